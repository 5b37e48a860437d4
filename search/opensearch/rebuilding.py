"""Making the index anew while the old one answers. A rebuild that was killed goes on where it was."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from opensearchpy import AsyncOpenSearch
from opensearchpy.exceptions import OpenSearchException
from sqlalchemy import func, select

from db.engine import Sessions
from db.models import SearchDocument
from search.opensearch.cluster import Cluster, Overloaded, SearchUnavailable, fault
from search.opensearch.projecting import Line, lines_after
from search.opensearch.writing import Writer

CHUNK: Final = 2_000
NOTED_EVERY: Final = 10
"""Chunks between notes of how far it is; so many are loaded twice, at most, after a kill."""
PAUSES: Final = (0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
"""Seconds before each further try at a chunk that the cluster had no room for."""
_LOCK: Final = 0x766F7563
"""PostgreSQL's advisory lock: one rebuild at a time, whichever process it is in."""


SLACK: Final = 1_000
"""Rows that the outbox has not brought over yet while it is counted."""


class AlreadyRebuilding(Exception):
    """The message is for the person at the console."""


@dataclass(frozen=True, slots=True)
class Progress:
    """So many of so many documents are loaded."""

    loaded: int
    total: int


Tell = Callable[[Progress], None]


class Rebuild:
    """A new index from the rows, in the place of the live one when it is whole."""

    def __init__(self, client: AsyncOpenSearch, cluster: Cluster, sessions: Sessions) -> None:
        self._writer = Writer(client, cluster, sessions)
        self._indices = self._writer.indices
        self._client = client
        self._sessions = sessions

    async def run(self, tell: Tell = lambda _: None, *, fresh: bool = False) -> int:
        """How many documents the new index has. `fresh` begins anew even when an earlier rebuild broke off.

        Raises AlreadyRebuilding when another one is on, SearchUnavailable; then the old index goes on answering.
        """
        async with _alone(self._sessions):
            try:
                name, after, loaded = await self._begin(fresh)
                loaded = await self._load(name, after, loaded, tell)
                await self._check(name)
                await self._indices.finish(name)
            except (TimeoutError, OpenSearchException, OSError) as error:
                raise fault(error) from None
            return loaded

    async def _begin(self, fresh: bool) -> tuple[str, UUID | None, int]:
        """The index to load, and from where on."""
        standing = await self._indices.standing()
        if standing.building and not fresh:
            noted = await self._indices.progress(standing.building)
            if noted is not None:
                after = noted.get("after")
                return standing.building, UUID(after) if after else None, int(noted.get("loaded", 0))
        await self._indices.drop_others(*filter(None, [standing.live]))
        return await self._indices.make(), None, 0

    async def _load(self, name: str, after: UUID | None, loaded: int, tell: Tell) -> int:
        """The next chunk is read while one is sent."""
        total = await self._rows()
        tell(Progress(loaded, total))
        number = 0
        reading = asyncio.ensure_future(lines_after(self._sessions, after, CHUNK))
        try:
            while lines := await reading:
                reading = asyncio.ensure_future(lines_after(self._sessions, lines[-1].id, CHUNK))
                await self._send(name, lines)
                loaded, number = loaded + len(lines), number + 1
                if number % NOTED_EVERY == 0:
                    await self._indices.note(name, {"after": str(lines[-1].id), "loaded": loaded})
                tell(Progress(loaded, total))
        finally:
            reading.cancel()
        return loaded

    async def _send(self, name: str, lines: Sequence[Line]) -> None:
        """A cluster that has no room is given time; sending the same lines again does no harm."""
        for pause in PAUSES:
            try:
                await self._writer.send((name,), lines)
            except Overloaded:
                await asyncio.sleep(pause)
            else:
                return
        await self._writer.send((name,), lines)

    async def _rows(self) -> int:
        async with self._sessions() as session:
            return int(await session.scalar(select(func.count()).select_from(SearchDocument)) or 0)

    async def _check(self, name: str) -> None:
        """It must have every row there is: what was added in the meantime is written to it too."""
        await self._client.indices.refresh(index=name)
        answer: dict[str, Any] = await self._client.search(
            index=name, body={"size": 0, "track_total_hits": True}, params={"allow_partial_search_results": "false"}
        )
        found, rows = int(answer["hits"]["total"]["value"]), await self._rows()
        if found < rows - SLACK:
            raise SearchUnavailable(f"the new index has {found} of {rows} documents")


@asynccontextmanager
async def _alone(sessions: Sessions) -> AsyncIterator[None]:
    async with sessions() as session:
        connection = await session.connection(execution_options={"isolation_level": "AUTOCOMMIT"})
        if not await connection.scalar(select(func.pg_try_advisory_lock(_LOCK))):
            raise AlreadyRebuilding("已有一次重建正在进行，请等它完成。")
        try:
            yield
        finally:
            await connection.scalar(select(func.pg_advisory_unlock(_LOCK)))
