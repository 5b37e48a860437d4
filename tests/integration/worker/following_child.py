"""A worker that has found what is new for saved searches, says so, and would tell in a moment: it is killed before."""

from __future__ import annotations

import asyncio
import os
import sys

from core.clock import SystemClock
from db.encryption import KEYRING
from db.engine import make_engine, make_sessions
from gateway.encryption_keys import parse_keys
from gateway.outbox import drain
from gateway.saved_searches import find
from tests.support.parts import platform_of


async def main() -> None:
    keys = parse_keys(os.environ["TEST_KEYS"])
    KEYRING.configure(keys.keys, keys.current, keys.index_key)
    engine = make_engine(os.environ["TEST_DATABASE"])
    platform = platform_of(make_sessions(engine), SystemClock())
    while await drain(platform):
        pass
    await find(platform)
    sys.stdout.write("found\n")
    sys.stdout.flush()
    await asyncio.sleep(60)


if __name__ == "__main__":
    asyncio.run(main())
