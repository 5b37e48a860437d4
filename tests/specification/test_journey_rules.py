"""Sentences of the manual about what an enterprise is shown and refused on its way (§3, §7), over HTTP."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import update

from core.actor import Role
from core.clock import FixedClock
from db.models import Claim, Programme, RegisterEntry
from domain.redemptions.payout_commands import BankResult
from schema.ids import encode_id
from search.indexer import rebuild
from tests.graphql.programmes.documents import ELIGIBILITY, operator
from tests.graphql.redemptions.conftest import Shop
from tests.support import redemptions as r
from tests.support import reviewing
from tests.support.catalogue import House, Offer, put_catalogue
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.unchanged import unchanged
from tests.support.vouchers import CAP, enterprise, programme

KINDS = {
    "technology_sme": "TECHNOLOGY_SME", "gazelle": "GAZELLE", "high_tech": "HIGH_TECH",
    "specialised_sme": "SPECIALISED_SME", "incubatee": "INCUBATEE", "annual_notice": "ANNUAL_NOTICE",
}  # fmt: skip
SERVICES = """query($sort: ServiceSort! = RELEVANCE, $direction: SortDirection) {
  services(sort: $sort, direction: $direction, first: 10) { nodes {
    name category categoryLabel instrumentClass rating price unit voucherSupported } } }"""
PROGRESS = """query($id: ID!) { redemption(id: $id) { status { label } atWork { body since dueAt }
  progress { label standing body since leftAt dueAt } opinions { state body text } history { act by } } }"""


@pytest_asyncio.fixture
async def shop(world: World) -> Shop:
    here = await r.setting(world.platform)
    return Shop(world, here, await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=here.enterprise.unit_id)))


@pytest.mark.parametrize("register", KINDS)
async def test_each_kind_of_enterprise_is_eligible_by_itself_while_its_entry_is_valid(
    world: World, clock: FixedClock, register: str
) -> None:
    unit = await enterprise(world.platform)
    who = await operator(world, unit)
    at = {"id": encode_id("Programme", await programme(world.platform, CAP))}
    today = date(2026, 3, 2)
    async with world.platform.sessions() as session, session.begin():
        entry = update(RegisterEntry).where(RegisterEntry.uscc == unit.uscc)
        await session.execute(entry.values(register=register, valid_until=today))
    answer = (await who.client.execute(ELIGIBILITY, at))["claimEligibility"]
    satisfied = {line["code"] for line in answer["lines"] if line["group"] == "kind" and line["satisfied"]}
    assert (answer["eligible"], satisfied) == (True, {KINDS[register]})
    clock.advance(timedelta(days=1))
    answer = (await who.client.execute(ELIGIBILITY, at))["claimEligibility"]
    kinds = [line for line in answer["lines"] if line["group"] == "kind"]
    assert (answer["eligible"], len(kinds)) == (False, len(KINDS))
    assert not any(line["satisfied"] for line in kinds)
    assert all(line["remedy"] and line["citation"] for line in kinds)


async def shown(world: World, **variables: Any) -> list[dict[str, Any]]:
    return list((await world.client().execute(SERVICES, variables))["services"]["nodes"])


async def shelf(world: World) -> None:
    house = House("示例分析中心")
    offers = [
        Offer("激光粒度仪", house.name, price=3_916, stars=(5, 4), instrument_class="分析仪器"),
        Offer("电液伺服万能试验机", house.name, price=24_630, stars=(3,), instrument_class="物理性能测试仪器"),
        Offer("示例测试", house.name, price=4_700, voucher=False),
    ]
    await put_catalogue(world.platform.sessions, [house], offers)
    await rebuild(world.platform.sessions)


async def test_a_service_shows_name_class_rating_price_with_unit_and_badge(world: World) -> None:
    await shelf(world)
    by_name = {node["name"]: node for node in await shown(world)}
    assert by_name["激光粒度仪"] == {
        "name": "激光粒度仪", "category": "INSTRUMENT_SHARING", "categoryLabel": "大型仪器共享", "instrumentClass": "分析仪器",
        "rating": 4.5, "price": "39.16", "unit": "元/小时", "voucherSupported": True,
    }  # fmt: skip
    assert (by_name["示例测试"]["voucherSupported"], by_name["示例测试"]["rating"]) == (False, None)


async def test_services_are_sorted_by_price_and_by_rating(world: World) -> None:
    await shelf(world)
    by_price = [node["price"] for node in await shown(world, sort="PRICE", direction="ASCENDING")]
    assert by_price == ["39.16", "47.00", "246.30"]
    by_rating = [node["rating"] for node in await shown(world, sort="RATING", direction="DESCENDING")]
    assert by_rating == [4.5, 3.0, None]


async def test_invoices_and_receipts_count_together(shop: Shop) -> None:
    receipt = {"kind": "RECEIPT", "number": "00012345", "code": "", "total": "4000.00", "tax": ""}
    bills = [await shop.bill(total="6000.00"), await shop.bill(**receipt)]
    redemption = await shop.submitted([await shop.item(bills=bills)])
    assert (redemption["items"][0]["base"], redemption["requested"]) == ("10000.00", "3000.00")


@pytest.mark.parametrize(
    ("quota", "rest", "code"),
    [(0, 1_000_000, "QUOTA"), (499_99, 1_000_000, "BELOW_MINIMUM"), (CAP, 2_999_99, "BUDGET")],
)
async def test_an_insufficient_quota_or_budget_refuses_and_changes_nothing(
    world: World, quota: int, rest: int, code: str
) -> None:
    here = await r.setting(world.platform, rest)
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(Claim).where(Claim.case_id == here.claim_id).values(quota=quota))
    owner = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=here.enterprise.unit_id))
    shop = Shop(world, here, owner)
    draft = await shop.drafted()
    async with unchanged(world.platform.sessions):
        answer = await shop.submit(draft, expect="IneligibleFailure")
    assert [each for each in answer["reasons"] if code in each["code"]], answer["reasons"]
    assert all(each["message"] and each["citation"] for each in answer["reasons"])


async def test_before_the_use_window_nothing_is_submitted(shop: Shop) -> None:
    draft = await shop.drafted()
    async with shop.world.platform.sessions() as session, session.begin():
        window = update(Programme).where(Programme.id == shop.here.programme_id)
        await session.execute(window.values(use_from=date(2026, 3, 3)))
    async with unchanged(shop.world.platform.sessions):
        answer = await shop.submit(draft, expect="IneligibleFailure")
    assert answer["reasons"]


async def test_at_every_stage_the_applicant_sees_who_is_at_work_since_when_and_until_when(shop: Shop) -> None:
    redemption = await shop.submitted()
    case_id, platform = shop.case_id(redemption), shop.world.platform
    seen = [await at_work(shop, redemption)]
    for _ in range(2):
        await r.review(platform, case_id)
        seen.append(await at_work(shop, redemption))
    await reviewing.let_publicity_end(platform)
    seen.append(await at_work(shop, redemption))
    batch_id, clerk = await reviewing.sent(shop.here, case_id)
    (line,) = await reviewing.lines(platform, batch_id)
    await reviewing.settle(platform, clerk, line.id, BankResult.PAID)
    assert [label for label, _ in seen] == ["初审", "复审", "公示", "兑付"]
    assert all("科技" in body for _, body in seen)
    assert seen[0][1] != seen[1][1], "the first review is the division's, the second the province's"
    paid = await read(shop, redemption)
    assert paid["status"]["label"] == "已兑付"
    path = [stage["label"] for stage in paid["progress"] if stage["standing"] != "TO_COME"]
    assert path == ["草稿", "初审", "复审", "公示", "兑付", "已兑付"]
    assert [opinion["state"] for opinion in paid["opinions"]][:2] == ["first_review", "second_review"]


async def read(shop: Shop, redemption: dict[str, Any]) -> dict[str, Any]:
    answer = await shop.operator.client.execute(PROGRESS, {"id": redemption["id"]})
    assert "示例审核" not in str(answer), "a person is named"
    return dict(answer["redemption"])


async def at_work(shop: Shop, redemption: dict[str, Any]) -> tuple[str, str]:
    """Label of the stage and the body at work; that both times are told is asserted."""
    case = await read(shop, redemption)
    (current,) = [stage for stage in case["progress"] if stage["label"] == case["status"]["label"]]
    assert current["since"]
    assert current["dueAt"] == case["atWork"]["dueAt"] is not None
    assert current["body"] == case["atWork"]["body"]
    assert current["leftAt"] is None
    return case["status"]["label"], current["body"]
