"""A virus scanner's daemon that speaks INSTREAM: what it answers, and how badly, is set by the test."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

VIRUS = b"INVENTED-VIRUS-SIGNATURE"


@dataclass
class FakeClamd:
    """`mood` is `well`, `slow` (never answers), `broken` (says ERROR) or `hanging up`."""

    mood: str = "well"
    address: str = ""
    heard: list[bytes] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            command = await reader.readuntil(b"\0")
            body = b""
            while size := struct.unpack(">I", await reader.readexactly(4))[0]:
                body += await reader.readexactly(size)
            self.heard.append(command + body)
            if self.mood == "slow":
                await asyncio.sleep(30)
            if self.mood != "hanging up":
                writer.write(self._answer(body))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def _answer(self, body: bytes) -> bytes:
        if self.mood == "broken":
            return b"INSTREAM size limit exceeded. ERROR\0"
        return b"stream: Invented.Test FOUND\0" if VIRUS in body else b"stream: OK\0"


@asynccontextmanager
async def fake_clamd() -> AsyncIterator[FakeClamd]:
    daemon = FakeClamd()
    server = await asyncio.start_server(daemon.serve, "127.0.0.1", 0)
    daemon.address = f"tcp://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield daemon
    finally:
        server.close()
