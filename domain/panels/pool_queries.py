"""Looks at a region's pool of experts: for its own admins alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from core.errors import NotFound
from core.identifiers import mask_mobile
from core.paging import Page, PageRequest
from core.sheets import TableFault
from db.encryption import KEYRING
from db.models import Account, Expert, ExpertImport
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, authorize
from domain.panels.commands import Employer
from domain.panels.views import DeclaredTieView, ExpertImportView, ExpertView
from domain.work import Read


@dataclass(frozen=True, slots=True)
class ExpertFilter:
    """`name` is a whole real name (it is encrypted, and found by its digest) or part of an account name."""

    field: str = ""
    name: str = ""
    status: str = ""


def _experts() -> Select[*tuple[Any, ...]]:
    return select(Expert, Account.name, Account.mobile).join(Account, Account.id == Expert.account_id)


async def experts(read: Read, wanted: ExpertFilter, page: PageRequest) -> Page[ExpertView]:
    """The region's pool, newest first; one statement."""
    region = read.actor.grant.region
    authorize(read.actor, Permission.MANAGE_EXPERTS, Resource(region=region))
    query = _experts().where(Expert.region == region)
    if wanted.field:
        query = query.where(Expert.fields.contains([wanted.field]))
    if wanted.status:
        query = query.where(Expert.status == wanted.status)
    if wanted.name:
        by_name = Expert.real_name_index == KEYRING.blind_index(wanted.name)
        query = query.where(by_name | Account.name_key.contains(wanted.name.casefold(), autoescape=True))
    async with read.session() as session:
        return await fetch_page(session, query, [Expert.id], page, _view, descending=True)


async def expert(read: Read, expert_id: UUID) -> ExpertView:
    """Raises NotFound for an expert of another region, or for anybody who does not keep the pool."""
    query = _experts().where(Expert.id == expert_id, Expert.region == read.actor.grant.region)
    authorize(read.actor, Permission.MANAGE_EXPERTS, Resource(region=read.actor.grant.region))
    async with read.session() as session:
        row = (await session.execute(query)).first()
    if row is None:
        raise NotFound("专家")
    return _view(row)


def _view(row: Sequence[Any]) -> ExpertView:
    found, name, mobile = row[0], row[1], row[2]
    return ExpertView(
        id=found.id,
        region=found.region,
        account_name=name,
        mobile=mask_mobile(mobile),
        real_name=found.real_name,
        title=found.title,
        fields=tuple(found.fields),
        employers=tuple(Employer(each["name"], each["uscc"]) for each in found.employers),
        ties=tuple(DeclaredTieView(each["name"], each["uscc"], each["kind"], each["on"]) for each in found.ties),
        status=found.status,
        version=found.version,
        created_at=found.created_at,
    )


async def imports(read: Read, page: PageRequest) -> Page[ExpertImportView]:
    """The region's imports, newest first; one statement."""
    query = _imports(read)
    async with read.session() as session:
        order = [ExpertImport.created_at, ExpertImport.id]
        return await fetch_page(session, query, order, page, lambda row: _import_view(row[0]), descending=True)


async def import_by_id(read: Read, import_id: UUID) -> ExpertImportView:
    """Raises NotFound for another region's."""
    async with read.session() as session:
        row = await session.scalar(_imports(read).where(ExpertImport.id == import_id))
    if row is None:
        raise NotFound("导入记录")
    return _import_view(row)


def _imports(read: Read) -> Select[ExpertImport]:
    region = read.actor.grant.region
    authorize(read.actor, Permission.MANAGE_EXPERTS, Resource(region=region))
    return select(ExpertImport).where(ExpertImport.region == region)


def _import_view(row: ExpertImport) -> ExpertImportView:
    return ExpertImportView(
        id=row.id,
        region=row.region,
        status=row.status,
        rows=row.rows,
        added=row.added,
        updated=row.updated,
        faults=tuple(TableFault(each["row"], each["column"], each["message"]) for each in row.faults),
        fault_count=row.fault_count,
        created_at=row.created_at,
    )
