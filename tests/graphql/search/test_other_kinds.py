"""Institutions, labs and articles found over HTTP: marked, counted in words, in a few statements, and never what is not public."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import update

from core.actor import Role
from db.models import Institution
from gateway.outbox import drain
from schema.ids import encode_id
from search.indexer import rebuild
from tests.search.small_kinds import ABROAD, INSTITUTE, KNOWN, PAPERS, READABLE, TESTER, UNIVERSITY, put_kinds
from tests.support.catalogue import House, put_catalogue
from tests.support.client import GraphQLClient
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.statements import Counting

PAGE = "totalCount relaxed dropped didYouMean near servedBy degraded pageInfo { hasNextPage endCursor } loosen { filter count }"
HOUSES = f"""query($text: String! = "", $filter: InstitutionSearchFilterInput, $sort: InstitutionSort! = RELEVANCE,
    $direction: SortDirection, $first: Int, $after: String, $near: String) {{
  institutionSearch(text: $text, filter: $filter, sort: $sort, direction: $direction, first: $first, after: $after,
    near: $near) {{ {PAGE}
    edges {{ cursor complete namePieces {{ text matched }} introductionPieces {{ text matched }} node {{ id name kind }} }}
    facets {{ kinds {{ value label count }} divisions {{ code name parent count }} regions {{ value label count }}
      labKinds {{ value label count }} }} }} }}"""
PAPERS_ = f"""query($text: String! = "", $filter: ArticleSearchFilterInput, $sort: ArticleSort! = RELEVANCE,
    $direction: SortDirection, $first: Int, $after: String) {{
  articleSearch(text: $text, filter: $filter, sort: $sort, direction: $direction, first: $first, after: $after) {{ {PAGE}
    edges {{ cursor complete titlePieces {{ text matched }} textPieces {{ text matched }} node {{ id title kind region }} }}
    facets {{ kinds {{ value label count }} regions {{ value label count }} }} }} }}"""
SUGGEST = """query($text: String!, $kinds: [SuggestionKind!]) { searchSuggestions(text: $text, kinds: $kinds) { text kind id } }"""
WHY = """query($text: String!, $id: ID!) { searchExplanation(text: $text, id: $id) { points parts { role points level } } }"""
UNPUBLISH = """mutation($input: ArticleUnpublishInput!) { articleUnpublish(input: $input) { __typename } }"""
BOTH = pytest.mark.parametrize(("document", "field"), [(HOUSES, "institutionSearch"), (PAPERS_, "articleSearch")])


@pytest.fixture
async def client(world: World) -> GraphQLClient:
    await put_kinds(world.platform.sessions, world.platform.clock.now())
    await rebuild(world.platform.sessions)
    return world.client()


async def houses(client: GraphQLClient, **variables: Any) -> dict[str, Any]:
    return dict((await client.execute(HOUSES, variables))["institutionSearch"])


async def papers(client: GraphQLClient, **variables: Any) -> dict[str, Any]:
    return dict((await client.execute(PAPERS_, variables))["articleSearch"])


def shown(pieces: list[dict[str, Any]]) -> list[str]:
    return [piece["text"] for piece in pieces if piece["matched"]]


async def test_an_institution_is_found_with_what_was_looked_for_marked(client: GraphQLClient) -> None:
    (first, *_) = (await houses(client, text="水质 检测"))["edges"]
    assert first["node"]["name"] == TESTER.name
    assert shown(first["namePieces"]) == ["检测"]
    assert set(shown(first["introductionPieces"])) == {"水质", "检测"}


async def test_facets_of_institutions_are_named_in_words(client: GraphQLClient) -> None:
    facets = (await houses(client))["facets"]
    assert {"value": "UNIVERSITY", "label": "高校", "count": 1} in facets["kinds"]
    assert {"code": "210200", "name": "大连市", "parent": "210000", "count": 2} in facets["divisions"]
    assert facets["labKinds"] == [{"value": "key_laboratory", "label": "重点实验室", "count": 1}]
    assert {each["value"] for each in facets["regions"]} == {"liaoning", "tianjin"}


async def test_what_a_facet_of_institutions_offers_can_be_filtered_by(client: GraphQLClient) -> None:
    facets = (await houses(client))["facets"]
    tries = [
        *(({"kinds": [each["value"]]}, each["count"]) for each in facets["kinds"]),
        *(({"divisions": [each["code"]]}, each["count"]) for each in facets["divisions"]),
        *(({"regions": [each["value"]]}, each["count"]) for each in facets["regions"]),
        *(({"labKinds": [each["value"]]}, each["count"]) for each in facets["labKinds"]),
    ]
    assert len(tries) > 8
    for filters, count in tries:
        assert (await houses(client, filter=filters))["totalCount"] == count, filters


async def test_an_article_is_found_by_its_text_and_the_place_is_shown(client: GraphQLClient) -> None:
    (first, *_) = (await papers(client, text="兑付材料"))["edges"]
    assert first["node"]["title"] == PAPERS[1].title
    assert shown(first["titlePieces"]) == ["兑付"]
    assert "兑付" in shown(first["textPieces"])
    assert "**" not in "".join(piece["text"] for piece in first["textPieces"])


async def test_articles_without_words_are_the_newest_first_and_counted_by_kind(client: GraphQLClient) -> None:
    page = await papers(client)
    assert [edge["node"]["title"] for edge in page["edges"]] == [
        paper.title for paper in sorted(READABLE, key=lambda paper: paper.days)
    ]
    assert {"value": "NOTICE", "label": "通知公告", "count": 3} in page["facets"]["kinds"]
    for each in page["facets"]["kinds"]:
        assert (await papers(client, filter={"kinds": [each["value"]]}))["totalCount"] == each["count"]


async def test_a_slip_is_read_as_meant_and_what_finds_nothing_says_what_to_loosen(client: GraphQLClient) -> None:
    page = await houses(client, text="催化", filter={"kinds": ["UNIVERSITY"]})
    assert (page["totalCount"], page["loosen"]) == (0, [{"filter": "kinds", "count": 1}])
    page = await papers(client, text="管理办法", filter={"regions": ["tianjin"], "kinds": ["POLICY"]})
    assert (page["totalCount"], page["loosen"]) == (0, [{"filter": "regions", "count": 1}])


async def test_an_institution_that_left_is_found_no_more(client: GraphQLClient, world: World) -> None:
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(Institution).where(Institution.id == INSTITUTE.id).values(status="LEFT"))
    names = [edge["node"]["name"] for edge in (await houses(client))["edges"]]
    assert INSTITUTE.name not in names, "the database decides, even before the index knows"
    await rebuild(world.platform.sessions)
    assert (await houses(client))["totalCount"] == len(KNOWN) - 1


async def test_a_withdrawn_article_is_found_no_more(client: GraphQLClient, world: World) -> None:
    admin = await person(world, Duty(Role.REGIONAL_ADMIN, region="liaoning"))
    given = {"articleId": encode_id("Article", PAPERS[2].id), "version": 1}
    await admin.client.execute(UNPUBLISH, {"input": given}, expect="ArticlePayload")
    assert (await papers(client, text="管理办法"))["edges"] == []
    while await drain(world.platform):
        pass
    assert (await papers(client, text="管理办法"))["totalCount"] == 0


async def test_what_is_not_public_is_never_found_not_even_by_admins(client: GraphQLClient, world: World) -> None:
    admin = await person(world, Duty(Role.REGIONAL_ADMIN, region="liaoning"))
    hidden = {paper.title for paper in PAPERS} - {paper.title for paper in READABLE}
    for who in (client, admin.client):
        for text in ("", *hidden):
            found = {edge["node"]["title"] for edge in (await papers(who, text=text))["edges"]}
            assert not found & hidden


async def test_suggestions_are_of_the_kinds_asked_for(client: GraphQLClient) -> None:
    async def suggested(text: str, *kinds: str) -> list[dict[str, Any]]:
        return list((await client.execute(SUGGEST, {"text": text, "kinds": list(kinds) or None}))["searchSuggestions"])

    (paper,) = await suggested("创新券管理", "ARTICLE")
    assert paper == {"text": PAPERS[2].title, "kind": "ARTICLE", "id": encode_id("Article", PAPERS[2].id)}
    assert await suggested("创新券管理") == []
    (house,) = await suggested("lsl", "INSTITUTION") or await suggested("连示理工", "INSTITUTION")
    assert house["text"] == UNIVERSITY.name
    assert {each["kind"] for each in await suggested("示例", "TERM", "SERVICE")} <= {"TERM", "SERVICE"}


async def test_the_platforms_admin_sees_why_an_institution_or_article_ranks_where_it_does(
    client: GraphQLClient, world: World
) -> None:
    admin = await person(world, Duty(Role.PLATFORM_ADMIN))
    for text, id_ in (("水质", encode_id("Institution", ABROAD.id)), ("管理办法", encode_id("Article", PAPERS[2].id))):
        why = (await admin.client.execute(WHY, {"text": text, "id": id_}))["searchExplanation"]
        assert why["points"] == sum(part["points"] for part in why["parts"]) > 0
    (error,) = await admin.client.errors(WHY, {"text": "a", "id": encode_id("Unit", uuid4())})
    assert error["extensions"]["faults"][0]["path"] == "id"


async def many(world: World) -> None:
    rows = [House(f"示例第{n}检测研究院", division="210102") for n in range(110)]
    await put_catalogue(world.platform.sessions, rows, ())
    await rebuild(world.platform.sessions)


@pytest.mark.parametrize("text", ["", "检测", "没有的词 检测"])
async def test_statements_do_not_grow_with_the_institutions(world: World, statements: Counting, text: str) -> None:
    await many(world)
    counts = []
    for first in (10, 100):
        with statements() as counted:
            assert len((await houses(world.client(), text=text, first=first))["edges"]) == first
        counts.append(counted.count)
    assert counts[0] == counts[1] <= 4


@pytest.mark.parametrize("text", ["", "示例"])
async def test_statements_do_not_grow_with_the_articles(client: GraphQLClient, statements: Counting, text: str) -> None:
    counts = []
    for first in (1, 5):
        with statements() as counted:
            assert len((await papers(client, text=text, first=first))["edges"]) == first
        counts.append(counted.count)
    assert counts[0] == counts[1] <= 3


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "too long": ({"text": "镜" * 201}, "text"),
    "ten thousand characters": ({"text": "a" * 10_000}, "text"),
    "no rows": ({"first": 0}, "first"),
    "too many rows": ({"first": 101}, "first"),
    "forged cursor": ({"after": "eHh4"}, "after"),
    "a cursor of nonsense": ({"after": "é\u0001" * 500}, "after"),
    "too many regions": ({"filter": {"regions": ["x"] * 51}}, "filter.regions"),
    "control characters": ({"filter": {"regions": ["x\u0001"]}}, "filter.regions"),
}


@BOTH
@pytest.mark.parametrize("case", sorted(WRONG))
async def test_a_wrong_question_is_answered_with_what_is_wrong(
    client: GraphQLClient, document: str, field: str, case: str
) -> None:
    variables, path = WRONG[case]
    (error,) = await client.errors(document, variables)
    assert path in [fault["path"] for fault in error["extensions"]["faults"]]


async def test_faults_name_the_fields_as_the_input_calls_them(client: GraphQLClient) -> None:
    for filters, path in (
        ({"kinds": ["x"] * 51}, "filter.kinds"), ({"divisions": ["大连"]}, "filter.divisions"),
        ({"labKinds": ["\u200b"]}, "filter.labKinds"),
    ):  # fmt: skip
        (error,) = await client.errors(HOUSES, {"filter": filters})
        assert [fault["path"] for fault in error["extensions"]["faults"]] == [path]
    (error,) = await client.errors(HOUSES, {"text": "检测", "near": "大连"})
    assert [fault["path"] for fault in error["extensions"]["faults"]] == ["near"]


@BOTH
async def test_odd_texts_are_only_texts(client: GraphQLClient, document: str, field: str) -> None:
    for text in ("", "🔬🧪", "\u0001\u0007示例", "+(name:* OR -x) AND [a TO b] ~2^9", "'; drop table--", "a & b | !c", "：" * 200, "*"):
        page = (await client.execute(document, {"text": text}))[field]
        assert page["totalCount"] >= 0
    assert (await client.execute(document, {"filter": {"regions": ["atlantis"]}}))[field]["totalCount"] == 0


@BOTH
async def test_a_page_past_the_end_is_empty_and_a_cursor_of_another_query_is_refused(
    client: GraphQLClient, document: str, field: str
) -> None:
    page = (await client.execute(document, {"first": 100}))[field]
    past = (await client.execute(document, {"first": 100, "after": page["pageInfo"]["endCursor"]}))[field]
    assert (past["edges"], past["pageInfo"]["hasNextPage"]) == ([], False)
    for other in ({"text": "示例"}, {"filter": {"regions": ["liaoning"]}}, {"sort": "NEWEST", "direction": "ASCENDING"}):
        (error,) = await client.errors(document, {**other, "after": page["pageInfo"]["endCursor"]})
        assert error["extensions"]["faults"][0]["path"] == "after"
    foreign = (HOUSES, "institutionSearch") if document is PAPERS_ else (PAPERS_, "articleSearch")
    cursor = (await client.execute(foreign[0], {"first": 1}))[foreign[1]]["pageInfo"]["endCursor"]
    (error,) = await client.errors(document, {"after": cursor})
    assert error["extensions"]["faults"][0]["path"] == "after"
