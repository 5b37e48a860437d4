"""Answering whatever happens to the first engine: within a deadline, from the second one, and saying so."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from time import monotonic
from typing import Final, Protocol, TypeVar

import structlog

from core.errors import DomainError
from search.engine import SearchEngine, SearchResult, Suggestion
from search.query import SearchQuery, Suggesting

LOG = structlog.get_logger(__name__)

Answer = TypeVar("Answer")

DEADLINE: Final = 1.0
"""Seconds that the first engine has for an answer."""
FAILURES: Final = 3
"""So many in a row open the circuit."""
PAUSES: Final = (1.0, 2.0, 5.0, 10.0, 30.0)
"""Seconds before each try to close it again; nobody's search waits for a try."""
AT_ONCE: Final = 64
"""Searches that may wait for the first engine at the same time; more are answered by the second one right away."""


class Probed(SearchEngine, Protocol):
    """An engine that can tell whether it would answer."""

    async def probe(self) -> None:
        """Raises when it would not."""
        ...


class Circuit:
    """Closed while the engine answers. Opened by failures in a row; then `probe` is asked now and again until it succeeds."""

    def __init__(
        self, probe: Callable[[], Awaitable[None]], *, deadline: float = DEADLINE, pauses: Sequence[float] = PAUSES,
        clock: Callable[[], float] = monotonic,
    ) -> None:  # fmt: skip
        self._probe = probe
        self._deadline = deadline
        self._pauses = pauses
        self._clock = clock
        self._failures = 0
        self._tries = 0
        self._again_at = 0.0
        self._trying: asyncio.Task[None] | None = None

    @property
    def closed(self) -> bool:
        return self._failures < FAILURES

    def succeeded(self) -> None:
        if not self.closed:
            LOG.info("search.engine_back")
        self._failures = self._tries = 0

    def failed(self, error: BaseException) -> None:
        """One more in a row. What was asked is never logged."""
        was_closed = self.closed
        self._failures += 1
        if was_closed and not self.closed:
            self._wait()
            LOG.warning("search.engine_given_up", error=type(error).__name__, reason=str(error)[:200])

    def permits(self) -> bool:
        """Whether to ask the engine. When it is time for a try, one begins beside whoever asks."""
        if self.closed:
            return True
        if self._trying is None and self._clock() >= self._again_at:
            self._trying = asyncio.ensure_future(self._try())
        return False

    async def close(self) -> None:
        if self._trying is not None:
            self._trying.cancel()
            await asyncio.gather(self._trying, return_exceptions=True)

    async def _try(self) -> None:
        try:
            async with asyncio.timeout(self._deadline):
                await self._probe()
        except Exception:
            self._tries += 1
            self._wait()
        else:
            self.succeeded()
        finally:
            self._trying = None

    def _wait(self) -> None:
        self._again_at = self._clock() + self._pauses[min(self._tries, len(self._pauses) - 1)]


class FallbackSearch:
    """Implements `search.engine.SearchEngine`. Faults of the query itself are raised as they are: both engines refuse alike."""

    def __init__(
        self, first: Probed, second: SearchEngine, *, deadline: float = DEADLINE, pauses: Sequence[float] = PAUSES
    ) -> None:
        self.circuit = Circuit(first.probe, deadline=deadline, pauses=pauses)
        self._first = first
        self._second = second
        self._deadline = deadline
        self._waiting = 0

    async def search(self, query: SearchQuery) -> SearchResult:
        answer = await self._asked(lambda: self._first.search(query))
        return answer if answer is not None else replace(await self._second.search(query), degraded=True)

    async def suggest(self, wanted: Suggesting) -> tuple[Suggestion, ...]:
        answer = await self._asked(lambda: self._first.suggest(wanted))
        return answer if answer is not None else await self._second.suggest(wanted)

    async def close(self) -> None:
        await self.circuit.close()

    async def _asked(self, ask: Callable[[], Awaitable[Answer]]) -> Answer | None:
        """The first engine's answer; None when it has none in time."""
        if self._waiting >= AT_ONCE or not self.circuit.permits():
            return None
        self._waiting += 1
        try:
            async with asyncio.timeout(self._deadline):
                answer = await ask()
        except DomainError:
            raise
        except Exception as error:
            self.circuit.failed(error)
            return None
        finally:
            self._waiting -= 1
        self.circuit.succeeded()
        return answer
