"""The parent's side: warm children that answer one request at a time, and are replaced when they die, hang or wear out."""

from __future__ import annotations

import asyncio
import contextlib
import struct
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_ROOT: Final = Path(__file__).resolve().parents[2]
_OUT_OF_TIME: Final = -24
"""What a child ends with that used up its processor time (SIGXCPU)."""


class Lost(Exception):
    """No answer: the child died (CRASHED), was too slow (TOO_SLOW), or said too much (TOO_COMPLEX)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Busy(Exception):
    """Too many requests wait already."""


class ChildPool:
    """At most `size` children running `module`; a request waits for a free one. A child lives until a request kills it, or
    after many of them."""

    def __init__(
        self, module: str, *, size: int, deadline: float, queue: int, most_answer: int = 512 * 1024, uses: int = 200,
        arguments: Sequence[str] = (),
    ) -> None:
        """`deadline` in seconds for one request, start of a child included; `queue` requests may wait; an answer has at
        most `most_answer` bytes; after `uses` a child is replaced, so that nothing that leaks lasts; `arguments` are the
        module's."""
        self._module, self._size, self._deadline, self._queue = module, size, deadline, queue
        self._most_answer, self._uses = most_answer, uses
        self._arguments = tuple(arguments)
        self._free: list[tuple[Process, int]] = []
        self._places = asyncio.Semaphore(size)
        self._waiting = 0

    async def ask(self, data: bytes) -> bytes:
        """The child's answer. Raises Busy when too many wait, Lost when there is none."""
        if self._waiting >= self._queue:
            raise Busy
        self._waiting += 1
        try:
            async with self._places:
                return await self._ask(data)
        finally:
            self._waiting -= 1

    @property
    def children(self) -> tuple[int, ...]:
        """Process ids of the children that wait for a request."""
        return tuple(process.pid for process, _ in self._free)

    async def close(self) -> None:
        """End all children that wait; one at work ends with its request."""
        while self._free:
            await _end(self._free.pop()[0])

    async def _ask(self, data: bytes) -> bytes:
        process, served = self._free.pop() if self._free else (None, 0)
        done = False
        try:
            async with asyncio.timeout(self._deadline):
                if process is None or process.returncode is not None:
                    process, served = await self._start(), 0
                answer = await self._exchange(process, data)
                done = True
                return answer
        except TimeoutError:
            raise Lost("TOO_SLOW") from None
        except (asyncio.IncompleteReadError, OSError):
            raise Lost(await _cause(process)) from None
        finally:
            if process is not None:
                if done and served + 1 < self._uses:
                    self._free.append((process, served + 1))
                else:
                    await asyncio.shield(_end(process))

    async def _start(self) -> Process:
        """No environment of ours, no credentials in it, no warnings into the logs."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", self._module, *self._arguments,
            stdin=PIPE, stdout=PIPE, stderr=asyncio.subprocess.DEVNULL, cwd=_ROOT, env={},
        )  # fmt: skip
        try:
            await self._received(process)
        except BaseException:
            await asyncio.shield(_end(process))
            raise
        return process

    async def _exchange(self, process: Process, data: bytes) -> bytes:
        assert process.stdin is not None
        process.stdin.write(struct.pack(">I", len(data)))
        process.stdin.write(data)
        await process.stdin.drain()
        return await self._received(process)

    async def _received(self, process: Process) -> bytes:
        assert process.stdout is not None
        size = struct.unpack(">I", await process.stdout.readexactly(4))[0]
        if size > self._most_answer:
            raise Lost("TOO_COMPLEX")
        return await process.stdout.readexactly(size)


async def _cause(process: Process | None) -> str:
    if process is None:
        return "CRASHED"
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(process.wait(), 2)
    return "TOO_SLOW" if process.returncode == _OUT_OF_TIME else "CRASHED"


async def _end(process: Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    await process.wait()
    if process.stdin is not None:
        process.stdin.close()
