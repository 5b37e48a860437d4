"""Where the institution asks for the money, the enterprise lets it redeem its claimed voucher (architecture.md §4)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy.ext.asyncio import AsyncEngine

from core.clock import FixedClock
from db.reference import sync_divisions
from tests.regions.driving.calling import Refused
from tests.regions.driving.cast import Stage, stage_of
from tests.regions.driving.driving import Drive, obtained, redeemed
from tests.regions.driving.obtaining import offer
from tests.regions.driving.redeeming import drafted
from tests.regions.support import REGISTRY
from tests.support.platform import world as make_world
from tests.support.unchanged import unchanged

MINE = """query { myEntrustments(first: 10) { totalCount nodes { id claimId enterpriseName institutionName remaining endedAt } } }"""


@pytest_asyncio.fixture
async def stage(engine: AsyncEngine, database_url: str, tmp_path: Path) -> AsyncIterator[Stage]:
    """A region whose institutions file."""
    await sync_divisions(database_url, more=[asdict(row) for row in REGISTRY.divisions])
    clock = FixedClock(datetime(2026, 3, 2, 2, tzinfo=UTC))
    async with make_world(engine, clock, tmp_path, regions=REGISTRY) as world:
        yield await stage_of(world, "example")


@pytest_asyncio.fixture
async def drive(stage: Stage) -> Drive:
    return await obtained(stage)


async def test_both_sides_see_what_was_entrusted_and_what_is_left(drive: Drive) -> None:
    ours = (await drive.buyer.operator.ask(MINE))["nodes"]
    theirs = (await drive.bought.house.operator.ask(MINE))["nodes"]
    assert ours == theirs
    (told,) = ours
    assert (told["enterpriseName"], told["institutionName"]) == (drive.buyer.name, drive.bought.house.name)
    assert (told["remaining"], told["endedAt"]) == ("30000.00", None)
    await redeemed(drive)
    (left,) = (await drive.bought.house.operator.ask(MINE))["nodes"]
    assert left["remaining"] < told["remaining"]


async def test_the_enterprise_itself_is_told_who_files(drive: Drive) -> None:
    async with unchanged(drive.stage.world.platform.sessions):
        with pytest.raises(Refused) as refused:
            await drive.buyer.operator.act("redemptionOpen", **drive.voucher)
    assert "FILED_BY_INSTITUTION" in refused.value.codes


async def test_an_institution_that_was_not_asked_does_not_find_the_voucher(drive: Drive) -> None:
    stranger = await offer(drive.stage)
    async with unchanged(drive.stage.world.platform.sessions):
        with pytest.raises(Refused) as refused:
            await stranger.house.operator.act("redemptionOpen", **drive.voucher)
    assert "NOT_FOUND" in refused.value.codes
    assert (await stranger.house.operator.ask(MINE))["totalCount"] == 0


async def test_entrusted_twice_is_refused_and_only_the_owner_entrusts(drive: Drive) -> None:
    given = {"claimId": drive.voucher["claimId"], "institutionId": drive.bought.institution}
    for who, code in ((drive.buyer.operator, "ALREADY_ENTRUSTED"), (drive.bought.house.operator, "FORBIDDEN")):
        async with unchanged(drive.stage.world.platform.sessions):
            with pytest.raises(Refused) as refused:
                await who.act("voucherEntrust", **given)
        assert code in refused.value.codes


async def test_after_its_end_a_draft_cannot_be_handed_in_and_none_is_opened(drive: Drive) -> None:
    draft = await drafted(drive.stage, drive.filer, drive.buyer, drive.bought, **drive.voucher)
    (told,) = (await drive.buyer.operator.ask(MINE))["nodes"]
    await drive.buyer.operator.act("entrustmentEnd", id=told["id"])
    async with unchanged(drive.stage.world.platform.sessions):
        with pytest.raises(Refused) as submitted:
            await drive.filer.act("redemptionSubmit", id=draft["id"], version=draft["version"])
        with pytest.raises(Refused) as opened:
            await drive.filer.act("redemptionOpen", **drive.voucher)
    assert "NOT_ENTRUSTED" in submitted.value.codes
    assert "NOT_FOUND" in opened.value.codes
    (told,) = (await drive.bought.house.operator.ask(MINE))["nodes"]
    assert (told["remaining"], told["endedAt"] is None) == ("0.00", False)


async def test_it_is_paid_only_for_its_own_services(drive: Drive) -> None:
    other = await offer(drive.stage)
    with pytest.raises(AssertionError, match="SELLER_NOT_FILER"):
        await drafted(drive.stage, drive.filer, drive.buyer, other, **drive.voucher)
