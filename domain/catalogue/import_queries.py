"""Looks at imports of services: how far one is, and why it was refused."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, func, literal_column, select
from sqlalchemy.dialects.postgresql import JSONB

from core.actor import Role
from core.errors import NotFound
from core.paging import Page, PageRequest
from db.models import Institution, ServiceImport
from db.paging import fetch_page
from domain.catalogue.commands import ImportStatus
from domain.catalogue.views import ImportFault, ImportView
from domain.work import Read

_COLUMNS = (
    ServiceImport.id, ServiceImport.institution_id, ServiceImport.status, ServiceImport.rows, ServiceImport.processed,
    ServiceImport.added, ServiceImport.updated, ServiceImport.fault_count, ServiceImport.created_at,
    ServiceImport.finished_at,
)  # fmt: skip


def _visible(read: Read) -> ColumnElement[bool]:
    """One's own institution's; a region's admin sees those of the region."""
    if read.actor.role is Role.REGIONAL_ADMIN:
        return Institution.region == read.actor.grant.region
    return Institution.unit_id == read.actor.unit_id


def _imports(read: Read) -> Any:
    joined = select(*_COLUMNS).join(Institution, Institution.id == ServiceImport.institution_id)
    return joined.where(_visible(read))


def _view(row: Any) -> ImportView:
    return ImportView(row[0], row[1], ImportStatus(row[2]), *row[3:])


async def import_by_id(read: Read, import_id: UUID) -> ImportView:
    """Raises NotFound."""
    async with read.session() as session:
        row = (await session.execute(_imports(read).where(ServiceImport.id == import_id))).first()
    if row is None:
        raise NotFound("导入")
    return _view(row)


async def own_imports(read: Read, page: PageRequest) -> Page[ImportView]:
    """Newest first."""
    async with read.session() as session:
        return await fetch_page(session, _imports(read), [ServiceImport.id], page, _view, descending=True)


async def import_faults(read: Read, import_id: UUID, page: PageRequest) -> Page[ImportFault]:
    """Every refused cell that was kept, in the order of the rows. Raises NotFound."""
    await import_by_id(read, import_id)
    faults: Any = (
        func.jsonb_array_elements(ServiceImport.faults)
        .table_valued("value", with_ordinality="place")
        .render_derived(name="fault")
    )
    place = literal_column("fault.place", Integer)
    query = (
        select(literal_column("fault.value", JSONB))
        .select_from(ServiceImport)
        .join(faults, literal_column("true"))
        .where(ServiceImport.id == import_id)
    )
    async with read.session() as session:
        return await fetch_page(session, query, [place], page, lambda row: ImportFault(**row[0]))
