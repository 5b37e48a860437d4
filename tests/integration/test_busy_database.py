"""A database with no connection to spare: who waits in vain is told to come again, as a typed refusal."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from core.errors import Unavailable
from db.engine import PatientPool


async def test_who_waits_in_vain_for_a_connection_is_told_to_come_again(database_url: str) -> None:
    engine = create_async_engine(database_url, poolclass=PatientPool, pool_size=1, max_overflow=0, pool_timeout=0.05)
    async with engine.connect() as first:
        await first.execute(text("SELECT 1"))
        with pytest.raises(Unavailable) as refusal:
            async with engine.connect():
                pass
    assert refusal.value.code == "TEMPORARILY_UNAVAILABLE"
    async with engine.connect() as again:
        assert await again.scalar(text("SELECT 1")) == 1
    await engine.dispose()
