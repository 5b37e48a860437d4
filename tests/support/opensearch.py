"""One OpenSearch node for all test processes of the machine: the first that needs it starts it, the last one stops it.
`TEST_OPENSEARCH_URL` uses another one instead. Each process keeps to index names of its own.
"""

from __future__ import annotations

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from gateway.opensearch_node.jars import cache_folder
from gateway.opensearch_node.server import OpenSearchNode


@contextmanager
def server() -> Iterator[str]:
    """The node's URL, for as long as the caller needs it."""
    other = os.environ.get("TEST_OPENSEARCH_URL")
    if other:
        yield other
        return
    folder = cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    node = OpenSearchNode(folder / "test-node")
    with _lock_file(folder / "test-users.lock") as users:
        with _locked(folder / "test-start.lock"):
            if not node.url():
                node.erase()
            url = node.start()
            fcntl.flock(users, fcntl.LOCK_SH)
        try:
            yield url
        finally:
            fcntl.flock(users, fcntl.LOCK_UN)
            with _locked(folder / "test-start.lock"), suppress(BlockingIOError):
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                node.erase()


def own_prefix() -> str:
    """For the names of one test process's indices."""
    return f"test-{os.getpid()}-{secrets.token_hex(3)}"


@contextmanager
def _lock_file(path: Path) -> Iterator[IO[str]]:
    with path.open("a") as file:
        yield file


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with _lock_file(path) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
