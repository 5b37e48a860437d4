"""A setting for payouts: a programme whose budget was approved, an enterprise with a claim, an institution to buy from."""

from __future__ import annotations

import pytest
import pytest_asyncio

from core.clock import FixedClock
from core.ids import new_id
from db.engine import Sessions
from db.models import BudgetChange
from domain.work import Platform
from tests.support import redemptions
from tests.support.parts import platform_of
from tests.support.redemptions import Setting

BUDGET = 1_000_000_00


@pytest.fixture
def platform(sessions: Sessions, clock: FixedClock) -> Platform:
    return platform_of(sessions, clock)


@pytest_asyncio.fixture
async def here(platform: Platform) -> Setting:
    made = await redemptions.setting(platform, BUDGET)
    change = BudgetChange(
        id=new_id(), programme_id=made.programme_id, amount=BUDGET, reason="示例", status="APPROVED",
        proposed_by=made.enterprise.account_id,
    )  # fmt: skip
    async with platform.sessions() as session, session.begin():
        session.add(change)
    return made
