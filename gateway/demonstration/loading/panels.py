"""Panels of experts in every state: awaited, under way with one replaced, passed, rejected."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy import select

from db.models import Account, Panel, PanelSeat
from domain.panels import convening, service
from domain.panels.commands import Declare, Draw, Refusal, Refuse, Score
from domain.panels.states import AWAITED, rules_of
from gateway.demonstration.loading.ordered import Trade
from gateway.demonstration.loading.trading import redeemed

NUMBER: Final = 7100


async def play(trade: Trade) -> None:
    """Passed and waiting for its money, rejected, under way, and one that nobody has convened."""
    for number, share in ((NUMBER + 1, 1), (NUMBER + 2, 3)):
        await decided(trade, await redeemed(trade, number), share=share)
    await _under_way(trade, NUMBER + 3)
    await redeemed(trade, NUMBER + 4)


async def decided(trade: Trade, case_id: UUID, *, share: int) -> None:
    """All score: full points, or of each criterion's points one in `share`."""
    await trade.stage.act(trade.staff.admin, convening.draw_panel, Draw(case_id))
    for seat_id, login in await _awaited(trade, case_id):
        await trade.stage.act(login, service.declare, Declare(seat_id))
        await _score(trade, case_id, seat_id, login, share)


async def _under_way(trade: Trade, number: int) -> None:
    """One has refused and was replaced, two have scored, one has declared, the others have not answered."""
    case_id = await redeemed(trade, number)
    await trade.stage.act(trade.staff.admin, convening.draw_panel, Draw(case_id))
    (refusing, login), *_ = await _awaited(trade, case_id)
    await trade.stage.act(login, service.refuse, Refuse(refusing, Refusal.BUSY, "出差（演示）"))
    for place, (seat_id, login) in enumerate((await _awaited(trade, case_id))[:3]):
        await trade.stage.act(login, service.declare, Declare(seat_id))
        if place < 2:
            await _score(trade, case_id, seat_id, login, 1)


async def _score(trade: Trade, case_id: UUID, seat_id: UUID, login: str, share: int) -> None:
    async with trade.stage.platform.sessions() as session:
        settings = (await session.execute(select(Panel.settings).where(Panel.case_id == case_id))).scalar_one()
    points = {each.key: each.max // share for each in rules_of(settings).criteria}
    comment = "与研发相关，价格合理（演示意见）。" if share == 1 else "与研发的关系说明不足（演示意见）。"
    await trade.stage.act(login, service.score, Score(seat_id, points, comment))


async def _awaited(trade: Trade, case_id: UUID) -> list[tuple[UUID, str]]:
    """Seats with the logins of their experts."""
    query = (
        select(PanelSeat.id, Account.name)
        .join(Panel, Panel.id == PanelSeat.panel_id)
        .join(Account, Account.id == PanelSeat.account_id)
        .where(Panel.case_id == case_id, PanelSeat.status.in_(AWAITED))
        .order_by(PanelSeat.seated_at, PanelSeat.id)
    )
    async with trade.stage.platform.sessions() as session:
        return [(row[0], row[1]) for row in await session.execute(query)]
