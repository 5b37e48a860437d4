"""A signed-in person keeps searches: what was typed and chosen, under a name, 50 at most, nobody else's business."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from core.actor import Role
from domain.saved_searches.service import MAX_SEARCHES
from schema.ids import encode_id
from tests.graphql.saved_searches.conftest import FAILURE, PAUSE, SAVE, SEARCH, Market
from tests.search.small_catalogue import HOUSES
from tests.support.client import GraphQLClient
from tests.support.people import Duty, person
from tests.support.statements import Counting
from tests.support.unchanged import unchanged

MINE = f"""query($first: Int, $after: String) {{ mySavedSearches(first: $first, after: $after) {{ totalCount
  nodes {{ {SEARCH} }} pageInfo {{ hasNextPage endCursor }} }} }}"""
PLAIN = "query($first: Int) { mySavedSearches(first: $first) { nodes { id name waiting } } }"
ONE = f"query($id: ID!) {{ savedSearch(id: $id) {{ {SEARCH} }} }}"
NODE = "query($id: ID!) { node(id: $id) { __typename ... on SavedSearch { name } } }"
RENAME = f"""mutation($input: SavedSearchRenameInput!) {{ savedSearchRename(input: $input) {{ __typename
  ... on SavedSearchPayload {{ savedSearch {{ name }} }} {FAILURE} }} }}"""
DELETE = f"""mutation($input: SavedSearchDeleteInput!) {{ savedSearchDelete(input: $input) {{ __typename
  ... on SavedSearchDeletePayload {{ deletedId }} {FAILURE} }} }}"""
HOUSE = encode_id("Institution", HOUSES[0].id)
ALL: dict[str, Any] = {
    "regions": ["liaoning"], "categories": ["INSTRUMENT_SHARING"], "instrumentClasses": ["分析仪器"], "divisions": ["210200"],
    "institutionIds": [HOUSE], "voucherSupported": True, "priceFrom": "1.00", "priceTo": "1000.00", "labKinds": ["KEY_LAB"],
    "batches": ["2024-1"], "recognisedIn": "tianjin",
}  # fmt: skip


async def names(client: GraphQLClient) -> list[str]:
    return [each["name"] for each in (await client.execute(MINE))["mySavedSearches"]["nodes"]]


async def test_everything_that_was_chosen_is_kept_and_given_back(market: Market) -> None:
    kept = await market.save(text=" SEM　扫描电镜 ", filter=ALL, sort="PRICE", direction="DESCENDING")
    assert (kept["text"], kept["sort"], kept["direction"]) == ("SEM 扫描电镜", "PRICE", "DESCENDING")
    assert kept["filter"] == ALL
    assert (kept["paused"], kept["waiting"], kept["toldOn"]) == (False, 0, None)
    assert (await market.owner.execute(ONE, {"id": kept["id"]}))["savedSearch"] == kept
    assert (await market.owner.execute(NODE, {"id": kept["id"]}))["node"] == {"__typename": "SavedSearch", "name": "电镜"}


async def test_what_was_not_chosen_stays_open(market: Market) -> None:
    kept = await market.save(name="全部", text="")
    assert (kept["text"], kept["sort"], kept["direction"]) == ("", "RELEVANCE", "DESCENDING")
    assert {key: value for key, value in kept["filter"].items() if value} == {}


async def test_the_list_is_paged_newest_first_in_one_statement_however_long(market: Market, statements: Counting) -> None:
    for number in range(5):
        await market.save(name=f"第{number}个")
    first = (await market.owner.execute(MINE, {"first": 3}))["mySavedSearches"]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (5, True)
    rest = (await market.owner.execute(MINE, {"first": 3, "after": first["pageInfo"]["endCursor"]}))["mySavedSearches"]
    assert [each["name"] for each in first["nodes"] + rest["nodes"]] == [f"第{number}个" for number in (4, 3, 2, 1, 0)]
    counts = []
    for size in (1, 5):
        with statements() as counted:
            await market.owner.execute(PLAIN, {"first": size})
        counts.append(len([each for each in counted.statements if "saved_searches" in each]))
    assert counts == [1, 1]


async def test_one_is_renamed_paused_and_deleted(market: Market) -> None:
    kept = await market.save()
    values = {"searchId": kept["id"], "name": "电子 显微镜", "idempotencyKey": "r"}
    for _ in range(2):
        renamed = await market.owner.execute(RENAME, {"input": values}, expect="SavedSearchPayload")
        assert renamed["savedSearch"]["name"] == "电子 显微镜"
    assert (await market.pause(kept["id"], paused=True))["paused"] is True
    assert (await market.pause(kept["id"], paused=False))["paused"] is False
    gone = {"searchId": kept["id"], "idempotencyKey": "d"}
    for _ in range(2):
        assert (await market.owner.execute(DELETE, {"input": gone}))["savedSearchDelete"]["deletedId"] == kept["id"]
    assert await names(market.owner) == []
    again = {"input": {**gone, "idempotencyKey": "d2"}}
    assert (await market.owner.execute(DELETE, again, expect="RefusedFailure"))["code"] == "NOT_FOUND"


async def test_the_same_key_saves_once_and_another_search_under_it_is_refused(market: Market) -> None:
    first, second = [await market.save(idempotencyKey="same") for _ in range(2)]
    assert first["id"] == second["id"]
    refused = await market.save(expect="InvalidInputFailure", name="别的", idempotencyKey="same")
    assert refused["faults"][0]["code"] == "REUSED"
    assert await names(market.owner) == ["电镜"]


async def test_fifty_are_kept_and_no_more_even_at_once(market: Market) -> None:
    for number in range(MAX_SEARCHES - 1):
        await market.save(name=f"第{number}个")
    tries = [
        market.owner.execute(SAVE, {"input": {"name": f"同时{number}", "idempotencyKey": f"at-once-{number}"}})
        for number in range(4)
    ]
    results = [answer["savedSearchSave"] for answer in await asyncio.gather(*tries)]
    assert sorted(each["__typename"] for each in results) == ["RefusedFailure"] * 3 + ["SavedSearchPayload"]
    refused = next(each for each in results if each["__typename"] == "RefusedFailure")
    assert (refused["code"], refused["path"]) == ("TOO_MANY_SEARCHES", "input.name")
    assert "删除" in refused["message"]
    assert len(await names(market.owner)) == 20
    async with unchanged(market.world.platform.sessions):
        await market.save(expect="RefusedFailure", name="再来一个")


async def test_two_of_ones_own_do_not_share_a_name_but_two_peoples_may(market: Market) -> None:
    await market.save()
    other = await market.save(name="别的")
    async with unchanged(market.world.platform.sessions):
        assert (await market.save(expect="RefusedFailure"))["code"] == "ALREADY_EXISTS"
        values = {"searchId": other["id"], "name": "电镜", "idempotencyKey": "x"}
        refused = await market.owner.execute(RENAME, {"input": values}, expect="RefusedFailure")
        assert (refused["code"], refused["path"]) == ("ALREADY_EXISTS", "input.name")
    assert (await market.save((await person(market.world)).client))["name"] == "电镜"


WRONG: dict[str, tuple[dict[str, Any], set[str]]] = {
    "no name": ({"name": "  "}, {"input.name"}),
    "a long name": ({"name": "长" * 61}, {"input.name"}),
    "a name with control characters": ({"name": "电\u0007镜"}, {"input.name"}),
    "a long text": ({"text": "a" * 10_000}, {"input.text"}),
    "a price in words": ({"filter": {"priceFrom": "便宜"}}, {"input.filter.priceFrom"}),
    "prices crossed": ({"filter": {"priceFrom": "2", "priceTo": "1"}}, {"input.filter.priceFrom"}),
    "no division": ({"filter": {"divisions": ["大连"]}}, {"input.filter.divisions"}),
    "no id": ({"filter": {"institutionIds": ["x"]}}, {"input.filter.institutionIds"}),
    "too many values": ({"filter": {"categories": ["A"] * 51}}, {"input.filter.categories"}),
    "control characters": ({"filter": {"regions": ["A\u0001"]}}, {"input.filter.regions"}),
    "unseen characters": ({"name": "电\u0002", "filter": {"batches": ["\u0002"]}}, {"input.name", "input.filter.batches"}),
    "what depends on whose voucher it is": (
        {"filter": {"usableWithMyVoucher": True}}, {"input.filter.usableWithMyVoucher"},
    ),
    "no key": ({"idempotencyKey": ""}, {"input.idempotencyKey"}),
    "everything at once": (
        {"name": "", "text": "a" * 201, "filter": {"divisions": ["x"]}},
        {"input.name", "input.text", "input.filter.divisions"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", sorted(WRONG))
async def test_what_is_wrong_is_told_at_its_field_and_nothing_is_kept(market: Market, case: str) -> None:
    changes, paths = WRONG[case]
    async with unchanged(market.world.platform.sessions):
        refused = await market.save(expect="InvalidInputFailure", **changes)
    assert {fault["path"] for fault in refused["faults"]} == paths
    assert all(fault["message"] for fault in refused["faults"])


async def test_a_region_that_there_is_not_recognises_nothing(market: Market) -> None:
    async with unchanged(market.world.platform.sessions):
        refused = await market.save(expect="RefusedFailure", filter={"recognisedIn": "nowhere"})
    assert refused["code"] == "NOT_FOUND"


@pytest.mark.parametrize("text", ["😀", "name:(a OR b) AND *:* ~2 \\", "'; DROP TABLE services; --", "镜" * 200])
async def test_any_text_may_be_kept_and_followed(market: Market, text: str) -> None:
    kept = await market.save(text=text)
    await market.offer()
    await market.round()
    assert kept["text"] == text


async def test_anothers_search_is_not_found_and_a_visitor_signs_in_first(market: Market) -> None:
    kept = await market.save()
    stranger, visitor = (await person(market.world)).client, market.world.client()
    acts = {
        RENAME: {"searchId": kept["id"], "name": "我的", "idempotencyKey": "a"},
        PAUSE: {"searchId": kept["id"], "paused": True, "idempotencyKey": "b"},
        DELETE: {"searchId": kept["id"], "idempotencyKey": "c"},
    }
    async with unchanged(market.world.platform.sessions):
        for client, code in ((stranger, "NOT_FOUND"), (visitor, "UNAUTHENTICATED")):
            for document, values in acts.items():
                assert (await client.execute(document, {"input": values}, expect="RefusedFailure"))["code"] == code
            (error,) = await client.errors(ONE, {"id": kept["id"]})
            assert error["extensions"]["code"] == code
            assert (await client.execute(NODE, {"id": kept["id"]}))["node"] is None
        refused = await market.save(visitor, expect="RefusedFailure")
        assert refused["code"] == "UNAUTHENTICATED"
    assert (await visitor.errors(MINE))[0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert await names(stranger) == []


@pytest.mark.parametrize("role", [Role.ENTERPRISE_OPERATOR, Role.REGIONAL_ADMIN, Role.EXPERT, Role.PLATFORM_ADMIN])
async def test_whoever_is_signed_in_keeps_searches_under_any_role(market: Market, role: Role) -> None:
    client = (await person(market.world, Duty(role, "liaoning", "210000", unit_id=None))).client
    assert (await market.save(client))["name"] == "电镜"
