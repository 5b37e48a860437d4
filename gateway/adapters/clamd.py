"""ClamAV over the socket of its daemon: `INSTREAM` as clamd(8) describes it."""

from __future__ import annotations

import asyncio
import contextlib
import re
import struct
from typing import Final
from urllib.parse import unquote, urlsplit

from core.errors import Unavailable, invalid

_PIECE: Final = 256 * 1024
_LONGEST_ANSWER: Final = 4096
_FOUND: Final = re.compile(r"^stream: (?P<name>.+) FOUND$")


class Clamd:
    """`address` is `tcp://host:port` or `unix:///path`; `timeout` in seconds for one file."""

    def __init__(self, address: str, timeout: float) -> None:
        url = urlsplit(address)
        if url.scheme not in ("tcp", "unix") or (url.scheme == "tcp" and (not url.hostname or not url.port)):
            raise ValueError("VOUCHER_CLAMD 应形如 tcp://主机:端口 或 unix:///路径。")
        self._url, self._timeout = url, timeout

    async def scan(self, data: bytes) -> None:
        """Raises InvalidInput (MALWARE) for what the scanner knows, Unavailable when it does not say that the file is clean."""
        try:
            async with asyncio.timeout(self._timeout):
                answer = await self._asked(data)
        except (TimeoutError, OSError, asyncio.IncompleteReadError):
            raise _unavailable() from None
        if _FOUND.match(answer):
            raise invalid("file", "MALWARE", "文件含有病毒或恶意程序，不能上传。", "请杀毒后重新导出文件")
        if answer != "stream: OK":
            raise _unavailable()

    async def _asked(self, data: bytes) -> str:
        if self._url.scheme == "unix":
            reader, writer = await asyncio.open_unix_connection(unquote(self._url.path))
        else:
            reader, writer = await asyncio.open_connection(self._url.hostname, self._url.port)
        try:
            writer.write(b"zINSTREAM\0")
            view = memoryview(data)
            with contextlib.suppress(ConnectionError):  # a daemon that has heard enough answers and hangs up
                for start in range(0, len(view), _PIECE):
                    piece = view[start : start + _PIECE]
                    writer.write(struct.pack(">I", len(piece)))
                    writer.write(piece)
                    await writer.drain()
                writer.write(struct.pack(">I", 0))
                await writer.drain()
            answer = await reader.read(_LONGEST_ANSWER)
        finally:
            writer.close()
        return answer.rstrip(b"\0\n").decode("utf-8", "replace")


def _unavailable() -> Unavailable:
    return Unavailable("文件的安全检查暂时无法完成，稍后会自动再查。", code="FILE_NOT_CHECKED")
