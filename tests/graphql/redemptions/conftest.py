"""An enterprise with a claim, signed in, over HTTP; and people of the bodies that review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest_asyncio

from core.actor import Role
from schema.ids import decode_id, encode_id
from tests.graphql.redemptions.documents import DRAFT, OPEN, SAVE, SUBMIT
from tests.support import redemptions
from tests.support.files import pdf
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.redemptions import Setting
from tests.support.vouchers import DIVISION, REGION


@dataclass
class Shop:
    """One enterprise's way through its redemptions, as a client goes it."""

    world: World
    here: Setting
    operator: Person
    serial: int = 0

    def key(self) -> str:
        self.serial += 1
        return f"key-{self.serial}"

    async def upload(self, content: bytes | None = None, name: str = "合同.pdf") -> str:
        self.serial += 1
        headers = self.operator.client.headers
        body = content if content is not None else pdf(f"{self.serial}")
        answer = await self.operator.client.http.post("/uploads", files={"file": (name, body)}, headers=headers)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def bill(self, **changes: Any) -> dict[str, Any]:
        self.serial += 1
        owner, seller = self.here.enterprise, self.here.provider
        return {
            "kind": "INVOICE", "number": f"26{self.serial:018d}", "issuedOn": "2026-02-10", "buyerName": owner.name,
            "buyerUscc": owner.uscc, "sellerName": seller.name, "sellerUscc": seller.uscc, "total": "10000.00",
            "tax": "566.04", "uploadId": await self.upload(), **changes,
        }  # fmt: skip

    async def item(self, **changes: Any) -> dict[str, Any]:
        self.serial += 1
        documents = [{"key": key, "uploadIds": [await self.upload()]} for key in ("result", "contract", "payment_proof")]
        return {
            "category": "INSTRUMENT_SHARING", "title": "示例设备测试", "contractNumber": f"HT-{self.serial}",
            "contractDate": "2026-02-01", "contractAmount": "10000.00", "proofAmount": "10000.00",
            "documents": documents, "bills": changes.pop("bills", None) or [await self.bill()], **changes,
        }  # fmt: skip

    async def open(self) -> dict[str, Any]:
        given = {"claimId": encode_id("Claim", self.here.claim_id), "idempotencyKey": self.key()}
        answer = await self.operator.client.execute(OPEN, {"input": given}, expect="RedemptionPayload")
        return dict(answer["redemption"])

    async def save(
        self, redemption: dict[str, Any], items: list[dict[str, Any]], *, expect: str = "RedemptionPayload", **more: Any
    ) -> dict[str, Any]:
        values = [{"key": "contact_name", "text": "示例乙"}, {"key": "contact_mobile", "text": "15500000000"}]
        given = {
            "id": redemption["id"], "version": redemption["version"], "items": items, "values": values,
            "idempotencyKey": self.key(), **more,
        }  # fmt: skip
        answer = await self.operator.client.execute(SAVE, {"input": given}, expect=expect)
        return dict(answer.get("redemption") or answer)

    async def submit(self, redemption: dict[str, Any], *, expect: str = "RedemptionPayload", key: str = "") -> dict[str, Any]:
        given = {"id": redemption["id"], "version": redemption["version"], "idempotencyKey": key or self.key()}
        answer = await self.operator.client.execute(SUBMIT, {"input": given}, expect=expect)
        return dict(answer.get("redemption") or answer)

    async def read(self, redemption: dict[str, Any], who: Person | None = None) -> dict[str, Any]:
        client = (who or self.operator).client
        return dict((await client.execute(DRAFT, {"id": redemption["id"]}))["redemption"])

    async def drafted(self, items: list[dict[str, Any]] | None = None) -> dict[str, Any]:
        return await self.save(await self.open(), items if items is not None else [await self.item()])

    async def submitted(self, items: list[dict[str, Any]] | None = None) -> dict[str, Any]:
        return await self.submit(await self.drafted(items))

    def case_id(self, redemption: dict[str, Any]) -> UUID:
        return decode_id(redemption["id"], "Redemption")

    async def reviewer(self, division: str = DIVISION) -> Person:
        return await person(self.world, Duty(Role.REVIEWER, REGION, division, body="区科技主管部门"))

    async def everything(self, redemption: dict[str, Any]) -> dict[str, Any]:
        return await redemptions.everything(self.world.platform, self.case_id(redemption))


@pytest_asyncio.fixture
async def shop(world: World) -> Shop:
    here = await redemptions.setting(world.platform)
    operator = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=here.enterprise.unit_id))
    return Shop(world, here, operator)
