"""What a redemption stands on: the claim or application it draws on, its programme, the enterprise, and the rules it inherits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core.clock import local_date
from core.errors import NotFound
from core.workflow import Phase
from db.models import (
    Case,
    Claim,
    Entrustment,
    LedgerAccount,
    Order,
    Programme,
    Unit,
    VoucherApplication,
)
from db.models import Institution as Registered
from domain.orders.standing import completed
from domain.programmes.ledger import Account, Commitment, Place, Voucher
from domain.programmes.usage import usage_in
from regions.contract import Edition, Filer, Region, Usage
from regions.recognition import Compact
from regions.registry import Registry

APPLIED, ENTERPRISES, INSTITUTIONS = aliased(Case), aliased(Unit), aliased(Unit)


@dataclass(frozen=True, slots=True)
class Bought:
    """The order that an application stands on, with its institution's row as it is now, whatever its standing."""

    order: Order
    institution: Registered
    representative: str
    completed: bool

    @property
    def placed_on(self) -> date:
        return local_date(self.order.created_at)


@dataclass(frozen=True, slots=True)
class Ground:
    """`voucher` is a claim, or an application on an order; `unit` the enterprise whose voucher it is, `filer_unit_id` who
    files and is paid. `live`: it can be drawn on."""

    region: Region
    edition: Edition
    voucher: Voucher
    live: bool
    programme: Programme
    unit: Unit
    filer_unit_id: UUID
    compacts: tuple[Compact, ...] = ()
    """Those that the region takes part in."""
    claim: Claim | None = None
    application: VoucherApplication | None = None
    application_number: str = ""
    applied_on: date | None = None
    """The day on which the application was submitted."""
    entrusted: bool = True
    """Whether who files may: an institution, of a claimed voucher, only while the enterprise lets it."""
    bought: Bought | None = None

    @property
    def granted(self) -> int | None:
        return self.application.granted if self.application else None

    @property
    def own_case(self) -> UUID | None:
        """The case that counts against caps in the redemption's stead: its application."""
        return self.voucher.application_id


async def ground_of(
    session: AsyncSession, regions: Registry, voucher: Voucher, *, lock: bool = False, filer: UUID | None = None
) -> Ground:
    """One statement, one more where institutions file: `filer` is the unit that files on a claim there.

    With `lock` the enterprise and then the voucher are locked, so that of two submissions under one quota or cap the second sees
    what the first left. Raises NotFound.
    """
    if voucher.application_id is not None:
        return await _of_application(session, regions, voucher, voucher.application_id, lock=lock)
    query = (
        select(Claim, Programme, Unit, Case)
        .join(Programme, Programme.id == Claim.programme_id)
        .join(Unit, Unit.id == Claim.unit_id)
        .join(Case, Case.id == Claim.case_id)
        .where(Claim.case_id == voucher.claim_id)
        .execution_options(populate_existing=True)
    )
    if lock:
        await lock_enterprise(session, select(Claim.unit_id).where(Claim.case_id == voucher.claim_id))
    row = (await session.execute(query.with_for_update(of=Claim) if lock else query)).first()
    if row is None:
        raise NotFound("创新券", path="claim_id")
    claim, programme, unit, case = row
    region = regions.for_(case.region)
    live = claim.live and case.phase == Phase.ACTIVE
    files, entrusted = unit.id, True
    if region.manifest.filer is Filer.INSTITUTION:
        files, entrusted = filer or unit.id, await standing(session, claim.case_id, filer)
    return Ground(
        region, region.edition(case.edition), voucher, live, programme, unit, files,
        regions.compacts_of(case.region), claim=claim, entrusted=entrusted,
    )  # fmt: skip


async def standing(session: AsyncSession, claim_id: UUID, unit_id: UUID | None) -> bool:
    """Whether that institution's unit may redeem the claim now. While a transaction with the claim's lock lasts, it stays so."""
    query = select(Entrustment.id).where(
        Entrustment.claim_id == claim_id, Entrustment.unit_id == unit_id, Entrustment.ended_at.is_(None)
    )
    return await session.scalar(query) is not None


async def _of_application(
    session: AsyncSession, regions: Registry, voucher: Voucher, application_id: UUID, *, lock: bool
) -> Ground:
    representative = INSTITUTIONS.legal_representative
    query = (
        select(VoucherApplication, Programme, ENTERPRISES, APPLIED, Order, Registered, representative)
        .join(Programme, Programme.id == VoucherApplication.programme_id)
        .join(ENTERPRISES, ENTERPRISES.id == VoucherApplication.unit_id)
        .join(APPLIED, APPLIED.id == VoucherApplication.case_id)
        .join(Order, Order.id == VoucherApplication.order_id)
        .join(Registered, Registered.id == Order.institution_id)
        .join(INSTITUTIONS, INSTITUTIONS.id == Order.institution_unit_id)
        .where(VoucherApplication.case_id == application_id)
        .execution_options(populate_existing=True)
    )
    if lock:
        owner = select(VoucherApplication.unit_id).where(VoucherApplication.case_id == application_id)
        await lock_enterprise(session, owner)
        query = query.with_for_update(of=VoucherApplication)
    row = (await session.execute(query)).first()
    if row is None:
        raise NotFound("创新券申请", path="application_id")
    application, programme, unit, case, order, institution, legal = row
    region = regions.for_(case.region)
    edition = region.edition(order.edition)
    files = order.institution_unit_id if region.manifest.filer is Filer.INSTITUTION else unit.id
    return Ground(
        region, edition, voucher, application.live and case.phase == Phase.ACTIVE, programme, unit, files,
        regions.compacts_of(case.region), application=application, application_number=case.number,
        applied_on=local_date(case.submitted_at) if case.submitted_at else None,
        bought=Bought(order, institution, legal, completed(edition.orders, order.status)),
    )  # fmt: skip


async def lock_enterprise(session: AsyncSession, unit_id: Select[UUID]) -> None:
    """Caps count over several cases of one enterprise: whoever computes against them waits here, before any other lock."""
    query = select(Unit.id).where(Unit.id == unit_id.scalar_subquery()).with_for_update(key_share=True)
    await session.execute(query)


@dataclass(frozen=True, slots=True)
class Limits:
    """What is left, in fen, counting what the redemption holds itself as left to it. `programme_rest` is what the
    whole programme has left to promise. On an application neither is asked: what was granted there is held already."""

    quota_left: int | None
    budget_left: int | None
    programme_rest: int


async def limits_of(session: AsyncSession, ground: Ground, held: int) -> Limits:
    """One statement. A claim that expired has nothing left but what is held."""
    free = Place(Account.FREE, ground.programme.id).id(ground.programme.id)
    query = select(LedgerAccount.balance).where(LedgerAccount.id == free)
    rest = int(await session.scalar(query) or 0)
    claim = ground.claim
    if claim is None:
        return Limits(None, None, rest)
    quota = (claim.quota - claim.committed if ground.live else 0) + held
    set_aside = ground.programme.commitment == Commitment.ON_CLAIM
    budget = None if set_aside else (rest if ground.live else 0) + held
    return Limits(quota, budget, rest)


async def usage_of(session: AsyncSession, ground: Ground, case_id: UUID) -> tuple[Usage, ...]:
    """What the enterprise's other cases in this region use; one statement."""
    return await usage_in(session, ground.unit.id, ground.region.manifest.code, but=ground.own_case or case_id)
