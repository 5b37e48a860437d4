"""What a received file must pass: a look inside, in a confined child, and a virus scanner where there is one."""

from __future__ import annotations

from gateway.adapters.clamd import Clamd
from gateway.recognition.pool import RecognitionPool
from gateway.settings import Settings


class FileChecks:
    """`core.ports.FileChecker`."""

    def __init__(self, children: RecognitionPool, scanner: Clamd | None) -> None:
        self._children, self._scanner = children, scanner

    async def check(self, kind: str, data: bytes) -> None:
        await self._children.inspect(kind, data)
        if self._scanner is not None:
            await self._scanner.scan(data)


def make_file_checks(settings: Settings, children: RecognitionPool) -> FileChecks:
    """Raises ValueError for an address that is none."""
    return FileChecks(children, Clamd(settings.clamd, settings.clamd_timeout) if settings.clamd else None)
