"""Open, settle and cancel clawbacks; they are approved by `reviewDecide`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import strawberry

from domain.clawbacks import queries, service
from schema.clawbacks import inputs
from schema.clawbacks.payloads import ClawbackPayload, ClawbackResult
from schema.clawbacks.types import clawback_type
from schema.context import Info
from schema.execution import execute


@strawberry.type
class ClawbacksMutation:
    @strawberry.mutation(description="对已付款的兑付申请提出追回，由另一名地区管理员用 reviewDecide 审核。仅地区管理员。")
    async def clawback_open(self, info: Info, input: inputs.ClawbackOpenInput) -> ClawbackResult:
        return await execute(info, service.open_clawback, input.to_command, _clawback(info), input.idempotency_key)

    @strawberry.mutation(description="登记退款已到账，资金转为已追回。仅地区管理员。")
    async def clawback_settle(self, info: Info, input: inputs.ClawbackSettleInput) -> ClawbackResult:
        return await execute(info, service.settle, input.to_command, _clawback(info), input.idempotency_key)

    @strawberry.mutation(description="撤销待审核或追回中的追回，资金不变。仅地区管理员。")
    async def clawback_cancel(self, info: Info, input: inputs.ClawbackCancelInput) -> ClawbackResult:
        return await execute(info, service.cancel, input.to_command, _clawback(info), input.idempotency_key)


def _clawback(info: Info) -> Callable[[UUID], Awaitable[ClawbackPayload]]:
    async def load(id: UUID) -> ClawbackPayload:
        return ClawbackPayload(clawback=clawback_type(await queries.clawback(info.context.read, id)))

    return load
