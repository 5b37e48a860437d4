"""Invented redemptions for tests: items that may be submitted, and the acts that bring them along."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from core.actor import SYSTEM, Actor, Grant, Role
from core.identifiers import make_uscc
from core.ids import new_id
from core.workflow import Event
from db.models import Account, Bill, Case, DocumentDraw, Institution, Redemption, ServiceItem, Unit, Upload
from domain.redemptions import service
from domain.redemptions.commands import DraftBill, DraftItem, OpenDraft, SaveDraft, Submit
from domain.reviews.commands import Cut, Decide, Verdict
from domain.reviews.engine import lock_case, move
from domain.reviews.handlers import Move
from domain.reviews.service import decide
from domain.work import Platform, Work, perform
from tests.support import vouchers
from tests.support.vouchers import DIVISION, REGION, Enterprise

_SERIAL = itertools.count(1)
DRAWS = 5
"""Of one item of one bill: the bill by number and by file, the contract by number and by file, the payment proof."""
CONTACT = {"contact_name": "示例乙", "contact_mobile": "15500000000"}


@dataclass(frozen=True)
class Provider:
    """An admitted institution."""

    id: UUID
    unit_id: UUID
    uscc: str
    name: str


async def provider(platform: Platform, **changes: Any) -> Provider:
    serial = next(_SERIAL)
    code = make_uscc("12210102", f"P{serial:07d}")
    each = Provider(new_id(), new_id(), code, f"示例第{serial}检测中心")
    row = {
        "region": REGION, "division": DIVISION, "uscc": code, "name": each.name, "names": [f"示例{serial}所"],
        "status": "ADMITTED", "storefront": {}, **changes,
    }  # fmt: skip
    async with platform.sessions() as session, session.begin():
        session.add(
            Unit(
                id=each.unit_id, uscc=code, name=each.name, capacities=["INSTITUTION"], home_region=REGION,
                home_division=DIVISION, legal_representative="示例丙",
            )
        )  # fmt: skip
        await session.flush()
        session.add(Institution(id=each.id, unit_id=each.unit_id, **row))
    return each


async def uploads(platform: Platform, account_id: UUID, count: int, kind: str = "pdf", **changes: Any) -> list[UUID]:
    """Files of that account's, each of another content, free to be taken up."""
    rows = [
        Upload(
            **{
                "id": (id_ := new_id()), "account_id": account_id, "name": f"示例.{kind}", "kind": kind, "size": 1,
                "sha256": id_.hex * 2, "storage_key": f"test/{id_}", "unattached_since": platform.clock.now(),
                **changes,
            }
        )
        for _ in range(count)
    ]  # fmt: skip
    async with platform.sessions() as session, session.begin():
        session.add_all(rows)
    return [row.id for row in rows]


async def items(
    platform: Platform, owner: Enterprise, seller: Provider, count: int = 1, *, yuan: str = "10000.00", bills: int = 1
) -> tuple[DraftItem, ...]:
    """Items that may be submitted: each one contract of `yuan`, paid and billed in full by its first bill."""
    files = iter(await uploads(platform, owner.account_id, count * (3 + bills)))
    return tuple(
        DraftItem(
            category="INSTRUMENT_SHARING",
            title="示例设备测试",
            institution_name=seller.name,
            institution_uscc=seller.uscc,
            contract_number=f"HT-{next(_SERIAL)}",
            contract_date="2026-02-01",
            contract_amount=yuan,
            proof_amount=yuan,
            documents={"result": (next(files),), "contract": (next(files),), "payment_proof": (next(files),)},
            bills=tuple(bill(owner, seller, next(files), yuan if i == 0 else "1.00") for i in range(bills)),
        )
        for _ in range(count)
    )


def bill(owner: Enterprise, seller: Provider, upload_id: UUID, yuan: str) -> DraftBill:
    return DraftBill(
        kind="INVOICE",
        number=f"26{next(_SERIAL):018d}",
        issued_on="2026-02-10",
        buyer_name=owner.name,
        buyer_uscc=owner.uscc,
        seller_name=seller.name,
        seller_uscc=seller.uscc,
        total=yuan,
        tax="0.06",
        upload_id=upload_id,
    )


@dataclass(frozen=True)
class Setting:
    """A programme with money, an enterprise with a claim on it, and an institution to buy from."""

    platform: Platform
    programme_id: UUID
    enterprise: Enterprise
    claim_id: UUID
    provider: Provider


async def setting(platform: Platform, budget: int = 1_000_000_00, **changes: Any) -> Setting:
    programme_id = await vouchers.programme(platform, budget, **changes)
    owner = await vouchers.enterprise(platform)
    (claim_id,) = await vouchers.claim_rows(platform, programme_id, [owner])
    return Setting(platform, programme_id, owner, claim_id, await provider(platform))


async def opened(platform: Platform, owner: Enterprise, claim_id: UUID) -> UUID:
    return await perform(platform, owner.actor, service.open_draft, OpenDraft(claim_id))


async def saved(
    platform: Platform, owner: Enterprise, case_id: UUID, rows: Sequence[DraftItem], **values: Any
) -> UUID:
    command = SaveDraft(case_id, await version(platform, case_id), tuple(rows), {**CONTACT, **values})
    return await perform(platform, owner.actor, service.save_draft, command)


async def submit(platform: Platform, owner: Enterprise, case_id: UUID, key: str | None = None) -> UUID:
    command = Submit(case_id, await version(platform, case_id))
    return await perform(platform, owner.actor, service.submit, command, key=key)


async def drafted(here: Setting, rows: Sequence[DraftItem] | None = None, **options: Any) -> UUID:
    """A draft that may be submitted, unless `rows` say otherwise."""
    case_id = await opened(here.platform, here.enterprise, here.claim_id)
    rows = rows if rows is not None else await items(here.platform, here.enterprise, here.provider, **options)
    return await saved(here.platform, here.enterprise, case_id, rows)


async def submitted(here: Setting, rows: Sequence[DraftItem] | None = None, **options: Any) -> UUID:
    return await submit(here.platform, here.enterprise, await drafted(here, rows, **options))


async def version(platform: Platform, case_id: UUID) -> int:
    return (await the_case(platform, case_id)).version


async def the_case(platform: Platform, case_id: UUID) -> Case:
    async with platform.sessions() as session:
        return await session.get_one(Case, case_id)


async def the_redemption(platform: Platform, case_id: UUID) -> Redemption:
    async with platform.sessions() as session:
        return await session.get_one(Redemption, case_id)


async def the_items(platform: Platform, case_id: UUID) -> list[ServiceItem]:
    query = select(ServiceItem).where(ServiceItem.redemption_id == case_id).order_by(ServiceItem.position)
    async with platform.sessions() as session:
        return list(await session.scalars(query))


async def live_draws(platform: Platform, case_id: UUID) -> list[DocumentDraw]:
    query = select(DocumentDraw).where(DocumentDraw.case_id == case_id, DocumentDraw.released_at.is_(None))
    async with platform.sessions() as session:
        return list(await session.scalars(query))


async def everything(platform: Platform, case_id: UUID) -> dict[str, Any]:
    """What a refusal must not change."""
    case, data = await the_case(platform, case_id), await the_redemption(platform, case_id)
    async with platform.sessions() as session:
        bills = await session.scalar(select(func.count()).select_from(Bill))
    return {
        "case": (case.status, case.version, case.submitted_at, case.requested_fields),
        "redemption": (data.draft, data.personal, data.requested, data.approved, data.held, data.paid),
        "items": [(item.id, item.approved) for item in await the_items(platform, case_id)],
        "draws": sorted(str(each.id) for each in await live_draws(platform, case_id)),
        "bills": bills,
        "money": await vouchers.sums(platform, data.programme_id),
    }


# --- reviewers ------------------------------------------------------------------------------------------------------

OFFICIALS = {
    "first_review": (Role.REVIEWER, DIVISION, "区科技主管部门"),
    "second_review": (Role.REVIEWER, "210000", "省科技主管部门"),
    "publicity": (Role.REGIONAL_ADMIN, "210000", "省科技主管部门"),
}


async def official(platform: Platform, state: str) -> Actor:
    """Somebody of the body that is at work in `state`."""
    role, division, body = OFFICIALS[state]
    serial = next(_SERIAL)
    name = f"示例审核{serial}"
    account = Account(
        id=new_id(), name=name, name_key=name, mobile=f"157{serial:08d}", mobile_index=f"official-{serial}",
        password_hash="",
    )  # fmt: skip
    async with platform.sessions() as session, session.begin():
        session.add(account)
    return Actor(account.id, None, Grant(new_id(), role, REGION, division, body=body))


async def review(platform: Platform, case_id: UUID, verdict: Verdict = Verdict.PASS, **decision: Any) -> None:
    """One decision by the body at work."""
    case = await the_case(platform, case_id)
    text = "" if verdict is Verdict.PASS else "请核对合同。"
    command = Decide(case_id, case.version, verdict, text, **decision)
    await perform(platform, await official(platform, case.status), decide, command)


async def passed(platform: Platform, case_id: UUID, times: int = 2) -> None:
    for _ in range(times):
        await review(platform, case_id)


def cut(item: ServiceItem, left: int) -> Cut:
    return Cut(item.id, left, "超出支持范围")


def changed(rows: Sequence[DraftItem], at: int = 0, **changes: Any) -> tuple[DraftItem, ...]:
    """`rows` with one item changed."""
    return tuple(replace(row, **changes) if i == at else row for i, row in enumerate(rows))


def with_bill(rows: Sequence[DraftItem], at: int = 0, bill_at: int = 0, **changes: Any) -> tuple[DraftItem, ...]:
    """`rows` with one bill changed."""
    bills = tuple(replace(each, **changes) if j == bill_at else each for j, each in enumerate(rows[at].bills))
    return changed(rows, at, bills=bills)


async def elapse(platform: Platform, case_id: UUID) -> None:
    """The publicity's time is up."""

    async def service(work: Work, _command: None) -> UUID:
        case = await lock_case(work, case_id)
        await move(work, case, Move(Event.ELAPSE))
        return case_id

    await perform(platform, SYSTEM, service, None)
