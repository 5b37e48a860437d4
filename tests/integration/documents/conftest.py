"""The application with everything a file must pass: a look inside in a child, and a scanner."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx
import pytest_asyncio
from sqlalchemy.ext.asyncio import AsyncEngine

from core.clock import FixedClock
from domain.work import Platform
from gateway.adapters.clamd import Clamd
from gateway.adapters.file_checks import FileChecks
from gateway.recognition.pool import RecognitionPool
from tests.support.clamd import FakeClamd, fake_clamd
from tests.support.people import Person, person
from tests.support.platform import World
from tests.support.platform import world as make_world


@dataclass
class Counter:
    """Where files are handed in; `sender` does, and their credentials are sent along."""

    world: World
    scanner: FakeClamd
    clock: FixedClock
    sender: Person

    async def post(self, content: bytes, name: str = "a.pdf", who: Person | None = None) -> httpx.Response:
        client = (who or self.sender).client
        return await client.http.post("/uploads", files={"file": (name, content)}, headers=client.headers)

    async def call(self, method: str, path: str, who: Person | None = None, **options: Any) -> httpx.Response:
        client = (who or self.sender).client
        return await client.http.request(method, path, headers=client.headers, **options)


@pytest_asyncio.fixture
async def counter(engine: AsyncEngine, clock: FixedClock, tmp_path: Path) -> AsyncIterator[Counter]:
    children = RecognitionPool(1)
    async with fake_clamd() as scanner:

        def checked(platform: Platform) -> Platform:
            return replace(platform, file_checker=FileChecks(children, Clamd(scanner.address, 2.0)))

        async with make_world(engine, clock, tmp_path, changed=checked) as world:
            yield Counter(world, scanner, clock, await person(world))
    await children.close()
