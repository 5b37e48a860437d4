"""What the states of a redemption do, by the names that workflows use. Each ensures an outcome, so that entering a
state twice does it once."""

from __future__ import annotations

from sqlalchemy import select

from core.actor import OFFICIAL_ROLES
from core.errors import Fault, InvalidInput
from core.money import format_yuan
from core.workflow import Event, Phase
from db.models import Case, Claim, Programme, Redemption, ServiceItem, Unit, VoucherApplication
from domain.programmes import ledger
from domain.redemptions.drafts import has_part
from domain.redemptions.draws import release_draws
from domain.redemptions.form import definition_of
from domain.redemptions.opening import voucher_of
from domain.redemptions.printed import printed
from domain.redemptions.service import ground_for
from domain.redemptions.submitting import complete, hand_in, redemption_of
from domain.reviews.handlers import CaseHandlers, FieldTest, Move
from domain.reviews.listing import Listing, publish
from domain.work import Work


async def hold(work: Work, case: Case, _step: Move) -> None:
    """What is approved is held: exactly that, a new hold for more and a release for less."""
    await _settle(work, case, await redemption_of(work, case), "enter")


async def _settle(work: Work, case: Case, redemption: Redemption, why: str) -> None:
    difference = redemption.approved - redemption.held
    if difference == 0:
        return
    move = ledger.hold if difference > 0 else ledger.release
    await move(
        work,
        programme_id=redemption.programme_id,
        voucher=voucher_of(redemption),
        case_id=case.id,
        amount=abs(difference),
        key=f"{case.version}:{why}",
    )
    redemption.held = redemption.approved


async def _lock_voucher(work: Work, redemption: Redemption) -> None:
    claim = select(Claim.case_id).where(Claim.case_id == redemption.claim_id)
    application = select(VoucherApplication.case_id).where(VoucherApplication.case_id == redemption.application_id)
    await work.session.execute((application if redemption.application_id else claim).with_for_update())


async def release(work: Work, case: Case, _step: Move) -> None:
    """Money and documents are free again; of a payment that was made, nothing."""
    redemption = await redemption_of(work, case)
    await _lock_voucher(work, redemption)  # before the documents, as a submission does
    if redemption.paid == 0:
        await release_draws(work, case.id)
    if redemption.held:
        await ledger.release(
            work,
            programme_id=redemption.programme_id,
            voucher=voucher_of(redemption),
            case_id=case.id,
            amount=redemption.held,
            key=f"{case.version}:release",
        )
        redemption.held = 0
    redemption.rating_open = False


async def publish_result(work: Work, case: Case, _step: Move) -> None:
    redemption = await redemption_of(work, case)
    names = select(ServiceItem.institution_name).where(
        ServiceItem.redemption_id == case.id, ServiceItem.approved > 0
    ).order_by(ServiceItem.position)
    party = (
        select(Unit.name, Programme.name)
        .join_from(Redemption, Unit, Unit.id == Redemption.unit_id)
        .join(Programme, Programme.id == Redemption.programme_id)
        .where(Redemption.case_id == case.id)
    )
    enterprise, programme = (await work.session.execute(party)).one()
    institutions = (await work.session.scalars(names)).all()
    await publish(work, case, Listing(enterprise, institutions, programme, redemption.approved))


async def settle_documents(work: Work, case: Case, _step: Move) -> None:
    """Reviewing is over: documents of items cut to nothing may be used elsewhere, the others are used for good."""
    nothing = select(ServiceItem.id).where(ServiceItem.redemption_id == case.id, ServiceItem.approved == 0)
    ids = (await work.session.scalars(nothing)).all()
    if ids:
        await release_draws(work, case.id, ids)


async def open_rating(work: Work, case: Case, _step: Move) -> None:
    (await redemption_of(work, case)).rating_open = True


# --- before a move --------------------------------------------------------------------------------------------------


async def before_move(work: Work, case: Case, step: Move) -> None:
    redemption = await redemption_of(work, case)
    if step.event in {Event.SUBMIT, Event.RESUBMIT}:
        await hand_in(work, case)
        if redemption.approved < redemption.held:
            await _settle(work, case, redemption, "shrink")
    elif step.cuts:
        await _cut(work, case, redemption, step)


async def _cut(work: Work, case: Case, redemption: Redemption, step: Move) -> None:
    """Set what is left of items: less releases at once, more (up to what was applied for) is held anew if the money is
    still there. Raises InvalidInput with every fault, Insufficient."""
    query = select(ServiceItem).where(ServiceItem.redemption_id == case.id).execution_options(populate_existing=True)
    items = {str(item.id): item for item in await work.session.scalars(query)}
    faults = [
        fault
        for i, (item_id, (left, _)) in enumerate(step.cuts.items())
        for fault in _cut_faults(f"cuts[{i}]", items.get(item_id), left)
    ]
    if faults:
        raise InvalidInput(faults)
    before = redemption.approved
    for item_id, (left, reason) in step.cuts.items():
        items[item_id].approved = left
        items[item_id].cut_reason = reason if left < items[item_id].requested else ""
    redemption.approved = sum(item.approved or 0 for item in items.values())
    if redemption.approved == 0:
        raise InvalidInput([Fault("cuts", "NOTHING_LEFT", "全部核减后没有可支付的金额。", "如不予支持，请选择不通过")])
    work.record(
        "REDEMPTION.CUT", "case", case.id, region=case.region, before={"approved": before},
        after={"approved": redemption.approved, "items": {key: left for key, (left, _) in step.cuts.items()}},
    )  # fmt: skip
    if redemption.held:
        await _settle(work, case, redemption, "cut")


def _cut_faults(path: str, item: ServiceItem | None, left: int) -> list[Fault]:
    if item is None:
        return [Fault(f"{path}.item_id", "NOT_FOUND", "该办件没有这个服务事项，请刷新后重试。")]
    if not 0 <= left <= item.requested:
        most = format_yuan(item.requested)
        return [Fault(f"{path}.left", "OUT_OF_RANGE", f"核定金额应在 0 至申请金额 {most} 元之间。")]
    return []


async def fields(work: Work, case: Case) -> FieldTest:
    redemption = await redemption_of(work, case)
    return has_part(definition_of(await ground_for(work, redemption)), redemption.draft)


async def snapshot(work: Work, case: Case) -> dict[str, object]:
    """What the applicant typed, without personal values. While it is being corrected, officials see what they returned."""
    if case.phase == Phase.RETURNED and work.actor.role in OFFICIAL_ROLES:
        return dict(case.returned_snapshot or {})
    return dict((await redemption_of(work, case)).draft)


HANDLERS = CaseHandlers(
    effects={
        "HOLD": hold,
        "RELEASE": release,
        "PUBLISH": publish_result,
        "QUEUE_PAYOUT": settle_documents,
        "OPEN_RATING": open_rating,
        "PAY": settle_documents,
    },
    complete=complete,
    snapshot=snapshot,
    fields=fields,
    before_move=before_move,
    printed=printed,
)
"""QUEUE_PAYOUT needs no row of its own: what waits for payment is found by its state. PAY: the bank's result moved the
money already."""
