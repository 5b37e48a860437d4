"""Messages to the other side of an order. Made by the worker from the outbox, once each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import or_, select

from core.ports import live_key
from db.live import announce
from db.models import Order, OutboxRow, RoleGrant
from domain.notifications import notify
from domain.orders.engine import table_of
from domain.orders.sides import LABELS, OTHER, ROLE_OF, SIDES, unit_of
from domain.work import Work
from regions.contract import OrderParty

MESSAGE_TOPIC: Final = "order_message"


async def apply_order_rows(work: Work, rows: Sequence[OutboxRow]) -> None:
    """Tell the other side of every move, and both of what the clock did."""
    orders = await _orders(work, rows)
    for row in rows:
        order = orders.get(row.entity_id)
        if order is None:
            continue
        label = table_of(work.platform, order.region, order.edition).state(str(row.payload["to"])).label
        side = OrderParty(row.payload["side"])
        text = f"“{order.service_name}”的订单现为“{label}”，由{LABELS[side]}办理，请查看。"
        await _tell(work, order, (OTHER[side],) if side in OTHER else SIDES, f"订单 {order.number}：{label}", text, row)


async def apply_message_rows(work: Work, rows: Sequence[OutboxRow]) -> None:
    """Tell the other side that something was written; what, is read on the order."""
    orders = await _orders(work, rows)
    for row in rows:
        order = orders.get(row.entity_id)
        if order is None:
            continue
        side = OrderParty(row.payload["side"])
        text = f"“{order.service_name}”的订单有{LABELS[side]}的新留言，请查看。"
        await _tell(work, order, (OTHER[side],), f"订单 {order.number}：新留言", text, row)


async def accounts_of(work: Work, order: Order, sides: Sequence[OrderParty]) -> list[UUID]:
    """Everyone who acts for these sides; one statement."""
    acts = [
        (RoleGrant.unit_id == unit_of(order, side)) & (RoleGrant.role == ROLE_OF[side]) for side in sides
    ]
    query = select(RoleGrant.account_id).where(RoleGrant.revoked_at.is_(None), or_(*acts)).distinct()
    return list(await work.session.scalars(query))


async def _orders(work: Work, rows: Sequence[OutboxRow]) -> dict[UUID, Order]:
    ids = {row.entity_id for row in rows}
    await announce(work.session, [live_key("order", each) for each in ids])
    return {order.id: order for order in await work.session.scalars(select(Order).where(Order.id.in_(ids)))}


async def _tell(
    work: Work, order: Order, sides: Sequence[OrderParty], title: str, text: str, row: OutboxRow
) -> None:
    accounts = await accounts_of(work, order, sides)
    await notify(work, accounts, None, title=title, text=text, key=f"{row.topic}:{row.id}")
