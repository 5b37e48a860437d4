"""What a process knows of the dictionary's additions and of the database's institutions, looked for every other second."""

from __future__ import annotations

import asyncio
from typing import Final

import structlog
from sqlalchemy.exc import SQLAlchemyError

from search.naming import refresh_institutions
from search.wording import Source, refresh

EVERY: Final = 2.0
LOG = structlog.get_logger(__name__)


async def catch_up(source: Source) -> None:
    """Two small statements where nothing is new."""
    await refresh(source)
    await refresh_institutions(source)


async def keep_up(source: Source) -> None:
    """Until it is cancelled. A database that is away is asked again later."""
    while True:
        try:
            await catch_up(source)
        except (SQLAlchemyError, OSError):
            LOG.warning("search.dictionary.unread")
        await asyncio.sleep(EVERY)
