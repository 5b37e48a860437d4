"""Looks at registers: imports with their reports, entries, declarations waiting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, or_, select

from core.errors import NotFound
from core.identifiers import uscc as valid_uscc
from core.paging import Page, PageRequest
from db.models import RegisterEntry, RegisterImport
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, allowed, authorize
from domain.access.visibility import declarations_visible_to
from domain.programmes.views import EntryView, ImportFault, ImportView
from domain.work import Read

STANDING = case(
    (~RegisterEntry.declared, "IMPORTED"),
    (RegisterEntry.refused_at.is_not(None), "REFUSED"),
    (RegisterEntry.confirmed_at.is_not(None), "CONFIRMED"),
    else_="PENDING",
)
_ENTRY_COLUMNS = (
    RegisterEntry.id, RegisterEntry.region, RegisterEntry.register, RegisterEntry.uscc, RegisterEntry.name,
    RegisterEntry.valid_from, RegisterEntry.valid_until, STANDING.label("standing"), RegisterEntry.reason,
    RegisterEntry.proof_upload_id, RegisterEntry.created_at,
)  # fmt: skip
_IMPORT_COLUMNS = (
    RegisterImport.id, RegisterImport.region, RegisterImport.register, RegisterImport.as_of, RegisterImport.source,
    RegisterImport.complete, RegisterImport.status, RegisterImport.rows, RegisterImport.added, RegisterImport.updated,
    RegisterImport.ended, RegisterImport.faults, RegisterImport.fault_count, RegisterImport.created_at,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """`standing`: IMPORTED, PENDING, CONFIRMED or REFUSED; empty for all. `uscc`: exactly that enterprise."""

    region: str
    register: str = ""
    uscc: str = ""
    standing: str = ""


async def entries(read: Read, wanted: EntryFilter, page: PageRequest) -> Page[EntryView]:
    """What the caller may see: an admin everything of the region, a reviewer declarations of the division, an enterprise
    its own declarations. Newest first."""
    query = select(*_ENTRY_COLUMNS).where(RegisterEntry.region == wanted.region, _visible(read, wanted.region))
    if wanted.register:
        query = query.where(RegisterEntry.register == wanted.register)
    if wanted.uscc:
        query = query.where(RegisterEntry.uscc == _normal(wanted.uscc))
    if wanted.standing:
        query = query.where(STANDING.in_([wanted.standing]))
    async with read.session() as session:
        return await fetch_page(
            session, query, [RegisterEntry.id], page, lambda row: EntryView(*row), descending=True
        )


def _normal(uscc: str) -> str:
    try:
        return valid_uscc(uscc)
    except ValueError:
        return uscc[:18]


def _visible(read: Read, region: str) -> ColumnElement[bool]:
    declared = and_(RegisterEntry.declared, declarations_visible_to(read.actor))
    if allowed(read.actor, Permission.MANAGE_REGISTERS, Resource(region=region)):
        return or_(~RegisterEntry.declared, declared)
    return declared


async def entry(read: Read, entry_id: UUID) -> EntryView:
    """A declaration. Raises NotFound."""
    async with read.session() as session:
        query = select(*_ENTRY_COLUMNS).where(RegisterEntry.id == entry_id, declarations_visible_to(read.actor))
        row = (await session.execute(query)).first()
    if row is None:
        raise NotFound("资格申报", path="entry_id")
    return EntryView(*row)


async def imports(read: Read, region: str, page: PageRequest) -> Page[ImportView]:
    """The region's imports, newest first. Raises Forbidden."""
    authorize(read.actor, Permission.MANAGE_REGISTERS, Resource(region=region))
    query: Select[*tuple[Any, ...]] = select(*_IMPORT_COLUMNS).where(RegisterImport.region == region)
    async with read.session() as session:
        return await fetch_page(session, query, [RegisterImport.id], page, _import, descending=True)


async def import_(read: Read, import_id: UUID) -> ImportView:
    """Raises NotFound."""
    async with read.session() as session:
        row = (await session.execute(select(*_IMPORT_COLUMNS).where(RegisterImport.id == import_id))).first()
    if row is None or not allowed(read.actor, Permission.MANAGE_REGISTERS, Resource(region=row.region)):
        raise NotFound("导入", path="import_id")
    return _import(row)


def _import(row: Sequence[Any]) -> ImportView:
    values = dict(zip((column.key for column in _IMPORT_COLUMNS), row, strict=True))
    values["faults"] = tuple(ImportFault(**fault) for fault in values["faults"])
    return ImportView(**values)
