"""Looks at the people of this area: members of a unit, requests to join it, and officials."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import OFFICIAL_ROLES, Actor, Role
from core.errors import NotFound, Unauthenticated
from core.identifiers import mask_mobile
from core.paging import Page, PageRequest
from db.models import Account, Division, JoinRequest, RoleGrant, Unit
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, authorize
from domain.organisations.members import authorize_management
from domain.organisations.views import JoinRequestView, MemberView, OfficialView
from domain.work import Read


@dataclass(frozen=True, slots=True)
class OfficialFilter:
    region: str = ""
    role: Role | None = None
    name: str = ""


async def members(read: Read, unit_id: UUID, page: PageRequest) -> Page[MemberView]:
    """Who acts for a unit, for its owner and for admins. Raises NotFound or Forbidden for anybody else."""
    query = (
        select(
            Account.id, Account.name, Account.mobile, func.array_agg(RoleGrant.role),
            func.bool_or(RoleGrant.owner), func.min(RoleGrant.created_at),
        )
        .join(RoleGrant, RoleGrant.account_id == Account.id)
        .where(RoleGrant.unit_id == unit_id, RoleGrant.revoked_at.is_(None))
        .group_by(Account.id)
    )  # fmt: skip
    async with read.session() as session:
        await _manage(session, read.actor, unit_id)
        return await fetch_page(session, query, [Account.id], page, _member)


def _member(row: Sequence[Any]) -> MemberView:
    account_id, name, mobile, roles, owner, since = row
    return MemberView(account_id, name, mask_mobile(mobile), tuple(sorted(Role(role) for role in roles)), owner, since)


async def _manage(session: AsyncSession, actor: Actor, unit_id: UUID) -> None:
    found = await session.get(Unit, unit_id)
    if found is None:
        raise NotFound("单位", path="unit_id")
    await authorize_management(session, actor, found, "单位", "unit_id")


def _join_requests() -> Select[*tuple[Any, ...]]:
    return (
        select(
            JoinRequest.id, JoinRequest.unit_id, Unit.name, Account.name, Account.mobile, JoinRequest.capacity,
            JoinRequest.message, JoinRequest.status, JoinRequest.reason, JoinRequest.created_at,
            JoinRequest.decided_at,
        )
        .join(Unit, Unit.id == JoinRequest.unit_id)
        .join(Account, Account.id == JoinRequest.account_id)
    )  # fmt: skip


async def join_requests(
    read: Read, unit_id: UUID, page: PageRequest, *, status: str | None = None
) -> Page[JoinRequestView]:
    """Requests to join a unit, newest first, for whoever decides them."""
    query = _join_requests().where(JoinRequest.unit_id == unit_id)
    if status is not None:
        query = query.where(JoinRequest.status == status)
    async with read.session() as session:
        await _manage(session, read.actor, unit_id)
        return await fetch_page(session, query, [JoinRequest.id], page, _join_request, descending=True)


async def my_join_requests(read: Read, page: PageRequest) -> Page[JoinRequestView]:
    if read.actor.account_id is None:
        raise Unauthenticated
    query = _join_requests().where(JoinRequest.account_id == read.actor.account_id)
    async with read.session() as session:
        return await fetch_page(session, query, [JoinRequest.id], page, _join_request, descending=True)


async def join_request(read: Read, request_id: UUID) -> JoinRequestView:
    """After an act on it, whose service has checked that the caller may see it."""
    async with read.session() as session:
        row = (await session.execute(_join_requests().where(JoinRequest.id == request_id))).first()
    if row is None:
        raise NotFound("加入申请", path="request_id")
    return _join_request(row)


def _join_request(row: Sequence[Any]) -> JoinRequestView:
    request_id, unit_id, unit_name, name, mobile, *rest = row
    return JoinRequestView(request_id, unit_id, unit_name, name, mask_mobile(mobile), *rest)


async def officials(read: Read, chosen: OfficialFilter, page: PageRequest) -> Page[OfficialView]:
    """Live official roles, a row each: a regional admin's own region, any for the platform admin."""
    actor = read.actor
    region = chosen.region or actor.grant.region
    authorize(actor, Permission.MANAGE_OFFICIALS, Resource(region=region))
    query = _officials().where(RoleGrant.revoked_at.is_(None))
    if region:
        query = query.where(RoleGrant.region == region)
    if chosen.role is not None:
        query = query.where(RoleGrant.role == chosen.role)
    if chosen.name.strip():
        needle = chosen.name.strip()[:40].casefold()
        query = query.where(Account.name_key.contains(needle, autoescape=True))
    async with read.session() as session:
        return await fetch_page(session, query, [RoleGrant.id], page, _official, descending=True)


async def official(read: Read, grant_id: UUID) -> OfficialView:
    """After an act on it, whose service has checked that the caller may see it."""
    async with read.session() as session:
        row = (await session.execute(_officials().where(RoleGrant.id == grant_id))).first()
    if row is None:
        raise NotFound("管理端用户", path="grant_id")
    return _official(row)


def _officials() -> Select[*tuple[Any, ...]]:
    return (
        select(
            RoleGrant.id, Account.name, Account.mobile, RoleGrant.role, RoleGrant.region, RoleGrant.division,
            func.coalesce(Division.name, ""), RoleGrant.body, RoleGrant.created_at,
        )
        .join(Account, Account.id == RoleGrant.account_id)
        .outerjoin(Division, Division.code == RoleGrant.division)
        .where(RoleGrant.role.in_(OFFICIAL_ROLES))
    )  # fmt: skip


def _official(row: Sequence[Any]) -> OfficialView:
    grant_id, name, mobile, role, *rest = row
    return OfficialView(grant_id, name, mask_mobile(mobile), Role(role), *rest)
