"""One bill that many want in two regions, over HTTP, and the gateway killed among them: one is accepted (domain.md §8)."""

from __future__ import annotations

import asyncio
import time

import pytest
from sqlalchemy import func, select

from db.models import Case, DocumentDraw, Redemption
from gateway.settings import Settings
from tests.e2e.crowd import Outcome, Wish, all_ask, parts, running_with
from tests.e2e.test_running_platform import child, healthy
from tests.support import redemptions as r
from tests.support.one_bill import by_claims, by_orders
from tests.support.platform import World

pytestmark = pytest.mark.slow

EACH = 60
"""In each of the two regions."""
NUMBER = "26112000000000008888"
KILLED_AT = (1, 30)
"""So many clients have been answered when the gateway is killed."""


async def wishes(world: World) -> list[Wish]:
    made = [*await by_claims(world, NUMBER, EACH), *await by_orders(world, NUMBER, EACH)]
    mixed = [each for pair in zip(made[:EACH], made[EACH:], strict=True) for each in pair]
    return [Wish(each.client.bearer, each.case_id, each.given["input"]) for each in mixed]


def test_a_gateway_killed_among_many_that_want_one_bill_leaves_one() -> None:
    with running_with(wishes) as (settings, crowd):
        asyncio.run(asked_and_killed(settings, crowd))


async def asked_and_killed(settings: Settings, crowd: list[Wish]) -> None:
    outcome = Outcome()
    asking = asyncio.create_task(all_ask(settings, "REDEMPTION", crowd, outcome))
    for answered in KILLED_AT:
        await kill_at(settings, outcome, answered, asking)
    await asking
    assert outcome.broken >= len(KILLED_AT), "nobody was interrupted: the test proves nothing"
    assert outcome.answers == {"RedemptionPayload": 1, "BILL_ALREADY_USED": 2 * EACH - 1}
    await one_has_everything(settings, outcome)


async def kill_at(settings: Settings, outcome: Outcome, answered: int, asking: asyncio.Task[None]) -> None:
    gateway = await asyncio.to_thread(child, settings, "serve")
    while sum(outcome.answers.values()) < answered:
        assert not asking.done(), "over before the gateway could be killed"
        await asyncio.sleep(0.005)
    gateway.kill()
    deadline = time.monotonic() + 60
    while gateway.is_running() or not await asyncio.to_thread(healthy, settings):
        assert time.monotonic() < deadline, "the gateway did not come back"
        await asyncio.sleep(0.1)


async def one_has_everything(settings: Settings, outcome: Outcome) -> None:
    """Its papers, its money and its state; the others have nothing."""
    live = select(DocumentDraw.case_id, func.count()).where(DocumentDraw.released_at.is_(None)).group_by(DocumentDraw.case_id)
    moved = select(Case.id).join(Redemption, Redemption.case_id == Case.id)
    async with parts(settings) as world, world.platform.sessions() as session:
        drawing = {row[0]: row[1] for row in (await session.execute(live)).all()}
        holding = set((await session.scalars(moved.where(Redemption.held > 0))).all())
        in_review = set((await session.scalars(moved.where(Case.submitted_at.is_not(None)))).all())
    assert set(drawing) == holding == in_review == outcome.accepted
    assert all(count >= r.DRAWS for count in drawing.values())
