"""What the clock does to orders past their due date: lets one that nobody accepted expire, reminds whose turn it is."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy import select

from core.actor import SYSTEM
from core.errors import DomainError
from core.workflow import Overdue
from db.models import Order
from domain.notifications import notify
from domain.orders.engine import Move, move, table_of
from domain.orders.notices import accounts_of
from domain.orders.sides import at_turn
from domain.work import Platform, Work, perform
from regions.contract import OrderEvent, OrderParty, OrderState

LOG = structlog.get_logger(__name__)
NOTHING: Final = UUID(int=0)


async def run_due(platform: Platform, now: datetime, limit: int = 200) -> int:
    """Do what is due, each order in a unit of work of its own; how many were acted on. Safe with several workers and when
    repeated, as `domain.reviews.deadlines` is; an order that cannot be moved does not hold up the others."""
    due = (Order.closed_at.is_(None), Order.due_at <= now, Order.reminded_at.is_(None))
    async with platform.sessions() as session:
        ids = (await session.scalars(select(Order.id).where(*due).order_by(Order.due_at, Order.id).limit(limit))).all()
    acted = 0
    for order_id in ids:
        try:
            acted += await perform(platform, SYSTEM, _act, order_id) != NOTHING
        except DomainError as error:
            LOG.warning("order.refused", order=str(order_id), code=error.code)
        except Exception as error:
            LOG.error("order.failed", order=str(order_id), error=type(error).__name__)
    return acted


async def _act(work: Work, order_id: UUID) -> UUID:
    due = (Order.id == order_id, Order.closed_at.is_(None), Order.due_at <= work.now, Order.reminded_at.is_(None))
    order = await work.session.scalar(select(Order).where(*due).with_for_update(skip_locked=True))
    if order is None:
        return NOTHING
    state = table_of(work.platform, order.region, order.edition).state(order.status)
    if state.overdue is Overdue.EXPIRE:
        await move(work, order, Move(OrderEvent.EXPIRE, OrderParty.CLOCK, "逾期未办理，系统自动办理。"))
        return order.id
    order.reminded_at = work.now
    if state.overdue is Overdue.REMIND:
        await _remind(work, order, state)
    return order.id


async def _remind(work: Work, order: Order, state: OrderState) -> None:
    sides = at_turn(state.turn, order.proposer)
    accounts = await accounts_of(work, order, sides) if sides else []
    title = f"订单 {order.number} 已超过办理时限"
    text = f"“{order.service_name}”的订单在“{state.label}”环节已超过办理时限，请尽快办理。"
    await notify(work, accounts, None, title=title, text=text, key=f"order_overdue:{order.id}:{order.version}")
    after = {"status": order.status, "told": len(accounts)}
    work.record("ORDER.OVERDUE", "order", order.id, region=order.region, reason="超过办理时限", after=after)
