"""Killed in the middle, nothing is lost: in the end index and database say the same."""

from __future__ import annotations

import asyncio
import signal

import pytest

from search.query import search_query
from tests.search.small_catalogue import FINDABLE, HOUSES, OFFERS
from tests.support.search_cluster import Place, child, line

pytestmark = pytest.mark.slow


async def test_a_worker_killed_between_writing_and_marking_loses_nothing(place: Place, separate_database: str) -> None:
    for number, offer in enumerate(FINDABLE[:12]):
        await place.change(offer.id, f"改名后的仪器{number}")
    where = (separate_database, place.cluster.urls[0], place.cluster.prefix)
    for _ in range(2):
        worker = await child("worker", *where)
        assert (await line(worker)).isdigit()
        worker.send_signal(signal.SIGKILL)
        await worker.wait()
        assert await place.waiting() > 0
    worker = await child("worker", *where)
    assert (await asyncio.wait_for(worker.communicate(), 120))[0].decode().splitlines()[-1] == "done"
    assert await place.waiting() == 0
    assert await place.differences() == (0, 0)


async def test_a_rebuild_that_was_killed_goes_on_and_misses_no_change_beside_it(
    place: Place, separate_database: str
) -> None:
    before = (await place.engine.writer.indices.standing()).live
    where = (separate_database, place.cluster.urls[0], place.cluster.prefix)
    rebuilding = await child("rebuild", *where)
    for _ in range(3):
        assert await line(rebuilding) == "4"
    rebuilding.send_signal(signal.SIGKILL)
    await rebuilding.wait()
    # Half an index answers nobody; what changes meanwhile goes into both.
    assert (await place.engine.writer.indices.standing()).live == before
    assert len((await place.engine.search(search_query(first=100))).hits) == len(FINDABLE)
    for number, offer in enumerate(FINDABLE[:6]):
        await place.change(offer.id, f"重建时改名{number}")
    await place.drain()
    await place.project()
    rebuilding = await child("rebuild", *where)
    said = (await asyncio.wait_for(rebuilding.communicate(), 120))[0].decode().splitlines()
    assert said[-1] == "done"
    assert sum(int(each) for each in said[:-1]) < len(OFFERS) + len(HOUSES)  # it went on, it did not begin anew
    assert (await place.engine.writer.indices.standing()).live != before
    assert await place.differences() == (0, 0)
    assert len(await place.engine.writer.indices.names()) == 1


async def test_answers_never_stop_during_a_rebuild(place: Place) -> None:
    rebuilding = asyncio.ensure_future(place.engine.rebuilding.run(fresh=True))
    answered = 0
    while not rebuilding.done():
        assert len((await place.engine.search(search_query(first=100))).hits) == len(FINDABLE)
        answered += 1
    await rebuilding
    assert answered > 0
