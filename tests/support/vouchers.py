"""Invented programmes, certified enterprises and claims for tests, put into the database directly or through the domain."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from core.actor import SYSTEM, Actor, Grant, Role
from core.identifiers import make_resident_id, make_uscc
from core.ids import new_id
from db.models import (
    Account,
    Case,
    CaseStage,
    Certification,
    Claim,
    LedgerAccount,
    LedgerTransfer,
    Programme,
    RegisterEntry,
    Unit,
    Upload,
)
from domain.programmes import ledger
from domain.work import Platform, Work, perform

REGION = "liaoning"
DIVISION = "210102"
CAP = 10_000_00
_SERIAL = itertools.count(1)

PROGRAMME: Mapping[str, Any] = {
    "region": REGION, "name": "2026 年示例创新券", "status": "OPEN", "introduction": "示例：数字为虚构。",
    "claim_from": date(2026, 1, 1), "claim_until": date(2026, 6, 30), "use_from": date(2026, 1, 1),
    "use_by": date(2026, 10, 31), "redeem_by": date(2026, 11, 30), "ratio": Decimal("0.3"), "minimum": 500_00,
    "cap_per_enterprise": CAP, "categories": ["INSTRUMENT_SHARING"], "commitment": "ON_SUBMIT",
}  # fmt: skip


@dataclass(frozen=True)
class Enterprise:
    """A certified, eligible unit and the account that certified it."""

    unit_id: UUID
    account_id: UUID
    uscc: str
    name: str

    @property
    def actor(self) -> Actor:
        grant = Grant(UUID(int=1), Role.ENTERPRISE_OPERATOR, unit_id=self.unit_id, owner=True)
        return Actor(self.account_id, None, grant, frozenset({self.unit_id}))


async def programme(platform: Platform, budget: int = 0, **changes: Any) -> UUID:
    """An open programme; `budget` fen are appropriated."""
    now = platform.clock.now()
    figures = {**PROGRAMME, "code": f"T-{next(_SERIAL)}", "opened_at": now, **changes}
    row = Programme(id=new_id(), **figures)
    async with platform.sessions() as session, session.begin():
        session.add(row)
    if budget:
        await act(platform, lambda work: ledger.appropriate(work, programme_id=row.id, change_id=new_id(), amount=budget))
    return row.id


async def act(platform: Platform, verb: Any, actor: Actor = SYSTEM) -> Any:
    """Run one verb of the ledger in a unit of work of its own; what it answered."""
    answers: list[Any] = []

    async def service(work: Work, _command: None) -> UUID:
        answers.append(await verb(work))
        return UUID(int=0)

    await perform(platform, actor, service, None)
    return answers[-1]


async def enterprises(platform: Platform, count: int, **changes: Any) -> list[Enterprise]:
    """Certified in the region and in its register of technology SMEs; `changes` to the units."""
    made = [_enterprise(platform, next(_SERIAL), changes) for _ in range(count)]
    async with platform.sessions() as session, session.begin():
        for layer in range(4):
            session.add_all([row for _, rows in made for row in rows[layer]])
            await session.flush()
    return [each for each, _ in made]


async def enterprise(platform: Platform, **changes: Any) -> Enterprise:
    return (await enterprises(platform, 1, **changes))[0]


def _enterprise(platform: Platform, serial: int, changes: Mapping[str, Any]) -> tuple[Enterprise, Sequence[list[Any]]]:
    now = platform.clock.now()
    each = Enterprise(new_id(), new_id(), make_uscc("91210102", f"T{serial:07d}"), f"示例第{serial}科技有限公司")
    account = Account(
        id=each.account_id, name=f"示例经办{serial}", name_key=f"示例经办{serial}", mobile=f"155{serial:08d}",
        mobile_index=f"test-{serial}", password_hash="",
    )  # fmt: skip
    particulars = {
        "uscc": each.uscc, "name": each.name, "capacities": ["ENTERPRISE"], "home_region": REGION,
        "home_division": DIVISION, "address": "示例路 1 号", "legal_representative": "示例甲", **changes,
    }  # fmt: skip
    unit = Unit(id=each.unit_id, **particulars)
    region = platform.regions.for_(REGION)
    edition = region.editions[-1]
    case = Case(
        id=new_id(), kind="CERTIFICATION", number=f"T-CE-{serial}", region=REGION, edition=edition.code,
        workflow=edition.workflows["CERTIFICATION"].to_json(), status="certified", status_label="认证通过",  # type: ignore[index]
        phase="ACTIVE", unit_id=unit.id, account_id=account.id, division=DIVISION, entered_at=now, submitted_at=now,
    )  # fmt: skip
    certification = Certification(
        case_id=case.id, account_id=account.id, unit_id=unit.id, region=REGION, uscc=each.uscc, name=each.name,
        capacity="ENTERPRISE", certified_at=now, live=True,
        form={"address": "示例路 1 号", "payee_name": each.name, "payee_bank": "示例银行示例支行"},
        personal={"phone": "024-23456789", "payee_account": "6222000000000001"},
    )  # fmt: skip
    entry = RegisterEntry(
        id=new_id(), region=REGION, register="technology_sme", uscc=each.uscc, name=each.name,
        valid_from=date(2025, 1, 1), valid_until=date(2026, 12, 31), created_at=now,
    )  # fmt: skip
    return each, ([account, unit], [case], [certification], [entry])


async def photo(platform: Platform, account_id: UUID) -> UUID:
    """An uploaded picture of that account's, free to be taken up."""
    upload = Upload(
        id=new_id(), account_id=account_id, name="证件.jpg", kind="jpg", size=1, sha256="0" * 64,
        storage_key=f"test/{new_id()}", unattached_since=platform.clock.now(),
    )  # fmt: skip
    async with platform.sessions() as session, session.begin():
        session.add(upload)
    return upload.id


def claim_values(upload_id: UUID) -> dict[str, Any]:
    """What a person fills in of the claim's form; the rest is known."""
    return {
        "years_established": "FROM_1_TO_5", "revenue": "UP_TO_5M", "description": "从事示例产品研发。",
        "contact_name": "示例乙", "contact_id_number": make_resident_id("219999", date(1990, 1, 1), 1),
        "contact_email": "contact@example.com", "contact_id_photo": [str(upload_id)], "commitment": True,
    }  # fmt: skip


async def claim_rows(platform: Platform, programme_id: UUID, owners: Sequence[Enterprise], quota: int = CAP) -> list[UUID]:
    """Claims in force, without having walked there; the quota is not granted."""
    edition = platform.regions.for_(REGION).editions[-1]
    now, serial = platform.clock.now(), next(_SERIAL)
    cases = [
        Case(
            id=new_id(), kind="CLAIM", number=f"T-CL-{serial}-{i}", region=REGION, edition=edition.code,
            workflow=edition.workflows["CLAIM"].to_json(), status="claimed", status_label="申领完成", phase="ACTIVE",  # type: ignore[index]
            unit_id=owner.unit_id, account_id=owner.account_id, programme_id=programme_id, division=DIVISION,
            entered_at=now, submitted_at=now,
        )
        for i, owner in enumerate(owners)
    ]  # fmt: skip
    async with platform.sessions() as session, session.begin():
        session.add_all(cases)
        await session.flush()
        session.add_all(
            CaseStage(case_id=case.id, state=case.status, label=case.status_label, phase=case.phase, entered_at=now)
            for case in cases
        )
        session.add_all(
            Claim(case_id=case.id, programme_id=programme_id, unit_id=case.unit_id, quota=quota, form={}, eligibility={})
            for case in cases
        )
    return [case.id for case in cases]


async def sums(platform: Platform, programme_id: UUID) -> dict[str, int]:
    """The programme's balances by kind, zero ones left out."""
    query = (
        select(LedgerAccount.kind, func.sum(LedgerAccount.balance))
        .where(LedgerAccount.programme_id == programme_id)
        .group_by(LedgerAccount.kind)
    )
    async with platform.sessions() as session:
        return {kind: int(total) for kind, total in await session.execute(query) if total}


async def books_balance(platform: Platform) -> None:
    """Every balance equals its movements, the sum of all is nothing, and nothing but the appropriation is negative."""
    moved = select(
        LedgerAccount.id, LedgerAccount.kind, LedgerAccount.balance,
        select(func.coalesce(func.sum(LedgerTransfer.amount), 0)).where(
            LedgerTransfer.target_id == LedgerAccount.id).correlate(LedgerAccount).scalar_subquery(),
        select(func.coalesce(func.sum(LedgerTransfer.amount), 0)).where(
            LedgerTransfer.source_id == LedgerAccount.id).correlate(LedgerAccount).scalar_subquery(),
    )  # fmt: skip
    async with platform.sessions() as session:
        rows = (await session.execute(moved)).all()
    assert sum(row[2] for row in rows) == 0
    for _, kind, balance, received, given in rows:
        assert balance == received - given
        assert balance >= 0 or kind == "APPROPRIATION"


def other(actor: Actor, **changes: Any) -> Actor:
    return replace(actor, **changes)
