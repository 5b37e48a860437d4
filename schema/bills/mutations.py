"""Have bills read, confirm them, leave one out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import strawberry

from domain.bills import queries, service
from schema.bills import inputs
from schema.bills.mapping import reading_type
from schema.bills.payloads import BillReadingsPayload, BillReadingsResult
from schema.context import Info
from schema.execution import execute
from schema.redemptions.mutations import redemption_payload
from schema.redemptions.payloads import RedemptionResult


@strawberry.type
class BillsMutation:
    @strawberry.mutation(description="识别票据文件：随即返回，进展用 redemptionBillReadings 查询。已识别的不重复识别。")
    async def redemption_bills_read(self, info: Info, input: inputs.RedemptionBillsReadInput) -> BillReadingsResult:
        return await execute(info, service.read_bills, input.to_command, _readings(info), input.idempotency_key)

    @strawberry.mutation(description="确认识别结果：票据填入草稿，服务机构、服务事项和金额随之填好；仍有疑问时逐一指出，不作任何更改。")
    async def redemption_bills_confirm(self, info: Info, input: inputs.RedemptionBillsConfirmInput) -> RedemptionResult:
        return await execute(info, service.confirm, input.to_command, redemption_payload(info), input.idempotency_key)

    @strawberry.mutation(description="排除一份文件，不填入申请。")
    async def redemption_bill_dismiss(self, info: Info, input: inputs.RedemptionBillDismissInput) -> BillReadingsResult:
        return await execute(info, service.dismiss, input.to_command, _readings(info), input.idempotency_key)


def _readings(info: Info) -> Callable[[UUID], Awaitable[BillReadingsPayload]]:
    async def load(id: UUID) -> BillReadingsPayload:
        views = await queries.readings(info.context.read, id)
        return BillReadingsPayload(readings=[reading_type(each) for each in views])

    return load
