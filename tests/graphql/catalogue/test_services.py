"""An admitted institution keeps its services; others may look, and change nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from core.actor import Role
from db.models import AuditEntry, OutboxRow, Service
from gateway.outbox import drain
from schema.ids import encode_id
from tests.support.catalogue import House, Offer, put_catalogue, service_row
from tests.support.client import GraphQLClient
from tests.support.people import Duty, person
from tests.support.platform import World

SERVICE = """id name category categoryLabel instrumentClass code aliases price unit voucherSupported status version rating
  ratingCount region division institution { id name division }"""
FAILURE = """... on Failure { code message path } ... on InvalidInputFailure { faults { path code message hint } }
  ... on StaleVersionFailure { currentVersion }"""
CREATE = f"""mutation($input: ServiceCreateInput!) {{ serviceCreate(input: $input) {{ __typename
  ... on ServicePayload {{ service {{ {SERVICE} }} }} {FAILURE} }} }}"""
EDIT = f"""mutation($input: ServiceEditInput!) {{ serviceEdit(input: $input) {{ __typename
  ... on ServicePayload {{ service {{ {SERVICE} }} }} {FAILURE} }} }}"""
LIST = f"""mutation($input: ServiceSetListedInput!) {{ serviceSetListed(input: $input) {{ __typename
  ... on ServicePayload {{ service {{ {SERVICE} }} }} {FAILURE} }} }}"""
ONE = f"query($id: ID!) {{ service(id: $id) {{ {SERVICE} }} }}"
MINE = """query($filter: MyServicesFilterInput, $first: Int, $after: String) {
  myServices(filter: $filter, first: $first, after: $after) {
    totalCount nodes { name status } pageInfo { hasNextPage endCursor } } }"""
FIND = "query($text: String!) { services(text: $text) { totalCount nodes { name } } }"

OURS = House("示例分析测试研究院", ("示例院",))
OTHERS = House("示例材料研究所")
LEAVER = House("示例已退出研究所", status="LEFT")
FIELDS: dict[str, Any] = {
    "name": "扫描电子显微镜", "category": "INSTRUMENT_SHARING", "instrumentClass": "分析仪器",
    "instrumentSubclass": "电子光学仪器", "code": "A-1", "aliases": ["SEM", "扫描电镜", "SEM"], "model": "SEM-1",
    "description": "形貌观察", "price": "300.5", "unit": "元/小时", "voucherSupported": True,
}  # fmt: skip


@dataclass
class Stage:
    world: World
    ours: GraphQLClient
    others: GraphQLClient
    leaver: GraphQLClient

    async def rows(self) -> list[tuple[Any, ...]]:
        async with self.world.platform.sessions() as session:
            columns = select(Service.name, Service.version, Service.price, Service.status).order_by(Service.id)
            return [tuple(row) for row in await session.execute(columns)]

    async def create(self, **changes: Any) -> dict[str, Any]:
        values = {"input": {**FIELDS, "idempotencyKey": str(changes), **changes}}
        return dict((await self.ours.execute(CREATE, values, expect="ServicePayload"))["service"])


@pytest.fixture
async def stage(world: World) -> Stage:
    await put_catalogue(world.platform.sessions, (OURS, OTHERS, LEAVER), ())

    async def operator(house: House) -> GraphQLClient:
        return (await person(world, Duty(Role.INSTITUTION_OPERATOR, unit_id=house.unit_id))).client

    return Stage(world, await operator(OURS), await operator(OTHERS), await operator(LEAVER))


async def test_a_new_service_is_listed_with_its_institution_and_can_be_found(stage: Stage) -> None:
    made = await stage.create()
    assert made["price"] == "300.50"
    assert (made["categoryLabel"], made["aliases"], made["version"]) == ("大型仪器共享", ["SEM", "扫描电镜"], 1)
    assert made["institution"]["name"] == OURS.name
    await drain(stage.world.platform)
    found = await stage.world.client().execute(FIND, {"text": "示例院 sem"})
    assert [node["name"] for node in found["services"]["nodes"]] == ["扫描电子显微镜"]


async def test_a_service_without_a_price_is_by_agreement(stage: Stage) -> None:
    made = await stage.create(price=None, unit="")
    assert (made["price"], made["unit"]) == (None, "")


async def test_the_same_request_twice_makes_one_service(stage: Stage) -> None:
    first, second = await stage.create(), await stage.create()
    assert first["id"] == second["id"]
    assert len(await stage.rows()) == 1


async def test_every_change_is_audited_and_told_to_the_index(stage: Stage) -> None:
    made = await stage.create()
    edited = {**FIELDS, "serviceId": made["id"], "version": 1, "price": "400"}
    await stage.ours.execute(EDIT, {"input": edited}, expect="ServicePayload")
    down = {"serviceId": made["id"], "version": 2, "listed": False}
    await stage.ours.execute(LIST, {"input": down}, expect="ServicePayload")
    async with stage.world.platform.sessions() as session:
        acts = (await session.scalars(select(AuditEntry).where(AuditEntry.entity == "service").order_by("id"))).all()
        rows = (await session.scalars(select(OutboxRow).where(OutboxRow.topic == "service").order_by("id"))).all()
    assert [entry.act for entry in acts] == ["SERVICE.CREATE", "SERVICE.EDIT", "SERVICE.UNLIST"]
    prices = [(facts or {}).get("price") for facts in (acts[1].before, acts[1].after)]
    assert prices == [30_050, 40_000]
    assert [row.version for row in rows] == [1, 2, 3]


async def test_an_unlisted_service_is_seen_by_its_institution_only(stage: Stage) -> None:
    made = await stage.create()
    await drain(stage.world.platform)
    down = {"serviceId": made["id"], "version": 1, "listed": False}
    await stage.ours.execute(LIST, {"input": down}, expect="ServicePayload")
    await drain(stage.world.platform)
    assert (await stage.ours.execute(ONE, {"id": made["id"]}))["service"]["status"] == "UNLISTED"
    for client in (stage.others, stage.world.client()):
        (error,) = await client.errors(ONE, {"id": made["id"]})
        assert error["extensions"]["code"] == "NOT_FOUND"
    assert (await stage.world.client().execute(FIND, {"text": ""}))["services"]["totalCount"] == 0
    again = {"serviceId": made["id"], "version": 2, "listed": True}
    await stage.ours.execute(LIST, {"input": again}, expect="ServicePayload")
    await drain(stage.world.platform)
    assert (await stage.world.client().execute(FIND, {"text": ""}))["services"]["totalCount"] == 1


async def test_a_row_still_in_the_index_is_not_shown_once_it_is_unlisted(stage: Stage) -> None:
    """The index never decides access."""
    made = await stage.create()
    await drain(stage.world.platform)
    down = {"serviceId": made["id"], "version": 1, "listed": False}
    await stage.ours.execute(LIST, {"input": down}, expect="ServicePayload")
    assert (await stage.world.client().execute(FIND, {"text": "sem"}))["services"]["nodes"] == []


async def test_a_stale_version_is_refused_with_the_current_one(stage: Stage) -> None:
    made = await stage.create()
    edited = {**FIELDS, "serviceId": made["id"], "version": 1}
    await stage.ours.execute(EDIT, {"input": edited}, expect="ServicePayload")
    before = await stage.rows()
    refused = await stage.ours.execute(EDIT, {"input": edited}, expect="StaleVersionFailure")
    assert refused["currentVersion"] == 2
    assert await stage.rows() == before


async def test_a_code_is_used_once_within_an_institution(stage: Stage) -> None:
    await stage.create()
    values = {"input": {**FIELDS, "name": "另一台", "idempotencyKey": "again"}}
    refused = await stage.ours.execute(CREATE, values, expect="RefusedFailure")
    assert (refused["code"], refused["path"]) == ("ALREADY_EXISTS", "input.code")
    assert len(await stage.rows()) == 1


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "no name": ({"name": "  "}, "input.name"),
    "long name": ({"name": "长" * 201}, "input.name"),
    "control characters": ({"description": "a\u0001b"}, "input.description"),
    "unknown category": ({"category": "MASSAGE"}, "input.category"),
    "price of three places": ({"price": "1.234"}, "input.price"),
    "negative price": ({"price": "-1"}, "input.price"),
    "price in words": ({"price": "面议"}, "input.price"),
    "price without unit": ({"unit": ""}, "input.unit"),
    "unit without yuan": ({"unit": "小时"}, "input.unit"),
    "too many aliases": ({"aliases": [f"别名{i}" for i in range(21)]}, "input.aliases"),
    "long alias": ({"aliases": ["x" * 61]}, "input.aliases[0]"),
}


@pytest.mark.parametrize("case", sorted(WRONG))
async def test_a_wrong_field_is_named_and_nothing_is_saved(stage: Stage, case: str) -> None:
    changes, path = WRONG[case]
    values = {"input": {**FIELDS, "idempotencyKey": "k", **changes}}
    refused = await stage.ours.execute(CREATE, values, expect="InvalidInputFailure")
    assert path in [fault["path"] for fault in refused["faults"]]
    assert await stage.rows() == []


async def test_all_faults_are_told_at_once(stage: Stage) -> None:
    values = {"input": {**FIELDS, "idempotencyKey": "k", "name": "", "category": "", "price": "x", "unit": ""}}
    refused = await stage.ours.execute(CREATE, values, expect="InvalidInputFailure")
    assert {fault["path"] for fault in refused["faults"]} == {"input.name", "input.category", "input.price", "input.unit"}


async def test_only_the_institution_itself_may_change_its_services(stage: Stage) -> None:
    made = await stage.create()
    enterprise = (await person(stage.world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=OURS.unit_id))).client
    admin = (await person(stage.world, Duty(Role.REGIONAL_ADMIN, "liaoning", "210000"))).client
    before = await stage.rows()
    edited = {"input": {**FIELDS, "serviceId": made["id"], "version": 1, "name": "被改"}}
    created = {"input": {**FIELDS, "code": "B", "institutionId": encode_id("Institution", OURS.id), "idempotencyKey": "k"}}
    for client, code in (
        (stage.others, "FORBIDDEN"), (enterprise, "FORBIDDEN"), (admin, "FORBIDDEN"),
        (stage.world.client(), "UNAUTHENTICATED"),
    ):  # fmt: skip
        assert (await client.execute(EDIT, edited, expect="RefusedFailure"))["code"] == code
        assert (await client.execute(CREATE, created, expect="RefusedFailure"))["code"] == code
    assert await stage.rows() == before


async def test_an_institution_that_is_not_admitted_keeps_no_services(stage: Stage) -> None:
    created = {"input": {**FIELDS, "institutionId": encode_id("Institution", LEAVER.id), "idempotencyKey": "k"}}
    assert (await stage.leaver.execute(CREATE, created, expect="RefusedFailure"))["code"] == "NOT_ADMITTED"
    del created["input"]["institutionId"]
    assert (await stage.leaver.execute(CREATE, created, expect="RefusedFailure"))["code"] == "NOT_ADMITTED"
    assert await stage.rows() == []


@pytest.mark.parametrize("wrong", ["x", "U2VydmljZTp4", encode_id("Institution", UUID(int=1))])
async def test_an_id_that_is_none_is_refused(stage: Stage, wrong: str) -> None:
    refused = await stage.ours.execute(
        EDIT, {"input": {**FIELDS, "serviceId": wrong, "version": 1}}, expect="InvalidInputFailure"
    )
    assert refused["faults"][0]["path"] == "input.serviceId"
    unknown = {**FIELDS, "serviceId": encode_id("Service", UUID(int=7)), "version": 1}
    assert (await stage.ours.execute(EDIT, {"input": unknown}, expect="RefusedFailure"))["code"] == "NOT_FOUND"


async def test_own_services_are_listed_page_by_page_with_filters(stage: Stage) -> None:
    offers = [Offer(f"示例服务{n:03d}", OTHERS.name, status="UNLISTED" if n % 4 == 0 else "LISTED") for n in range(120)]
    async with stage.world.platform.sessions() as session, session.begin():
        session.add_all([service_row(offer, OTHERS) for offer in offers])
    names, after = [], None
    while True:
        page = (await stage.others.execute(MINE, {"first": 50, "after": after}))["myServices"]
        names += [node["name"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert sorted(names) == [offer.name for offer in offers]
    some = (await stage.others.execute(MINE, {"filter": {"status": "UNLISTED", "text": "服务00"}}))["myServices"]
    assert (some["totalCount"], {node["status"] for node in some["nodes"]}) == (3, {"UNLISTED"})
    assert (await stage.ours.execute(MINE, {}))["myServices"]["totalCount"] == 0
    (error,) = await stage.world.client().errors(MINE, {})
    assert error["extensions"]["code"] == "UNAUTHENTICATED"
