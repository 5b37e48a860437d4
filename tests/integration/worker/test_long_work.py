"""Long work runs beside the drain and outside any transaction: it delays nothing, and dying in it loses nothing."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from uuid import UUID

from sqlalchemy import text

from core.clock import FixedClock
from domain.work import Platform
from gateway.long_work import LEASE, LONG, run_next
from gateway.outbox import HANDLERS, drain
from tests.integration.worker.test_outbox import Seen, filled, rows

TOPIC = next(iter(LONG))


class Slow:
    """Work that goes on until it is let go."""

    def __init__(self) -> None:
        self.begun: list[UUID] = []
        self.go_on = asyncio.Event()
        self.started = asyncio.Event()

    async def __call__(self, _platform: Platform, entity_id: UUID) -> None:
        self.begun.append(entity_id)
        self.started.set()
        await self.go_on.wait()


async def broken(_platform: Platform, _entity_id: UUID) -> None:
    raise RuntimeError("示例甲 13800000000")


def test_no_long_work_is_left_to_the_drain() -> None:
    assert not set(LONG) & set(HANDLERS)


async def test_while_it_runs_messages_go_out_and_no_transaction_is_open(platform: Platform) -> None:
    (long,) = await filled(platform, 1, 1, TOPIC)
    await filled(platform, 3, 1)
    slow, seen = Slow(), Seen()
    running = asyncio.create_task(run_next(platform, {TOPIC: slow}))
    await slow.started.wait()
    assert await drain(platform, {"thing": seen}) == 3
    assert len(seen.order) == 3
    async with platform.sessions() as session:
        idle = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'"
        assert await session.scalar(text(idle)) == 0
    slow.go_on.set()
    assert await running
    assert slow.begun == [long]
    assert all(row.done_at and not row.error for row in await rows(platform))
    assert not await run_next(platform, {TOPIC: slow})


async def test_what_one_worker_is_at_another_leaves_alone(platform: Platform) -> None:
    one, two = await filled(platform, 2, 1, TOPIC)
    slow = Slow()
    workers = [asyncio.create_task(run_next(platform, {TOPIC: slow})) for _ in range(3)]
    done, _ = await asyncio.wait(workers, return_when=asyncio.FIRST_COMPLETED)
    assert [task.result() for task in done] == [False]
    slow.go_on.set()
    await asyncio.gather(*workers)
    assert sorted(slow.begun) == sorted([one, two])


async def test_work_whose_worker_died_is_taken_again_when_its_lease_is_over(platform: Platform) -> None:
    assert isinstance(platform.clock, FixedClock)
    (long,) = await filled(platform, 1, 1, TOPIC)
    slow = Slow()
    dying = asyncio.create_task(run_next(platform, {TOPIC: slow}))
    await slow.started.wait()
    dying.cancel()
    await asyncio.gather(dying, return_exceptions=True)
    slow.go_on.set()
    assert not await run_next(platform, {TOPIC: slow})
    platform.clock.advance(LEASE)
    assert await run_next(platform, {TOPIC: slow})
    assert slow.begun == [long, long]
    assert (await rows(platform))[0].done_at is not None


async def test_work_that_fails_is_put_off_and_tried_again(platform: Platform) -> None:
    assert isinstance(platform.clock, FixedClock)
    await filled(platform, 1, 1, TOPIC)
    assert await run_next(platform, {TOPIC: broken})
    (row,) = await rows(platform)
    assert (row.attempts, row.done_at, row.error) == (1, None, "RuntimeError")  # its text may name people
    assert row.retry_at == platform.clock.now() + timedelta(seconds=2)
    assert not await run_next(platform, {TOPIC: broken})
    platform.clock.advance(timedelta(seconds=2))
    slow = Slow()
    slow.go_on.set()
    assert await run_next(platform, {TOPIC: slow})
    (row,) = await rows(platform)
    assert (row.done_at, row.error) == (platform.clock.now(), "")
