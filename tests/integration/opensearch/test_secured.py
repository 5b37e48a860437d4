"""A cluster with the security plugin: the platform signs in by settings, trusts one authority, and needs few rights."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from core.clock import SystemClock
from db.engine import Sessions
from search.engine import EngineName
from search.indexer import rebuild
from search.opensearch.cluster import Cluster, SearchUnavailable, make_client
from search.opensearch.engine import OpenSearchSearch
from search.query import search_query
from tests.search.small_catalogue import HOUSES, OFFERS
from tests.support.catalogue import put_catalogue
from tests.support.parts import platform_of
from tests.support.search_cluster import Place
from tests.support.secured_node import USER, Secured, SecuredNode

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not os.environ.get("VOUCHER_NIGHTLY"), reason="the plugin is 50 MB, the node takes a minute: nightly"),
]


@pytest.fixture(scope="module")
def secured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secured]:
    node = SecuredNode(Path(tmp_path_factory.mktemp("secured")) / "node")
    try:
        yield node.start()
    finally:
        node.stop()


@pytest.fixture
def cluster(secured: Secured) -> Cluster:
    return Cluster((secured.url,), user=USER, password=secured.password, ca_file=str(secured.ca), refresh="100ms")


@asynccontextmanager
async def _engine(cluster: Cluster, sessions: Sessions) -> AsyncIterator[Place]:
    async with make_client(cluster) as client:
        engine = OpenSearchSearch(client, cluster, sessions)
        yield Place(platform_of(sessions, SystemClock()), client, cluster, engine)


async def test_the_guides_role_is_enough_for_a_rebuild_a_search_a_change_and_a_comparison(
    cluster: Cluster, sessions: Sessions
) -> None:
    await put_catalogue(sessions, HOUSES, OFFERS)
    async with _engine(cluster, sessions) as place:
        await rebuild(sessions, place.engine)
        found = await place.engine.search(search_query(text="扫描电镜", count=True))
        assert (found.served_by, found.degraded) == (EngineName.OPENSEARCH, False)
        assert found.total
        await place.change(OFFERS[0].id, "另一个名称")
        await place.drain()
        await place.project()
        assert await place.differences() == (0, 0)
        assert (await place.engine.writer.health()).documents == len(OFFERS) + len(HOUSES)
        assert (await place.engine.writer.figures()).bytes


@pytest.mark.parametrize("fault", ["password", "authority", "other names"])
async def test_whoever_may_not_is_told_without_being_answered(
    fault: str, secured: Secured, cluster: Cluster, sessions: Sessions
) -> None:
    wrong = {
        "password": replace(cluster, password="not-the-password"),
        "authority": replace(cluster, ca_file=str(secured.stranger_ca)),
        "other names": replace(cluster, prefix="elsewhere"),
    }[fault]
    async with _engine(wrong, sessions) as place:
        with pytest.raises(SearchUnavailable):
            await place.engine.rebuilding.run(fresh=True)
