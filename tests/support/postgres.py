"""One PostgreSQL server for every test process of this checkout, and a migrated template to clone databases from.

The server starts with the first process that needs it and stops with the last. `TEST_DATABASE_URL` (a role that may
create databases) uses another server instead.
"""

from __future__ import annotations

import asyncio
import fcntl
import hashlib
import os
import re
import secrets
from collections.abc import AsyncIterator, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from dataclasses import asdict
from typing import IO, TypeVar

import psutil
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from db.migrate import upgrade
from gateway.embedded_postgres import EmbeddedPostgres
from gateway.settings import PROJECT, normalise_database_url
from regions.registry import load_registry

Result = TypeVar("Result")

_FOLDER = PROJECT / ".data"
_KEPT = ("alembic_version", "divisions")
REGIONS = load_registry()
_OWN_DATABASE = re.compile(r"test_(\d+)_[0-9a-f]+")


@contextmanager
def server() -> Iterator[str]:
    """The URL of the server's maintenance database, for as long as the caller needs the server."""
    other = os.environ.get("TEST_DATABASE_URL")
    if other:
        yield normalise_database_url(other)
        return
    postgres = EmbeddedPostgres(_FOLDER / "test-postgres", durable=False, max_connections=600)
    with _lock_file("test-postgres-users.lock") as users:
        with _locked("test-postgres-start.lock"):
            postgres.start()
            fcntl.flock(users, fcntl.LOCK_SH)
        yield postgres.url("postgres")
        fcntl.flock(users, fcntl.LOCK_UN)
        with _locked("test-postgres-start.lock"):
            try:
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            postgres.stop()


@contextmanager
def fresh_database(server_url: str) -> Iterator[str]:
    """The URL of a new, migrated, empty database; dropped at the end."""
    template = _template(server_url)
    name = f"test_{os.getpid()}_{secrets.token_hex(3)}"
    in_thread(_statements(server_url, f'CREATE DATABASE "{name}" TEMPLATE "{template}"'))
    try:
        yield _named(server_url, name)
    finally:
        in_thread(_statements(server_url, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))


async def empty_all_tables(engine: AsyncEngine) -> None:
    """Truncate the tables that have rows, in one statement; divisions stay."""
    async with engine.begin() as connection:
        await connection.execute(text("SET LOCAL lock_timeout = '10s'"))
        names = [name for name in await _tables(connection) if name not in _KEPT]
        if not names:
            return
        checks = " UNION ALL ".join(f"(SELECT '{name}' FROM \"{name}\" LIMIT 1)" for name in names)  # noqa: S608 - names of our tables
        filled = (await connection.execute(text(checks))).scalars().all()
        if filled:
            listed = ", ".join(f'"{name}"' for name in filled)
            await connection.execute(text(f"TRUNCATE {listed} RESTART IDENTITY CASCADE"))


def in_thread(work: Coroutine[None, None, Result]) -> Result:
    """Run it on a loop of its own: the tests' loop belongs to the tests."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


async def _tables(connection: AsyncConnection) -> list[str]:
    query = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
    return list((await connection.execute(text(query))).scalars())


def _template(server_url: str) -> str:
    """Migrated once per state of `db/` and divisions that regions bring: the name is a digest of what makes the tables."""
    digest = _digest()
    name = f"template_{digest}"
    with _locked("test-postgres-template.lock"):
        known = in_thread(_names(server_url))
        if name in known:
            return name
        _drop_leftovers(server_url, known)
        draft = f"draft_{digest}"
        in_thread(_statements(server_url, f'DROP DATABASE IF EXISTS "{draft}"', f'CREATE DATABASE "{draft}"'))
        with ThreadPoolExecutor(1) as pool:
            pool.submit(upgrade, _named(server_url, draft), divisions=[asdict(row) for row in REGIONS.divisions]).result()
        in_thread(_statements(server_url, f'ALTER DATABASE "{draft}" RENAME TO "{name}"'))
    return name


def _drop_leftovers(server_url: str, known: set[str]) -> None:
    """Databases of test processes that were killed."""
    owners = {name: match[1] for name in known if (match := _OWN_DATABASE.fullmatch(name))}
    for name, owner in owners.items():
        if not psutil.pid_exists(int(owner)):
            in_thread(_statements(server_url, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))


def _digest() -> str:
    digest = hashlib.sha256()
    for path in sorted((PROJECT / "db").rglob("*.py")):
        digest.update(str(path.relative_to(PROJECT)).encode() + b"\0" + path.read_bytes())
    digest.update(repr(REGIONS.divisions).encode())
    return digest.hexdigest()[:16]


def _named(server_url: str, database: str) -> str:
    return make_url(server_url).set(database=database).render_as_string(hide_password=False)


async def _names(server_url: str) -> set[str]:
    async with _maintenance(server_url) as connection:
        return set((await connection.execute(text("SELECT datname FROM pg_database"))).scalars())


async def _statements(server_url: str, *statements: str) -> None:
    async with _maintenance(server_url) as connection:
        for statement in statements:
            await connection.execute(text(statement))


@asynccontextmanager
async def _maintenance(server_url: str) -> AsyncIterator[AsyncConnection]:
    engine = create_async_engine(server_url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            yield connection
    finally:
        await engine.dispose()


@contextmanager
def _lock_file(name: str) -> Iterator[IO[str]]:
    _FOLDER.mkdir(parents=True, exist_ok=True)
    with (_FOLDER / name).open("a") as file:
        yield file


@contextmanager
def _locked(name: str) -> Iterator[None]:
    with _lock_file(name) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


