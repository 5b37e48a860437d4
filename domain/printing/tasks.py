"""Handing in what a task asks for, and judging by eye what no code tells. Files are read before the transaction, and what they
were read for is compared again inside it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from core.actor import Actor
from core.errors import InvalidInput, StaleVersion, WrongState, invalid
from core.ids import new_id
from core.workflow import Event, Owner
from core.working_days import add_working_days, working_days_between
from db.models import Case, CaseStage, Opinion, TaskDocument
from domain.access.permissions import Permission, authorize
from domain.documents.service import attach_all
from domain.notifications import notify
from domain.printing.checking import Expected
from domain.printing.commands import CompleteTask, JudgeScan, RecordTask
from domain.printing.present import newest_export, sheet_now, visible_case
from domain.printing.reading import document_faults, files_of, read_scans, wanted_of
from domain.reviews.engine import (
    MAX_OPINION,
    applicant_permission,
    check_owner,
    lend,
    lent,
    lock_case,
    move,
    resource_of,
    take_back,
)
from domain.reviews.handlers import Move
from domain.reviews.owners import accounts_at_work
from domain.reviews.tasks import Standing, Task, documents_here, judge_of, present_stay, task_of
from domain.work import Platform, Work, earlier_result, perform

LOOK_DAYS = 3
"""Working days in which a scan should be looked at; then its body is reminded."""
AT_LEAST = 3
"""Working days an applicant has at least after a refused scan."""
BEING_JUDGED = "扫描件已提交，正在由审核部门核对，请等待结果。"


async def complete(platform: Platform, actor: Actor, command: CompleteTask, *, key: str | None = None) -> UUID:
    """Hand in what the task asks for; the case moves on, or waits for eyes where the region lets them judge what no code tells.
    A scan must be the newest print of this case, whole.

    Raises NotFound, Forbidden, WrongState, StaleVersion, InvalidInput with every fault (OTHER_CASE, STALE_PRINT, PAGES_MISSING,
    NO_CODE, REQUIRED, …), Unavailable.
    """
    known = await earlier_result(platform, actor, record_task, RecordTask(command, None, {}), key)
    if known is not None:
        return known
    async with platform.sessions() as session:
        work = Work(session, actor, platform, platform.clock.now())
        case = await visible_case(work, command.case_id)
        authorize(actor, applicant_permission(case), resource_of(case))
        task = _waiting(case)
        faults = document_faults(task, command)
        if faults:
            raise InvalidInput(faults)
        expected, export_id = await _expected(work, case, task)
        files = await files_of(work, command, task)
    by_eye = {rule.key for rule in task.documents if rule.by_eye}
    findings = await read_scans(platform, files, expected, by_eye) if expected else {}
    return await perform(platform, actor, record_task, RecordTask(command, export_id, findings), key=key)


def _waiting(case: Case) -> Task:
    task = task_of(case)
    if task is None:
        raise WrongState(f"办件当前状态为“{case.status_label}”，没有需要您办理的事项，请刷新后查看。")
    if lent(case):
        raise WrongState(BEING_JUDGED, code="BEING_JUDGED")
    return task


async def _expected(work: Work, case: Case, task: Task) -> tuple[Expected | None, UUID | None]:
    """The print that scans must be of; None where the task asks for none. Raises WrongState (NOT_EXPORTED, PRINT_OUTDATED)."""
    if not any(rule.scan for rule in task.documents):
        return None, None
    newest = await newest_export(work.session, case)
    if newest is None:
        raise WrongState("请先导出表单，打印、签字、盖章后再上传扫描件。", code="NOT_EXPORTED")
    if newest.digest != (await sheet_now(work, case, task)).digest:
        text = "表单内容在导出之后有变化，请重新导出，打印、签字、盖章后再上传。"
        raise WrongState(text, code="PRINT_OUTDATED")
    return Expected(case.number, newest.digest, newest.version, newest.pages), newest.id


async def record_task(work: Work, command: RecordTask) -> UUID:
    """The same again under the case's lock; nothing is read twice."""
    given = command.task
    case = await lock_case(work, given.case_id, version=given.version, path="case_id")
    authorize(work.actor, applicant_permission(case), resource_of(case))
    task = _waiting(case)
    _, export_id = await _expected(work, case, task)
    if export_id != command.export_id:
        raise StaleVersion(case.version)
    await attach_all(work, wanted_of(given, task), case.id)
    rows = _rows(work, case, command, await present_stay(work, case))
    work.session.add_all(rows)
    await work.session.flush()
    if any(row.standing == Standing.AWAITING for row in rows):
        await _have_judged(work, case)
    else:
        await move(work, case, Move(Event.COMPLETE))
    return case.id


def _rows(work: Work, case: Case, command: RecordTask, stage_id: UUID) -> list[TaskDocument]:
    """Where one document waits for eyes, so do those handed in with it that the platform read nothing off."""
    findings = command.findings
    return [
        TaskDocument(
            id=new_id(), case_id=case.id, stage_id=stage_id, key=document.key, upload_id=upload_id,
            export_id=command.export_id if found else None,
            findings={"pages": found.pages, "read": found.read} if found else {},
            standing=Standing.ACCEPTED if found is None or found.recognised else Standing.AWAITING,
            uploaded_by=work.actor.account_id, created_at=work.now,
        )
        for document in command.task.documents
        for found in (findings.get(document.key),)
        for upload_id in document.upload_ids
    ]  # fmt: skip


# --- judged by eye --------------------------------------------------------------------------------------------------


async def _have_judged(work: Work, case: Case) -> None:
    lend(case, judge_of(case), add_working_days(work.now, LOOK_DAYS))
    after = {"owner": case.owner_role, "status": case.status}
    work.record(f"{case.kind}.HAND_IN", "case", case.id, region=case.region, after=after)
    work.emit("case", case.id, version=case.version, payload={"event": Event.COMPLETE, "from": case.status, "to": case.status})
    accounts = await work.session.scalars(accounts_at_work(case))
    text = f"“{case.title or case.number}”的扫描件上没有可识别的二维码，请人工核对。"
    title = f"办件 {case.number} 的扫描件待核对"
    await notify(work, accounts, case.id, title=title, text=text, key=f"scan:{case.id}:{case.version}")


async def judge(work: Work, command: JudgeScan) -> UUID:
    """By the body that looks: accepted, the case moves on; refused, the applicant hands in another.

    Raises NotFound, Forbidden (OWN_CASE, NOT_AT_WORK), WrongState, StaleVersion, InvalidInput without a reason for refusing.
    """
    case = await lock_case(work, command.case_id, version=command.version, path="case_id")
    authorize(work.actor, Permission.REVIEW, resource_of(case))
    if not lent(case) or task_of(case) is None:
        raise WrongState(f"办件当前状态为“{case.status_label}”，没有待核对的扫描件，请刷新后查看。")
    check_owner(work.actor, case, Owner(case.owner_role, case.owner_level, case.owner_body))
    if not command.accept and not command.text.strip():
        raise invalid("text", "REQUIRED", "请说明不接受的原因，申请单位可以看到。", "例如：缺少公章，请盖章后重新扫描")
    if len(command.text) > MAX_OPINION:
        raise invalid("text", "TOO_LONG", f"意见不能超过 {MAX_OPINION} 字。", "请精简后重试")
    waiting = await documents_here(work, case, Standing.AWAITING)
    work.session.add(await _opinion(work, case, command))
    await _judged(work, case, waiting, command)
    return case.id


async def _judged(work: Work, case: Case, waiting: Iterable[TaskDocument], command: JudgeScan) -> None:
    event = Event.CONFIRM if command.accept else Event.RETURN
    handed_in = work.now
    for row in waiting:
        handed_in = row.created_at
        row.standing = Standing.ACCEPTED if command.accept else Standing.REFUSED
        row.judged_by = work.actor.account_id
    after = {"accepted": command.accept}
    work.record(f"{case.kind}.JUDGE_SCAN", "case", case.id, region=case.region, reason=command.text, after=after)
    await work.session.flush()
    if command.accept:
        await move(work, case, Move(Event.COMPLETE), by_platform=True)
        return
    for row in await documents_here(work, case, Standing.ACCEPTED):
        row.standing = Standing.REFUSED  # all of it is handed in anew, in one act
    stage = await work.session.get_one(CaseStage, await present_stay(work, case))
    left = working_days_between(handed_in, stage.due_at) if stage.due_at else None
    due = add_working_days(work.now, max(left, AT_LEAST)) if left is not None else None
    stage.due_at = due.at if due else None
    take_back(case, due)
    work.emit("case", case.id, version=case.version, payload={"event": event, "from": case.status, "to": case.status})


async def _opinion(work: Work, case: Case, command: JudgeScan) -> Opinion:
    return Opinion(
        case_id=case.id,
        stage_id=await present_stay(work, case),
        state=case.status,
        state_label=case.status_label,
        event=Event.CONFIRM if command.accept else Event.RETURN,
        body=case.owner_body or work.actor.grant.body,
        account_id=work.actor.account_id,
        text=command.text.strip() or "扫描件经人工核对，与当前版本的表单一致。",
        requested_fields=[],
        details=[],
        created_at=work.now,
    )
