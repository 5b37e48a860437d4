"""Looks at programmes, their money and their budgets."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import aliased

from core.actor import Actor
from core.clock import local_date
from core.errors import NotFound
from core.paging import Page, PageRequest
from db.models import Account, BudgetChange, Case, LedgerAccount, LedgerTransfer, Programme, Unit
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, allowed, authorize
from domain.programmes import ledger
from domain.programmes.ledger import Commitment
from domain.programmes.views import (
    Balances,
    BudgetChangeView,
    CategoryView,
    LedgerEntryView,
    ProgrammeStatus,
    ProgrammeView,
)
from domain.work import Platform, Read

COLUMNS = (
    Programme.id, Programme.region, Programme.code, Programme.name, Programme.status, Programme.introduction,
    Programme.claim_from, Programme.claim_until, Programme.use_from, Programme.use_by, Programme.redeem_by,
    Programme.ratio, Programme.minimum, Programme.cap_per_enterprise, Programme.categories, Programme.commitment,
    Programme.review_claims, Programme.demonstration, Programme.version, Programme.opened_at, Programme.closed_at,
    Programme.lapsed_at, func.coalesce(LedgerAccount.balance, 0).label("remaining"),
)  # fmt: skip
BALANCE_FIELDS = {
    ledger.Account.FREE: "free",
    ledger.Account.GRANTED: "granted",
    ledger.Account.HELD: "held",
    ledger.Account.IN_PAYMENT: "in_payment",
    ledger.Account.PAID: "paid",
    ledger.Account.RECOVERED: "recovered",
}


@dataclass(frozen=True, slots=True)
class ProgrammeFilter:
    """`statuses` empty: all that the caller may see. `claimable`: only those that can be claimed today."""

    region: str
    statuses: tuple[ProgrammeStatus, ...] = ()
    claimable: bool = False


def programme_rows() -> Select[*tuple[Any, ...]]:
    """Programmes with what remains of their budget; `view_of` reads the first columns of its rows."""
    free = and_(LedgerAccount.programme_id == Programme.id, LedgerAccount.kind == ledger.Account.FREE)
    return select(*COLUMNS).select_from(Programme).outerjoin(LedgerAccount, free)


def view_of(platform: Platform, row: Sequence[Any]) -> ProgrammeView:
    values = dict(zip((column.key for column in COLUMNS), row, strict=False))
    region = platform.regions.for_(values["region"])
    today = local_date(platform.clock.now())
    labels = {each.code: each.label for each in region.edition_on(today).categories}
    values["status"] = ProgrammeStatus(values["status"])
    values["commitment"] = Commitment(values["commitment"])
    values["categories"] = tuple(CategoryView(code, labels.get(code, code)) for code in values["categories"])
    within = values["claim_from"] <= today <= values["claim_until"]
    return ProgrammeView(**values, claimable=within and values["status"] is ProgrammeStatus.OPEN)


def _visible(actor: Actor) -> Any:
    """Everybody sees what was opened; drafts are for those who manage the region's programmes."""
    opened = Programme.opened_at.is_not(None)
    if allowed(actor, Permission.MANAGE_PROGRAMMES, Resource(region=actor.grant.region)):
        return or_(opened, Programme.region == actor.grant.region)
    return opened


async def programme(read: Read, programme_id: UUID) -> ProgrammeView:
    """Raises NotFound."""
    async with read.session() as session:
        query = programme_rows().where(Programme.id == programme_id, _visible(read.actor))
        row = (await session.execute(query)).first()
    if row is None:
        raise NotFound("批次", path="programme_id")
    return view_of(read.platform, row)


async def programmes_by_id(read: Read, ids: Collection[UUID]) -> dict[UUID, ProgrammeView]:
    """Many at once, one statement: for views that show a case's programme. Whoever sees the case sees its programme."""
    async with read.session() as session:
        rows = (await session.execute(programme_rows().where(Programme.id.in_(set(ids))))).all()
    return {row.id: view_of(read.platform, row) for row in rows}


async def list_programmes(read: Read, wanted: ProgrammeFilter, page: PageRequest) -> Page[ProgrammeView]:
    """Newest first."""
    query = programme_rows().where(Programme.region == wanted.region, _visible(read.actor))
    if wanted.statuses:
        query = query.where(Programme.status.in_(wanted.statuses))
    if wanted.claimable:
        today = local_date(read.now)
        query = query.where(
            Programme.status == ProgrammeStatus.OPEN, Programme.claim_from <= today, Programme.claim_until >= today
        )
    async with read.session() as session:
        return await fetch_page(
            session, query, [Programme.id], page, lambda row: view_of(read.platform, row), descending=True
        )


async def authorize_programme(read: Read, programme_id: UUID, permission: Permission) -> None:
    """Raises NotFound (path `programme_id`), Forbidden."""
    async with read.session() as session:
        query = select(Programme.region).where(Programme.id == programme_id, _visible(read.actor))
        region = await session.scalar(query)
    if region is None:
        raise NotFound("批次", path="programme_id")
    authorize(read.actor, permission, Resource(region=region))


async def programme_balances(read: Read, programme_id: UUID) -> Balances:
    """For those who may read the ledger. Raises NotFound, Forbidden."""
    await authorize_programme(read, programme_id, Permission.READ_LEDGER)
    return (await balances_of(read, [programme_id])).get(programme_id, Balances())


async def balances_of(read: Read, programme_ids: Collection[UUID]) -> dict[UUID, Balances]:
    """Unchecked: for callers that have authorised (reports, the nightly reconciliation). One statement."""
    query = (
        select(LedgerAccount.programme_id, LedgerAccount.kind, func.sum(LedgerAccount.balance))
        .where(LedgerAccount.programme_id.in_(set(programme_ids)))
        .group_by(LedgerAccount.programme_id, LedgerAccount.kind)
    )
    sums: dict[UUID, dict[str, int]] = {}
    async with read.session() as session:
        for programme_id, kind, total in await session.execute(query):
            sums.setdefault(programme_id, {})[kind] = int(total)
    return {
        programme_id: Balances(
            appropriated=-found.get(ledger.Account.APPROPRIATION, 0),
            **{name: found.get(kind, 0) for kind, name in BALANCE_FIELDS.items()},
        )
        for programme_id, found in sums.items()
    }


async def entries(read: Read, programme_id: UUID, page: PageRequest) -> Page[LedgerEntryView]:
    """The programme's movements, newest first."""
    await authorize_programme(read, programme_id, Permission.READ_LEDGER)
    source, target = aliased(LedgerAccount), aliased(LedgerAccount)
    query = (
        select(
            LedgerTransfer.id, LedgerTransfer.at, LedgerTransfer.event, source.kind.label("source"),
            target.kind.label("target"), LedgerTransfer.amount, LedgerTransfer.case_id, Case.number, Unit.name,
        )
        .join(source, source.id == LedgerTransfer.source_id)
        .join(target, target.id == LedgerTransfer.target_id)
        .outerjoin(Case, Case.id == LedgerTransfer.case_id)
        .outerjoin(Unit, Unit.id == Case.unit_id)
        .where(LedgerTransfer.programme_id == programme_id)
    )  # fmt: skip
    order = [LedgerTransfer.at, LedgerTransfer.id]
    async with read.session() as session:
        return await fetch_page(session, query, order, page, _entry, descending=True)


def _entry(row: Sequence[Any]) -> LedgerEntryView:
    values = [*row[:7], *(text or "" for text in row[7:])]
    return LedgerEntryView(*values)


async def budget_changes(read: Read, programme_id: UUID, page: PageRequest) -> Page[BudgetChangeView]:
    """The programme's budget changes, newest first, with the account names of those who proposed and decided."""
    await authorize_programme(read, programme_id, Permission.MANAGE_BUDGETS)
    query = _changes().where(BudgetChange.programme_id == programme_id)
    async with read.session() as session:
        return await fetch_page(session, query, [BudgetChange.id], page, _change, descending=True)


async def budget_change(read: Read, change_id: UUID) -> BudgetChangeView:
    async with read.session() as session:
        query = _changes().join(Programme, Programme.id == BudgetChange.programme_id)
        row = (
            await session.execute(
                query.where(BudgetChange.id == change_id, Programme.region == read.actor.grant.region)
            )
        ).first()
    if row is None:
        raise NotFound("预算", path="change_id")
    view = _change(row)
    await authorize_programme(read, view.programme_id, Permission.MANAGE_BUDGETS)
    return view


def _changes() -> Select[*tuple[Any, ...]]:
    proposer, decider = aliased(Account), aliased(Account)
    return (
        select(
            BudgetChange.id, BudgetChange.programme_id, BudgetChange.amount, BudgetChange.reason, BudgetChange.status,
            proposer.name.label("proposer"), decider.name.label("decider"), BudgetChange.decision,
            BudgetChange.created_at, BudgetChange.decided_at,
        )
        .join(proposer, proposer.id == BudgetChange.proposed_by)
        .outerjoin(decider, decider.id == BudgetChange.decided_by)
    )  # fmt: skip


def _change(row: Sequence[Any]) -> BudgetChangeView:
    values = list(row)
    values[6] = values[6] or ""
    return BudgetChangeView(*values)
