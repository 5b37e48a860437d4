"""What the clock starts: once a night, by one worker, and soon after a demonstration moves the clock."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from core.clock import DemonstrationClock, FixedClock
from db.models import JobRun, Reconciliation
from domain.work import Platform
from gateway.jobs import NIGHTLY, Job, Schedule, night_of, run_once
from gateway.worker import work
from tests.support import redemptions as r
from tests.support import reviewing
from tests.support.redemptions import Setting


class Counted:
    """A job that counts, and fails while told to."""

    def __init__(self) -> None:
        self.runs = 0
        self.broken = False

    async def __call__(self, platform: Platform, now: datetime) -> object:
        self.runs += 1
        await asyncio.sleep(0.05)
        if self.broken:
            raise RuntimeError
        return self.runs


@pytest.mark.parametrize(
    ("now", "night"),
    [
        (datetime(2026, 3, 1, 16, 59, 59, tzinfo=UTC), date(2026, 3, 1)),
        (datetime(2026, 3, 1, 17, 0, tzinfo=UTC), date(2026, 3, 2)),  # 01:00 in Shanghai
        (datetime(2026, 3, 2, 16, 0, tzinfo=UTC), date(2026, 3, 2)),
    ],
)
def test_a_night_begins_at_one_in_shanghai(now: datetime, night: date) -> None:
    assert night_of(now) == night


async def test_of_several_workers_one_runs_the_nights_job_once(platform: Platform) -> None:
    counted = Counted()
    job = Job("counted", counted)
    schedules = [Schedule(platform, [job]) for _ in range(4)]
    for _ in range(3):
        await asyncio.gather(*(schedule.tick() for schedule in schedules))
    assert counted.runs == 1
    # a worker that starts later sees that it has run
    await Schedule(platform, [job]).tick()
    assert counted.runs == 1
    assert isinstance(platform.clock, FixedClock)
    platform.clock.advance(timedelta(days=1))
    await asyncio.gather(*(schedule.tick() for schedule in schedules))
    assert counted.runs == 2


async def test_a_night_that_was_missed_is_made_up_once(platform: Platform) -> None:
    counted = Counted()
    job = Job("counted", counted)
    await Schedule(platform, [job]).tick()
    assert isinstance(platform.clock, FixedClock)
    platform.clock.advance(timedelta(days=5))
    await Schedule(platform, [job]).tick()
    assert counted.runs == 2


async def test_a_job_that_failed_is_tried_again_and_the_others_run(platform: Platform) -> None:
    bad, good = Counted(), Counted()
    bad.broken = True
    schedule = Schedule(platform, [Job("bad", bad), Job("good", good)])
    await schedule.tick()
    await schedule.tick()
    assert (bad.runs, good.runs) == (1, 1)
    bad.broken = False
    assert isinstance(platform.clock, FixedClock)
    platform.clock.advance(timedelta(minutes=5))
    await schedule.tick()
    assert (bad.runs, good.runs) == (2, 1)
    async with platform.sessions() as session:
        assert set(await session.scalars(select(JobRun.name))) == {"bad", "good"}


async def test_the_nights_jobs_all_run_on_a_real_platform(here: Setting) -> None:
    await reviewing.in_payment(here)
    for job in NIGHTLY:
        assert await run_once(here.platform, job, night_of(here.platform.clock.now()))
    assert [job.name for job in NIGHTLY] == ["lapse_applications", "lapse", "sweep_parts", "sweep_orphans", "reconcile"]
    assert await reviewing.count(here.platform, Reconciliation) == len(here.platform.regions.all())


async def test_a_moved_clock_makes_what_is_due_happen_within_seconds(here: Setting, tmp_path: Path) -> None:
    """As in a demonstration: gateway and worker share the clock's file; the worker never stops running."""
    await reviewing.grant_operators(here.platform, here.enterprise)
    case_id = await reviewing.in_publicity(here)
    clock = DemonstrationClock(tmp_path / "offset")
    clock.advance(here.platform.clock.now() - clock.now())
    platform, stop = replace(here.platform, clock=clock), asyncio.Event()
    worker = asyncio.create_task(work(platform, stop))
    try:
        await asyncio.sleep(1.5)
        assert (await r.the_case(platform, case_id)).status == "publicity"
        clock.advance(timedelta(days=8))
        for _ in range(50):
            await asyncio.sleep(0.1)
            told = [row.title for row in await reviewing.notifications(platform, here.enterprise.account_id)]
            if any("兑付" in title for title in told):
                break
        assert (await r.the_case(platform, case_id)).status == "payment"
        assert await reviewing.count(platform, Reconciliation) > 0
    finally:
        stop.set()
        await asyncio.wait_for(worker, 10)
