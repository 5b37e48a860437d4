"""“A folder, no other change”: every region found is driven over HTTP, in each of its editions, from a certified enterprise
to the payment of its voucher, reading only what the API says."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from core.clock import FixedClock
from core.workflow import Event, Phase
from db.reference import sync_divisions
from regions.contract import CaseKind, Edition, Obtain
from regions.loading import LoadedRegion
from tests.regions.driving.cast import Stage, stage_of
from tests.regions.driving.driving import books_are_right, obtained, redeemed, refused, to_the_end, trail
from tests.regions.support import REGIONS, REGISTRY
from tests.support.platform import world as make_world

SETTLED = 40
"""Days after an edition's first one on which it is driven."""
ISSUING = [
    (region, edition)
    for region in REGIONS
    if region.manifest.obtain is not Obtain.NONE
    for edition in region.editions
    if not edition.parameters.get("money.closed")
]
every_edition = pytest.mark.parametrize(
    ("region", "edition"), ISSUING, ids=[f"{region.manifest.code}-{edition.code}" for region, edition in ISSUING]
)


@pytest.fixture(scope="session")
async def divisions(database_url: str) -> None:
    """Those of the tests' own regions too."""
    await sync_divisions(database_url, more=[asdict(row) for row in REGISTRY.divisions])


@asynccontextmanager
async def on(engine: AsyncEngine, folder: Path, region: LoadedRegion, edition: Edition) -> AsyncIterator[Stage]:
    """The region on a day on which that edition holds: a Monday morning."""
    day = edition.valid_from + timedelta(days=SETTLED)
    day -= timedelta(days=day.weekday())
    clock = FixedClock(datetime.combine(day, time(2), UTC))
    async with make_world(engine, clock, folder, regions=REGISTRY) as world:
        yield await stage_of(world, region.manifest.code)


def labels(edition: Edition, kind: str) -> set[str]:
    return {state.label for state in edition.workflows[CaseKind(kind)].states}


@every_edition
async def test_a_voucher_is_obtained_redeemed_and_paid(
    engine: AsyncEngine, divisions: None, tmp_path: Path, region: LoadedRegion, edition: Edition
) -> None:
    async with on(engine, tmp_path, region, edition) as stage:
        drive = await obtained(stage)
        case = await redeemed(drive)
        assert case["held"] == case["requested"] != "0.00"
        done = await to_the_end(drive, case["id"])
        assert done["status"]["phase"] == Phase.DONE
        assert done["paid"] == case["requested"]
        balances = await books_are_right(drive)
        assert set(balances) == {"free", "paid"}
        for kind, shown in stage.seen.items():
            assert shown <= labels(edition, kind)
        path = {state.label for state in edition.workflows[CaseKind.REDEMPTION].path}
        assert path <= stage.seen["REDEMPTION"]
        told = await trail(drive, case["id"])
        assert region.manifest.words["redemption"] in told["title"]


@every_edition
async def test_what_is_returned_is_corrected_and_goes_on(
    engine: AsyncEngine, divisions: None, tmp_path: Path, region: LoadedRegion, edition: Edition
) -> None:
    """The budget is set aside on claiming, and claims are reviewed, where the region has that."""
    async with on(engine, tmp_path, region, edition) as stage:
        stage.to_return |= set(CaseKind)
        drive = await obtained(stage, commitment="ON_CLAIM", reviewClaims=True)
        case = await redeemed(drive)
        done = await to_the_end(drive, case["id"])
        assert done["status"]["phase"] == Phase.DONE
        assert "paid" in await books_are_right(drive)
        returnable = {
            kind
            for kind, workflow in edition.workflows.items()
            if kind in stage.seen and any(row.event is Event.RETURN for row in workflow.table())
        }
        assert stage.returned == returnable


@every_edition
async def test_a_rejection_gives_everything_back(
    engine: AsyncEngine, divisions: None, tmp_path: Path, region: LoadedRegion, edition: Edition
) -> None:
    async with on(engine, tmp_path, region, edition) as stage:
        drive = await obtained(stage)
        before = await books_are_right(drive)
        case = await redeemed(drive)
        done = await refused(drive, case["id"])
        assert done["status"]["phase"] == Phase.REJECTED
        assert await books_are_right(drive) == before
