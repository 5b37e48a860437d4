"""A setting for redemptions: a programme with money, an enterprise with a claim, an institution to buy from."""

from __future__ import annotations

import pytest
import pytest_asyncio

from core.clock import FixedClock
from db.engine import Sessions
from domain.work import Platform
from tests.support import redemptions
from tests.support.parts import platform_of
from tests.support.redemptions import Setting


@pytest.fixture
def platform(sessions: Sessions, clock: FixedClock) -> Platform:
    return platform_of(sessions, clock)


@pytest_asyncio.fixture
async def here(platform: Platform) -> Setting:
    return await redemptions.setting(platform)
