"""The foundation of tests: a real PostgreSQL, emptied before each test that uses it, and a clock that stands still."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from hypothesis import settings as hypothesis_settings
from sqlalchemy.ext.asyncio import AsyncEngine

from core.clock import FixedClock
from db.encryption import KEYRING
from db.engine import Sessions, make_engine, make_sessions
from gateway.encryption_keys import generate_keys, parse_keys
from tests.support import opensearch, postgres
from tests.support.platform import World, end_children
from tests.support.platform import world as make_world
from tests.support.statements import Counting, counting

# A loaded machine is slow, not wrong. `make nightly` looks at many more examples.
hypothesis_settings.register_profile("default", deadline=None, max_examples=50)
hypothesis_settings.register_profile("nightly", deadline=None, max_examples=2000)
hypothesis_settings.load_profile("default")

MONDAY_MORNING = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
"""10:00 in Shanghai, on a working day with working days around it."""


@pytest.fixture(scope="session")
def database_server() -> Iterator[str]:
    """The URL of the server's maintenance database."""
    with postgres.server() as url:
        yield url


@pytest.fixture(scope="session")
def database_url(database_server: str) -> Iterator[str]:
    """This test process's own migrated database."""
    with postgres.fresh_database(database_server) as url:
        yield url


@pytest.fixture(scope="session")
def opensearch_url() -> Iterator[str]:
    """A real OpenSearch node that all test processes share; keep to index names of your own."""
    with opensearch.server() as url:
        yield url


@pytest.fixture
def separate_database(database_server: str) -> Iterator[str]:
    """A migrated database for one test alone, where a process of its own is started on it or migrations are tried."""
    with postgres.fresh_database(database_server) as url:
        yield url


@pytest.fixture(scope="session")
def keyring() -> None:
    """Field encryption with keys of this run."""
    keys = parse_keys(generate_keys("test"))
    KEYRING.configure(keys.keys, keys.current, keys.index_key)


@pytest_asyncio.fixture(scope="session")
async def shared_engine(database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = make_engine(database_url)
    yield engine
    await end_children()
    await engine.dispose()


@pytest_asyncio.fixture
async def engine(shared_engine: AsyncEngine, keyring: None) -> AsyncEngine:
    """An engine on a database whose tables are empty, divisions apart."""
    await postgres.empty_all_tables(shared_engine)
    return shared_engine


@pytest.fixture
def sessions(engine: AsyncEngine) -> Sessions:
    return make_sessions(engine)


@pytest.fixture
def statements(engine: AsyncEngine) -> Counting:
    """`with statements() as counted: …; assert counted.count == 2`."""
    return counting(engine)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(MONDAY_MORNING)


@pytest_asyncio.fixture
async def world(engine: AsyncEngine, clock: FixedClock, tmp_path: Path) -> AsyncIterator[World]:
    """The application over HTTP, on an empty database and a clock that stands still."""
    async with make_world(engine, clock, tmp_path) as made:
        yield made
