"""Whatever is typed into a search is answered clearly and cheaply: odd texts are texts, wrong values are named, nothing changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import pytest
from sqlalchemy import func, select

from core.actor import Role
from db.models import SearchWordings
from search.indexer import rebuild
from tests.search.small_catalogue import HOUSES, OFFERS
from tests.support.catalogue import put_catalogue
from tests.support.client import GraphQLClient
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.statements import Counting

FIND = """query($text: String! = "", $filter: ServiceFilterInput, $near: String, $after: String, $first: Int) {
  services(text: $text, filter: $filter, near: $near, after: $after, first: $first) {
    totalCount near loosen { filter count } pageInfo { endCursor hasNextPage } nodes { id } } }"""
SUGGEST = """query($text: String!, $regions: [String!], $kinds: [SuggestionKind!]) {
  searchSuggestions(text: $text, regions: $regions, kinds: $kinds) { text } }"""
SET = """mutation($input: SearchWordingsSetInput!) { searchWordingsSet(input: $input) { __typename
  ... on SearchWordingsPayload { wordings { revision } } ... on InvalidInputFailure { faults { path code } } } }"""
PREVIEW = """query($text: String!, $items: [SearchWordingInput!]!) { searchWordingsPreview(text: $text, items: $items) { id } }"""
WHY = """query($text: String!, $id: ID!) { searchExplanation(text: $text, id: $id) { points } }"""

ODD: Final[Mapping[str, str]] = {
    "empty": "", "blanks": " \u3000\t ", "control characters": "\u0001\u0007\u200b", "emoji": "🔬👩🏽‍🔬🧪", "a flag": "🇨🇳",
    "Lucene": '+(name:* OR -x) AND [a TO b] ~2^9 "q" \\', "tsquery": "a & b | !c <-> 'd':*", "SQL": "'; drop table services--",
    "a wildcard": "*", "wildcards": "?*?*", "slashes": "/.*/", "JSON": '{"match_all":{}}', "punctuation": "：" * 200,
    "one word, very long": "a" * 200, "many words": "水 " * 100, "right to left": "\u202eSEM",
    "combining marks": "e" + "\u0301" * 199, "digits": "9" * 200, "a template": "{{7*7}}${x}",
}  # fmt: skip


@pytest.fixture
async def client(world: World) -> GraphQLClient:
    await put_catalogue(world.platform.sessions, HOUSES, OFFERS)
    await rebuild(world.platform.sessions)
    return world.client()


async def faults(client: GraphQLClient, document: str, variables: dict[str, Any]) -> set[str]:
    (error,) = await client.errors(document, variables)
    assert error["message"]
    return {fault["path"] for fault in error["extensions"]["faults"]}


async def test_odd_texts_are_looked_for_and_completed_like_any_other(client: GraphQLClient, statements: Counting) -> None:
    for name, text in ODD.items():
        with statements() as counted:
            page = (await client.execute(FIND, {"text": text}))["services"]
            assert isinstance((await client.execute(SUGGEST, {"text": text}))["searchSuggestions"], list)
        assert page["totalCount"] >= 0
        assert counted.count <= 8, name


@pytest.mark.parametrize("text", ["镜" * 201, "a" * 10_000, "\u0001" * 10_000])
async def test_too_long_a_text_is_refused_everywhere_without_a_look_at_the_database(
    client: GraphQLClient, world: World, statements: Counting, text: str
) -> None:
    admin = (await person(world, Duty(Role.PLATFORM_ADMIN))).client
    for document in (FIND, SUGGEST):
        with statements() as counted:
            assert await faults(client, document, {"text": text}) == {"text"}
        assert counted.count == 0
    assert await faults(admin, PREVIEW, {"text": text, "items": []}) == {"text"}
    assert await faults(admin, WHY, {"text": text, "id": "U2VydmljZTowMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA"}) == {"text"}


@pytest.mark.parametrize("near", ["", "999999"])
async def test_a_division_where_nothing_is_prefers_nothing(client: GraphQLClient, near: str) -> None:
    page = (await client.execute(FIND, {"text": "扫描电镜", "near": near}))["services"]
    assert page["nodes"] == (await client.execute(FIND, {"text": "扫描电镜"}))["services"]["nodes"]


@pytest.mark.parametrize("near", ["大连", "21021", "2102111", "2" * 10_000, "21021\u0001", "🔬" * 6, "２１０２１１", "21*%_'"])
async def test_what_is_no_division_is_refused(client: GraphQLClient, near: str) -> None:
    assert await faults(client, FIND, {"text": "SEM", "near": near}) == {"near"}


async def test_loosening_is_bounded_and_only_for_what_finds_nothing(client: GraphQLClient, statements: Counting) -> None:
    nothing = {
        "regions": ["x"] * 50, "categories": ["x"] * 50, "instrumentClasses": ["'"] * 50, "divisions": ["999999"], "priceTo": "0",
        "labKinds": ["*"], "batches": ["{}"], "voucherSupported": False,
    }  # fmt: skip
    with statements() as counted:
        page = (await client.execute(FIND, {"text": "扫描电镜", "filter": nothing}))["services"]
    assert (page["totalCount"], page["loosen"]) == (0, []), "no one filter alone is in the way"
    assert counted.count <= 3 * (len(nothing) + 1)
    past = (await client.execute(FIND, {"text": "扫描电镜", "first": 100}))["services"]["pageInfo"]["endCursor"]
    page = (await client.execute(FIND, {"text": "扫描电镜", "after": past}))["services"]
    assert (page["nodes"], page["loosen"], page["pageInfo"]["hasNextPage"]) == ([], [], False)


async def test_suggestions_of_unknown_regions_or_of_no_kind_are_none(client: GraphQLClient) -> None:
    nowhere: list[dict[str, Any]] = [{"regions": ["atlantis"]}, {"regions": ["' or 1=1"]}, {"kinds": []}]
    for variables in nowhere:
        assert (await client.execute(SUGGEST, {"text": "扫描", **variables}))["searchSuggestions"] == []
    assert await faults(client, SUGGEST, {"text": "扫描", "regions": ["x\u0001"]}) == {"regions"}


WRONG_WORDINGS: Final[Mapping[str, tuple[dict[str, Any], str]]] = {
    "no phrase": ({"kind": "SYNONYM", "phrase": " ", "means": ["电镜"]}, "phrase"),
    "a phrase too long": ({"kind": "SYNONYM", "phrase": "镜" * 10_000, "means": ["电镜"]}, "phrase"),
    "no meaning": ({"kind": "SYNONYM", "phrase": "示例", "means": []}, "means"),
    "too many meanings": ({"kind": "SYNONYM", "phrase": "示例", "means": ["电镜"] * 11}, "means"),
    "a meaning too long": ({"kind": "SYNONYM", "phrase": "示例", "means": ["镜" * 41]}, "means"),
    "no points": ({"kind": "BOOST", "phrase": "示例", "points": 0}, "points"),
    "negative points": ({"kind": "BOOST", "phrase": "示例", "points": -1}, "points"),
    "too many points": ({"kind": "BOOST", "phrase": "示例", "points": 50_001}, "points"),
    "control characters": ({"kind": "SYNONYM", "phrase": "示\u0007例", "means": ["电镜"]}, "phrase"),
}


@pytest.mark.parametrize("case", sorted(WRONG_WORDINGS))
async def test_wrong_wordings_are_refused_and_nothing_is_kept(client: GraphQLClient, world: World, case: str) -> None:
    wording, field = WRONG_WORDINGS[case]
    admin = (await person(world, Duty(Role.PLATFORM_ADMIN))).client
    answer = await admin.execute(SET, {"input": {"revision": 0, "items": [wording]}}, expect="InvalidInputFailure")
    assert any(field in fault["path"] for fault in answer["faults"]), answer["faults"]
    assert await admin.errors(PREVIEW, {"text": "示例", "items": [wording]})
    async with world.platform.sessions() as session:
        assert await session.scalar(select(func.count()).select_from(SearchWordings)) == 0


async def test_odd_wordings_are_only_words(client: GraphQLClient, world: World) -> None:
    admin = (await person(world, Duty(Role.PLATFORM_ADMIN))).client
    for text in ("🔬", "name:*", "' | !a", "a OR b"):
        items = [{"kind": "SYNONYM", "phrase": text, "means": ["扫描电镜"]}]
        assert isinstance((await admin.execute(PREVIEW, {"text": text, "items": items}))["searchWordingsPreview"], list)
    many = [{"kind": "SYNONYM", "phrase": f"示例{n}", "means": ["电镜"]} for n in range(301)]
    answer = await admin.execute(SET, {"input": {"revision": 0, "items": many}}, expect="InvalidInputFailure")
    assert answer["faults"]
