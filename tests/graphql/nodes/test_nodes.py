"""Whatever has a global id can be fetched again by it, by whoever may see it, and is nothing to everybody else."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import get_type_hints
from uuid import UUID

import pytest
import pytest_asyncio
from graphql import GraphQLObjectType, parse
from sqlalchemy import select

from core.actor import Role
from core.errors import InvalidInput
from core.ids import new_id
from db.models import (
    Article,
    Certification,
    FormExport,
    Institution,
    OrderMessage,
    Rating,
    Service,
    ServiceImport,
    SignInSession,
    Upload,
)
from domain.clawbacks.commands import Ground, OpenClawback
from domain.clawbacks.service import open_clawback
from domain.work import perform
from gateway.limits import check_document
from schema.ids import encode_id, split_id
from schema.nodes import LOADERS, MOST_NODES, SHORT
from schema.schema import make_schema
from tests.support import orders, reviewing
from tests.support import redemptions as r
from tests.support.admission import admitted, certified_institution
from tests.support.applying import applying, case_id
from tests.support.panels import expert
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.scenes import Scene, scene_of
from tests.support.unchanged import unchanged
from tests.support.vouchers import REGION

NODE = "query($id: ID!) { node(id: $id) { __typename id } }"
NODES = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }"
SEND = """mutation($input: OrderSendMessageInput!) { orderSendMessage(input: $input) { __typename } }"""
KEEP = """mutation { savedSearchSave(input: {name: "示例", idempotencyKey: "k"}) { __typename
  ... on SavedSearchPayload { savedSearch { id } } } }"""
PUBLIC = {"Institution", "Service", "Article", "Programme", "Rating"}


def implementing() -> set[str]:
    types = make_schema()._schema.type_map.values()
    return {
        each.name for each in types
        if isinstance(each, GraphQLObjectType) and "Node" in {one.name for one in each.interfaces}
    }  # fmt: skip


def test_every_type_that_implements_node_can_be_fetched_by_its_id() -> None:
    assert implementing() == set(LOADERS) | set(SHORT), "give the type a loader in schema/nodes.py"
    assert {full for fulls in SHORT.values() for full in fulls} <= set(LOADERS)


@pytest.mark.parametrize("kind", sorted(LOADERS))
def test_a_loader_answers_with_the_type_of_its_id(kind: str) -> None:
    loader = LOADERS[kind]
    assert get_type_hints(loader, vars(inspect.getmodule(loader)))["return"].__name__ == kind


Shown = Mapping[str, tuple[UUID, Person]]
"""By type: an object, and somebody who may see it."""


@pytest_asyncio.fixture
async def scene(world: World) -> Scene:
    return await scene_of(world)


async def shown(world: World, scene: Scene) -> Shown:
    who, here = scene.applicant, scene.here
    redemption_id = await reviewing.paid(here)
    asked = OpenClawback(redemption_id, Ground.RED_LETTER_BILL, "1.00", "示例")
    clawback_id = await perform(here.platform, await reviewing.admin(here.platform), open_clawback, asked)
    clerk = await person(world)
    unit_id = await certified_institution(world, clerk, name="示例大学", payee_name="示例大学")
    admission_id = await admitted(world, clerk, unit_id)
    operator = await person(world, Duty(Role.INSTITUTION_OPERATOR, unit_id=unit_id))
    rows = await _rows(world, scene, operator, unit_id, redemption_id)
    mine = {
        "Viewer": who.account_id, "RoleGrant": who.grant_id, "Unit": here.enterprise.unit_id, "Claim": here.claim_id,
        "Redemption": redemption_id, "Clawback": clawback_id, "Programme": here.programme_id,
        "Institution": here.provider.id, **rows,
    }  # fmt: skip
    made = {kind: (id_, who) for kind, id_ in mine.items() if id_ is not None}
    their = {"Admission": (admission_id, operator), "ServiceImport": (rows["ServiceImport"], operator)}
    pool = {"Expert": ((await expert(world, REGION)).expert_id, scene.admin)}
    kept = (await who.client.execute(KEEP, expect="SavedSearchPayload"))["savedSearch"]["id"]
    return {**made, **their, **pool, "SavedSearch": (split_id(kept)[1], who), **await _traded(world)}


async def _traded(world: World) -> Shown:
    here = await orders.trade(world)
    order = await orders.placed(here)
    sent = {"orderId": order["id"], "text": "示例：何时可以送样？", "idempotencyKey": new_id().hex}
    await here.buyer.client.execute(SEND, {"input": sent}, expect="OrderMessagePayload")
    async with world.platform.sessions() as db:
        message_id = (await db.scalars(select(OrderMessage.id))).one()
    applied = case_id(await (await applying(world, here=here)).drafted())
    mine = {"Order": split_id(order["id"])[1], "OrderMessage": message_id, "Application": applied}
    return {kind: (id_, here.buyer) for kind, id_ in mine.items()}


async def _rows(world: World, scene: Scene, operator: Person, unit_id: UUID, redemption_id: UUID) -> dict[str, UUID]:
    """What is quicker put into the database than walked to."""
    now, here = world.platform.clock.now(), scene.here
    (item,) = await r.the_items(here.platform, redemption_id)
    async with world.platform.sessions() as db, db.begin():
        institution_id = (await db.scalars(select(Institution.id).where(Institution.unit_id == unit_id))).one()
        file = _table(operator)
        db.add(file)
        await db.flush()
        service = Service(
            id=new_id(), institution_id=here.provider.id, region="liaoning", division="210102", name="示例测试",
            category="INSTRUMENT_SHARING", status="LISTED", voucher_supported=True, unit="元/次", created_at=now,
            updated_at=now, aliases=[],
        )  # fmt: skip
        started = ServiceImport(
            id=new_id(), institution_id=institution_id, upload_id=file.id, account_id=operator.account_id, faults=[],
            created_at=now,
        )  # fmt: skip
        article = Article(
            id=new_id(), region="liaoning", kind="NOTICE", title="示例公告", markdown="示例", html="<p>示例</p>",
            attachments=[], status="PUBLISHED", published_at=now, created_at=now,
        )  # fmt: skip
        rating = Rating(
            id=new_id(), item_id=item.id, unit_id=here.enterprise.unit_id, institution_id=here.provider.id, stars=5,
            created_at=now,
        )  # fmt: skip
        printed = FormExport(
            id=new_id(), case_id=redemption_id, form="redemption", digest="0" * 64, version=1, submission=1, pages=1,
            content={}, exported_by=scene.applicant.account_id, created_at=now,
        )  # fmt: skip
        db.add_all([service, started, article, rating, printed])
        query = select(SignInSession.id).where(SignInSession.account_id == scene.applicant.account_id)
        session_id = (await db.scalars(query)).one()
        certified = select(Certification.case_id).where(Certification.unit_id == here.enterprise.unit_id)
        certification_id = (await db.scalars(certified)).one()
    return {
        "Service": service.id, "ServiceImport": started.id, "Article": article.id, "Rating": rating.id, "FormExport": printed.id,
        "SignInSession": session_id, "Certification": certification_id,
    }  # fmt: skip


def _table(operator: Person) -> Upload:
    return Upload(
        id=new_id(), account_id=operator.account_id, name="服务.csv", kind="csv", size=1, sha256="0" * 64, storage_key="none"
    )


async def test_each_is_found_by_who_may_see_it_and_by_nobody_else(world: World, scene: Scene) -> None:
    made = await shown(world, scene)
    assert set(made) == set(LOADERS)
    stranger, visitor = await person(world), world.client()
    async with unchanged(world.platform.sessions):
        for kind, (id_, who) in made.items():
            wanted = {"id": encode_id(kind, id_)}
            assert (await who.client.execute(NODE, wanted))["node"] == {"__typename": kind, **wanted}
            seen = {"__typename": kind, **wanted} if kind in PUBLIC else None
            assert (await stranger.client.execute(NODE, wanted))["node"] == seen, kind
            assert (await visitor.execute(NODE, wanted))["node"] == seen, kind


async def test_many_come_in_the_order_asked_for_with_gaps(world: World, scene: Scene) -> None:
    unit = encode_id("Unit", scene.here.enterprise.unit_id)
    claim = encode_id("Claim", scene.here.claim_id)
    ids = [claim, encode_id("Claim", new_id()), unit, encode_id("Unknown", new_id()), claim]
    found = (await scene.applicant.client.execute(NODES, {"ids": ids}))["nodes"]
    assert [each and each["id"] for each in found] == [claim, None, unit, None, claim]


async def test_a_thing_of_another_type_under_a_wrong_id_is_nothing(world: World, scene: Scene) -> None:
    disguised = encode_id("Redemption", scene.here.claim_id)
    assert (await scene.applicant.client.execute(NODE, {"id": disguised}))["node"] is None


async def test_what_is_no_id_of_ours_and_too_many_ids_are_told(world: World, scene: Scene) -> None:
    (error,) = await scene.applicant.client.errors(NODE, {"id": "不是标识"})
    assert error["extensions"]["code"] == "BAD_ID"
    ids = [encode_id("Claim", new_id()) for _ in range(MOST_NODES + 1)]
    (error,) = await scene.applicant.client.errors(NODES, {"ids": ids})
    assert error["extensions"]["code"] == "TOO_MANY"


def test_many_ids_cost_as_many_rows() -> None:
    fields = " ".join(f"a{i}: name" for i in range(20))
    inner = f"... on Institution {{ services(first: 100) {{ nodes {{ {fields} {' name' * 20} }} }} }}"
    document = parse(f"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ {inner} }} }}")
    check_document(document, {"ids": ["1"]})
    with pytest.raises(InvalidInput):
        check_document(document, {"ids": ["1"] * 20})
