"""A real S3-compatible server in a process of its own, for as long as somebody needs it."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import httpx

BUCKET = "voucher-files"
STARTS_WITHIN = 60.0


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@contextlib.contextmanager
def s3_server() -> Iterator[str]:
    """Its address; there is a bucket `BUCKET`."""
    port = free_port()
    command = [sys.executable, "-W", "ignore", "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, env={**os.environ, "PYTHONWARNINGS": "ignore"}, **quiet) as process:  # type: ignore[call-overload]
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(address, process)
            httpx.put(f"{address}/{BUCKET}").raise_for_status()
            yield address
        finally:
            process.terminate()


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(httpx.TransportError):
            httpx.get(address)
            return
        time.sleep(0.1)
    raise AssertionError("the object store did not start")
