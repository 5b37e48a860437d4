"""Following saved searches: what changed in the index is held against each of them, and owners are told.

The database's own index is asked whichever engine answers people: both carry out the same plans, and this one is kept up to date
even while a cluster is away.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Final

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import SYSTEM
from core.errors import DomainError
from db.unit_of_work import unit_of_work
from domain.saved_searches import following
from domain.saved_searches.following import Followed
from domain.work import Platform, Read, Work
from schema.recognition.queries import compact_codes
from search.keeping_up import catch_up
from search.postgres.changes import Shift, forget_changes, newest_change, shift
from search.query import SearchQuery
from search.saving import from_json, query_of

LOG = structlog.get_logger(__name__)

AT_ONCE: Final = 50
"""Saved searches in one transaction."""


async def follow(platform: Platform) -> int:
    """One round: find, then tell; how many searches had something to tell."""
    await find(platform)
    told = 0
    while some := await unit_of_work(platform.sessions, partial(_tell, platform)):
        told += some
    return told


async def find(platform: Platform) -> None:
    """Bring every saved search up to the newest change. Two workers share them out."""
    async with platform.sessions() as session:
        newest = await newest_change(session)
    if not newest:
        return
    await catch_up(platform)
    while await unit_of_work(platform.sessions, partial(_find, platform, newest)):
        pass
    await unit_of_work(platform.sessions, forget_changes)


async def _find(platform: Platform, newest: int, session: AsyncSession) -> int:
    work = _work(platform, session)
    kept = await following.lagging(work, newest, AT_ONCE)
    for each in kept:
        found = await _shift(platform, session, each, work.now)
        await following.note(work, each, found.came, found.went)
    return len(kept)


async def _tell(platform: Platform, session: AsyncSession) -> int:
    return await following.tell(_work(platform, session), AT_ONCE)


async def _shift(platform: Platform, session: AsyncSession, kept: Followed, now: datetime) -> Shift:
    try:
        wanted = _query(platform, kept, now)
    except DomainError as error:
        LOG.warning("saved_search.unreadable", search=str(kept.id), error=error.code)
        return Shift((), ())
    return await shift(session, wanted, kept.seen, kept.upto)


def _query(platform: Platform, kept: Followed, now: datetime) -> SearchQuery:
    read = Read(platform, SYSTEM)
    return query_of(from_json(kept.criteria), now, lambda region: compact_codes(read, region=region))


def _work(platform: Platform, session: AsyncSession) -> Work:
    return Work(session, SYSTEM, platform, platform.clock.now())
