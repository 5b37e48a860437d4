"""Looks at cases: heads, progress, opinions, history, what the caller may do. All by many ids at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from core.actor import OFFICIAL_ROLES, Role
from core.errors import NotFound
from core.workflow import Event, Phase, State
from db.models import AuditEntry, Case, CaseStage, Opinion, Unit
from domain.access.visibility import cases_visible_to
from domain.reviews.actions import available_actions
from domain.reviews.engine import workflow_of
from domain.reviews.views import Action, CaseHead, HistoryEntry, OpinionView, ProgressStep
from domain.work import Read

HEAD_COLUMNS = (
    Case.id, Case.kind, Case.number, Case.title, Case.region, Case.edition, Case.status, Case.status_label, Case.phase,
    Case.division, Case.unit_id, Unit.name.label("unit_name"), Case.programme_id, Case.version, Case.created_at,
    Case.submitted_at, Case.entered_at, Case.due_at, Case.due_provisional, Case.closed_at, Case.owner_body,
    Case.requested_fields,
)  # fmt: skip
HISTORY_LIMIT = 200
_BY = {Role.VISITOR: "公众"}


def heads() -> Select[*tuple[Any, ...]]:
    """The head of every case with its unit's name; add conditions, visibility first. `head_of` reads its rows."""
    return select(*HEAD_COLUMNS).outerjoin(Unit, Unit.id == Case.unit_id)


def head_of(row: Sequence[object]) -> CaseHead:
    """From the first columns of a row selected by `heads()`."""
    values = dict(zip((column.key for column in HEAD_COLUMNS), row, strict=False))
    body = values.pop("owner_body")
    values["phase"] = Phase(str(values["phase"]))
    values["unit_name"] = values["unit_name"] or ""
    values["requested_fields"] = tuple(values["requested_fields"] or ())  # type: ignore[arg-type]
    return CaseHead(**values, body=body)  # type: ignore[arg-type]


async def case_head(read: Read, case_id: UUID) -> CaseHead:
    """Raises NotFound for a case that the caller may not know of."""
    async with read.session() as session:
        query = heads().where(Case.id == case_id, cases_visible_to(read.actor))
        row = (await session.execute(query)).first()
    if row is None:
        raise NotFound("办件")
    return head_of(row)


async def actions_of(read: Read, case_ids: Sequence[UUID]) -> Mapping[UUID, tuple[Action, ...]]:
    async with read.session() as session:
        cases = await session.scalars(select(Case).where(Case.id.in_(case_ids), cases_visible_to(read.actor)))
        return {case.id: available_actions(read.actor, case) for case in cases}


async def progress_of(read: Read, case_ids: Sequence[UUID]) -> Mapping[UUID, tuple[ProgressStep, ...]]:
    """Stays done, the present one, and the path's states still to come; two statements."""
    async with read.session() as session:
        visible = select(Case).where(Case.id.in_(case_ids), cases_visible_to(read.actor))
        cases = {case.id: case for case in await session.scalars(visible)}
        stays: dict[UUID, list[CaseStage]] = defaultdict(list)
        ordered = select(CaseStage).where(CaseStage.case_id.in_(cases)).order_by(CaseStage.entered_at, CaseStage.id)
        for stage in await session.scalars(ordered):
            stays[stage.case_id].append(stage)
    return {key: (*map(_step, stays[key]), *_to_come(case)) for key, case in cases.items()}


def _step(stage: CaseStage) -> ProgressStep:
    return ProgressStep(
        state=stage.state,
        label=stage.label,
        phase=Phase(stage.phase),
        standing="CURRENT" if stage.left_at is None else "DONE",
        body=stage.body,
        since=stage.entered_at,
        left_at=stage.left_at,
        due_at=stage.due_at,
        due_provisional=stage.due_provisional,
        event=Event(stage.event) if stage.event else None,
    )


def _to_come(case: Case) -> list[ProgressStep]:
    workflow = workflow_of(case)
    present = workflow.state(case.status)
    if present.final:
        return []
    path = [state.key for state in workflow.path]
    anchor = case.status if case.status in path else case.origin
    rest: list[State] = list(workflow.path[path.index(anchor) + (case.status in path) :]) if anchor in path else []
    return [ProgressStep(state.key, state.label, state.phase, "TO_COME", state.owner.body) for state in rest]


async def opinions_of(read: Read, case_ids: Sequence[UUID]) -> Mapping[UUID, tuple[OpinionView, ...]]:
    """All opinions, oldest first; bodies, never persons."""
    visible = select(Case.id).where(Case.id.in_(case_ids), cases_visible_to(read.actor))
    query = select(Opinion).where(Opinion.case_id.in_(visible)).order_by(Opinion.created_at, Opinion.id)
    found: dict[UUID, list[OpinionView]] = defaultdict(list)
    async with read.session() as session:
        for row in await session.scalars(query):
            found[row.case_id].append(_opinion(row))
    return {key: tuple(opinions) for key, opinions in found.items()}


def _opinion(row: Opinion) -> OpinionView:
    return OpinionView(
        id=row.id,
        state=row.state,
        state_label=row.state_label,
        event=Event(row.event),
        body=row.body,
        text=row.text,
        requested_fields=tuple(row.requested_fields),
        cuts=tuple(row.details),
        created_at=row.created_at,
    )


async def history_of(read: Read, case_ids: Sequence[UUID]) -> Mapping[UUID, tuple[HistoryEntry, ...]]:
    """The audit log of a case as its parties may read it: bodies and roles, never an official's person."""
    visible = select(Case.id).where(Case.id.in_(case_ids), cases_visible_to(read.actor))
    query = select(AuditEntry).where(AuditEntry.entity == "case", AuditEntry.entity_id.in_(visible))
    found: dict[UUID, list[HistoryEntry]] = defaultdict(list)
    async with read.session() as session:
        for row in await session.scalars(query.order_by(AuditEntry.id).limit(HISTORY_LIMIT * len(case_ids))):
            found[row.entity_id].append(_history(row))
    return {key: tuple(entries) for key, entries in found.items()}


def _history(row: AuditEntry) -> HistoryEntry:
    """Whoever objected stays unknown to the parties, whatever role they have."""
    role = Role.VISITOR if row.act.endswith(f".{Event.OBJECT}") else Role(row.role)
    official = role in OFFICIAL_ROLES or role is Role.SYSTEM
    by = (row.body or "审核部门") if official else _BY.get(role, "申请单位")
    return HistoryEntry(row.id, row.at, row.act, by, role, row.reason, row.before or {}, row.after or {})
