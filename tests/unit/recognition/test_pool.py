"""Strange files are read in a child with limits, and the platform's own process stays as it was."""

from __future__ import annotations

import asyncio
import random
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest

from core.errors import InvalidInput, Unavailable
from domain.documents.recognition.refusals import MESSAGES
from gateway.recognition.pool import RecognitionPool
from tests.support.papers.hostile import HOSTILE
from tests.support.papers.layouts import LAYOUTS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits and /proc are Linux's")
_MIB = 1024 * 1024


@pytest.fixture
async def pool() -> AsyncIterator[RecognitionPool]:
    made = RecognitionPool(1)
    yield made
    await made.close()


def _file(name: str = "digital ordinary") -> bytes:
    return LAYOUTS[name](random.Random(3))[0]  # noqa: S311  # the same bill every time


@pytest.mark.parametrize("name", HOSTILE)
async def test_each_hostile_file_is_refused_with_its_reason(name: str, pool: RecognitionPool) -> None:
    make, code = HOSTILE[name]
    with pytest.raises(InvalidInput) as refused:
        await pool.read(make(), "bills[0].upload_id")
    fault = refused.value.faults[0]
    assert (fault.code, fault.message, fault.path) == (code, MESSAGES[code], "bills[0].upload_id")


async def test_the_parents_memory_does_not_move(pool: RecognitionPool) -> None:
    files = [make() for make, _ in HOSTILE.values()]
    await pool.read(_file())
    before = psutil.Process().memory_info().rss
    for data in files:
        with pytest.raises(InvalidInput):
            await pool.read(data)
    assert psutil.Process().memory_info().rss - before < 4 * _MIB


@pytest.mark.parametrize("name", ["digital ofd", "digital xml", "vat ordinary", "receipt"])
async def test_every_format_is_read_inside_the_limits(name: str, pool: RecognitionPool) -> None:
    assert (await pool.read(_file(name))).accepted("number")


async def test_a_child_serves_again_after_a_refusal(pool: RecognitionPool) -> None:
    await pool.read(_file())
    child = pool._free[0][0].pid
    with pytest.raises(InvalidInput):
        await pool.read(HOSTILE["pdf stream bomb"][0]())
    await pool.read(_file())
    assert pool._free[0][0].pid == child


async def test_a_child_that_died_is_replaced(pool: RecognitionPool) -> None:
    await pool.read(_file())
    child = pool._free[0][0]
    child.kill()
    await child.wait()
    assert (await pool.read(_file())).accepted("number")


async def test_a_child_past_its_deadline_is_killed_and_the_next_file_is_read() -> None:
    pool = RecognitionPool(1)
    await pool.read(_file())
    child = psutil.Process(pool._free[0][0].pid)
    child.suspend()
    pool._deadline = 0.5
    with pytest.raises(InvalidInput) as refused:
        await pool.read(_file())
    assert refused.value.faults[0].code == "TOO_SLOW"
    assert not child.is_running()
    pool._deadline = 15
    assert (await pool.read(_file())).accepted("number")
    await pool.close()


def _bounds(pid: int) -> tuple[dict[str, list[str]], int, bytes]:
    place = Path(f"/proc/{pid}")
    rows = {line[:26].strip(): line[26:].split()[:2] for line in (place / "limits").read_text().splitlines()}
    return rows, len(list((place / "fd").iterdir())), (place / "environ").read_bytes()


async def test_a_child_can_open_nothing_and_has_bounds(pool: RecognitionPool) -> None:
    await pool.read(_file())
    pid = pool._free[0][0].pid
    rows, descriptors, environment = _bounds(pid)
    assert rows["Max open files"] == ["3", "3"]
    assert rows["Max file size"] == ["0", "0"]
    assert rows["Max address space"] == [str(1024 * _MIB)] * 2
    assert int(rows["Max cpu time"][0]) < 60
    assert (descriptors, environment) == (3, b"")


async def test_a_worn_child_is_replaced(pool: RecognitionPool) -> None:
    pool._uses = 1
    await pool.read(_file())
    assert pool._free == []


async def test_too_many_at_once_are_told_to_wait() -> None:
    pool = RecognitionPool(1, queue=2)
    answers = await asyncio.gather(*(pool.read(_file()) for _ in range(5)), return_exceptions=True)
    assert sum(isinstance(answer, Unavailable) for answer in answers) == 3
    await pool.close()
