"""Telling the search cluster what changed: a lane of its own beside the drain, so that a cluster that is slow or gone holds up no
message, and a row stays open until the cluster has what it names.

The drain writes what changed into `search_documents` and, as it marks its row done, a row for this lane. A write is
idempotent and by version, so rows may be handled twice, late, or by several workers.
"""

from __future__ import annotations

from collections.abc import Sequence

import structlog
from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import SYSTEM
from db.models import OutboxRow
from db.unit_of_work import unit_of_work
from domain.work import Platform, Work
from gateway.patience import pause_after
from search import indexer
from search.opensearch.cluster import DocumentsRefused
from search.opensearch.engine import OpenSearchSearch
from search.query import Kind

LOG = structlog.get_logger(__name__)

BATCH = 500


async def index_and_forward(work: Work, rows: Sequence[OutboxRow]) -> None:
    """The drain's handler where there is a cluster."""
    await indexer.apply(work.platform.sessions, rows)
    for row in rows:
        work.emit(indexer.PROJECTED, row.entity_id, version=row.version, payload={"kind": row.topic})


async def project(platform: Platform, cluster: OpenSearchSearch, limit: int = BATCH) -> int:
    """Bring one batch over; how many rows were taken. Raises SearchUnavailable, and leaves the rows as they were."""

    async def act(session: AsyncSession) -> int:
        work = Work(session, SYSTEM, platform, platform.clock.now())
        rows = await _take(work, limit)
        await _write(work, cluster, rows)
        return len(rows)

    return await unit_of_work(platform.sessions, act)


async def ensure_index(cluster: OpenSearchSearch) -> None:
    """The first worker on a cluster that has no index of today's layout builds one; the others go on."""
    if not await cluster.ready():
        await cluster.rebuild_unless_building()


async def _take(work: Work, limit: int) -> list[OutboxRow]:
    ready = or_(OutboxRow.retry_at.is_(None), OutboxRow.retry_at <= work.now)
    query = (
        select(OutboxRow)
        .where(OutboxRow.done_at.is_(None), OutboxRow.topic == indexer.PROJECTED, ready)
        .order_by(OutboxRow.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return list(await work.session.scalars(query))


async def _write(work: Work, cluster: OpenSearchSearch, rows: Sequence[OutboxRow]) -> None:
    """All at once, and one by one when the cluster refuses something: one bad document must not hold up the others."""
    if not rows:
        return
    named = {row.entity_id: None for row in rows}
    houses = {row.entity_id: None for row in rows if row.payload.get("kind") == Kind.INSTITUTION.value}
    try:
        await cluster.writer.write([each for each in named if each not in houses], [*houses])
    except DocumentsRefused as error:
        if len(rows) > 1:
            for row in rows:
                await _write(work, cluster, [row])
            return
        rows[0].attempts += 1
        rows[0].retry_at, rows[0].error = work.now + pause_after(rows[0].attempts), str(error)[:500]
        LOG.error("search.refused", row=rows[0].id, attempts=rows[0].attempts, error=str(error))
        return
    for row in rows:
        row.done_at, row.error = work.now, ""
