"""Telling every process that something changed: PostgreSQL's NOTIFY, heard when the transaction commits, or never.

A commit that notifies waits for every other that does, so busy writes leave it to the worker, which tells of many at once.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

CHANNEL: Final = "voucher_live"

_TELL = text("SELECT count(pg_notify(:channel, key)) FROM unnest(CAST(:keys AS text[])) AS key")


async def announce(session: AsyncSession, keys: Collection[str]) -> None:
    """One statement for all `keys` (`core.ports.live_key`); none when there are none."""
    if keys:
        await session.execute(_TELL, {"channel": CHANNEL, "keys": sorted(set(keys))})
