"""`voucher search …` in a process of its own, as an operator calls it."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys

import pytest

from db.engine import make_engine, make_sessions
from gateway.settings import PROJECT
from tests.search.small_catalogue import FINDABLE, HOUSES, OFFERS
from tests.support.catalogue import put_catalogue

pytestmark = pytest.mark.slow


def voucher(database: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("VOUCHER_")}
    return subprocess.run(
        [sys.executable, "-m", "gateway.cli", "search", *arguments, "--mode", "development"],
        env={**inherited, "DATABASE_URL": database, **environment}, cwd=PROJECT, capture_output=True, text=True, check=False,
        timeout=120,
    )  # fmt: skip


async def fill(database: str) -> None:
    engine = make_engine(database)
    try:
        await put_catalogue(make_sessions(engine), HOUSES, OFFERS)
    finally:
        await engine.dispose()


def test_an_operator_sees_what_differs_and_puts_it_right(separate_database: str) -> None:
    asyncio.run(fill(separate_database))
    seen = voucher(separate_database, "verify")
    assert seen.returncode == 1
    assert "缺少" in seen.stdout
    rebuilt = voucher(separate_database, "rebuild")
    assert rebuilt.returncode == 0, rebuilt.stderr
    assert f"{len(OFFERS) + len(HOUSES)} 条" in rebuilt.stdout
    assert "一致" in voucher(separate_database, "verify").stdout
    assert f"服务：可搜 {len(FINDABLE)} 条" in voucher(separate_database, "status").stdout
