"""Looks at panels: of cases, by what the caller is to them; and an expert's own seats. Statements do not grow with rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import OFFICIAL_ROLES, Actor, Role
from core.errors import Forbidden, NotFound, Unauthenticated
from core.paging import Page, PageRequest
from core.workflow import Phase
from db.models import Case, Expert, Panel, PanelDraw, PanelSeat
from db.paging import fetch_page
from domain.access.permissions import Permission, allowed
from domain.access.visibility import READING, cases_visible_to
from domain.panels.states import AWAITED, TAKEN, SeatStatus, rules_of
from domain.panels.ties import parties_of
from domain.panels.views import DrawView, PanelView, SeatView, TaskCounts, TaskView
from domain.reviews.engine import resource_of, workflow_of
from domain.work import Read
from regions.contract import CaseKind

SEAT: Final = "评审席位"


@dataclass(frozen=True, slots=True)
class Sight:
    """What the caller may know of a panel's seats."""

    listed: bool = False
    persons: bool = False
    draws: bool = False
    scores: bool = False


def _sight(actor: Actor, case: Case, panel: Panel) -> Sight:
    """Persons for the region's admins; how it stands for officials; scores for officials and its experts, at the end."""
    if actor.role not in OFFICIAL_ROLES:
        return Sight()
    closed = panel.closed_at is not None
    admin = allowed(actor, Permission.CONVENE_PANEL, resource_of(case))
    return Sight(listed=closed or actor.role is not Role.EXPERT, persons=admin, draws=admin, scores=closed)


async def panels_of(read: Read, case_ids: Sequence[UUID]) -> Mapping[UUID, PanelView]:
    """The newest panel of each case that the caller may see; of a case that waits for one, what it will be."""
    order = (Panel.opened_at.desc(), Panel.id.desc())
    newest = select(Panel.id).where(Panel.case_id == Case.id).correlate(Case).order_by(*order).limit(1).scalar_subquery()
    query = (
        select(Case, Panel)
        .outerjoin(Panel, Panel.id == newest)
        .where(Case.id.in_(case_ids), cases_visible_to(read.actor))
    )
    async with read.session() as session:
        rows = (await session.execute(query)).all()
        convened = [(case, panel) for case, panel in rows if panel is not None and not _awaits(case, panel)]
        views = await _panel_views(session, read.actor, convened)
    expected = [_expected(read.actor, case) for case, panel in rows if _awaits(case, panel)]
    return {view.case_id: view for view in (*views, *expected)}


def _awaits(case: Case, panel: Panel | None) -> bool:
    """The case is at the experts' stage, and no panel has been convened for this stay."""
    return case.phase == Phase.EXPERT_REVIEW and (panel is None or panel.closed_at is not None)


def _expected(actor: Actor, case: Case) -> PanelView:
    rules = rules_of(workflow_of(case).state(case.status).settings or {})
    return PanelView(None, case.id, rules, "", None, None, None, case.due_at, 0, 0, may_convene=_may_convene(actor, case))


def _may_convene(actor: Actor, case: Case) -> bool:
    own = case.unit_id in actor.unit_ids or case.account_id == actor.account_id
    return not own and case.phase == Phase.EXPERT_REVIEW and allowed(actor, Permission.CONVENE_PANEL, resource_of(case))


async def _panel_views(session: AsyncSession, actor: Actor, rows: Sequence[tuple[Case, Panel]]) -> list[PanelView]:
    sights = {panel.id: _sight(actor, case, panel) for case, panel in rows}
    seats = await _seats(session, list(sights))
    draws = await _draws(session, [panel_id for panel_id, sight in sights.items() if sight.draws])
    return [_panel_view(actor, case, panel, sights[panel.id], seats[panel.id], draws[panel.id]) for case, panel in rows]


async def _seats(session: AsyncSession, panels: Sequence[UUID]) -> Mapping[UUID, list[tuple[PanelSeat, str]]]:
    found: dict[UUID, list[tuple[PanelSeat, str]]] = defaultdict(list)
    query = (
        select(PanelSeat, Expert.real_name)
        .join(Expert, Expert.id == PanelSeat.expert_id)
        .where(PanelSeat.panel_id.in_(panels))
        .order_by(PanelSeat.seated_at, PanelSeat.id)
    )
    for seat, name in await session.execute(query):
        found[seat.panel_id].append((seat, name))
    return found


async def _draws(session: AsyncSession, panels: Sequence[UUID]) -> Mapping[UUID, tuple[DrawView, ...]]:
    found: dict[UUID, tuple[DrawView, ...]] = defaultdict(tuple)
    if not panels:
        return found
    query = select(PanelDraw).where(PanelDraw.panel_id.in_(panels)).order_by(PanelDraw.drawn_at, PanelDraw.id)
    for row in await session.scalars(query):
        found[row.panel_id] += (_draw_view(row),)
    return found


def _draw_view(row: PanelDraw) -> DrawView:
    return DrawView(
        id=row.id,
        seed=row.seed,
        fields=tuple(row.fields),
        wanted=row.wanted,
        drawn_at=row.drawn_at,
        candidates=tuple(map(UUID, row.candidates)),
        chosen=tuple(map(UUID, row.chosen)),
        excluded=tuple((UUID(each["expert"]), tuple(each["why"])) for each in row.excluded),
    )


def _panel_view(
    actor: Actor,
    case: Case,
    panel: Panel,
    sight: Sight,
    seats: Sequence[tuple[PanelSeat, str]],
    draws: tuple[DrawView, ...],
) -> PanelView:
    views = [_seat_view(actor, sight, number, *each) for number, each in enumerate(seats, 1)]
    return PanelView(
        id=panel.id,
        case_id=case.id,
        rules=rules_of(panel.settings),
        outcome=panel.outcome,
        average=panel.average,
        opened_at=panel.opened_at,
        closed_at=panel.closed_at,
        due_at=case.due_at if panel.closed_at is None else None,
        seated=sum(seat.status in TAKEN for seat, _ in seats),
        scored=sum(seat.status == SeatStatus.SCORED for seat, _ in seats),
        seats=tuple(view for view in views if sight.listed or view.mine),
        draws=draws if sight.draws else (),
        may_convene=panel.closed_at is None and _may_convene(actor, case),
    )


def _seat_view(actor: Actor, sight: Sight, number: int, seat: PanelSeat, name: str) -> SeatView:
    mine = actor.role is Role.EXPERT and seat.account_id == actor.account_id
    view = SeatView(
        seat.id, number, seat.status, mine, seat.seated_at, seat.declared_at, seat.scored_at, seat.left_at
    )
    if sight.scores or mine:
        view = replace(view, points=seat.points, score=seat.score, comment=seat.comment)
    if sight.persons or mine:
        view = replace(view, how=seat.how, refusal=seat.refusal, refusal_text=seat.refusal_text)
    if sight.persons:
        view = replace(view, reason=seat.reason, expert_id=seat.expert_id, expert_name=name)
    return view


# --- the expert's own -----------------------------------------------------------------------------------------------


def _mine(read: Read) -> ColumnElement[bool]:
    actor = read.actor
    if not actor.signed_in:
        raise Unauthenticated
    if actor.role is not Role.EXPERT:
        raise Forbidden("专家评审待办只对评审专家开放。")
    return and_(PanelSeat.account_id == actor.account_id, Case.region == actor.grant.region)


def _tasks() -> Select[*tuple[Any, ...]]:
    return (
        select(PanelSeat, Panel, Case)
        .join(Panel, Panel.id == PanelSeat.panel_id)
        .join(Case, Case.id == Panel.case_id)
    )


async def inbox(read: Read, page: PageRequest, *, waiting: bool | None = None) -> Page[TaskView]:
    """The caller's seats, newest first; `waiting`: only those (not) to be acted on. Six statements and the count."""
    query = _tasks().where(_mine(read))
    if waiting is not None:
        query = query.where(_waiting() if waiting else ~_waiting())
    async with read.session() as session:
        found = await fetch_page(session, query, [PanelSeat.seated_at, PanelSeat.id], page, tuple, descending=True)
        views = await _task_views(session, read, found.rows)
    return Page(views, found.keys, found.has_next, found.total)


def _waiting() -> ColumnElement[bool]:
    return and_(PanelSeat.status.in_(AWAITED), Panel.closed_at.is_(None))


async def inbox_counts(read: Read) -> TaskCounts:
    """What waits for the caller; one statement."""
    total = func.count()
    query = (
        select(
            total.filter(PanelSeat.status == SeatStatus.INVITED), total.filter(PanelSeat.status == SeatStatus.DECLARED),
            total.filter(Case.due_at < read.now),
        )
        .select_from(PanelSeat)
        .join(Panel, Panel.id == PanelSeat.panel_id)
        .join(Case, Case.id == Panel.case_id)
        .where(_mine(read), _waiting())
    )  # fmt: skip
    async with read.session() as session:
        return TaskCounts(*(await session.execute(query)).one())


async def task(read: Read, seat_id: UUID) -> TaskView:
    """The caller's own seat. Raises NotFound for another's."""
    query = _tasks().where(_mine(read), PanelSeat.id == seat_id)
    async with read.session() as session:
        row = (await session.execute(query)).first()
        if row is None:
            raise NotFound(SEAT)
        return (await _task_views(session, read, [tuple(row)]))[0]


async def _task_views(session: AsyncSession, read: Read, rows: Sequence[Any]) -> list[TaskView]:
    parties = await parties_of(session, list({case.id for _, _, case in rows}))
    panels = await _panel_views(session, read.actor, [(case, panel) for _, panel, case in rows])
    return [
        _task_view(read, seat, panel, case, parties[case.id], view)
        for (seat, panel, case), view in zip(rows, panels, strict=True)
    ]


def _task_view(
    read: Read, seat: PanelSeat, panel: Panel, case: Case, parties: tuple[Any, ...], view: PanelView
) -> TaskView:
    own = next(each for each in view.seats if each.id == seat.id)
    reads = seat.status in READING and panel.closed_at is None
    due = view.due_at if seat.status in AWAITED else None
    return TaskView(
        seat=own,
        case_number=case.number,
        case_kind=CaseKind(case.kind),
        body=case.owner_body if panel.closed_at is None else "",
        parties=parties,
        case_id=case.id if reads else None,
        due_at=due,
        due_provisional=due is not None and case.due_provisional,
        overdue=due is not None and due < read.now,
        panel=view,
    )
