"""Looks at payouts and at the nightly comparison, for regional admins."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.redemptions import payout_queries, reconciliation
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.ids import decode_id, decode_optional
from schema.payouts.enums import BatchStatus, LineStatus
from schema.payouts.types import (
    PayoutBatch,
    PayoutLine,
    PayoutWaiting,
    Reconciliation,
    payout_batch,
    payout_line,
    payout_waiting,
)
from schema.payouts.types import reconciliation as reconciliation_type
from schema.selection import selects

BatchId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="拨付批次标识。")]
OfProgramme: TypeAlias = Annotated[strawberry.ID | None, strawberry.argument(description="只要某个创新券批次的。")]
OfStatus: TypeAlias = Annotated[BatchStatus | None, strawberry.argument(description="只要某个状态的。")]
OfLineStatus: TypeAlias = Annotated[LineStatus | None, strawberry.argument(description="只要某个状态的。")]
REPORTS = query_digest("reconciliations")


@strawberry.type
class PayoutsQuery:
    @strawberry.field(description="各创新券批次中等待编入拨付的办件。仅地区管理员。")
    async def payout_waiting(self, info: Info) -> list[PayoutWaiting]:
        return [payout_waiting(each) for each in await payout_queries.waiting(info.context.read)]

    @strawberry.field(description="本地区的拨付批次，从新到旧。仅地区管理员。")
    async def payout_batches(
        self,
        info: Info,
        status: OfStatus = None,
        programme_id: OfProgramme = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[PayoutBatch]:
        programme = decode_optional(programme_id, "Programme", "programme_id")
        digest = query_digest("payoutBatches", status, programme)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        page = await payout_queries.list_batches(info.context.read, request, status=status, programme_id=programme)
        return connection_of(page, digest, payout_batch)

    @strawberry.field(description="一个拨付批次。仅地区管理员。")
    async def payout_batch(self, info: Info, batch_id: BatchId) -> PayoutBatch:
        found = await payout_queries.batch(info.context.read, decode_id(batch_id, "PayoutBatch", "batch_id"))
        return payout_batch(found)

    @strawberry.field(description="一个拨付批次的明细，按序号。仅地区管理员。")
    async def payout_lines(
        self,
        info: Info,
        batch_id: BatchId,
        status: OfLineStatus = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[PayoutLine]:
        batch = decode_id(batch_id, "PayoutBatch", "batch_id")
        digest = query_digest("payoutLines", batch, status)
        request = page_request(first, after, digest, [int], count=selects(info, "totalCount"))
        page = await payout_queries.list_lines(info.context.read, batch, request, status=status)
        return connection_of(page, digest, payout_line)

    @strawberry.field(description="本地区每夜的对账，从新到旧。仅地区管理员。")
    async def reconciliations(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[Reconciliation]:
        key = (datetime.fromisoformat, UUID)
        request = page_request(first, after, REPORTS, key, count=selects(info, "totalCount"))
        return connection_of(await reconciliation.list_reports(info.context.read, request), REPORTS, reconciliation_type)
