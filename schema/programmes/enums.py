"""Enumerations of this area, each value in words."""

from __future__ import annotations

from enum import StrEnum

from domain.programmes.budgets import BudgetStatus
from domain.programmes.ledger import Account, Commitment, Movement
from domain.programmes.views import ProgrammeStatus
from schema.enums import register


class EntryStanding(StrEnum):
    IMPORTED = "IMPORTED"
    PENDING = "PENDING"
    CONFIRMED = "CONFIRMED"
    REFUSED = "REFUSED"


class ImportStatus(StrEnum):
    LOADED = "LOADED"
    REFUSED = "REFUSED"


register(
    ProgrammeStatus,
    "ProgrammeStatus",
    "批次的状态。",
    {"DRAFT": "草稿，只有地区管理员可见。", "OPEN": "开放申领。", "CLOSED": "不再接受申领；已申领的仍可使用和兑付。"},
)
register(
    Commitment,
    "Commitment",
    "批次何时占用预算。",
    {"ON_CLAIM": "申领时即预留企业额度，到期未用的收回。", "ON_SUBMIT": "提交兑付申请时才预留，企业额度只是上限。"},
)
register(
    BudgetStatus,
    "BudgetChangeStatus",
    "预算变动的状态。",
    {"PROPOSED": "待另一人审批。", "APPROVED": "已同意并入账。", "REFUSED": "未同意。"},
)
register(
    Account,
    "LedgerAccountKind",
    "账户：资金所处的位置。",
    {
        "APPROPRIATION": "预算来源。", "FREE": "可用预算。", "GRANTED": "已发放给申领、尚未占用。",
        "HELD": "已为兑付预留。", "IN_PAYMENT": "付款中。", "PAID": "已付。", "RECOVERED": "已追回。",
    },
)  # fmt: skip
register(
    Movement,
    "LedgerMovement",
    "资金变动的原因。",
    {
        "APPROPRIATED": "预算经两人审批入账。", "GRANTED": "申领时预留额度。", "HELD": "提交兑付时预留。",
        "RELEASED": "核减、退回、撤回等释放。", "SENT": "送银行付款。", "CONFIRMED": "银行付款成功。", "FAILED": "银行付款失败。",
        "EXPIRED": "额度到期收回。", "RECOVERED": "追回已付资金。",
    },
)  # fmt: skip
register(
    EntryStanding,
    "RegisterEntryStanding",
    "资格记录的来历与效力。",
    {
        "IMPORTED": "由管理员导入，有效期内有效。", "PENDING": "企业申报，待确认，尚不生效。", "CONFIRMED": "企业申报，已确认。",
        "REFUSED": "企业申报，未予确认。",
    },
)  # fmt: skip
register(
    ImportStatus, "RegisterImportStatus", "导入的结果。", {"LOADED": "全部入库。", "REFUSED": "有错误，一行也没有入库。"}
)
