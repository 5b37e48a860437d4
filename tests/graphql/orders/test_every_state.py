"""Each act in each state by each side: what is offered is done, what is not is refused and changes nothing."""

from __future__ import annotations

from typing import Any

import pytest

from regions.contract import OrderParty, OrderWorkflow
from schema.ids import encode_id
from tests.support.orders import REGION, Trade, act, one, order_rows, trade
from tests.support.people import Person
from tests.support.platform import World
from tests.support.unchanged import unchanged

VERBS = {
    "ACCEPT": "orderAccept", "DECLINE": "orderDecline", "CANCEL": "orderCancel", "PROPOSE_PRICE": "orderProposePrice",
    "AGREE_PRICE": "orderAgreePrice", "REFUSE_PRICE": "orderRefusePrice", "RETRACT_PRICE": "orderRetractPrice",
    "START": "orderStart", "FINISH": "orderFinish", "REWORK": "orderRework", "CONFIRM": "orderConfirm",
}  # fmt: skip
STATES = ("pending", "confirmed", "in_service", "delivered", "completed", "declined", "cancelled", "negotiating")
REFUSED = {"WRONG_STATE", "NOT_YOUR_TURN", "FORBIDDEN"}


def table_of(world: World) -> OrderWorkflow:
    return world.platform.regions.for_(REGION).editions[-1].orders


async def in_state(here: Trade, state: str) -> dict[str, Any]:
    if state != "negotiating":
        (id_,) = await order_rows(here, 1, status=state)
        return await one(here.buyer, {"id": encode_id("Order", id_)})
    (id_,) = await order_rows(here, 1, status="confirmed")
    order = await one(here.buyer, {"id": encode_id("Order", id_)})
    return await act(here.buyer, "orderProposePrice", order, price="2.00", reason="示例")


def said(verb: str) -> dict[str, str]:
    return {"price": "3.00", "reason": "示例"} if verb == "orderProposePrice" else {"reason": "示例"}


def test_every_event_that_parties_cause_has_its_verb(world: World) -> None:
    table = table_of(world)
    assert {move.event for move in table.moves if move.mover is not OrderParty.CLOCK} == set(VERBS)
    assert {state.key for state in table.states} == set(STATES)


@pytest.mark.parametrize("state", STATES)
async def test_what_is_offered_is_done_and_nothing_else(world: World, state: str) -> None:
    here = await trade(world)
    waiting = await in_state(here, state)
    for who in (here.buyer, here.seller):
        offered = {action["event"] for action in (await one(who, waiting))["availableActions"]}
        for event, verb in VERBS.items():
            if event not in offered:
                await _refused(world, who, verb, waiting)
        for event in offered:
            order = await in_state(here, state)
            done = await act(who, VERBS[event], order, **said(VERBS[event]))
            assert done["version"] > order["version"]
            for side in (here.buyer, here.seller):
                assert (await one(side, order))["status"]["key"] == done["status"]["key"]


async def _refused(world: World, who: Person, verb: str, order: dict[str, Any]) -> None:
    async with unchanged(world.platform.sessions):
        answer = await act(who, verb, order, expect="RefusedFailure", **said(verb))
    assert answer["code"] in REFUSED, (verb, answer)


async def test_an_ended_order_offers_nothing_to_anybody(world: World) -> None:
    here = await trade(world)
    for state in ("completed", "declined", "cancelled"):
        order = await in_state(here, state)
        for who in (here.buyer, here.seller):
            assert (await one(who, order))["availableActions"] == []


async def test_an_order_can_be_cancelled_from_every_state_before_delivery_and_never_after(world: World) -> None:
    here = await trade(world)
    for state in STATES:
        order = await in_state(here, state)
        cancellable = state in {"pending", "confirmed", "in_service", "negotiating"}
        expected = "OrderPayload" if cancellable else "RefusedFailure"
        done = await act(here.buyer, "orderCancel", order, reason="示例", expect=expected)
        assert not cancellable or done["status"]["key"] == "cancelled"
