"""The one writer of an order's state: it checks side and reason, moves along the region's table, and leaves behind the step,
the audit entry, the outbox row and the effects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import select

from core.actor import Role
from core.checking import Checker
from core.errors import Forbidden, InvalidInput, NotFound, StaleVersion, WrongState, invalid
from core.money import parse_yuan
from core.working_days import add_working_days
from db.models import Order, OrderStep
from domain.access.visibility import orders_visible_to
from domain.orders.effects import EFFECTS
from domain.orders.sides import LABELS
from domain.work import Platform, Work
from regions.contract import OrderEvent, OrderMove, OrderParty, OrderState, OrderWorkflow
from regions.orders import may_move

PLACED: Final = "PLACE"
"""The first step of every order; no event of the table, for it has no state to come from."""
TOPIC: Final = "order"
MAX_REASON: Final = 1000
ENDS_NEGOTIATION: Final = frozenset({OrderEvent.AGREE_PRICE, OrderEvent.REFUSE_PRICE, OrderEvent.RETRACT_PRICE})


@dataclass(frozen=True, slots=True)
class Move:
    """`price` is yuan as written, for PROPOSE_PRICE only."""

    event: OrderEvent
    side: OrderParty
    reason: str = ""
    price: str | None = None


def table_of(platform: Platform, region: str, edition: str) -> OrderWorkflow:
    """The table under which an order was placed."""
    return platform.regions.for_(region).edition(edition).orders


def proposer_of(order: Order) -> OrderParty | None:
    return OrderParty(order.proposer) if order.proposer else None


async def begin(work: Work, order: Order, state: OrderState) -> None:
    """A new order in its first state. The caller has authorised it."""
    _enter(work, order, state)
    work.session.add(order)
    await work.session.flush()  # the step refers to it
    _note(work, order, PLACED, "", OrderParty.ENTERPRISE, "")


async def lock_order(work: Work, order_id: UUID, version: int | None = None) -> Order:
    """The order, locked until the transaction ends. Invisible is not found; another version than expected is stale."""
    query = select(Order).where(Order.id == order_id, orders_visible_to(work.actor)).with_for_update()
    order = await work.session.scalar(query.execution_options(populate_existing=True))
    if order is None:
        raise NotFound("订单")
    if version is not None and order.version != version:
        raise StaleVersion(order.version)
    return order


async def move(work: Work, order: Order, step: Move) -> None:
    """Move a locked order. Raises WrongState, Forbidden (NOT_YOUR_TURN), or InvalidInput for reason and price."""
    table = table_of(work.platform, order.region, order.edition)
    source = table.state(order.status)
    row = table.find(order.status, step.event, order.negotiated_from)
    if row is None:
        raise WrongState(f"订单当前状态为“{source.label}”，不能进行此操作，请刷新后查看可办理的事项。")
    _check_side(work, order, row, step.side)
    reason, price = _checked(order, row, step)
    if price is not None:
        order.proposed_price, order.proposer, order.negotiated_from = price, step.side, source.key
    said = order.proposed_price if step.event is OrderEvent.AGREE_PRICE else price
    for effect in row.effects:
        await EFFECTS[effect](work, order)
    target = table.state(row.target)
    if step.event in ENDS_NEGOTIATION or target.final:
        order.proposed_price, order.proposer, order.negotiated_from = None, "", ""
    _enter(work, order, target)
    _note(work, order, step.event, source.key, step.side, reason, said)


def _check_side(work: Work, order: Order, row: OrderMove, side: OrderParty) -> None:
    if row.mover is OrderParty.CLOCK:
        if work.actor.role is not Role.SYSTEM:
            raise Forbidden("此操作由系统自动办理。", code="NOT_YOUR_TURN")
    elif not may_move(row.mover, side, proposer_of(order)):
        raise Forbidden(f"“{row.label}”不由{LABELS[side]}办理，请等待对方。", code="NOT_YOUR_TURN")


def _checked(order: Order, row: OrderMove, step: Move) -> tuple[str, int | None]:
    """The reason, and the price proposed, if one is."""
    checker = Checker()
    reason = checker.text("reason", step.reason, "理由", maximum=MAX_REASON, required=row.reason)
    if step.event is not OrderEvent.PROPOSE_PRICE:
        checker.done()
        return reason, None
    price = checker.amount("price", step.price, "金额")
    checker.done()
    return reason, _price(price, order.price)


def _price(proposed: int, present: int) -> int:
    if proposed == 0:
        raise invalid("price", "OUT_OF_RANGE", "订单金额应大于 0。")
    if proposed == present:
        raise invalid("price", "UNCHANGED", "与订单现在的金额相同，不需要改价。")
    return proposed


def _enter(work: Work, order: Order, state: OrderState) -> None:
    due = add_working_days(work.now, state.working_days) if state.working_days is not None else None
    order.status = state.key
    order.entered_at, order.reminded_at = work.now, None
    order.due_at = due.at if due else None
    order.due_provisional = bool(due and due.provisional)
    order.closed_at = work.now if state.final else None
    order.version = (order.version or 0) + 1


def _note(
    work: Work, order: Order, event: str, source: str, side: OrderParty, reason: str, price: int | None = None
) -> None:
    said = price if price is not None else order.price
    work.session.add(
        OrderStep(
            order_id=order.id, event=event, source=source, target=order.status, side=side,
            account_id=work.actor.account_id, price=said, reason=reason, created_at=work.now,
        )
    )  # fmt: skip
    work.record(
        f"ORDER.{event}", "order", order.id, region=order.region, reason=reason,
        before={"status": source} if source else None, after={"status": order.status, "price": said},
    )  # fmt: skip
    work.emit(TOPIC, order.id, version=order.version, payload={"event": event, "to": order.status, "side": side})


def placed_price(text: object, path: str) -> int:
    """The amount that an order is placed with, in fen. Raises InvalidInput naming `path`."""
    try:
        fen = parse_yuan(text if isinstance(text, str) else "")
    except ValueError:
        raise _no_price(path) from None
    if fen <= 0:
        raise _no_price(path)
    return fen


def _no_price(path: str) -> InvalidInput:
    return invalid(path, "OUT_OF_RANGE", "订单金额应大于 0。", "以元为单位，最多两位小数，例如 12345.60")
