"""A worker in a process of its own, slow enough to be killed in the middle: prints a line for every batch it has written
but not yet committed."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence

from core.clock import SystemClock
from db.encryption import KEYRING
from db.engine import make_engine, make_sessions
from db.models import OutboxRow
from domain.notifications import apply_case_rows
from domain.work import Work
from gateway.encryption_keys import parse_keys
from gateway.outbox import drain
from tests.support.parts import platform_of


async def slowly(work: Work, rows: Sequence[OutboxRow]) -> None:
    await apply_case_rows(work, rows)
    await work.session.flush()
    sys.stdout.write(f"{len(rows)}\n")
    sys.stdout.flush()
    await asyncio.sleep(0.2)


async def main() -> None:
    keys = parse_keys(os.environ["TEST_KEYS"])
    KEYRING.configure(keys.keys, keys.current, keys.index_key)
    engine = make_engine(os.environ["TEST_DATABASE"])
    platform = platform_of(make_sessions(engine), SystemClock())
    while await drain(platform, {"case": slowly}, 5):
        pass
    sys.stdout.write("done\n")
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
