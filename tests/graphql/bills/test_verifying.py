"""Submitted invoices are verified by the worker; reviewers see what the tax authority says, when, and from where."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy.ext.asyncio import AsyncEngine

from core.actor import Role
from core.clock import FixedClock
from gateway.long_work import run_next
from tests.graphql.redemptions.conftest import Shop
from tests.support import redemptions
from tests.support.people import Duty, Person, person
from tests.support.platform import world as make_world
from tests.support.tax_authority import FakeTaxAuthority

SEEN = """query($id: ID!) { redemptionBillVerifications(id: $id) {
  billId number result pendingReason differences { field submitted recorded } source reference checkedAt } }"""


@pytest.fixture
def authority() -> FakeTaxAuthority:
    return FakeTaxAuthority("valid")


@pytest_asyncio.fixture
async def shop(
    engine: AsyncEngine, clock: FixedClock, tmp_path: Path, authority: FakeTaxAuthority
) -> AsyncIterator[Shop]:
    verifier = authority.verifier()
    changed = lambda platform: replace(platform, invoice_verifier=verifier)  # noqa: E731
    async with make_world(engine, clock, tmp_path, changed=changed) as world:
        here = await redemptions.setting(world.platform)
        operator = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=here.enterprise.unit_id))
        yield Shop(world, here, operator)
    await verifier.close()


async def _worked(shop: Shop) -> None:
    while await run_next(shop.world.platform):
        pass


async def _seen(shop: Shop, redemption: dict[str, Any], who: Person) -> list[dict[str, Any]]:
    answer = await who.client.execute(SEEN, {"id": redemption["id"]})
    return list(answer["redemptionBillVerifications"])


async def test_a_submission_does_not_wait_and_its_reviewer_sees_the_answer(shop: Shop, authority: FakeTaxAuthority) -> None:
    redemption = await shop.submitted()
    assert authority.asked == []
    reviewer = await shop.reviewer()
    assert await _seen(shop, redemption, reviewer) == []
    await _worked(shop)
    (found,) = await _seen(shop, redemption, reviewer)
    bill = redemption["items"][0]["bills"][0]
    assert (found["billId"], found["number"], found["result"]) == (bill["id"], bill["number"], "VALID")
    assert (found["source"], found["reference"], bool(found["checkedAt"])) == ("国家税务总局发票查验", "V-1", True)
    assert authority.asked == [
        {"invoiceNumber": bill["number"], "issuedOn": "20260210", "amount": "9433.96", "total": "10000.00"}
    ]


@pytest.mark.parametrize(
    ("mood", "result"),
    [("voided", "VOIDED"), ("red-lettered whole", "RED_LETTERED"), ("not found", "NOT_FOUND"), ("particulars differ", "MISMATCH")],
)
async def test_what_is_wrong_with_an_invoice_is_shown(
    shop: Shop, authority: FakeTaxAuthority, mood: str, result: str
) -> None:
    authority.mood = mood
    redemption = await shop.submitted()
    await _worked(shop)
    assert [each["result"] for each in await _seen(shop, redemption, await shop.reviewer())] == [result]


async def test_differences_are_named(shop: Shop, authority: FakeTaxAuthority) -> None:
    authority.mood = "another total in the books"
    redemption = await shop.submitted()
    await _worked(shop)
    (found,) = await _seen(shop, redemption, await shop.reviewer())
    assert found["differences"][0] == {"field": "TOTAL", "submitted": "10000.00", "recorded": "1000.00"}


@pytest.mark.parametrize("mood", ["down", "slow", "quota by code", "quota by status"])
async def test_without_an_answer_it_is_said_why_and_asked_again(
    shop: Shop, authority: FakeTaxAuthority, clock: FixedClock, mood: str
) -> None:
    authority.mood = mood
    redemption = await shop.submitted()
    await _worked(shop)
    reviewer = await shop.reviewer()
    (waiting,) = await _seen(shop, redemption, reviewer)
    assert (waiting["result"], bool(waiting["pendingReason"])) == ("PENDING", True)
    authority.mood = "valid"
    clock.advance(timedelta(minutes=1))
    await _worked(shop)
    assert [each["result"] for each in await _seen(shop, redemption, reviewer)] == ["VALID"]


async def test_who_may_not_see_the_case_sees_no_answer(shop: Shop) -> None:
    redemption = await shop.submitted()
    await _worked(shop)
    stranger = await shop.reviewer("210203")
    errors = await stranger.client.errors(SEEN, {"id": redemption["id"]})
    assert errors[0]["extensions"]["code"] == "NOT_FOUND"
