"""Applications as enterprises act on them: draft, submit, withdraw, give up; and officials' look at what is masked."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select

from core.checking import Checker
from core.errors import Duplicate, Forbidden, InvalidInput, WrongState, invalid
from core.workflow import Event, Phase
from db.models import Case, Programme, VoucherApplication
from domain.access.permissions import Permission, Resource, authorize
from domain.applications.assessment import Asked, check_values
from domain.applications.commands import LeaveApplication, RevealApplication, SaveApplication, SubmitApplication
from domain.applications.ground import (
    Ground,
    check_accepted,
    check_open,
    choose,
    ground_of,
    lock_order_of,
    lock_own_order,
)
from domain.documents.service import attach_all, detach
from domain.form_kinds import FormValue
from domain.forms import requested_keys, wanted_files
from domain.organisations.standing import certified_unit
from domain.programmes.claims import review_division
from domain.programmes.eligibility import programme_of
from domain.programmes.views import ProgrammeStatus
from domain.reviews.engine import NewCase, lock_case, move, open_case, resource_of
from domain.reviews.handlers import Move
from domain.work import Work
from regions.contract import CaseKind
from regions.workflows import workflow_for

EDITABLE = frozenset({Phase.DRAFT, Phase.RETURNED})
MAX_REASON = 200


async def asked_of(work: Work, case: Case) -> Asked:
    """The application of a locked case."""
    application = await work.session.get_one(VoucherApplication, case.id, populate_existing=True)
    programme = await work.session.get_one(Programme, application.programme_id)
    ground = await ground_of(work.session, work.platform.regions, application.order_id)
    return Asked(case, application, programme, ground)


async def save_draft(work: Work, command: SaveApplication) -> UUID:
    """Open a draft on an order, or save values of a draft or of a returned application (then only the fields asked for).

    Raises InvalidInput for what not even a draft may hold, StaleVersion, NotFound, Duplicate (ALREADY_APPLIED), WrongState
    (ORDER_ENDED, SERVICE_BEGUN, NO_OPEN_PROGRAMME, NO_APPLICATIONS, NOT_CERTIFIED).
    """
    if command.case_id is None:
        asked = await _open(work, command)
    else:
        asked = await asked_of(work, await _own(work, command.case_id, command.version))
    case, application = asked.case, asked.application
    if case.phase not in EDITABLE:
        raise WrongState(f"申请当前状态为“{case.status_label}”，不能修改；退回修改后才能编辑。")
    if command.case_id is not None and case.phase == Phase.DRAFT and command.programme_id is not None:
        asked = await _chosen_again(work, asked, command.programme_id)
    saved = asked.saved
    editable = requested_keys(case.requested_fields) if case.phase == Phase.RETURNED else ()
    actor = work.actor.account_id
    checked = await check_values(work.session, asked, command.values, actor, work.today, editable)
    if checked.draft_faults:
        raise InvalidInput(checked.draft_faults)
    await _take_up_files(work, asked, checked.values)
    application.form, application.personal = dict(checked.plain), dict(checked.personal)
    if command.case_id is not None:
        case.version += 1
    changed = sorted(key for key in {*saved, *checked.values} if saved.get(key) != checked.values.get(key))
    work.record("APPLICATION.SAVE", "case", case.id, region=case.region, after={"fields": changed})
    await work.session.flush()
    return case.id


async def _take_up_files(work: Work, asked: Asked, values: Mapping[str, FormValue]) -> None:
    """What was submitted once stays with the case, whatever the applicant puts in its place."""
    definition, case = asked.ground.form, asked.case
    files = wanted_files(definition, values)
    kept = {each.upload_id for each in files}
    if case.phase == Phase.DRAFT:
        before = wanted_files(definition, asked.saved)
        await detach(work, (each.upload_id for each in before if each.upload_id not in kept), case.id)
    await attach_all(work, files, case.id)


async def _own(work: Work, case_id: UUID, version: int | None) -> Case:
    case = await lock_case(work, case_id, CaseKind.APPLICATION, version)
    authorize(work.actor, Permission.FILE_CASE, resource_of(case))
    return case


async def _open(work: Work, command: SaveApplication) -> Asked:
    unit_id = work.actor.unit_id
    authorize(work.actor, Permission.FILE_CASE, Resource(unit_id=unit_id))
    if command.order_id is None or unit_id is None:
        raise invalid("order_id", "REQUIRED", "请选择要申请创新券的订单。")
    await lock_own_order(work, command.order_id)
    ground = await ground_of(work.session, work.platform.regions, command.order_id)
    await _refuse_second(work, command.order_id)
    check_open(ground)
    await certified_unit(work, unit_id, ground.order.region)
    programme = await choose(work.session, ground, command.programme_id, work.today)
    case = await open_case(work, _new_case(ground, programme))
    application = VoucherApplication(
        case_id=case.id, order_id=ground.order.id, programme_id=programme.id, unit_id=ground.unit.id, form={}, personal={},
        requested=0, granted=0, held=0, facts={}, computation={}, eligibility={}, live=True,
    )  # fmt: skip
    work.session.add(application)
    await work.session.flush()
    return Asked(case, application, programme, ground)


def _new_case(ground: Ground, programme: Programme) -> NewCase:
    word = ground.region.manifest.words.get("application", "创新券申请")
    return NewCase(
        CaseKind.APPLICATION,
        ground.order.region,
        ground.edition.code,
        workflow_for(ground.edition, CaseKind.APPLICATION),
        f"{ground.order.service_name}（订单 {ground.order.number}）{word}",
        ground.unit.id,
        programme.id,
        review_division(ground.region, ground.unit.home_division),
    )


async def _chosen_again(work: Work, asked: Asked, programme_id: UUID) -> Asked:
    """A draft may still be moved to another programme."""
    if programme_id == asked.programme.id:
        return asked
    programme = await choose(work.session, asked.ground, programme_id, work.today)
    asked.application.programme_id = asked.case.programme_id = programme.id
    return Asked(asked.case, asked.application, programme, asked.ground)


async def _refuse_second(work: Work, order_id: UUID) -> None:
    """Said with the first one's state; a race ends at the database's unique index."""
    query = (
        select(Case.status_label)
        .join(VoucherApplication, VoucherApplication.case_id == Case.id)
        .where(VoucherApplication.order_id == order_id, VoucherApplication.live)
    )
    label = await work.session.scalar(query.limit(1))
    if label is not None:
        text = f"该订单已有创新券申请（{label}），请在“我的申请”中继续。"
        raise Duplicate(text, path="order_id", code="ALREADY_APPLIED")


async def submit(work: Work, command: SubmitApplication) -> UUID:
    """Hand in a draft, or a returned application again; the rules are those of the day on which the order was placed.

    Raises InvalidInput with every fault of the form, Ineligible with every reason and its article, StaleVersion, NotFound, and
    WrongState: ORDER_NOT_ACCEPTED, ORDER_ENDED, SERVICE_BEGUN, PRICE_NEGOTIATED, PROGRAMME_CLOSED, NOT_CERTIFIED, ….
    """
    await lock_order_of(work, command.case_id)
    case = await _own(work, command.case_id, command.version)
    if case.phase not in EDITABLE:
        raise WrongState(f"申请当前状态为“{case.status_label}”，不能提交。")
    asked = await asked_of(work, case)
    first = case.phase == Phase.DRAFT
    await _check_standing(work, asked, first=first)
    unit = await certified_unit(work, asked.ground.unit.id, case.region)
    if first:
        case.workflow = workflow_for(asked.ground.edition, CaseKind.APPLICATION).to_json()
        case.division = review_division(asked.ground.region, unit.home_division)
    _accept(work, asked, command.agreement_version)
    await work.session.flush()
    await move(work, case, Move(Event.SUBMIT if first else Event.RESUBMIT))
    return case.id


async def _check_standing(work: Work, asked: Asked, *, first: bool) -> None:
    """A first submission needs an order that was taken and not begun, and an open programme; a returned one only that the
    vouchers of the programme are still good (the order's end would have ended it)."""
    programme = await programme_of(work.session, asked.programme.id)
    if not first:
        if work.today > programme.redeem_by:
            raise WrongState(f"该批次已于 {programme.redeem_by} 到期，不能再提交。", code="OUTSIDE_WINDOW")
        return
    check_open(asked.ground)
    check_accepted(asked.ground)
    if programme.status != ProgrammeStatus.OPEN:
        raise WrongState("该批次未开放申请，请选择正在开放的批次。", code="PROGRAMME_CLOSED", path="programme_id")


def _accept(work: Work, asked: Asked, accepted: str) -> None:
    """Keep which version of the letter of commitment was accepted, and when; it holds for what is handed in again."""
    current, application = asked.ground.form.agreement_version, asked.application
    if not current or (asked.again and not accepted and application.agreement_version == current):
        return
    if accepted != current:
        message = "承诺书已更新或尚未阅读，请阅读最新的承诺书后重新确认。"
        raise invalid("agreement_version", "WRONG_VERSION", message, f"当前版本为 {current}")
    application.agreement_version, application.agreement_accepted_at = current, work.now


async def withdraw(work: Work, command: LeaveApplication) -> UUID:
    """Take back what is in review or was returned, where the region's workflow lets one."""
    return await _leave(work, command, Event.WITHDRAW)


async def void(work: Work, command: LeaveApplication) -> UUID:
    """A draft by its applicant; an application in force by an admin, with a reason. What it holds is free again."""
    return await _leave(work, command, Event.VOID)


async def _leave(work: Work, command: LeaveApplication, event: Event) -> UUID:
    if len(command.reason) > MAX_REASON:
        raise invalid("reason", "TOO_LONG", f"理由不能超过 {MAX_REASON} 字。")
    case = await lock_case(work, command.case_id, CaseKind.APPLICATION, command.version)
    await move(work, case, Move(event, text=command.reason.strip()))
    return case.id


async def reveal(work: Work, command: RevealApplication) -> UUID:
    """Into the audit log: who looked at a personal value in the clear, and why. `queries.revealed` then shows it."""
    case = await lock_case(work, command.case_id, CaseKind.APPLICATION)
    authorize(work.actor, Permission.UNMASK, resource_of(case))
    if case.unit_id in work.actor.unit_ids:
        raise Forbidden("不能查看本单位的办件，请由其他人员办理。", code="OWN_CASE")
    checker = Checker()
    reason = checker.text("reason", command.reason, "查看理由", maximum=MAX_REASON)
    form = (await asked_of(work, case)).ground.form
    if not any(each.key == command.key and each.personal for each in form.fields):
        checker.fault("key", "UNKNOWN_FIELD", "表单没有这一项，或它不是个人信息。")
    checker.done()
    work.record("APPLICATION.REVEAL", "case", case.id, region=case.region, reason=reason, after={"field": command.key})
    return case.id
