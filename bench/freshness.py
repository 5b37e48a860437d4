"""From the commit of a change to the moment it is findable, with the worker at work and changes coming in steadily."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import OutboxRow, Service
from db.unit_of_work import unit_of_work
from domain.work import Platform
from gateway.composition import Parts
from gateway.worker import work
from search.opensearch.engine import OpenSearchSearch

RATE: Final = 50
SECONDS: Final = 20
LOOK: Final = 0.02
PATIENCE: Final = 60.0


async def print_lag(parts: Parts, cluster: OpenSearchSearch) -> None:
    """Each change is of a service of its own, so that it can be told when the index has it."""
    platform = parts.platform
    async with platform.sessions() as session:
        ids = list(await session.scalars(select(Service.id).order_by(Service.id).limit(RATE * SECONDS)))
    stop = asyncio.Event()
    worker = asyncio.ensure_future(work(platform, stop, cluster))
    committed: dict[UUID, float] = {}
    found: dict[UUID, float] = {}
    looking = asyncio.ensure_future(_look(cluster, committed, found, len(ids)))
    await _change(platform, ids, committed)
    await asyncio.wait_for(looking, PATIENCE)
    stop.set()
    await worker
    lags = sorted(found[each] - committed[each] for each in committed)
    p99 = lags[int(len(lags) * 0.99) - 1]
    print(f"\ncommit to findable, {RATE} changes a second for {SECONDS} s: p50 {statistics.median(lags):.2f} s, p99 {p99:.2f} s")


async def _change(platform: Platform, ids: Sequence[UUID], committed: dict[UUID, float]) -> None:
    began = time.perf_counter()
    for number, each in enumerate(ids):
        await asyncio.sleep(max(0.0, began + number / RATE - time.perf_counter()))

        async def act(session: AsyncSession, identifier: UUID = each) -> None:
            values = {"price": 4_242, "version": Service.version + 1}
            await session.execute(update(Service).where(Service.id == identifier).values(values))
            row = OutboxRow(topic="service", entity_id=identifier, version=0, payload={}, created_at=platform.clock.now())
            session.add(row)

        await unit_of_work(platform.sessions, act)
        committed[each] = time.perf_counter()


async def _look(cluster: OpenSearchSearch, committed: dict[UUID, float], found: dict[UUID, float], count: int) -> None:
    while len(found) < count:
        waiting = [str(each) for each in committed if each not in found]
        changed = {"bool": {"filter": [{"terms": {"id": waiting}}, {"term": {"price": 4_242}}]}}
        (answer,) = await cluster.ask([{"size": 1_000, "query": changed, "track_total_hits": False}])
        now = time.perf_counter()
        found |= {UUID(hit["_id"]): now for hit in answer["hits"]["hits"]}
        await asyncio.sleep(LOOK)
