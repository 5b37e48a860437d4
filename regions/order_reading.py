"""`orders.yaml`: an order's states and moves; a region's own file changes the default's words, or brings its own table."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from core.workflow import Overdue
from regions.orders import EMPTY_ORDERS, OrderEvent, OrderMove, OrderParty, OrderState, OrderWorkflow, order_faults
from regions.reading import Faults, Node, read_yaml
from regions.timeline import Timeline
from regions.versions import Frame, read_timeline

ORDERS = "orders"


def read_orders(default: Path, own: Path, frame: Frame, faults: Faults) -> Timeline[OrderWorkflow]:
    """The order's table over time: the default from the region's first day, the region's versions laid over it."""
    shared = _read(default, EMPTY_ORDERS, frame, faults)
    if not own.exists():
        return shared
    base = next((version.value for version in shared.versions if version.value is not None), EMPTY_ORDERS)
    changed = _read(own, base, frame, faults)
    days = {version.valid_from for version in changed.versions}
    kept = [version for version in shared.versions if version.valid_from not in days]
    return Timeline(tuple(sorted((*kept, *changed.versions), key=lambda version: version.valid_from)))


def _read(file: Path, base: OrderWorkflow, frame: Frame, faults: Faults) -> Timeline[OrderWorkflow]:
    node = Node(faults, file, "", read_yaml(file, faults))
    timeline = read_timeline(node.versions(ORDERS), frame, lambda each: _workflow(each, base))
    node.finish()
    return timeline


def _workflow(node: Node, base: OrderWorkflow) -> OrderWorkflow:
    states = tuple(_state(each) for each in node.children("states", [])) or base.states
    moves = tuple(_move(each) for each in node.children("moves", [])) or base.moves
    words = node.child("words") if "words" in node.data else None
    if words is not None:
        known = {state.key for state in states}
        for key in words.data:
            words.text(str(key))
            if key not in known:
                words.fault(f"is none of the states {', '.join(sorted(known))}", key)
        states = tuple(replace(state, label=words.text(state.key, state.label)) for state in states)
    workflow = OrderWorkflow(states, moves)
    for text in order_faults(workflow):
        node.fault(text)
    return workflow


def _state(node: Node) -> OrderState:
    for name in ("working_days", "overdue"):
        if name not in node.data:
            node.fault("is missing; every state declares it", name)
    state = OrderState(
        key=node.text("key"),
        label=node.text("label"),
        turn=node.choice("turn", OrderParty.__members__) or OrderParty.NOBODY,
        working_days=node.integer("working_days", None),
        overdue=node.choice("overdue", Overdue.__members__, "NONE") or Overdue.NONE,
    )
    node.finish()
    return state


def _move(node: Node) -> OrderMove:
    move = OrderMove(
        source=node.text("from"),
        event=node.choice("event", OrderEvent.__members__) or OrderEvent.CANCEL,
        target=node.text("to"),
        mover=node.choice("mover", OrderParty.__members__) or OrderParty.NOBODY,
        label=node.text("label"),
        reason=node.flag("reason", False),
        effects=node.texts("effects", ()),
    )
    node.finish()
    return move
