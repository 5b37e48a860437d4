"""Clients of subscriptions: server-sent events, and web sockets."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

WAIT = 20
"""Seconds after which what should have come is missing; nothing is asserted about how soon it comes."""


class Stream:
    """The answers of one subscription by server-sent events."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self._lines = response.aiter_lines()

    async def event(self) -> tuple[str, Any]:
        """The next event and its data; comments are passed over."""
        name = ""
        async with asyncio.timeout(WAIT):
            async for line in self._lines:
                if line.startswith("event: "):
                    name = line.removeprefix("event: ")
                elif line.startswith("data:") and name:
                    text = line.removeprefix("data:").strip()
                    return name, json.loads(text) if text else None
        return "end", None

    async def next(self) -> dict[str, Any]:
        """The data of the next answer, which must have no errors."""
        name, answer = await self.event()
        assert name == "next", (name, answer)
        assert "errors" not in answer, answer
        return dict(answer["data"])


@dataclass(frozen=True)
class Listening:
    address: str

    @asynccontextmanager
    async def stream(
        self, document: str, variables: Mapping[str, Any] | None = None, *, bearer: str = ""
    ) -> AsyncIterator[Stream]:
        headers = {"Accept": "text/event-stream"} | ({"Authorization": f"Bearer {bearer}"} if bearer else {})
        body = {"query": document, "variables": dict(variables or {})}
        async with (
            httpx.AsyncClient(base_url=f"http://{self.address}", timeout=WAIT) as http,
            http.stream("POST", "/graphql/stream", json=body, headers=headers) as response,
        ):
            yield Stream(response)

    @asynccontextmanager
    async def socket(self, bearer: str = "", origin: str = "") -> AsyncIterator[ClientConnection]:
        """A connection whose `connection_init` was sent; what comes back is the test's to read."""
        url, protocol = f"ws://{self.address}/graphql", Subprotocol("graphql-transport-ws")
        async with connect(url, subprotocols=[protocol], origin=Origin(origin) if origin else None) as connection:
            payload = {"authorization": f"Bearer {bearer}"} if bearer else {}
            await tell(connection, {"type": "connection_init", "payload": payload})
            yield connection


async def tell(connection: ClientConnection, message: Mapping[str, Any]) -> None:
    await connection.send(json.dumps(message))


async def hear(connection: ClientConnection) -> dict[str, Any]:
    async with asyncio.timeout(WAIT):
        return dict(json.loads(await connection.recv()))
