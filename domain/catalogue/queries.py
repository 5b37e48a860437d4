"""Looks at services. A list is one joined statement of plain columns, however many rows it has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, String, and_, cast, literal, or_, select

from core.clock import local_date
from core.errors import NotFound, Unauthenticated, WrongState
from core.paging import Page, PageRequest
from db.models import Division, Institution, Service
from db.paging import fetch_page
from domain.catalogue.commands import ServiceStatus
from domain.catalogue.fields import categories_of
from domain.catalogue.views import InstitutionRef, Label, ServiceView
from domain.work import Read

COLUMNS = (
    Service.id, Service.name, Service.category, Service.instrument_class, Service.instrument_subclass, Service.code,
    Service.aliases, Service.model, Service.description, Service.price, Service.unit, Service.voucher_supported,
    Service.rating_sum, Service.rating_count, Service.status, Service.region, Service.division, Service.version,
    Service.updated_at, Institution.id.label("institution_id"), Institution.name.label("institution_name"),
    Institution.division.label("institution_division"),
)  # fmt: skip

_OWN = len(ServiceView._fields) - 1
"""How many of the columns are the service's own; the institution's follow."""

PUBLIC = and_(Service.status == ServiceStatus.LISTED, Institution.status == "ADMITTED")


def _services() -> Any:
    return select(*COLUMNS).join(Institution, Institution.id == Service.institution_id)


def _view(row: Any) -> ServiceView:
    return ServiceView._make((*row[:_OWN], InstitutionRef._make(row[_OWN:])))


def _visible(read: Read) -> ColumnElement[bool]:
    """Public ones, and all of one's own institution."""
    unit = read.actor.unit_id
    return PUBLIC if unit is None else or_(PUBLIC, Institution.unit_id == unit)


async def public_services(read: Read, ids: Sequence[UUID]) -> list[ServiceView]:
    """Those of `ids` that everybody may see, in that order, each with its institution. One statement."""
    if not ids:
        return []
    async with read.session() as session:
        rows = (await session.execute(_services().where(Service.id.in_(ids), PUBLIC))).all()
    found = {row[0]: _view(row) for row in rows}
    return [found[each] for each in ids if each in found]


async def service_by_id(read: Read, service_id: UUID) -> ServiceView:
    """Raises NotFound for what the caller may not see."""
    async with read.session() as session:
        row = (await session.execute(_services().where(Service.id == service_id, _visible(read)))).first()
    if row is None:
        raise NotFound("服务")
    return _view(row)


async def own_services(
    read: Read, page: PageRequest, *, status: ServiceStatus | None = None, text: str = ""
) -> Page[ServiceView]:
    """All services of the institution the caller acts for, newest first; `text` is looked for in name and code."""
    if not read.actor.signed_in:
        raise Unauthenticated
    if read.actor.unit_id is None:
        raise WrongState("请先选择以服务机构的身份操作。", code="NO_UNIT")
    query = _services().where(Institution.unit_id == read.actor.unit_id)
    if status is not None:
        query = query.where(Service.status == status)
    if text:
        query = query.where(
            or_(Service.name.icontains(text, autoescape=True), Service.code.icontains(text, autoescape=True))
        )
    async with read.session() as session:
        return await fetch_page(session, query, [Service.id], page, _view, descending=True)


async def labels(read: Read, institutions: Sequence[UUID], divisions: Sequence[str]) -> dict[str, Label]:
    """Names of admitted institutions and of divisions, by id (as text) or code. One statement."""
    if not institutions and not divisions:
        return {}
    key, nothing = cast(Institution.id, String(36)).label("key"), literal("").label("parent")
    names = select(key, Institution.name.label("name"), nothing).where(
        Institution.id.in_(institutions), Institution.status == "ADMITTED"
    )
    places = select(Division.code, Division.name, Division.parent).where(Division.code.in_(divisions))
    async with read.session() as session:
        rows = await session.execute(names.union_all(places))
        return {row.key: Label(row.name, row.parent) for row in rows}


def category_labels(read: Read) -> dict[tuple[str, str], str]:
    """What the categories of every region are called today, by region and code."""
    today, regions = local_date(read.now), read.platform.regions
    codes = [region.manifest.code for region in regions.all()]
    return {(code, category.code): category.label for code in codes for category in categories_of(regions, code, today)}
