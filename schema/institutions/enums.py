"""Enumerations of this area, each value in words."""

from __future__ import annotations

from enum import StrEnum

from domain.institutions.matching import MatchedBy
from schema.enums import register

__all__ = ["InstitutionStatus", "MatchedBy"]


class InstitutionStatus(StrEnum):
    """How an institution stands in its region's registry."""

    PENDING = "PENDING"
    ADMITTED = "ADMITTED"
    LEFT = "LEFT"


register(InstitutionStatus, "InstitutionStatus", "服务机构在机构库中的状态。", {
    "PENDING": "尚未入库。", "ADMITTED": "已入库。", "LEFT": "已退出。",
})  # fmt: skip
register(MatchedBy, "InstitutionMatchedBy", "凭什么匹配。", {
    "USCC": "统一社会信用代码。", "NAME": "名称、别名或曾用名（票据没有统一社会信用代码时）。",
})  # fmt: skip
