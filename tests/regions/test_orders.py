"""An order's table: who may move it where, what a region may change, and what it may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.workflow import Overdue
from regions.contract import OrderEvent, OrderMove, OrderParty, OrderState, OrderWorkflow
from regions.loading import load_region
from regions.orders import order_faults
from regions.reading import Faults
from tests.regions.support import REGIONS, REGISTRY, copy_of_example

ORDERS = REGISTRY.for_("tianjin").editions[-1].orders
P, E = OrderParty, OrderEvent


def events(status: str, side: OrderParty, proposer: OrderParty | None = None) -> set[str]:
    return {move.event.value for move in ORDERS.moves_for(status, side, proposer)}


def test_every_edition_has_a_sound_table_with_a_source() -> None:
    for region in REGIONS:
        for edition in region.editions:
            assert order_faults(edition.orders) == []
            assert edition.citations["orders"].article


def test_the_institution_accepts_or_declines_and_the_enterprise_confirms() -> None:
    assert events("pending", P.INSTITUTION) == {"ACCEPT", "DECLINE", "PROPOSE_PRICE"}
    assert events("pending", P.ENTERPRISE) == {"CANCEL", "PROPOSE_PRICE"}
    assert events("confirmed", P.INSTITUTION) == {"START", "CANCEL", "PROPOSE_PRICE"}
    assert events("in_service", P.INSTITUTION) == {"FINISH", "CANCEL", "PROPOSE_PRICE"}
    assert events("delivered", P.ENTERPRISE) == {"CONFIRM", "REWORK"}
    assert events("delivered", P.INSTITUTION) == set()


def test_a_price_changes_only_when_the_other_side_agrees() -> None:
    for proposer, other in ((P.ENTERPRISE, P.INSTITUTION), (P.INSTITUTION, P.ENTERPRISE)):
        assert events("negotiating", other, proposer) == {"AGREE_PRICE", "REFUSE_PRICE", "CANCEL"}
        assert events("negotiating", proposer, proposer) == {"RETRACT_PRICE", "CANCEL"}
    assert [move.event for move in ORDERS.moves if "SET_PRICE" in move.effects] == [E.AGREE_PRICE]


@pytest.mark.parametrize("origin", ["pending", "confirmed", "in_service"])
def test_a_negotiation_goes_back_to_where_it_began(origin: str) -> None:
    for event in (E.AGREE_PRICE, E.REFUSE_PRICE, E.RETRACT_PRICE):
        move = ORDERS.find("negotiating", event, origin)
        assert move is not None
        assert move.target == origin


def test_whatever_ends_an_order_without_service_ends_its_application() -> None:
    ends = {state.key for state in ORDERS.states if state.final} - {"completed"}
    assert ends == {"declined", "cancelled"}
    assert all("END_APPLICATION" in move.effects for move in ORDERS.moves if move.target in ends)
    assert not any("END_APPLICATION" in move.effects for move in ORDERS.moves if move.target not in ends)


def test_an_order_that_nobody_confirms_is_cancelled_by_the_clock() -> None:
    state, move = ORDERS.initial, ORDERS.find("pending", E.EXPIRE)
    assert move is not None
    assert (state.working_days, state.overdue, move.target, move.mover) == (10, Overdue.EXPIRE, "cancelled", P.CLOCK)


def test_the_example_calls_two_states_by_other_words_from_its_revision_on() -> None:
    labels = [{state.label for state in edition.orders.states} for edition in REGISTRY.for_("example").editions]
    assert labels[1] - labels[0] == {"待接单", "议价中"}
    assert labels[0] - labels[1] == {"待确认", "协商改价"}


def own_orders(tmp_path: Path, text: str) -> tuple[Path, Faults]:
    folder = copy_of_example(tmp_path)
    (folder / "orders.yaml").write_text(text, encoding="utf-8")
    return folder, Faults(folder)


WORDS = """
orders:
  source: revision
  article: 第七条
  confirmed: null
  valid_from: 2026-01-01
  words: {pending: 待接单, completed: 已验收}
"""


def test_a_region_may_change_the_words_from_a_day_on(tmp_path: Path) -> None:
    folder, faults = own_orders(tmp_path, WORDS)
    region = load_region(folder, faults)
    assert region is not None, faults.found
    before, after = (edition.orders for edition in region.editions)
    assert (before.state("pending").label, after.state("pending").label) == ("待确认", "待接单")
    assert after.state("confirmed").label == "已确认"
    assert after.moves == before.moves
    assert region.editions[1].citations["orders"].article == "第七条"


def test_a_region_may_bring_a_table_of_its_own(tmp_path: Path) -> None:
    text = WORDS.replace(
        "  words: {pending: 待接单, completed: 已验收}\n",
        "  states:\n"
        "    - {key: placed, label: 已下单, turn: ENTERPRISE, working_days: null, overdue: NONE}\n"
        "    - {key: done, label: 已完成, turn: NOBODY, working_days: null, overdue: NONE}\n"
        "  moves:\n    - {from: placed, event: CONFIRM, to: done, mover: ENTERPRISE, label: 确认}\n",
    )
    folder, faults = own_orders(tmp_path, text)
    region = load_region(folder, faults)
    assert region is not None, faults.found
    assert [state.key for state in region.editions[1].orders.states] == ["placed", "done"]


FAULTY = [
    ("words: {pending: 待接单", "words: {waiting: 待接单", "orders.words.waiting: is none of the states"),
    ("source: revision", "source: nowhere", "orders.source: 'nowhere' is none of"),
    ("confirmed: null", "confirmed: null\n  wording: {}", "orders.wording: is not a key known here"),
]


@pytest.mark.parametrize(("old", "new", "told"), FAULTY, ids=[row[2][:40] for row in FAULTY])
def test_a_faulty_file_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in WORDS
    folder, faults = own_orders(tmp_path, WORDS.replace(old, new))
    assert load_region(folder, faults) is None
    assert any(told in fault for fault in faults.found), faults.found


def test_every_default_move_is_checked() -> None:
    """A table that leaves an order stuck, unreachable or moved by nobody is a fault."""
    open_, end = OrderState("a", "甲", P.ENTERPRISE), OrderState("z", "终", P.NOBODY)
    go = OrderMove("a", E.CONFIRM, "z", P.ENTERPRISE, "好")
    assert order_faults(OrderWorkflow((open_, end), (go,))) == []
    told = {
        "neither side can move it on": OrderWorkflow((open_, end), ()),
        "cannot be reached": OrderWorkflow((open_, OrderState("b", "乙", P.ENTERPRISE), end), (go,)),
        "yet it has a way out": OrderWorkflow((open_, end), (go, OrderMove("z", E.REWORK, "a", P.ENTERPRISE, "回"))),
        "an event is declared twice": OrderWorkflow((open_, end), (go, go)),
        "is no state": OrderWorkflow((open_, end), (go, OrderMove("a", E.CANCEL, "q", P.EITHER, "去"))),
        "somebody must move it": OrderWorkflow((open_, end), (go, OrderMove("a", E.CANCEL, "z", P.NOBODY, "去"))),
        "the clock, and only it, expires": OrderWorkflow((open_, end), (go, OrderMove("a", E.EXPIRE, "z", P.EITHER, "去"))),
        "EXPIRE needs both": OrderWorkflow((OrderState("a", "甲", P.ENTERPRISE, 5, Overdue.EXPIRE), end), (go,)),
        "has no deadline": OrderWorkflow((OrderState("a", "甲", P.ENTERPRISE, None, Overdue.REMIND), end), (go,)),
        "effects are among": OrderWorkflow((open_, end), (OrderMove("a", E.CONFIRM, "z", P.ENTERPRISE, "好", effects=("X",)),)),
        "no state is declared": OrderWorkflow((), ()),
    }
    for text, workflow in told.items():
        assert any(text in fault for fault in order_faults(workflow)), text
