"""A cluster that is slow, refuses, is red or gone: people get answers, the outbox keeps its rows, and all is well again after."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from uuid import uuid4

import httpx
import pytest
import pytest_asyncio
from sqlalchemy import func, select

from core.clock import SystemClock
from db.engine import Sessions
from db.models import OutboxRow
from gateway.opensearch_node.server import OpenSearchNode
from gateway.worker import work
from search.engine import EngineName
from search.fallback import FallbackSearch
from search.indexer import rebuild
from search.opensearch.cluster import Cluster, SearchUnavailable, make_client
from search.opensearch.engine import OpenSearchSearch
from search.opensearch.rebuilding import Progress
from search.postgres.engine import PostgresSearch
from search.query import search_query
from tests.search.small_catalogue import FINDABLE, HOUSES, OFFERS
from tests.support.catalogue import put_catalogue
from tests.support.parts import platform_of
from tests.support.search_cluster import Place

pytestmark = pytest.mark.slow

DEADLINE = 4.0
"""Of a loaded machine: what is slow here is the node that hangs."""
QUERY = search_query(text="扫描电镜", count=True)


@pytest_asyncio.fixture
async def here(sessions: Sessions, own_node: OpenSearchNode) -> AsyncIterator[Place]:
    """The small catalogue on a node that may be harmed."""
    url = await asyncio.to_thread(own_node.start)
    cluster = Cluster((url,), prefix=f"own-{uuid4().hex[:6]}", refresh="100ms")
    async with make_client(cluster) as client:
        await put_catalogue(sessions, HOUSES, OFFERS)
        engine = OpenSearchSearch(client, cluster, sessions, patience=DEADLINE)
        await rebuild(sessions, engine)
        yield Place(platform_of(sessions, SystemClock()), client, cluster, engine)
        await engine.writer.indices.drop_others()


@pytest_asyncio.fixture
async def both(here: Place) -> AsyncIterator[FallbackSearch]:
    made = FallbackSearch(here.engine, PostgresSearch(here.platform.sessions), deadline=DEADLINE, pauses=(0.2,))
    yield made
    await made.close()


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    deadline = time.monotonic() + 300
    while not await holds():
        assert time.monotonic() < deadline, "it never came to be"
        await asyncio.sleep(0.1)


async def served_by(both: FallbackSearch, engine: EngineName) -> bool:
    return (await both.search(QUERY)).served_by is engine


async def test_a_hanging_and_a_killed_node_are_answered_for_and_nothing_is_lost(
    here: Place, both: FallbackSearch, own_node: OpenSearchNode
) -> None:
    right = await both.search(QUERY)
    assert (right.served_by, right.degraded) == (EngineName.OPENSEARCH, False)

    own_node.pause()
    answers = [await both.search(QUERY) for _ in range(4)]
    assert {(each.served_by, each.degraded) for each in answers} == {(EngineName.POSTGRES, True)}
    assert {tuple(hit.id for hit in each.hits) for each in answers} == {tuple(hit.id for hit in right.hits)}
    assert not both.circuit.closed
    own_node.pause(False)
    await until(lambda: served_by(both, EngineName.OPENSEARCH))

    await asyncio.to_thread(own_node.kill)
    for number, offer in enumerate(FINDABLE[:5]):
        await here.change(offer.id, f"宕机时改名{number}")
    await here.drain()  # is not held up by a node that is gone
    with pytest.raises(SearchUnavailable):
        await here.project()
    assert await here.waiting() == 5
    answer = await both.search(search_query(text="宕机时改名0"))
    assert (answer.served_by, answer.hits[0].id) == (EngineName.POSTGRES, FINDABLE[0].id)

    url = await asyncio.to_thread(own_node.start)
    assert url == here.cluster.urls[0]
    await until(lambda: served_by(both, EngineName.OPENSEARCH))
    await here.project()
    assert await here.waiting() == 0
    assert await here.differences() == (0, 0)


async def test_a_rebuild_waits_for_a_cluster_that_has_no_room_just_now(here: Place) -> None:
    (url,) = here.cluster.urls

    def room(bytes_at_most: str | None) -> None:
        setting = {"transient": {"network.breaker.inflight_requests.limit": bytes_at_most}}
        httpx.put(f"{url}/_cluster/settings", json=setting).raise_for_status()

    def none_at_first(progress: Progress) -> None:
        if not progress.loaded:
            room("1kb")

    rebuilding = asyncio.ensure_future(here.engine.rebuilding.run(none_at_first, fresh=True))
    try:
        done, _ = await asyncio.wait([rebuilding], timeout=2.0)
        assert not done
    finally:
        room(None)
    assert await asyncio.wait_for(rebuilding, 60) == len(OFFERS) + len(HOUSES)


async def test_a_node_killed_during_a_rebuild_leaves_nothing_wrong(here: Place, own_node: OpenSearchNode) -> None:
    def kill(_: object) -> None:
        own_node.kill()

    with pytest.raises(SearchUnavailable):
        await here.engine.rebuilding.run(kill, fresh=True)
    await asyncio.to_thread(own_node.start)
    await until(lambda: _ready(here))
    assert await here.engine.rebuilding.run() == len(OFFERS) + len(HOUSES)
    assert await here.differences() == (0, 0)


async def test_other_work_goes_on_at_its_pace_while_the_node_hangs(
    here: Place, own_node: OpenSearchNode
) -> None:
    """The worker's messages do not wait for the lane that waits for the node."""
    stop = asyncio.Event()
    running = asyncio.ensure_future(work(here.platform, stop, here.engine))
    own_node.pause()
    try:
        await here.change(FINDABLE[0].id, "挂起时改名")
        async with here.platform.sessions() as session, session.begin():
            now = here.platform.clock.now()
            session.add(OutboxRow(topic="notice", entity_id=uuid4(), version=1, payload={}, created_at=now))
        await until(lambda: _drained(here))
        found = await PostgresSearch(here.platform.sessions).search(search_query(text="挂起时改名"))
        assert found.hits[0].id == FINDABLE[0].id
        assert await here.waiting() == 1
    finally:
        own_node.pause(False)
    await until(lambda: _told(here))
    stop.set()
    await asyncio.wait_for(running, 60)
    assert await here.differences() == (0, 0)


async def _ready(here: Place) -> bool:
    try:
        return await here.engine.ready()
    except SearchUnavailable:
        return False


async def _drained(here: Place) -> bool:
    query = select(func.count()).where(OutboxRow.topic.in_(("notice", "service")), OutboxRow.done_at.is_(None))
    async with here.platform.sessions() as session:
        return not await session.scalar(query)


async def _told(here: Place) -> bool:
    return await here.waiting() == 0


async def test_a_cluster_without_an_index_and_one_that_is_red_are_answered_for(here: Place, both: FallbackSearch) -> None:
    settings = {"settings": {"index": {"routing.allocation.require.nowhere": "yes", "number_of_replicas": 0}}}
    await here.client.indices.create(index=f"{here.cluster.live}-red", body=settings, params={"wait_for_active_shards": "0"})
    live = (await here.engine.writer.indices.standing()).live
    alias = here.cluster.live
    actions = [{"remove": {"index": live, "alias": alias}}, {"add": {"index": f"{alias}-red", "alias": alias}}]
    await here.client.indices.update_aliases(body={"actions": actions})
    assert (await here.client.cluster.health(params={"request_timeout": 10}))["status"] == "red"
    answer = await both.search(QUERY)
    assert (answer.served_by, answer.degraded) == (EngineName.POSTGRES, True)
    await here.engine.writer.indices.drop_others()
    answer = await both.search(QUERY)
    assert (answer.served_by, answer.degraded) == (EngineName.POSTGRES, True)
    await here.engine.rebuilding.run()
    await until(lambda: served_by(both, EngineName.OPENSEARCH))


async def test_of_two_nodes_one_that_is_gone_is_not_noticed(here: Place) -> None:
    """The client goes on to the next address; nobody falls back."""
    nowhere = "http://127.0.0.1:9"
    cluster = Cluster((nowhere, here.cluster.urls[0]), prefix=here.cluster.prefix)
    async with make_client(cluster) as client:
        engine = OpenSearchSearch(client, cluster, here.platform.sessions)
        for _ in range(4):
            assert (await engine.search(QUERY)).served_by is EngineName.OPENSEARCH
