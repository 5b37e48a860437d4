"""Looks at recorded ties: a region's admins see theirs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, or_, select

from core.errors import NotFound
from core.paging import Page, PageRequest
from db.models import Affiliation
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, authorize
from domain.affiliations.service import AffiliationKind
from domain.work import Read


@dataclass(frozen=True, slots=True)
class AffiliationView:
    id: UUID
    region: str
    one: str
    other: str
    kind: AffiliationKind
    source: str
    recorded_at: datetime
    ended_at: datetime | None
    end_reason: str


_COLUMNS = (
    Affiliation.id, Affiliation.region, Affiliation.one, Affiliation.other, Affiliation.kind, Affiliation.source,
    Affiliation.recorded_at, Affiliation.ended_at, Affiliation.end_reason,
)  # fmt: skip


def _rows(read: Read) -> Select[*tuple[Any, ...]]:
    region = read.actor.grant.region
    authorize(read.actor, Permission.MANAGE_REGISTERS, Resource(region=region))
    return select(*_COLUMNS).where(Affiliation.region == region)


async def affiliation(read: Read, affiliation_id: UUID) -> AffiliationView:
    async with read.session() as session:
        row = (await session.execute(_rows(read).where(Affiliation.id == affiliation_id))).first()
    if row is None:
        raise NotFound("关联关系")
    return AffiliationView(*row)


async def affiliations(read: Read, uscc: str, page: PageRequest) -> Page[AffiliationView]:
    """Newest first; of one unit where its USCC is given."""
    query = _rows(read)
    if uscc:
        query = query.where(or_(Affiliation.one == uscc, Affiliation.other == uscc))
    key = [Affiliation.recorded_at, Affiliation.id]
    async with read.session() as session:
        return await fetch_page(session, query, key, page, lambda row: AffiliationView(*row), descending=True)
