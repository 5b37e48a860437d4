"""A lab of another region of the compact is ordered exactly like a local institution; when its recognition ends, new orders
stop and what began goes on (domain.md §5)."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select, update

from core.actor import Role
from core.clock import FixedClock
from db.models import Certification, Recognition
from schema.ids import encode_id
from tests.support.applying import applying, case_id
from tests.support.labs import HERE, STEEL, imported, lab, offer, platform_admin
from tests.support.orders import PLACE, Trade, act, certified_enterprise, values
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.redeeming import Redeemer
from tests.support.unchanged import unchanged

WITHDRAW = "mutation($input: RecognitionWithdrawInput!) { recognitionWithdraw(input: $input) { __typename } }"


async def test_ended_recognition_stops_new_orders_and_leaves_begun_ones_alone(world: World, clock: FixedClock) -> None:
    await imported(world)
    house = await lab(world, STEEL[0])
    service = encode_id("Service", await offer(world, house))
    buyer = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=await certified_enterprise(world)))
    seller = await person(world, Duty(Role.INSTITUTION_OPERATOR, unit_id=house.unit_id))
    given = {"serviceId": service, "values": values(), "region": HERE}
    placing = {"input": {**given, "idempotencyKey": str(uuid4())}}
    order = (await buyer.client.execute(PLACE, placing, expect="OrderPayload"))["order"]
    assert order["region"] == HERE, "the buyer's rules, though the lab lives elsewhere"
    await withdrawn(world, house.id)
    clock.advance(timedelta(days=1))
    async with unchanged(world.platform.sessions):
        again = {"input": {**given, "idempotencyKey": str(uuid4())}}
        refused = await buyer.client.execute(PLACE, again, expect="IneligibleFailure")
    assert refused["reasons"][0]["code"] == "INSTITUTION_NOT_ACCEPTED"
    accepted = await act(seller, "orderAccept", order)
    assert accepted["status"]["key"] != order["status"]["key"]


async def test_an_order_begun_before_the_end_is_applied_on_and_redeemed(world: World, clock: FixedClock) -> None:
    """Each step that follows is under the rules with which the order began."""
    await imported(world)
    house = await lab(world, STEEL[0])
    sold: Any = SimpleNamespace(id=await offer(world, house), name="示例检测", category="INSPECTION_TESTING")
    unit_id = await certified_enterprise(world)
    buyer = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=unit_id))
    seller = await person(world, Duty(Role.INSTITUTION_OPERATOR, unit_id=house.unit_id))
    registered: Any = house
    here = await applying(world, here=Trade(world, buyer, seller, unit_id, registered, sold))
    await withdrawn(world, house.id)
    clock.advance(timedelta(days=1))
    async with unchanged(world.platform.sessions):
        given = {"serviceId": here.here.service, "values": values(), "region": HERE, "idempotencyKey": str(uuid4())}
        await buyer.client.execute(PLACE, {"input": given}, expect="IneligibleFailure")
    application = await here.passed(await here.submitted())
    assert application["status"]["phase"] == "ACTIVE"
    order = here.order
    for who, verb in ((seller, "orderStart"), (seller, "orderFinish"), (buyer, "orderConfirm")):
        order = await act(who, verb, order)
    assert order["status"]["key"] == "completed"
    payee = {"payee_name": "示例采购有限公司", "payee_bank": "示例银行示例支行"}
    async with world.platform.sessions() as session, session.begin():
        mine = update(Certification).where(Certification.unit_id == unit_id)
        await session.execute(mine.values(form=payee, personal={"payee_account": "6222000000000001"}))
    redeemer = Redeemer(here.here, here.programme_id, case_id(application), buyer)
    redemption = await redeemer.submit(await redeemer.filled())
    assert redemption["status"]["phase"] == "REVIEW"
    assert redemption["held"] == redemption["requested"] != "0.00"


async def withdrawn(world: World, institution_id: UUID) -> None:
    """From tomorrow."""
    async with world.platform.sessions() as session:
        found = (await session.scalars(select(Recognition).where(Recognition.institution_id == institution_id))).one()
    end = {"id": encode_id("Recognition", found.id), "version": 1, "since": "2026-03-03", "reason": "示例"}
    admin = await platform_admin(world)
    await admin.client.execute(WITHDRAW, {"input": {**end, "idempotencyKey": str(uuid4())}}, expect="RecognitionPayload")
