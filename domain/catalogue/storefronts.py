"""The services on institutions' storefronts: first pages of many at once, further pages of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import func, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from core.paging import Page, PageRequest
from db.models import Institution, Service
from db.paging import fetch_page
from domain.catalogue.queries import COLUMNS, PUBLIC, _services, _view
from domain.catalogue.views import ServiceView
from domain.work import Read


async def first_pages(
    read: Read, institutions: Sequence[UUID], first: int, *, count: bool
) -> Mapping[UUID, Page[ServiceView]]:
    """The newest `first` public services of each institution: one statement, a second one only for totals."""
    inner = (
        select(*COLUMNS)
        .where(Service.institution_id == Institution.id, PUBLIC)
        .correlate(Institution)
        .order_by(Service.id.desc())
        .limit(first + 1)
        .lateral("offered")
    )
    query = (
        select(Institution.id, inner)
        .join(inner, true())
        .where(Institution.id.in_(set(institutions)))
        .order_by(Institution.id, inner.c.id.desc())
    )
    async with read.session() as session:
        rows = (await session.execute(query)).all()
        totals = await _totals(session, institutions) if count else {}
    views: dict[UUID, list[ServiceView]] = {each: [] for each in institutions}
    for row in rows:
        views[row[0]].append(_view(row[1:]))
    return {each: _page(found, first, totals.get(each, 0) if count else None) for each, found in views.items()}


def _page(found: list[ServiceView], first: int, total: int | None) -> Page[ServiceView]:
    shown = found[:first]
    return Page(shown, [(view.id,) for view in shown], len(found) > first, total)


async def _totals(session: AsyncSession, institutions: Sequence[UUID]) -> Mapping[UUID, int]:
    query = (
        select(Service.institution_id, func.count())
        .join(Institution, Institution.id == Service.institution_id)
        .where(Service.institution_id.in_(set(institutions)), PUBLIC)
        .group_by(Service.institution_id)
    )
    return {row[0]: row[1] for row in (await session.execute(query)).all()}


async def further_page(read: Read, institution_id: UUID, page: PageRequest) -> Page[ServiceView]:
    """Public services of one institution, newest first."""
    query = _services().where(Service.institution_id == institution_id, PUBLIC)
    async with read.session() as session:
        return await fetch_page(session, query, [Service.id], page, _view, descending=True)
