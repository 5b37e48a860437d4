"""What the clock starts: due cases and orders every twenty seconds, and the night's jobs once a day, by one worker only."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

import structlog
from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core.clock import local_date
from db.models import JobRun
from db.unit_of_work import unit_of_work
from domain.applications import ending as applications
from domain.content.attachments import publish_due
from domain.documents.parts import sweep_parts
from domain.documents.service import sweep_orphans
from domain.orders import deadlines as order_deadlines
from domain.programmes.expiry import lapse
from domain.redemptions.reconciliation import Report, reconcile
from domain.reviews.deadlines import run_due
from domain.work import Platform
from gateway.composition import wired
from gateway.settings import Settings

LOG = structlog.get_logger(__name__)

NIGHT: Final = timedelta(hours=1)
"""01:00 in Shanghai."""
DUE_EVERY: Final = timedelta(seconds=20)
DUE_AT_ONCE: Final = 200
TRY_AGAIN: Final = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Job:
    """Must be idempotent: a worker that dies in the middle leaves it to be run again."""

    name: str
    run: Callable[[Platform, datetime], Awaitable[object]]


async def _reconcile(platform: Platform, _now: datetime) -> object:
    reports = await reconcile(platform)
    for report in reports:
        if not report.clean:
            LOG.error("reconciliation.differs", region=report.region, differences=len(report.differences))
    return len(reports)


async def reconcile_now(settings: Settings, region: str | None) -> tuple[Report, ...]:
    """`voucher reconcile`."""
    async with wired(settings) as parts:
        return await reconcile(parts.platform, region)


NIGHTLY: Final = (
    Job("lapse_applications", applications.lapse), Job("lapse", lapse), Job("sweep_parts", sweep_parts),
    Job("sweep_orphans", sweep_orphans), Job("reconcile", _reconcile),
)  # fmt: skip
"""In this order: what lapses at night is already in the comparison."""


def night_of(now: datetime) -> date:
    """The day whose nightly jobs are due at `now`: before 01:00 still yesterday's."""
    return local_date(now - NIGHT)


async def run_once(platform: Platform, job: Job, night: date) -> bool:
    """Run `job` unless it has run for `night`. False when another worker is at it. The note is written with the lock
    held, so that of two workers one runs it, and after a crash it runs again."""

    async def act(session: AsyncSession) -> bool:
        if not await session.scalar(select(func.pg_try_advisory_xact_lock(func.hashtextextended(f"job:{job.name}", 0)))):
            return False
        last = await session.scalar(select(JobRun.day).where(JobRun.name == job.name))
        if last is not None and last >= night:
            return True
        result = await job.run(platform, platform.clock.now())
        noted = {"day": night, "finished_at": platform.clock.now()}
        row = insert(JobRun).values(name=job.name, **noted)
        await session.execute(row.on_conflict_do_update(index_elements=["name"], set_=noted))
        LOG.info("job.done", job=job.name, night=night.isoformat(), result=result)
        return True

    return await unit_of_work(platform.sessions, act)


class Schedule:
    """Decides at each tick what is due by the platform's clock, which a demonstration may move."""

    def __init__(self, platform: Platform, jobs: Sequence[Job] = NIGHTLY) -> None:
        self._platform = platform
        self._jobs = jobs
        self._cases_at: datetime | None = None
        self._done: dict[str, date] = {}
        self._not_before: dict[str, datetime] = {}

    async def tick(self) -> None:
        now = self._platform.clock.now()
        await self._cases(now)
        for job in self._jobs:
            await self._night(job, now)

    async def _cases(self, now: datetime) -> None:
        if self._cases_at is not None and now < self._cases_at:
            return
        await publish_due(self._platform)
        orders = await order_deadlines.run_due(self._platform, now, DUE_AT_ONCE)
        acted = max(orders, await run_due(self._platform, now, DUE_AT_ONCE))
        self._cases_at = now if acted >= DUE_AT_ONCE else now + DUE_EVERY

    async def _night(self, job: Job, now: datetime) -> None:
        night = night_of(now)
        if self._done.get(job.name) == night or now < self._not_before.get(job.name, now):
            return
        try:
            if await run_once(self._platform, job, night):
                self._done[job.name] = night
                return
        except Exception:
            LOG.exception("job.failed", job=job.name)
        self._not_before[job.name] = now + TRY_AGAIN
