"""A whole platform for a while, with its own data folder and port. `make demo` and end-to-end tests use it."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from gateway import addresses
from gateway.settings import Mode, Settings

_START_TIMEOUT = 300.0
_STOP_TIMEOUT = 60.0


class NotStartedError(Exception):
    """The message ends with what the platform said."""


@contextmanager
def temporary_platform(data_dir: Path | None = None) -> Iterator[Settings]:
    """`voucher run` in demonstration mode on an embedded database; its settings once it answers.

    With `data_dir` the data stay, so that a second call continues where the first one ended.
    """
    folder = data_dir or Path(tempfile.mkdtemp(prefix="voucher-"))
    settings = Settings(mode=Mode.DEMONSTRATION, database_url="", data_dir=folder, port=_free_port(), public_url="")
    try:
        with (folder / "platform.log").open("w+") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "gateway.cli", "run", "--mode", "demonstration"],
                env=_environment(settings),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
            try:
                _wait_until_healthy(process, settings, folder / "platform.log")
                yield settings
            finally:
                _end(process)
    finally:
        if data_dir is None:
            shutil.rmtree(folder, ignore_errors=True)


def _environment(settings: Settings) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("VOUCHER_")}
    inherited.pop("DATABASE_URL", None)
    return {
        **inherited,
        "VOUCHER_MODE": settings.mode.value,
        "VOUCHER_DATA_DIR": str(settings.data_dir),
        "VOUCHER_PORT": str(settings.port),
    }


def _wait_until_healthy(process: subprocess.Popen[bytes], settings: Settings, log: Path) -> None:
    deadline = time.monotonic() + _START_TIMEOUT
    with httpx.Client(timeout=2.0, trust_env=False) as client:
        while time.monotonic() < deadline and process.poll() is None:
            try:
                if client.get(settings.address + addresses.HEALTH).status_code == httpx.codes.OK:
                    return
            except httpx.HTTPError:
                pass
            time.sleep(0.1)
    tail = "\n".join(log.read_text(errors="replace").splitlines()[-30:])
    raise NotStartedError(f"平台未能启动：\n{tail}")


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(_STOP_TIMEOUT)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
