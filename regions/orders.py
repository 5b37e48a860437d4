"""An order's states and who moves it. A table like a case's workflow, but of two parties and no reviewer: the platform's
default is `regions/defaults/orders.yaml`, whose words a region may change, or bring a table of its own.

Pure: no clock, no database. `domain/orders` moves real orders along these rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from core.workflow import Overdue

BACK = "BACK"
"""A move's target: the state in which a negotiation was begun."""


class OrderParty(StrEnum):
    """Who moves an order, or is at turn. PROPOSER and COUNTERPARTY are the sides of an open price proposal."""

    ENTERPRISE = "ENTERPRISE"
    INSTITUTION = "INSTITUTION"
    EITHER = "EITHER"
    PROPOSER = "PROPOSER"
    COUNTERPARTY = "COUNTERPARTY"
    CLOCK = "CLOCK"
    NOBODY = "NOBODY"


class OrderEvent(StrEnum):
    """What may happen to an order."""

    ACCEPT = "ACCEPT"
    DECLINE = "DECLINE"
    CANCEL = "CANCEL"
    PROPOSE_PRICE = "PROPOSE_PRICE"
    AGREE_PRICE = "AGREE_PRICE"
    REFUSE_PRICE = "REFUSE_PRICE"
    RETRACT_PRICE = "RETRACT_PRICE"
    START = "START"
    FINISH = "FINISH"
    REWORK = "REWORK"
    CONFIRM = "CONFIRM"
    EXPIRE = "EXPIRE"


ORDER_EFFECTS: Mapping[str, str] = MappingProxyType(
    {
        "SET_PRICE": "the proposed price becomes the order's price",
        "END_APPLICATION": "end the order's voucher application, if it has one, and release what it holds",
    }
)
"""What a move of an order may do beyond changing its state."""


@dataclass(frozen=True, slots=True)
class OrderState:
    """`turn` is who is at work, `working_days` until when; `overdue` is NONE, REMIND (that side) or EXPIRE."""

    key: str
    label: str
    turn: OrderParty
    working_days: int | None = None
    overdue: Overdue = Overdue.NONE

    @property
    def final(self) -> bool:
        """Nobody is at turn any more."""
        return self.turn is OrderParty.NOBODY


@dataclass(frozen=True, slots=True)
class OrderMove:
    """One row: in `source`, `mover` may cause `event`, which leads to `target` (a state's key, or BACK).

    `label` is the word on the button; `reason` says whether one must be given; `effects` are names of ORDER_EFFECTS.
    """

    source: str
    event: OrderEvent
    target: str
    mover: OrderParty
    label: str
    reason: bool = False
    effects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderWorkflow:
    """The states of an order, first to last, and the moves between them."""

    states: tuple[OrderState, ...]
    moves: tuple[OrderMove, ...]

    @property
    def initial(self) -> OrderState:
        """The state of an order just placed."""
        return self.states[0]

    def state(self, key: str) -> OrderState:
        """Raises StopIteration for a key that is none of its states."""
        return next(state for state in self.states if state.key == key)

    def find(self, status: str, event: OrderEvent, origin: str = "") -> OrderMove | None:
        """The row for `event` in `status`; `origin` is the state in which a negotiation was begun, for moves back."""
        row = next((move for move in self.moves if move.source == status and move.event is event), None)
        if row is None or row.target != BACK:
            return row
        target = self.state(origin).key
        return OrderMove(row.source, row.event, target, row.mover, row.label, row.reason, row.effects)

    def moves_for(self, status: str, side: OrderParty, proposer: OrderParty | None = None) -> tuple[OrderMove, ...]:
        """What one side (ENTERPRISE or INSTITUTION) may do now; `proposer` is whose price proposal is open."""
        return tuple(move for move in self.moves if move.source == status and may_move(move.mover, side, proposer))


EMPTY_ORDERS = OrderWorkflow((), ())


def may_move(mover: OrderParty, side: OrderParty, proposer: OrderParty | None = None) -> bool:
    """Whether `side` is who a row asks for. Without an open proposal nobody is proposer or counterparty."""
    if mover is OrderParty.PROPOSER:
        return side is proposer
    if mover is OrderParty.COUNTERPARTY:
        return proposer is not None and side is not proposer and side in _SIDES
    return mover is side or (mover is OrderParty.EITHER and side in _SIDES)


_SIDES = frozenset({OrderParty.ENTERPRISE, OrderParty.INSTITUTION})
_MOVERS = frozenset(OrderParty) - {OrderParty.NOBODY}


def order_faults(workflow: OrderWorkflow) -> list[str]:
    """Everything statically wrong with an order's table; empty when sound."""
    keys = [state.key for state in workflow.states]
    if not keys:
        return ["no state is declared"]
    found = [f"the state {key} is declared twice" for key in sorted(set(keys)) if keys.count(key) > 1]
    reached = {workflow.initial.key, *_closure(workflow)}
    found += [f"{key}: cannot be reached" for key in keys if key not in reached]
    for state in workflow.states:
        rows = [move for move in workflow.moves if move.source == state.key]
        found += [f"{state.key}: {text}" for text in _state_faults(state, rows)]
    for move in workflow.moves:
        found += [f"{move.source}.{move.event}: {text}" for text in _move_faults(move, keys)]
    return found


def _closure(workflow: OrderWorkflow) -> Iterable[str]:
    seen, waiting = set[str](), [workflow.initial.key]
    while waiting:
        source = waiting.pop()
        targets = {move.target for move in workflow.moves if move.source == source} - seen - {BACK}
        seen |= targets
        waiting += targets
    return seen


def _state_faults(state: OrderState, rows: list[OrderMove]) -> list[str]:
    events = [row.event for row in rows]
    expires = OrderEvent.EXPIRE in events
    checks = (
        (state.final and bool(rows), "nobody is at turn, yet it has a way out"),
        (not state.final and not any(row.mover is not OrderParty.CLOCK for row in rows), "neither side can move it on"),
        (len(events) != len(set(events)), "an event is declared twice"),
        (state.overdue is not Overdue.NONE and state.working_days is None, "acts when overdue, but has no deadline"),
        (state.overdue is Overdue.ADVANCE, "ADVANCE is for cases; an order is moved on by its sides"),
        ((state.overdue is Overdue.EXPIRE) is not expires, "EXPIRE needs both the deadline and a move EXPIRE"),
    )
    return [text for wrong, text in checks if wrong]


def _move_faults(move: OrderMove, keys: list[str]) -> list[str]:
    checks = (
        (move.source not in keys, "its source is no state"),
        (move.target not in {*keys, BACK}, f"its target {move.target!r} is no state"),
        (move.mover not in _MOVERS, "somebody must move it"),
        ((move.event is OrderEvent.EXPIRE) is not (move.mover is OrderParty.CLOCK), "the clock, and only it, expires"),
        (not set(move.effects) <= set(ORDER_EFFECTS), f"effects are among {', '.join(ORDER_EFFECTS)}"),
    )
    return [text for wrong, text in checks if wrong]
