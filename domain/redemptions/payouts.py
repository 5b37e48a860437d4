"""Payout batches: prepared by one person, sent by another. What a case holds moves into payment when its line is sent.

`redemptions.held` counts what is promised and not paid: HELD and IN_PAYMENT of the ledger together. Sending therefore
leaves it alone, and so does a failure; only the bank's confirmation moves it to `paid` (`settlement.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select, update

from core.bank import PayeeAccount
from core.errors import Fault, Forbidden, InvalidInput, NotFound, StaleVersion, WrongState, invalid
from core.ids import case_number, new_id
from core.workflow import Phase
from db.models import Case, PayoutBatch, PayoutLine, Programme, Redemption
from domain.access.permissions import Permission, Resource, authorize
from domain.organisations.standing import CAPACITY_OF, payee_of
from domain.programmes import ledger
from domain.redemptions.payout_commands import ApproveBatch, BatchStatus, DiscardBatch, LineStatus, PrepareBatch
from domain.reviews.engine import OWN_CASE
from domain.work import Work
from regions.contract import CaseKind

MOST_LINES: Final = 1000
MAX_REASON: Final = 500
LIVE: Final = (LineStatus.PREPARED, LineStatus.SENT, LineStatus.PAID)
TWO_PERSONS: Final = "须由另一人复核，不能审批自己编制的批次。"


@dataclass(frozen=True, slots=True)
class Payable:
    case: Case
    redemption: Redemption


async def prepare(work: Work, command: PrepareBatch) -> UUID:
    """A batch of the programme's cases that wait for payment, with each payee's account as certified now.

    Raises InvalidInput naming every case that cannot be paid; WrongState when nothing waits.
    """
    programme = await _lock_programme(work, command.programme_id)
    authorize(work.actor, Permission.MANAGE_PAYOUTS, Resource(region=programme.region))
    if len(command.case_ids) > MOST_LINES:
        raise invalid("case_ids", "TOO_MANY", f"一个批次最多 {MOST_LINES} 笔，请分批编制。")
    payable = await _payable(work, command)
    faults = _not_payable(command.case_ids, payable)
    payees = await _payees(work, programme.region, payable, faults)
    if faults:
        raise InvalidInput(faults)
    if not payable:
        raise WrongState("该批次创新券目前没有待拨付的办件。", code="NOTHING_TO_PAY")
    return await _write(work, programme, payable, payees)


async def _lock_programme(work: Work, programme_id: UUID) -> Programme:
    """Two batches of one programme are prepared one after the other."""
    query = select(Programme).where(Programme.id == programme_id).with_for_update(key_share=True)
    programme = await work.session.scalar(query)
    if programme is None:
        raise NotFound("创新券批次", path="programme_id")
    return programme


async def _payable(work: Work, command: PrepareBatch) -> list[Payable]:
    taken = select(PayoutLine.case_id).where(PayoutLine.status.in_(LIVE))
    query = (
        select(Case, Redemption)
        .join(Redemption, Redemption.case_id == Case.id)
        .where(
            Case.kind == CaseKind.REDEMPTION, Case.phase == Phase.PAYMENT, Case.programme_id == command.programme_id,
            Redemption.held > 0, Case.id.not_in(taken),
        )
        .order_by(Case.id)
        .limit(MOST_LINES)
        .with_for_update(of=Case)
    )  # fmt: skip
    if command.case_ids:
        query = query.where(Case.id.in_(command.case_ids))
    found = [Payable(case, redemption) for case, redemption in await work.session.execute(query)]
    if any(each.case.unit_id in work.actor.unit_ids for each in found):
        raise Forbidden(OWN_CASE, code="OWN_CASE")
    return found


def _not_payable(asked: Sequence[UUID], payable: Sequence[Payable]) -> list[Fault]:
    there = {each.case.id for each in payable}
    message = "该办件不在待拨付状态，或已在其他拨付批次中。"
    return [Fault(f"case_ids[{i}]", "NOT_PAYABLE", message) for i, id_ in enumerate(asked) if id_ not in there]


async def _payees(
    work: Work, region: str, payable: Sequence[Payable], faults: list[Fault]
) -> dict[UUID, PayeeAccount]:
    """The accounts by unit; a unit without one is a fault of each of its cases."""
    capacity = CAPACITY_OF[work.platform.regions.for_(region).manifest.filer]
    found: dict[UUID, PayeeAccount] = {}
    for unit_id in sorted({each.redemption.payee_unit_id for each in payable}):
        try:
            account = await payee_of(work.session, unit_id, region, capacity=capacity)
        except NotFound:
            continue
        if account.number and account.holder:
            found[unit_id] = account
    for each in payable:
        if each.redemption.payee_unit_id not in found:
            message = f"办件 {each.case.number} 的收款单位没有有效的收款账户，请先完成单位认证，或将其移出本批次。"
            faults.append(Fault("case_ids", "NO_PAYEE_ACCOUNT", message))
    return found


async def _write(
    work: Work, programme: Programme, payable: Sequence[Payable], payees: dict[UUID, PayeeAccount]
) -> UUID:
    prefix = work.platform.regions.for_(programme.region).manifest.number_prefix
    batch = PayoutBatch(
        id=new_id(),
        number=case_number(f"{prefix}-PO", work.today),
        region=programme.region,
        programme_id=programme.id,
        status=BatchStatus.PREPARED,
        total=sum(each.redemption.held for each in payable),
        prepared_by=work.actor.account_id,
        created_at=work.now,
    )
    work.session.add(batch)
    await work.session.flush()  # the lines refer to it
    work.session.add_all(
        _line(batch.id, position, each, payees[each.redemption.payee_unit_id])
        for position, each in enumerate(payable, 1)
    )
    after = {"number": batch.number, "lines": len(payable), "total": batch.total}
    work.record("PAYOUT.PREPARE", "payout_batch", batch.id, region=batch.region, after=after)
    return batch.id


def _line(batch_id: UUID, position: int, payable: Payable, payee: PayeeAccount) -> PayoutLine:
    return PayoutLine(
        id=new_id(),
        batch_id=batch_id,
        position=position,
        case_id=payable.case.id,
        amount=payable.redemption.held,
        payee_name=payee.holder,
        payee_bank=f"{payee.bank}{payee.branch}",
        payee_account=payee.number,
        status=LineStatus.PREPARED,
    )


async def approve(work: Work, command: ApproveBatch) -> UUID:
    """Send a batch: another person than who prepared it moves every line's money into payment.

    Raises Forbidden (TWO_PERSONS), StaleVersion, WrongState; InvalidInput when a case is no longer as prepared.
    """
    batch = await lock_batch(work, command.batch_id, command.version)
    _must_be_prepared(batch)
    if batch.prepared_by == work.actor.account_id:
        raise Forbidden(TWO_PERSONS, code="TWO_PERSONS")
    rows = await _lines_with_cases(work, batch.id)
    if any(case.unit_id in work.actor.unit_ids for _, case, _ in rows):
        raise Forbidden(OWN_CASE, code="OWN_CASE")
    _check_unchanged(rows)
    for line, case, _ in rows:
        await ledger.send(
            work, programme_id=batch.programme_id, case_id=case.id, amount=line.amount, key=str(line.id)
        )
        line.status, line.sent_by = LineStatus.SENT, work.actor.account_id
    batch.status, batch.approved_by, batch.approved_at = BatchStatus.SENT, work.actor.account_id, work.now
    batch.version += 1
    after = {"status": BatchStatus.SENT, "lines": len(rows), "total": batch.total}
    before = {"status": BatchStatus.PREPARED}
    work.record("PAYOUT.SEND", "payout_batch", batch.id, region=batch.region, before=before, after=after)
    return batch.id


def _check_unchanged(rows: Sequence[tuple[PayoutLine, Case, Redemption]]) -> None:
    message = "办件 {} 在编制后有变化，请作废本批次后重新编制。"
    faults = [
        Fault(f"lines[{line.position}]", "CASE_CHANGED", message.format(case.number))
        for line, case, redemption in rows
        if case.phase != Phase.PAYMENT or redemption.held != line.amount
    ]
    if faults:
        raise InvalidInput(faults)


async def _lines_with_cases(work: Work, batch_id: UUID) -> list[tuple[PayoutLine, Case, Redemption]]:
    query = (
        select(PayoutLine, Case, Redemption)
        .join(Case, Case.id == PayoutLine.case_id)
        .join(Redemption, Redemption.case_id == Case.id)
        .where(PayoutLine.batch_id == batch_id)
        .order_by(Case.id)
        .with_for_update(of=(PayoutLine, Case))
    )
    return [(line, case, redemption) for line, case, redemption in await work.session.execute(query)]


async def discard(work: Work, command: DiscardBatch) -> UUID:
    """Take back a batch that was not sent; its cases can be put into another one."""
    batch = await lock_batch(work, command.batch_id, command.version)
    _must_be_prepared(batch)
    reason = command.reason.strip()
    if not reason or len(reason) > MAX_REASON:
        raise invalid("reason", "REQUIRED", f"请填写作废理由，不超过 {MAX_REASON} 字。")
    lines = update(PayoutLine).where(PayoutLine.batch_id == batch.id).values(status=LineStatus.DISCARDED)
    await work.session.execute(lines)
    batch.status, batch.version = BatchStatus.DISCARDED, batch.version + 1
    before, after = {"status": BatchStatus.PREPARED}, {"status": BatchStatus.DISCARDED}
    work.record(
        "PAYOUT.DISCARD", "payout_batch", batch.id, region=batch.region, reason=reason, before=before, after=after
    )
    return batch.id


async def lock_batch(work: Work, batch_id: UUID, version: int | None = None) -> PayoutBatch:
    """The batch, locked, for who may manage it; another region's is not found."""
    query = select(PayoutBatch).where(PayoutBatch.id == batch_id, PayoutBatch.region == work.actor.grant.region)
    batch = await work.session.scalar(query.with_for_update().execution_options(populate_existing=True))
    if batch is None:
        raise NotFound("拨付批次", path="batch_id")
    authorize(work.actor, Permission.MANAGE_PAYOUTS, Resource(region=batch.region))
    if version is not None and batch.version != version:
        raise StaleVersion(batch.version)
    return batch


def _must_be_prepared(batch: PayoutBatch) -> None:
    if batch.status != BatchStatus.PREPARED:
        raise WrongState("该批次已发出或已作废，请刷新后查看。")
