"""Enumerations of this area, each value in words."""

from __future__ import annotations

from enum import StrEnum

from domain.bills.commands import ReadingStatus
from domain.bills.views import MatchedBy
from domain.documents.recognition.reading import FIELDS, LABELS
from schema.enums import register

__all__ = ["BillField", "MatchedBy", "ReadingStatus"]

BillField = StrEnum("BillField", {name.upper(): name for name in (*FIELDS, "lines")})  # type: ignore[misc]  # made from the table

register(BillField, "BillField", "票据上的一项内容。", {
    **{name.upper(): f"{LABELS[name]}。" for name in FIELDS}, "LINES": "票据明细。",
})  # fmt: skip
register(ReadingStatus, "BillReadingStatus", "票据识别的进展。", {
    "WAITING": "等待识别。",
    "READING": "正在识别。",
    "READ": "已识别，等待申请人确认。",
    "REFUSED": "文件不能识别，理由见 refusal；可重新上传，或手工填写。",
    "CONFIRMED": "申请人已确认，已填入申请。",
    "DISMISSED": "申请人已排除。",
})  # fmt: skip
register(MatchedBy, "BillSellerMatch", "销售方凭什么与机构库中的服务机构对应。", {
    "USCC": "统一社会信用代码一致。", "NAME": "名称一致。", "ALIAS": "与其别名或曾用名一致。",
})  # fmt: skip
