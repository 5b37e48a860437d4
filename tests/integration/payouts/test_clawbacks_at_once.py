"""However many ask at once, no more is asked back than was paid."""

from __future__ import annotations

import asyncio

from sqlalchemy import func, select

from core.errors import InvalidInput
from db.models import Clawback
from domain.clawbacks.commands import Ground, OpenClawback
from domain.clawbacks.service import open_clawback
from domain.work import perform
from tests.support import reviewing
from tests.support.redemptions import Setting


async def test_five_who_ask_for_the_whole_at_once_are_one(here: Setting) -> None:
    case_id = await reviewing.paid(here)
    admins = [await reviewing.admin(here.platform) for _ in range(5)]
    command = OpenClawback(case_id, Ground.MISTAKEN_PAYMENT, "3000.00", "示例：错付")
    done = await asyncio.gather(
        *(perform(here.platform, who, open_clawback, command) for who in admins), return_exceptions=True
    )
    assert sum(isinstance(each, InvalidInput) for each in done) == 4, done
    async with here.platform.sessions() as session:
        assert await session.scalar(select(func.sum(Clawback.amount))) == 3000_00
