"""Looks at one's own saved searches; another's are not found."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from core.errors import NotFound
from core.paging import Page, PageRequest
from db.models import SavedSearch, SavedSearchHit
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, authorize
from domain.saved_searches.views import SavedSearchView
from domain.work import Read

_WAITING = (
    select(func.count())
    .where(SavedSearchHit.search_id == SavedSearch.id, SavedSearchHit.state == "FOUND")
    .correlate(SavedSearch)
    .scalar_subquery()
)
_COLUMNS = (
    SavedSearch.id, SavedSearch.name, SavedSearch.criteria, SavedSearch.paused, SavedSearch.told_on,
    SavedSearch.created_at, _WAITING,
)  # fmt: skip


def _mine(read: Read) -> Any:
    authorize(read.actor, Permission.SAVE_SEARCHES, Resource(account_id=read.actor.account_id))
    return select(*_COLUMNS).where(SavedSearch.account_id == read.actor.account_id)


async def own_searches(read: Read, page: PageRequest) -> Page[SavedSearchView]:
    """Newest first. One statement."""
    query = _mine(read)
    async with read.session() as session:
        return await fetch_page(session, query, [SavedSearch.id], page, lambda row: SavedSearchView(*row), descending=True)


async def saved_search(read: Read, search_id: UUID) -> SavedSearchView:
    """Raises NotFound."""
    query = _mine(read).where(SavedSearch.id == search_id)
    async with read.session() as session:
        row = (await session.execute(query)).first()
    if row is None:
        raise NotFound("检索订阅")
    return SavedSearchView(*row)
