"""An order from 立刻申请 to 已完成, by its two parties (domain.md §4, §7)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from core.actor import Role
from core.clock import FixedClock
from db.models import AuditEntry, Notification, Order
from domain.orders.deadlines import run_due
from gateway.outbox import drain
from tests.support.orders import FAILURE, PLACE, act, one, placed, placing, trade, uuid_of
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.unchanged import unchanged

FORM = """query($id: ID!) { orderForm(serviceId: $id) { region edition form { version fields {
  key required editable value { text } } } } }"""


async def test_the_form_is_the_regions_with_what_is_known(world: World) -> None:
    here = await trade(world)
    found = (await here.buyer.client.execute(FORM, {"id": here.service}))["orderForm"]
    region = world.platform.regions.for_("tianjin")
    assert found["region"] == "tianjin"
    assert found["edition"] == region.editions[-1].code
    fields = {each["key"]: each for each in found["form"]["fields"]}
    assert list(fields) == [each.key for each in region.editions[-1].forms["order"].fields]
    assert fields["service_name"]["value"] == {"text": here.offer.name}
    assert fields["service_name"]["editable"] is False
    assert fields["price"]["value"] == {"text": "5000.00"}
    assert "****" in fields["contact_mobile"]["value"]["text"]


async def test_an_order_walks_from_placing_to_completed_and_both_see_every_step(world: World) -> None:
    here = await trade(world)
    order = await placed(here)
    assert (order["status"]["label"], order["status"]["atTurn"], order["side"]) == ("待确认", ["INSTITUTION"], "ENTERPRISE")
    assert order["price"] == "12000.00"
    labels = [order["status"]["label"]]
    for who, verb in (
        (here.seller, "orderAccept"), (here.seller, "orderStart"), (here.seller, "orderFinish"), (here.buyer, "orderConfirm"),
    ):  # fmt: skip
        order = await act(who, verb, order)
        labels.append(order["status"]["label"])
    assert labels == ["待确认", "已确认", "服务中", "待验收", "已完成"]
    assert order["status"]["final"] is True
    assert order["closedAt"] is not None
    ours, theirs = await one(here.buyer, order), await one(here.seller, order)
    assert ours["history"] == theirs["history"]
    assert [step["label"] for step in ours["history"]["nodes"]] == [
        "提交订单", "接受订单", "开始服务", "完成服务", "确认验收",
    ]  # fmt: skip
    assert [step["by"] for step in ours["history"]["nodes"]] == ["ENTERPRISE", *["INSTITUTION"] * 3, "ENTERPRISE"]
    assert ours["availableActions"] == theirs["availableActions"] == []


async def test_each_side_is_offered_what_it_may_do_and_nothing_else(world: World) -> None:
    here = await trade(world)
    order = await placed(here)
    ours = {each["event"] for each in order["availableActions"]}
    theirs = {each["event"] for each in (await one(here.seller, order))["availableActions"]}
    assert ours == {"CANCEL", "PROPOSE_PRICE"}
    assert theirs == {"ACCEPT", "DECLINE", "PROPOSE_PRICE"}


async def test_a_price_changes_only_when_the_other_side_agrees(world: World) -> None:
    here = await trade(world)
    order = await act(here.seller, "orderAccept", await placed(here))
    order = await act(here.seller, "orderProposePrice", order, price="13500.50", reason="样品增加")
    assert (order["price"], order["proposal"]) == ("12000.00", {"price": "13500.50", "by": "INSTITUTION"})
    assert (order["status"]["label"], order["status"]["atTurn"]) == ("协商改价", ["ENTERPRISE"])
    async with unchanged(world.platform.sessions):
        own = await act(here.seller, "orderAgreePrice", order, expect="RefusedFailure")
    assert own["code"] == "NOT_YOUR_TURN"
    order = await act(here.buyer, "orderAgreePrice", order)
    assert (order["price"], order["proposal"], order["status"]["label"]) == ("13500.50", None, "已确认")
    history = (await one(here.buyer, order))["history"]["nodes"]
    assert [(step["price"], step["reason"]) for step in history[-2:]] == [("13500.50", "样品增加"), ("13500.50", "")]


@pytest.mark.parametrize(("verb", "by"), [("orderRefusePrice", "seller"), ("orderRetractPrice", "buyer")])
async def test_a_refused_or_retracted_price_leaves_the_order_as_it_was(world: World, verb: str, by: str) -> None:
    here = await trade(world)
    order = await act(here.buyer, "orderProposePrice", await placed(here), price="9000", reason="预算有限")
    order = await act(getattr(here, by), verb, order)
    assert (order["price"], order["proposal"], order["status"]["label"]) == ("12000.00", None, "待确认")


@pytest.mark.parametrize(
    ("price", "code"), [("0", "OUT_OF_RANGE"), ("-1", "OUT_OF_RANGE"), ("12000", "UNCHANGED"), ("很多", "INVALID")]
)
async def test_a_proposal_must_be_another_amount(world: World, price: str, code: str) -> None:
    here = await trade(world)
    order = await placed(here)
    async with unchanged(world.platform.sessions):
        refused = await act(
            here.buyer, "orderProposePrice", order, price=price, reason="示例", expect="InvalidInputFailure"
        )
    assert refused["faults"] == [{"path": "input.price", "code": code}]


async def test_declining_needs_a_reason_and_ends_the_order(world: World) -> None:
    here = await trade(world)
    order = await placed(here)
    async with unchanged(world.platform.sessions):
        refused = await act(here.seller, "orderDecline", order, expect="InvalidInputFailure")
    assert refused["faults"] == [{"path": "input.reason", "code": "REQUIRED"}]
    order = await act(here.seller, "orderDecline", order, reason="设备检修")
    assert (order["status"]["label"], order["status"]["final"]) == ("已拒绝", True)
    assert (await one(here.buyer, order))["history"]["nodes"][-1]["reason"] == "设备检修"
    async with unchanged(world.platform.sessions):
        again = await act(here.buyer, "orderCancel", order, expect="RefusedFailure")
    assert again["code"] == "WRONG_STATE"


@pytest.mark.parametrize("by", ["buyer", "seller"])
async def test_after_acceptance_either_side_may_cancel_with_a_reason(world: World, by: str) -> None:
    here = await trade(world)
    order = await act(here.seller, "orderAccept", await placed(here))
    await act(getattr(here, by), "orderCancel", order, expect="InvalidInputFailure")
    order = await act(getattr(here, by), "orderCancel", order, reason="计划有变")
    assert order["status"]["label"] == "已取消"


async def test_cancelling_during_a_negotiation_ends_both(world: World) -> None:
    here = await trade(world)
    order = await act(here.buyer, "orderProposePrice", await placed(here), price="9000", reason="预算有限")
    order = await act(here.seller, "orderCancel", order, reason="不再承接")
    assert (order["status"]["label"], order["proposal"], order["price"]) == ("已取消", None, "12000.00")


async def test_what_was_not_accepted_goes_back_to_service(world: World) -> None:
    here = await trade(world)
    order = await placed(here)
    for verb in ("orderAccept", "orderStart", "orderFinish"):
        order = await act(here.seller, verb, order)
    order = await act(here.buyer, "orderRework", order, reason="缺少一项指标")
    assert order["status"]["label"] == "服务中"


async def test_a_side_cannot_do_the_others_part(world: World) -> None:
    here = await trade(world)
    order = await placed(here)
    async with unchanged(world.platform.sessions):
        refused = await act(here.buyer, "orderAccept", order, expect="RefusedFailure")
        theirs = await act(here.seller, "orderConfirm", order, expect="RefusedFailure")
    assert (refused["code"], theirs["code"]) == ("NOT_YOUR_TURN", "WRONG_STATE")


async def test_an_old_version_is_stale(world: World) -> None:
    here = await trade(world)
    order = await placed(here)
    await act(here.seller, "orderAccept", order)
    async with unchanged(world.platform.sessions):
        refused = await act(here.buyer, "orderCancel", order, expect="StaleVersionFailure")
    assert refused["currentVersion"] == order["version"] + 1


async def test_a_repeated_request_places_one_order(world: World) -> None:
    here = await trade(world)
    request = placing(here)
    first = await here.buyer.client.execute(PLACE, request, expect="OrderPayload")
    second = await here.buyer.client.execute(PLACE, request, expect="OrderPayload")
    assert first["order"]["id"] == second["order"]["id"]
    async with world.platform.sessions() as session:
        assert len(list(await session.scalars(select(Order.id)))) == 1


async def test_a_stranger_finds_no_order(world: World) -> None:
    here = await trade(world)
    order = await placed(here)
    other = await trade(world)
    admin = await person(world, Duty(Role.REGIONAL_ADMIN, "tianjin", "120000"))
    document = "query($id: ID!) { order(id: $id) { number } }"
    for who in (other.buyer, other.seller, admin):
        assert (await who.client.errors(document, {"id": order["id"]}))[0]["extensions"]["code"] == "NOT_FOUND"
    async with unchanged(world.platform.sessions):
        refused = await act(other.seller, "orderAccept", order, expect="RefusedFailure")
    assert refused["code"] == "NOT_FOUND"


async def test_an_order_that_nobody_accepts_expires_by_the_clock(world: World, clock: FixedClock) -> None:
    here = await trade(world)
    order = await placed(here)
    assert await run_due(world.platform, clock.now()) == 0
    clock.advance(timedelta(days=15))
    assert await run_due(world.platform, clock.now()) == 1
    assert await run_due(world.platform, clock.now()) == 0
    seen = await one(here.buyer, order)
    assert (seen["status"]["label"], seen["history"]["nodes"][-1]["by"]) == ("已取消", "CLOCK")


async def test_who_is_late_is_reminded_once(world: World, clock: FixedClock) -> None:
    here = await trade(world)
    order = await act(here.seller, "orderAccept", await placed(here))
    clock.advance(timedelta(days=60))
    assert await run_due(world.platform, clock.now()) == 1
    assert await run_due(world.platform, clock.now()) == 0
    assert (await one(here.buyer, order))["status"]["label"] == "已确认"
    async with world.platform.sessions() as session:
        told = (await session.execute(select(Notification.account_id, Notification.title))).all()
    assert [(account, "超过办理时限" in title) for account, title in told] == [(here.seller.account_id, True)]


async def test_the_other_side_is_told_of_every_move_once(world: World) -> None:
    here = await trade(world)
    await act(here.seller, "orderAccept", await placed(here))
    while await drain(world.platform):
        pass
    async with world.platform.sessions() as session:
        told = (await session.execute(select(Notification.account_id, Notification.title).order_by(Notification.id))).all()
    assert [account for account, _ in told] == [here.seller.account_id, here.buyer.account_id]
    assert [title.rpartition("：")[2] for _, title in told] == ["待确认", "已确认"]


async def test_every_move_is_in_the_audit_log_with_who_did_it(world: World) -> None:
    here = await trade(world)
    order = await act(here.seller, "orderDecline", await placed(here), reason="设备检修")
    query = select(AuditEntry).where(AuditEntry.entity_id == uuid_of(order)).order_by(AuditEntry.id)
    async with world.platform.sessions() as session:
        entries = list(await session.scalars(query))
    assert [(each.act, each.account_id, each.reason) for each in entries] == [
        ("ORDER.PLACE", here.buyer.account_id, ""), ("ORDER.DECLINE", here.seller.account_id, "设备检修"),
    ]  # fmt: skip
    assert "15400009999" not in str([(each.before, each.after) for each in entries])


async def test_the_contact_is_masked_until_a_side_asks_and_the_asking_is_recorded(world: World) -> None:
    here = await trade(world)
    order = await placed(here)
    shown = {each["key"]: each["value"] for each in (await one(here.seller, order))["form"]["fields"]}
    assert "15400009999" not in str(shown)
    document = f"""mutation($input: OrderRevealInput!) {{ orderReveal(input: $input) {{ __typename
      ... on OrderRevealPayload {{ value }} {FAILURE} }} }}"""
    asked = {"input": {"id": order["id"], "field": "contact_mobile"}}
    assert (await here.seller.client.execute(document, asked, expect="OrderRevealPayload"))["value"] == "15400009999"
    plain = {"input": {"id": order["id"], "field": "quantity"}}
    async with unchanged(world.platform.sessions):
        await here.seller.client.execute(document, plain, expect="InvalidInputFailure")
    async with world.platform.sessions() as session:
        acts = list(await session.scalars(select(AuditEntry.act).where(AuditEntry.act == "ORDER.REVEAL")))
    assert len(acts) == 1
