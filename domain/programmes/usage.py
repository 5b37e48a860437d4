"""What an enterprise's other cases already use of the caps that count over several cases."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Select, String, case, func, literal, select, true, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from core.clock import local_date
from core.money import Fen
from core.workflow import Phase
from db.models import Case, Institution, Order, Programme, Redemption, ServiceItem, VoucherApplication
from regions.contract import Usage

GONE: Final = (Phase.DRAFT, Phase.REJECTED, Phase.WITHDRAWN, Phase.EXPIRED, Phase.VOIDED)
"""In these a redemption uses nothing, and an application only what its redemptions still hold or were paid."""
ENDED: Final = (*GONE, Phase.USED)


async def usage_in(session: AsyncSession, unit_id: UUID, region: str, *, but: UUID | None = None) -> tuple[Usage, ...]:
    """What an enterprise's cases in a region use, in fen, leaving out one case; one statement. An entry per item of each
    redemption of a claim, and one per voucher application, dated by the day of submission. Redemptions of an application
    count through it."""
    here = (Case.region == region, Case.submitted_at.is_not(None), true() if but is None else Case.id != but)
    query = union_all(
        _of_claims(unit_id).where(*here, Case.phase.not_in(GONE)),
        _standing(unit_id).where(*here),
        _ended(unit_id).where(*here),
    )
    rows = (await session.execute(query)).all()
    return tuple(
        Usage(
            on=local_date(row.submitted_at),
            amount=Fen(int(row.amount)),
            category=row.category,
            programme=row.code,
            institution_home=row.home,
        )
        for row in rows
    )


def _of_claims(unit_id: UUID) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Case.submitted_at, func.coalesce(ServiceItem.approved, ServiceItem.requested).label("amount"),
            ServiceItem.category, Programme.code, func.coalesce(Institution.region, literal("", String)).label("home"),
        )
        .join(Redemption, Redemption.case_id == ServiceItem.redemption_id)
        .join(Case, Case.id == Redemption.case_id)
        .join(Programme, Programme.id == Redemption.programme_id)
        .outerjoin(Institution, Institution.id == ServiceItem.institution_id)
        .where(Redemption.unit_id == unit_id, Redemption.application_id.is_(None))
    )  # fmt: skip


def _standing(unit_id: UUID) -> Select[*tuple[Any, ...]]:
    """While an application stands: what was promised, or else applied for."""
    promised = case((VoucherApplication.granted > 0, VoucherApplication.granted), else_=VoucherApplication.requested)
    return _of_applications(unit_id, promised).where(VoucherApplication.live, Case.phase.not_in(ENDED))


def _ended(unit_id: UUID) -> Select[*tuple[Any, ...]]:
    """Once it ended: what its redemptions hold and were paid. Found by those, for most that ended used nothing."""
    drawn = Redemption.held + Redemption.paid
    mine = select(Redemption.application_id).where(
        Redemption.unit_id == unit_id, Redemption.application_id.is_not(None), drawn > 0
    )
    taken = (
        select(func.coalesce(func.sum(drawn), 0))
        .where(Redemption.application_id == VoucherApplication.case_id)
        .correlate(VoucherApplication)
        .scalar_subquery()
    )
    ended = (VoucherApplication.case_id.in_(mine), Case.phase.in_(ENDED))
    return _of_applications(unit_id, taken).where(*ended)


def _of_applications(unit_id: UUID, amount: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    return (
        select(
            Case.submitted_at, amount.label("amount"), Order.category, Programme.code, Institution.region.label("home"),
        )
        .select_from(VoucherApplication)
        .join(Case, Case.id == VoucherApplication.case_id)
        .join(Programme, Programme.id == VoucherApplication.programme_id)
        .join(Order, Order.id == VoucherApplication.order_id)
        .join(Institution, Institution.id == Order.institution_id)
        .where(VoucherApplication.unit_id == unit_id)
    )  # fmt: skip
