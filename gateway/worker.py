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
from gateway.jobs import Schedule
from gateway.long_work import LANES, LongWork, run_next
from gateway.outbox import drain
from gateway.settings import Settings

LOG = structlog.get_logger(__name__)

IDLE: Final = 0.5
"""Seconds between looks at an empty outbox."""
TICK: Final = 1.0
"""Seconds between looks at the clock: a demonstration that moves it sees the effect at once."""
PAUSES: Final = (1.0, 2.0, 5.0, 10.0, 30.0)
"""Seconds to wait after failures in a row (the database is away)."""


async def run_worker(settings: Settings, stop: asyncio.Event) -> None:
    """The process `voucher work`."""
    async with wired(settings) as parts:
        LOG.info("worker.started")
        await work(parts.platform, stop)
        LOG.info("worker.stopped")


async def work(platform: Platform, stop: asyncio.Event) -> None:
    """Until `stop`: what is being done is finished first."""
    schedule = Schedule(platform)

    async def drain_once() -> float:
        return 0.0 if await drain(platform) else IDLE

    def lane(works: Mapping[str, LongWork]) -> Callable[[], Awaitable[float]]:
        async def once() -> float:
            return 0.0 if await run_next(platform, works) else IDLE

        return once

    async def tick() -> float:
        await schedule.tick()
        return TICK

    async with asyncio.TaskGroup() as group:
        group.create_task(_repeat("outbox", drain_once, stop))
        for name, works in LANES.items():
            group.create_task(_repeat(name, lane(works), stop))
        group.create_task(_repeat("schedule", tick, stop))


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
