"""What the clock does to cases past their due date: once, whatever the number of workers."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest

from core.actor import Role
from core.clock import FixedClock
from core.workflow import Event, Phase
from db.models import Notification
from domain.reviews.commands import Verdict
from domain.reviews.deadlines import reason_of, run_due
from domain.work import Platform
from tests.support import redemptions as r
from tests.support import reviewing
from tests.support.redemptions import Setting
from tests.support.vouchers import DIVISION


def past(platform: Platform, days: int = 40) -> None:
    assert isinstance(platform.clock, FixedClock)
    platform.clock.advance(timedelta(days=days))


async def due(platform: Platform, limit: int = 200) -> int:
    return await run_due(platform, platform.clock.now(), limit)


async def test_the_body_at_work_is_reminded_once_and_nobody_else(here: Setting) -> None:
    mine = await reviewing.official(here.platform, Role.REVIEWER, DIVISION)
    city = await reviewing.official(here.platform, Role.REVIEWER, "210100")
    for role, division in ((Role.REVIEWER, "210103"), (Role.REVIEWER, "210000"), (Role.REGIONAL_ADMIN, "210000")):
        await reviewing.official(here.platform, role, division)
    case_id = await r.submitted(here)
    assert await due(here.platform) == 0
    past(here.platform)
    assert await due(here.platform) == 1
    assert await due(here.platform) == 0
    told = await reviewing.notifications(here.platform)
    assert {row.account_id for row in told} == {mine.account_id, city.account_id}
    assert len(told) == 2
    case = await r.the_case(here.platform, case_id)
    assert case.status == "first_review"
    last = (await reviewing.audit(here.platform, case_id))[-1]
    assert (last.act, last.role) == ("REDEMPTION.OVERDUE", "SYSTEM")


async def test_a_return_not_answered_in_time_counts_as_withdrawn_and_releases(here: Setting) -> None:
    case_id = await r.submitted(here)
    await r.review(here.platform, case_id, Verdict.RETURN)
    past(here.platform)
    assert await due(here.platform) == 1
    case = await r.the_case(here.platform, case_id)
    assert (case.status, case.status_label, case.phase) == ("lapsed", "已撤回", "EXPIRED")
    assert (await r.the_redemption(here.platform, case_id)).held == 0
    assert await r.live_draws(here.platform, case_id) == []
    last = (await reviewing.audit(here.platform, case_id))[-1]
    assert (last.act, last.role, last.account_id) == ("REDEMPTION.EXPIRE", "SYSTEM", None)
    assert last.reason == "逾期未修改，视为撤回。"


async def test_several_workers_move_each_case_once(here: Setting) -> None:
    await reviewing.official(here.platform, Role.REVIEWER, DIVISION)
    cases = [await reviewing.in_publicity(here, yuan="1700.00") for _ in range(4)]
    await r.submitted(here, yuan="1700.00")
    past(here.platform)
    acted = await asyncio.gather(*(due(here.platform) for _ in range(5)))
    assert sum(acted) == 5
    for case_id in cases:
        moves = [entry.act for entry in await reviewing.audit(here.platform, case_id)]
        assert moves.count("REDEMPTION.ELAPSE") == 1
    assert await reviewing.count(here.platform, Notification) == 1
    # what entered payment is not yet overdue there
    assert await due(here.platform) == 0


async def test_a_case_that_cannot_be_moved_does_not_hold_up_the_others(here: Setting) -> None:
    bad, good = await reviewing.in_publicity(here, yuan="1700.00"), await reviewing.in_publicity(here, yuan="1700.00")
    await reviewing.change(here.platform, bad, status="no_such_state")
    past(here.platform)
    assert await due(here.platform) == 1
    assert (await r.the_case(here.platform, good)).status == "payment"


async def test_a_batch_takes_the_longest_overdue_first(here: Setting) -> None:
    first = await reviewing.in_publicity(here, yuan="1700.00")
    past(here.platform, 1)
    second = await reviewing.in_publicity(here, yuan="1700.00")
    past(here.platform)
    assert await due(here.platform, limit=1) == 1
    states: dict[UUID, str] = {case_id: (await r.the_case(here.platform, case_id)).status for case_id in (first, second)}
    assert states == {first: "payment", second: "publicity"}


@pytest.mark.parametrize(
    ("phase", "reason"),
    [(Phase.PUBLICITY, "公示期满，无未处理的异议。"), (Phase.REVIEW, "办理期限届满，按规定自动进入下一环节。")],
)
def test_a_stage_that_ends_by_itself_says_why_by_what_it_was_for(phase: Phase, reason: str) -> None:
    assert reason_of(Event.ELAPSE, phase) == reason
