"""A lab of another region of the compact is ordered exactly like a local institution; when its recognition ends, new orders
stop and what began goes on (domain.md §5)."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from sqlalchemy import select

from core.actor import Role
from core.clock import FixedClock
from db.models import Recognition
from schema.ids import encode_id
from tests.support.labs import HERE, STEEL, imported, lab, offer, platform_admin
from tests.support.orders import PLACE, act, certified_enterprise, values
from tests.support.people import Duty, person
from tests.support.platform import World
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
    async with world.platform.sessions() as session:
        found = (await session.scalars(select(Recognition).where(Recognition.institution_id == house.id))).one()
    end = {"id": encode_id("Recognition", found.id), "version": 1, "since": "2026-03-03", "reason": "示例"}
    admin = await platform_admin(world)
    await admin.client.execute(WITHDRAW, {"input": {**end, "idempotencyKey": str(uuid4())}}, expect="RecognitionPayload")
    clock.advance(timedelta(days=1))
    async with unchanged(world.platform.sessions):
        again = {"input": {**given, "idempotencyKey": str(uuid4())}}
        refused = await buyer.client.execute(PLACE, again, expect="IneligibleFailure")
    assert refused["reasons"][0]["code"] == "INSTITUTION_NOT_ACCEPTED"
    accepted = await act(seller, "orderAccept", order)
    assert accepted["status"]["key"] != order["status"]["key"]
