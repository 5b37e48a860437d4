from __future__ import annotations

import pytest_asyncio

from tests.support.platform import World
from tests.support.scenes import Scene, scene_of


@pytest_asyncio.fixture
async def scene(world: World) -> Scene:
    return await scene_of(world)
