"""Search on both engines: GraphQL beside the bare query, the same with more and more documents, a rebuild beside a bare bulk
load, and how long a change takes to be findable. `BENCH_MILLION=1` adds a million documents, which takes a while.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import httpx
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bench.database import throw_away_platform
from bench.freshness import print_lag
from bench.world import load
from db.unit_of_work import unit_of_work
from gateway.app import make_app
from gateway.composition import Parts, wired
from gateway.opensearch_node.server import OpenSearchNode
from gateway.settings import SearchSetting, Settings
from search.opensearch.engine import OpenSearchSearch
from search.opensearch.projecting import Line, lines_after
from search.opensearch.rebuilding import CHUNK
from search.postgres.engine import PostgresSearch
from search.query import Facet, search_query

TEXTS: Final = ("扫描电镜", "质谱", "测水里的重金属", "XRD", "大连理工 电镜", "saomiao dianjing")
FACETS: Final = (Facet.CATEGORY, Facet.INSTRUMENT_CLASS, Facet.DIVISION, Facet.INSTITUTION, Facet.VOUCHER, Facet.PRICE)
DOCUMENT: Final = """query ($text: String!) { services(text: $text, first: 20) {
  totalCount nodes { id name price institution { name } }
  facets { categories { value count } instrumentClasses { value count } divisions { code count } institutions { value count }
    voucher { supported } price { lowest highest } } } }"""
ROUNDS: Final = 10
SIZES: Final = (100_000,)
MILLION: Final = 1_000_000
HEAP: Final = 1_024

Ask = Callable[[str], Awaitable[object]]

_MORE: Final = """
INSERT INTO search_documents ({names}) SELECT {values} FROM
(SELECT d.*, s.n, row_number() OVER () AS row FROM search_documents d CROSS JOIN generate_series(1, :times) AS s(n)
 WHERE d.kind = 'service' AND d.listed) AS more LIMIT :count
"""


@dataclass(frozen=True, slots=True)
class Side:
    """Everything that is measured on one platform with a cluster."""

    parts: Parts
    cluster: OpenSearchSearch
    client: httpx.AsyncClient

    async def graphql(self, words: str) -> None:
        answer = await self.client.post("/graphql", json={"query": DOCUMENT, "variables": {"text": words}})
        told = answer.json()
        if told.get("errors") or told["data"]["services"]["totalCount"] is None:
            raise SystemExit(f"{words}: {told.get('errors')}")


def main() -> None:
    """Print the figures; they are for comparing within this run."""
    with throw_away_platform() as settings, tempfile.TemporaryDirectory() as folder:
        node = OpenSearchNode(Path(folder) / "node", heap=HEAP)
        url = node.start()
        try:
            chosen = {"search": SearchSetting.OPENSEARCH, "opensearch_urls": (url,), "search_deadline": 30.0}
            asyncio.run(_print_all(settings.model_copy(update=chosen)))
        finally:
            node.stop()


@asynccontextmanager
async def _side(settings: Settings) -> AsyncIterator[Side]:
    async with wired(settings) as parts:
        if parts.cluster is None:
            raise SystemExit("no cluster")
        transport = httpx.ASGITransport(app=make_app(parts))
        async with httpx.AsyncClient(transport=transport, base_url="http://bench", timeout=60.0) as client:
            yield Side(parts, parts.cluster, client)


async def _print_all(settings: Settings) -> None:
    async with _side(settings) as side:
        loaded = await load(side.parts.platform, ())
        await side.cluster.rebuilding.run(fresh=True)
        print(f"\nsearch with six facets and the total, {loaded.services:,} services, medians of {ROUNDS * len(TEXTS)}")
        await _print_ratio(side)
        await print_lag(side.parts, side.cluster)
        print("\nas documents grow (milliseconds a search; index on disk, heap in use)")
        await _print_size(side)
        for size in (*SIZES, *([MILLION] if os.environ.get("BENCH_MILLION") else [])):
            await _grow(side, size)
            await _print_size(side)
            if size in SIZES:  # a ratio, which a million documents would only make slow to come by
                await _print_rebuild(side)


async def _print_ratio(side: Side) -> None:
    """GraphQL against exactly the requests that it makes of the engine."""
    recorded: dict[str, list[Sequence[Mapping[str, Any]]]] = {}
    real = side.cluster.ask

    async def noting(bodies: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        recorded.setdefault(current[0], []).append(bodies)
        return await real(bodies)

    current = [""]
    object.__setattr__(side.cluster, "ask", noting)
    for words in TEXTS:
        current[0] = words
        await side.graphql(words)
    object.__setattr__(side.cluster, "ask", real)

    async def bare(words: str) -> None:
        for bodies in recorded[words]:
            await real(bodies)

    plain = PostgresSearch(side.parts.platform.sessions)
    times = await _interleaved([bare, side.graphql, lambda words: plain.search(_query(words))])
    print(f"  bare OpenSearch query        {times[0] * 1000:8.1f} ms")
    print(f"  GraphQL on OpenSearch        {times[1] * 1000:8.1f} ms  × {times[1] / times[0]:.2f}")
    print(f"  the embedded engine's query  {times[2] * 1000:8.1f} ms  × {times[2] / times[0]:.2f}")


async def _print_size(side: Side) -> None:
    sessions = side.parts.platform.sessions
    own = PostgresSearch(sessions)
    times = await _interleaved([lambda words: side.cluster.search(_query(words)), lambda words: own.search(_query(words))])
    figures = await side.cluster.writer.figures()
    async with sessions() as session:
        disk = await session.scalar(text("SELECT pg_total_relation_size('search_documents')")) or 0
        count = await session.scalar(text("SELECT count(*) FROM search_documents")) or 0
    print(
        f"  {count:9,} documents   OpenSearch {times[0] * 1000:8.1f} ms  {figures.bytes / 2**20:7.0f} MiB  heap "
        f"{figures.heap / 2**20:5.0f} MiB   embedded {times[1] * 1000:8.1f} ms  {disk / 2**20:7.0f} MiB"
    )


async def _print_rebuild(side: Side) -> None:
    """The same lines, once made from rows and once out of memory; the better of two each."""
    sessions = side.parts.platform.sessions
    lines: list[list[Line]] = []
    while page := await lines_after(sessions, lines[-1][-1].id if lines else None, CHUNK):
        lines.append(page)
    count = sum(len(page) for page in lines)
    whole: list[float] = []
    bare: list[float] = []
    for _ in range(2):
        began = time.perf_counter()
        await _bare_load(side, lines)
        bare.append(time.perf_counter() - began)
        began = time.perf_counter()
        await side.cluster.rebuilding.run(fresh=True)
        whole.append(time.perf_counter() - began)
    rebuilt, loaded = count / min(whole), count / min(bare)
    print(f"  rebuild {rebuilt:,.0f} documents a second, bare bulk load {loaded:,.0f}: × {rebuilt / loaded:.2f}")


async def _bare_load(side: Side, lines: Sequence[Sequence[Line]]) -> None:
    writer = side.cluster.writer
    name = await writer.indices.make()
    for page in lines:
        await writer.send((name,), page)
    await writer.refresh(name)
    await writer.indices.drop_others((await writer.indices.standing()).live)


async def _grow(side: Side, size: int) -> None:
    """Rows as those of the services, until there are so many; each has an id of its own."""
    own = {"id": "gen_random_uuid()", "merit": "merit + (row % 1000)", "price": "price + row % 500"}

    async def act(session: AsyncSession) -> None:
        await session.execute(text("SET LOCAL statement_timeout = 0"))
        names = list(await session.scalars(text(
            "SELECT attname FROM pg_attribute WHERE attrelid = 'search_documents'::regclass AND attnum > 0 AND NOT attisdropped"
        )))  # fmt: skip
        count = await session.scalar(text("SELECT count(*) FROM search_documents")) or 0
        values = ", ".join(own.get(name, name) for name in names)
        more = text(_MORE.format(names=", ".join(names), values=values))
        await session.execute(more, {"times": size // 1000, "count": size - count})
        await session.execute(text("ANALYZE search_documents"))

    await unit_of_work(side.parts.platform.sessions, act)
    await side.cluster.rebuilding.run(fresh=True)


async def _interleaved(ways: Sequence[Ask]) -> list[float]:
    """The median of each way, in seconds; one request at a time, in turn."""
    times: list[list[float]] = [[] for _ in ways]
    for number in range(ROUNDS + 2):
        for words in TEXTS:
            for way, taken in zip(ways, times, strict=True):
                began = time.perf_counter()
                await way(words)
                if number >= 2:  # the first two warm caches and connections
                    taken.append(time.perf_counter() - began)
    return [statistics.median(each) for each in times]


def _query(words: str) -> Any:
    return search_query(text=words, facets=FACETS, count=True)


if __name__ == "__main__":
    main()
