"""Looks at clawbacks; one statement each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select
from sqlalchemy.orm import aliased

from core.errors import NotFound
from core.paging import Page, PageRequest
from db.models import Case, Clawback, Programme, Redemption
from db.paging import fetch_page
from domain.access.visibility import cases_visible_to
from domain.clawbacks.commands import Ground
from domain.clawbacks.views import ClawbackView
from domain.reviews.queries import HEAD_COLUMNS, head_of, heads
from domain.work import Read
from regions.contract import CaseKind

Redeemed = aliased(Case)


def _visible(read: Read) -> Select[*tuple[Any, ...]]:
    return (
        heads()
        .add_columns(
            Clawback.redemption_id, Redeemed.number, Programme.name, Clawback.amount, Clawback.ground, Clawback.reason,
            Clawback.bank_reference, Clawback.settled_at, Redemption.paid, Redemption.recovered, Clawback.pay_to,
        )
        .join(Clawback, Clawback.case_id == Case.id)
        .join(Redeemed, Redeemed.id == Clawback.redemption_id)
        .join(Redemption, Redemption.case_id == Clawback.redemption_id)
        .join(Programme, Programme.id == Clawback.programme_id)
        .where(Case.kind == CaseKind.CLAWBACK, cases_visible_to(read.actor))
    )  # fmt: skip


async def clawback(read: Read, case_id: UUID) -> ClawbackView:
    """Raises NotFound for one that the caller may not know of."""
    async with read.session() as session:
        row = (await session.execute(_visible(read).where(Case.id == case_id))).first()
    if row is None:
        raise NotFound("追回")
    return _view(row)


async def list_clawbacks(read: Read, redemption_id: UUID | None, page: PageRequest) -> Page[ClawbackView]:
    """Those that the caller may see, newest first."""
    query = _visible(read)
    if redemption_id is not None:
        query = query.where(Clawback.redemption_id == redemption_id)
    async with read.session() as session:
        return await fetch_page(session, query, [Case.created_at, Case.id], page, _view, descending=True)


def _view(row: Sequence[Any]) -> ClawbackView:
    start = len(HEAD_COLUMNS)
    redemption_id, number, programme, amount, ground, *rest = row[start : start + 11]
    return ClawbackView(head_of(row), redemption_id, number, programme, amount, Ground(ground), *rest)
