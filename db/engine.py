"""Engines and session factories."""

from __future__ import annotations

from typing import Any

from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry

from core.errors import Unavailable

Sessions = async_sessionmaker[AsyncSession]

STATEMENT_TIMEOUT_MS = 30_000


class PatientPool(AsyncAdaptedQueuePool):
    """Whoever waited in vain for a connection is told to come again, like anybody else whom a busy part turns away."""

    def _do_get(self) -> ConnectionPoolEntry:
        try:
            return super()._do_get()
        except PoolTimeout as error:
            raise Unavailable("当前访问较多，请稍后重试。") from error


def make_engine(url: str, connect_args: dict[str, Any] | None = None, *, pool_size: int = 20) -> AsyncEngine:
    """An engine on asyncpg. A statement that runs longer than 30 s is cancelled: no request waits for ever."""
    settings = {"statement_timeout": str(STATEMENT_TIMEOUT_MS), "application_name": "voucher"}
    arguments = {"server_settings": settings, **(connect_args or {})}
    return create_async_engine(
        url,
        connect_args=arguments,
        poolclass=PatientPool,
        pool_size=pool_size,
        max_overflow=10,
        pool_timeout=30,
        hide_parameters=True,  # a failing statement is logged, and its parameters are people's data
    )


def make_sessions(engine: AsyncEngine) -> Sessions:
    return async_sessionmaker(engine, expire_on_commit=False, autoflush=False)


def reading(sessions: Sessions) -> Sessions:
    """The same connections for looks, each statement by itself: a transaction around one `SELECT` would only cost the way to the
    database twice more. What is read by two statements may be of two moments, as it is between any two looks."""
    bind = sessions.kw["bind"]
    if not isinstance(bind, AsyncEngine):  # bound to one connection whose transaction is somebody's: looks are part of it
        return sessions
    return make_sessions(bind.execution_options(isolation_level="AUTOCOMMIT"))
