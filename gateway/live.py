"""Who listens to what, and the one connection by which this process hears PostgreSQL's announcements.

The connection is opened with the first listener and opened again when it is lost; whoever listens is then woken, because an
announcement may have been missed. Without it (a pooler that forwards none, a database that is away) listeners still look
again every `LOOK_AGAIN` seconds: late, never wrong.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID
from weakref import WeakSet

import structlog
from sqlalchemy.ext.asyncio import AsyncEngine

from core.errors import RateLimited
from db.live import CHANNEL

LOG = structlog.get_logger(__name__)

LOOK_AGAIN: Final = 30.0
"""Seconds after which a listener looks without being woken."""
CALM: Final = 0.2
"""Seconds between two looks at least: what changes many times a second is looked at a few times."""
PATIENCE: Final = 5.0
"""Seconds to wait for the connection before looking for the first time."""
PAUSE: Final = 2.0
"""Seconds between tries to connect again."""
MOST_PER_ACCOUNT: Final = 40
RETRY_AFTER: Final = 60
"""Seconds."""

_SERVING: WeakSet[PostgresLive] = WeakSet()


@dataclass(eq=False, slots=True)
class _Listener:
    keys: frozenset[str]
    woken: asyncio.Event = field(default_factory=asyncio.Event)


class PostgresLive:
    """`core.ports.Live` over LISTEN."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._listeners: set[_Listener] = set()
        self._owners: Counter[UUID] = Counter()
        self._hearing = asyncio.Event()
        self._lost = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._over = False
        _SERVING.add(self)

    @asynccontextmanager
    async def listen(self, keys: Sequence[str], owner: UUID) -> AsyncIterator[AsyncIterator[bool]]:
        if self._owners[owner] >= MOST_PER_ACCOUNT:
            raise RateLimited("同时打开的实时更新过多，请关闭几个页面后重试。", RETRY_AFTER)
        listener = _Listener(frozenset(keys))
        self._owners[owner] += 1
        self._listeners.add(listener)
        try:
            await self._heard()
            yield self._wakes(listener)
        finally:
            self._listeners.discard(listener)
            self._owners[owner] -= 1
            if not self._owners[owner]:
                del self._owners[owner]

    async def close(self) -> None:
        """End all listening and give the connection back."""
        self.end()
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
            self._task = None

    def end(self) -> None:
        """Let everyone who listens go: the server is about to stop."""
        self._over = True
        self._wake_all()

    async def _heard(self) -> None:
        if self._task is None and not self._over:
            self._task = asyncio.create_task(self._hear())
        with suppress(TimeoutError):
            await asyncio.wait_for(self._hearing.wait(), PATIENCE)

    async def _wakes(self, listener: _Listener) -> AsyncIterator[bool]:
        told = True
        while not self._over:
            listener.woken.clear()
            yield told
            await asyncio.sleep(CALM)
            with suppress(TimeoutError):
                await asyncio.wait_for(listener.woken.wait(), LOOK_AGAIN)
            told = listener.woken.is_set()

    async def _hear(self) -> None:
        while True:
            try:
                await self._hear_until_lost()
            except Exception as error:
                LOG.warning("live.unheard", error=type(error).__name__, again_in=PAUSE)
            self._hearing.clear()
            await asyncio.sleep(PAUSE)

    async def _hear_until_lost(self) -> None:
        async with self._engine.connect() as connection:
            raw: Any = (await connection.get_raw_connection()).driver_connection
            self._lost.clear()
            raw.add_termination_listener(self._on_lost)
            try:
                await raw.add_listener(CHANNEL, self._on_told)
                self._hearing.set()
                self._wake_all()
                await self._lost.wait()
            finally:
                raw.remove_termination_listener(self._on_lost)
                await connection.invalidate()

    def _on_lost(self, _connection: Any) -> None:
        self._lost.set()

    def _on_told(self, _connection: Any, _pid: int, _channel: str, key: str) -> None:
        for listener in self._listeners:
            if key in listener.keys:
                listener.woken.set()

    def _wake_all(self) -> None:
        for listener in self._listeners:
            listener.woken.set()


def end_all() -> None:
    """Of every server in this process; a signal handler's way in."""
    for live in tuple(_SERVING):
        live.end()
