"""Enumerations of this area, each value in words."""

from __future__ import annotations

from domain.redemptions.payout_commands import BankResult, BatchStatus, LineStatus
from schema.enums import register

__all__ = ["BankResult", "BatchStatus", "LineStatus"]

register(BatchStatus, "PayoutBatchStatus", "拨付批次的状态。", {
    "PREPARED": "已编制，等待另一人审批发出。", "SENT": "已发出，等待银行结果。", "SETTLED": "全部明细已有银行结果。",
    "DISCARDED": "发出前已作废。",
})  # fmt: skip
register(LineStatus, "PayoutLineStatus", "拨付明细的状态。", {
    "PREPARED": "已编制。", "SENT": "已发出。", "PAID": "已付款。", "FAILED": "付款失败。", "DISCARDED": "随批次作废。",
})  # fmt: skip
register(BankResult, "BankResult", "银行结果。", {"PAID": "付款成功。", "FAILED": "付款失败。"})
