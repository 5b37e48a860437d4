"""What a redemption stands on: the claim it draws on, its programme, the enterprise, and the rules it inherits."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select, true
from sqlalchemy.ext.asyncio import AsyncSession

from core.clock import local_date
from core.errors import NotFound
from core.workflow import Phase
from db.models import Case, Claim, LedgerAccount, Programme, Redemption, ServiceItem, Unit
from db.models import Institution as Registered
from domain.programmes.ledger import Account, Commitment, Place
from regions.contract import Edition, Region, Usage
from regions.recognition import Compact
from regions.registry import Registry

GONE = (Phase.DRAFT, Phase.REJECTED, Phase.WITHDRAWN, Phase.EXPIRED, Phase.VOIDED)
"""In these a redemption uses nothing."""


@dataclass(frozen=True, slots=True)
class Ground:
    region: Region
    edition: Edition
    claim: Claim
    claim_live: bool
    programme: Programme
    unit: Unit
    compacts: tuple[Compact, ...] = ()
    """Those that the region takes part in."""


async def ground_of(session: AsyncSession, regions: Registry, claim_id: UUID, *, lock: bool = False) -> Ground:
    """One statement. With `lock` the claim is locked, so that of two submissions under one quota the second sees what
    the first left. Raises NotFound."""
    query = (
        select(Claim, Programme, Unit, Case)
        .join(Programme, Programme.id == Claim.programme_id)
        .join(Unit, Unit.id == Claim.unit_id)
        .join(Case, Case.id == Claim.case_id)
        .where(Claim.case_id == claim_id)
        .execution_options(populate_existing=True)
    )
    row = (await session.execute(query.with_for_update(of=Claim) if lock else query)).first()
    if row is None:
        raise NotFound("创新券", path="claim_id")
    claim, programme, unit, case = row
    region = regions.for_(case.region)
    live = claim.live and case.phase == Phase.ACTIVE
    return Ground(region, region.edition(case.edition), claim, live, programme, unit, regions.compacts_of(case.region))


@dataclass(frozen=True, slots=True)
class Limits:
    """What is left, in fen, counting what the redemption holds itself as left to it. `programme_rest` is what the
    whole programme has left to promise."""

    quota_left: int
    budget_left: int | None
    programme_rest: int


async def limits_of(session: AsyncSession, ground: Ground, held: int) -> Limits:
    """One statement. A claim that expired has nothing left but what is held."""
    free = Place(Account.FREE, ground.programme.id).id(ground.programme.id)
    query = select(LedgerAccount.balance).where(LedgerAccount.id == free)
    rest = int(await session.scalar(query) or 0)
    claim = ground.claim
    quota = (claim.quota - claim.committed if ground.claim_live else 0) + held
    set_aside = ground.programme.commitment == Commitment.ON_CLAIM
    budget = None if set_aside else (rest if ground.claim_live else 0) + held
    return Limits(quota, budget, rest)


async def usage_of(session: AsyncSession, ground: Ground, case_id: UUID) -> tuple[Usage, ...]:
    """What the enterprise's other redemptions in this region use, an entry per item; one statement."""
    return await usage_in(session, ground.unit.id, ground.region.manifest.code, but=case_id)


async def usage_in(
    session: AsyncSession, unit_id: UUID, region: str, *, but: UUID | None = None
) -> tuple[Usage, ...]:
    """What an enterprise's redemptions in a region use, an entry per item, leaving out one case; one statement."""
    query = (
        select(
            Case.submitted_at, ServiceItem.approved, ServiceItem.requested, ServiceItem.category, Programme.code,
            Registered.region,
        )
        .join(Redemption, Redemption.case_id == ServiceItem.redemption_id)
        .join(Case, Case.id == Redemption.case_id)
        .join(Programme, Programme.id == Redemption.programme_id)
        .outerjoin(Registered, Registered.id == ServiceItem.institution_id)
        .where(Redemption.unit_id == unit_id, Case.region == region)
        .where(true() if but is None else Case.id != but, Case.submitted_at.is_not(None), Case.phase.not_in(GONE))
    )  # fmt: skip
    return tuple(
        Usage(
            on=local_date(row.submitted_at),
            amount=row.requested if row.approved is None else row.approved,
            category=row.category,
            programme=row.code,
            institution_home=row.region or "",
        )
        for row in (await session.execute(query)).all()
    )
