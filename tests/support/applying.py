"""Voucher applications as a client goes them: an accepted order, the region's form, the reviewers' decisions."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from core.actor import Role
from schema.ids import decode_id
from tests.support import vouchers
from tests.support.orders import DIVISION, REGION, Trade, act, placed, trade
from tests.support.people import Duty, Person, person
from tests.support.platform import World

_SERIAL = itertools.count(1)
TERMS: Mapping[str, Any] = {
    "region": REGION, "categories": ["INSPECTION_TESTING"], "ratio": Decimal("0.5"), "minimum": 0,
    "claim_from": date(2025, 1, 1), "claim_until": date(2027, 12, 31), "use_from": date(2025, 1, 1),
    "use_by": date(2027, 12, 31), "redeem_by": date(2027, 12, 31),
}  # fmt: skip
FIELDS = """id number version kind title edition division status { key label phase } atWork { body dueAt } orderId orderNumber
  programmeId programmeName requested granted held reserved used atOwnRisk agreementVersion requestedFields
  availableActions { event } opinions { event body text } draft { faults { path code } reasons { code citation } }
  computation { total steps { code } } eligibility { code satisfied }
  form { agreementVersion fields { key editable value { text choices } } }"""
FAILURE = """... on Failure { __typename code message path } ... on InvalidInputFailure { faults { path code hint } }
  ... on IneligibleFailure { reasons { code citation } } ... on StaleVersionFailure { currentVersion }"""
ONE = f"query($id: ID!) {{ application(id: $id) {{ {FIELDS} }} }}"
DECIDE = f"""mutation($input: ReviewDecideInput!) {{ reviewDecide(input: $input) {{ __typename
  ... on ReviewPayload {{ case {{ id version status {{ key label phase }} }} }} {FAILURE} }} }}"""
CASE = "query($id: ID!) { node(id: $id) { ... on Case { id version status { key label phase } availableActions { event } } } }"


def mutation(name: str) -> str:
    kind = "ApplicationLeaveInput" if name in {"applicationWithdraw", "applicationVoid"} else f"{name[0].upper()}{name[1:]}Input"
    return f"""mutation($input: {kind}!) {{ {name}(input: $input) {{ __typename
      ... on ApplicationPayload {{ application {{ {FIELDS} }} }} {FAILURE} }} }}"""


@dataclass
class Applying:
    """An enterprise with an accepted order, and a programme with a budget."""

    here: Trade
    programme_id: UUID
    order: dict[str, Any]

    @property
    def world(self) -> World:
        return self.here.world

    @property
    def who(self) -> Person:
        return self.here.buyer

    async def act(
        self, verb: str, *, expect: str = "ApplicationPayload", who: Person | None = None, **given: Any
    ) -> dict[str, Any]:
        body = {"idempotencyKey": str(uuid4()), **given}
        answer = await (who or self.who).client.execute(mutation(verb), {"input": body}, expect=expect)
        return dict(answer["application"]) if expect == "ApplicationPayload" else answer

    def values(self, **changes: Any) -> list[dict[str, Any]]:
        """What a person fills in; the rest is known. None leaves a field out, a list ticks choices."""
        given = {
            "need": "示例：验证新材料的成分。", "start_on": "2026-03-01", "finish_on": "2026-04-01",
            "commitment": True, **changes,
        }  # fmt: skip
        kinds = {bool: "confirmed", list: "choices", str: "text"}
        return [{"key": key, kinds[type(value)]: value} for key, value in given.items() if value is not None]

    async def drafted(self, *, expect: str = "ApplicationPayload", **changes: Any) -> dict[str, Any]:
        return await self.act(
            "applicationSaveDraft", orderId=self.order["id"], values=self.values(**changes), expect=expect
        )

    async def submit(self, seen: Mapping[str, Any], **options: Any) -> dict[str, Any]:
        accepted = seen["form"]["agreementVersion"]
        given = {"id": seen["id"], "version": seen["version"], "agreementVersion": accepted, **options}
        return await self.act("applicationSubmit", **given)

    async def submitted(self, **changes: Any) -> dict[str, Any]:
        return await self.submit(await self.drafted(**changes))

    async def read(self, seen: Mapping[str, Any], who: Person | None = None) -> dict[str, Any]:
        return dict((await (who or self.who).client.execute(ONE, {"id": seen["id"]}))["application"])

    async def decide(
        self, seen: Mapping[str, Any], who: Person, verdict: str = "PASS", *, expect: str = "ReviewPayload", **more: Any
    ) -> dict[str, Any]:
        case = (await who.client.execute(CASE, {"id": seen["id"]}))["node"]
        given = {
            "caseId": seen["id"], "version": case["version"] if case else 1, "verdict": verdict, "text": "示例意见。",
            "idempotencyKey": str(uuid4()), **more,
        }  # fmt: skip
        answer = await who.client.execute(DECIDE, {"input": given}, expect=expect)
        return await self.read(seen) if expect == "ReviewPayload" else answer

    async def passed(self, seen: Mapping[str, Any]) -> dict[str, Any]:
        """By the district, then by the agency."""
        await self.decide(seen, await district(self.world))
        return await self.decide(seen, await agency(self.world))

    async def on_another_order(self, price: str = "12000.00") -> Applying:
        return Applying(self.here, self.programme_id, await ordered(self.here, price))

    async def sums(self) -> dict[str, int]:
        return await vouchers.sums(self.world.platform, self.programme_id)


def case_id(seen: Mapping[str, Any]) -> UUID:
    return decode_id(seen["id"], "Application")


async def district(world: World, division: str = DIVISION) -> Person:
    return await person(world, Duty(Role.REVIEWER, REGION, division, body="区科技主管部门"))


async def agency(world: World) -> Person:
    return await person(world, Duty(Role.AGENCY_REVIEWER, REGION, "120000", body="专业机构"))


async def admin(world: World, region: str = REGION, division: str = "120000") -> Person:
    return await person(world, Duty(Role.REGIONAL_ADMIN, region, division, body="天津市科技局"))


async def ordered(here: Trade, price: str = "12000.00", *, accept: bool = True) -> dict[str, Any]:
    """Placed for that price, and accepted."""
    values = [
        {"key": "requirement", "text": "示例样品三件。"}, {"key": "quantity", "text": "3"}, {"key": "price", "text": price},
        {"key": "contact_name", "text": "示例乙"}, {"key": "contact_mobile", "text": "15400009999"},
    ]  # fmt: skip
    order = await placed(here, values=values)
    return await act(here.seller, "orderAccept", order) if accept else order


async def applying(
    world: World, *, price: str = "12000.00", budget: int = 1_000_000_00, accept: bool = True, here: Trade | None = None,
    **terms: Any,
) -> Applying:
    found = here or await trade(world)
    programme_id = await vouchers.programme(world.platform, budget, **{**TERMS, **terms})
    return Applying(found, programme_id, await ordered(found, price, accept=accept))
