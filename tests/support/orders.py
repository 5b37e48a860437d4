"""Two invented parties in a region where vouchers are obtained on orders, and what they do over HTTP."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from core.actor import Role
from core.identifiers import make_uscc
from core.ids import new_id
from db.models import Account, Case, Certification, Order, OrderStep, Unit
from schema.ids import encode_id, split_id
from tests.support.catalogue import House, Offer, put_catalogue
from tests.support.people import Duty, Person, person
from tests.support.platform import World

REGION, DIVISION = "tianjin", "120101"
_SERIAL = itertools.count(1)

FAILURE = """... on Failure { __typename code message path } ... on InvalidInputFailure { faults { path code } }
  ... on IneligibleFailure { reasons { code citation } } ... on StaleVersionFailure { currentVersion }"""
ORDER = """id number region edition version side price proposal { price by } enterpriseName institutionName closedAt
  status { key label final atTurn dueAt } availableActions { event label needsReason }"""
PLACE = f"""mutation($input: OrderPlaceInput!) {{ orderPlace(input: $input) {{ __typename
  ... on OrderPayload {{ order {{ {ORDER} }} }} {FAILURE} }} }}"""
ONE = f"""query($id: ID!) {{ order(id: $id) {{ {ORDER} form {{ fields {{ key value {{ text uploads }} }} }}
  history(first: 50) {{ totalCount nodes {{ event label before after by price reason }} }} }} }}"""
SEND = f"""mutation($input: OrderSendMessageInput!) {{ orderSendMessage(input: $input) {{ __typename
  ... on OrderMessagePayload {{ sent {{ id by text files {{ id name url }} }} }} {FAILURE} }} }}"""
MESSAGES = """query($id: ID!, $first: Int, $after: String) { order(id: $id) { messages(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { by text files { id name url } } } } }"""
INPUTS = {"orderProposePrice": "OrderProposePriceInput"}


@dataclass(frozen=True)
class Trade:
    """A certified enterprise's operator, an institution's, and a badged service of the latter."""

    world: World
    buyer: Person
    seller: Person
    enterprise_id: UUID
    house: House
    offer: Offer

    @property
    def service(self) -> str:
        return encode_id("Service", self.offer.id)


async def certified_enterprise(
    world: World, *, region: str = REGION, division: str = DIVISION, phase: str = "ACTIVE", **changes: Any
) -> UUID:
    """A unit certified as an enterprise of the region."""
    serial = next(_SERIAL)
    now = world.platform.clock.now()
    edition = world.platform.regions.for_(region).editions[-1]
    account_id, unit_id, case_id = new_id(), new_id(), new_id()
    particulars = {
        "uscc": make_uscc("91" + division, f"R{serial:07d}"), "name": f"示例第{serial}采购有限公司",
        "capacities": ["ENTERPRISE"], "home_region": region, "home_division": division, "address": "示例路 1 号",
        "legal_representative": "示例甲", **changes,
    }  # fmt: skip
    account = Account(
        id=account_id, name=f"示例采购{serial}", name_key=f"示例采购{serial}", mobile=f"156{serial:08d}",
        mobile_index=f"order-{serial}", password_hash="",
    )  # fmt: skip
    case = Case(
        id=case_id, kind="CERTIFICATION", number=f"T-OC-{serial}", region=region, edition=edition.code,
        workflow={}, status="certified", status_label="认证通过", phase=phase, unit_id=unit_id, account_id=account_id,
        division=division, entered_at=now, submitted_at=now,
    )  # fmt: skip
    certification = Certification(
        case_id=case_id, account_id=account_id, unit_id=unit_id, region=region, uscc=particulars["uscc"],
        name=particulars["name"], capacity="ENTERPRISE", certified_at=now, live=True, form={}, personal={},
    )  # fmt: skip
    async with world.platform.sessions() as session, session.begin():
        for row in (account, Unit(id=unit_id, **particulars), case, certification):
            session.add(row)
            await session.flush()
    return unit_id


async def trade(world: World, *, house: Mapping[str, Any] | None = None, **offer: Any) -> Trade:
    serial = next(_SERIAL)
    seller = House(f"示例第{serial}检测中心", **{"region": REGION, "division": DIVISION, **(house or {})})
    given = {"category": "INSPECTION_TESTING", "instrument_class": "", "price": 500_000, **offer}
    sold = Offer("示例材料成分检测", seller.name, **given)
    await put_catalogue(world.platform.sessions, [seller], [sold])
    unit_id = await certified_enterprise(world)
    return Trade(
        world, await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=unit_id)),
        await person(world, Duty(Role.INSTITUTION_OPERATOR, unit_id=seller.unit_id)), unit_id, seller, sold,
    )  # fmt: skip


def values(**changes: str | None) -> list[dict[str, Any]]:
    """What a person fills in of the order form; the rest is known."""
    given = {
        "requirement": "示例样品三件，检测成分。", "quantity": "3", "price": "12000.00", "contact_name": "示例乙",
        "contact_mobile": "15400009999", **changes,
    }  # fmt: skip
    return [{"key": key, "text": text} for key, text in given.items()]


def placing(here: Trade, **changes: Any) -> dict[str, Any]:
    return {"input": {"serviceId": here.service, "values": values(), "idempotencyKey": str(uuid4()), **changes}}


async def placed(here: Trade, **changes: Any) -> dict[str, Any]:
    payload = await here.buyer.client.execute(PLACE, placing(here, **changes), expect="OrderPayload")
    return dict(payload["order"])


async def act(
    who: Person, verb: str, order: Mapping[str, Any], *, expect: str = "OrderPayload", **more: Any
) -> dict[str, Any]:
    """One mutation `verb` on `order` as it was last seen; the order afterwards, or the failure."""
    document = f"""mutation($input: {INPUTS.get(verb, "OrderActInput")}!) {{ {verb}(input: $input) {{ __typename
      ... on OrderPayload {{ order {{ {ORDER} }} }} {FAILURE} }} }}"""
    given = {"id": order["id"], "version": order["version"], "idempotencyKey": str(uuid4()), **more}
    answer = await who.client.execute(document, {"input": given}, expect=expect)
    return dict(answer["order"]) if expect == "OrderPayload" else answer


async def one(who: Person, order: Mapping[str, Any]) -> dict[str, Any]:
    return dict((await who.client.execute(ONE, {"id": order["id"]}))["order"])


async def order_rows(here: Trade, count: int, *, status: str = "pending") -> list[UUID]:
    """Orders of the trade that did not walk there."""
    now = here.world.platform.clock.now()
    edition = here.world.platform.regions.for_(REGION).editions[-1]
    rows = [
        Order(
            id=new_id(), number=f"T-OR-{next(_SERIAL)}", region=REGION, edition=edition.code,
            service_id=here.offer.id, institution_id=here.house.id, enterprise_unit_id=here.enterprise_id,
            institution_unit_id=here.house.unit_id, placed_by=here.buyer.account_id, service_name=here.offer.name,
            category=here.offer.category, enterprise_name="示例采购有限公司", institution_name=here.house.name, form={},
            personal={}, price=100, status=status, entered_at=now, created_at=now,
        )
        for _ in range(count)
    ]  # fmt: skip
    async with here.world.platform.sessions() as session, session.begin():
        session.add_all(rows)
        await session.flush()
        session.add_all(
            OrderStep(
                order_id=row.id, event="PLACE", target=status, side="ENTERPRISE", account_id=here.buyer.account_id,
                price=100, created_at=now,
            )
            for row in rows
        )  # fmt: skip
    return [row.id for row in rows]


def uuid_of(order: Mapping[str, Any]) -> UUID:
    return split_id(order["id"])[1]
