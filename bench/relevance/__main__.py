"""nDCG@10, MRR and the share of empty answers, per engine, beside plain analyzers on the same node."""

from __future__ import annotations

import argparse
import asyncio
import os
import secrets
import warnings
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from itertools import groupby
from uuid import UUID

from opensearchpy import AsyncOpenSearch

from bench.database import throw_away_platform
from bench.relevance import baselines
from bench.relevance.catalogue import VARIANTS, Offered, import_catalogue
from bench.relevance.engines import opensearch_engine
from bench.relevance.judging import DEPTH, Judged, figures, judged
from db.engine import Sessions
from gateway.composition import wired
from gateway.opensearch_node.jars import NodeUnavailableError
from gateway.settings import Settings
from search.engine import SearchEngine
from search.indexer import rebuild
from search.postgres.engine import PostgresSearch
from search.query import search_query
from tests.support.opensearch import server

SETS = ("judged", "heldout", "fresh")
Ask = Callable[[str], Awaitable[Sequence[UUID]]]


async def _measure(settings: Settings, variant: str) -> None:
    async with wired(settings) as parts:
        catalogue = await import_catalogue(parts.platform, variant)
        await rebuild(parts.platform.sessions)
        print(f"{len(catalogue)} services ({variant}), taken in by the CSV import")
        print(f"{'':28} {'nDCG@10':>8} {'MRR':>8} {'empty':>8} {'queries':>8}")
        sets = {name: judged(name) for name in SETS}
        await _print("postgres", _asking(PostgresSearch(parts.platform.sessions)), sets, catalogue, by_kind=True)
        try:
            with server() as url:
                await _on_node(url, parts.platform.sessions, sets, catalogue)
        except NodeUnavailableError as error:
            print(f"no OpenSearch node: {error}")


async def _on_node(
    url: str, sessions: Sessions, sets: Mapping[str, Sequence[Judged]], catalogue: Mapping[UUID, Offered]
) -> None:
    prefix = f"relevance-{secrets.token_hex(4)}"
    async with AsyncOpenSearch(url, timeout=60) as client:
        try:
            async with opensearch_engine(url, prefix, sessions) as engine:
                await _print("opensearch", _asking(engine), sets, catalogue, by_kind=True)
            for analyzer in baselines.ANALYZERS:
                index = f"{prefix}-plain-{analyzer}"
                await baselines.fill(client, index, analyzer, catalogue)
                await _print(analyzer, partial(baselines.ask, client, index), sets, catalogue)
        finally:
            await client.indices.delete(index=f"{prefix}*")


def _asking(engine: SearchEngine) -> Ask:
    async def ask(text: str) -> Sequence[UUID]:
        return [hit.id for hit in (await engine.search(search_query(text=text, first=DEPTH))).hits]

    return ask


async def _print(
    name: str, ask: Ask, sets: Mapping[str, Sequence[Judged]], catalogue: Mapping[UUID, Offered], *, by_kind: bool = False
) -> None:
    for which, queries in sets.items():
        answers = [(query, await ask(query.query)) for query in queries]
        print(figures(answers, catalogue).line(f"{name}, {which}"))
        if by_kind and os.environ.get("RELEVANCE_BY_KIND"):
            for kind, part in groupby(answers, key=lambda answer: answer[0].kind):
                print(figures(list(part), catalogue).line(f"  {kind}"))


def main() -> None:
    warnings.simplefilter("ignore", ResourceWarning)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--catalogue", nargs="+", choices=VARIANTS, default=["demonstration"], help="whose way of writing")
    for variant in parser.parse_args().catalogue:
        with throw_away_platform() as settings:
            asyncio.run(_measure(settings, variant))


if __name__ == "__main__":
    main()
