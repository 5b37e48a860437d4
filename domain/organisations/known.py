"""What the platform knows of an account and a unit when a form is opened, by prefill name (`unit.name`, …)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.divisions import PROVINCE, level_of
from db.models import Account, Case, Certification, Division, Unit
from domain.organisations.standing import IN_FORCE, Capacity

_PLAIN = ("address", "agent_name", "payee_name", "payee_bank")
_PERSONAL = ("phone", "payee_account")


async def known_of_account(session: AsyncSession, account_id: UUID | None) -> dict[str, str]:
    account = await session.get(Account, account_id) if account_id else None
    return {"account.name": account.name, "account.mobile": account.mobile} if account else {}


async def known_of(
    session: AsyncSession, account_id: UUID | None, unit_id: UUID, region: str, *, capacity: Capacity
) -> dict[str, str]:
    """Account, unit, its division's department and the certification in force; personal ones in the clear: mask before
    showing."""
    known = await known_of_account(session, account_id)
    row = (
        await session.execute(
            select(Unit, Certification, Case.account_id)
            .join(Certification, Certification.unit_id == Unit.id)
            .join(Case, Case.id == Certification.case_id)
            .where(Unit.id == unit_id, Certification.region == region, Certification.capacity == capacity)
            .where(Case.phase.in_(IN_FORCE))
            .order_by(Certification.certified_at.desc())
            .limit(1)
        )
    ).first()
    if row is None:
        return known
    unit, certification, certifier = row
    known |= known_of_unit(unit)
    known["division.department"] = await department_of(session, unit_id)
    known |= {f"certification.{key}": str(certification.form.get(key) or "") for key in _PLAIN}
    known |= {f"certification.{key}": str(certification.personal.get(key) or "") for key in _PERSONAL}
    if certifier == account_id:
        # Whoever certified said who they are: a person's name, where an account has only a sign-in name.
        known["account.name"] = known["certification.agent_name"] or unit.legal_representative or known["account.name"]
    return known


def known_of_unit(unit: Unit) -> dict[str, str]:
    return {
        "unit.name": unit.name,
        "unit.uscc": unit.uscc,
        "unit.address": unit.address,
        "unit.division": unit.home_division,
        "unit.legal_representative": unit.legal_representative,
    }


async def department_of(session: AsyncSession, unit_id: UUID) -> str:
    """The responsible department of the unit's division, named after division and city; empty where unknown."""
    parent = aliased(Division)
    query = (
        select(Division.name, Division.parent, parent.name)
        .join(Unit, Unit.home_division == Division.code)
        .outerjoin(parent, parent.code == Division.parent)
        .where(Unit.id == unit_id)
    )
    row = (await session.execute(query)).first()
    if row is None:
        return ""
    name, above, city = row
    prefix = city if above and city and level_of(above) != PROVINCE else ""
    return f"{prefix}{name}科技主管部门"
