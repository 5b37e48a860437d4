"""The engines that the suite runs over, each on the same small catalogue."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
import pytest_asyncio
from opensearchpy import AsyncOpenSearch

from db.engine import Sessions
from search.engine import Engine
from search.indexer import rebuild
from search.opensearch.cluster import Cluster, make_client
from search.opensearch.engine import OpenSearchSearch
from search.opensearch.indices import Indices
from search.postgres.engine import PostgresSearch
from search.verifying import compare_projection
from tests.search.small_catalogue import HOUSES, OFFERS
from tests.support.catalogue import put_catalogue
from tests.support.opensearch import own_prefix


@pytest.fixture(scope="session")
def cluster(opensearch_url: str) -> Cluster:
    """A place of this test process's own on the shared node."""
    return Cluster((opensearch_url,), prefix=own_prefix())


@pytest_asyncio.fixture(scope="session")
async def client(cluster: Cluster) -> AsyncIterator[AsyncOpenSearch]:
    async with make_client(cluster) as made:
        yield made
        await Indices(made, cluster).drop_others()


@pytest_asyncio.fixture(scope="session")
async def one_index(client: AsyncOpenSearch, cluster: Cluster) -> None:
    """Kept for all tests of the process: making one is the slow part."""
    indices = Indices(client, cluster)
    await indices.finish(await indices.make())


@pytest_asyncio.fixture
async def opensearch(client: AsyncOpenSearch, cluster: Cluster, sessions: Sessions, one_index: None) -> OpenSearchSearch:
    """With nothing in its index."""
    engine = OpenSearchSearch(client, cluster, sessions, refresh=True)
    await follow(engine, sessions)
    return engine


async def follow(engine: Engine, sessions: Sessions) -> None:
    """Let an engine's index say what the rows say."""
    if isinstance(engine, OpenSearchSearch):
        await compare_projection(sessions, engine.writer, repair=True)
        if (await compare_projection(sessions, engine.writer)).count:  # an earlier test left something newer
            await engine.rebuilding.run(fresh=True)


@pytest.fixture(params=["postgres", "opensearch"])
def search(request: pytest.FixtureRequest, sessions: Sessions) -> Engine:
    """Each engine in turn."""
    engine: Engine = PostgresSearch(sessions) if request.param == "postgres" else request.getfixturevalue("opensearch")
    return engine


@pytest.fixture
async def filled(search: Engine, sessions: Sessions) -> Engine:
    """An engine that has indexed the small catalogue."""
    await put_catalogue(sessions, HOUSES, OFFERS)
    await rebuild(sessions)
    await follow(search, sessions)
    return search


@pytest.fixture
def reindex(search: Engine, sessions: Sessions) -> Callable[[], Awaitable[int]]:
    async def act() -> int:
        return await rebuild(sessions, search)

    return act
