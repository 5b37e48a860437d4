"""What a refusal must leave alone: everything."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import text

from db.base import Base
from db.engine import Sessions

NOT_STATE = frozenset({"sessions"})
"""When somebody was last seen is noted whatever they do."""


async def state_of(sessions: Sessions) -> dict[str, str]:
    """A digest of every table's rows."""
    found = {}
    async with sessions() as session:
        for name in sorted(set(Base.metadata.tables) - NOT_STATE):
            query = f'SELECT md5(coalesce(string_agg(t::text, E\'\\n\' ORDER BY t::text), \'\')) FROM "{name}" t'  # noqa: S608 - our tables
            found[name] = str((await session.execute(text(query))).scalar_one())
    return found


@asynccontextmanager
async def unchanged(sessions: Sessions) -> AsyncIterator[None]:
    """Nothing in the database may differ afterwards."""
    before = await state_of(sessions)
    yield
    after = await state_of(sessions)
    assert {name for name in after if after[name] != before[name]} == set()
