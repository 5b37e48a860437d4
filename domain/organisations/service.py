"""Certification: drafts, submission, resubmission, withdrawal, and change of particulars."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, select

from core.errors import InvalidInput, WrongState, invalid
from core.workflow import Event, Phase
from db.models import Case, Certification
from domain.access.permissions import Permission, Resource, authorize
from domain.documents.service import attach_all
from domain.forms import CheckedForm, wanted_files
from domain.organisations.accounts import refuse_official
from domain.organisations.commands import ChangeParticulars, Discard, SaveDraft, StartAgain, Submit, Withdraw
from domain.organisations.effects import certification_of
from domain.organisations.particulars import check, definition_for, editable_keys, faults_of, save
from domain.reviews.engine import NewCase, lock_case, move, open_case, resource_of
from domain.reviews.handlers import Move
from domain.work import Work
from regions.contract import CaseKind
from regions.workflows import workflow_for

MAX_DRAFTS = 10
EDITABLE = (Phase.DRAFT, Phase.RETURNED)
ENDED = (Phase.REJECTED, Phase.WITHDRAWN)


async def save_draft(work: Work, command: SaveDraft) -> UUID:
    """Open a draft, or save values of a draft or of a returned certification (then only the fields asked for).

    Raises InvalidInput for what not even a draft may hold, StaleVersion, NotFound, WrongState, Forbidden for officials.
    """
    await refuse_official(work, work.actor.account_id)
    if command.case_id is None:
        case, certification = await _open(work, command.region)
    else:
        case = await _own(work, command.case_id, command.version)
        certification = await certification_of(work, case)
    if case.phase not in EDITABLE:
        raise WrongState(f"认证当前状态为“{case.status_label}”，不能修改；认证通过后请使用变更。")
    definition = definition_for(work, case.region, case.edition)
    editable = editable_keys(definition, case.phase, case.requested_fields)
    saved = {**certification.form, **certification.personal}
    checked = await check(work, definition, command.values, saved=saved, editable=editable)
    if checked.draft_faults:
        raise InvalidInput(checked.draft_faults)
    await save(work, case, certification, definition, checked)
    work.record(
        "CERTIFICATION.SAVE", "case", case.id, region=case.region, after={"fields": _changed(saved, checked)}
    )
    await work.session.flush()
    return case.id


async def submit(work: Work, command: Submit) -> UUID:
    """Hand in, the first time or after a return. Raises InvalidInput with every fault at once, Duplicate
    (UNIT_ALREADY_CERTIFIED, path uscc) for a second claimant."""
    await refuse_official(work, work.actor.account_id)
    case = await _own(work, command.case_id, command.version)
    if case.phase == Phase.DRAFT:
        edition = work.platform.regions.for_(case.region).edition_on(work.today)
        workflow = workflow_for(edition, CaseKind.CERTIFICATION)
        case.edition, case.workflow = edition.code, workflow.to_json()
    await move(work, case, Move(Event.RESUBMIT if case.phase == Phase.RETURNED else Event.SUBMIT))
    return case.id


async def withdraw(work: Work, command: Withdraw) -> UUID:
    """Take back what is in review: the whole certification, or a change of one in force."""
    case = await _own(work, command.case_id, command.version)
    await move(work, case, Move(Event.WITHDRAW, text=command.reason.strip()))
    return case.id


async def discard(work: Work, command: Discard) -> UUID:
    """Give up a draft; what was typed and uploaded is kept, and it is no longer among the open ones."""
    case = await _own(work, command.case_id, command.version)
    await move(work, case, Move(Event.VOID))
    return case.id


async def start_again(work: Work, command: StartAgain) -> UUID:
    """A new draft after a refusal, with what was said before; files belong to the old case and are uploaded again."""
    await refuse_official(work, work.actor.account_id)
    old = await _own(work, command.case_id, None)
    if old.phase not in ENDED:
        raise WrongState(f"认证当前状态为“{old.status_label}”，只有未通过或已撤回的可以重新申请。")
    said = await certification_of(work, old)
    case, certification = await _open(work, old.region)
    definition = definition_for(work, case.region, case.edition)
    kept = {each.key for each in definition.fields if each.kind != "file"}
    values = {key: value for key, value in {**said.form, **said.personal}.items() if key in kept}
    await save(work, case, certification, definition, await check(work, definition, values, saved={}))
    work.record("CERTIFICATION.START_AGAIN", "case", case.id, region=case.region, before={"case": old.number})
    await work.session.flush()
    return case.id


async def change_particulars(work: Work, command: ChangeParticulars) -> UUID:
    """Hand in new particulars of a certification in force. They wait beside the old ones until the change passes; new
    submissions of the unit wait too. Raises InvalidInput with every fault, WrongState while one is already in review."""
    case = await _own(work, command.case_id, command.version)
    if case.phase != Phase.ACTIVE:
        raise WrongState(f"认证当前状态为“{case.status_label}”，只有认证通过后可以变更信息。")
    certification = await certification_of(work, case)
    definition = definition_for(work, case.region, case.edition)
    saved = {**certification.form, **certification.personal}
    editable = editable_keys(definition, case.phase, ())
    checked = await check(work, definition, command.values, saved=saved, editable=editable)
    if faults := await faults_of(work, checked):
        raise InvalidInput(faults)
    if checked.values == saved:
        raise invalid("values", "NOTHING_CHANGED", "没有需要变更的内容。", "请修改至少一项后提交")
    await attach_all(work, wanted_files(definition, checked.values), case.id)
    certification.pending, certification.pending_personal = checked.plain, checked.personal
    await work.session.flush()
    await move(work, case, Move(Event.CHANGE, text=command.reason.strip()))
    return case.id


async def _open(work: Work, region_code: str) -> tuple[Case, Certification]:
    account_id = work.actor.account_id
    authorize(work.actor, Permission.FILE_CERTIFICATION, Resource(account_id=account_id))
    region = work.platform.regions.for_(region_code)
    drafts = select(func.count()).where(
        Case.account_id == account_id, Case.kind == CaseKind.CERTIFICATION, Case.phase == Phase.DRAFT
    )
    if (await work.session.scalar(drafts) or 0) >= MAX_DRAFTS:
        raise WrongState(f"未提交的认证草稿不能超过 {MAX_DRAFTS} 份，请继续填写或作废已有的草稿。", code="TOO_MANY_DRAFTS")
    edition = region.edition_on(work.today)
    workflow = workflow_for(edition, CaseKind.CERTIFICATION)
    case = await open_case(
        work, NewCase(CaseKind.CERTIFICATION, region.manifest.code, edition.code, workflow, "单位认证")
    )
    certification = Certification(
        case_id=case.id, account_id=case.account_id, region=case.region, uscc="", name="", capacity="",
        form={}, personal={}, live=False,
    )  # fmt: skip
    work.session.add(certification)
    await work.session.flush()
    return case, certification


async def _own(work: Work, case_id: UUID, version: int | None) -> Case:
    case = await lock_case(work, case_id, CaseKind.CERTIFICATION, version)
    authorize(work.actor, Permission.FILE_CERTIFICATION, resource_of(case))
    return case


def _changed(saved: dict[str, object], checked: CheckedForm) -> list[str]:
    """Keys, never values: the audit log holds nothing personal."""
    now = checked.values
    return sorted(key for key in {*saved, *now} if saved.get(key) != now.get(key))
