"""Enumerations of this area, each value in words."""

from __future__ import annotations

from domain.redemptions.parsing import BillKind
from schema.enums import register

__all__ = ["BillKind"]

register(BillKind, "BillKind", "票据种类。", {
    "INVOICE": "发票。", "RECEIPT": "行政事业单位资金往来结算票据。",
})  # fmt: skip
