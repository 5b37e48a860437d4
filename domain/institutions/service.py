"""Admission to a region's registry (服务机构入驻): drafts, submission, withdrawal, leaving."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from core.actor import OFFICIAL_ROLES
from core.errors import Duplicate, Forbidden, InvalidInput, NotFound, StaleVersion, Unauthenticated, WrongState
from core.workflow import Event, Phase
from db.models import Admission, Case, Institution
from domain.access.permissions import Permission, Resource, authorize
from domain.forms import requested_keys, wanted_files
from domain.institutions.commands import Leave, SaveAdmission, SubmitAdmission, WithdrawAdmission
from domain.institutions.effects import ADMITTED, FORM, admission_of
from domain.organisations.known import known_of
from domain.organisations.particulars import check, definition_for, keep_files
from domain.organisations.standing import Capacity, certified_unit
from domain.reviews.engine import NewCase, lock_case, move, open_case, resource_of
from domain.reviews.handlers import Move
from domain.work import Work
from regions.contract import CaseKind
from regions.workflows import workflow_for

EDITABLE = (Phase.DRAFT, Phase.RETURNED)


async def save_admission(work: Work, command: SaveAdmission) -> UUID:
    """Open a draft for the unit the caller acts for, or save values. Raises WrongState (NOT_CERTIFIED) when the unit is
    no certified institution here, Duplicate (ALREADY_ADMITTED) when it has an admission already."""
    if command.case_id is None:
        case, admission = await _open(work, command.region)
    else:
        case = await _own(work, command.case_id, command.version)
        admission = await admission_of(work, case)
    if case.phase not in EDITABLE:
        raise WrongState(f"入驻申请当前状态为“{case.status_label}”，不能修改。")
    definition = definition_for(work, case.region, case.edition, FORM)
    editable = requested_keys(case.requested_fields) if case.phase == Phase.RETURNED else ()
    saved = {**admission.form, **admission.personal}
    known = await known_of(
        work.session, work.actor.account_id, admission.unit_id, case.region, capacity=Capacity.INSTITUTION
    )
    checked = await check(work, definition, command.values, saved=saved, editable=editable, known=known)
    if checked.draft_faults:
        raise InvalidInput(checked.draft_faults)
    await keep_files(work, case.id, definition, checked, {each.upload_id for each in wanted_files(definition, saved)})
    admission.form, admission.personal = dict(checked.plain), dict(checked.personal)
    case.version += 1
    changed = sorted(key for key in {*saved, *checked.values} if saved.get(key) != checked.values.get(key))
    work.record("ADMISSION.SAVE", "case", case.id, region=case.region, after={"fields": changed})
    await work.session.flush()
    return case.id


async def submit_admission(work: Work, command: SubmitAdmission) -> UUID:
    """Hand in, the first time or after a return. Raises InvalidInput with every fault, WrongState when the certification
    does not hold or is being changed."""
    case = await _own(work, command.case_id, command.version)
    if case.phase == Phase.DRAFT:
        edition = work.platform.regions.for_(case.region).edition_on(work.today)
        case.edition, case.workflow = edition.code, workflow_for(edition, CaseKind.ADMISSION).to_json()
    await move(work, case, Move(Event.RESUBMIT if case.phase == Phase.RETURNED else Event.SUBMIT))
    return case.id


async def withdraw_admission(work: Work, command: WithdrawAdmission) -> UUID:
    case = await _own(work, command.case_id, command.version)
    await move(work, case, Move(Event.WITHDRAW, text=command.reason.strip()))
    return case.id


async def leave(work: Work, command: Leave) -> UUID:
    """The institution's own act, or a regional admin's. Redemptions and orders begun before go on."""
    institution = await lock_institution(work, command.institution_id)
    resource = Resource(region=institution.region, unit_id=institution.unit_id)
    by_admin = work.actor.role in OFFICIAL_ROLES
    authorize(work.actor, Permission.ADMINISTER_CASE if by_admin else Permission.APPLY_FOR_ADMISSION, resource)
    if by_admin and institution.unit_id in work.actor.unit_ids:
        raise Forbidden("不能办理本单位的事项，请由其他人员办理。", code="OWN_CASE")
    if institution.version != command.version:
        raise StaleVersion(institution.version)
    if institution.status != ADMITTED or institution.case_id is None:
        raise WrongState("该机构不在库，无需退出。")
    case = (await work.session.scalars(select(Case).where(Case.id == institution.case_id).with_for_update())).one()
    await move(work, case, Move(Event.VOID, text=command.reason.strip()), by_platform=True)
    return institution.id


async def lock_institution(work: Work, institution_id: UUID) -> Institution:
    query = select(Institution).where(Institution.id == institution_id).with_for_update()
    found = await work.session.scalar(query.execution_options(populate_existing=True))
    if found is None:
        raise NotFound("服务机构", path="institution_id")
    return found


async def _open(work: Work, region_code: str) -> tuple[Case, Admission]:
    region = work.platform.regions.for_(region_code)
    unit_id = work.actor.unit_id
    authorize(work.actor, Permission.APPLY_FOR_ADMISSION, Resource(region=region_code, unit_id=unit_id))
    if unit_id is None:
        raise Unauthenticated
    unit = await certified_unit(work, unit_id, region_code, capacity=Capacity.INSTITUTION)
    live = select(Admission.case_id).where(
        Admission.unit_id == unit_id, Admission.region == region_code, Admission.live
    )
    if await work.session.scalar(live) is not None:
        message = "贵单位在本地区已有入驻申请或已入库，请在“我的办件”中继续。"
        raise Duplicate(message, code="ALREADY_ADMITTED", path="region")
    edition = region.edition_on(work.today)
    new = NewCase(
        CaseKind.ADMISSION, region_code, edition.code, workflow_for(edition, CaseKind.ADMISSION),
        f"{unit.name}入驻", unit_id=unit_id,
    )  # fmt: skip
    case = await open_case(work, new)
    admission = Admission(case_id=case.id, unit_id=unit_id, region=region_code, form={}, personal={})
    work.session.add(admission)
    await work.session.flush()
    return case, admission


async def _own(work: Work, case_id: UUID, version: int | None) -> Case:
    case = await lock_case(work, case_id, CaseKind.ADMISSION, version)
    authorize(work.actor, Permission.APPLY_FOR_ADMISSION, resource_of(case))
    return case
