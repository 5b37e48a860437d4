"""The OpenSearch engine under names of its own on a node."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from db.engine import Sessions
from search.engine import SearchEngine
from search.opensearch.cluster import Cluster, make_client
from search.opensearch.engine import OpenSearchSearch


@asynccontextmanager
async def opensearch_engine(url: str, prefix: str, sessions: Sessions) -> AsyncIterator[SearchEngine]:
    """The engine with everything indexed."""
    cluster = Cluster((url,), prefix=prefix)
    async with make_client(cluster) as client:
        engine = OpenSearchSearch(client, cluster, sessions, refresh=True)
        await engine.rebuilding.run(fresh=True)
        yield engine
