"""Looks at applications: the form, one, one's own, and what an order shows of its. The number of statements is fixed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, func, select, true
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import Role
from core.clock import local_date
from core.errors import Forbidden, NotFound
from core.paging import Page, PageRequest
from core.workflow import Phase
from db.models import AuditEntry, Case, Order, Programme, Redemption, Service, VoucherApplication
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, allowed, authorize
from domain.access.visibility import cases_visible_to, may_know_persons, orders_visible_to
from domain.applications.assessment import Asked, Assessment, assess
from domain.applications.ground import check_open, fitting_programmes, ground_of, known_for
from domain.applications.service import EDITABLE
from domain.applications.views import (
    ApplicationFormView,
    ApplicationRow,
    ApplicationView,
    DraftView,
    OrderApplicationView,
    ProgrammeChoice,
)
from domain.form_kinds import mask_value
from domain.forms import masked_values, prefilled, requested_keys, without_persons
from domain.orders.standing import begun, ended
from domain.redemptions.stored import computation_of
from domain.reviews.queries import HEAD_COLUMNS, head_of, heads
from domain.reviews.views import CaseHead
from domain.work import Platform, Read
from regions.contract import CaseKind

PASSED: Final = frozenset({Phase.ACTIVE, Phase.USED})


def _drawn(column: Any, label: str) -> Any:
    """A sum over the redemptions of an application."""
    found = select(func.coalesce(func.sum(column), 0)).where(Redemption.application_id == VoucherApplication.case_id)
    return found.correlate(VoucherApplication).scalar_subquery().label(label)


COLUMNS = (
    Order.id, Order.number, Order.service_name, Order.category, Order.institution_name, Order.price, Programme.id, Programme.name,
    Programme.redeem_by, VoucherApplication.requested, VoucherApplication.granted, VoucherApplication.held,
    _drawn(Redemption.held, "reserved"), _drawn(Redemption.paid, "used"), Order.edition, Order.status,
    Order.negotiated_from,
)  # fmt: skip


_TOLD: Final = (
    "order_id", "order_number", "service_name", "category", "institution_name", "price", "programme_id", "programme_name",
    "redeem_by", "requested", "granted", "held", "reserved", "used",
)  # fmt: skip
"""The fields of a row, in the order of the columns."""


def _applications(read: Read) -> Select[*tuple[Any, ...]]:
    """Visible applications with head, order and programme in one statement."""
    query: Select[*tuple[Any, ...]] = (
        heads()
        .join(VoucherApplication, VoucherApplication.case_id == Case.id)
        .join(Order, Order.id == VoucherApplication.order_id)
        .join(Programme, Programme.id == VoucherApplication.programme_id)
        .add_columns(*COLUMNS)
        .where(cases_visible_to(read.actor))
    )
    return query


def _row(platform: Platform, row: Sequence[Any]) -> ApplicationRow:
    head = head_of(row)
    *told, edition, status, negotiated_from = row[len(HEAD_COLUMNS) : len(HEAD_COLUMNS) + len(COLUMNS)]
    risk = _at_own_risk(platform, head.region, edition, (status, negotiated_from), head.phase)
    figures: dict[str, Any] = dict(zip(_TOLD, told, strict=True))
    figures |= {"reserved": int(figures["reserved"]), "used": int(figures["used"])}
    return ApplicationRow(head=head, at_own_risk=risk, **figures)


def _at_own_risk(platform: Platform, region: str, edition: str, stands: tuple[str, str], phase: Phase) -> bool:
    """The service began before the application passed (domain.md §9): the enterprise bears what is then refused."""
    table = platform.regions.for_(region).edition(edition).orders
    return phase not in PASSED and begun(table, *stands)


async def application(read: Read, case_id: UUID) -> ApplicationView:
    """Everything of one application. Raises NotFound for one that the caller may not know of."""
    async with read.session() as session:
        query = _applications(read).add_columns(VoucherApplication, Case, Programme)
        row = (await session.execute(query.where(Case.id == case_id))).first()
        if row is None:
            raise NotFound("创新券申请")
        data, case, programme = row[-3:]
        seen = _row(read.platform, row)
        ground = await ground_of(session, read.platform.regions, data.order_id)
        found = await _draft(read, session, Asked(case, data, programme, ground), seen.head)
    saved = found.form.values if found else {**data.form, **data.personal}
    return ApplicationView(
        row=seen,
        form=ground.form,
        values=(masked_values if may_know_persons(read.actor) else without_persons)(ground.form, saved),
        agreement_version=data.agreement_version,
        agreement_accepted_at=data.agreement_accepted_at,
        eligibility=data.eligibility,
        computation=found.computation if found else computation_of(data.computation),
        draft=DraftView(found.faults, found.reasons) if found else None,
        editable=requested_keys(seen.head.requested_fields) if seen.head.phase is Phase.RETURNED else (),
    )


async def _draft(read: Read, session: AsyncSession, asked: Asked, head: CaseHead) -> Assessment | None:
    """For whoever can still change it: what would be said at submission now."""
    mine = allowed(read.actor, Permission.FILE_CASE, Resource(head.region, head.division, head.unit_id))
    if not mine or head.phase not in EDITABLE:
        return None
    return await assess(session, asked, read.actor.account_id, local_date(read.now))


async def my_applications(read: Read, region: str | None, page: PageRequest) -> Page[ApplicationRow]:
    """The applications of the unit the caller acts for, newest first. One statement, however many."""
    authorize(read.actor, Permission.FILE_CASE, Resource(unit_id=read.actor.unit_id))
    query = _applications(read).where(VoucherApplication.unit_id == read.actor.unit_id)
    if region is not None:
        query = query.where(Case.region == region)
    async with read.session() as session:
        return await fetch_page(
            session, query, [Case.id], page, lambda row: _row(read.platform, row), descending=True
        )


async def open_form(read: Read, order_id: UUID) -> ApplicationFormView:
    """The form of a new application on one of the enterprise's orders, filled in with what is known. Raises NotFound, and
    WrongState where the order can carry none (`ground.check_open`)."""
    authorize(read.actor, Permission.FILE_CASE, Resource(unit_id=read.actor.unit_id))
    mine = (Order.id == order_id, Order.enterprise_unit_id == read.actor.unit_id, orders_visible_to(read.actor))
    async with read.session() as session:
        if await session.scalar(select(Order.id).where(*mine)) is None:
            raise NotFound("订单", path="order_id")
        ground = await ground_of(session, read.platform.regions, order_id)
        check_open(ground)
        programmes = await fitting_programmes(session, ground, local_date(read.now))
        name = programmes[0].name if len(programmes) == 1 else ""
        known = await known_for(session, ground, read.actor.account_id, name)
    values = masked_values(ground.form, prefilled(ground.form, known))
    choices = tuple(ProgrammeChoice(each.id, each.name, each.use_by, each.redeem_by) for each in programmes)
    return ApplicationFormView(ground.edition.code, ground.form, values, choices)


async def applications_of_orders(read: Read, order_ids: Sequence[UUID]) -> Mapping[UUID, OrderApplicationView]:
    """By order: the newest application on it, for the order's two sides; a draft is its enterprise's alone. One statement."""
    columns = (
        Order.id, Order.region, Order.edition, Order.status, Order.negotiated_from, Case.id, Case.number, Case.status,
        Case.status_label, Case.phase, VoucherApplication.requested, VoucherApplication.granted, Case.submitted_at,
    )  # fmt: skip
    shown = true() if read.actor.role is Role.ENTERPRISE_OPERATOR else Case.submitted_at.is_not(None)
    query = (
        select(*columns)
        .join(VoucherApplication, VoucherApplication.order_id == Order.id)
        .join(Case, Case.id == VoucherApplication.case_id)
        .where(Order.id.in_(order_ids), orders_visible_to(read.actor), shown)
        .ext(distinct_on(Order.id))
        .order_by(Order.id, VoucherApplication.live.desc(), Case.id.desc())
    )
    async with read.session() as session:
        rows = (await session.execute(query)).all()
    return {row[0]: _of_order(read.platform, row) for row in rows}


async def open_to_application(read: Read, order_ids: Sequence[UUID]) -> Mapping[UUID, bool]:
    """By order: whether its enterprise may ask for a voucher on it now, as `check_open` and the badge have it. One statement."""
    live = select(VoucherApplication.case_id).where(VoucherApplication.order_id == Order.id, VoucherApplication.live)
    query = (
        select(Order.id, Order.region, Order.edition, Order.status, Order.negotiated_from)
        .join(Service, Service.id == Order.service_id)
        .where(
            Order.id.in_(order_ids), orders_visible_to(read.actor), Order.enterprise_unit_id == read.actor.unit_id,
            Service.voucher_supported, ~live.exists(),
        )
    )  # fmt: skip
    async with read.session() as session:
        rows = (await session.execute(query)).all()
    return {id_: _takes_application(read.platform, region, edition, stands) for id_, region, edition, *stands in rows}


def _takes_application(platform: Platform, region: str, code: str, stands: Sequence[str]) -> bool:
    edition = platform.regions.for_(region).edition(code)
    status, negotiated_from = stands
    before = not ended(edition.orders, status) and not begun(edition.orders, status, negotiated_from)
    return CaseKind.APPLICATION in edition.workflows and before


def _of_order(platform: Platform, row: Sequence[Any]) -> OrderApplicationView:
    _, region, edition, status, negotiated_from, id_, number, state, label, phase, requested, granted, at = row
    risk = _at_own_risk(platform, region, edition, (status, negotiated_from), Phase(phase))
    return OrderApplicationView(id_, number, state, label, Phase(phase), requested, granted, risk, at)


async def revealed(read: Read, case_id: UUID, key: str) -> str:
    """A personal value in the clear, for whoever has just put into the audit log that they look at it."""
    view = await application(read, case_id)
    logged = (
        select(AuditEntry.id)
        .where(
            AuditEntry.entity_id == case_id, AuditEntry.act == "APPLICATION.REVEAL",
            AuditEntry.account_id == read.actor.account_id, AuditEntry.after["field"].astext == key,
        )
        .limit(1)
    )  # fmt: skip
    async with read.session() as session:
        if await session.scalar(logged) is None:
            raise Forbidden
        query = select(VoucherApplication.personal).where(VoucherApplication.case_id == case_id)
        personal = (await session.scalar(query)) or {}
    field = next(each for each in view.form.fields if each.key == key)
    value = personal.get(key, "")
    return value if isinstance(value, str) else str(mask_value(field, value))
