from __future__ import annotations

import pytest

from core.clock import FixedClock
from db.engine import Sessions
from domain.work import Platform
from tests.support.parts import platform_of


@pytest.fixture
def platform(sessions: Sessions, clock: FixedClock) -> Platform:
    return platform_of(sessions, clock)
