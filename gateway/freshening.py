"""The worker's first errand after an upgrade: search rows of an older release are made anew, and the cluster is told of them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import SYSTEM
from db.unit_of_work import unit_of_work
from domain.work import Platform, Work
from search.freshening import freshen
from search.indexer import PROJECTED

LOG = structlog.get_logger(__name__)

BUSY: Final = 10.0
"""Seconds until another process that makes them anew is asked about again."""
DONE: Final = 24 * 3600.0


def freshening(platform: Platform, *, forward: bool) -> Callable[[], Awaitable[float]]:
    """One batch a step, then nothing more in this process: releases that run side by side must not undo each other's rows.
    `forward`: there is a cluster that follows the rows."""
    after: UUID | None = None
    made, done = 0, False

    async def act(session: AsyncSession) -> list[UUID] | None:
        ids = await freshen(session, platform.sessions, after)
        if forward:
            work = Work(session, SYSTEM, platform, platform.clock.now())
            for each in ids or ():
                work.emit(PROJECTED, each)
        return ids

    async def step() -> float:
        nonlocal after, made, done
        if done:
            return DONE
        ids = await unit_of_work(platform.sessions, act)
        if ids is None:
            return BUSY
        made += len(ids)
        if ids:
            after = ids[-1]
            return 0.0
        done = True
        if made:
            LOG.info("search.rows_made_anew", rows=made)
        return DONE

    return step
