"""What the outbox asks for and takes long (importing a file) runs outside any transaction and beside the drain: it delays no
message, holds no lock, and its progress is seen while it runs.

A row is leased first, so that other workers leave it alone; a worker that dies leaves it to be taken again when the lease is
over. The work must therefore bear being begun twice, as an import does: what is finished stays as it is.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import SYSTEM
from db.models import OutboxRow
from db.unit_of_work import unit_of_work
from domain.bills.running import run_reading
from domain.bills.service import TOPIC as BILLS
from domain.bills.verifying import run_verification
from domain.catalogue import importing
from domain.documents.receiving import CHECK_TOPIC, check_again
from domain.redemptions.likeness import tracing
from domain.redemptions.likeness.looking import look_at_papers
from domain.redemptions.submitting import VERIFY
from domain.work import Platform, Work
from gateway.patience import ALARMING, pause_after

LOG = structlog.get_logger(__name__)

LongWork = Callable[[Platform, UUID], Awaitable[object]]

LEASE: Final = timedelta(minutes=5)

LANES: Final[Mapping[str, Mapping[str, LongWork]]] = {
    "imports": {importing.TOPIC: importing.run_import},
    "bills": {BILLS: run_reading},
    "verifications": {VERIFY: run_verification},
    "checks": {CHECK_TOPIC: check_again},
    "papers": {tracing.TOPIC: look_at_papers},
}
"""By topic, a lane beside the other: somebody who waits for a bill to be read does not wait for another's import."""
LONG: Final[Mapping[str, LongWork]] = {topic: work for lane in LANES.values() for topic, work in lane.items()}
"""By topic; the drain leaves these rows alone."""


async def run_next(platform: Platform, works: Mapping[str, LongWork] = LONG) -> bool:
    """Do the oldest piece of long work that nobody is at. False when there is none."""
    row = await _lease(platform, tuple(works))
    if row is None:
        return False
    try:
        await works[row.topic](platform, row.entity_id)
    except Exception as error:
        await _put_off(platform, row, type(error).__name__)  # its text may quote what people wrote
    else:
        await _mark(platform, row, done_at=platform.clock.now(), error="")
    return True


async def _lease(platform: Platform, topics: tuple[str, ...]) -> OutboxRow | None:
    async def act(session: AsyncSession) -> OutboxRow | None:
        work = Work(session, SYSTEM, platform, platform.clock.now())
        ready = or_(OutboxRow.retry_at.is_(None), OutboxRow.retry_at <= work.now)
        query = (
            select(OutboxRow)
            .where(OutboxRow.done_at.is_(None), OutboxRow.topic.in_(topics), ready)
            .order_by(OutboxRow.id)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
        row = await session.scalar(query)
        if row is not None:
            row.retry_at, row.attempts = work.now + LEASE, row.attempts + 1
        return row

    return await unit_of_work(platform.sessions, act)


async def _put_off(platform: Platform, row: OutboxRow, error: str) -> None:
    await _mark(platform, row, retry_at=platform.clock.now() + pause_after(row.attempts), error=error)
    tell = LOG.error if row.attempts >= ALARMING else LOG.warning
    tell("outbox.failed", topic=row.topic, row=row.id, attempts=row.attempts, error=error)


async def _mark(platform: Platform, row: OutboxRow, **values: object) -> None:
    """Unless another took the row over when the lease was over."""
    mine = (OutboxRow.id == row.id, OutboxRow.attempts == row.attempts, OutboxRow.done_at.is_(None))

    async def act(session: AsyncSession) -> None:
        await session.execute(update(OutboxRow).where(*mine).values(**values))

    await unit_of_work(platform.sessions, act)
