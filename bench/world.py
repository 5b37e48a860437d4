"""What is measured on: the demonstration's institutions and services, and as many cases as a page can hold and more."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import insert, text
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import Role
from core.divisions import within
from core.ids import new_id
from core.workflow import Phase, State, Workflow
from db.models import (
    Account,
    Article,
    Bill,
    Case,
    CaseStage,
    Claim,
    Institution,
    ItemDocument,
    Programme,
    Recommendation,
    Redemption,
    RoleGrant,
    Service,
    ServiceItem,
    SignInSession,
    Unit,
    Upload,
)  # fmt: skip
from db.unit_of_work import unit_of_work
from domain.access.commands import Client, Entry
from domain.access.sign_in import token_hash
from domain.work import Platform
from gateway.demonstration.institutions import admitted_institutions
from gateway.demonstration.programme import programmes
from gateway.demonstration.services import services
from gateway.demonstration.source import setting
from regions.contract import CaseKind, Region
from search.indexer import rebuild

WAITING: Final = 150
"""Cases in the reviewer's inbox: more than a page holds."""
ARTICLES: Final = 200
DAY: Final = date(2026, 1, 5)
LIFETIME: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Loaded:
    """`redemptions` maps a number of items to the id of a submitted redemption that has so many."""

    region: str
    reviewer_token: str
    services: int
    redemptions: dict[int, UUID]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What all cases share."""

    now: datetime
    region: Region
    programme_id: UUID
    account_id: UUID
    unit_id: UUID
    division: str
    institution_id: UUID
    category: str


async def load(platform: Platform, items: Sequence[int]) -> Loaded:
    """Fill an empty database; the services, `WAITING` cases, and a redemption for each number of `items`."""
    token = secrets.token_urlsafe(24)
    now = datetime.now(UTC)
    made: dict[int, UUID] = {}

    async def act(session: AsyncSession) -> int:
        await _institutions(session, now)
        count = await _services(session, now)
        ground = await _ground(session, platform, now)
        await _reviewer(session, ground, token)
        await _articles(session, ground)
        for number in range(WAITING):
            await _redemption(session, ground, f"W{number}", 1)
        for count_of_items in items:
            made[count_of_items] = await _redemption(session, ground, f"R{count_of_items}", count_of_items)
        return count

    count = await unit_of_work(platform.sessions, act)
    await rebuild(platform.sessions)
    await unit_of_work(platform.sessions, lambda session: session.execute(text("ANALYZE")))
    return Loaded(setting().region, token, count, made)


async def _add(session: AsyncSession, *rows: object) -> None:
    session.add_all(rows)
    await session.flush()


async def _institutions(session: AsyncSession, now: datetime) -> None:
    for each in admitted_institutions():
        where = {"home_region": each.region, "home_division": each.division}
        await _add(session, Unit(id=each.unit_id, uscc=each.uscc, name=each.name, capacities=["INSTITUTION"], **where))
        await _add(
            session,
            Institution(
                id=each.id, unit_id=each.unit_id, region=each.region, division=each.division, uscc=each.uscc, name=each.name,
                names=list(each.aliases), status="ADMITTED", storefront={}, admitted_at=now,
            ),
        )  # fmt: skip
        if each.recommended:
            await _add(session, Recommendation(region=each.region, institution_id=each.id, position=each.recommended))


async def _services(session: AsyncSession, now: datetime) -> int:
    offered = services()
    names = (
        "id", "institution_id", "region", "division", "category", "instrument_class", "instrument_subclass", "code", "name",
        "model", "description", "price", "unit", "voucher_supported", "demonstration",
    )  # fmt: skip
    rows = [
        {**{name: getattr(each, name) for name in names}, "aliases": list(each.aliases), "updated_at": now} for each in offered
    ]
    for start in range(0, len(rows), 1000):
        await session.execute(insert(Service), rows[start : start + 1000])
    return len(rows)


async def _ground(session: AsyncSession, platform: Platform, now: datetime) -> _Ground:
    region = platform.regions.for_(setting().region)
    programme = programmes(now.date())[0]
    house = next(each for each in admitted_institutions() if within(each.division, setting().root_division))
    account_id, unit_id = new_id(), new_id()
    await _add(session, _account(account_id, "bench-enterprise"))
    await _add(
        session,
        Unit(
            id=unit_id, uscc="91000000BENCH00001", name="测量示例有限公司", capacities=["ENTERPRISE"],
            home_region=region.manifest.code, home_division=house.division,
        ),
    )  # fmt: skip
    await _add(
        session,
        Programme(
            id=programme.id, region=programme.region, code=programme.code, name=programme.name, status="OPEN",
            claim_from=programme.claim_from, claim_until=programme.claim_until, use_from=programme.use_from,
            use_by=programme.use_by, redeem_by=programme.redeem_by, ratio=programme.ratio, minimum=programme.minimum,
            cap_per_enterprise=programme.cap_per_enterprise, categories=list(programme.categories),
            commitment=programme.commitment,
        ),
    )  # fmt: skip
    return _Ground(now, region, programme.id, account_id, unit_id, house.division, house.id, programme.categories[0])


def _account(account_id: UUID, name: str) -> Account:
    return Account(id=account_id, name=name, name_key=name, mobile="", mobile_index=name, password_hash="")


async def _reviewer(session: AsyncSession, ground: _Ground, token: str) -> None:
    account_id, grant_id = new_id(), new_id()
    await _add(session, _account(account_id, "bench-reviewer"))
    where = {"region": ground.region.manifest.code, "division": ground.division}
    await _add(session, RoleGrant(id=grant_id, account_id=account_id, role=Role.REVIEWER, body="测量示例部门", **where))
    await _add(
        session,
        SignInSession(
            id=new_id(), account_id=account_id, token_hash=token_hash(token), csrf_hash="", entry=Entry.OFFICIAL,
            client=Client.MINI_PROGRAM, acting_grant_id=grant_id, last_seen_at=ground.now, expires_at=ground.now + LIFETIME,
        ),
    )  # fmt: skip


async def _articles(session: AsyncSession, ground: _Ground) -> None:
    kinds = ("NOTICE", "WORK_NEWS", "POLICY", "GUIDE")
    for number in range(ARTICLES):
        session.add(
            Article(
                id=new_id(), region=ground.region.manifest.code, kind=kinds[number % len(kinds)], title=f"测量示例 {number}",
                summary="示例。", markdown="示例。", html="示例。", status="PUBLISHED",
                published_at=ground.now - timedelta(hours=number + 1),
            )
        )  # fmt: skip
    await session.flush()


async def _redemption(session: AsyncSession, ground: _Ground, mark: str, items: int) -> UUID:
    """A submitted redemption on a claim of its own, with items of one bill and three documents each."""
    claim_id = await _case(session, ground, CaseKind.CLAIM, Phase.ACTIVE, mark)
    programme = {"programme_id": ground.programme_id, "unit_id": ground.unit_id}
    await _add(session, Claim(case_id=claim_id, form={}, eligibility={}, quota=10_000_000_00, live=False, **programme))
    case_id = await _case(session, ground, CaseKind.REDEMPTION, Phase.REVIEW, mark)
    money = {"requested": items * 3_000_00, "approved": items * 3_000_00}
    await _add(session, Redemption(case_id=case_id, claim_id=claim_id, payee_unit_id=ground.unit_id, **programme, **money))
    for position in range(items):
        await _item(session, ground, case_id, f"{mark}-{position}", position)
    return case_id


async def _case(session: AsyncSession, ground: _Ground, kind: CaseKind, phase: Phase, mark: str) -> UUID:
    edition = ground.region.edition_on(ground.now.date())
    workflow: Workflow = edition.workflows[kind]
    state = _first(workflow, phase)
    case_id, due = new_id(), ground.now + timedelta(days=5)
    columns: dict[str, Any] = {"phase": state.phase, "entered_at": ground.now, "due_at": due}
    await _add(
        session,
        Case(
            id=case_id, kind=kind, number=f"BENCH-{kind}-{mark}", title="测量示例", region=ground.region.manifest.code,
            edition=edition.code, workflow=workflow.to_json(), status=state.key, status_label=state.label, unit_id=ground.unit_id,
            account_id=ground.account_id, programme_id=ground.programme_id, division=ground.division, owner_role=state.owner.role,
            owner_level=state.owner.level, owner_body=state.owner.body, submitted_at=ground.now, **columns,
        ),
    )  # fmt: skip
    await _add(session, CaseStage(id=new_id(), case_id=case_id, state=state.key, label=state.label, **columns))
    return case_id


def _first(workflow: Workflow, phase: Phase) -> State:
    return next(state for state in workflow.states if state.phase is phase)


async def _item(session: AsyncSession, ground: _Ground, case_id: UUID, mark: str, position: int) -> None:
    item_id, amount = new_id(), 10_000_00
    uploads = [
        Upload(
            id=(id_ := new_id()), account_id=ground.account_id, case_id=case_id, name="示例.pdf", kind="pdf", size=1,
            sha256=id_.hex * 2, storage_key=f"bench/{id_}",
        )
        for _ in range(4)
    ]  # fmt: skip
    await _add(session, *uploads)
    await _add(
        session,
        ServiceItem(
            id=item_id, redemption_id=case_id, position=position, category=ground.category, title="示例事项",
            institution_id=ground.institution_id, institution_name="示例机构", contract_number=mark,
            contract_date=DAY, contract_amount=amount, proof_amount=amount, base=amount, requested=amount * 3 // 10,
        ),
    )  # fmt: skip
    number = f"26{new_id().int % 10**18:018d}"
    bill = {"kind": "INVOICE", "number": number, "issued_on": DAY, "seller_name": "示例机构"}
    await _add(
        session,
        Bill(id=new_id(), item_id=item_id, position=0, total=amount, upload_id=uploads[0].id, **bill),
        *(
            ItemDocument(id=new_id(), item_id=item_id, position=0, key=key, upload_id=upload.id)
            for key, upload in zip(("result", "contract", "payment_proof"), uploads[1:], strict=True)
        ),
    )
