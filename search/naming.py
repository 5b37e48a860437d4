"""The institutions that the database has, read into the dictionary of this process while it runs: a new or renamed one is
understood in queries a moment later."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Final
from uuid import UUID

from sqlalchemy import Text, cast, func, select

from db.models import Institution
from search.analysis.houses import MAX_HOUSES, House, houses
from search.analysis.planning import forget_plans
from search.wording import Source

BREATH: Final = 50
"""So many are learnt before others have their turn."""
_ADMITTED: Final = Institution.status == "ADMITTED"
_TOLD: Final = func.concat_ws("\n", cast(Institution.id, Text), Institution.name, func.array_to_string(Institution.names, "\n"))
_STATE: Final = select(func.count(), func.bit_xor(func.hashtextextended(_TOLD, 0))).where(_ADMITTED)
_NAMES: Final = (
    select(Institution.id, Institution.name, Institution.names).where(_ADMITTED).order_by(Institution.id).limit(MAX_HOUSES)
)


async def refresh_institutions(source: Source) -> bool:
    """Whether anything was new. One statement that tells two numbers; a second one, for at most `MAX_HOUSES` names, after a
    change."""
    async with source.sessions() as session:
        state = tuple((await session.execute(_STATE)).one())
        if houses().read_at == state:
            return False
        rows = (await session.execute(_NAMES)).all()
    await _adopt({row.id: House(row.name, tuple(row.names)) for row in rows})
    houses().read_at = state
    return True


async def _adopt(now: Mapping[UUID, House]) -> None:
    for number, each in enumerate(list(houses().changes(now)), start=1):
        houses().tell(each, now.get(each))
        if number % BREATH == 0:
            await asyncio.sleep(0)
    forget_plans()
