"""`voucher`: what it refuses, and how parts are kept running."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gateway.cli import parts
from gateway.cli.parts import Part, PartFailedError
from gateway.encryption_keys import parse_keys
from gateway.settings import PROJECT


def voucher(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("VOUCHER_")}
    inherited.pop("DATABASE_URL", None)
    command = [sys.executable, "-W", "error", "-m", "gateway.cli", *arguments]
    return subprocess.run(
        command, env={**inherited, **environment}, cwd=PROJECT, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("command", ["run", "serve", "migrate"])
def test_without_settings_production_does_not_start_and_says_everything(command: str) -> None:
    result = voucher(command)
    assert result.returncode == 2
    for name in ("DATABASE_URL", "VOUCHER_SMS", "VOUCHER_COOKIE_SECURE", "VOUCHER_ENCRYPTION_KEYS"):
        assert name in result.stderr
    assert "Traceback" not in result.stderr


def test_a_database_that_does_not_answer_is_told_without_its_password(tmp_path: Path) -> None:
    result = voucher(
        "run",
        VOUCHER_MODE="development",
        VOUCHER_DATA_DIR=str(tmp_path),
        VOUCHER_PORT="18731",
        DATABASE_URL="postgresql://voucher:very-hidden@127.0.0.1:9/voucher",
    )
    assert result.returncode == 1
    assert "DATABASE_URL" in result.stderr
    assert "very-hidden" not in result.stdout + result.stderr


def test_the_worker_without_a_running_database_says_what_to_do(tmp_path: Path) -> None:
    result = voucher("migrate", VOUCHER_MODE="development", VOUCHER_DATA_DIR=str(tmp_path))
    assert result.returncode == 1
    assert "make run" in result.stderr


def test_the_demonstration_clock_moves_in_demonstration_mode_only(tmp_path: Path) -> None:
    assert voucher("clock", "--days", "5", VOUCHER_MODE="development", VOUCHER_DATA_DIR=str(tmp_path)).returncode == 2
    assert list(tmp_path.iterdir()) == []
    assert voucher("clock", "--days", "5", VOUCHER_MODE="demonstration", VOUCHER_DATA_DIR=str(tmp_path)).returncode == 0
    assert float((tmp_path / "clock-offset").read_text()) == 5 * 24 * 3600


def test_fresh_keys_are_accepted_as_they_are_printed() -> None:
    assert parse_keys(voucher("keys", "new", "2026-a").stdout.strip()).current == "2026-a"


def test_the_demonstration_accounts_are_listed_with_their_password() -> None:
    from gateway.demonstration.accounts import DEMONSTRATION_PASSWORD, accounts

    shown = voucher("accounts").stdout
    assert DEMONSTRATION_PASSWORD in shown
    assert [account.name for account in accounts() if account.name not in shown] == [], "those of every region and division"


async def test_a_part_that_never_got_ready_is_not_tried_again() -> None:
    told: list[str] = []
    part = Part("网关", ["no-such-command"], ready=asyncio.Event(), tell=told.append)
    with pytest.raises(PartFailedError, match="未能启动（退出码 2）"):
        await part.keep(asyncio.Event())
    assert told == []


async def test_a_part_that_crashes_is_restarted_with_growing_pauses_and_given_up_at_last() -> None:
    told: list[str] = []
    ready = asyncio.Event()
    ready.set()
    part = Part("网关", ["no-such-command"], ready=ready, tell=told.append, backoff=(0.01, 0.02))
    with pytest.raises(PartFailedError, match="反复退出"):
        await part.keep(asyncio.Event())
    assert [line.split("，")[1] for line in told] == ["0.01 秒后重新启动。", "0.02 秒后重新启动。"]


async def test_a_child_that_does_not_stop_when_asked_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_GRACE", 0.5)
    told: list[str] = []
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN)"
    script = f"{deaf}; print('up', flush=True); time.sleep(60)"
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", script, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    await process.stdout.readline()
    ended = asyncio.ensure_future(process.wait())
    await parts._end("网关", process, ended, told.append)
    assert process.returncode == -9
    assert "强制结束" in told[0]


def test_a_child_ends_when_its_parent_is_gone() -> None:
    held = "from gateway.cli.lifeline import hold_lifeline; import time; hold_lifeline()"
    script = f"{held}; print('up', flush=True); time.sleep(60)"
    child = subprocess.Popen(
        [sys.executable, "-c", script], cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with child:
        assert child.stdout is not None
        assert child.stdin is not None
        child.stdout.readline()
        child.stdin.close()
        assert child.wait(10) == -15
