"""Reference data that every database has: the divisions of GB/T 2260, brought up to date at each migration."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from db.models import Division

DIVISIONS = Path(__file__).parent / "data" / "divisions.csv"


async def sync_divisions(
    url: str, connect_args: dict[str, Any] | None = None, more: Iterable[Mapping[str, str]] = ()
) -> int:
    """Add and rename divisions as the file has them, and `more` (rows of the same columns: what regions bring), which come
    before it; none is removed, cases refer to them. Returns how many there are."""
    with DIVISIONS.open(encoding="utf-8", newline="") as file:
        rows = [dict(row) for row in csv.DictReader(file)]
    rows = list({row["code"]: row for row in (*rows, *map(dict, more))}.values())
    statement = insert(Division)
    changed = {name: statement.excluded[name] for name in ("name", "parent", "region", "level")}
    engine = create_async_engine(url, connect_args=connect_args or {}, poolclass=NullPool)
    try:
        async with engine.begin() as connection:
            await connection.execute(statement.on_conflict_do_update(index_elements=["code"], set_=changed), rows)
    finally:
        await engine.dispose()
    return len(rows)
