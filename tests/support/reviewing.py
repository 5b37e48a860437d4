"""Redemptions brought to publicity and payment, and the admins who pay them, for tests without HTTP."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update

from core.actor import Actor, Role
from core.clock import FixedClock
from core.ids import new_id
from db.models import AuditEntry, Case, Notification, PayoutBatch, PayoutLine, RoleGrant
from domain.redemptions import payouts, settlement
from domain.redemptions.payout_commands import ApproveBatch, BankResult, PrepareBatch, SettleLine
from domain.redemptions.reconciliation import reconcile
from domain.reviews.deadlines import run_due
from domain.work import Platform, perform
from regions.contract import CaseKind
from tests.support import redemptions as r
from tests.support import vouchers
from tests.support.redemptions import Setting
from tests.support.vouchers import REGION, Enterprise

BODY = "省科技主管部门"


async def admin(platform: Platform) -> Actor:
    return await r.official(platform, "publicity")


async def official(platform: Platform, role: Role, division: str) -> Actor:
    """Somebody with a live grant, so that they can be told and assigned to."""
    actor = await r.official(platform, "first_review")
    grant = RoleGrant(
        id=new_id(), account_id=actor.account_id, role=role, region=REGION, division=division, body="示例部门"
    )
    async with platform.sessions() as session, session.begin():
        session.add(grant)
    return Actor(actor.account_id, None, type(actor.grant)(grant.id, role, REGION, division, body="示例部门"))


async def grant_operators(platform: Platform, *owners: Enterprise) -> None:
    """Who certified each unit may act for it, as certification would have it."""
    async with platform.sessions() as session, session.begin():
        session.add_all(
            RoleGrant(id=new_id(), account_id=each.account_id, role=Role.ENTERPRISE_OPERATOR, unit_id=each.unit_id)
            for each in owners
        )


async def in_publicity(here: Setting, **options: Any) -> UUID:
    case_id = await r.submitted(here, **options)
    await r.passed(here.platform, case_id)
    return case_id


async def in_payment(here: Setting, **options: Any) -> UUID:
    case_id = await in_publicity(here, **options)
    await let_publicity_end(here.platform)
    return case_id


async def let_publicity_end(platform: Platform) -> None:
    assert isinstance(platform.clock, FixedClock)
    platform.clock.advance(timedelta(days=10))
    await run_due(platform, platform.clock.now())


async def prepared(here: Setting, who: Actor, *cases: UUID) -> UUID:
    return await perform(here.platform, who, payouts.prepare, PrepareBatch(here.programme_id, cases))


async def sent(here: Setting, *cases: UUID) -> tuple[UUID, Actor]:
    """A batch sent, and the admin who prepared it (and may enter the bank's results)."""
    one, two = await admin(here.platform), await admin(here.platform)
    batch_id = await prepared(here, one, *cases)
    await perform(here.platform, two, payouts.approve, ApproveBatch(batch_id, 1))
    return batch_id, one


async def settle(platform: Platform, who: Actor, line_id: UUID, result: BankResult, text: str = "B-1") -> UUID:
    said = {"bank_reference": text} if result is BankResult.PAID else {"reason": text}
    return await perform(platform, who, settlement.settle_line, SettleLine(line_id, result, **said))


async def lines(platform: Platform, batch_id: UUID) -> list[PayoutLine]:
    query = select(PayoutLine).where(PayoutLine.batch_id == batch_id).order_by(PayoutLine.position)
    async with platform.sessions() as session:
        return list(await session.scalars(query))


async def batch(platform: Platform, batch_id: UUID) -> PayoutBatch:
    async with platform.sessions() as session:
        return await session.get_one(PayoutBatch, batch_id)


async def notifications(platform: Platform, account_id: UUID | None = None) -> list[Notification]:
    query = select(Notification).order_by(Notification.created_at, Notification.id)
    if account_id is not None:
        query = query.where(Notification.account_id == account_id)
    async with platform.sessions() as session:
        return list(await session.scalars(query))


async def audit(platform: Platform, entity_id: UUID) -> list[AuditEntry]:
    query = select(AuditEntry).where(AuditEntry.entity_id == entity_id).order_by(AuditEntry.id)
    async with platform.sessions() as session:
        return list(await session.scalars(query))


async def count(platform: Platform, model: type) -> int:
    async with platform.sessions() as session:
        return await session.scalar(select(func.count()).select_from(model)) or 0


async def change(platform: Platform, case_id: UUID, **values: Any) -> None:
    """Behind the platform's back."""
    async with platform.sessions() as session, session.begin():
        await session.execute(update(Case).where(Case.id == case_id).values(**values))


async def money(here: Setting) -> dict[str, int]:
    """What is held, in payment and paid; the books balance and the nightly comparison finds nothing."""
    await vouchers.books_balance(here.platform)
    (report,) = await reconcile(here.platform, REGION)
    assert report.clean, report.differences
    sums = await vouchers.sums(here.platform, here.programme_id)
    return {kind: amount for kind, amount in sums.items() if kind in ("HELD", "IN_PAYMENT", "PAID")}


async def copied(here: Setting) -> None:
    """A case in first review, without its journey."""
    now = here.platform.clock.now()
    edition = here.platform.regions.for_("liaoning").editions[-1]
    async with here.platform.sessions() as session, session.begin():
        session.add(
            Case(
                id=new_id(), kind="REDEMPTION", number=new_id().hex, region="liaoning", edition=edition.code,
                workflow=edition.workflows[CaseKind.REDEMPTION].to_json(), status="first_review", status_label="初审",
                phase="REVIEW", unit_id=here.enterprise.unit_id, account_id=here.enterprise.account_id,
                division="210102", owner_role=Role.REVIEWER, owner_level="division", entered_at=now, submitted_at=now,
            )
        )  # fmt: skip


async def paid(here: Setting, **options: Any) -> UUID:
    """A redemption paid in full."""
    case_id = await in_payment(here, **options)
    batch_id, clerk = await sent(here, case_id)
    (line,) = await lines(here.platform, batch_id)
    await settle(here.platform, clerk, line.id, BankResult.PAID)
    return case_id
