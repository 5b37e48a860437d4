"""A redemption filled from its bills, over HTTP: files made by the project's own layouts, for these very parties."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest_asyncio

from core.actor import Role
from gateway.long_work import run_next
from tests.graphql.live.conftest import listening
from tests.graphql.redemptions.conftest import Shop
from tests.graphql.redemptions.documents import FAILURE, FIELDS
from tests.support import redemptions
from tests.support.papers import drawn
from tests.support.papers.bills import Bill, digits, invented
from tests.support.papers.pdf import Text, pdf
from tests.support.people import Duty, person
from tests.support.platform import World

__all__ = ["desk", "listening"]

READING = """id status file { id name } refusal { code message } readAt billId
  fields { field label value text confidence sure sources { medium page box path } }
  lines { name amount tax rate } questions { code field message choices mustFill }
  suggestion { itemId title category categoryLabel institutionId institutionName matchedBy }
  corrections { field read typed }"""
READ = f"""mutation($input: RedemptionBillsReadInput!) {{ redemptionBillsRead(input: $input) {{ __typename
  ... on BillReadingsPayload {{ readings {{ {READING} }} }} {FAILURE} }} }}"""
CONFIRM = f"""mutation($input: RedemptionBillsConfirmInput!) {{ redemptionBillsConfirm(input: $input) {{ __typename
  ... on RedemptionPayload {{ redemption {{ {FIELDS} }} }} {FAILURE} }} }}"""
DISMISS = f"""mutation($input: RedemptionBillDismissInput!) {{ redemptionBillDismiss(input: $input) {{ __typename
  ... on BillReadingsPayload {{ readings {{ id status }} }} {FAILURE} }} }}"""
READINGS = f"query($id: ID!) {{ redemptionBillReadings(id: $id) {{ {READING} }} }}"

Draw = Callable[[Bill], list[list[Text]]]


@dataclass
class Desk(Shop):
    """The shop, with bills to be read."""

    def bill_said(self, total: int = 10_000_00, **changes: Any) -> Bill:
        """An ordinary digital invoice of the shop's two parties over `total` fen."""
        self.serial += 1
        tax = total * 6 // 106
        known = invented(random.Random(self.serial))  # noqa: S311  # the same bill every time
        return replace(
            known, number="26" + digits(random.Random(self.serial), 18),  # noqa: S311
            day="2026-02-10", buyer=self.here.enterprise.name, buyer_code=self.here.enterprise.uscc,
            seller=self.here.provider.name, seller_code=self.here.provider.uscc,
            lines=(("*研发和技术服务*仪器使用费", total - tax, tax),), **changes,
        )  # fmt: skip

    async def paper(self, bill: Bill, draw: Draw = drawn.digital) -> str:
        return await self.upload(pdf(draw(bill), embedded=True, qr=""), "发票.pdf")

    async def read_bills(self, redemption: dict[str, Any], *uploads: str, expect: str = "BillReadingsPayload") -> dict[str, Any]:
        given = {"id": redemption["id"], "uploadIds": list(uploads), "idempotencyKey": self.key()}
        return dict(await self.operator.client.execute(READ, {"input": given}, expect=expect))

    async def worked(self) -> None:
        """The worker has nothing left to read."""
        while await run_next(self.world.platform):
            pass

    async def readings(self, redemption: dict[str, Any]) -> list[dict[str, Any]]:
        answer = await self.operator.client.execute(READINGS, {"id": redemption["id"]})
        return list(answer["redemptionBillReadings"])

    async def confirm(
        self, redemption: dict[str, Any], bills: list[dict[str, Any]], *, expect: str = "RedemptionPayload"
    ) -> dict[str, Any]:
        given = {"id": redemption["id"], "version": redemption["version"], "bills": bills, "idempotencyKey": self.key()}
        answer = await self.operator.client.execute(CONFIRM, {"input": given}, expect=expect)
        return dict(answer.get("redemption") or answer)


@pytest_asyncio.fixture
async def desk(world: World) -> Desk:
    here = await redemptions.setting(world.platform)
    operator = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=here.enterprise.unit_id))
    return Desk(world, here, operator)
