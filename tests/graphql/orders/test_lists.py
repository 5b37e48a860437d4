"""我买到的产品 and what was sold: paged, filtered, each side its own, in as many statements however many orders there are."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.clock import FixedClock
from tests.support.orders import act, order_rows, placed, trade
from tests.support.people import person
from tests.support.platform import World
from tests.support.statements import Counting

LIST = """query($filter: OrderFilterInput, $first: Int, $after: String) {{ {0}(filter: $filter, first: $first, after: $after) {{
  totalCount pageInfo {{ hasNextPage endCursor }} nodes {{ id number price status {{ key label atTurn }} proposal {{ price }}
  serviceName institutionName enterpriseName }} }} }}"""
PURCHASES, SALES = LIST.format("myPurchases"), LIST.format("mySales")


async def test_each_side_lists_its_own_orders(world: World) -> None:
    here, other = await trade(world), await trade(world)
    order = await placed(here)
    await placed(other)
    bought = (await here.buyer.client.execute(PURCHASES))["myPurchases"]
    sold = (await here.seller.client.execute(SALES))["mySales"]
    assert [each["id"] for each in bought["nodes"]] == [each["id"] for each in sold["nodes"]] == [order["id"]]
    assert bought["nodes"] == sold["nodes"]


async def test_a_list_needs_the_role_of_its_side(world: World) -> None:
    here = await trade(world)
    assert (await here.seller.client.errors(PURCHASES))[0]["extensions"]["code"] == "WRONG_ROLE"
    assert (await here.buyer.client.errors(SALES))[0]["extensions"]["code"] == "WRONG_ROLE"
    assert (await (await person(world)).client.errors(SALES))[0]["extensions"]["code"] == "WRONG_ROLE"
    assert (await world.client().errors(PURCHASES))[0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_orders_are_filtered_by_state_text_and_day(world: World, clock: FixedClock) -> None:
    here = await trade(world)
    first = await act(here.seller, "orderAccept", await placed(here))
    clock.advance(timedelta(days=3))
    second = await placed(here)

    async def found(**filter: object) -> list[str]:
        nodes = (await here.buyer.client.execute(PURCHASES, {"filter": filter}))["myPurchases"]["nodes"]
        return [each["number"] for each in nodes]

    both = [second["number"], first["number"]]
    assert await found() == both
    assert await found(statuses=["confirmed"]) == [first["number"]]
    assert await found(statuses=["confirmed", "pending"]) == both
    assert await found(text="成分") == both
    assert await found(text="100%") == []
    assert await found(text=second["number"].lower()) == [second["number"]]
    assert await found(placedFrom="2026-03-03") == [second["number"]]
    assert await found(placedUntil="2026-03-02") == [first["number"]]
    assert await found(placedFrom="2026-03-02", placedUntil="2026-03-05") == both


@pytest.mark.parametrize(
    ("filter", "code"),
    [
        ({"placedFrom": "昨天"}, "INVALID"),
        ({"placedUntil": "9999-12-31"}, "OUT_OF_RANGE"),
        ({"placedFrom": "0001-01-01"}, "OUT_OF_RANGE"),
        ({"text": "字" * 101}, "TOO_LONG"),
        ({"statuses": ["a"] * 21}, "TOO_MANY"),
    ],
)
async def test_a_filter_is_bounded(world: World, filter: dict[str, object], code: str) -> None:
    here = await trade(world)
    errors = await here.buyer.client.errors(PURCHASES, {"filter": filter})
    assert errors[0]["extensions"]["code"] == code


async def test_pages_join_without_gap_in_as_many_statements_at_20_and_100(world: World, statements: Counting) -> None:
    here = await trade(world)
    await order_rows(here, 100)
    counts = []
    for size in (20, 100):
        with statements() as counted:
            page = (await here.seller.client.execute(SALES, {"first": size}))["mySales"]
        counts.append(counted.count)
        assert len(page["nodes"]) == size
    assert counts[0] == counts[1]
    seen, after = [], None
    while True:
        page = (await here.buyer.client.execute(PURCHASES, {"first": 33, "after": after}))["myPurchases"]
        seen += [each["id"] for each in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert len(seen) == len(set(seen)) == page["totalCount"] == 100
