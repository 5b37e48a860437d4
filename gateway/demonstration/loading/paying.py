"""Batches of payouts: prepared by one admin, sent by the other, answered by the bank."""

from __future__ import annotations

from typing import Protocol
from uuid import UUID

from sqlalchemy import select

from db.models import PayoutBatch, PayoutLine
from domain.redemptions import payouts, settlement
from domain.redemptions.payout_commands import ApproveBatch, BankResult, PrepareBatch, SettleLine
from gateway.demonstration.loading.stage import Stage, next_working_days
from gateway.demonstration.staff import Staff


class Purse(Protocol):
    """Whose money is paid by whom."""

    @property
    def stage(self) -> Stage: ...
    @property
    def staff(self) -> Staff: ...
    @property
    def programme_id(self) -> UUID: ...


async def pay(purse: Purse, case_ids: tuple[UUID, ...], failing: tuple[UUID, ...] = ()) -> None:
    """One batch; the bank confirms all but the failing ones."""
    stage, staff = purse.stage, purse.staff
    command = PrepareBatch(purse.programme_id, (*case_ids, *failing))
    batch_id = await stage.act(staff.admin, payouts.prepare, command)
    async with stage.platform.sessions() as session:
        version = (await session.execute(select(PayoutBatch.version).where(PayoutBatch.id == batch_id))).scalar_one()
        query = select(PayoutLine.id, PayoutLine.case_id).where(PayoutLine.batch_id == batch_id)
        lines = (await session.execute(query)).all()
    await stage.act(staff.second_admin, payouts.approve, ApproveBatch(batch_id, version))
    next_working_days(stage, 1)
    for line in lines:
        failed = line.case_id in failing
        result = SettleLine(
            line.id,
            BankResult.FAILED if failed else BankResult.PAID,
            bank_reference="" if failed else f"DEMO-BANK-{line.id.hex[-8:].upper()}",
            reason="收款账户已销户（演示）" if failed else "",
        )
        await stage.act(staff.admin, settlement.settle_line, result)
