"""Looks at orders: by one of their two sides, in a number of statements that no list makes grow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.checking import Checker
from core.clock import end_of_day, local_date, start_of_day
from core.errors import Forbidden, NotFound, Unauthenticated
from core.paging import Page, PageRequest
from db.models import Order, OrderFile, OrderMessage, OrderStep, Upload
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, authorize
from domain.access.visibility import orders_visible_to
from domain.documents.views import UploadView
from domain.forms import masked_values, prefilled
from domain.orders.commands import OrderFilter
from domain.orders.engine import PLACED, table_of
from domain.orders.ground import FORM, known_for_order, offer_of, ordering_edition, ordering_region
from domain.orders.sides import ROLE_OF, at_turn
from domain.orders.views import MessageView, OrderFormView, OrderRow, OrderView, StepView
from domain.work import Platform, Read
from regions.contract import OrderEvent, OrderParty, OrderWorkflow

MAX_STATUSES: Final = 20
YEARS: Final = range(2000, 2201)

HEAD = (
    Order.id, Order.number, Order.region, Order.edition, Order.service_id, Order.service_name, Order.category,
    Order.institution_id, Order.institution_name, Order.enterprise_name, Order.status, Order.price,
    Order.proposed_price, Order.proposer, Order.entered_at, Order.due_at, Order.due_provisional, Order.closed_at,
    Order.version, Order.created_at,
)  # fmt: skip


async def order_form(read: Read, service_id: UUID, region: str = "") -> OrderFormView:
    """The form that 立刻申请 opens, filled in with what is known. Raises Unauthenticated, Forbidden, NotFound, WrongState."""
    unit_id = read.actor.unit_id
    authorize(read.actor, Permission.PLACE_ORDER, Resource(unit_id=unit_id))
    if unit_id is None:
        raise NotFound("单位", path="service_id")
    async with read.session() as session:
        offer = await offer_of(session, service_id)
        chosen = await ordering_region(session, region, unit_id, offer)
        edition, form = ordering_edition(read.platform, chosen, local_date(read.now))
        known = await known_for_order(session, read.actor.account_id, unit_id, chosen, offer, edition)
    return OrderFormView(chosen, edition.code, form, masked_values(form, prefilled(form, known)))


async def order(read: Read, order_id: UUID) -> OrderView:
    """Raises NotFound for everybody but its two sides."""
    async with read.session() as session:
        found = await _visible(session, read, order_id)
    head = row_of(read.platform, tuple(getattr(found, column.key) for column in HEAD))
    side = next(side for side, role in ROLE_OF.items() if role is read.actor.role)
    definition = read.platform.regions.for_(found.region).edition(found.edition).forms[FORM]
    values = masked_values(definition, {**found.form, **found.personal})
    moves = table_of(read.platform, found.region, found.edition).moves_for(found.status, side, head.proposer)
    return OrderView(head, side, definition, values, moves)


async def list_orders(read: Read, side: OrderParty, wanted: OrderFilter, page: PageRequest) -> Page[OrderRow]:
    """The purchases or sales of the unit the caller acts for, newest first. Raises Unauthenticated, or Forbidden under a
    role that does not stand on that side."""
    if not read.actor.signed_in:
        raise Unauthenticated
    if read.actor.role is not ROLE_OF[side] or read.actor.unit_id is None:
        entry = "企业" if side is OrderParty.ENTERPRISE else "服务机构"
        raise Forbidden(f"请先选择以{entry}的身份操作。", code="WRONG_ROLE")
    query = _filtered(select(*HEAD).where(orders_visible_to(read.actor)), wanted)
    async with read.session() as session:
        return await fetch_page(
            session, query, [Order.created_at, Order.id], page, lambda row: row_of(read.platform, row), descending=True
        )


async def steps_of(read: Read, order_id: UUID, page: PageRequest) -> Page[StepView]:
    """An order's history, oldest first; for its two sides."""
    query = (
        select(OrderStep, Order.region, Order.edition)
        .join(Order, Order.id == OrderStep.order_id)
        .where(Order.id == order_id, orders_visible_to(read.actor))
    )
    async with read.session() as session:
        return await fetch_page(session, query, [OrderStep.id], page, lambda row: _step(read.platform, *row))


async def messages_of(read: Read, order_id: UUID, page: PageRequest) -> Page[MessageView]:
    """What was written on an order, newest first, with its files; two statements (three with the total)."""
    query = _messages(read).where(Order.id == order_id)
    async with read.session() as session:
        found = await fetch_page(
            session, query, [OrderMessage.id], page, lambda row: row[0], descending=True
        )
        files = await _files(session, [each.id for each in found.rows])
    return found.map(lambda each: _message(each, files))


async def message(read: Read, message_id: UUID) -> MessageView:
    async with read.session() as session:
        found = await session.scalar(_messages(read).where(OrderMessage.id == message_id))
        if found is None:
            raise NotFound("留言")
        return _message(found, await _files(session, [found.id]))


async def revealed(read: Read, order_id: UUID, key: str) -> str:
    """A personal value of the form in the clear, after `service.reveal` has recorded who looks."""
    async with read.session() as session:
        found = await _visible(session, read, order_id)
    value = found.personal.get(key, "")
    return value if isinstance(value, str) else ""


def row_of(platform: Platform, row: tuple[Any, ...]) -> OrderRow:
    (id_, number, region, edition, service_id, service_name, category, institution_id, institution_name, enterprise_name,
     status, price, proposed, proposer, *rest) = row  # fmt: skip
    state = table_of(platform, region, edition).state(status)
    return OrderRow(
        id_, number, region, edition, service_id, service_name, category, institution_id, institution_name,
        enterprise_name, state, at_turn(state.turn, proposer), price, proposed,
        OrderParty(proposer) if proposer else None, *rest,
    )  # fmt: skip


async def _visible(session: AsyncSession, read: Read, order_id: UUID) -> Order:
    found: Order | None = await session.scalar(
        select(Order).where(Order.id == order_id, orders_visible_to(read.actor))
    )
    if found is None:
        raise NotFound("订单")
    return found


def _filtered(query: Select[*tuple[Any, ...]], wanted: OrderFilter) -> Select[*tuple[Any, ...]]:
    checker = Checker("filter.")
    text = checker.text("text", wanted.text, "查找内容", maximum=100, required=False)
    since = _day(checker, "placed_from", wanted.placed_from, "下单日期起")
    until = _day(checker, "placed_until", wanted.placed_until, "下单日期止")
    if len(wanted.statuses) > MAX_STATUSES:
        checker.fault("statuses", "TOO_MANY", f"最多选择 {MAX_STATUSES} 个状态。")
    checker.done()
    if wanted.statuses:
        query = query.where(Order.status.in_(wanted.statuses))
    if text:
        names = (Order.number, Order.service_name, Order.institution_name, Order.enterprise_name)
        query = query.where(or_(*(each.icontains(text, autoescape=True) for each in names)))
    if since is not None:
        query = query.where(Order.created_at >= start_of_day(since))
    return query if until is None else query.where(Order.created_at < end_of_day(until))


def _day(checker: Checker, path: str, text: str, label: str) -> date | None:
    if not text:
        return None
    known = len(checker.faults)
    day = checker.day(path, text, label)
    if len(checker.faults) == known and day.year not in YEARS:
        checker.fault(path, "OUT_OF_RANGE", f"{label}超出范围。", f"应在 {YEARS[0]}–{YEARS[-1]} 年之间")
    return day


def _messages(read: Read) -> Select[OrderMessage]:
    return (
        select(OrderMessage)
        .join(Order, Order.id == OrderMessage.order_id)
        .where(orders_visible_to(read.actor))
    )


async def _files(session: AsyncSession, messages: Collection[UUID]) -> dict[UUID, list[UploadView]]:
    found: dict[UUID, list[UploadView]] = defaultdict(list)
    query = (
        select(OrderFile.message_id, Upload.id, Upload.name, Upload.kind, Upload.size)
        .join(Upload, Upload.id == OrderFile.upload_id)
        .where(OrderFile.message_id.in_(messages))
        .order_by(Upload.id)
    )
    for row in (await session.execute(query)).all() if messages else ():
        if row.message_id is not None:
            found[row.message_id].append(UploadView(row.id, row.name, row.kind, row.size))
    return found


def _message(row: OrderMessage, files: dict[UUID, list[UploadView]]) -> MessageView:
    return MessageView(
        row.id, row.order_id, OrderParty(row.side), row.text, tuple(files.get(row.id, ())), row.created_at
    )


def _step(platform: Platform, row: OrderStep, region: str, edition: str) -> StepView:
    table = table_of(platform, region, edition)
    event = None if row.event == PLACED else OrderEvent(row.event)
    return StepView(
        row.id, event, _label(table, row.source, event), table.state(row.source).label if row.source else "",
        table.state(row.target).label, OrderParty(row.side), row.price, row.reason, row.created_at,
    )  # fmt: skip


def _label(table: OrderWorkflow, source: str, event: OrderEvent | None) -> str:
    found = next((move for move in table.moves if move.source == source and move.event is event), None)
    return found.label if found else "提交订单"
