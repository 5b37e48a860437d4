"""A child process that is kept running: restarted when it crashes, ended when asked."""

from __future__ import annotations

import asyncio
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress

_BACKOFF = (1.0, 2.0, 4.0, 8.0, 16.0, 30.0)
"""Seconds before each restart in a row; after the last one we give up."""
_STEADY = 60.0
"""Seconds after which an earlier crash is forgiven."""
_GRACE = 20.0
"""Seconds to finish running requests before being killed."""


class PartFailedError(Exception):
    """A part cannot be kept running; the message is for the person at the console."""


class Part:
    """`arguments` follow `voucher`. `ready` is set by whoever sees the platform answer: before that a crash is a failed
    start and is not tried again."""

    def __init__(
        self,
        name: str,
        arguments: Sequence[str],
        *,
        ready: asyncio.Event,
        tell: Callable[[str], None],
        backoff: Sequence[float] = _BACKOFF,
    ) -> None:
        self.name = name
        self._arguments = arguments
        self._ready = ready
        self._tell = tell
        self._backoff = backoff

    async def keep(self, stop: asyncio.Event) -> None:
        """Return after `stop`, with the process gone. Raises `PartFailedError`."""
        failures = 0
        while not stop.is_set():
            started = time.monotonic()
            code = await run_once(self.name, self._arguments, stop, self._tell)
            if code is None:
                return
            failures = 1 if time.monotonic() - started > _STEADY else failures + 1
            if not self._ready.is_set():
                raise PartFailedError(f"{self.name}未能启动（退出码 {code}），原因见上方输出。")
            if failures > len(self._backoff):
                raise PartFailedError(f"{self.name}反复退出（退出码 {code}），已停止重试，原因见上方输出。")
            pause = self._backoff[failures - 1]
            self._tell(f"{self.name}意外退出（退出码 {code}），{pause:g} 秒后重新启动。")
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)


async def run_once(
    name: str, arguments: Sequence[str], stop: asyncio.Event, tell: Callable[[str], None]
) -> int | None:
    """Run `voucher …` to its end. The exit code; None when it was ended because of `stop`."""
    # A session of its own: Ctrl-C reaches us alone and we end the children in order.
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "gateway.cli", *arguments, stdin=asyncio.subprocess.PIPE, start_new_session=True
    )
    ended = asyncio.ensure_future(process.wait())
    asked = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait({ended, asked}, return_when=asyncio.FIRST_COMPLETED)
        if not stop.is_set():
            return ended.result()
        await _end(name, process, ended, tell)
        return None
    finally:
        asked.cancel()
        if not ended.done():
            process.kill()
            await ended


async def _end(
    name: str, process: asyncio.subprocess.Process, ended: asyncio.Future[int], tell: Callable[[str], None]
) -> None:
    if not ended.done():
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
    try:
        await asyncio.wait_for(asyncio.shield(ended), _GRACE)
    except TimeoutError:
        tell(f"{name}在 {_GRACE:g} 秒内没有停下，强制结束。")
        process.kill()
        await ended
