"""The two sides of an order, and which of them the actor acts for."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from core.actor import Actor, Role
from db.models import Order
from domain.access.permissions import Permission, Resource, authorize
from regions.contract import OrderParty

ROLE_OF: Final = {
    OrderParty.ENTERPRISE: Role.ENTERPRISE_OPERATOR,
    OrderParty.INSTITUTION: Role.INSTITUTION_OPERATOR,
}
LABELS: Final = {
    OrderParty.ENTERPRISE: "企业", OrderParty.INSTITUTION: "服务机构", OrderParty.CLOCK: "系统",
}  # fmt: skip
SIDES: Final = tuple(ROLE_OF)
OTHER: Final = {OrderParty.ENTERPRISE: OrderParty.INSTITUTION, OrderParty.INSTITUTION: OrderParty.ENTERPRISE}


def unit_of(order: Order, side: OrderParty) -> UUID:
    return order.enterprise_unit_id if side is OrderParty.ENTERPRISE else order.institution_unit_id


def side_of(actor: Actor, order: Order) -> OrderParty:
    """The side that the actor's present role stands on; an order that the actor sees has one. Raises Forbidden."""
    side = next((side for side, role in ROLE_OF.items() if role is actor.role), OrderParty.ENTERPRISE)
    authorize(actor, Permission.HANDLE_ORDER, Resource(order.region, unit_id=unit_of(order, side)))
    return side


def at_turn(turn: OrderParty, proposer: str) -> tuple[OrderParty, ...]:
    """The sides that a state waits for."""
    if turn in SIDES:
        return (turn,)
    if turn is OrderParty.EITHER:
        return SIDES
    if turn in (OrderParty.PROPOSER, OrderParty.COUNTERPARTY) and proposer:
        side = OrderParty(proposer)
        return (side if turn is OrderParty.PROPOSER else OTHER[side],)
    return ()
