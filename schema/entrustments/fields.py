"""Give a voucher to an institution to redeem, take it back, and look at what was given."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.entrustments import queries, service
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.entrustments.types import (
    Entrustment,
    EntrustmentEndInput,
    EntrustmentPayload,
    EntrustmentResult,
    VoucherEntrustInput,
    entrustment_type,
)
from schema.execution import execute
from schema.selection import selects


@strawberry.type
class EntrustmentsQuery:
    @strawberry.field(description="委托，从新到旧：企业看自己给出的，服务机构看自己受托的。")
    async def my_entrustments(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[Entrustment]:
        digest = query_digest("myEntrustments", info.context.actor.unit_id, info.context.actor.role)
        request = page_request(first, after, digest, [datetime.fromisoformat, UUID], count=selects(info, "totalCount"))
        return connection_of(await queries.my_entrustments(info.context.read, request), digest, entrustment_type)


@strawberry.type
class EntrustmentsMutation:
    @strawberry.mutation(
        description="把自己的创新券委托给服务机构，由其申请兑付并收款；企业自己申请的地区代码为 NO_ENTRUSTMENT。"
    )
    async def voucher_entrust(self, info: Info, input: VoucherEntrustInput) -> EntrustmentResult:
        return await execute(info, service.entrust, input.to_command, _entrustment(info), input.idempotency_key)

    @strawberry.mutation(description="结束委托，企业或服务机构均可；已提交的兑付申请继续办理。")
    async def entrustment_end(self, info: Info, input: EntrustmentEndInput) -> EntrustmentResult:
        return await execute(info, service.end, input.to_command, _entrustment(info), input.idempotency_key)


def _entrustment(info: Info) -> Callable[[UUID], Awaitable[EntrustmentPayload]]:
    async def load(entrustment_id: UUID) -> EntrustmentPayload:
        view = await queries.entrustment(info.context.read, entrustment_id)
        return EntrustmentPayload(entrustment=entrustment_type(view))

    return load
