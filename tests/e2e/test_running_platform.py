"""`voucher run` as a person starts it: everything comes up, survives a crash of any part, and stops altogether."""

from __future__ import annotations

import os
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import psutil
import pytest

from gateway import addresses
from gateway.cli.database import embedded
from gateway.cli.temporary import temporary_platform
from gateway.demonstration.accounts import accounts
from gateway.settings import Settings

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def data_dir() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="voucher-test-") as folder:
        yield Path(folder)


def healthy(settings: Settings) -> bool:
    try:
        answer = httpx.get(settings.address + addresses.HEALTH, timeout=2, trust_env=False)
    except httpx.HTTPError:
        return False
    return answer.status_code == httpx.codes.OK


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "did not happen within a minute"
        time.sleep(0.1)


def child(settings: Settings, command: str) -> psutil.Process:
    """The gateway (`serve`) or the worker (`work`) that belongs to this platform."""
    for process in psutil.process_iter():
        try:
            ours = process.environ().get("VOUCHER_DATA_DIR") == str(settings.data_dir)
            if ours and "--lifeline" in process.cmdline() and command in process.cmdline():
                return process
        except psutil.Error:
            continue
    raise AssertionError(f"no {command} is running")


def test_everything_comes_up_survives_crashes_stops_and_comes_back_within_seconds(data_dir: Path) -> None:
    with temporary_platform(data_dir) as settings:
        log = data_dir / "platform.log"
        wait_for(lambda: "Ctrl-C" in log.read_text())
        said = log.read_text()
        assert f"{settings.address}{addresses.GRAPHQL}" in said
        assert [account.name for account in accounts() if account.printed and account.name not in said] == []
        gateway, worker = child(settings, "serve"), child(settings, "work")
        gateway.kill()
        worker.kill()
        wait_for(lambda: not gateway.is_running() and healthy(settings))
        database = embedded(settings).pid
        assert database is not None
        os.kill(database, signal.SIGKILL)
        wait_for(lambda: embedded(settings).pid not in (None, database) and healthy(settings))
    assert not healthy(settings)
    assert not embedded(settings).running()
    with pytest.raises(AssertionError):
        child(settings, "work")
    started = time.monotonic()
    with temporary_platform(data_dir) as again:
        took = time.monotonic() - started
        assert healthy(again)
        assert "写入演示数据" not in (data_dir / "platform.log").read_text()
    assert took < 30, "a second start answers within seconds, on a loaded machine too"
