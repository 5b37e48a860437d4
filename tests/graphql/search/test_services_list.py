"""The public list of services: rows with their institutions, facets in words, in a few statements however many rows."""

from __future__ import annotations

from typing import Any

import pytest

from schema.ids import encode_id
from search.indexer import rebuild
from search.query import Sort
from tests.search.small_catalogue import DICP, DUT, FINDABLE, HOUSES, OFFERS
from tests.support.catalogue import House, Offer, put_catalogue
from tests.support.client import GraphQLClient
from tests.support.platform import World
from tests.support.statements import Counting

LIST = """query($text: String! = "", $filter: ServiceFilterInput, $sort: ServiceSort! = RELEVANCE, $direction: SortDirection,
    $first: Int, $after: String) {
  services(text: $text, filter: $filter, sort: $sort, direction: $direction, first: $first, after: $after) {
    totalCount relaxed pageInfo { hasNextPage endCursor }
    nodes { id name price unit rating category categoryLabel voucherSupported institution { id name division } }
    facets { categories { value label count } instrumentClasses { value label count }
      divisions { code name parent count } institutions { value label count } regions { value label count }
      voucher { supported unsupported } price { lowest highest } } } }"""
PLAIN = """query($first: Int) { services(first: $first) { nodes { name institution { name } } } }"""
SUGGEST = """query($text: String!, $regions: [String!], $first: Int) {
  searchSuggestions(text: $text, regions: $regions, first: $first) { text kind id count } }"""
HERE = {"regions": ["liaoning"]}


@pytest.fixture
async def client(world: World) -> GraphQLClient:
    await put_catalogue(world.platform.sessions, HOUSES, OFFERS)
    await rebuild(world.platform.sessions)
    return world.client()


async def listed(client: GraphQLClient, **variables: Any) -> dict[str, Any]:
    return dict((await client.execute(LIST, variables))["services"])


async def test_a_visitor_finds_services_with_their_institutions(client: GraphQLClient) -> None:
    found = await listed(client, text="大连理工 扫描电镜", filter=HERE)
    first = found["nodes"][0]
    assert (first["name"], first["institution"]["name"], first["institution"]["division"]) == ("扫描电子显微镜", DUT, "210211")
    assert (first["price"], first["unit"], first["rating"]) == ("300.00", "元/小时", 5.0)
    assert (first["category"], first["categoryLabel"]) == ("INSTRUMENT_SHARING", "大型仪器共享")
    assert found["relaxed"]


async def test_facets_are_named_in_words(client: GraphQLClient) -> None:
    facets = (await listed(client))["facets"]
    assert {"value": "INSPECTION_TESTING", "label": "检验检测服务", "count": 3} in facets["categories"]
    assert {"code": "210200", "name": "大连市", "parent": "210000", "count": 12} in facets["divisions"]
    assert next(each for each in facets["institutions"] if each["label"] == DICP)["value"] == encode_id(
        "Institution", next(house.id for house in HOUSES if house.name == DICP)
    )
    assert {each["value"] for each in facets["regions"]} == {"liaoning", "tianjin"}
    assert facets["voucher"] == {"supported": len(FINDABLE) - 2, "unsupported": 2}
    assert facets["price"] == {"lowest": "39.16", "highest": "5000.00"}


async def test_what_a_facet_offers_can_be_filtered_by_and_gives_its_count(client: GraphQLClient) -> None:
    facets = (await listed(client))["facets"]
    tries = [
        *(({"categories": [each["value"]]}, each["count"]) for each in facets["categories"]),
        *(({"instrumentClasses": [each["value"]]}, each["count"]) for each in facets["instrumentClasses"]),
        *(({"divisions": [each["code"]]}, each["count"]) for each in facets["divisions"]),
        *(({"institutionIds": [each["value"]]}, each["count"]) for each in facets["institutions"]),
        *(({"regions": [each["value"]]}, each["count"]) for each in facets["regions"]),
        ({"voucherSupported": False}, facets["voucher"]["unsupported"]),
        ({"priceFrom": facets["price"]["highest"]}, 1),
    ]
    assert len(tries) > 15
    for filters, count in tries:
        assert (await listed(client, filter=filters))["totalCount"] == count, filters


async def test_pages_follow_each_other_to_the_end(client: GraphQLClient) -> None:
    seen, after = [], None
    while True:
        page = await listed(client, first=4, after=after, sort=Sort.PRICE.value, direction="DESCENDING")
        seen += [node["id"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert len(seen) == len(set(seen)) == len(FINDABLE)


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "too long": ({"text": "镜" * 201}, "text"),
    "ten thousand characters": ({"text": "a" * 10_000}, "text"),
    "no rows": ({"first": 0}, "first"),
    "too many rows": ({"first": 101}, "first"),
    "forged cursor": ({"after": "eHh4"}, "after"),
    "price in words": ({"filter": {"priceFrom": "便宜"}}, "filter.priceFrom"),
    "prices crossed": ({"filter": {"priceFrom": "2", "priceTo": "1"}}, "filter.priceFrom"),
    "no division": ({"filter": {"divisions": ["大连"]}}, "filter.divisions"),
    "no id": ({"filter": {"institutionIds": ["x"]}}, "filter.institutionIds"),
    "another id": ({"filter": {"institutionIds": [encode_id("Service", FINDABLE[0].id)]}}, "filter.institutionIds"),
    "too many values": ({"filter": {"categories": ["A"] * 51}}, "filter.categories"),
    "control characters": ({"filter": {"categories": ["A\u0001"]}}, "filter.categories"),
}


@pytest.mark.parametrize("case", sorted(WRONG))
async def test_a_wrong_question_is_answered_with_what_is_wrong(client: GraphQLClient, case: str) -> None:
    variables, path = WRONG[case]
    (error,) = await client.errors(LIST, variables)
    assert path in [fault["path"] for fault in error["extensions"]["faults"]]


async def test_a_cursor_of_another_search_is_refused(client: GraphQLClient) -> None:
    cursor = (await listed(client, first=1))["pageInfo"]["endCursor"]
    (error,) = await client.errors(LIST, {"after": cursor, "text": "sem"})
    assert "游标" in error["message"]


async def test_an_unknown_value_finds_nothing(client: GraphQLClient) -> None:
    for filters in ({"categories": ["X"]}, {"regions": ["atlantis"]}, {"divisions": ["999999"]}):
        assert (await listed(client, filter=filters))["totalCount"] == 0


async def many(world: World) -> None:
    houses = [House(f"示例第{n}研究院", division="210102") for n in range(30)]
    offers = [Offer(f"扫描电子显微镜 {n:03d} 号", houses[n % 30].name, price=100 + n) for n in range(150)]
    await put_catalogue(world.platform.sessions, houses, offers)
    await rebuild(world.platform.sessions)


@pytest.mark.parametrize("text", ["", "扫描电镜", "没有的词 扫描电镜"])
async def test_statements_do_not_grow_with_the_rows(world: World, statements: Counting, text: str) -> None:
    await many(world)
    counts = []
    for first in (20, 100):
        with statements() as counted:
            found = await listed(world.client(), text=text, first=first)
        assert len(found["nodes"]) == first
        assert {node["institution"]["name"][:3] for node in found["nodes"]} == {"示例第"}
        counts.append(counted.count)
    assert counts[0] == counts[1] <= 4


async def test_a_list_without_facets_takes_two_statements(world: World, statements: Counting) -> None:
    """One for the order, one joined one for the rows with their institutions."""
    await many(world)
    for first in (20, 100):
        with statements() as counted:
            nodes = (await world.client().execute(PLAIN, {"first": first}))["services"]["nodes"]
        assert (len(nodes), counted.count) == (first, 2)


async def test_suggestions_complete_what_is_typed(client: GraphQLClient) -> None:
    async def suggested(text: str, **more: Any) -> list[dict[str, Any]]:
        return list((await client.execute(SUGGEST, {"text": text, **more}))["searchSuggestions"])

    terms = await suggested("扫描")
    assert (terms[0]["text"], terms[0]["kind"], terms[0]["count"]) == ("扫描电子显微镜", "TERM", 4)
    assert (await suggested("saomiao"))[0]["text"] == "扫描电子显微镜"
    assert (await suggested("smdj"))[0]["text"] == "扫描电子显微镜"
    assert (await suggested("gc"))[0]["text"] == "气相色谱-质谱联用仪"
    house = next(each for each in await suggested("大工") if each["kind"] == "INSTITUTION")
    assert house["text"] == DUT
    assert len(await suggested("扫", first=1)) == 1
    assert [each["kind"] for each in await suggested("大连理工", regions=["tianjin"])] == []
    assert await suggested("") == await suggested("''&|") == []


async def test_suggestions_lead_to_something_that_is_there(client: GraphQLClient) -> None:
    """The dictionary knows it, nobody here offers it."""
    assert (await client.execute(SUGGEST, {"text": "核磁"}))["searchSuggestions"] == []


@pytest.mark.parametrize(
    ("variables", "code"),
    [
        ({"text": "镜" * 201}, "TOO_LONG"),
        ({"text": "镜", "first": 21}, "OUT_OF_RANGE"),
        ({"text": "镜", "regions": ["x"] * 51}, "TOO_MANY"),
    ],
)
async def test_a_wrong_suggestion_request_is_refused(client: GraphQLClient, variables: dict[str, Any], code: str) -> None:
    (error,) = await client.errors(SUGGEST, variables)
    assert [fault["code"] for fault in error["extensions"]["faults"]] == [code]
