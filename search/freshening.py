"""After an upgrade: rows that an older release made, with another dictionary, other rules or less to say, are made anew."""

from __future__ import annotations

from collections import defaultdict
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Sessions
from db.models import SearchDocument
from search.analysis.fingerprint import fingerprint
from search.engine import Document
from search.postgres.writing import put_within
from search.query import Kind
from search.sources import documents_of

BATCH: Final = 500
_LOCK: Final = 7_301_404
"""Names, for PostgreSQL, the making anew: one process at a time."""
_D = SearchDocument


async def freshen(session: AsyncSession, sessions: Sessions, after: UUID | None) -> list[UUID] | None:
    """The next rows in the order of ids, made anew in the session's transaction: which they were, none when all are as they
    should be. None: another process is at it. A row of what the database does not have any more stays as it is."""
    if not await session.scalar(select(func.pg_try_advisory_xact_lock(_LOCK))):
        return None
    stale = select(_D.id, _D.kind).where(_D.listed.is_(True), _D.analysis != fingerprint()).order_by(_D.id).limit(BATCH)
    rows = (await session.execute(stale if after is None else stale.where(_D.id > after))).all()
    by_kind: dict[Kind, list[UUID]] = defaultdict(list)
    for row in rows:
        by_kind[Kind(row.kind)].append(row.id)
    documents: list[Document] = []
    for kind, ids in by_kind.items():
        documents += await documents_of(sessions, kind, ids)
    await put_within(session, documents)
    return [row.id for row in rows]
