"""What a move of an order does beyond changing its state, by the names of `regions.orders.ORDER_EFFECTS`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from db.models import Order
from domain.work import Work

Effect = Callable[[Work, Order], Awaitable[None]]

ENDING: Final[list[Effect]] = []
"""What else ends when an order ends before it is done. The area of voucher applications puts its own effect here; it runs in
the order's transaction, with the order locked, and must be idempotent."""


async def set_price(_work: Work, order: Order) -> None:
    """The proposed price becomes the order's."""
    if order.proposed_price is not None:
        order.price = order.proposed_price


async def end_application(work: Work, order: Order) -> None:
    """End whatever hangs on the order, first come first."""
    for effect in ENDING:
        await effect(work, order)


EFFECTS: Final[Mapping[str, Effect]] = {"SET_PRICE": set_price, "END_APPLICATION": end_application}
