"""Ties on record: kept by a region's admins, and a reason against every voucher between the two (domain.md §4)."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select

from db.models import Unit
from tests.support.applying import Applying, admin, applying
from tests.support.people import Person
from tests.support.platform import World
from tests.support.unchanged import unchanged

FAILURE = "... on Failure { __typename code message path } ... on InvalidInputFailure { faults { path code } }"
RECORD = f"""mutation($input: AffiliationRecordInput!) {{ affiliationRecord(input: $input) {{ __typename
  ... on AffiliationPayload {{ affiliation {{ id one other kind source endedAt }} }} {FAILURE} }} }}"""
END = f"""mutation($input: AffiliationEndInput!) {{ affiliationEnd(input: $input) {{ __typename
  ... on AffiliationPayload {{ affiliation {{ id endedAt endReason }} }} {FAILURE} }} }}"""
LIST = "query($uscc: String!) { affiliations(uscc: $uscc, first: 10) { totalCount nodes { id one other kind } } }"
USABLE = "query($id: ID!) { service(id: $id) { voucherUsable { usable reasons { code message citation } } } }"


async def buyer_uscc(mine: Applying) -> str:
    return await _uscc(mine, mine.here.enterprise_id)


async def seller_uscc(mine: Applying) -> str:
    return await _uscc(mine, mine.here.house.unit_id)


async def _uscc(mine: Applying, unit_id: UUID) -> str:
    async with mine.world.platform.sessions() as session:
        return str(await session.scalar(select(Unit.uscc).where(Unit.id == unit_id)))


async def record(mine: Applying, who: Person, *, expect: str = "AffiliationPayload", **changes: str) -> dict[str, Any]:
    given = {
        "region": "tianjin", "one": await buyer_uscc(mine), "other": await seller_uscc(mine), "kind": "OWNERSHIP",
        "source": "示例公示系统，2026-03-01 查询", "idempotencyKey": str(uuid4()), **changes,
    }  # fmt: skip
    return dict(await who.client.execute(RECORD, {"input": given}, expect=expect))


async def test_a_recorded_tie_refuses_the_application_with_its_source_and_the_article(world: World) -> None:
    mine = await applying(world)
    draft = await mine.drafted()
    who = await admin(world)
    told = (await record(mine, who))["affiliation"]
    async with unchanged(world.platform.sessions):
        refused = await mine.submit(draft, expect="IneligibleFailure")
    (reason,) = refused["reasons"]
    assert reason["code"] == "TIE_RECORDED"
    assert "津科规〔2019〕2号" in reason["citation"]
    shown = (await mine.who.client.execute(USABLE, {"id": mine.here.service}))["service"]["voucherUsable"]
    assert shown["usable"] is False
    assert "TIE_RECORDED" in {each["code"] for each in shown["reasons"]}
    ended = {"id": told["id"], "reason": "股权已转让", "idempotencyKey": str(uuid4())}
    await who.client.execute(END, {"input": ended}, expect="AffiliationPayload")
    seen = await mine.submit(draft)
    assert seen["status"]["phase"] == "REVIEW"


async def test_the_order_of_the_two_does_not_matter_and_twice_is_refused(world: World) -> None:
    mine = await applying(world)
    who = await admin(world)
    first = await record(mine, who)
    async with unchanged(world.platform.sessions):
        again = await record(
            mine, who, one=await seller_uscc(mine), other=await buyer_uscc(mine), expect="RefusedFailure"
        )
    assert again["code"] == "ALREADY_EXISTS"
    listed = (await who.client.execute(LIST, {"uscc": await seller_uscc(mine)}))["affiliations"]
    assert [each["id"] for each in listed["nodes"]] == [first["affiliation"]["id"]]


async def test_only_the_regions_admins_record_and_look(world: World) -> None:
    mine = await applying(world)
    other = await admin(world, "liaoning", "210000")
    for who in (mine.who, mine.here.seller, other):
        async with unchanged(world.platform.sessions):
            refused = await record(mine, who, expect="RefusedFailure")
        assert refused["code"] == "FORBIDDEN"
    await record(mine, await admin(world))
    assert (await other.client.execute(LIST, {"uscc": ""}))["affiliations"]["totalCount"] == 0
    (error,) = await mine.who.client.errors(LIST, {"uscc": ""})
    assert error["extensions"]["code"] == "FORBIDDEN"


async def test_wrong_codes_are_all_named(world: World) -> None:
    mine, who = await applying(world), await admin(world)
    async with unchanged(world.platform.sessions):
        refused = await record(mine, who, one="123", other="456", source="", expect="InvalidInputFailure")
    assert {each["path"] for each in refused["faults"]} == {"input.one", "input.other", "input.source"}
