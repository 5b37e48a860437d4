"""Looks at payouts, for the region's admins. Accounts are masked; the bank's file alone has them in the clear."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select

from core.actor import Actor
from core.errors import Forbidden, NotFound, Unauthenticated
from core.identifiers import mask_bank_account
from core.paging import Page, PageRequest
from core.workflow import Phase
from db.models import Case, PayoutBatch, PayoutLine, Programme, Redemption
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, allowed
from domain.redemptions.payout_commands import BatchStatus, LineStatus
from domain.redemptions.payouts import LIVE
from domain.work import Read
from regions.contract import CaseKind


@dataclass(frozen=True, slots=True)
class BatchView:
    """Amounts in fen; `lines`, `paid`, `failed` count lines."""

    id: UUID
    number: str
    programme_id: UUID
    programme_name: str
    status: BatchStatus
    total: int
    lines: int
    paid: int
    failed: int
    prepared_by_me: bool
    created_at: datetime
    approved_at: datetime | None
    version: int


@dataclass(frozen=True, slots=True)
class LineView:
    id: UUID
    position: int
    case_id: UUID
    case_number: str
    case_version: int
    amount: int
    payee_name: str
    payee_bank: str
    payee_account: str
    status: LineStatus
    bank_reference: str
    failure: str
    settled_at: datetime | None
    may_retry: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a programme's next batch could hold."""

    programme_id: UUID
    programme_name: str
    cases: int
    amount: int


def _region_of(actor: Actor) -> str:
    if not actor.signed_in:
        raise Unauthenticated
    if not allowed(actor, Permission.MANAGE_PAYOUTS, Resource(region=actor.grant.region)):
        raise Forbidden("拨付事项只对地区管理员开放。")
    return actor.grant.region


def _batches(read: Read) -> Select[*tuple[Any, ...]]:
    of_batch = PayoutLine.batch_id == PayoutBatch.id
    counts = [
        select(func.count()).where(of_batch, *conditions).correlate(PayoutBatch).scalar_subquery()
        for conditions in ((), (PayoutLine.status == LineStatus.PAID,), (PayoutLine.status == LineStatus.FAILED,))
    ]
    table = PayoutBatch
    return (
        select(
            table.id, table.number, table.programme_id, Programme.name, table.status, table.total, *counts,
            table.prepared_by == read.actor.account_id, table.created_at, table.approved_at, table.version,
        )
        .join(Programme, Programme.id == table.programme_id)
        .where(table.region == _region_of(read.actor))
    )  # fmt: skip


async def list_batches(
    read: Read, page: PageRequest, *, status: BatchStatus | None = None, programme_id: UUID | None = None
) -> Page[BatchView]:
    """The region's batches, newest first."""
    query = _batches(read)
    if status is not None:
        query = query.where(PayoutBatch.status == status)
    if programme_id is not None:
        query = query.where(PayoutBatch.programme_id == programme_id)
    async with read.session() as session:
        return await fetch_page(session, query, [PayoutBatch.id], page, lambda row: BatchView(*row), descending=True)


async def batch(read: Read, batch_id: UUID) -> BatchView:
    async with read.session() as session:
        row = (await session.execute(_batches(read).where(PayoutBatch.id == batch_id))).first()
    if row is None:
        raise NotFound("拨付批次")
    return BatchView(*row)


async def list_lines(
    read: Read, batch_id: UUID, page: PageRequest, *, status: LineStatus | None = None
) -> Page[LineView]:
    """A batch's lines in their order."""
    table = PayoutLine
    query = (
        select(
            table.id, table.position, table.case_id, Case.number, Case.version, table.amount, table.payee_name,
            table.payee_bank, table.payee_account, table.status, table.bank_reference, table.failure, table.settled_at,
            (table.status == LineStatus.FAILED) & (Case.phase == Phase.PAYMENT_FAILED),
        )
        .join(Case, Case.id == table.case_id)
        .join(PayoutBatch, PayoutBatch.id == table.batch_id)
        .where(table.batch_id == batch_id, PayoutBatch.region == _region_of(read.actor))
    )  # fmt: skip
    if status is not None:
        query = query.where(table.status == status)
    async with read.session() as session:
        return await fetch_page(session, query, [table.position], page, _line)


async def line(read: Read, line_id: UUID) -> tuple[UUID, LineView]:
    """A line with its batch's id."""
    async with read.session() as session:
        found = select(PayoutLine.batch_id, PayoutLine.position).where(PayoutLine.id == line_id)
        row = (await session.execute(found)).first()
    if row is None:
        raise NotFound("拨付明细")
    page = await list_lines(read, row.batch_id, PageRequest(1, (row.position - 1,)))
    if not page.rows:
        raise NotFound("拨付明细")
    return row.batch_id, page.rows[0]


def _line(row: tuple[object, ...]) -> LineView:
    values = list(row)
    values[8] = mask_bank_account(str(values[8]))
    return LineView(*values)  # type: ignore[arg-type]


async def waiting(read: Read) -> tuple[Waiting, ...]:
    """By programme, what waits for a batch; one statement."""
    taken = select(PayoutLine.case_id).where(PayoutLine.status.in_(LIVE))
    query = (
        select(Programme.id, Programme.name, func.count(), func.sum(Redemption.held))
        .join(Case, Case.programme_id == Programme.id)
        .join(Redemption, Redemption.case_id == Case.id)
        .where(
            Case.kind == CaseKind.REDEMPTION, Case.phase == Phase.PAYMENT, Case.region == _region_of(read.actor),
            Redemption.held > 0, Case.id.not_in(taken),
        )
        .group_by(Programme.id, Programme.name)
        .order_by(Programme.id)
    )  # fmt: skip
    async with read.session() as session:
        return tuple(Waiting(id_, name, cases, int(amount)) for id_, name, cases, amount in await session.execute(query))
