"""The foundation the other tests stand on."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from core.clock import FixedClock
from core.ids import new_id
from db.engine import Sessions
from db.models import Division, OutboxRow
from tests.support.postgres import empty_all_tables
from tests.support.statements import Counting


@pytest.mark.parametrize("_turn", [1, 2])
async def test_rows_of_one_test_are_gone_in_the_next(sessions: Sessions, clock: FixedClock, _turn: int) -> None:
    async with sessions() as session, session.begin():
        assert await session.scalar(select(func.count()).select_from(OutboxRow)) == 0
        session.add(OutboxRow(topic="test", entity_id=new_id(), payload={}, created_at=clock.now()))


async def test_divisions_stay_between_tests(engine: AsyncEngine, sessions: Sessions) -> None:
    async with sessions() as session, session.begin():
        session.add(Division(code="999999", name="示例省", region="example", level="province"))
    await empty_all_tables(engine)
    async with sessions() as session, session.begin():
        division = await session.get(Division, "999999")
        assert division is not None
        await session.delete(division)


async def test_every_statement_is_counted(engine: AsyncEngine, statements: Counting) -> None:
    with statements() as counted:
        async with engine.connect() as connection:
            await connection.execute(text("SELECT 1"))
            await connection.execute(text("SELECT 2"))
    async with engine.connect() as connection:
        await connection.execute(text("SELECT 3"))
    assert counted.statements == ["SELECT 1", "SELECT 2"]
