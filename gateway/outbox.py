"""Draining the outbox: each row handled in the transaction that marks it done, in order per thing it is about.

A worker that dies leaves its rows as they were; the next one takes them. What handlers do through the given work is
therefore done once; what they do elsewhere (the search index) may be done twice and must bear it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final

import structlog
from sqlalchemy import exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.actor import SYSTEM
from db.models import OutboxRow
from db.unit_of_work import unit_of_work
from domain.notifications import apply_case_rows
from domain.orders.engine import TOPIC
from domain.orders.notices import MESSAGE_TOPIC, apply_message_rows, apply_order_rows
from domain.work import Platform, Work
from gateway.long_work import LONG
from gateway.patience import ALARMING, pause_after
from search import indexer

LOG = structlog.get_logger(__name__)

Handler = Callable[[Work, Sequence[OutboxRow]], Awaitable[None]]

BATCH: Final = 200


async def index_rows(work: Work, rows: Sequence[OutboxRow]) -> None:
    await indexer.apply(work.platform.sessions, rows)


HANDLERS: Final[Mapping[str, Handler]] = {
    "case": apply_case_rows,
    TOPIC: apply_order_rows,
    MESSAGE_TOPIC: apply_message_rows,
    **dict.fromkeys(indexer.TOPICS, index_rows),
}
"""By topic; a topic that nobody handles is just marked. What takes long is in `gateway/long_work.py`, what a search cluster must
be told in `gateway/projecting.py`."""


async def drain(platform: Platform, handlers: Mapping[str, Handler] = HANDLERS, limit: int = BATCH) -> int:
    """Handle one batch; how many rows were taken (0: nothing to do now)."""

    async def act(session: AsyncSession) -> int:
        work = Work(session, SYSTEM, platform, platform.clock.now())
        rows = await _take(work, limit)
        by_topic: dict[str, list[OutboxRow]] = defaultdict(list)
        for row in rows:
            by_topic[row.topic].append(row)
        for topic, group in by_topic.items():
            await _handle(work, handlers.get(topic), group)
        return len(rows)

    return await unit_of_work(platform.sessions, act)


async def _take(work: Work, limit: int) -> list[OutboxRow]:
    """The oldest open row of each thing, as far as nobody else has it: an earlier one that failed holds up the later."""
    earlier = aliased(OutboxRow)
    before_it = exists().where(
        earlier.entity_id == OutboxRow.entity_id,
        earlier.topic == OutboxRow.topic,
        earlier.done_at.is_(None),
        earlier.id < OutboxRow.id,
    )
    ready = or_(OutboxRow.retry_at.is_(None), OutboxRow.retry_at <= work.now)
    query = (
        select(OutboxRow)
        .where(OutboxRow.done_at.is_(None), OutboxRow.topic.not_in((*LONG, indexer.PROJECTED)), ready, ~before_it)
        .order_by(OutboxRow.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return list(await work.session.scalars(query))


async def _handle(work: Work, handler: Handler | None, rows: Sequence[OutboxRow]) -> None:
    """All at once, and one by one when that fails: a bad row must not hold up the others."""
    if handler is None or await _attempt(work, handler, rows):
        for row in rows:
            row.done_at, row.error = work.now, ""
    elif len(rows) == 1:
        _put_off(work, rows[0])
    else:
        for row in rows:
            await _handle(work, handler, [row])


async def _attempt(work: Work, handler: Handler, rows: Sequence[OutboxRow]) -> bool:
    try:
        async with work.session.begin_nested():
            await handler(work, rows)
    except Exception as error:
        for row in rows:
            row.error = type(error).__name__  # its text may quote what people wrote
        return False
    return True


def _put_off(work: Work, row: OutboxRow) -> None:
    row.attempts += 1
    row.retry_at = work.now + pause_after(row.attempts)
    tell = LOG.error if row.attempts >= ALARMING else LOG.warning
    tell("outbox.failed", topic=row.topic, row=row.id, attempts=row.attempts, error=row.error)
