"""What pages of orders and applications are measured on: one enterprise's trade with one institution, so many times over, and as
many orders again of others."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import Role
from core.ids import new_id
from core.workflow import Phase, State
from db.models import (
    Account,
    Institution,
    Order,
    OrderMessage,
    OrderStep,
    Programme,
    RoleGrant,
    Service,
    SignInSession,
    Unit,
)
from db.unit_of_work import unit_of_work
from domain.access.commands import Client, Entry
from domain.access.sign_in import token_hash
from domain.work import Platform
from regions.contract import CaseKind, Edition, Obtain, Region

LIFETIME: Final = timedelta(days=1)
MESSAGES: Final = 120
"""On the order that is looked at: more than a page."""

ORDERS: Final = """
INSERT INTO orders (id, number, region, edition, service_id, institution_id, enterprise_unit_id, institution_unit_id, placed_by,
  service_name, category, enterprise_name, institution_name, form, personal, price, status, negotiated_from, proposer, entered_at,
  due_provisional, version, created_at)
SELECT gen_random_uuid(), :mark || n, region, edition, service_id, institution_id, :enterprise, institution_unit_id, placed_by,
  service_name, category, enterprise_name, institution_name, form, personal, price, status, '', '', entered_at, false, 1,
  created_at - make_interval(secs => n)
FROM orders, generate_series(1, :times) n WHERE id = :pattern
"""
CASES: Final = """
WITH made AS (
  INSERT INTO cases (id, kind, number, title, region, edition, workflow, status, status_label, phase, origin, unit_id, account_id,
    programme_id, division, owner_role, owner_level, owner_body, requested_fields, entered_at, due_at, due_provisional,
    submitted_at, version)
  SELECT id, :kind, 'C' || number, '测量示例', region, edition, CAST(:workflow AS jsonb), :status, :label, :phase, '',
    enterprise_unit_id, placed_by, :programme, :division, :role, :level, :body, '{}', created_at, :due, false, created_at, 1
  FROM orders WHERE number LIKE :mark || '%' AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.id = orders.id)
  RETURNING id, entered_at, due_at)
INSERT INTO case_stages (id, case_id, state, label, phase, body, entered_at, due_at, due_provisional, event)
SELECT gen_random_uuid(), id, :status, :label, :phase, :body, entered_at, due_at, false, '' FROM made
"""
MEASURED: Final = "BENCH-A"
STANDING: Final = 20
"""Of one enterprise's applications so many are under way, more than the caps allow; the others were withdrawn."""
WITHDRAWN: Final = """
WITH over AS (
  SELECT id FROM cases WHERE kind = 'APPLICATION' AND number LIKE 'C' || :mark || '%' ORDER BY id OFFSET :standing),
  left_ AS (UPDATE voucher_applications SET live = false WHERE case_id IN (SELECT id FROM over) RETURNING case_id)
UPDATE cases SET phase = 'WITHDRAWN', status = :status, status_label = :label, owner_role = '', due_at = NULL,
  closed_at = entered_at
WHERE id IN (SELECT case_id FROM left_)
"""
APPLICATIONS: Final = """
INSERT INTO voucher_applications (case_id, order_id, programme_id, unit_id, form, personal, agreement_version, requested, granted,
  held, facts, computation, eligibility, live)
SELECT id, id, :programme, enterprise_unit_id, '{}', personal, '', 500000, 0, 0, '{}', '{}', '{}', true
FROM orders WHERE number LIKE :mark || '%'
"""


@dataclass(frozen=True, slots=True)
class Trades:
    """Sign-in tokens of the buyer, the seller and the reviewer, and one order with many messages."""

    buyer: str
    seller: str
    reviewer: str
    order_id: UUID
    application_id: UUID
    service_id: UUID


@dataclass(frozen=True, slots=True)
class _Ground:
    now: datetime
    region: Region
    edition: Edition
    division: str
    enterprise: UUID
    stranger: UUID
    programme_id: UUID
    account_id: UUID
    pattern: UUID


async def load_trades(platform: Platform, orders: int) -> Trades:
    """`orders` of the measured enterprise, each with an application, and as many of another one, all in their first review."""

    async def act(session: AsyncSession) -> Trades:
        ground, service_id = await _ground(session, platform)
        for mark, enterprise in ((MEASURED, ground.enterprise), ("BENCH-B", ground.stranger)):
            values = {"mark": mark, "enterprise": enterprise, "times": orders, "pattern": ground.pattern}
            await session.execute(text(ORDERS), values)
            await _applications(session, ground, mark)
        tokens = [await _token(session, ground, each) for each in _grants(ground, await _seller(session, ground))]
        newest = select_newest(ground)
        order_id = (await session.execute(newest)).scalar_one()
        await _talk(session, ground, order_id)
        return Trades(tokens[0], tokens[1], tokens[2], order_id, order_id, service_id)

    trades = await unit_of_work(platform.sessions, act)
    await unit_of_work(platform.sessions, lambda session: session.execute(text("ANALYZE")))
    return trades


def select_newest(ground: _Ground) -> Any:
    return text(
        "SELECT id FROM orders WHERE enterprise_unit_id = :unit AND number LIKE 'BENCH-A%' ORDER BY created_at DESC LIMIT 1"
    ).bindparams(unit=ground.enterprise)


async def _ground(session: AsyncSession, platform: Platform) -> tuple[_Ground, UUID]:
    """A region in which a voucher is applied for on an order, and its two parties."""
    now = datetime.now(UTC)
    region = next(each for each in platform.regions.all() if each.manifest.obtain is Obtain.ON_ORDER)
    edition = region.edition_on(now.date())
    code, division = region.manifest.code, f"{region.manifest.division[:2]}0101"
    account_id, programme_id = new_id(), new_id()
    units = [new_id() for _ in range(3)]
    home = {"home_region": code, "home_division": division}
    session.add(_account(account_id, "bench-trader"))
    session.add_all(
        Unit(id=unit, uscc=f"91000000TRADE0{i:04d}", name=f"测量示例{i}有限公司", capacities=[capacity], **home)
        for i, (unit, capacity) in enumerate(zip(units, ("ENTERPRISE", "ENTERPRISE", "INSTITUTION"), strict=True))
    )
    session.add(
        Programme(
            id=programme_id, region=code, code="bench", name="测量示例批次", status="OPEN", claim_from=date(2026, 1, 1),
            claim_until=date(2026, 12, 31), use_from=date(2026, 1, 1), use_by=date(2026, 12, 31), redeem_by=date(2027, 3, 31),
            ratio="0.5", minimum=0, cap_per_enterprise=100_000_00, commitment="ON_SUBMIT",
            categories=[category.code for category in edition.categories],
        )
    )  # fmt: skip
    await session.flush()
    service_id, order_id = await _pattern(session, region, edition, units, account_id, now)
    return _Ground(
        now, region, edition, division, units[0], units[1], programme_id, account_id, order_id,
    ), service_id  # fmt: skip


async def _pattern(
    session: AsyncSession, region: Region, edition: Edition, units: list[UUID], account_id: UUID, now: datetime
) -> tuple[UUID, UUID]:
    """One service and one order, of which the others are copies."""
    code, division = region.manifest.code, f"{region.manifest.division[:2]}0101"
    institution_id, service_id, order_id = new_id(), new_id(), new_id()
    session.add(
        Institution(
            id=institution_id, unit_id=units[2], region=code, division=division, uscc="91000000TRADE00002", name="测量示例机构",
            names=[], status="ADMITTED", storefront={}, admitted_at=now,
        )
    )  # fmt: skip
    await session.flush()
    category = edition.categories[0].code
    session.add(
        Service(
            id=service_id, institution_id=institution_id, region=code, division=division, category=category, instrument_class="",
            instrument_subclass="", code="BENCH", name="测量示例服务", model="", description="", price=10_000_00, unit="次",
            voucher_supported=True, aliases=[], updated_at=now,
        )
    )  # fmt: skip
    await session.flush()
    session.add(
        Order(
            id=order_id, number="BENCH-0", region=code, edition=edition.code, service_id=service_id,
            institution_id=institution_id,
            enterprise_unit_id=units[0], institution_unit_id=units[2], placed_by=account_id, service_name="测量示例服务",
            category=category, enterprise_name="测量示例0有限公司", institution_name="测量示例机构", form={}, personal={},
            price=10_000_00, status=edition.orders.initial.key, entered_at=now, created_at=now,
        )
    )  # fmt: skip
    await session.flush()
    return service_id, order_id


async def _applications(session: AsyncSession, ground: _Ground, mark: str) -> None:
    workflow = ground.edition.workflows[CaseKind.APPLICATION]
    state: State = next(each for each in workflow.states if each.phase is Phase.REVIEW)
    values = {
        "mark": mark, "kind": CaseKind.APPLICATION, "workflow": json.dumps(workflow.to_json()), "status": state.key,
        "label": state.label, "phase": state.phase, "programme": ground.programme_id, "division": ground.division,
        "role": state.owner.role, "level": state.owner.level, "body": state.owner.body, "due": ground.now + timedelta(days=5),
    }  # fmt: skip
    await session.execute(text(CASES), values)
    await session.execute(text(APPLICATIONS), {"mark": mark, "programme": ground.programme_id})
    gone = workflow.by_phase(Phase.WITHDRAWN)
    if mark == MEASURED and gone is not None:
        left = {"mark": mark, "standing": STANDING, "status": gone.key, "label": gone.label}
        await session.execute(text(WITHDRAWN), left)


async def _seller(session: AsyncSession, ground: _Ground) -> UUID:
    query = text("SELECT institution_unit_id FROM orders WHERE id = :id")
    return UUID(str((await session.execute(query, {"id": ground.pattern})).scalar_one()))


def _grants(ground: _Ground, seller: UUID) -> tuple[dict[str, Any], ...]:
    where = {"region": ground.region.manifest.code, "division": ground.division}
    return (
        {"role": Role.ENTERPRISE_OPERATOR, "unit_id": ground.enterprise},
        {"role": Role.INSTITUTION_OPERATOR, "unit_id": seller},
        {"role": Role.REVIEWER, "body": "测量示例部门", **where},
    )


async def _token(session: AsyncSession, ground: _Ground, grant: dict[str, Any]) -> str:
    account_id, grant_id, token = new_id(), new_id(), secrets.token_urlsafe(24)
    session.add(_account(account_id, f"bench-{grant['role']}".lower()))
    await session.flush()
    session.add(RoleGrant(id=grant_id, account_id=account_id, **grant))
    await session.flush()
    entry = Entry.OFFICIAL if grant["role"] is Role.REVIEWER else Entry.ENTERPRISE
    session.add(
        SignInSession(
            id=new_id(), account_id=account_id, token_hash=token_hash(token), csrf_hash="", entry=entry,
            client=Client.MINI_PROGRAM, acting_grant_id=grant_id, last_seen_at=ground.now, expires_at=ground.now + LIFETIME,
        )
    )  # fmt: skip
    await session.flush()
    return token


def _account(account_id: UUID, name: str) -> Account:
    return Account(id=account_id, name=name, name_key=name, mobile="", mobile_index=name, password_hash="")


async def _talk(session: AsyncSession, ground: _Ground, order_id: UUID) -> None:
    session.add_all(
        OrderMessage(
            id=new_id(), order_id=order_id, side="ENTERPRISE", account_id=ground.account_id, text="测量示例。",
            created_at=ground.now,
        )
        for _ in range(MESSAGES)
    )  # fmt: skip
    session.add_all(
        OrderStep(
            id=new_id(), order_id=order_id, event="PLACE" if number == 0 else "PROPOSE_PRICE", target="pending",
            side="ENTERPRISE", account_id=ground.account_id, price=10_000_00, created_at=ground.now,
        )
        for number in range(MESSAGES)
    )  # fmt: skip
    await session.flush()
