"""The whole drive: a voucher is obtained, redeemed and paid, or refused; and what must be true at its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from core.money import format_yuan, parse_yuan
from domain.redemptions.reconciliation import reconcile
from tests.regions.driving.calling import Caller
from tests.regions.driving.cast import Stage, Unit
from tests.regions.driving.moving import BY_HAND, MOST_STEPS, TRAIL, at_work, decide, look, reviewed
from tests.regions.driving.obtaining import (
    PUBLICITY_DAYS,
    Offer,
    application,
    claim,
    completed,
    enterprise,
    offer,
    order,
    programme,
)
from tests.regions.driving.panels import panelled
from tests.regions.driving.redeeming import drafted, read, submitted
from tests.regions.driving.tasks import done

BALANCES = """query($id: ID!) { programmeBalances(programmeId: $id) {
  appropriated free granted held inPayment paid recovered } }"""
PUBLIC = "query($region: String!) { publicities(region: $region, openOnly: true) { nodes { enterpriseName amount } } }"


@dataclass(frozen=True)
class Drive:
    """An enterprise's voucher on a programme, to be redeemed for what it bought; `filer` asks for the money."""

    stage: Stage
    programme: dict[str, Any]
    buyer: Unit
    bought: Offer
    filer: Caller
    voucher: dict[str, str]


async def obtained(stage: Stage, **terms: Any) -> Drive:
    """A voucher in force, by whatever way the region has."""
    here = await programme(stage, **terms)
    buyer, bought = await enterprise(stage), await offer(stage)
    if stage.region["obtain"] == "ON_ORDER":
        return await _on_order(stage, here, buyer, bought)
    case = await claim(stage, buyer, here["id"])
    filer = buyer.operator
    if stage.region["filer"] == "INSTITUTION":
        filer = bought.house.operator
        await buyer.operator.act("voucherEntrust", claimId=case["id"], institutionId=bought.institution)
    return Drive(stage, here, buyer, bought, filer, {"claimId": case["id"]})


async def _on_order(stage: Stage, here: dict[str, Any], buyer: Unit, bought: Offer) -> Drive:
    """Ordered, applied for and passed; then the service is done."""
    placed = await order(stage, buyer, bought)
    case = await application(stage, buyer, placed["id"], here["id"])
    assert case["status"]["phase"] == "ACTIVE", case
    await completed(buyer, bought, placed["id"])
    filer = bought.house.operator if stage.region["filer"] == "INSTITUTION" else buyer.operator
    return Drive(stage, here, buyer, bought, filer, {"applicationId": case["id"]})


async def redeemed(drive: Drive) -> dict[str, Any]:
    """The redemption, submitted."""
    draft = await drafted(drive.stage, drive.filer, drive.buyer, drive.bought, **drive.voucher)
    return await submitted(drive.stage, drive.filer, draft)


async def to_the_end(drive: Drive, case_id: str) -> dict[str, Any]:
    """Every stage passed, whatever it is, until the case is closed."""
    stage, filer = drive.stage, drive.filer
    for _ in range(MOST_STEPS):
        case = await look(stage, filer, case_id)
        phase = case["status"]["phase"]
        if phase in BY_HAND:
            await reviewed(stage, filer, case_id)
        elif phase == "EXPERT_REVIEW":
            await panelled(stage, case_id, case["number"])
        elif phase == "APPLICANT_TASK":
            await done(stage, filer, case)
        elif phase == "PUBLICITY":
            await _publicity(drive)
        elif phase == "PAYMENT":
            await pay(drive)
        else:
            return await read(filer, case_id)
    raise AssertionError(f"{case['number']} does not come to an end: {case['status']}")


async def _publicity(drive: Drive) -> None:
    """Everybody may read it; its working days pass."""
    listed = (await drive.bought.house.operator.ask(PUBLIC, region=drive.stage.code))["nodes"]
    assert drive.buyer.name in {each["enterpriseName"] for each in listed}
    await drive.stage.later(PUBLICITY_DAYS)


async def pay(drive: Drive) -> None:
    """By two persons, and confirmed by the bank."""
    first, second, *_ = drive.stage.admins()
    prepared = await first.act("payoutBatchPrepare", "batch { id version }", programmeId=drive.programme["id"])
    batch = prepared["batch"]
    await second.act("payoutBatchApprove", batchId=batch["id"], version=batch["version"])
    query = "query($id: ID!) { payoutLines(batchId: $id) { nodes { id payeeName } } }"
    (line,) = (await first.ask(query, id=batch["id"]))["nodes"]
    assert line["payeeName"] == (drive.buyer if drive.filer is drive.buyer.operator else drive.bought.house).name
    await first.act("payoutLineSettle", lineId=line["id"], result="PAID", bankReference="示例-1")


async def refused(drive: Drive, case_id: str) -> dict[str, Any]:
    """Rejected by the first body that may; those before it pass the case on."""
    stage, filer = drive.stage, drive.filer
    for _ in range(MOST_STEPS):
        case = await look(stage, filer, case_id)
        if case["status"]["phase"] == "EXPERT_REVIEW":
            await panelled(stage, case_id, case["number"], favourably=False)
            return await look(stage, filer, case_id)
        if await at_work(stage, case_id, "REJECT"):
            return await decide(stage, filer, case_id, "REJECT")
        case = await look(stage, filer, case_id)
        if case["status"]["phase"] == "APPLICANT_TASK":
            await done(stage, filer, case)
        else:
            await decide(stage, filer, case_id, "PASS")
    raise AssertionError("nobody rejects it")


async def books_are_right(drive: Drive) -> dict[str, int]:
    """The nightly comparison finds nothing; the programme's balances in fen, zero ones left out."""
    for report in await reconcile(drive.stage.world.platform, drive.stage.code):
        assert report.clean, report.differences
    told = await drive.stage.admins()[0].ask(BALANCES, id=drive.programme["id"])
    sums = {name: parse_yuan(amount) for name, amount in told.items()}
    moved = sum(amount for name, amount in sums.items() if name not in ("appropriated", "recovered"))
    assert moved == sums["appropriated"], {name: format_yuan(amount) for name, amount in sums.items()}
    return {name: amount for name, amount in sums.items() if amount and name != "appropriated"}


async def trail(drive: Drive, case_id: str) -> dict[str, Any]:
    """What its applicant reads of a case afterwards."""
    return dict(await drive.filer.ask(TRAIL, id=case_id))
