"""What cannot be ordered, by whom, and why; every refusal leaves all as it was (domain.md §4, §5, §9)."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select, update

from core.actor import Role
from db.models import Institution, Order, Service, Unit, Upload
from schema.ids import encode_id
from tests.support.certification import upload
from tests.support.orders import PLACE, Trade, certified_enterprise, placed, placing, trade, uuid_of, values
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.unchanged import unchanged

FORM = "query($id: ID!) { orderForm(serviceId: $id) { region } }"


async def refused(here: Trade, expect: str, who: Any = None, **changes: Any) -> dict[str, Any]:
    async with unchanged(here.world.platform.sessions):
        return await (who or here.buyer).client.execute(PLACE, placing(here, **changes), expect=expect)


async def test_a_service_without_the_badge_is_refused_with_the_article(world: World) -> None:
    answer = await refused(await trade(world, voucher=False), "IneligibleFailure")
    assert answer["reasons"] == [{"code": "NOT_BADGED", "citation": "《创新券平台规则说明》第十七条"}]


async def test_an_institution_of_another_region_that_nobody_recognised_is_refused_with_the_article(world: World) -> None:
    here = await trade(world, house={"region": "hebei", "division": "130102"})
    answer = await refused(here, "IneligibleFailure", region="tianjin")
    (reason,) = answer["reasons"]
    assert reason["code"] == "INSTITUTION_NOT_ACCEPTED"
    assert reason["citation"]


async def test_where_vouchers_are_claimed_directly_nothing_is_ordered(world: World) -> None:
    here = await trade(world)
    unit_id = await certified_enterprise(world, region="liaoning", division="210102")
    who = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=unit_id))
    answer = await refused(here, "RefusedFailure", who)
    assert (answer["code"], answer["message"][:3]) == ("NO_ORDERS", "辽宁省")
    assert (await who.client.errors(FORM, {"id": here.service}))[0]["extensions"]["code"] == "NO_ORDERS"
    assert (await refused(here, "RefusedFailure", region="liaoning"))["code"] == "NO_ORDERS"
    assert (await refused(here, "RefusedFailure", region="nowhere"))["code"] == "NOT_FOUND"


@pytest.mark.parametrize("house", [{"region": "hebei", "division": "130102"}, {"region": "liaoning", "division": "210102"}])
async def test_the_rules_are_those_of_the_buyers_home_wherever_the_service_is(world: World, house: dict[str, str]) -> None:
    here = await trade(world, house=house)
    assert (await here.buyer.client.execute(FORM, {"id": here.service}))["orderForm"]["region"] == "tianjin"
    (reason,) = (await refused(here, "IneligibleFailure"))["reasons"]
    assert reason["code"] == "INSTITUTION_NOT_ACCEPTED"


async def test_an_enterprise_must_be_certified_in_the_region(world: World) -> None:
    here = await trade(world)
    elsewhere = await certified_enterprise(world, region="liaoning", division="210102")
    changing = await certified_enterprise(world, phase="CHANGING")
    for unit_id, code in ((elsewhere, "NOT_CERTIFIED"), (changing, "CERTIFICATION_CHANGING")):
        who = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=unit_id))
        assert (await refused(here, "RefusedFailure", who, region="tianjin"))["code"] == code


async def test_a_unit_that_is_both_cannot_buy_from_itself(world: World) -> None:
    here = await trade(world)
    async with world.platform.sessions() as session, session.begin():
        bought_by = select(Unit.uscc).where(Unit.id == here.enterprise_id).scalar_subquery()
        await session.execute(update(Institution).where(Institution.id == here.house.id).values(uscc=bought_by))
    answer = await refused(here, "IneligibleFailure")
    assert [each["code"] for each in answer["reasons"]] == ["SAME_PARTY"]
    async with world.platform.sessions() as session, session.begin():
        change = update(Institution).where(Institution.id == here.house.id)
        await session.execute(change.values(uscc="", unit_id=here.enterprise_id))
    assert [each["code"] for each in (await refused(here, "IneligibleFailure"))["reasons"]] == ["SAME_PARTY"]


async def test_only_an_enterprises_operator_places_orders(world: World) -> None:
    here = await trade(world)
    assert (await refused(here, "RefusedFailure", here.seller))["code"] == "FORBIDDEN"
    assert (await refused(here, "RefusedFailure", await person(world)))["code"] == "FORBIDDEN"
    async with unchanged(world.platform.sessions):
        answer = await world.client().execute(PLACE, placing(here), expect="RefusedFailure")
    assert answer["code"] == "UNAUTHENTICATED"


@pytest.mark.parametrize("gone", ["service", "institution"])
async def test_what_is_not_listed_is_not_found(world: World, gone: str) -> None:
    here = await trade(world)
    table, row, status = (
        (Service, here.offer.id, "UNLISTED") if gone == "service" else (Institution, here.house.id, "LEFT")
    )
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(table).where(table.id == row).values(status=status))
    answer = await refused(here, "RefusedFailure")
    assert (answer["code"], answer["path"]) == ("NOT_FOUND", "input.serviceId")


async def test_every_fault_of_the_form_is_said_at_once(world: World) -> None:
    here = await trade(world)
    wrong = values(requirement="", quantity="三", contact_mobile="123", service_name="别的服务")
    answer = await refused(here, "InvalidInputFailure", values=wrong)
    assert {(each["path"], each["code"]) for each in answer["faults"]} == {
        ("input.values.service_name".replace("_n", "N"), "LOCKED"), ("input.values.requirement", "REQUIRED"),
        ("input.values.quantity", "INVALID"), ("input.values.contactMobile", "INVALID"),
    }  # fmt: skip


async def test_an_order_is_not_for_nothing(world: World) -> None:
    answer = await refused(await trade(world), "InvalidInputFailure", values=values(price="0"))
    assert answer["faults"] == [{"path": "input.values.price", "code": "OUT_OF_RANGE"}]


async def test_the_edition_is_that_of_the_day_and_stays(world: World) -> None:
    here = await trade(world)
    order = await placed(here)
    assert order["edition"] == world.platform.regions.for_("tianjin").editions[-1].code
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(Service).where(Service.id == here.offer.id).values(status="UNLISTED", name="改名"))
        stored = await session.get_one(Order, uuid_of(order))
        assert (stored.service_name, stored.price, stored.personal["contact_mobile"]) == (
            "示例材料成分检测", 1_200_000, "15400009999",
        )  # fmt: skip
    document = "query($id: ID!) { order(id: $id) { edition serviceName } }"
    seen = (await here.seller.client.execute(document, {"id": order["id"]}))["order"]
    assert seen == {"edition": order["edition"], "serviceName": "示例材料成分检测"}


async def test_a_file_of_the_form_is_taken_up_and_anothers_is_not(world: World) -> None:
    here = await trade(world)
    mine, theirs = await upload(world, here.buyer.account_id), await upload(world, here.seller.account_id)

    def attached(file: Any) -> list[dict[str, Any]]:
        return [*values(), {"key": "attachment", "uploads": [encode_id("Upload", file)]}]

    answer = await refused(here, "InvalidInputFailure", values=attached(theirs))
    assert answer["faults"] == [{"path": "input.values.attachment", "code": "NOT_FOUND"}]
    await placed(here, values=attached(mine))
    again = await refused(here, "InvalidInputFailure", values=attached(mine))
    assert again["faults"] == [{"path": "input.values.attachment", "code": "FILE_IN_USE"}]
    async with world.platform.sessions() as session:
        kept = await session.get_one(Upload, mine)
    assert (kept.purpose, kept.unattached_since) == ("ORDER", None)


async def test_one_key_is_for_one_order(world: World) -> None:
    here, key = await trade(world), str(uuid4())
    await placed(here, idempotencyKey=key)
    answer = await refused(here, "InvalidInputFailure", idempotencyKey=key, values=values(quantity="4"))
    assert answer["faults"] == [{"path": "input.idempotencyKey", "code": "REUSED"}]
