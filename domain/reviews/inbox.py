"""Lists of cases: what waits for the caller's body, and all that the caller may see. One statement each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ColumnElement, DateTime, Select, and_, func, literal_column, or_, select

from core.actor import OFFICIAL_ROLES
from core.divisions import subtree_prefix
from core.errors import Forbidden, NotFound, Unauthenticated
from core.paging import Page, PageRequest
from core.workflow import Phase
from db.models import Account, Case, Unit
from db.models.cases import DUE_OR_NEVER
from db.paging import fetch_page
from domain.access.permissions import Permission, authorize
from domain.access.visibility import cases_visible_to
from domain.reviews.engine import resource_of
from domain.reviews.owners import accounts_at_work, waiting_for
from domain.reviews.queries import head_of, heads
from domain.reviews.views import CaseHead
from domain.work import Read
from regions.contract import CaseKind

DUE = literal_column(DUE_OR_NEVER, DateTime(timezone=True))
MOST_COLLEAGUES = 200
NOT_BY_HAND = (Phase.PUBLICITY,)
"""A publicity ends by the clock: nobody has anything to do there."""
_LIKE = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


class Keeper(StrEnum):
    """Whose hands a case is in, among colleagues."""

    ME = "ME"
    NOBODY = "NOBODY"


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """All given conditions hold together. `statuses` are state keys; `division` means its whole subtree; `text` is
    part of a case number, title or enterprise name."""

    kinds: tuple[CaseKind, ...] = ()
    statuses: tuple[str, ...] = ()
    phases: tuple[Phase, ...] = ()
    overdue: bool | None = None
    programme_id: UUID | None = None
    division: str = ""
    keeper: Keeper | None = None
    text: str = ""
    open: bool | None = None


@dataclass(frozen=True, slots=True)
class InboxRow:
    """`mine`: the caller keeps it; `overdue` as of the look."""

    head: CaseHead
    mine: bool
    overdue: bool


@dataclass(frozen=True, slots=True)
class KindCount:
    kind: CaseKind
    total: int
    overdue: int


async def review_inbox(read: Read, wanted: CaseFilter, page: PageRequest) -> Page[InboxRow]:
    """What the caller, under the acting role, can work on now; the most urgent first, without a deadline last."""
    query = heads().add_columns(Case.assignee_id).where(*_waiting(read), *_conditions(read, wanted))
    now, me = read.now, read.actor.account_id

    def make(row: Sequence[object]) -> InboxRow:
        head = head_of(row)
        return InboxRow(head, row[-1] == me, head.due_at is not None and head.due_at < now)

    async with read.session() as session:
        return await fetch_page(session, query, [DUE, Case.id], page, make)


async def inbox_counts(read: Read, wanted: CaseFilter) -> tuple[KindCount, ...]:
    """How many of them there are by kind; one statement."""
    late = func.count().filter(Case.due_at < read.now)
    query = select(Case.kind, func.count(), late).outerjoin(Unit, Unit.id == Case.unit_id)
    query = query.where(*_waiting(read), *_conditions(read, wanted)).group_by(Case.kind).order_by(Case.kind)
    async with read.session() as session:
        return tuple(KindCount(CaseKind(kind), total, overdue) for kind, total, overdue in await session.execute(query))


async def list_cases(read: Read, wanted: CaseFilter, page: PageRequest) -> Page[CaseHead]:
    """Everything the caller may know of, newest first."""
    if not read.actor.signed_in:
        raise Unauthenticated
    query: Select[*tuple[object, ...]] = heads().where(cases_visible_to(read.actor), *_conditions(read, wanted))
    async with read.session() as session:
        return await fetch_page(session, query, [Case.id], page, head_of, descending=True)


def _waiting(read: Read) -> tuple[ColumnElement[bool], ...]:
    if not read.actor.signed_in:
        raise Unauthenticated
    if read.actor.role not in OFFICIAL_ROLES:
        raise Forbidden("审核待办只对审核人员开放。")
    by_hand = Case.phase.not_in(NOT_BY_HAND)
    return waiting_for(read.actor), cases_visible_to(read.actor), by_hand


def _conditions(read: Read, wanted: CaseFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.kinds:
        found.append(Case.kind.in_(wanted.kinds))
    if wanted.statuses:
        found.append(Case.status.in_(wanted.statuses))
    if wanted.phases:
        found.append(Case.phase.in_(wanted.phases))
    if wanted.programme_id is not None:
        found.append(Case.programme_id == wanted.programme_id)
    if wanted.division:
        found.append(Case.division.startswith(subtree_prefix(wanted.division), autoescape=True))
    if wanted.text:
        found.append(_matches(wanted.text))
    return [*found, *_standing(read, wanted)]


def _standing(read: Read, wanted: CaseFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.overdue is not None:
        found.append(_overdue(read.now) if wanted.overdue else ~func.coalesce(_overdue(read.now), False))
    if wanted.keeper is not None:
        mine = Case.assignee_id == read.actor.account_id
        found.append(mine if wanted.keeper is Keeper.ME else Case.assignee_id.is_(None))
    if wanted.open is not None:
        found.append(Case.closed_at.is_(None) if wanted.open else Case.closed_at.is_not(None))
    return found


def _overdue(now: datetime) -> ColumnElement[bool]:
    return and_(Case.closed_at.is_(None), Case.due_at < now)


def _matches(text: str) -> ColumnElement[bool]:
    pattern = f"%{text.translate(_LIKE)}%"
    return or_(Case.number.ilike(pattern), Case.title.ilike(pattern), Unit.name.ilike(pattern))


@dataclass(frozen=True, slots=True)
class Colleague:
    """Someone to whom a case may be given."""

    account_id: UUID
    name: str


async def colleagues_for(read: Read, case_id: UUID) -> tuple[Colleague, ...]:
    """Who could decide a case where it is now; for those who may assign it."""
    async with read.session() as session:
        case = await session.scalar(select(Case).where(Case.id == case_id, cases_visible_to(read.actor)))
        if case is None:
            raise NotFound("办件")
        authorize(read.actor, Permission.ASSIGN_CASE, resource_of(case))
        query = select(Account.id, Account.name).where(Account.id.in_(accounts_at_work(case)), ~Account.disabled)
        rows = await session.execute(query.order_by(Account.name_key).limit(MOST_COLLEAGUES))
        return tuple(Colleague(id_, name) for id_, name in rows)
