"""Institutions, labs and articles are found by the same query model as services, whichever the engine."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from db.engine import Sessions
from search.engine import Engine
from search.indexer import rebuild
from search.query import Facet, Filters, Kind, SearchQuery, Sort, search_query, suggesting
from tests.search.conftest import follow
from tests.search.small_kinds import ABROAD, INSTITUTE, KNOWN, PAPERS, READABLE, TESTER, UNIVERSITY, put_kinds

NOW = datetime(2026, 3, 2, tzinfo=UTC)
INSTITUTIONS = Facet.CATEGORY, Facet.DIVISION, Facet.REGION, Facet.LAB_KIND


@pytest.fixture
async def known(search: Engine, sessions: Sessions) -> Engine:
    await put_kinds(sessions, NOW)
    await rebuild(sessions)
    await follow(search, sessions)
    return search


async def ids(engine: Engine, query: SearchQuery) -> list[UUID]:
    return [hit.id for hit in (await engine.search(query)).hits]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("示例催化化学研究所", INSTITUTE), ("连示理工", UNIVERSITY), ("shenyang shili jiance", TESTER), ("水质 实验室", ABROAD),
        ("催化剂表征", INSTITUTE), ("材料力学", UNIVERSITY),
    ],
)  # fmt: skip
async def test_an_institution_is_found_by_name_alias_sound_or_what_it_says(known: Engine, text: str, first: object) -> None:
    found = await ids(known, search_query(Kind.INSTITUTION, text=text, now=NOW))
    assert found[0] == first.id  # type: ignore[attr-defined]


async def test_only_what_is_in_a_registry_is_found(known: Engine) -> None:
    assert set(await ids(known, search_query(Kind.INSTITUTION, now=NOW))) == {house.id for house in KNOWN}
    assert UNIVERSITY.id not in await ids(known, search_query(text="大连", now=NOW)), "services are another kind"


async def test_facets_of_institutions_count_under_all_filters_but_their_own(known: Engine) -> None:
    filters = Filters(categories=("UNIVERSITY",), regions=("liaoning",))
    found = (await known.search(search_query(Kind.INSTITUTION, filters=filters, facets=INSTITUTIONS, now=NOW))).facets
    counted = {facet: {each.value: each.count for each in counts} for facet, counts in found.items()}
    assert counted[Facet.CATEGORY] == {"UNIVERSITY": 1, "RESEARCH_INSTITUTE": 1, "SERVICE_COMPANY": 1}
    assert counted[Facet.REGION] == {"liaoning": 1}
    assert counted[Facet.DIVISION] == {"210000": 1, "210200": 1, "210211": 1}
    assert counted[Facet.LAB_KIND] == {}
    labs = await known.search(search_query(Kind.INSTITUTION, facets=INSTITUTIONS, now=NOW))
    assert {each.value: each.count for each in labs.facets[Facet.LAB_KIND]} == {"key_laboratory": 1}


async def test_ratings_order_institutions_and_ones_own_division_comes_first_among_equals(known: Engine) -> None:
    by_rating = await ids(known, search_query(Kind.INSTITUTION, sort=Sort.RATING, now=NOW))
    assert by_rating[:2] == [UNIVERSITY.id, INSTITUTE.id]
    for near, first in (("210102", TESTER), ("210211", UNIVERSITY)):
        assert (await ids(known, search_query(Kind.INSTITUTION, text="示例", near=near, now=NOW)))[0] == first.id


async def test_articles_are_found_by_title_summary_and_text_once_they_are_out(known: Engine) -> None:
    everything = await ids(known, search_query(Kind.ARTICLE, sort=Sort.NEWEST, now=NOW))
    assert everything == [paper.id for paper in sorted(READABLE, key=lambda paper: paper.days)]
    for text, paper in (("申领通知", PAPERS[0]), ("兑付材料", PAPERS[1]), ("管理办法", PAPERS[2]), ("宣讲", PAPERS[4])):
        assert (await ids(known, search_query(Kind.ARTICLE, text=text, now=NOW)))[0] == paper.id, text
    later = await ids(known, search_query(Kind.ARTICLE, text="暂停申领", now=NOW + timedelta(days=3)))
    assert later[0] == PAPERS[6].id


async def test_articles_are_filtered_and_counted_by_kind_and_region(known: Engine) -> None:
    filters = Filters(categories=("NOTICE",), regions=("liaoning",))
    facets = (Facet.CATEGORY, Facet.REGION)
    found = await known.search(search_query(Kind.ARTICLE, filters=filters, facets=facets, count=True, now=NOW))
    assert found.total == 2
    counted = {facet: {each.value: each.count for each in counts} for facet, counts in found.facets.items()}
    assert counted[Facet.CATEGORY] == {"NOTICE": 2, "POLICY": 1, "GUIDE": 1, "WORK_NEWS": 1}
    assert counted[Facet.REGION] == {"liaoning": 2, "tianjin": 1}


@pytest.mark.parametrize("kind", [Kind.INSTITUTION, Kind.ARTICLE])
@pytest.mark.parametrize("text", ["", "示例"])
async def test_pages_of_other_kinds_follow_each_other(known: Engine, kind: Kind, text: str) -> None:
    whole = await ids(known, search_query(kind, text=text, first=100, now=NOW))
    assert len(whole) == len(KNOWN if kind is Kind.INSTITUTION else READABLE)
    found, after = [], None
    while True:
        page = await known.search(search_query(kind, text=text, first=2, after=after, now=NOW))
        found += [hit.id for hit in page.hits]
        if not page.has_next:
            break
        after = page.hits[-1].cursor
    assert found == whole


async def test_suggestions_are_of_the_kinds_that_are_asked_for(known: Engine) -> None:
    async def suggested(text: str, *kinds: Kind) -> list[tuple[str, Kind | None]]:
        found = await known.suggest(suggesting(text, kinds=kinds, now=NOW))
        return [(each.text, each.kind) for each in found]

    assert await suggested("关于", Kind.INSTITUTION, Kind.SERVICE) == []
    titles = await suggested("关于", Kind.ARTICLE)
    assert {title for title, _ in titles} == {paper.title for paper in READABLE if paper.title.startswith("关于")}
    assert await suggested("大连示例", Kind.INSTITUTION) == [(UNIVERSITY.name, Kind.INSTITUTION)]
    assert await suggested("大连示例", Kind.ARTICLE) == []
    assert await suggested("扫描", Kind.ARTICLE, Kind.INSTITUTION) == [], "terms of the trade lead to services"
