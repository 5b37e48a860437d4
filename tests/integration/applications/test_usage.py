"""What voucher applications use of the caps that count over several cases."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import pytest_asyncio
from sqlalchemy import update

from db.models import VoucherApplication
from domain.programmes.usage import usage_in
from regions.contract import Usage
from tests.support.orders import REGION
from tests.support.platform import World
from tests.support.redeeming import Redeemer, redeemer


@pytest_asyncio.fixture
async def mine(world: World) -> Redeemer:
    return await redeemer(world)


async def used(mine: Redeemer, *, but_own: bool = False) -> Sequence[Usage]:
    async with mine.world.platform.sessions() as session:
        but = mine.application_id if but_own else None
        return await usage_in(session, mine.here.enterprise_id, REGION, but=but)


async def test_a_standing_application_uses_what_it_was_granted(mine: Redeemer) -> None:
    (one,) = await used(mine)
    assert (one.amount, one.category) == (6_000_00, "INSPECTION_TESTING")
    assert await used(mine, but_own=True) == ()


async def test_before_it_passes_an_application_uses_what_it_applied_for(mine: Redeemer) -> None:
    async with mine.world.platform.sessions() as session, session.begin():
        row = update(VoucherApplication).where(VoucherApplication.case_id == mine.application_id)
        await session.execute(row.values(granted=0, held=0))
    assert [each.amount for each in await used(mine)] == [6_000_00]


async def test_a_redemption_of_an_application_does_not_count_a_second_time(mine: Redeemer) -> None:
    await mine.submit(await mine.filled(agreed="8000.00"))
    assert [each.amount for each in await used(mine)] == [6_000_00]


@pytest.mark.parametrize("phase", ["EXPIRED", "VOIDED", "USED", "REJECTED", "WITHDRAWN"])
async def test_an_ended_application_uses_what_its_redemptions_took_and_no_more(mine: Redeemer, phase: str) -> None:
    await mine.submit(await mine.filled(agreed="8000.00"))
    await mine.end(phase)
    assert [each.amount for each in await used(mine)] == [4_000_00]


async def test_an_ended_application_that_nothing_was_drawn_on_uses_nothing(mine: Redeemer) -> None:
    await mine.end("EXPIRED")
    assert await used(mine) == ()
