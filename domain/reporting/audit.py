"""The audit log, for those who answer for it: a regional admin sees the region's, the platform's admin all of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select

from core.actor import Actor, Role
from core.clock import SHANGHAI, end_of_day
from core.errors import Forbidden, Unauthenticated
from core.paging import Page, PageRequest
from db.models import Account, AuditEntry
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, allowed
from domain.work import Read


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """All given conditions hold together. `act` is one act (`REDEMPTION.PASS`) or, ending in a dot, all of a noun
    (`PAYOUT.`). Days are Asia/Shanghai, both included. `region` is for the platform's admin."""

    region: str = ""
    act: str = ""
    entity: str = ""
    entity_id: UUID | None = None
    account_id: UUID | None = None
    role: Role | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class AuditView:
    """Who (account and role), what, on what, when and why. `before` and `after` hold no personal field's value."""

    id: int
    at: datetime
    account_id: UUID | None
    account_name: str
    role: Role
    body: str
    region: str
    act: str
    entity: str
    entity_id: UUID
    reason: str
    request_id: str
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)


async def list_entries(read: Read, wanted: AuditFilter, page: PageRequest) -> Page[AuditView]:
    """Newest first; one statement. Raises Forbidden for everybody else."""
    query = _conditions(_reach(read.actor, wanted.region), wanted)
    async with read.session() as session:
        return await fetch_page(session, query, [AuditEntry.id], page, _view, descending=True)


def _reach(actor: Actor, region: str) -> Select[*tuple[Any, ...]]:
    if not actor.signed_in:
        raise Unauthenticated
    if not allowed(actor, Permission.READ_AUDIT, Resource(region=actor.grant.region)):
        raise Forbidden("审计日志只对管理员开放。")
    table = AuditEntry
    query = select(
        table.id, table.at, table.account_id, Account.name, table.role, table.body, table.region, table.act,
        table.entity, table.entity_id, table.reason, table.request_id, table.before, table.after,
    ).outerjoin(Account, Account.id == table.account_id)  # fmt: skip
    if actor.role is Role.PLATFORM_ADMIN:
        return query.where(table.region == region) if region else query
    return query.where(table.region == actor.grant.region)


def _conditions(query: Select[*tuple[Any, ...]], wanted: AuditFilter) -> Select[*tuple[Any, ...]]:
    table = AuditEntry
    conditions: tuple[tuple[bool, Callable[[], ColumnElement[bool]]], ...] = (
        (wanted.act.endswith("."), lambda: table.act.startswith(wanted.act, autoescape=True)),
        (bool(wanted.act) and not wanted.act.endswith("."), lambda: table.act == wanted.act),
        (bool(wanted.entity), lambda: table.entity == wanted.entity),
        (wanted.entity_id is not None, lambda: table.entity_id == wanted.entity_id),
        (wanted.account_id is not None, lambda: table.account_id == wanted.account_id),
        (wanted.role is not None, lambda: table.role == wanted.role),
        (wanted.since is not None, lambda: table.at >= _start(wanted.since or date.min)),
        (wanted.until is not None, lambda: table.at < end_of_day(wanted.until or date.max)),
    )
    return query.where(*[condition() for given, condition in conditions if given])


def _start(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=SHANGHAI)


def _view(row: Sequence[Any]) -> AuditView:
    values = [*row]
    values[3], values[4] = values[3] or "", Role(values[4])
    values[12], values[13] = values[12] or {}, values[13] or {}
    return AuditView(*values)
