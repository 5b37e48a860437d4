"""The only place that commits. A raise inside rolls everything back; a lost race against another transaction is tried again."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import TypeVar

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Sessions

Result = TypeVar("Result")

RETRIED_SQLSTATES = frozenset({"40001", "40P01"})  # serialization failure, deadlock
ATTEMPTS = 5


def sqlstate(error: DBAPIError) -> str:
    return str(getattr(error.orig, "sqlstate", "") or "")


def constraint(error: DBAPIError) -> str:
    """The name of the violated constraint, or empty."""
    cause = getattr(error.orig, "__cause__", None)
    return str(getattr(cause, "constraint_name", "") or "")


async def unit_of_work(sessions: Sessions, act: Callable[[AsyncSession], Awaitable[Result]]) -> Result:
    """Run `act` in one transaction and commit. Each attempt gets a fresh session."""
    for attempt in range(1, ATTEMPTS + 1):
        try:
            async with sessions() as session, session.begin():
                return await act(session)
        except DBAPIError as error:
            if sqlstate(error) not in RETRIED_SQLSTATES or attempt == ATTEMPTS:
                raise
        await asyncio.sleep(random.uniform(0.01, 0.05) * attempt)  # noqa: S311 - spreads retries, guards nothing
    raise AssertionError("unreachable")
