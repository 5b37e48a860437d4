"""Claims: drafted at any moment, submitted once complete, one live claim per programme and enterprise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from uuid import UUID

from sqlalchemy import select

from core.checking import Checker
from core.divisions import within
from core.errors import Duplicate, Forbidden, Ineligible, InvalidInput, WrongState, invalid
from core.workflow import Event, Phase
from db.models import Case, Claim, Programme, Unit
from domain.access.permissions import Permission, Resource, authorize
from domain.documents.service import attach_all, detach
from domain.forms import wanted_files
from domain.organisations.standing import NOT_CERTIFIED, Capacity, certified_unit, is_certified
from domain.programmes.claim_form import check, claim_of, definition_for
from domain.programmes.commands import LeaveClaim, RevealClaim, SaveClaim, SubmitClaim
from domain.programmes.eligibility import gather_facts, programme_of
from domain.programmes.views import ProgrammeStatus
from domain.reviews.engine import NewCase, lock_case, move, open_case, resource_of
from domain.reviews.handlers import Move
from domain.work import Work
from regions.contract import CaseKind, Edition, Region
from regions.workflows import workflow_for

EDITABLE = (Phase.DRAFT, Phase.RETURNED)
MAX_REASON = 200


async def save_draft(work: Work, command: SaveClaim) -> UUID:
    """Open a draft, or save values of a draft or of a returned claim (then only the fields asked for).

    Raises InvalidInput for what not even a draft may hold, StaleVersion, NotFound, WrongState, Duplicate.
    """
    if command.case_id is None:
        case, claim = await _open(work, command.programme_id)
    else:
        case = await own_claim(work, command.case_id, command.version)
        claim = await claim_of(work, case)
    if case.phase not in EDITABLE:
        raise WrongState(f"申领当前状态为“{case.status_label}”，不能修改。")
    saved = {**claim.form, **claim.personal}
    checked = await check(work, case, claim, command.values)
    if checked.draft_faults:
        raise InvalidInput(checked.draft_faults)
    definition = definition_for(work, case)
    files = wanted_files(definition, checked.values)
    kept = {each.upload_id for each in files}
    await detach(work, (each.upload_id for each in wanted_files(definition, saved) if each.upload_id not in kept), case.id)
    await attach_all(work, files, case.id)
    claim.form, claim.personal = dict(checked.plain), dict(checked.personal)
    if command.case_id is not None:
        case.version += 1
    changed = sorted(key for key in {*saved, *checked.values} if saved.get(key) != checked.values.get(key))
    work.record("CLAIM.SAVE", "case", case.id, region=case.region, after={"fields": changed})
    await work.session.flush()
    return case.id


async def submit(work: Work, command: SubmitClaim) -> UUID:
    """Hand in a draft, or a returned claim again. The edition is fixed at the first submission.

    Raises InvalidInput with every fault of the form, Ineligible with every reason, WrongState (closed, outside the
    window, not certified, particulars changing), Insufficient (BUDGET_EXCEEDED) under commitment on claim.
    """
    case = await own_claim(work, command.case_id, command.version)
    claim = await claim_of(work, case)
    programme = await programme_of(work.session, claim.programme_id)
    region = work.platform.regions.for_(case.region)
    first = case.phase == Phase.DRAFT
    check_window(work, programme, first=first)
    unit = await certified_unit(work, claim.unit_id, case.region)
    edition = region.edition_on(work.today) if first else region.edition(case.edition)
    if first:
        conditions = ("review_claims",) if programme.review_claims else ()
        case.edition, case.workflow = edition.code, workflow_for(edition, CaseKind.CLAIM, conditions).to_json()
        case.division = review_division(region, unit.home_division)
    _accept(work, claim, edition, command.agreement_version)
    await _require_eligible(work, case, claim, edition)
    await work.session.flush()
    await move(work, case, Move(Event.SUBMIT if first else Event.RESUBMIT))
    return case.id


async def withdraw(work: Work, command: LeaveClaim) -> UUID:
    """Take back a claim in review, where the region's workflow lets one."""
    case = await lock_case(work, command.case_id, CaseKind.CLAIM, command.version)
    await move(work, case, Move(Event.WITHDRAW, text=command.reason.strip()))
    return case.id


async def void(work: Work, command: LeaveClaim) -> UUID:
    """A draft by its applicant; a claim in force by an admin, with a reason. What is left of the quota falls back."""
    case = await lock_case(work, command.case_id, CaseKind.CLAIM, command.version)
    await move(work, case, Move(Event.VOID, text=command.reason.strip()))
    return case.id


async def reveal(work: Work, command: RevealClaim) -> UUID:
    """Into the audit log: who looked at a personal value in the clear, and why. `queries.revealed` then shows it."""
    case = await lock_case(work, command.case_id, CaseKind.CLAIM)
    authorize(work.actor, Permission.UNMASK, resource_of(case))
    if case.unit_id in work.actor.unit_ids:
        raise Forbidden("不能查看本单位的办件，请由其他人员办理。", code="OWN_CASE")
    checker = Checker()
    reason = checker.text("reason", command.reason, "查看理由", maximum=MAX_REASON)
    if not any(each.key == command.key and each.personal for each in definition_for(work, case).fields):
        checker.fault("key", "UNKNOWN_FIELD", "表单没有这一项，或它不是个人信息。")
    checker.done()
    work.record("CLAIM.REVEAL", "case", case.id, region=case.region, reason=reason, after={"field": command.key})
    return case.id


async def own_claim(work: Work, case_id: UUID, version: int | None) -> Case:
    case = await lock_case(work, case_id, CaseKind.CLAIM, version)
    authorize(work.actor, Permission.FILE_CASE, resource_of(case))
    return case


def check_window(work: Work, programme: Programme, *, first: bool) -> None:
    """A first submission needs an open programme and a day in its window; a returned claim only that the vouchers of the
    programme are still good."""
    if not first:
        if work.today > programme.redeem_by:
            raise WrongState(f"该批次已于 {programme.redeem_by} 到期，不能再提交。", code="OUTSIDE_WINDOW")
        return
    if programme.status != ProgrammeStatus.OPEN:
        raise WrongState("该批次未开放申领，请选择正在开放的批次。", code="PROGRAMME_CLOSED")
    if not programme.claim_from <= work.today <= programme.claim_until:
        window = f"{programme.claim_from} 至 {programme.claim_until}"
        raise WrongState(f"不在申领时间内（{window}），请在开放时间申领。", code="OUTSIDE_WINDOW")


def review_division(region: Region, home: str) -> str:
    """Whose reviewers look at it: the unit's division, or the region's root for a unit from elsewhere."""
    root = region.manifest.division
    return home if within(home, root) else root


async def _open(work: Work, programme_id: UUID | None) -> tuple[Case, Claim]:
    unit_id = work.actor.unit_id
    authorize(work.actor, Permission.FILE_CASE, Resource(unit_id=unit_id))
    if programme_id is None or unit_id is None:
        raise invalid("programme_id", "REQUIRED", "请选择要申领的批次。")
    programme = await programme_of(work.session, programme_id)
    check_window(work, programme, first=True)
    region = work.platform.regions.for_(programme.region)
    if not await is_certified(work.session, unit_id, programme.region, Capacity.ENTERPRISE):
        raise WrongState("贵单位尚未通过本地区的企业认证，请先完成单位认证。", code=NOT_CERTIFIED)
    await _refuse_second(work, programme_id, unit_id)
    edition = region.edition_on(work.today)
    if CaseKind.CLAIM not in edition.workflows:
        raise WrongState("本地区的创新券不需要申领，请在订单上申请。", code="NO_CLAIMS")
    unit = await work.session.get_one(Unit, unit_id)
    conditions = ("review_claims",) if programme.review_claims else ()
    workflow = workflow_for(edition, CaseKind.CLAIM, conditions)
    new = NewCase(
        CaseKind.CLAIM, programme.region, edition.code, workflow, f"{programme.name}申领",
        unit_id=unit_id, programme_id=programme.id, division=review_division(region, unit.home_division),
    )  # fmt: skip
    case = await open_case(work, new)
    claim = Claim(case_id=case.id, programme_id=programme.id, unit_id=unit_id, form={}, personal={}, eligibility={})
    work.session.add(claim)
    await work.session.flush()
    return case, claim


async def _refuse_second(work: Work, programme_id: UUID, unit_id: UUID) -> None:
    """Said with the first one's state; a race ends at the database's unique index."""
    query = (
        select(Case.status_label)
        .join(Claim, Claim.case_id == Case.id)
        .where(Claim.programme_id == programme_id, Claim.unit_id == unit_id, Claim.live)
    )
    label = await work.session.scalar(query)
    if label is not None:
        message = f"贵单位已有本批次的申领（{label}），每批次限一张，请在“我的申领”中继续。"
        raise Duplicate(message, path="programme_id", code="ALREADY_CLAIMED")


def _accept(work: Work, claim: Claim, edition: Edition, accepted: str) -> None:
    """Keep which version of the letter of commitment was accepted, and when."""
    current = edition.forms["claim"].agreement_version
    if accepted != current:
        message = "承诺函已更新或尚未阅读，请阅读最新的承诺函后重新确认。"
        raise invalid("agreement_version", "WRONG_VERSION", message, f"当前版本为 {current}")
    claim.agreement_version, claim.agreement_accepted_at = current, work.now


async def _require_eligible(work: Work, case: Case, claim: Claim, edition: Edition) -> None:
    """Asked again at submission; facts and decision stay with the claim."""
    facts = await gather_facts(work.session, claim.unit_id, case.region, work.today)
    decision = edition.policy.eligibility(facts)
    if not decision.eligible:
        raise Ineligible(decision.unmet, "企业不符合申领条件，请查看各条理由。")
    claim.eligibility = plain({"edition": edition.code, "facts": asdict(facts), "decision": asdict(decision)})


def plain(value: Any) -> Any:
    """As JSON keeps it: days as texts."""
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value if isinstance(value, (str, int, bool)) or value is None else str(value)
