"""Enumerations of this area, each value in words."""

from __future__ import annotations

from enum import StrEnum

from domain.bills.commands import ReadingStatus
from domain.bills.views import MatchedBy, VerificationResult
from domain.documents.recognition.reading import FIELDS, LABELS
from schema.enums import register

__all__ = ["BillField", "MatchedBy", "ReadingStatus", "VerificationResult"]

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
register(VerificationResult, "BillVerificationResult", "税务机关查验的结果。", {
    "PENDING": "尚无结果，会自动再查；原因见 pendingReason。",
    "VALID": "与税务机关的记录一致，状态正常。",
    "VOIDED": "已作废。",
    "RED_LETTERED": "已被全部或部分红冲。",
    "NOT_FOUND": "税务机关没有这张发票的记录。",
    "MISMATCH": "有这张发票，但票面内容与记录不一致，见 differences。",
})  # fmt: skip
