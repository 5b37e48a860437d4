"""How far an order has come, read from the table under which it was placed: a region may have one of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from regions.contract import OrderEvent, OrderWorkflow
from regions.orders import BACK

ENDED_BADLY: Final = frozenset({OrderEvent.DECLINE, OrderEvent.CANCEL, OrderEvent.EXPIRE})
SERVING: Final = frozenset({OrderEvent.START, OrderEvent.FINISH, OrderEvent.CONFIRM})
"""After one of these the service has begun."""


def completed(table: OrderWorkflow, status: str) -> bool:
    """Whether the order ended well: in a state where nobody is at turn and which no refusal, cancelling or lapse leads to."""
    return status not in _failed(table) and any(state.key == status and state.final for state in table.states)


def ended(table: OrderWorkflow, status: str) -> bool:
    """Whether nobody can move it any more, well or badly."""
    return table.state(status).final


def accepted(table: OrderWorkflow, status: str, negotiated_from: str = "") -> bool:
    """Whether the institution has taken the order and it has not ended badly. A negotiation of the price leaves that as it was;
    a table without ACCEPT needs nobody's yes."""
    there = negotiated_from or status
    taken = [move.target for move in table.moves if move.event is OrderEvent.ACCEPT]
    return there not in _failed(table) and (not taken or there in _onwards(table, taken))


def begun(table: OrderWorkflow, status: str, negotiated_from: str = "") -> bool:
    """Whether the service has begun."""
    there = negotiated_from or status
    serving = [move.target for move in table.moves if move.event in SERVING]
    return there not in _failed(table) and there in _onwards(table, serving)


def _failed(table: OrderWorkflow) -> set[str]:
    return {move.target for move in table.moves if move.event in ENDED_BADLY}


def _onwards(table: OrderWorkflow, starts: Iterable[str]) -> set[str]:
    """These states and all that follow from them; a negotiation comes back to where it was begun."""
    seen, waiting = set[str](), list(starts)
    while waiting:
        here = waiting.pop()
        if here not in seen:
            seen.add(here)
            waiting += [move.target for move in table.moves if move.source == here and move.target != BACK]
    return seen
