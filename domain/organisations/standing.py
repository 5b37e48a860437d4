"""What other areas ask before a unit may submit anything: is it certified here, and is nothing of it being changed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import Role
from core.bank import PayeeAccount
from core.errors import NotFound, WrongState
from core.workflow import Phase
from db.models import Case, Certification, Unit
from domain.work import Work
from regions.contract import Filer


class Capacity(StrEnum):
    """What a unit is certified as; `identity` on the certification form."""

    ENTERPRISE = "ENTERPRISE"
    INSTITUTION = "INSTITUTION"


ROLE_OF: dict[Capacity, Role] = {
    Capacity.ENTERPRISE: Role.ENTERPRISE_OPERATOR,
    Capacity.INSTITUTION: Role.INSTITUTION_OPERATOR,
}
CAPACITY_OF: dict[Filer, Capacity] = {
    Filer.ENTERPRISE: Capacity.ENTERPRISE,
    Filer.INSTITUTION: Capacity.INSTITUTION,
}
"""As what the unit that files a redemption, and is paid, is certified."""
LABELS: dict[Capacity, str] = {Capacity.ENTERPRISE: "企业", Capacity.INSTITUTION: "服务机构"}

NOT_CERTIFIED = "NOT_CERTIFIED"
CHANGING = "CERTIFICATION_CHANGING"
IN_FORCE = (Phase.ACTIVE, Phase.CHANGING)


@dataclass(frozen=True, slots=True)
class CertifiedUnit:
    """A unit in force in one region. `home_*` are read from the certified address (domain.md §9, Identity)."""

    id: UUID
    uscc: str
    name: str
    capacities: tuple[str, ...]
    home_region: str
    home_division: str
    address: str
    legal_representative: str
    legal_person: bool
    adverse_credit: bool
    certification_id: UUID
    account_id: UUID
    """Whoever certified it (its owner)."""


async def certified_unit(
    work: Work | AsyncSession, unit_id: UUID, region: str, *, capacity: Capacity = Capacity.ENTERPRISE
) -> CertifiedUnit:
    """The unit, free to submit in `region` under `capacity`.

    In a `Work` the certification's case is locked against a change of particulars until the transaction ends.
    Raises WrongState: NOT_CERTIFIED, or CERTIFICATION_CHANGING while a change of particulars is in review.
    """
    session = work.session if isinstance(work, Work) else work
    query = _in_force(unit_id, region, capacity)
    if isinstance(work, Work):
        query = query.with_for_update(read=True, of=Case)
    row = (await session.execute(query)).first()
    if row is None:
        message = f"贵单位尚未通过本地区的{LABELS[capacity]}认证，请先完成单位认证。"
        raise WrongState(message, code=NOT_CERTIFIED)
    certification, phase, unit = row
    if phase == Phase.CHANGING:
        message = "贵单位的认证信息正在变更审核中，审核完成前不能提交新的申请；已提交的办件不受影响。"
        raise WrongState(message, code=CHANGING)
    return _certified(unit, certification)


async def is_certified(session: AsyncSession, unit_id: UUID, region: str, capacity: Capacity) -> bool:
    """Whether a certification is in force, a change in review or not."""
    return (await session.execute(_in_force(unit_id, region, capacity))).first() is not None


async def payee_of(
    session: AsyncSession, unit_id: UUID, region: str, *, capacity: Capacity | None = None
) -> PayeeAccount:
    """The unit's checked account of now, for a payout in `region`; in the clear, for the bank's file only.

    While a change is in review the account in force is still the old one. Raises NotFound.
    """
    query = _in_force(unit_id, region, capacity)
    row = (await session.execute(query)).first()
    if row is None:
        raise NotFound("收款账户", path="payee_account")
    form, personal = row[0].form, row[0].personal
    return PayeeAccount(
        holder=str(form.get("payee_name", "")),
        bank=str(form.get("payee_bank", "")),
        branch="",
        number=str(personal.get("payee_account", "")),
    )


def _in_force(
    unit_id: UUID, region: str, capacity: Capacity | None
) -> Select[Certification, str, Unit]:
    query = (
        select(Certification, Case.phase, Unit)
        .join(Case, Case.id == Certification.case_id)
        .join(Unit, Unit.id == Certification.unit_id)
        .where(Certification.unit_id == unit_id, Certification.region == region, Case.phase.in_(IN_FORCE))
        .order_by(Certification.certified_at.desc())
        .limit(1)
        .execution_options(populate_existing=True)
    )
    return query if capacity is None else query.where(Certification.capacity == capacity)


def _certified(unit: Unit, certification: Certification) -> CertifiedUnit:
    return CertifiedUnit(
        id=unit.id,
        uscc=unit.uscc,
        name=unit.name,
        capacities=tuple(unit.capacities),
        home_region=unit.home_region,
        home_division=unit.home_division,
        address=unit.address,
        legal_representative=unit.legal_representative,
        legal_person=unit.legal_person,
        adverse_credit=unit.adverse_credit,
        certification_id=certification.case_id,
        account_id=certification.account_id,
    )
