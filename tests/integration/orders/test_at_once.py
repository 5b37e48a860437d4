"""Of moves made at the same moment one wins, and the order's history has one way."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import select

from core.actor import Actor, Grant, Role
from core.clock import FixedClock
from core.errors import DomainError, StaleVersion
from core.ids import new_id
from db.models import Order, OrderStep
from domain.orders import effects
from domain.orders.commands import ActOnOrder
from domain.orders.deadlines import run_due
from domain.orders.service import act
from domain.work import Work, perform
from regions.contract import OrderEvent
from tests.support.orders import Trade, order_rows, trade
from tests.support.platform import World


def actors(here: Trade) -> tuple[Actor, Actor]:
    def of(account_id: UUID, role: Role, unit_id: UUID) -> Actor:
        return Actor(account_id, None, Grant(new_id(), role, unit_id=unit_id), frozenset({unit_id}))

    return (
        of(here.buyer.account_id, Role.ENTERPRISE_OPERATOR, here.enterprise_id),
        of(here.seller.account_id, Role.INSTITUTION_OPERATOR, here.house.unit_id),
    )


async def state(world: World, order_id: UUID) -> tuple[Order, list[OrderStep]]:
    async with world.platform.sessions() as session:
        order = await session.get_one(Order, order_id)
        steps = await session.scalars(select(OrderStep).where(OrderStep.order_id == order_id).order_by(OrderStep.id))
        return order, list(steps)


@pytest.mark.parametrize("_again", range(5))
async def test_of_accepting_and_cancelling_at_once_one_wins(world: World, _again: int) -> None:
    here = await trade(world)
    (order_id,) = await order_rows(here, 1)
    buyer, seller = actors(here)
    outcomes = await asyncio.gather(
        perform(world.platform, buyer, act, ActOnOrder(order_id, 1, OrderEvent.CANCEL)),
        perform(world.platform, seller, act, ActOnOrder(order_id, 1, OrderEvent.ACCEPT)),
        return_exceptions=True,
    )
    assert [type(each) for each in outcomes if isinstance(each, BaseException)] == [StaleVersion]
    order, steps = await state(world, order_id)
    assert len(steps) == 2
    assert (order.status, order.version) == (steps[-1].target, 2)
    assert order.status in {"confirmed", "cancelled"}


async def test_the_clock_and_an_acceptance_do_not_both_happen(world: World, clock: FixedClock) -> None:
    here = await trade(world)
    (order_id,) = await order_rows(here, 1)
    async with world.platform.sessions() as session, session.begin():
        (await session.get_one(Order, order_id)).due_at = clock.now()
    accepting = perform(world.platform, actors(here)[1], act, ActOnOrder(order_id, 1, OrderEvent.ACCEPT))
    await asyncio.gather(run_due(world.platform, clock.now()), accepting, return_exceptions=True)
    order, steps = await state(world, order_id)
    assert len(steps) == 2
    assert order.status == steps[-1].target


async def test_what_hangs_on_an_order_ends_with_it_in_the_same_transaction(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = await trade(world)
    ended: list[UUID] = []

    async def end(_work: Work, order: Order) -> None:
        ended.append(order.id)
        if len(ended) == 1:
            raise DomainError("示例：现在不能结束。")

    monkeypatch.setattr(effects, "ENDING", [end])
    (order_id,) = await order_rows(here, 1)
    buyer = actors(here)[0]
    with pytest.raises(DomainError):
        await perform(world.platform, buyer, act, ActOnOrder(order_id, 1, OrderEvent.CANCEL))
    assert (await state(world, order_id))[0].status == "pending"
    await perform(world.platform, buyer, act, ActOnOrder(order_id, 1, OrderEvent.CANCEL))
    assert (await state(world, order_id))[0].status == "cancelled"
    assert ended == [order_id, order_id]


async def test_a_member_of_the_unit_under_another_role_moves_nothing(world: World) -> None:
    here = await trade(world)
    (order_id,) = await order_rows(here, 1)
    buyer = actors(here)[0]
    wrong = replace(buyer, grant=replace(buyer.grant, role=Role.INSTITUTION_OPERATOR))
    with pytest.raises(DomainError) as caught:
        await perform(world.platform, wrong, act, ActOnOrder(order_id, 1, OrderEvent.ACCEPT))
    assert caught.value.code == "NOT_FOUND"
    assert len((await state(world, order_id))[1]) == 1
