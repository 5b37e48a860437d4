"""The whole application in one process, on the test's database, clock and folders, reached over HTTP like any other server."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
from sqlalchemy.ext.asyncio import AsyncEngine

from core.clock import Clock
from core.ports import NoWeChat, WeChat
from db.encryption import KEYRING
from db.engine import make_sessions
from domain.case_kinds import CASE_KINDS
from domain.work import Platform
from gateway.adapters.files import make_file_store
from gateway.adapters.sealed_files import SealedFiles
from gateway.adapters.sms import ConsoleSms
from gateway.app import make_app
from gateway.composition import Parts
from gateway.live import PostgresLive
from gateway.printing.pools import ScanningPool, TypesettingPool
from gateway.recognition.pool import RecognitionPool
from gateway.settings import Mode, Settings
from regions.registry import Registry
from search.postgres.engine import PostgresSearch
from tests.support.client import GraphQLClient
from tests.support.postgres import REGIONS

PASSWORD = "invented-Passw0rd"
PRINTER, SCANS = TypesettingPool("http://testserver"), ScanningPool()
"""Of the whole run: their children take a second to start."""


async def end_children() -> None:
    for pool in (PRINTER, SCANS):
        await pool.close()


@dataclass
class World:
    """What a test acts on: clients over HTTP, the parts behind them, and the phone that receives codes."""

    parts: Parts
    http: httpx.AsyncClient
    outbox: Path

    @property
    def platform(self) -> Platform:
        return self.parts.platform

    def client(self) -> GraphQLClient:
        """A fresh user agent."""
        return GraphQLClient(_agent(self.http._transport))

    def last_code(self, mobile: str) -> str:
        """The newest code sent to `mobile`."""
        lines = self.outbox.read_text(encoding="utf-8").splitlines()
        found = [json.loads(line) for line in lines]
        return str(next(row for row in reversed(found) if row["mobile"] == mobile)["code"])


def _agent(transport: httpx.AsyncBaseTransport) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=transport, base_url="http://testserver")


def settings_for(data_dir: Path) -> Settings:
    return Settings(mode=Mode.DEVELOPMENT, data_dir=data_dir)


@asynccontextmanager
async def world(
    engine: AsyncEngine,
    clock: Clock,
    data_dir: Path,
    wechat: WeChat | None = None,
    regions: Registry = REGIONS,
    changed: Callable[[Platform], Platform] = lambda platform: platform,
) -> AsyncIterator[World]:
    """`changed` puts other parts in: most tests have nothing to do with what is inside a file, and skip looking."""
    settings = settings_for(data_dir)
    sessions = make_sessions(engine)
    outbox = data_dir / "sms-outbox.jsonl"
    bill_reader = RecognitionPool(1)
    platform = Platform(
        sessions=sessions,
        clock=clock,
        regions=regions,
        sms=ConsoleSms(outbox, clock),
        files=SealedFiles(make_file_store(settings), KEYRING),
        case_kinds=CASE_KINDS,
        demonstration=True,
        wechat=wechat or NoWeChat(),
        bill_reader=bill_reader,
        printer=PRINTER,
        scans=SCANS,
    )
    platform = changed(platform)
    live = PostgresLive(engine)
    parts = Parts(settings, engine, platform, PostgresSearch(sessions), live)
    app = make_app(parts)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://testserver") as http:
        try:
            yield World(parts, http, outbox)
        finally:
            for part in (live, bill_reader):
                await part.close()
