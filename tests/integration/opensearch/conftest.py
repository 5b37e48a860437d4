from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from core.clock import SystemClock
from db.engine import make_engine, make_sessions
from gateway.opensearch_node.server import OpenSearchNode
from search.indexer import rebuild
from search.opensearch.cluster import Cluster, make_client
from search.opensearch.engine import OpenSearchSearch
from search.opensearch.indices import Indices
from tests.search.small_catalogue import HOUSES, OFFERS
from tests.support.catalogue import put_catalogue
from tests.support.opensearch import own_prefix
from tests.support.parts import platform_of
from tests.support.search_cluster import Place


@pytest_asyncio.fixture
async def place(separate_database: str, opensearch_url: str, keyring: None) -> AsyncIterator[Place]:
    """The small catalogue on a database of its own and the shared node, indexed in both."""
    cluster = Cluster((opensearch_url,), prefix=own_prefix(), refresh="100ms")
    database = make_engine(separate_database)
    sessions = make_sessions(database)
    async with make_client(cluster) as client:
        await put_catalogue(sessions, HOUSES, OFFERS)
        engine = OpenSearchSearch(client, cluster, sessions)
        await rebuild(sessions, engine)
        yield Place(platform_of(sessions, SystemClock()), client, cluster, engine)
        await Indices(client, cluster).drop_others()
    await database.dispose()


@pytest.fixture(scope="session")
def own_node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenSearchNode]:
    """A node that may be killed and made to hang: nobody else's, on a port that others leave alone while it is dead."""
    port = 9220 + os.getpid() % 70
    node = OpenSearchNode(Path(tmp_path_factory.mktemp("node")) / "own", heap=384, base_port=port)
    yield node
    node.erase()
