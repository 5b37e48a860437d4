"""What the domain asks of the world outside the platform; `gateway` wires in who does it."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Mapping
from typing import Protocol


class SmsSender(Protocol):
    """Text messages to mobiles."""

    async def send(self, mobile: str, template: str, parameters: Mapping[str, str]) -> None:
        """Send one text message.

        `mobile` is 11 digits; `template` is the platform's own name of it (`code`), which the adapter maps to the
        provider's; `parameters` fill it in. Returns when the provider has accepted the message.
        Raises `core.errors.RateLimited` when the provider says the number had too many, `core.errors.InvalidInput`
        (path `mobile`) when it says the number does not exist, `core.errors.Unavailable` for everything else.
        """
        ...


class FileStore(Protocol):
    """Bytes by key. A key is made by the platform (`2026/01/<uuid>`), never by a user."""

    async def put(self, key: str, chunks: AsyncIterable[bytes]) -> int:
        """Write all of `chunks` and return how many bytes there were. Whoever opens the key sees all of it or none.

        Raises `core.errors.Unavailable` when the store does not answer, and whatever `chunks` raises.
        """
        ...

    async def open(self, key: str) -> AsyncIterator[bytes]:
        """The bytes, piece by piece. Raises `core.errors.NotFound` at once when there is no such key."""
        ...

    async def delete(self, key: str) -> None:
        """Remove it; no error when it is gone already."""
        ...

    async def exists(self, key: str) -> bool: ...
