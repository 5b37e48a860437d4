"""Killing the worker between finding what is new for a saved search and telling it: the next one tells, once."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from uuid import UUID

import pytest
from sqlalchemy import func, select

from core.clock import SystemClock
from core.ids import new_id
from db.encryption import KEYRING
from db.engine import make_engine, make_sessions
from db.models import Account, Notification, OutboxRow, SavedSearch, SavedSearchHit
from domain.work import Platform
from gateway.encryption_keys import generate_keys
from gateway.saved_searches import follow
from gateway.settings import PROJECT
from search.query import search_query
from search.saving import criteria_of, to_json
from tests.support.catalogue import House, Offer, put_catalogue, service_row
from tests.support.parts import platform_of

HOUSE = House("示例检测中心")
OFFER = Offer("扫描电镜测试", HOUSE.name)


@pytest.mark.slow
async def test_a_worker_killed_between_finding_and_telling_leaves_it_to_the_next(separate_database: str, keyring: None) -> None:
    engine = make_engine(separate_database)
    try:
        platform = platform_of(make_sessions(engine), SystemClock())
        await put_catalogue(platform.sessions, (HOUSE,), ())
        await _kept(platform)
        await _listed(platform)
        child = await _worker(separate_database)
        assert child.stdout is not None
        assert (await asyncio.wait_for(child.stdout.readline(), 60)).decode().strip() == "found"
        child.send_signal(signal.SIGKILL)
        await child.wait()
        assert await _state(platform) == (0, ["FOUND"])
        for _ in range(2):
            await follow(platform)
        assert await _state(platform) == (1, ["TOLD"])
    finally:
        await engine.dispose()


async def _kept(platform: Platform) -> UUID:
    account = Account(
        id=new_id(), name="示例甲", name_key="示例甲", mobile="15400000001", mobile_index=KEYRING.blind_index("15400000001"),
        password_hash="",
    )  # fmt: skip
    kept = SavedSearch(
        id=new_id(), account_id=account.id, name="电镜", criteria=to_json(criteria_of(search_query(text="扫描电镜"))), seen=0,
        created_at=platform.clock.now(),
    )  # fmt: skip
    async with platform.sessions() as session, session.begin():
        session.add(account)
        await session.flush()
        session.add(kept)
    return kept.id


async def _listed(platform: Platform) -> None:
    async with platform.sessions() as session, session.begin():
        session.add(service_row(OFFER, HOUSE))
        session.add(OutboxRow(topic="service", entity_id=OFFER.id, version=1, payload={}, created_at=platform.clock.now()))


async def _state(platform: Platform) -> tuple[int, list[str]]:
    """(messages, states of what was found)."""
    async with platform.sessions() as session:
        told = await session.scalar(select(func.count()).select_from(Notification)) or 0
        return told, list(await session.scalars(select(SavedSearchHit.state)))


async def _worker(database: str) -> asyncio.subprocess.Process:
    environment = {**os.environ, "TEST_DATABASE": database, "TEST_KEYS": generate_keys("child")}
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.integration.worker.following_child", env=environment, cwd=PROJECT,
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
