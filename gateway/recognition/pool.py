"""Warm children that read bills; the `BillReader` of the domain."""

from __future__ import annotations

import asyncio
import contextlib
import json
import struct
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path
from typing import Any, Final

from core.errors import Unavailable, invalid
from domain.documents.recognition.reader import MAX_BYTES
from domain.documents.recognition.reading import Reading, from_json
from domain.documents.recognition.refusals import MESSAGES

MAX_ANSWER: Final = 512 * 1024
READINGS_PER_CHILD: Final = 200
"""Then a child is replaced, so that nothing that leaks lasts."""
_ROOT: Final = Path(__file__).resolve().parents[2]


class _Lost(Exception):
    """The child died, was too slow, or said nonsense; `code` is what the person is told."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class RecognitionPool:
    """At most `size` children; a file waits for a free one. A child lives until a file kills it, or after many readings."""

    def __init__(self, size: int = 2, deadline: float = 15.0, queue: int = 32) -> None:
        """`deadline` in seconds for one file, start of a child included; `queue` files may wait."""
        self._size, self._deadline, self._queue = size, deadline, queue
        self._free: list[tuple[Process, int]] = []
        self._places = asyncio.Semaphore(size)
        self._waiting = 0

    async def read(self, data: bytes, path: str = "upload_id") -> Reading:
        """What is on the bill. Raises InvalidInput naming `path` (the code is the refusal's), Unavailable when too many wait."""
        if len(data) > MAX_BYTES:
            raise invalid(path, "TOO_LARGE", MESSAGES["TOO_LARGE"])
        if self._waiting >= self._queue:
            raise Unavailable("正在识别的票据较多，请稍后重试，或手工填写。")
        self._waiting += 1
        try:
            async with self._places:
                answer = await self._ask(data)
        except _Lost as lost:
            answer = {"refused": lost.code}
        finally:
            self._waiting -= 1
        if (code := answer.get("refused")) is not None:
            code = code if code in MESSAGES else "CRASHED"
            raise invalid(path, code, MESSAGES[code])
        try:
            return from_json(answer["reading"])
        except (KeyError, TypeError, ValueError):
            raise invalid(path, "CRASHED", MESSAGES["CRASHED"]) from None

    @property
    def children(self) -> tuple[int, ...]:
        """Process ids of the children that wait for a file."""
        return tuple(process.pid for process, _ in self._free)

    async def close(self) -> None:
        """End all children that wait; one at work ends with its file."""
        while self._free:
            await _end(self._free.pop()[0])

    async def _ask(self, data: bytes) -> dict[str, Any]:
        process, served = self._free.pop() if self._free else (None, 0)
        done = False
        try:
            async with asyncio.timeout(self._deadline):
                if process is None or process.returncode is not None:
                    process, served = await _start(), 0
                answer = await _exchange(process, data)
                done = True
                return answer
        except TimeoutError:
            raise _Lost("TOO_SLOW") from None
        except (asyncio.IncompleteReadError, OSError):
            raise _Lost(await _cause(process)) from None
        finally:
            if process is not None:
                if done and served + 1 < READINGS_PER_CHILD:
                    self._free.append((process, served + 1))
                else:
                    await asyncio.shield(_end(process))


async def _start() -> Process:
    """No environment of ours, no credentials in it, no warnings into the logs."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "gateway.recognition.child",
        stdin=PIPE, stdout=PIPE, stderr=asyncio.subprocess.DEVNULL, cwd=_ROOT, env={}, limit=MAX_ANSWER,
    )  # fmt: skip
    try:
        await _received(process)
    except BaseException:
        await asyncio.shield(_end(process))
        raise
    return process


async def _exchange(process: Process, data: bytes) -> dict[str, Any]:
    assert process.stdin is not None
    process.stdin.write(struct.pack(">I", len(data)))
    process.stdin.write(data)
    await process.stdin.drain()
    answer = json.loads(await _received(process))
    if not isinstance(answer, dict):
        raise _Lost("CRASHED")
    return answer


async def _received(process: Process) -> bytes:
    assert process.stdout is not None
    size = struct.unpack(">I", await process.stdout.readexactly(4))[0]
    if size > MAX_ANSWER:
        raise _Lost("TOO_COMPLEX")
    return await process.stdout.readexactly(size)


async def _cause(process: Process | None) -> str:
    if process is None:
        return "CRASHED"
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(process.wait(), 2)
    return "TOO_SLOW" if process.returncode == -24 else "CRASHED"


async def _end(process: Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    await process.wait()
    if process.stdin is not None:
        process.stdin.close()
