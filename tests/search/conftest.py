"""The engines that the suite runs over, each on the same small catalogue."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from db.engine import Sessions
from search.engine import Engine
from search.indexer import rebuild
from search.postgres.engine import PostgresSearch
from tests.search.small_catalogue import HOUSES, OFFERS
from tests.support.catalogue import put_catalogue

ENGINES: dict[str, Callable[[Sessions], Engine]] = {"postgres": PostgresSearch}
"""Another engine joins the suite by a line here."""


@pytest.fixture(params=sorted(ENGINES))
def search(request: pytest.FixtureRequest, sessions: Sessions) -> Engine:
    return ENGINES[request.param](sessions)


@pytest.fixture
async def filled(search: Engine, sessions: Sessions) -> Engine:
    """An engine that has indexed the small catalogue."""
    await put_catalogue(sessions, HOUSES, OFFERS)
    await rebuild(sessions, search)
    return search


@pytest.fixture
def reindex(search: Engine, sessions: Sessions) -> Callable[[], Awaitable[int]]:
    async def act() -> int:
        return await rebuild(sessions, search)

    return act
