"""Engines and session factories."""

from __future__ import annotations

from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

Sessions = async_sessionmaker[AsyncSession]

STATEMENT_TIMEOUT_MS = 30_000


def make_engine(url: str, connect_args: dict[str, Any] | None = None, *, pool_size: int = 20) -> AsyncEngine:
    """An engine on asyncpg. A statement that runs longer than 30 s is cancelled: no request waits for ever."""
    settings = {"statement_timeout": str(STATEMENT_TIMEOUT_MS), "application_name": "voucher"}
    arguments = {"server_settings": settings, **(connect_args or {})}
    return create_async_engine(
        url,
        connect_args=arguments,
        pool_size=pool_size,
        max_overflow=10,
        pool_timeout=30,
        hide_parameters=True,  # a failing statement is logged, and its parameters are people's data
    )


def make_sessions(engine: AsyncEngine) -> Sessions:
    return async_sessionmaker(engine, expire_on_commit=False, autoflush=False)
