"""The form of a case as it would be printed now, and the newest print of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import NotFound, WrongState
from core.workflow import Event
from db.models import Case, CaseStage, Division, FormExport
from domain.access.visibility import cases_visible_to
from domain.printing.filled import Filled
from domain.printing.sheet import Sheet, sheet_of
from domain.reviews.tasks import Task, task_of
from domain.work import Work
from regions.contract import CaseKind, FormDefinition

HANDED_IN: Final = (Event.SUBMIT, Event.RESUBMIT)


async def visible_case(work: Work, case_id: UUID) -> Case:
    """Raises NotFound for one that the caller may not know of."""
    case = await work.session.scalar(select(Case).where(Case.id == case_id, cases_visible_to(work.actor)))
    if case is None:
        raise NotFound("办件", path="case_id")
    return case


def exporting(case: Case) -> Task:
    """Raises WrongState where the case asks for no print now."""
    task = task_of(case)
    if task is None or not task.export:
        text = f"办件当前状态为“{case.status_label}”，不需要导出表单；到需要签字盖章的环节时再导出。"
        raise WrongState(text, code="NOTHING_TO_EXPORT")
    return task


async def sheet_now(work: Work, case: Case, task: Task) -> Sheet:
    """Raises NotFound."""
    region = work.platform.regions.for_(case.region)
    definition = region.edition(case.edition).forms.get(task.export, FormDefinition(task.export, "", "", ()))
    filled = await work.platform.case_kinds[CaseKind(case.kind)].printed(work, case)
    about = {"region": region.manifest.name, "submission": await submissions(work.session, case)}
    divisions = await _divisions(work.session, definition, filled)
    return sheet_of(case, definition, filled, task.settings, about, divisions)


async def submissions(session: AsyncSession, case: Case) -> int:
    """How often the case was handed in."""
    query = select(func.count()).where(CaseStage.case_id == case.id, CaseStage.event.in_(HANDED_IN))
    return await session.scalar(query) or 0


async def _divisions(session: AsyncSession, definition: FormDefinition, filled: Filled) -> Mapping[str, str]:
    codes = {str(filled.values.get(each.key, "")) for each in definition.fields if each.kind == "division"}
    if not codes:
        return {}
    rows = await session.execute(select(Division.code, Division.name).where(Division.code.in_(codes)))
    return {row.code: row.name for row in rows}


async def newest_export(session: AsyncSession, case: Case) -> FormExport | None:
    query = select(FormExport).where(FormExport.case_id == case.id).order_by(FormExport.version.desc()).limit(1)
    found: FormExport | None = await session.scalar(query)
    return found
