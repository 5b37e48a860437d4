"""Enumerations of this area, each value in words."""

from __future__ import annotations

from domain.clawbacks.commands import Ground
from schema.enums import register

__all__ = ["Ground"]

register(Ground, "ClawbackGround", "追回已付资金的原因。", {
    "RED_LETTER_BILL": "付款后票据被红冲。", "LATE_OBJECTION": "公示期后的异议成立。",
    "MISTAKEN_PAYMENT": "错付，或银行结果登记有误。",
})  # fmt: skip
