"""Each service says whether the acting enterprise can use a voucher on it, with ratio, cap and article, or why not: labs of the
compact's regions like local institutions, as long as they are recognised (domain.md §5)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, update

from core.actor import Role
from core.clock import FixedClock
from core.identifiers import make_uscc
from db.models import Institution, Recognition, Unit
from schema.ids import encode_id
from search.indexer import rebuild
from tests.support.catalogue import House, Offer, put_catalogue
from tests.support.client import GraphQLClient
from tests.support.labs import (
    BATCH,
    ENGINES,
    HERE,
    LOCAL,
    OPTICS,
    PROVINCE,
    STEEL,
    Buyer,
    buyer,
    imported,
    lab,
    offer,
    platform_admin,
)
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.statements import Counting
from tests.support.vouchers import programme

USABLE = """voucherUsable(region: $region) { usable region edition ratio citation cap left
  limits { code limit left citation } reasons { code message citation remedy } }"""
ONE = f"query($id: ID!, $region: String) {{ service(id: $id) {{ {USABLE} }} }}"
MANY = f"""query($filter: ServiceFilterInput, $region: String, $first: Int) {{ services(filter: $filter, first: $first) {{
  totalCount facets {{ labKinds {{ value label count }} }}
  nodes {{ name institution {{ name }} {USABLE} }} }} }}"""
WITHDRAW = "mutation($input: RecognitionWithdrawInput!) { recognitionWithdraw(input: $input) { __typename } }"
CREATE = """mutation($input: ServiceCreateInput!) { serviceCreate(input: $input) { __typename
  ... on ServicePayload { service { category categoryLabel region } } ... on Failure { path } } }"""
HOUSE = House("示例津门检测中心", region=HERE, division="120101")
FIGURES: dict[str, Any] = {
    "region": HERE, "ratio": Decimal("0.5"), "minimum": 0, "cap_per_enterprise": 150_000_00,
    "categories": ["RESEARCH_DEVELOPMENT", "INSPECTION_TESTING", "COMPREHENSIVE"],
}  # fmt: skip


@pytest.fixture
async def services(world: World) -> dict[str, UUID]:
    """A badged service by the name of its institution; a programme is open."""
    await programme(world.platform, **FIGURES)
    await put_catalogue(world.platform.sessions, [HOUSE], [])
    await imported(world)
    found = {}
    for name in (*(row[0] for row in BATCH), HOUSE.name):
        found[name] = await offer(world, await lab(world, name), f"{name}检测")
    return found


async def asked(client: GraphQLClient, service: UUID, region: str | None = None) -> dict[str, Any]:
    answer = await client.execute(ONE, {"id": encode_id("Service", service), "region": region})
    return dict(answer["service"]["voucherUsable"])


async def test_an_enterprise_uses_its_voucher_on_labs_of_the_compact_exactly_as_on_local_institutions(
    world: World, services: dict[str, UUID]
) -> None:
    client = (await buyer(world)).person.client
    answers = [await asked(client, service) for service in services.values()]
    assert all(each == answers[0] for each in answers)
    one = answers[0]
    assert (one["usable"], one["region"], one["ratio"], one["reasons"]) == (True, HERE, "0.5", [])
    assert (one["cap"], one["left"]) == ("150000.00", "150000.00")
    assert one["citation"]
    assert all(limit["citation"] for limit in one["limits"])


async def test_a_visitor_is_told_what_holds_in_general(world: World, services: dict[str, UUID]) -> None:
    assert (await asked(world.client(), services[STEEL[0]], HERE))["usable"]
    at_home = await asked(world.client(), services[STEEL[0]])
    assert (at_home["region"], at_home["usable"]) == (PROVINCE, False), "a home of labs issues no voucher"


async def test_a_region_outside_the_compact_does_not_accept_its_labs(world: World, services: dict[str, UUID]) -> None:
    answer = await asked(world.client(), services[OPTICS[0]], "liaoning")
    assert not answer["usable"]
    assert "INSTITUTION_NOT_ACCEPTED" in {each["code"] for each in answer["reasons"]}


async def test_when_recognition_has_ended_the_article_says_why_not(
    world: World, services: dict[str, UUID], clock: FixedClock
) -> None:
    enterprise = await buyer(world)
    house = await lab(world, STEEL[0])
    async with world.platform.sessions() as session:
        found = (await session.scalars(select(Recognition).where(Recognition.institution_id == house.id))).one()
    admin = await platform_admin(world)
    given = {"id": encode_id("Recognition", found.id), "version": 1, "since": "2026-03-03", "reason": "示例"}
    await admin.client.execute(WITHDRAW, {"input": {**given, "idempotencyKey": str(uuid4())}})
    assert (await asked(enterprise.person.client, services[STEEL[0]]))["usable"], "until that day it holds"
    clock.advance(timedelta(days=1))
    answer = await asked(enterprise.person.client, services[STEEL[0]])
    assert not answer["usable"]
    (reason,) = answer["reasons"]
    assert reason["code"] == "INSTITUTION_NOT_ACCEPTED"
    assert reason["citation"]
    assert (await asked(enterprise.person.client, services[OPTICS[0]]))["usable"]


async def test_a_local_lab_counts_by_its_recognition_not_by_where_it_is(world: World, services: dict[str, UUID]) -> None:
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(Recognition).values(since=date(2026, 1, 1), until=date(2026, 1, 31)))
    client = (await buyer(world)).person.client
    assert not (await asked(client, services[LOCAL[0]]))["usable"]
    assert (await asked(client, services[HOUSE.name]))["usable"]


async def test_what_is_not_badged_not_eligible_tied_or_without_a_programme_is_said(
    world: World, services: dict[str, UUID]
) -> None:
    enterprise = await buyer(world)
    house = await lab(world, STEEL[0])
    plain = await offer(world, house, "示例无标识服务", voucher_supported=False)
    other = await offer(world, house, "示例其他类别", category="TECHNOLOGY_TRANSFER")
    assert await codes(enterprise, plain) == {"NOT_BADGED"}
    assert "CATEGORY_NOT_SUPPORTED" in await codes(enterprise, other)
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(Unit).where(Unit.id == house.unit_id).values(legal_representative="示例甲"))
    assert await codes(enterprise, services[STEEL[0]]) == {"TIE_SAME_REPRESENTATIVE"}
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(Institution).where(Institution.id == house.id).values(unit_id=enterprise.unit_id))
    assert "SAME_PARTY" in await codes(enterprise, services[STEEL[0]])


async def codes(enterprise: Buyer, service: UUID) -> set[str]:
    answer = await asked(enterprise.person.client, service)
    assert not answer["usable"]
    return {each["code"] for each in answer["reasons"]}


async def test_an_uncertified_enterprise_is_told_so(world: World, services: dict[str, UUID]) -> None:
    row = Unit(
        id=uuid4(), uscc=make_uscc("91120101", "BUY00009"), name="示例未认证公司", capacities=["ENTERPRISE"], home_region=HERE,
        home_division="120101",
    )  # fmt: skip
    async with world.platform.sessions() as session, session.begin():
        session.add(row)
    who = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=row.id))
    answer = await asked(who.client, services[OPTICS[0]])
    assert not answer["usable"]
    assert answer["reasons"][0]["remedy"]


async def test_services_of_labs_are_searched_by_kind_batch_and_who_recognises_them(
    world: World, services: dict[str, UUID]
) -> None:
    await rebuild(world.platform.sessions)
    assert await found(world, recognisedIn=HERE) == {row[0] for row in BATCH}
    assert await found(world, recognisedIn=HERE, regions=[PROVINCE]) == {STEEL[0]}
    assert await found(world, recognisedIn="liaoning") == set()
    assert await found(world, labKinds=["engineering_centre", "key_laboratory"]) == {OPTICS[0], ENGINES[0]}
    assert await found(world, batches=["first"]) == {row[0] for row in BATCH}
    assert await found(world, batches=["later"]) == set()
    facets = (await world.client().execute(MANY))["services"]["facets"]["labKinds"]
    assert {"value": "key_laboratory", "label": "重点实验室", "count": 1} in facets
    assert len(facets) == 4, "what is no lab is not counted"


async def found(world: World, **filters: Any) -> set[str]:
    answer = (await world.client().execute(MANY, {"filter": filters}))["services"]
    assert answer["totalCount"] == len(answer["nodes"])
    return {each["institution"]["name"] for each in answer["nodes"]}


async def test_search_knows_when_recognition_ends_without_being_told(
    world: World, services: dict[str, UUID], clock: FixedClock
) -> None:
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(Recognition).values(until=date(2026, 3, 2)))
    await rebuild(world.platform.sessions)
    assert len(await found(world, recognisedIn=HERE)) == len(BATCH)
    clock.advance(timedelta(days=1))
    assert await found(world, recognisedIn=HERE) == set()


async def test_a_page_of_answers_takes_as_many_statements_as_one(
    world: World, services: dict[str, UUID], statements: Counting
) -> None:
    house = House("示例滨海检测中心", region=HERE, division="120101")
    offers = [Offer(f"示例检测{i}", house.name, category="INSPECTION_TESTING", instrument_class="") for i in range(100)]
    await put_catalogue(world.platform.sessions, [house], offers)
    await rebuild(world.platform.sessions)
    client = (await buyer(world)).person.client
    counts = []
    for first in (20, 100):
        with statements() as counted:
            nodes = (await client.execute(MANY, {"first": first}))["services"]["nodes"]
        assert len(nodes) == first
        counts.append(counted.count)
    assert counts[0] == counts[1]


async def test_a_lab_keeps_services_of_the_kinds_that_the_compacts_regions_pay_for(world: World) -> None:
    await imported(world)
    house = await lab(world, STEEL[0])
    operator = await person(world, Duty(Role.INSTITUTION_OPERATOR, unit_id=house.unit_id))
    given = {"name": "示例成分分析", "category": "检验检测服务", "price": "100", "unit": "元/样"}
    answer = await operator.client.execute(CREATE, {"input": {**given, "idempotencyKey": str(uuid4())}})
    service = answer["serviceCreate"]["service"]
    assert (service["category"], service["categoryLabel"], service["region"]) == ("INSPECTION_TESTING", "检验检测服务", PROVINCE)
    wrong = {**given, "category": "INSTRUMENT_SHARING", "idempotencyKey": str(uuid4())}
    refused = await operator.client.execute(CREATE, {"input": wrong}, expect="InvalidInputFailure")
    assert refused["path"] == "input.category"
