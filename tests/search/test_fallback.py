"""When the first engine fails, the second answers within the deadline and says so; the circuit opens and closes by itself."""

from __future__ import annotations

import asyncio
import time

import pytest

from core.errors import InvalidInput, invalid
from search.engine import EngineName, SearchResult, Suggestion
from search.fallback import AT_ONCE, FAILURES, FallbackSearch
from search.query import SearchQuery, Suggesting, search_query, suggesting

QUERY = search_query(text="扫描电镜")


class Engine:
    """Answers at once, or as it is told."""

    def __init__(self, name: EngineName) -> None:
        self.name = name
        self.asked = self.probed = 0
        self.error: Exception | None = None
        self.delay = 0.0

    async def search(self, query: SearchQuery) -> SearchResult:
        self.asked += 1
        await self._act()
        return SearchResult((), False, served_by=self.name)

    async def suggest(self, wanted: Suggesting) -> tuple[Suggestion, ...]:
        self.asked += 1
        await self._act()
        return (Suggestion(self.name.value, None),)

    async def probe(self) -> None:
        self.probed += 1
        await self._act()

    async def _act(self) -> None:
        if self.delay:
            await asyncio.sleep(self.delay)
        if self.error:
            raise self.error


@pytest.fixture
def first() -> Engine:
    return Engine(EngineName.OPENSEARCH)


@pytest.fixture
def both(first: Engine) -> FallbackSearch:
    return FallbackSearch(first, Engine(EngineName.POSTGRES), deadline=0.1, pauses=(0.05,))


async def told(both: FallbackSearch) -> tuple[EngineName, bool]:
    result = await both.search(QUERY)
    return result.served_by, result.degraded


async def test_the_first_engine_answers_while_it_can(both: FallbackSearch) -> None:
    assert await told(both) == (EngineName.OPENSEARCH, False)
    assert (await both.suggest(suggesting("扫")))[0].text == "opensearch"


async def test_a_failure_is_answered_by_the_second_and_marked(both: FallbackSearch, first: Engine) -> None:
    first.error = OSError("gone")
    assert await told(both) == (EngineName.POSTGRES, True)
    assert (await both.suggest(suggesting("扫")))[0].text == "postgres"


async def test_a_slow_engine_costs_no_more_than_the_deadline(both: FallbackSearch, first: Engine) -> None:
    first.delay = 30.0
    began = time.monotonic()
    assert await told(both) == (EngineName.POSTGRES, True)
    assert time.monotonic() - began < 5.0


async def test_after_failures_in_a_row_nobody_waits_any_more(both: FallbackSearch, first: Engine) -> None:
    first.delay = 30.0
    for _ in range(FAILURES):
        await both.search(QUERY)
    asked = first.asked
    for _ in range(20):
        assert await told(both) == (EngineName.POSTGRES, True)
    assert first.asked == asked == FAILURES
    await both.close()


async def test_failures_with_answers_between_them_open_nothing(both: FallbackSearch, first: Engine) -> None:
    for _ in range(FAILURES * 2):
        first.error = OSError()
        await both.search(QUERY)
        first.error = None
        assert await told(both) == (EngineName.OPENSEARCH, False)


async def test_the_circuit_closes_by_itself_when_a_probe_succeeds(both: FallbackSearch, first: Engine) -> None:
    first.error = OSError()
    for _ in range(FAILURES):
        await both.search(QUERY)
    await asyncio.sleep(0.1)
    assert await told(both) == (EngineName.POSTGRES, True)  # the try is beside it, and fails
    await asyncio.sleep(0.1)
    assert first.probed == 1
    first.error = None
    for _ in range(200):
        if await told(both) == (EngineName.OPENSEARCH, False):
            break
        await asyncio.sleep(0.02)
    assert both.circuit.closed


async def test_a_fault_of_the_query_is_no_fault_of_the_engine(both: FallbackSearch, first: Engine) -> None:
    first.error = invalid("after", "BAD_CURSOR", "分页游标无效。")
    for _ in range(FAILURES + 1):
        with pytest.raises(InvalidInput):
            await both.search(QUERY)
    first.error = None
    assert await told(both) == (EngineName.OPENSEARCH, False)


async def test_more_searches_than_may_wait_are_answered_right_away(both: FallbackSearch, first: Engine) -> None:
    first.delay = 0.05
    results = await asyncio.gather(*(both.search(QUERY) for _ in range(AT_ONCE + 10)))
    assert sum(1 for each in results if each.degraded) == 10


async def test_a_caller_who_goes_away_is_no_failure(both: FallbackSearch, first: Engine) -> None:
    first.delay = 0.08
    for _ in range(FAILURES):
        task = asyncio.ensure_future(both.search(QUERY))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    first.delay = 0.0
    assert await told(both) == (EngineName.OPENSEARCH, False)
