"""What an admin adds to the dictionary of searches: previewed, in force at once and without a restart, refused when wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from core.actor import Role
from search.indexer import rebuild
from search.wording import NONE, adopt, current, refresh
from tests.search.small_catalogue import DICP, HOUSES, OFFERS
from tests.support.catalogue import put_catalogue
from tests.support.client import GraphQLClient
from tests.support.people import Duty, person
from tests.support.platform import World

SET = """mutation($input: SearchWordingsSetInput!) { searchWordingsSet(input: $input) { __typename
  ... on SearchWordingsPayload { wordings { revision items { kind phrase means points } } }
  ... on InvalidInputFailure { faults { path code } } } }"""
NOW = "{ searchWordings { revision items { phrase } } }"
TRY = """query($text: String!, $items: [SearchWordingInput!]!) {
  searchWordingsPreview(text: $text, items: $items) { name institution { name } } }"""
FIND = "query($text: String!) { services(text: $text) { nodes { name institution { name } } } }"
MAGIC = {"kind": "SYNONYM", "phrase": "照妖镜", "means": ["扫描电镜"]}
HIGHER = {"kind": "BOOST", "phrase": "示例检测中心", "means": ["气质"], "points": 5000}


@pytest.fixture(autouse=True)
def nothing_added() -> Iterator[None]:
    adopt(NONE)
    yield
    adopt(NONE)


@pytest.fixture
async def admin(world: World) -> GraphQLClient:
    await put_catalogue(world.platform.sessions, HOUSES, OFFERS)
    await rebuild(world.platform.sessions)
    return (await person(world, Duty(Role.PLATFORM_ADMIN))).client


async def found(client: GraphQLClient, text: str) -> list[str]:
    return [node["name"] for node in (await client.execute(FIND, {"text": text}))["services"]["nodes"]]


async def put(client: GraphQLClient, revision: int, *items: dict[str, Any]) -> dict[str, Any]:
    variables = {"input": {"revision": revision, "items": list(items)}}
    return dict((await client.execute(SET, variables))["searchWordingsSet"])


async def test_a_synonym_is_in_force_at_once_and_in_other_processes_after_a_look(admin: GraphQLClient, world: World) -> None:
    assert "扫描电子显微镜" not in (await found(admin, "照妖镜"))[:1]
    payload = await put(admin, 0, MAGIC)
    assert payload["wordings"]["revision"] == 1
    assert (await found(admin, "照妖镜"))[0] == "扫描电子显微镜"
    adopt(NONE)  # as a process that has not looked yet
    assert (await refresh(world.platform)).synonyms[0].phrase == "照妖镜"
    assert (await found(admin, "照妖镜"))[0] == "扫描电子显微镜"


async def test_a_preview_shows_what_a_draft_would_find_and_changes_nothing(admin: GraphQLClient) -> None:
    tried = (await admin.execute(TRY, {"text": "照妖镜", "items": [MAGIC]}))["searchWordingsPreview"]
    assert tried[0]["name"] == "扫描电子显微镜"
    assert current() == NONE
    assert (await admin.execute(NOW))["searchWordings"] == {"revision": 0, "items": []}


async def test_a_boost_lifts_what_it_names_above_equals_in_searches_that_say_so(admin: GraphQLClient) -> None:
    plain = (await admin.execute(TRY, {"text": "气质", "items": []}))["searchWordingsPreview"]
    assert plain[0]["institution"]["name"] == DICP
    lifted = {"kind": "BOOST", "phrase": "水质检测", "means": ["电镜"], "points": 50_000}
    tried = (await admin.execute(TRY, {"text": "扫描电镜 水质检测", "items": [lifted]}))["searchWordingsPreview"]
    assert tried[0]["name"] == "水质检测"


async def test_two_admins_do_not_overwrite_each_other(admin: GraphQLClient) -> None:
    await put(admin, 0, MAGIC)
    assert (await put(admin, 0, HIGHER))["__typename"] == "StaleVersionFailure"
    assert (await admin.execute(NOW))["searchWordings"]["items"] == [{"phrase": "照妖镜"}]


async def test_what_is_wrong_is_told_at_once_and_changes_nothing(admin: GraphQLClient) -> None:
    refused = await put(
        admin, 0, {**MAGIC, "means": []}, {**HIGHER, "points": 0}, {**MAGIC, "phrase": "长" * 41, "means": ["a"] * 11}
    )
    assert {fault["path"] for fault in refused["faults"]} == {
        "input.items[0].means", "input.items[1].points", "input.items[2].phrase", "input.items[2].means",
    }  # fmt: skip
    assert (await admin.execute(NOW))["searchWordings"] == {"revision": 0, "items": []}


@pytest.mark.parametrize("duty", [None, Duty(Role.REGIONAL_ADMIN, "liaoning", "210000")])
async def test_only_the_platforms_admin_sets_and_sees_them(world: World, duty: Duty | None) -> None:
    client = (await person(world, duty)).client
    assert (await put(client, 0, MAGIC))["__typename"] == "RefusedFailure"
    assert await client.errors(NOW)
    assert await client.errors(TRY, {"text": "SEM", "items": []})
