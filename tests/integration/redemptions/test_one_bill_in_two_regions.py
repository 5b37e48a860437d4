"""One bill, many applications in two regions of different shape, all in the same moment: one is accepted, over HTTP."""

from __future__ import annotations

import json
from typing import Final

import pytest
from hypothesis import settings as hypothesis_settings
from sqlalchemy import func, select

from db.models import Case, DocumentDraw, DrawnDocument, Unit
from domain.redemptions.reconciliation import reconcile
from tests.support import vouchers
from tests.support.one_bill import Wish, all_at_once, by_claims, by_orders
from tests.support.platform import World

pytestmark = pytest.mark.slow

NUMBER = "26112000000000009999"
CROWD: Final = min(1000, hypothesis_settings().max_examples)
"""50 in `make test`, 1,000 in `make nightly`."""


async def test_of_many_submissions_of_one_bill_in_two_regions_exactly_one_is_accepted(world: World) -> None:
    wishes = [*await by_claims(world, NUMBER, CROWD // 2), *await by_orders(world, NUMBER, CROWD - CROWD // 2)]
    told, refusals = await all_at_once(wishes)
    assert told == {"RedemptionPayload": 1, "InvalidInputFailure": CROWD - 1}
    assert {fault["code"] for each in refusals for fault in each["faults"]} == {"BILL_ALREADY_USED"}
    await only_one_has_anything(world, wishes)
    await vouchers.books_balance(world.platform)
    differences = {each.check for report in await reconcile(world.platform) for each in report.differences}
    assert differences <= {"APPROPRIATION"}, "the invented programmes' money was appropriated by no recorded change"
    await nobody_is_named(world, json.dumps(refusals, ensure_ascii=False))


async def only_one_has_anything(world: World, wishes: list[Wish]) -> None:
    live = DocumentDraw.released_at.is_(None)
    async with world.platform.sessions() as session:
        drawing = (await session.scalars(select(DocumentDraw.case_id).where(live).distinct())).all()
        counted = select(Case.phase, func.count()).where(Case.kind == "REDEMPTION").group_by(Case.phase)
        phases = {row[0]: row[1] for row in (await session.execute(counted)).all()}
        drawn = select(func.count()).select_from(DrawnDocument).where(DrawnDocument.kind == "BILL")
        assert await session.scalar(drawn) == 1
    assert len(drawing) == 1
    assert drawing[0] in {wish.case_id for wish in wishes}
    assert phases == {"DRAFT": CROWD - 1, "REVIEW": 1}


async def nobody_is_named(world: World, refusals: str) -> None:
    """Neither who was accepted nor where."""
    async with world.platform.sessions() as session:
        names = set((await session.scalars(select(Unit.name))).all()) | set((await session.scalars(select(Case.number))).all())
    regions = {region.manifest.name for region in world.platform.regions.all()}
    assert not [each for each in (*names, *regions) if each and each in refusals]
