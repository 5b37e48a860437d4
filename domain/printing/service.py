"""Exporting a case's form, and handing in the signed scan. What takes long (setting, reading) happens before the transaction,
and what it was done for is compared again inside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select

from core.actor import Actor
from core.clock import local_date
from core.errors import InvalidInput, NotFound, StaleVersion, WrongState
from core.ids import new_id
from core.workflow import Event
from db.models import Case, FormExport, TaskDocument
from domain.access.permissions import authorize
from domain.access.visibility import cases_visible_to
from domain.documents.service import attach_all
from domain.printing.checking import Expected
from domain.printing.codes import code_text
from domain.printing.commands import CompleteTask, ExportForm, RecordExport, RecordTask
from domain.printing.present import exporting, newest_export, sheet_now, submissions
from domain.printing.reading import document_faults, files_of, read_scans, wanted_of
from domain.reviews.engine import applicant_permission, lock_case, move, resource_of
from domain.reviews.handlers import Move
from domain.reviews.tasks import Task, present_stay, task_of
from domain.work import Platform, Work, perform


async def export(platform: Platform, actor: Actor, command: ExportForm, *, key: str | None = None) -> UUID:
    """Set the case's form and record the print; the same content again gives the same export.

    Raises NotFound, Forbidden, WrongState (NOTHING_TO_EXPORT), StaleVersion when the case changed while it was set, Unavailable.
    """
    async with platform.sessions() as session:
        work = Work(session, actor, platform, platform.clock.now())
        case = await _case(work, command.case_id)
        authorize(actor, applicant_permission(case), resource_of(case))
        sheet = await sheet_now(work, case, exporting(case))
    request = request_of(sheet.content, sheet.digest, version=0, exported=str(local_date(work.now)), created=0)
    printed = await platform.printer.print(request)
    record = RecordExport(command.case_id, sheet.digest, printed.pages)
    return await perform(platform, actor, record_export, record, key=key)


def request_of(
    content: Mapping[str, Any], digest: str, *, version: int, exported: str, created: int
) -> Mapping[str, Any]:
    """What the printer is asked for."""
    said = {"version": version, "digest": digest, "exported": exported, "created": created, "notes": []}
    return {**content, **said, "code": code_text(content["number"], digest)}


async def record_export(work: Work, command: RecordExport) -> UUID:
    case = await lock_case(work, command.case_id, path="case_id")
    authorize(work.actor, applicant_permission(case), resource_of(case))
    sheet = await sheet_now(work, case, exporting(case))
    if sheet.digest != command.digest:
        raise StaleVersion(case.version)
    same = select(FormExport.id).where(FormExport.case_id == case.id, FormExport.digest == sheet.digest)
    known: UUID | None = await work.session.scalar(same)
    if known is not None:
        return known
    before = await newest_export(work.session, case)
    row = FormExport(
        id=new_id(), case_id=case.id, form=exporting(case).export, digest=sheet.digest, content=dict(sheet.content),
        version=before.version + 1 if before else 1, submission=await submissions(work.session, case),
        pages=command.pages, exported_by=work.actor.account_id, created_at=work.now,
    )  # fmt: skip
    work.session.add(row)
    after = {"version": row.version, "digest": row.digest, "pages": row.pages}
    work.record(f"{case.kind}.EXPORT", "case", case.id, region=case.region, after=after)
    return row.id


async def _case(work: Work, case_id: UUID) -> Case:
    case = await work.session.scalar(select(Case).where(Case.id == case_id, cases_visible_to(work.actor)))
    if case is None:
        raise NotFound("办件", path="case_id")
    return case


# --- handing in -----------------------------------------------------------------------------------------------------


async def complete(platform: Platform, actor: Actor, command: CompleteTask, *, key: str | None = None) -> UUID:
    """Hand in what the task asks for; the case moves on. A scan must be the newest print of this case, whole.

    Raises NotFound, Forbidden, WrongState, StaleVersion, InvalidInput with every fault (OTHER_CASE, STALE_PRINT, PAGES_MISSING,
    NO_CODE, REQUIRED, …), Unavailable.
    """
    async with platform.sessions() as session:
        work = Work(session, actor, platform, platform.clock.now())
        case = await _case(work, command.case_id)
        authorize(actor, applicant_permission(case), resource_of(case))
        task = _waiting(case)
        faults = document_faults(task, command)
        if faults:
            raise InvalidInput(faults)
        expected, export_id = await _expected(work, case, task)
        files = await files_of(work, command, task)
    findings = await read_scans(platform, files, expected) if expected else {}
    return await perform(platform, actor, record_task, RecordTask(command, export_id, findings), key=key)


def _waiting(case: Case) -> Task:
    task = task_of(case)
    if task is None:
        raise WrongState(f"办件当前状态为“{case.status_label}”，没有需要您办理的事项，请刷新后查看。")
    return task


async def _expected(work: Work, case: Case, task: Task) -> tuple[Expected | None, UUID | None]:
    """The print that scans must be of; None where the task asks for none. Raises WrongState (NOT_EXPORTED, PRINT_OUTDATED)."""
    if not any(rule.scan for rule in task.documents):
        return None, None
    export_ = await newest_export(work.session, case)
    if export_ is None:
        raise WrongState("请先导出表单，打印、签字、盖章后再上传扫描件。", code="NOT_EXPORTED")
    if export_.digest != (await sheet_now(work, case, task)).digest:
        text = "表单内容在导出之后有变化，请重新导出，打印、签字、盖章后再上传。"
        raise WrongState(text, code="PRINT_OUTDATED")
    return Expected(case.number, export_.digest, export_.version, export_.pages), export_.id


async def record_task(work: Work, command: RecordTask) -> UUID:
    """The same again under the case's lock; nothing is read twice."""
    task_ = command.task
    case = await lock_case(work, task_.case_id, version=task_.version, path="case_id")
    authorize(work.actor, applicant_permission(case), resource_of(case))
    task = _waiting(case)
    _, export_id = await _expected(work, case, task)
    if export_id != command.export_id:
        raise StaleVersion(case.version)
    await attach_all(work, wanted_of(task_, task), case.id)
    await _keep(work, case, command)
    await move(work, case, Move(Event.COMPLETE))
    return case.id


async def _keep(work: Work, case: Case, command: RecordTask) -> None:
    stage_id = await present_stay(work, case)
    for document in command.task.documents:
        finding = command.findings.get(document.key)
        work.session.add_all(
            TaskDocument(
                id=new_id(), case_id=case.id, stage_id=stage_id, key=document.key, upload_id=upload_id,
                export_id=command.export_id if finding else None,
                findings={"pages": finding.pages, "read": finding.read} if finding else {},
                uploaded_by=work.actor.account_id, created_at=work.now,
            )
            for upload_id in document.upload_ids
        )  # fmt: skip
    await work.session.flush()
