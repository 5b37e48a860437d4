"""Killing the worker in the middle loses nothing and doubles nothing."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, insert, select

from core.clock import SystemClock
from db.engine import make_engine, make_sessions
from db.models import Notification, OutboxRow
from domain.work import Platform
from gateway.encryption_keys import generate_keys
from gateway.settings import PROJECT
from tests.support import reviewing, vouchers
from tests.support.parts import platform_of

CASES = 40


async def rows_for(platform: Platform, owners: list[vouchers.Enterprise]) -> None:
    """One move of each of their claims, by a reviewer."""
    programme_id = await vouchers.programme(platform)
    cases = await vouchers.claim_rows(platform, programme_id, owners)
    now = datetime.now(UTC)
    values = [
        {"topic": "case", "entity_id": case_id, "version": 2, "created_at": now,
         "payload": {"event": "PASS", "from": "review", "to": "claimed"}}
        for case_id in cases
    ]  # fmt: skip
    async with platform.sessions() as session, session.begin():
        await session.execute(insert(OutboxRow), values)


async def counts(platform: Platform) -> tuple[int, int]:
    """(messages, open rows)."""
    async with platform.sessions() as session:
        told = await session.scalar(select(func.count()).select_from(Notification)) or 0
        left = await session.scalar(select(func.count()).select_from(OutboxRow).where(OutboxRow.done_at.is_(None))) or 0
    return told, left


@pytest.mark.slow
async def test_a_worker_killed_in_the_middle_loses_and_doubles_nothing(separate_database: str, keyring: None) -> None:
    engine = make_engine(separate_database)
    try:
        platform = platform_of(make_sessions(engine), SystemClock())
        owners = await vouchers.enterprises(platform, CASES)
        await reviewing.grant_operators(platform, *owners)
        await rows_for(platform, owners)
        for batches in (2, 1, 3):
            child = await _worker(separate_database)
            for _ in range(batches):
                assert await asyncio.wait_for(_line(child), 60) == "5"
            child.send_signal(signal.SIGKILL)
            await child.wait()
            told, left = await counts(platform)
            assert told + left == CASES  # what was written without being committed is gone with its mark
            assert left > 0
        child = await _worker(separate_database)
        assert (await asyncio.wait_for(child.communicate(), 60))[0].decode().splitlines()[-1] == "done"
        assert await counts(platform) == (CASES, 0)
    finally:
        await engine.dispose()


async def _worker(database: str) -> asyncio.subprocess.Process:
    environment = {**os.environ, "TEST_DATABASE": database, "TEST_KEYS": generate_keys("child")}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.integration.worker.child", env=environment, cwd=PROJECT,
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip


async def _line(child: asyncio.subprocess.Process) -> str:
    assert child.stdout is not None
    return (await child.stdout.readline()).decode().strip()
