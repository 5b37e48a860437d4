"""The worker process: drains the outbox, does what takes long beside it, and runs what the clock starts. Any number may
run; none holds state of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Final

import structlog

from domain.work import Platform
from gateway.composition import wired
from gateway.freshening import freshening
from gateway.jobs import Schedule
from gateway.long_work import LANES, LongWork, run_next
from gateway.outbox import HANDLERS, drain
from gateway.projecting import ensure_index, index_and_forward, project
from gateway.saved_searches import follow
from gateway.settings import Settings
from search.indexer import TOPICS
from search.opensearch.engine import OpenSearchSearch

LOG = structlog.get_logger(__name__)

IDLE: Final = 0.5
"""Seconds between looks at an empty outbox."""
TICK: Final = 1.0
"""Seconds between looks at the clock: a demonstration that moves it sees the effect at once."""
FOLLOWING: Final = 10.0
"""Seconds between looks at what is new for saved searches."""
PAUSES: Final = (1.0, 2.0, 5.0, 10.0, 30.0)
"""Seconds to wait after failures in a row (the database is away)."""


async def run_worker(settings: Settings, stop: asyncio.Event) -> None:
    """The process `voucher work`."""
    async with wired(settings) as parts:
        LOG.info("worker.started")
        await work(parts.platform, stop, parts.cluster)
        LOG.info("worker.stopped")


async def work(platform: Platform, stop: asyncio.Event, cluster: OpenSearchSearch | None = None) -> None:
    """Until `stop`: what is being done is finished first. `cluster` is kept up to date where there is one."""
    schedule = Schedule(platform)
    handlers = HANDLERS if cluster is None else {**HANDLERS, **dict.fromkeys(TOPICS, index_and_forward)}

    async def drain_once() -> float:
        return 0.0 if await drain(platform, handlers) else IDLE

    def lane(works: Mapping[str, LongWork]) -> Callable[[], Awaitable[float]]:
        async def once() -> float:
            return 0.0 if await run_next(platform, works) else IDLE

        return once

    async def tick() -> float:
        await schedule.tick()
        return TICK

    async def follow_once() -> float:
        await follow(platform)
        return FOLLOWING

    async with asyncio.TaskGroup() as group:
        group.create_task(_repeat("outbox", drain_once, stop))
        for name, works in LANES.items():
            group.create_task(_repeat(name, lane(works), stop))
        group.create_task(_repeat("schedule", tick, stop))
        group.create_task(_repeat("saved_searches", follow_once, stop))
        group.create_task(_repeat("search_rows", freshening(platform, forward=cluster is not None), stop))
        if cluster is not None:
            group.create_task(_repeat("search", _projecting(platform, cluster), stop))


def _projecting(platform: Platform, cluster: OpenSearchSearch) -> Callable[[], Awaitable[float]]:
    """One batch for the cluster; its index is looked after first, and again after every failure."""
    sure = False

    async def step() -> float:
        nonlocal sure
        if not sure:
            await ensure_index(cluster)
        sure = False
        taken = await project(platform, cluster)
        sure = True
        return 0.0 if taken else IDLE

    return step


async def _repeat(name: str, step: Callable[[], Awaitable[float]], stop: asyncio.Event) -> None:
    """Run `step` again after the seconds it asks for; a failure is logged and waited out."""
    failures = 0
    while not stop.is_set():
        try:
            pause = await step()
            failures = 0
        except Exception:
            pause = PAUSES[min(failures, len(PAUSES) - 1)]
            failures += 1
            LOG.exception("worker.failed", part=name, again_in=pause)
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), pause) if pause else await asyncio.sleep(0)
