"""Looks at what is public, and at the objections to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, select

from core.actor import Actor, Role
from core.errors import NotFound
from core.identifiers import mask_name
from core.paging import Page, PageRequest
from db.models import AuditEntry, Case, Objection, Publicity
from db.paging import fetch_page
from domain.access.visibility import cases_visible_to
from domain.reviews.listing import PublicityStatus
from domain.work import Read

MOST_OBJECTIONS = 200


@dataclass(frozen=True, slots=True)
class PublicityView:
    """All that anybody sees (domain.md §9). `amount` in fen; `open`: objections are accepted."""

    id: UUID
    region: str
    enterprise_name: str
    institution_names: tuple[str, ...]
    programme_name: str
    amount: int
    since: datetime
    until: datetime
    status: PublicityStatus
    open: bool


@dataclass(frozen=True, slots=True)
class ObjectionView:
    """The contact is empty for all but the regional admin: masked, and in full to who has had it revealed on record."""

    id: UUID
    text: str
    status: str
    decision: str
    created_at: datetime
    decided_at: datetime | None
    contact_name: str = ""
    contact_phone: str = ""


async def list_publicities(
    read: Read, page: PageRequest, *, region: str, open_only: bool = False
) -> Page[PublicityView]:
    """What a region shows or has shown, newest first. For everybody."""
    table = Publicity
    columns = (
        table.id, table.region, table.enterprise_name, table.institution_names, table.programme_name, table.amount,
        table.since, table.until, table.status,
    )  # fmt: skip
    query = select(*columns).where(table.region == region)
    if open_only:
        query = query.where(table.status == PublicityStatus.OPEN, table.until > read.now)
    now = read.now
    async with read.session() as session:
        return await fetch_page(
            session, query, [table.since, table.id], page, lambda row: _publicity(row, now), descending=True
        )


def _publicity(row: tuple[object, ...], now: datetime) -> PublicityView:
    id_, region, enterprise, institutions, programme, amount, since, until, status = row
    standing = PublicityStatus(str(status))
    return PublicityView(
        id_, region, enterprise, tuple(institutions), programme, amount, since, until, standing,  # type: ignore[arg-type]
        open=standing is PublicityStatus.PAUSED or (standing is PublicityStatus.OPEN and until > now),  # type: ignore[operator]
    )  # fmt: skip


async def objections_to(read: Read, case_id: UUID) -> tuple[ObjectionView, ...]:
    """The objections to a case that the caller may see, oldest first; whose they are only to the regional admin."""
    visible = select(Case.id).where(Case.id == case_id, cases_visible_to(read.actor))
    query = select(Objection).where(Objection.case_id.in_(visible)).order_by(Objection.created_at, Objection.id)
    async with read.session() as session:
        rows = (await session.scalars(query.limit(MOST_OBJECTIONS))).all()
        if read.actor.role is not Role.REGIONAL_ADMIN:
            return tuple(_objection(row) for row in rows)
        shown = set(await session.scalars(_revealed_to(read.actor, [row.id for row in rows])))
    return tuple(_objection(row, *_contact(row, full=row.id in shown)) for row in rows)


async def objection(read: Read, objection_id: UUID) -> ObjectionView:
    """One of them. Raises NotFound."""
    async with read.session() as session:
        case_id = await session.scalar(select(Objection.case_id).where(Objection.id == objection_id))
    if case_id is not None:
        for view in await objections_to(read, case_id):
            if view.id == objection_id:
                return view
    raise NotFound("异议", path="objection_id")


def _revealed_to(actor: Actor, ids: list[UUID]) -> Select[UUID]:
    return select(AuditEntry.entity_id).where(
        AuditEntry.entity_id.in_(ids),
        AuditEntry.act == "OBJECTION.REVEAL_CONTACT",
        AuditEntry.account_id == actor.account_id,
    )


def _contact(row: Objection, *, full: bool) -> tuple[str, str]:
    if full:
        return row.contact_name, row.contact_phone
    return mask_name(row.contact_name), f"{row.contact_phone[:3]}****{row.contact_phone[-2:]}"


def _objection(row: Objection, name: str = "", phone: str = "") -> ObjectionView:
    return ObjectionView(
        row.id, row.text, row.status, row.decision, row.created_at, row.decided_at, contact_name=name, contact_phone=phone
    )
