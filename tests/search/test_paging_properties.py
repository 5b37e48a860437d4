"""Whatever the catalogue and the query: pages put together are the whole list, once each, and facets add up."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.engine import Sessions
from search.engine import Document, Engine, SearchResult
from search.postgres.engine import PostgresSearch
from search.query import Facet, Filters, Kind, Sort, search_query
from tests.search.conftest import follow

WORDS = ("扫描电镜", "质谱", "水质检测", "大连", "分析")
SINCE = datetime(2026, 1, 1, tzinfo=UTC)

documents = st.lists(
    st.builds(
        lambda words, price, rating, voucher, category, day: (words, price, rating, voucher, category, day),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=3),
        st.none() | st.integers(0, 5),
        st.none() | st.integers(1, 3).map(lambda stars: stars * 1000),
        st.booleans(),
        st.sampled_from(["A", "B"]),
        st.integers(0, 2),
    ),
    max_size=25,
)  # fmt: skip


def made(number: int, row: tuple[list[str], int | None, int | None, bool, str, int]) -> Document:
    words, price, rating, voucher, category, day = row
    return Document(
        Kind.SERVICE, UUID(int=number + 1), 1, True, SINCE + timedelta(days=day), names=("".join(words),),
        region="r", division="210102", category=category, price=price, rating=rating, voucher_supported=voucher,
    )  # fmt: skip


async def replace(engine: Engine, sessions: Sessions, rows: list[Document]) -> None:
    async def batches() -> AsyncIterator[list[Document]]:
        yield rows

    await PostgresSearch(sessions).replace_all(batches())
    await follow(engine, sessions)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(
    rows=documents,
    text=st.sampled_from(["", "扫描电镜", "质谱 大连", "水质分析"]),
    sort=st.sampled_from(Sort),
    descending=st.booleans(),
    size=st.integers(1, 7),
    voucher=st.none() | st.booleans(),
)
async def test_pages_are_complete_and_without_repeats(
    search: Engine, sessions: Sessions, rows: list[tuple[list[str], int | None, int | None, bool, str, int]],
    text: str, sort: Sort, descending: bool, size: int, voucher: bool | None,
) -> None:  # fmt: skip
    await replace(search, sessions, [made(number, row) for number, row in enumerate(rows)])
    filters = Filters(voucher_supported=voucher)

    async def page(first: int, after: str | None) -> SearchResult:
        query = search_query(
            text=text, filters=filters, sort=sort, descending=descending, first=first, after=after,
            facets=(Facet.CATEGORY, Facet.VOUCHER), count=True,
        )  # fmt: skip
        return await search.search(query)

    whole = await page(100, None)
    everything = [hit.id for hit in whole.hits]
    assert len(everything) == len(set(everything)) == whole.total
    assert sum(each.count for each in whole.facets[Facet.CATEGORY]) == whole.total
    if voucher is None:
        assert sum(each.count for each in whole.facets[Facet.VOUCHER]) == whole.total
    seen: list[UUID] = []
    after = None
    while True:
        part = await page(size, after)
        seen += [hit.id for hit in part.hits]
        if not part.has_next:
            break
        after = part.hits[-1].cursor
    assert seen == everything
