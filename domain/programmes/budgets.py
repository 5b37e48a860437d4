"""Budgets: proposed by one person, decided by another; only an approval moves money, and once."""

from __future__ import annotations

from enum import StrEnum
from uuid import UUID

from sqlalchemy import select

from core.checking import Checker
from core.errors import Forbidden, NotFound, WrongState
from core.ids import new_id
from core.money import MAX_FEN
from db.models import BudgetChange, LedgerAccount, Programme
from domain.access.permissions import Permission, Resource, authorize
from domain.programmes import ledger
from domain.programmes.commands import DecideBudget, ProposeBudget
from domain.work import Work

MAX_REASON = 500


class BudgetStatus(StrEnum):
    PROPOSED = "PROPOSED"
    APPROVED = "APPROVED"
    REFUSED = "REFUSED"


async def propose(work: Work, command: ProposeBudget) -> UUID:
    """More budget for a programme; nothing moves yet. The change's id."""
    programme = await work.session.get(Programme, command.programme_id)
    if programme is None:
        raise NotFound("批次", path="programme_id")
    authorize(work.actor, Permission.MANAGE_BUDGETS, Resource(region=programme.region))
    if programme.lapsed_at is not None:
        raise WrongState("批次的额度已到期收回，不能再追加预算。", code="PROGRAMME_LAPSED")
    return add_change(work, programme, command.amount, command.reason).id


def add_change(
    work: Work, programme: Programme, amount: str, reason: str, *, prefix: str = "amount"
) -> BudgetChange:
    """`prefix` names the amount's field in the caller's input. Raises InvalidInput."""
    checker = Checker()
    fen = checker.amount(prefix, amount, "预算金额")
    if not checker.faults and fen == 0:
        checker.fault(prefix, "OUT_OF_RANGE", "预算金额应大于 0。")
    field = "reason" if prefix == "amount" else f"{prefix}_reason"
    why = checker.text(field, reason, "预算依据", maximum=MAX_REASON)
    checker.done()
    proposer = work.actor.account_id
    if proposer is None:
        raise Forbidden
    change = BudgetChange(id=new_id(), programme_id=programme.id, amount=fen, reason=why, proposed_by=proposer)
    work.session.add(change)
    work.record(
        "BUDGET.PROPOSE", "programme", programme.id, region=programme.region, reason=why,
        after={"change": str(change.id), "amount": fen},
    )  # fmt: skip
    return change


async def decide(work: Work, command: DecideBudget) -> UUID:
    """Approve (the amount becomes free budget) or refuse, by another person than proposed it (TWO_PERSONS)."""
    query = (
        select(BudgetChange, Programme)
        .join(Programme, Programme.id == BudgetChange.programme_id)
        .where(BudgetChange.id == command.change_id)
        .with_for_update(of=BudgetChange)
        .execution_options(populate_existing=True)
    )
    row = (await work.session.execute(query)).first()
    if row is None or row[1].region != work.actor.grant.region:
        raise NotFound("预算", path="change_id")
    change, programme = row
    authorize(work.actor, Permission.MANAGE_BUDGETS, Resource(region=programme.region))
    _check_decidable(work, change, programme)
    checker = Checker()
    reason = checker.text("reason", command.reason, "不同意的理由", maximum=MAX_REASON, required=not command.approve)
    checker.done()
    change.status = BudgetStatus.APPROVED if command.approve else BudgetStatus.REFUSED
    change.decided_by, change.decided_at, change.decision = work.actor.account_id, work.now, reason
    await work.session.flush()
    if command.approve:
        await _appropriate(work, programme, change)
    work.record(
        f"BUDGET.{change.status}", "programme", programme.id, region=programme.region, reason=reason,
        after={"change": str(change.id), "amount": change.amount},
    )  # fmt: skip
    return change.id


def _check_decidable(work: Work, change: BudgetChange, programme: Programme) -> None:
    if change.proposed_by == work.actor.account_id:
        raise Forbidden("须由另一人审批，不能审批自己提出的预算。", code="TWO_PERSONS")
    if change.status != BudgetStatus.PROPOSED:
        raise WrongState("该预算已经审批过，请刷新后查看。")
    if programme.lapsed_at is not None:
        raise WrongState("批次的额度已到期收回，不能再追加预算。", code="PROGRAMME_LAPSED")


async def _appropriate(work: Work, programme: Programme, change: BudgetChange) -> None:
    await ledger.appropriate(work, programme_id=programme.id, change_id=change.id, amount=change.amount)
    account = ledger.Place(ledger.Account.APPROPRIATION, programme.id).id(programme.id)
    total = await work.session.scalar(select(LedgerAccount.balance).where(LedgerAccount.id == account))
    if -(total or 0) > MAX_FEN:
        raise WrongState("批次的预算总额超出范围，请核对金额。", code="OUT_OF_RANGE")
