from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator

import pytest_asyncio
import uvicorn

from gateway.app import make_app
from tests.graphql.live.listening import Listening
from tests.support.platform import World
from tests.support.scenes import Scene, scene_of


@pytest_asyncio.fixture
async def scene(world: World) -> Scene:
    return await scene_of(world)


@pytest_asyncio.fixture
async def listening(world: World) -> AsyncIterator[Listening]:
    """The same application on a real port: a stream is only one when its bytes arrive as they are sent."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
        listener.listen()  # what comes before the server is up waits for it
        config = uvicorn.Config(make_app(world.parts), log_config=None, lifespan="off", timeout_graceful_shutdown=5)
        server = uvicorn.Server(config)
        running = asyncio.create_task(server.serve(sockets=[listener]))
        yield Listening(f"127.0.0.1:{port}")
        world.parts.live.end()
        server.should_exit = True
        await running
