"""What the states of an application do, and what the engine asks of one. Each effect ensures an outcome, so that entering a
state twice does it once."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import select

from core.actor import OFFICIAL_ROLES
from core.errors import Fault, Ineligible, WrongState
from core.workflow import Event, Phase
from db.models import Case, Order, Programme, Unit, VoucherApplication
from domain.applications.assessment import Assessment, assess
from domain.applications.ground import known_for
from domain.applications.service import asked_of
from domain.forms import has_field
from domain.printing.filled import Filled
from domain.programmes import ledger
from domain.redemptions.ground import lock_enterprise
from domain.redemptions.stored import to_json
from domain.reviews.handlers import CaseHandlers, FieldTest, Move
from domain.reviews.listing import Listing, publish
from domain.work import Work

ENDS: Final = frozenset({Event.REJECT, Event.WITHDRAW, Event.VOID, Event.EXPIRE, Event.USE, Event.CANCEL, Event.UPHOLD})
"""After these nothing can be drawn on it, and the order may carry another application."""


async def application_of(work: Work, case: Case) -> VoucherApplication:
    """Locked: a redemption may be drawing on it."""
    return await work.session.get_one(VoucherApplication, case.id, populate_existing=True, with_for_update=True)


async def hold(work: Work, case: Case, _step: Move) -> None:
    """Ensure that what was applied for is held, whole. Raises Insufficient: then the pass is refused and the case waits."""
    application = await application_of(work, case)
    programme = await work.session.get_one(Programme, application.programme_id)
    if work.today > programme.redeem_by:
        raise WrongState(f"该批次已于 {programme.redeem_by} 到期，不能再预留资金。", code="OUTSIDE_WINDOW")
    await _settle(work, case, application, application.requested, "hold")


async def release(work: Work, case: Case, _step: Move) -> None:
    """Ensure that the application itself holds nothing; what its redemptions took is theirs."""
    application = await application_of(work, case)
    application.live = False
    await work.session.flush()
    if application.held:
        await _move(work, case, application, -application.held, "release")
        application.held = 0


async def _settle(work: Work, case: Case, application: VoucherApplication, promised: int, why: str) -> None:
    """Hold exactly `promised`: before anything is drawn on it, what was granted is what is held."""
    difference = promised - application.granted
    if difference:
        await _move(work, case, application, difference, why)
        application.granted, application.held = promised, application.held + difference


async def _move(work: Work, case: Case, application: VoucherApplication, difference: int, why: str) -> None:
    verb = ledger.hold if difference > 0 else ledger.release
    await work.session.flush()
    await verb(
        work, programme_id=application.programme_id, voucher=ledger.BUDGET, case_id=case.id, amount=abs(difference),
        key=f"{case.version}:{why}",
    )  # fmt: skip


async def publish_result(work: Work, case: Case, _step: Move) -> None:
    query = (
        select(Unit.name, Order.institution_name, Programme.name, VoucherApplication.requested)
        .join_from(VoucherApplication, Unit, Unit.id == VoucherApplication.unit_id)
        .join(Order, Order.id == VoucherApplication.order_id)
        .join(Programme, Programme.id == VoucherApplication.programme_id)
        .where(VoucherApplication.case_id == case.id)
    )
    enterprise, institution, programme, amount = (await work.session.execute(query)).one()
    await publish(work, case, Listing(enterprise, [institution], programme, amount))


async def complete(work: Work, case: Case) -> list[Fault]:
    """Every fault of the form, or else every reason of the rules against it (raises Ineligible). Under the enterprise's lock: of
    two submissions under one cap the second sees what the first left. What passes is handed in by `before_move`."""
    if case.phase not in {Phase.DRAFT, Phase.RETURNED}:
        return []
    asked = await asked_of(work, case)
    owner = select(VoucherApplication.unit_id).where(VoucherApplication.case_id == case.id)
    await lock_enterprise(work.session, owner)
    found = await assess(work.session, asked, work.actor.account_id, work.today)
    if found.faults:
        return list(found.faults)
    if found.reasons:
        raise Ineligible(found.reasons, "该订单不符合创新券申请条件，请查看各条理由。")
    work.session.info[_key(case)] = found
    return []


def _key(case: Case) -> str:
    return f"application:{case.id}"


async def before_move(work: Work, case: Case, step: Move) -> None:
    if step.event in {Event.SUBMIT, Event.RESUBMIT}:
        await _hand_in(work, case)
    elif step.event in ENDS:
        (await application_of(work, case)).live = False
        await work.session.flush()


async def _hand_in(work: Work, case: Case) -> None:
    """Keep what was assessed: values as normalised, amount, facts and decisions. Less than what is held already is released at
    once; more is held where the workflow holds."""
    found: Assessment = work.session.info.pop(_key(case))
    application = await application_of(work, case)
    requested = int(found.computation.total)
    if requested < application.granted:
        await _settle(work, case, application, requested, "shrink")
    application.requested = requested
    application.form, application.personal = dict(found.form.plain), dict(found.form.personal)
    application.facts = to_json(found.facts) | {"ties": to_json(found.tie_facts)}
    application.computation = to_json(found.computation)
    application.eligibility = {
        "edition": case.edition, "facts": to_json(found.eligibility_facts), "decision": to_json(found.eligibility),
    }  # fmt: skip
    await work.session.flush()


async def fields(work: Work, case: Case) -> FieldTest:
    return has_field((await asked_of(work, case)).ground.form)


async def snapshot(work: Work, case: Case) -> dict[str, Any]:
    """What the applicant typed, without personal values. While it is being corrected, officials see what they returned."""
    if case.phase == Phase.RETURNED and work.actor.role in OFFICIAL_ROLES:
        return dict(case.returned_snapshot or {})
    form = await work.session.scalar(select(VoucherApplication.form).where(VoucherApplication.case_id == case.id))
    return dict(form or {})


async def printed(work: Work, case: Case) -> Filled:
    """What the form says on paper, where a region lets it be signed."""
    asked = await asked_of(work, case)
    known = await known_for(work.session, asked.ground, case.account_id, asked.programme.name)
    word = asked.ground.region.manifest.words.get("application", "创新券申请")
    return Filled(asked.saved, known, (), ((f"{word}金额", asked.application.requested),))


HANDLERS = CaseHandlers(
    effects=MappingProxyType({"HOLD": hold, "RELEASE": release, "PUBLISH": publish_result}),
    complete=complete,
    snapshot=snapshot,
    fields=fields,
    before_move=before_move,
    printed=printed,
)
