"""What a page of results says about itself: what was meant, what was marked, what stands in the way, and why something ranks."""

from __future__ import annotations

from typing import Any

import pytest

from core.actor import Role
from schema.ids import encode_id
from search.indexer import rebuild
from tests.search.small_catalogue import DUT, HOUSES, OFFERS, TEST
from tests.support.catalogue import put_catalogue
from tests.support.client import GraphQLClient
from tests.support.people import Duty, person
from tests.support.platform import World

FIND = """query($text: String! = "", $filter: ServiceFilterInput, $near: String) {
  services(text: $text, filter: $filter, near: $near) {
    totalCount relaxed dropped didYouMean near loosen { filter count }
    edges { complete namePieces { text matched } descriptionPieces { text matched }
      node { name institution { name } } } } }"""
WHY = """query($text: String!, $id: ID!) { searchExplanation(text: $text, id: $id) {
  points merit understood parts { role text points terms level } } }"""
HERE = {"regions": ["liaoning"]}


@pytest.fixture
async def client(world: World) -> GraphQLClient:
    await put_catalogue(world.platform.sessions, HOUSES, OFFERS)
    await rebuild(world.platform.sessions)
    return world.client()


async def found(client: GraphQLClient, **variables: Any) -> dict[str, Any]:
    return dict((await client.execute(FIND, variables))["services"])


async def test_a_slip_is_read_as_what_was_meant_and_that_is_said(client: GraphQLClient) -> None:
    page = await found(client, text="扫瞄电镜")
    assert (page["didYouMean"], page["edges"][0]["node"]["name"]) == ("扫描电镜", "扫描电子显微镜")
    assert (await found(client, text="扫描电镜"))["didYouMean"] is None


async def test_what_has_everything_comes_first_and_the_rest_says_what_it_may_lack(client: GraphQLClient) -> None:
    page = await found(client, text="大连理工 气质联用")
    assert page["relaxed"]
    assert page["dropped"] == ["大连理工"]
    assert {edge["complete"] for edge in page["edges"]} == {False}


async def test_names_and_descriptions_mark_what_was_looked_for_by_whichever_name(client: GraphQLClient) -> None:
    (first, *_) = (await found(client, text="SEM"))["edges"]
    assert first["namePieces"] == [{"text": "扫描电子显微镜", "matched": True}]
    page = await found(client, text="重金属")
    described = [piece for edge in page["edges"] for piece in edge["descriptionPieces"] if piece["matched"]]
    assert {piece["text"] for piece in described} == {"重金属"}
    assert (await found(client))["edges"][0]["namePieces"] == []


async def test_equals_in_ones_own_division_come_first_and_that_is_said(client: GraphQLClient) -> None:
    for near, house in (("210211", DUT), ("210102", TEST)):
        page = await found(client, text="扫描电镜", filter=HERE, near=near)
        assert (page["near"], page["edges"][0]["node"]["institution"]["name"]) == (near, house)
    assert (await found(client, near="210211"))["near"] is None


async def test_a_search_without_results_says_which_filter_to_loosen(client: GraphQLClient) -> None:
    page = await found(client, text="失效分析", filter={"regions": ["tianjin"], "priceTo": "9999.00"})
    assert (page["totalCount"], page["edges"]) == (0, [])
    assert page["loosen"] == [{"filter": "regions", "count": 1}]
    assert (await found(client, text="失效分析"))["loosen"] == []


async def test_the_platforms_admin_sees_why_a_service_ranks_where_it_does(client: GraphQLClient, world: World) -> None:
    service = encode_id("Service", OFFERS[0].id)
    admin = await person(world, Duty(Role.PLATFORM_ADMIN))
    why = (await admin.client.execute(WHY, {"text": "大连理工 SEM", "id": service}))["searchExplanation"]
    assert why["points"] == sum(part["points"] for part in why["parts"]) > 0
    by_role = {part["role"]: part for part in why["parts"]}
    assert by_role["what"]["terms"] == ["c:扫描电子显微镜"]
    assert by_role["what"]["level"] == "A"
    assert by_role["whose"]["level"] == "C"
    refused = await client.errors(WHY, {"text": "SEM", "id": service})
    assert refused


@pytest.mark.parametrize("near", ["21", "大连", "２１０２１１"])
async def test_a_division_that_is_none_is_refused(client: GraphQLClient, near: str) -> None:
    (error,) = await client.errors(FIND, {"text": "SEM", "near": near})
    assert [fault["path"] for fault in error["extensions"]["faults"]] == ["near"]
