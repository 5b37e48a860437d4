"""The embedded server: nothing confirmed is lost, and no folder is touched that is not its own."""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from gateway.embedded_postgres import EmbeddedPostgres, PostgresUnavailableError


async def answer(server: EmbeddedPostgres, *statements: str) -> list[object]:
    """The first column of the last statement's rows."""
    engine = create_async_engine(server.url(), poolclass=NullPool)
    try:
        async with engine.begin() as connection:
            for statement in statements:
                result = await connection.execute(text(statement))
            return list(result.scalars()) if result.returns_rows else []
    finally:
        await engine.dispose()


@pytest.fixture
def place() -> Iterator[Path]:
    """Not pytest's own temporary folder: every worker that starts closes that one to all other users anew."""
    with tempfile.TemporaryDirectory(prefix="voucher-test-") as folder:
        yield Path(folder)


@pytest.fixture
def server(place: Path) -> Iterator[EmbeddedPostgres]:
    postgres = EmbeddedPostgres(place / "data" / "postgres")
    postgres.start()
    postgres.ensure_database()
    yield postgres
    postgres.stop()


async def test_money_is_on_disk_before_it_is_confirmed(server: EmbeddedPostgres) -> None:
    query = "SELECT setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')"
    assert await answer(server, query) == ["on", "on", "on"]
    assert await answer(server, "SELECT setting FROM pg_settings WHERE name = 'max_connections'") == ["200"]


async def test_what_was_confirmed_survives_a_killed_server(server: EmbeddedPostgres) -> None:
    await answer(server, "CREATE TABLE kept (n int)", "INSERT INTO kept SELECT generate_series(1, 1000)")
    assert server.pid is not None
    os.kill(server.pid, signal.SIGKILL)
    server.start()
    assert await answer(server, "SELECT count(*) FROM kept") == [1000]


async def test_a_second_start_finds_the_running_server(server: EmbeddedPostgres) -> None:
    before = server.pid
    EmbeddedPostgres(server.folder).start()
    assert server.pid == before


async def test_a_pid_file_with_another_programs_number_does_not_stop_the_start(server: EmbeddedPostgres) -> None:
    server.stop()
    (server.folder / "postmaster.pid").write_text(f"{os.getpid()}\n{server.folder}\n0\n5432\n\n\n\nready\n")
    assert not server.running()
    server.start()
    assert await answer(server, "SELECT 1") == [1]


async def test_a_path_too_long_or_too_odd_for_a_socket_works(place: Path) -> None:
    deep = place / ("a-long-folder-name-" * 8) / "目录 with, comma"
    postgres = EmbeddedPostgres(deep / "postgres", durable=False)
    assert postgres.socket_folder != postgres.folder
    postgres.start()
    try:
        postgres.ensure_database()
        assert await answer(postgres, "SELECT 1") == [1]
        assert postgres.socket_folder.stat().st_mode & 0o777 == 0o700
    finally:
        postgres.stop()
        postgres.socket_folder.rmdir()


def test_a_folder_with_something_else_in_it_is_left_alone(place: Path) -> None:
    (place / "thesis.txt").write_text("mine")
    before = place.stat()
    with pytest.raises(PostgresUnavailableError, match="不是空目录"):
        EmbeddedPostgres(place).start()
    after = place.stat()
    assert (after.st_mode, after.st_uid) == (before.st_mode, before.st_uid)
    assert [path.name for path in place.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("folder", ["", "postgres", "../postgres"])
def test_a_relative_folder_is_refused(folder: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    with pytest.raises(PostgresUnavailableError, match="绝对路径"):
        EmbeddedPostgres(Path(folder)).start()
    assert list(place.iterdir()) == []


async def test_an_interrupted_initialisation_is_begun_anew(place: Path) -> None:
    half = place / "postgres.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18")
    postgres = EmbeddedPostgres(place / "postgres", durable=False)
    postgres.start()
    try:
        postgres.ensure_database()
        assert await answer(postgres, "SELECT 1") == [1]
    finally:
        postgres.stop()
    assert not half.exists()
