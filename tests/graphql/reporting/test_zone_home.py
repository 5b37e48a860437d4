"""The zone home counts, never remembers; and asks the database as often for a full zone as for an empty one."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import update

from core.clock import FixedClock
from core.ids import new_id
from db.models import Article, Case, Claim, Institution, LedgerAccount, Publicity, Recommendation, Service
from domain.reviews.listing import PublicityStatus
from schema.ids import encode_id
from tests.support.catalogue import House, Offer, put_catalogue
from tests.support.orders import REGION
from tests.support.platform import World
from tests.support.redeeming import redeemer
from tests.support.statements import Counting
from tests.support.vouchers import enterprises, programme

HOME = """{ zoneHome(region: "liaoning") { region name
  counters { institutions claimingEnterprises services paid }
  entries { code label open }
  notices { id title pinned publishedAt } policies { title } guide { title }
  workNews { id kind title publishedAt } recommendedInstitutions { id name division rating } } }"""
NEWS = """query($first: Int, $after: String) { workNews(region: "liaoning", first: $first, after: $after) {
  totalCount nodes { id kind title } pageInfo { hasNextPage endCursor } } }"""


async def home(world: World) -> dict[str, Any]:
    return dict((await world.client().execute(HOME))["zoneHome"])


async def article(world: World, kind: str, title: str, at: datetime | None = None, **more: Any) -> UUID:
    row = Article(
        id=new_id(), region=more.pop("region", "liaoning"), kind=kind, title=title, markdown="", html="",
        attachments=[], status=more.pop("status", "PUBLISHED"), published_at=at or world.platform.clock.now(), **more,
    )  # fmt: skip
    async with world.platform.sessions() as session, session.begin():
        session.add(row)
    return row.id


async def case_of(world: World, kind: str, phase: str, unit_id: UUID, account_id: UUID, programme_id: UUID) -> Case:
    now = world.platform.clock.now()
    row = Case(
        id=new_id(), kind=kind, number=f"T-{new_id()}", region="liaoning", edition="", workflow={}, status="x",
        status_label="x", phase=phase, unit_id=unit_id, account_id=account_id, programme_id=programme_id,
        requested_fields=[], entered_at=now, created_at=now,
    )  # fmt: skip
    async with world.platform.sessions() as session, session.begin():
        session.add(row)
    return row


async def claims(world: World, *phases: tuple[str, bool]) -> list[tuple[Case, UUID]]:
    """One enterprise a phase, with a claim in it that is live or not."""
    which = await programme(world.platform)
    made = []
    for owner, (phase, live) in zip(await enterprises(world.platform, len(phases)), phases, strict=True):
        row = await case_of(world, "CLAIM", phase, owner.unit_id, owner.account_id, which)
        async with world.platform.sessions() as session, session.begin():
            session.add(
                Claim(
                    case_id=row.id, programme_id=which, unit_id=owner.unit_id, form={}, eligibility={},
                    quota=10_000, live=live,
                )
            )  # fmt: skip
        made.append((row, which))
    return made


async def publicity(world: World, case: Case, name: str, status: PublicityStatus = PublicityStatus.OPEN) -> UUID:
    now = world.platform.clock.now()
    row = Publicity(
        id=new_id(), case_id=case.id, region="liaoning", enterprise_name=name, institution_names=["示例院"],
        programme_name="示例批次", amount=100, since=now, until=now + timedelta(days=7), status=status,
    )  # fmt: skip
    async with world.platform.sessions() as session, session.begin():
        session.add(row)
    return row.id


async def test_an_empty_zone_counts_zero_and_has_its_entries(world: World) -> None:
    empty = await home(world)
    assert empty["counters"] == {"institutions": 0, "claimingEnterprises": 0, "services": 0, "paid": "0.00"}
    assert [(entry["code"], entry["open"]) for entry in empty["entries"]] == [
        ("CLAIM", False), ("REDEEM", True), ("FIND_SERVICES", True), ("ADMISSION", True),
    ]  # fmt: skip
    words = {entry["code"]: entry["label"] for entry in empty["entries"]}
    assert (words["CLAIM"], words["REDEEM"], words["ADMISSION"]) == ("企业申领科技创新券", "企业提交兑付申请", "服务机构入驻平台")
    assert empty["notices"] == empty["workNews"] == empty["recommendedInstitutions"] == []


async def test_figures_are_counted_and_follow_what_happens(world: World) -> None:
    houses = [House("示例甲院"), House("示例乙院"), House("示例退出院", status="LEFT")]
    elsewhere = House("示例外地院", region="tianjin", division="120104")
    offers = [Offer(f"示例服务{n}", house.name) for n, house in enumerate([*houses, elsewhere, houses[0]])]
    await put_catalogue(world.platform.sessions, [*houses, elsewhere], offers)
    made = await claims(world, ("ACTIVE", True), ("ACTIVE", True), ("DRAFT", True), ("ACTIVE", False), ("EXPIRED", False))
    which = made[0][1]
    async with world.platform.sessions() as session, session.begin():
        for amount, kind in ((12_345, "PAID"), (55, "PAID"), (999, "HELD")):
            session.add(LedgerAccount(id=new_id(), programme_id=which, kind=kind, owner_id=new_id(), balance=amount))
    shown = await home(world)
    assert shown["counters"] == {"institutions": 2, "claimingEnterprises": 2, "services": 3, "paid": "124.00"}
    assert next(entry for entry in shown["entries"] if entry["code"] == "CLAIM")["open"]
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(Service).where(Service.id == offers[0].id).values(status="UNLISTED"))
        await session.execute(update(Institution).where(Institution.id == houses[1].id).values(status="LEFT"))
    assert (await home(world))["counters"]["services"] == 1
    assert (await home(world))["counters"]["institutions"] == 1


async def test_where_vouchers_are_asked_for_on_orders_the_entries_and_the_counter_are_about_that(world: World) -> None:
    async def zone() -> dict[str, Any]:
        return dict((await world.client().execute(HOME.replace("liaoning", REGION)))["zoneHome"])

    assert (await zone())["counters"]["claimingEnterprises"] == 0
    one = await redeemer(world)
    shown = await zone()
    assert {entry["code"]: entry["label"] for entry in shown["entries"]} == {
        "FIND_SERVICES": "企业在科淘平台查询创新券服务", "ORDER": "我的订单", "APPLY": "申请创新券", "REDEEM": "企业提交兑现申请",
        "ADMISSION": "服务机构入驻平台",
    }  # fmt: skip
    assert shown["counters"]["claimingEnterprises"] == 1
    for phase, holders in (("USED", 1), ("REJECTED", 0)):
        await one.end(phase)
        assert (await zone())["counters"]["claimingEnterprises"] == holders


async def test_claiming_is_open_only_within_a_programmes_window(world: World, clock: FixedClock) -> None:
    await programme(world.platform)
    await programme(world.platform, status="CLOSED")

    async def claimable() -> bool:
        return bool(next(entry for entry in (await home(world))["entries"] if entry["code"] == "CLAIM")["open"])

    assert await claimable()
    clock.advance(timedelta(days=120))
    assert await claimable()
    clock.advance(timedelta(days=1))
    assert not await claimable()


async def test_the_newest_of_each_kind_are_shown_and_nothing_unpublished(world: World, clock: FixedClock) -> None:
    now = clock.now()
    for number in range(8):
        await article(world, "NOTICE", f"通知{number}", now - timedelta(days=number))
    await article(world, "NOTICE", "置顶", now - timedelta(days=100), pinned=True)
    await article(world, "NOTICE", "将来", now + timedelta(seconds=1))
    await article(world, "NOTICE", "草稿", now, status="DRAFT")
    await article(world, "NOTICE", "外地", now, region="tianjin")
    await article(world, "POLICY", "办法", now)
    for place in (3, 1, 2):
        await article(world, "GUIDE", f"第{place}步", now + timedelta(seconds=-place), position=place)
    shown = await home(world)
    assert [each["title"] for each in shown["notices"]] == ["置顶", "通知0", "通知1", "通知2", "通知3", "通知4"]
    assert [each["title"] for each in shown["policies"]] == ["办法"]
    assert [each["title"] for each in shown["guide"]] == ["第1步", "第2步", "第3步"]


async def test_publicities_are_listed_among_the_work_news(world: World, clock: FixedClock) -> None:
    made = await claims(world, *[("PUBLICITY", True)] * 3)
    await article(world, "WORK_NEWS", "培训", clock.now() - timedelta(hours=1))
    first = await publicity(world, made[0][0], "示例一公司")
    clock.advance(timedelta(hours=1))
    await publicity(world, made[1][0], "示例二公司", PublicityStatus.UPHELD)
    await publicity(world, made[2][0], "示例三公司", PublicityStatus.ENDED)
    await article(world, "WORK_NEWS", "置顶动态", clock.now() - timedelta(days=9), pinned=True)
    shown = (await home(world))["workNews"]
    assert [each["title"] for each in shown] == [
        "置顶动态", "公示：示例三公司（示例批次）", "公示：示例一公司（示例批次）", "培训",
    ]  # fmt: skip
    assert shown[2] == {
        "id": encode_id("Publicity", first), "kind": "PUBLICITY", "title": "公示：示例一公司（示例批次）",
        "publishedAt": "2026-03-02T02:00:00+00:00",
    }  # fmt: skip
    seen, after = [], None
    while True:
        page = (await world.client().execute(NEWS, {"first": 1, "after": after}))["workNews"]
        assert page["totalCount"] == 4
        seen += [node["title"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert seen == [each["title"] for each in shown]


async def test_recommended_institutions_are_shown_in_order_while_they_are_admitted(world: World) -> None:
    houses = [House(f"示例第{n}院") for n in range(3)]
    await put_catalogue(world.platform.sessions, houses, ())
    async with world.platform.sessions() as session, session.begin():
        for place, house in enumerate(reversed(houses)):
            session.add(Recommendation(id=new_id(), region="liaoning", institution_id=house.id, position=place))
        await session.execute(update(Institution).where(Institution.id == houses[1].id).values(status="LEFT"))
    shown = (await home(world))["recommendedInstitutions"]
    assert [each["name"] for each in shown] == ["示例第2院", "示例第0院"]


async def test_statements_do_not_grow_with_what_is_shown(world: World, statements: Counting) -> None:
    counts = []
    for round_ in range(2):
        house = House(f"示例大院{round_}")
        offers = [Offer(f"示例服务{round_}-{n}", house.name) for n in range(20 if round_ == 0 else 100)]
        await put_catalogue(world.platform.sessions, [house], offers)
        for number in range(20 if round_ == 0 else 100):
            await article(world, ("NOTICE", "WORK_NEWS", "POLICY", "GUIDE")[number % 4], f"{round_}-{number}")
        with statements() as counted:
            shown = await home(world)
        assert len(shown["notices"]) > 3
        counts.append(counted.count)
    assert counts[0] == counts[1] <= 7


@pytest.mark.parametrize("region", ["atlantis", "", "'; --"])
async def test_an_unknown_region_is_not_found(world: World, region: str) -> None:
    query = "query($region: String!) { zoneHome(region: $region) { name } }"
    (error,) = await world.client().errors(query, {"region": region})
    assert error["extensions"]["code"] == "NOT_FOUND"
