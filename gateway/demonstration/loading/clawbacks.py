"""Clawbacks of a paid redemption, one in every state, each brought there by the acts that lead there."""

from __future__ import annotations

from uuid import UUID

from core.money import format_yuan
from domain.clawbacks.commands import CancelClawback, Ground, OpenClawback, RepaymentAccount, SettleClawback
from domain.clawbacks.service import cancel, open_clawback, settle
from domain.reviews.commands import Verdict
from gateway.demonstration.loading import certifying
from gateway.demonstration.loading.stage import Stage
from gateway.demonstration.staff import Staff

PAY_TO = RepaymentAccount("示例科技主管部门（演示）", "示例银行（演示）", "00000000000000000000")
RECOVERED = 2_000_00
"""What of the redemption came back, in fen."""


async def into_each_state(stage: Stage, staff: Staff, redemption_id: UUID) -> None:
    """Of `redemption_id`: one recovered, one being recovered, one refused, one given up, one still to be approved."""
    recovered = await _ask(stage, staff, redemption_id, Ground.RED_LETTER_BILL, RECOVERED, "一张票据在付款后被红冲（演示）。")
    await _decide(stage, staff, recovered, Verdict.PASS, "已核对红字发票（演示意见）。")
    settled = SettleClawback(recovered, await stage.version(recovered), "DEMO-REFUND-0001")
    await stage.act(staff.admin, settle, settled)
    recovering = await _ask(stage, staff, redemption_id, Ground.LATE_OBJECTION, 500_00, "公示期后的异议部分成立（演示）。")
    await _decide(stage, staff, recovering, Verdict.PASS, "同意追回（演示意见）。")
    refused = await _ask(stage, staff, redemption_id, Ground.MISTAKEN_PAYMENT, 300_00, "疑似多付（演示）。")
    await _decide(stage, staff, refused, Verdict.REJECT, "金额核对无误，不应追回（演示意见）。")
    given_up = await _ask(stage, staff, redemption_id, Ground.MISTAKEN_PAYMENT, 200_00, "疑似重复付款（演示）。")
    await stage.act(staff.admin, cancel, CancelClawback(given_up, await stage.version(given_up), "误立案（演示）。"))
    await _ask(stage, staff, redemption_id, Ground.RED_LETTER_BILL, 1_000_00, "另一张票据待核实（演示）。")


async def _ask(stage: Stage, staff: Staff, redemption_id: UUID, ground: Ground, amount: int, reason: str) -> UUID:
    command = OpenClawback(redemption_id, ground, format_yuan(amount), reason, PAY_TO)
    return await stage.act(staff.admin, open_clawback, command)


async def _decide(stage: Stage, staff: Staff, case_id: UUID, verdict: Verdict, text: str) -> None:
    await certifying.settle(stage, case_id, staff.second_admin, verdict, text)
