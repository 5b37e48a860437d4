"""Looks at entrustments, by their two sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select

from core.actor import Role
from core.errors import NotFound
from core.paging import Page, PageRequest
from core.workflow import Phase
from db.models import Case, Claim, Entrustment, Institution, Programme, Unit
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, authorize
from domain.work import Read


@dataclass(frozen=True, slots=True)
class EntrustmentView:
    """`remaining` in fen: what of the voucher's quota may still be redeemed, by whomever; nothing once it ended."""

    id: UUID
    claim_id: UUID
    claim_number: str
    region: str
    programme_name: str
    enterprise_name: str
    enterprise_uscc: str
    institution_id: UUID
    institution_name: str
    remaining: int
    created_at: datetime
    ended_at: datetime | None


_COLUMNS = (
    Entrustment.id, Claim.case_id, Case.number, Case.region, Programme.name, Unit.name, Unit.uscc, Institution.id,
    Institution.name, Entrustment.created_at, Entrustment.ended_at, Claim.quota, Claim.committed, Claim.live, Case.phase,
)  # fmt: skip
_TOLD = (
    "id", "claim_id", "claim_number", "region", "programme_name", "enterprise_name", "enterprise_uscc", "institution_id",
    "institution_name", "created_at", "ended_at",
)  # fmt: skip


def _entrustments(read: Read) -> Select[*tuple[Any, ...]]:
    authorize(read.actor, Permission.HANDLE_ENTRUSTMENT, Resource(unit_id=read.actor.unit_id))
    return (
        select(*_COLUMNS)
        .join(Claim, Claim.case_id == Entrustment.claim_id)
        .join(Case, Case.id == Claim.case_id)
        .join(Programme, Programme.id == Claim.programme_id)
        .join(Unit, Unit.id == Claim.unit_id)
        .join(Institution, Institution.id == Entrustment.institution_id)
        .where(_mine(read))
    )


def _mine(read: Read) -> ColumnElement[bool]:
    """Given by the enterprise that the caller acts for, or to the institution."""
    unit_id = read.actor.unit_id
    given = read.actor.role is Role.ENTERPRISE_OPERATOR
    return Claim.unit_id == unit_id if given else Entrustment.unit_id == unit_id


async def entrustment(read: Read, entrustment_id: UUID) -> EntrustmentView:
    """Raises NotFound for everybody but the two sides."""
    async with read.session() as session:
        row = (await session.execute(_entrustments(read).where(Entrustment.id == entrustment_id))).first()
    if row is None:
        raise NotFound("委托")
    return _view(row)


async def my_entrustments(read: Read, page: PageRequest) -> Page[EntrustmentView]:
    """Those of the unit the caller acts for, on the side of the acting role; newest first, one statement."""
    key = [Entrustment.created_at, Entrustment.id]
    async with read.session() as session:
        return await fetch_page(session, _entrustments(read), key, page, _view, descending=True)


def _view(row: Sequence[Any]) -> EntrustmentView:
    *told, quota, committed, live, phase = row[: len(_COLUMNS)]
    shown: dict[str, Any] = dict(zip(_TOLD, told, strict=True))
    standing = live and phase == Phase.ACTIVE and shown["ended_at"] is None
    return EntrustmentView(remaining=quota - committed if standing else 0, **shown)
