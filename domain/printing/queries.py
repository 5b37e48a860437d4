"""Looks at prints and tasks. Each a fixed number of statements."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.clock import local_date
from core.errors import NotFound
from core.ports import PrintedForm
from core.workflow import Phase, State, Workflow
from db.models import Case, CaseStage, FormExport, TaskDocument, Unit, Upload
from domain.access.visibility import cases_visible_to, may_know_persons
from domain.documents.views import UploadView
from domain.printing.codes import SHORT, code_text, read_code
from domain.printing.present import HANDED_IN
from domain.printing.service import request_of
from domain.printing.views import ExportView, HandedIn, Standing, TaskDocumentView, TaskFileView, TaskView, VerifiedForm
from domain.reviews.engine import lent
from domain.reviews.tasks import Task, task_of_state
from domain.work import Read

MOST_EXPORTS: Final = 20
MOST_FILES: Final = 200
BEING_CHANGED: Final = frozenset({Phase.DRAFT, Phase.RETURNED, Phase.WITHDRAWN, Phase.REJECTED, Phase.EXPIRED, Phase.VOIDED})
"""In these phases no print says what the case says."""

_newest = (
    select(func.max(FormExport.version)).where(FormExport.case_id == Case.id).correlate(Case).scalar_subquery()
)
_submissions = (
    select(func.count())
    .where(CaseStage.case_id == Case.id, CaseStage.event.in_(HANDED_IN))
    .correlate(Case)
    .scalar_subquery()
)


def _exports() -> Select[*tuple[Any, ...]]:
    """Prints with their case, the newest version, and how often the case was handed in."""
    return select(FormExport, Case, _newest, _submissions).join(Case, Case.id == FormExport.case_id)


def _view(export: FormExport, case: Case, newest: int, submissions: int) -> ExportView:
    return ExportView(
        id=export.id,
        case_id=case.id,
        case_kind=case.kind,
        number=case.number,
        title=str(export.content.get("title", "")),
        version=export.version,
        digest=export.digest,
        code=code_text(case.number, export.digest),
        pages=export.pages,
        created_at=export.created_at,
        standing=_standing(export, case, newest, submissions),
    )


def _standing(export: FormExport, case: Case, newest: int, submissions: int) -> Standing:
    right = export.version == newest and export.submission == submissions and Phase(case.phase) not in BEING_CHANGED
    return Standing.GENUINE if right else Standing.STALE


async def form_export(read: Read, export_id: UUID) -> ExportView:
    """Raises NotFound for one of a case that the caller may not know of."""
    async with read.session() as session:
        return _view(*await _export(read, session, export_id))


async def _export(read: Read, session: AsyncSession, export_id: UUID) -> tuple[FormExport, Case, int, int]:
    query = _exports().where(FormExport.id == export_id, cases_visible_to(read.actor))
    row = (await session.execute(query)).first()
    if row is None or not may_know_persons(read.actor):
        raise NotFound("导出的表单")
    return row[0], row[1], row[2], row[3]


async def printed_file(read: Read, export_id: UUID) -> tuple[str, PrintedForm]:
    """Its name and the PDF, set anew from what was kept. Raises NotFound, Unavailable."""
    async with read.session() as session:
        export, case, _, _ = await _export(read, session, export_id)
    request = request_of(
        export.content,
        export.digest,
        version=export.version,
        exported=f"{local_date(export.created_at):%Y-%m-%d}",
        created=int(export.created_at.astimezone(UTC).timestamp()),
    )
    printed = await read.platform.printer.print(request)
    return f"{export.content['title']}-{case.number}-第{export.version}版.pdf", printed


async def verify(read: Read, text: str) -> VerifiedForm:
    """What a print's code stands for; anybody may ask. One statement."""
    code = read_code(text)
    if code is None:
        return VerifiedForm(Standing.UNKNOWN)
    query = (
        _exports()
        .add_columns(Unit.name)
        .outerjoin(Unit, Unit.id == Case.unit_id)
        .where(Case.number == code.number, func.left(FormExport.digest, SHORT) == code.digest)
    )
    async with read.session() as session:
        row = (await session.execute(query)).first()
    if row is None:
        return VerifiedForm(Standing.UNKNOWN)
    export, case, newest, submissions, unit = row
    return VerifiedForm(
        standing=_standing(export, case, newest, submissions),
        number=case.number,
        title=str(export.content.get("title", "")),
        region=case.region,
        unit_name=unit or "",
        version=export.version,
        newest=newest,
        pages=export.pages,
        created_at=export.created_at,
    )


async def task(read: Read, case_id: UUID) -> TaskView | None:
    """What the case asks of its applicant now, or asked last; None where its path asks for nothing. Raises NotFound."""
    async with read.session() as session:
        case = await session.scalar(select(Case).where(Case.id == case_id, cases_visible_to(read.actor)))
        if case is None:
            raise NotFound("办件", path="case_id")
        found = _task(case)
        if found is None or not may_know_persons(read.actor):
            return None
        state, rule = found
        files = await _files(session, case, state)
        rows = await session.execute(
            _exports().where(FormExport.case_id == case.id).order_by(FormExport.version.desc()).limit(MOST_EXPORTS)
        )
        exports = tuple(_view(*row) for row in rows)
    forms = read.platform.regions.for_(case.region).edition(case.edition).forms
    return TaskView(
        case_id=case.id,
        label=state.label,
        note=rule.note,
        open=state.key == case.status and not lent(case),
        judging=state.key == case.status and lent(case),
        form=(forms[rule.export].title if rule.export in forms else case.title) if rule.export else "",
        documents=tuple(
            TaskDocumentView(each.key, each.label, each.formats, each.scan, tuple(files[each.key]))
            for each in rule.documents
        ),
        exports=exports,
    )


def _task(case: Case) -> tuple[State, Task] | None:
    """That of the present state, else the first of the path."""
    workflow = Workflow.from_json(case.workflow)
    states = [workflow.state(case.status), *workflow.path]
    return next(((state, rule) for state in states if (rule := task_of_state(state)) is not None), None)


async def _files(session: AsyncSession, case: Case, state: State) -> defaultdict[str, list[TaskFileView]]:
    """By key, those of the last stay in the state."""
    stay = (
        select(CaseStage.id)
        .where(CaseStage.case_id == case.id, CaseStage.state == state.key)
        .order_by(CaseStage.entered_at.desc(), CaseStage.id.desc())
        .limit(1)
    )
    query = (
        select(TaskDocument, Upload.id, Upload.name, Upload.kind, Upload.size)
        .join(Upload, Upload.id == TaskDocument.upload_id)
        .where(TaskDocument.stage_id == stay.scalar_subquery())
        .order_by(TaskDocument.id.desc())
        .limit(MOST_FILES)
    )
    found: defaultdict[str, list[TaskFileView]] = defaultdict(list)
    for row in await session.execute(query):
        document, upload = row[0], UploadView(row.id, row.name, row.kind, row.size)
        pages, read = document.findings.get("pages", 0), document.findings.get("read", 0)
        found[document.key].insert(0, TaskFileView(upload, HandedIn(document.standing), pages, read))
    return found
