"""Which database this run works on: the one that is configured, or the embedded server."""

from __future__ import annotations

import os
from dataclasses import asdict

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from db.migrate import upgrade
from gateway.embedded_postgres import EmbeddedPostgres, PostgresUnavailableError
from gateway.settings import Settings
from regions.registry import load_registry


def embedded(settings: Settings) -> EmbeddedPostgres:
    return EmbeddedPostgres(settings.data_dir / "postgres")


def start_embedded(settings: Settings) -> EmbeddedPostgres:
    """Start (or find running) the embedded server, with our database in it."""
    postgres = embedded(settings)
    postgres.start()
    postgres.ensure_database()
    return postgres


def use(url: str) -> None:
    """Let this process and its children work on `url`."""
    os.environ["DATABASE_URL"] = url


def running_url(settings: Settings) -> str:
    """The URL of a database that runs already. Raises `PostgresUnavailableError` when none does."""
    if not settings.embedded_database:
        return settings.database_url
    postgres = embedded(settings)
    if not postgres.running():
        raise PostgresUnavailableError("内置数据库没有运行：请先执行 make run，或设置 DATABASE_URL。")
    return postgres.url()


def bring_up_to_date(url: str, settings: Settings) -> None:
    """The newest tables, and the divisions of every region found. Must be called outside a running event loop. Raises
    RegionError."""
    regions = load_registry(settings.region_folders)
    upgrade(url, divisions=[asdict(row) for row in regions.divisions])


async def reachable(url: str) -> None:
    """Raises `PostgresUnavailableError` when the configured database does not answer."""
    engine = create_async_engine(url, poolclass=NullPool, connect_args={"timeout": 10})
    try:
        async with engine.connect() as connection:
            await connection.execute(text("SELECT 1"))
    except (DBAPIError, OSError, TimeoutError) as error:
        # The error's text may have the password in it.
        raise PostgresUnavailableError(f"DATABASE_URL 指向的数据库无法连接（{type(error).__name__}）。") from None
    finally:
        await engine.dispose()


async def has_accounts(url: str) -> bool:
    """Whether anybody is registered: demonstration data goes only into an empty database."""
    engine = create_async_engine(url, poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            return bool((await connection.execute(text("SELECT EXISTS (SELECT 1 FROM accounts)"))).scalar_one())
    finally:
        await engine.dispose()
