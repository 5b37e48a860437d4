"""Redemptions of applications on orders, as a client goes them: a completed order whose application passed, and rows."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import update

from core.ids import new_id
from db.models import Case, CaseStage, Certification, Order, Redemption, VoucherApplication
from domain.programmes import ledger
from domain.work import Work
from schema.ids import encode_id
from tests.support import vouchers
from tests.support.files import pdf
from tests.support.orders import DIVISION, REGION, Trade, order_rows, trade
from tests.support.people import Person
from tests.support.platform import World

_SERIAL = itertools.count(1)
TERMS: Mapping[str, Any] = {
    "region": REGION, "categories": ["INSPECTION_TESTING"], "claim_from": date(2025, 1, 1),
    "claim_until": date(2027, 12, 31), "use_from": date(2025, 1, 1), "use_by": date(2027, 12, 31),
    "redeem_by": date(2027, 12, 31),
}  # fmt: skip
FIELDS = """id version claimId applicationId requested approved held paid status { key phase }
  quota { total reserved used remaining } draft { faults { path code } reasons { code } items { id category institutionName } }
  items { id category institutionName contractAmount proofAmount requested bills { number total } documents { key label } }
  computation { total steps { code } }
  form { fields { key value { text } } }
  tables { key minimum maximum rows { id form { fields { key value { text uploads confirmed } } files { id } } } }"""
FAILURE = """... on Failure { __typename code message path } ... on InvalidInputFailure { faults { path code } }
  ... on IneligibleFailure { reasons { code } } ... on StaleVersionFailure { currentVersion }"""
ONE = f"query($id: ID!) {{ redemption(id: $id) {{ {FIELDS} }} }}"


def mutation(name: str) -> str:
    given = f"{name[0].upper()}{name[1:]}Input"
    return f"""mutation($input: {given}!) {{ {name}(input: $input) {{ __typename
      ... on RedemptionPayload {{ redemption {{ {FIELDS} }} }} {FAILURE} }} }}"""


@dataclass
class Redeemer:
    """One enterprise and its passed application of `granted` fen on a completed order."""

    here: Trade
    programme_id: UUID
    application_id: UUID
    who: Person

    @property
    def world(self) -> World:
        return self.here.world

    async def act(self, verb: str, *, expect: str = "RedemptionPayload", **given: Any) -> dict[str, Any]:
        body = {"idempotencyKey": str(uuid4()), **given}
        answer = await self.who.client.execute(mutation(verb), {"input": body}, expect=expect)
        return dict(answer["redemption"]) if expect == "RedemptionPayload" else answer

    async def open(self, **options: Any) -> dict[str, Any]:
        return await self.act("redemptionOpen", applicationId=self.application, **options)

    @property
    def application(self) -> str:
        return encode_id("Application", self.application_id)

    async def upload(self) -> str:
        body = pdf(f"redeeming-{next(_SERIAL)}")
        files, headers = {"file": ("示例.pdf", body)}, self.who.client.headers
        answer = await self.who.client.http.post("/uploads", files=files, headers=headers)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def row(
        self, seen: Mapping[str, Any], table: str, given: Mapping[str, Any], *, file: bool = True, **options: Any
    ) -> dict[str, Any]:
        values: list[dict[str, Any]] = [
            {"key": key, "confirmed" if isinstance(value, bool) else "text": value} for key, value in given.items()
        ]
        if file:
            values.append({"key": "file", "uploads": [await self.upload()]})
        return await self.act(
            "redemptionRowSave", id=seen["id"], version=seen["version"], table=table, values=values, **options
        )

    def today(self) -> str:
        return self.world.platform.clock.now().date().isoformat()

    def invoice(self, total: str = "12000.00", **changes: Any) -> dict[str, Any]:
        number = f"26{next(_SERIAL):018d}"
        return {"kind": "INVOICE", "number": number, "issued_on": self.today(), "total": total, **changes}

    def slip(self, amount: str = "12000.00", **changes: Any) -> dict[str, Any]:
        return {"number": f"HD-{next(_SERIAL)}", "paid_on": self.today(), "amount": amount, **changes}

    def contract(self, amount: str = "12000.00", **changes: Any) -> dict[str, Any]:
        number = f"HT-{next(_SERIAL)}"
        return {"number": number, "title": "示例检测合同", "signed_on": self.today(), "amount": amount, **changes}

    async def filled(self, *, bills: str = "12000.00", paid: str = "12000.00", agreed: str = "12000.00") -> dict[str, Any]:
        """A draft that may be submitted."""
        seen = await self.save(await self.open())
        seen = await self.row(seen, "invoices", self.invoice(bills))
        seen = await self.row(seen, "bank_slips", self.slip(paid))
        return await self.row(seen, "contracts", self.contract(agreed))

    async def save(self, seen: Mapping[str, Any]) -> dict[str, Any]:
        documents = [{"key": key, "uploadIds": [await self.upload()]} for key in ("result", "relevance")]
        items = [{"id": seen["draft"]["items"][0]["id"], "documents": documents}]
        texts = {"summary": "检测完成。", "contact_name": "示例乙", "contact_mobile": "15500000000"}
        values = [{"key": key, "text": text} for key, text in texts.items()]
        return await self.act("redemptionSaveDraft", id=seen["id"], version=seen["version"], items=items, values=values)

    async def submit(self, seen: Mapping[str, Any], **options: Any) -> dict[str, Any]:
        return await self.act("redemptionSubmit", id=seen["id"], version=seen["version"], **options)

    async def read(self, seen: Mapping[str, Any]) -> dict[str, Any]:
        return dict((await self.who.client.execute(ONE, {"id": seen["id"]}))["redemption"])

    async def stored(self) -> VoucherApplication:
        async with self.world.platform.sessions() as session:
            return await session.get_one(VoucherApplication, self.application_id)

    async def end(self, phase: str) -> None:
        """The application ended, without having walked there."""
        async with self.world.platform.sessions() as session, session.begin():
            await session.execute(update(Case).where(Case.id == self.application_id).values(phase=phase))
            row = update(VoucherApplication).where(VoucherApplication.case_id == self.application_id)
            await session.execute(row.values(live=False))

    async def redemptions(self) -> int:
        async with self.world.platform.sessions() as session:
            found = await session.scalars(Redemption.__table__.select())
            return len(found.all())


async def redeemer(world: World, *, granted: int = 6_000_00, status: str = "completed") -> Redeemer:
    here = await trade(world)
    platform = world.platform
    programme_id = await vouchers.programme(platform, 1_000_000_00, **TERMS)
    (order_id,) = await order_rows(here, 1, status=status)
    edition, now, id_ = platform.regions.for_(REGION).editions[-1], platform.clock.now(), new_id()
    payee = {"payee_name": "示例采购有限公司", "payee_bank": "示例银行示例支行"}
    async with platform.sessions() as session, session.begin():
        await session.execute(update(Order).where(Order.id == order_id).values(price=12_000_00))
        mine = update(Certification).where(Certification.unit_id == here.enterprise_id)
        await session.execute(mine.values(form=payee, personal={"payee_account": "6222000000000001"}))
        case = Case(
            id=id_, kind="APPLICATION", number=f"T-AP-{next(_SERIAL)}", region=REGION, edition=edition.code,
            workflow=edition.workflows["APPLICATION"].to_json(), status="passed", status_label="复审通过",  # type: ignore[index]
            phase="ACTIVE", unit_id=here.enterprise_id, account_id=here.buyer.account_id, programme_id=programme_id,
            division=DIVISION, entered_at=now, submitted_at=now,
        )  # fmt: skip
        session.add(case)
        await session.flush()
        session.add(CaseStage(case_id=id_, state="passed", label="复审通过", phase="ACTIVE", entered_at=now))
        session.add(
            VoucherApplication(
                case_id=id_, order_id=order_id, programme_id=programme_id, unit_id=here.enterprise_id, form={},
                personal={}, requested=granted, granted=granted, held=granted, facts={}, computation={}, eligibility={},
            )
        )  # fmt: skip

    async def held(work: Work) -> bool:
        money = {"programme_id": programme_id, "case_id": id_, "amount": granted, "key": "test"}
        return await ledger.hold(work, voucher=ledger.BUDGET, **money)  # type: ignore[arg-type]

    await vouchers.act(platform, held)
    return Redeemer(here, programme_id, id_, here.buyer)
