"""Enumerations of this area, each value in words."""

from __future__ import annotations

from domain.redemptions.likeness.keys import Likeness, PaperRole
from domain.redemptions.parsing import BillKind
from regions.checks import Severity
from schema.enums import register

__all__ = ["BillKind", "Likeness", "PaperRole", "Severity"]

register(BillKind, "BillKind", "票据种类。", {
    "INVOICE": "发票。", "RECEIPT": "行政事业单位资金往来结算票据。",
})  # fmt: skip

register(Severity, "FindingSeverity", "交叉核验结果的严重程度。", {
    "NOTE": "提示：无须处理。",
    "ASK": "需要核实：可以提交，审核人须核实。",
    "BLOCK": "不能通过：改正后才能提交；提交之后发现的，由审核人处理。",
})  # fmt: skip

register(Likeness, "PaperLikeness", "两份材料哪里相似。", {
    "NUMBER": "号码只差一位，或多一位、少一位、换了一位的位置。",
    "AMOUNT": "金额、日期和双方都相同。",
    "PICTURE": "首页看上去是同一份扫描件。",
})  # fmt: skip

register(PaperRole, "PaperKind", "材料种类。", {
    "BILL": "票据。",
    "CONTRACT": "合同。",
    "PROOF": "付款凭证。",
})  # fmt: skip
