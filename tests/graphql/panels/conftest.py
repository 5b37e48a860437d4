from __future__ import annotations

import pytest_asyncio

from tests.support.panels import Jury, jury_of
from tests.support.platform import World


@pytest_asyncio.fixture
async def jury(world: World) -> Jury:
    """Five experts in the pool: just as many as the region's panel has."""
    return await jury_of(world)
