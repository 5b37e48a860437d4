"""Where vouchers are obtained on orders: an order, an application and a redemption in every state that one can be in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from core.clock import FixedClock
from domain.applications import service as applications
from domain.applications.commands import LeaveApplication
from domain.redemptions import service as redemptions
from domain.redemptions.commands import Withdraw
from domain.reviews.commands import Verdict
from domain.reviews.deadlines import run_due
from gateway.demonstration.journey import papers
from gateway.demonstration.loading import panels
from gateway.demonstration.loading.certifying import settle
from gateway.demonstration.loading.ordered import Trade, certification, open_trades
from gateway.demonstration.loading.paying import pay
from gateway.demonstration.loading.stage import Stage, morning, next_working_days
from gateway.demonstration.loading.trading import (
    DONE,
    applied,
    drafted,
    examiners,
    exported,
    move,
    placed,
    redeemed,
    redemption,
    redemption_draft,
)
from regions.contract import OrderEvent

DAYS_BEFORE: Final = 60
PANELS: Final = 16
LATELY: Final = 6
"""Days before the day of loading on which the three parts begin. The experts' time is not up on that day."""
LAPSING: Final = 21
"""Working days after which what was returned has lapsed."""
NUMBER: Final = 7100
"""The first paper of this part."""


async def play(stage: Stage) -> None:
    """On a clock of its own: nothing here waits for what happens in the other region."""
    clock = FixedClock(morning(stage.base - timedelta(days=DAYS_BEFORE)))
    mine = replace(stage, clock=clock, platform=replace(stage.platform, clock=clock), _acts=NUMBER)
    abroad, at_home = await open_trades(mine)
    await _long_ago(abroad)
    _move_to(mine, PANELS)
    await panels.play(abroad)
    _move_to(mine, LATELY)
    await applied(abroad)
    await _orders(at_home)
    await _applications(at_home)
    await _redemptions(at_home)
    waiting = papers.applicant("demonstration_buyer_waiting")
    await certification(mine, waiting, "ENTERPRISE", abroad.staff)


def _move_to(stage: Stage, days_before: int) -> None:
    """Never back."""
    stage.clock.advance(max(timedelta(), morning(stage.base - timedelta(days=days_before)) - stage.clock.now()))


async def _long_ago(trade: Trade) -> None:
    """Paid, and failed at the bank; returned so long ago that they lapsed: an application and a redemption."""
    stage = trade.stage
    paid, failed = [await redeemed(trade, NUMBER + place) for place in (10, 11)]
    for case_id in (paid, failed):
        await panels.decided(trade, case_id, share=1)
    await pay(trade, (paid,), failing=(failed,))
    district = examiners(trade)[0]
    await settle(stage, await applied(trade), district, Verdict.RETURN, "请补充预期成果（演示意见）。")
    await settle(stage, await redemption(trade, NUMBER + 12), district, Verdict.RETURN, "回单不清晰（演示意见）。")
    next_working_days(stage, LAPSING)
    await run_due(stage.platform, stage.clock.now())


async def _orders(trade: Trade) -> None:
    """One in every state; the completed ones are those of the redemptions."""
    ways: tuple[tuple[OrderEvent, ...], ...] = (
        (), (OrderEvent.ACCEPT,), (OrderEvent.ACCEPT, *DONE[:1]), (OrderEvent.ACCEPT, *DONE[:2]), (OrderEvent.DECLINE,),
        (OrderEvent.CANCEL,), (OrderEvent.PROPOSE_PRICE,),
    )  # fmt: skip
    for way in ways:
        await placed(trade, *way)


async def _applications(trade: Trade) -> None:
    """One in every state that `_long_ago` has not left behind."""
    stage, login = trade.stage, trade.buyer.login
    district, agency, _ = examiners(trade)
    await drafted(trade)
    given_up = await drafted(trade)
    await stage.act(login, applications.void, LeaveApplication(given_up, await stage.version(given_up)))
    taken_back = await applied(trade)
    leave = LeaveApplication(taken_back, await stage.version(taken_back), "订单有变（演示）")
    await stage.act(login, applications.withdraw, leave)
    cancelled = await placed(trade, OrderEvent.ACCEPT)
    await applied(trade, district, order_id=cancelled)
    await move(trade, cancelled, OrderEvent.CANCEL)
    await settle(stage, await applied(trade), district, Verdict.RETURN, "请写明预期成果（演示意见）。")
    await settle(stage, await applied(trade, district), agency, Verdict.REJECT, "与科技创新活动无关（演示意见）。")
    await applied(trade)
    await applied(trade, district)
    await applied(trade, district, agency)


async def _redemptions(trade: Trade) -> None:
    """One in every state before the experts."""
    stage = trade.stage
    district, agency, city = examiners(trade)
    await redemption_draft(trade, NUMBER + 20)
    await redemption(trade, NUMBER + 21)
    await redemption(trade, NUMBER + 22, district)
    await redemption(trade, NUMBER + 23, district, agency)
    await exported(trade, await redemption(trade, NUMBER + 24, district, agency, city))
    await settle(stage, await redemption(trade, NUMBER + 25), district, Verdict.RETURN, "请补充发票（演示意见）。")
    taken_back = await redemption(trade, NUMBER + 26)
    withdraw = Withdraw(taken_back, await stage.version(taken_back), "金额有变（演示）")
    await stage.act(trade.buyer.login, redemptions.withdraw, withdraw)
