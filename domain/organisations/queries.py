"""Looks at units and their certifications."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, false, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import OFFICIAL_ROLES, Actor, Role
from core.clock import local_date
from core.errors import NotFound, Unauthenticated
from core.paging import Page, PageRequest
from db.models import Case, Certification, Division, RoleGrant, Unit
from db.paging import fetch_page
from domain.access.visibility import cases_visible_to
from domain.forms import masked_values, prefilled
from domain.organisations.known import known_of_account
from domain.organisations.particulars import FORM, editable_keys
from domain.organisations.views import (
    CertificationView,
    StandingView,
    UnitView,
)
from domain.reviews.queries import HEAD_COLUMNS, head_of, heads
from domain.work import Read
from regions.contract import FormDefinition


def units_visible_to(actor: Actor) -> ColumnElement[bool]:
    """One's own; for officials, those certified (or being certified) in their region."""
    own = exists().where(
        RoleGrant.unit_id == Unit.id, RoleGrant.account_id == actor.account_id, RoleGrant.revoked_at.is_(None)
    )
    if actor.role is Role.PLATFORM_ADMIN:
        return true()
    if actor.role not in OFFICIAL_ROLES or actor.role is Role.EXPERT:
        return own
    here = exists().where(Certification.unit_id == Unit.id, Certification.region == actor.grant.region)
    return or_(own, here)


def _units() -> Select[Unit, str]:
    return select(Unit, func.coalesce(Division.name, "")).outerjoin(Division, Division.code == Unit.home_division)


async def unit(read: Read, unit_id: UUID) -> UnitView:
    """Raises NotFound for a unit that the caller may not know of."""
    async with read.session() as session:
        row = (await session.execute(_units().where(Unit.id == unit_id, units_visible_to(read.actor)))).first()
        if row is None:
            raise NotFound("单位")
        return (await _unit_views(session, read.actor, [row]))[0]


async def own_division(read: Read) -> str:
    """Where the enterprise that the caller acts for is registered; empty for whoever acts for none. One statement at most."""
    if read.actor.role is not Role.ENTERPRISE_OPERATOR or read.actor.unit_id is None:
        return ""
    async with read.session() as session:
        return await session.scalar(select(Unit.home_division).where(Unit.id == read.actor.unit_id)) or ""


async def my_units(read: Read, page: PageRequest) -> Page[UnitView]:
    """The units the caller acts for; four statements, whatever their number."""
    if read.actor.account_id is None:
        raise Unauthenticated
    mine = Unit.id.in_(read.actor.unit_ids) if read.actor.unit_ids else false()
    async with read.session() as session:
        found = await fetch_page(session, _units().where(mine), [Unit.id], page, tuple)
        views = await _unit_views(session, read.actor, found.rows)
    return Page(views, found.keys, found.has_next, found.total)


async def _unit_views(session: AsyncSession, actor: Actor, rows: Sequence[Any]) -> list[UnitView]:
    ids = [row[0].id for row in rows]
    standings = await _standings(session, ids)
    grants: dict[UUID | None, list[RoleGrant]] = defaultdict(list)
    mine = RoleGrant.account_id == actor.account_id, RoleGrant.unit_id.in_(ids), RoleGrant.revoked_at.is_(None)
    for grant in await session.scalars(select(RoleGrant).where(*mine)):
        grants[grant.unit_id].append(grant)
    return [_unit_view(row[0], row[1], grants[row[0].id], standings[row[0].id]) for row in rows]


async def _standings(session: AsyncSession, unit_ids: Sequence[UUID]) -> Mapping[UUID | None, list[StandingView]]:
    found: dict[UUID | None, list[StandingView]] = defaultdict(list)
    query = (
        select(
            Certification.unit_id, Certification.case_id, Certification.region, Certification.capacity,
            Case.status, Case.status_label, Case.phase, Certification.certified_at,
        )
        .join(Case, Case.id == Certification.case_id)
        .where(Certification.unit_id.in_(unit_ids))
        .order_by(Certification.case_id)
    )  # fmt: skip
    for unit_id, *rest in (await session.execute(query)).all():
        found[unit_id].append(_standing(rest))
    return found


def _standing(row: Sequence[Any]) -> StandingView:
    return StandingView(*row)


def _unit_view(
    row: Unit, division_name: str, grants: Sequence[RoleGrant], standings: Sequence[StandingView]
) -> UnitView:
    return UnitView(
        id=row.id,
        uscc=row.uscc,
        name=row.name,
        capacities=tuple(row.capacities),
        home_region=row.home_region,
        home_division=row.home_division,
        home_division_name=division_name,
        address=row.address,
        legal_representative=row.legal_representative,
        legal_person=row.legal_person,
        version=row.version,
        owner=any(grant.owner for grant in grants),
        roles=tuple(Role(grant.role) for grant in grants),
        standings=tuple(standings),
    )


async def certification(read: Read, case_id: UUID) -> CertificationView:
    """Raises NotFound for one that the caller may not know of."""
    query = _certifications().where(Case.id == case_id, cases_visible_to(read.actor))
    async with read.session() as session:
        row = (await session.execute(query)).first()
    if row is None:
        raise NotFound("单位认证")
    return _certification_view(read, row)


async def my_certifications(read: Read, page: PageRequest) -> Page[CertificationView]:
    """The caller's own, drafts included, newest first."""
    if read.actor.account_id is None:
        raise Unauthenticated
    query = _certifications().where(Certification.account_id == read.actor.account_id)
    async with read.session() as session:
        return await fetch_page(
            session, query, [Case.id], page, lambda row: _certification_view(read, row), descending=True
        )


def _certifications() -> Select[Any]:
    return heads().add_columns(Certification).join(Certification, Certification.case_id == Case.id)


def _certification_view(read: Read, row: Sequence[Any]) -> CertificationView:
    head, found = head_of(row), row[len(HEAD_COLUMNS)]
    definition = read.platform.regions.for_(head.region).edition(head.edition).forms[FORM]
    values = {**found.form, **found.personal}
    pending = None if found.pending is None else {**found.pending, **(found.pending_personal or {})}
    changing = sorted(key for key in {*values, *(pending or {})} if pending and values.get(key) != pending.get(key))
    return CertificationView(
        head=head,
        definition=definition,
        unit_id=found.unit_id,
        uscc=found.uscc,
        name=found.name,
        capacity=found.capacity,
        certified_at=found.certified_at,
        values=masked_values(definition, values),
        pending=None if pending is None else masked_values(definition, pending),
        changing=tuple(changing),
        editable=editable_keys(definition, head.phase, head.requested_fields),
    )


async def certification_form(read: Read, region: str, capacity: str) -> tuple[FormDefinition, dict[str, Any]]:
    """The form of today with what the platform knows filled in (personal values masked), its identity chosen."""
    definition = read.platform.regions.for_(region).edition_on(local_date(read.now)).forms[FORM]
    async with read.session() as session:
        known = await known_of_account(session, read.actor.account_id)
    filled = {**prefilled(definition, known), "identity": capacity}
    return definition, masked_values(definition, filled)
