"""Search work in a process of its own, slow enough to be killed in the middle: `worker` or `rebuild`."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence
from unittest import mock

from core.clock import SystemClock
from db.engine import make_engine, make_sessions
from gateway.outbox import drain
from gateway.projecting import project
from search.opensearch import rebuilding
from search.opensearch.cluster import Cluster, make_client
from search.opensearch.engine import OpenSearchSearch
from search.opensearch.projecting import Line
from search.opensearch.writing import Writer
from tests.support.parts import platform_of
from tests.support.search_cluster import FORWARDING

real_send = Writer.send


async def slow_send(self: Writer, targets: Sequence[str], lines: Sequence[Line]) -> int:
    """The cluster has it; the mark that it is done is not committed yet."""
    sent = await real_send(self, targets, lines)
    print(len(lines), flush=True)  # noqa: T201 - the parent reads it
    await asyncio.sleep(0.3)
    return sent


async def main(work: str) -> None:
    engine = make_engine(os.environ["TEST_DATABASE"])
    cluster = Cluster((os.environ["TEST_CLUSTER"],), prefix=os.environ["TEST_PREFIX"])
    sessions = make_sessions(engine)
    async with make_client(cluster) as client:
        search = OpenSearchSearch(client, cluster, sessions)
        if work == "rebuild":
            with mock.patch.multiple(rebuilding, CHUNK=4, NOTED_EVERY=1):
                await search.rebuilding.run()
        else:
            platform = platform_of(sessions, SystemClock())
            while await drain(platform, FORWARDING, 4) or await project(platform, search, 4):
                pass
    print("done", flush=True)  # noqa: T201 - the parent reads it
    await engine.dispose()


if __name__ == "__main__":
    with mock.patch.object(Writer, "send", slow_send):
        asyncio.run(main(sys.argv[1]))
