"""Open, save, submit and withdraw redemptions; rate."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import strawberry

from domain.redemptions import queries, ratings, service
from schema.context import Info
from schema.execution import execute
from schema.redemptions import inputs
from schema.redemptions.mapping import rating_type, redemption_type
from schema.redemptions.payloads import RatingPayload, RatingResult, RedemptionPayload, RedemptionResult


@strawberry.type
class RedemptionsMutation:
    @strawberry.mutation(description="用一张有效的创新券，或订单上已通过的创新券申请，新建兑付草稿。")
    async def redemption_open(self, info: Info, input: inputs.RedemptionOpenInput) -> RedemptionResult:
        return await execute(info, service.open_draft, input.to_command, redemption_payload(info), input.idempotency_key)

    @strawberry.mutation(description="保存草稿，随时可以继续；填错的也会保留，并在 draft.faults 中指出。退回修改后也用它修改。")
    async def redemption_save_draft(self, info: Info, input: inputs.RedemptionSaveDraftInput) -> RedemptionResult:
        return await execute(info, service.save_draft, input.to_command, redemption_payload(info), input.idempotency_key)

    @strawberry.mutation(description="保存表单中的一行：发票、银行回单、合同逐行添加和修改，版本随之增加。")
    async def redemption_row_save(self, info: Info, input: inputs.RedemptionRowSaveInput) -> RedemptionResult:
        return await execute(info, service.save_row, input.to_command, redemption_payload(info), input.idempotency_key)

    @strawberry.mutation(description="删除表单中的一行。")
    async def redemption_row_remove(self, info: Info, input: inputs.RedemptionRowRemoveInput) -> RedemptionResult:
        return await execute(info, service.remove_row, input.to_command, redemption_payload(info), input.idempotency_key)

    @strawberry.mutation(description="提交兑付申请；有误时一次列出全部错误，未作任何更改。")
    async def redemption_submit(self, info: Info, input: inputs.RedemptionSubmitInput) -> RedemptionResult:
        return await execute(info, service.submit, input.to_command, redemption_payload(info), input.idempotency_key)

    @strawberry.mutation(description="撤回审核中或退回的兑付申请。")
    async def redemption_withdraw(self, info: Info, input: inputs.RedemptionWithdrawInput) -> RedemptionResult:
        return await execute(info, service.withdraw, input.to_command, redemption_payload(info), input.idempotency_key)

    @strawberry.mutation(description="作废尚未提交的兑付草稿；已提交的请用 redemptionWithdraw。")
    async def redemption_discard(self, info: Info, input: inputs.RedemptionDiscardInput) -> RedemptionResult:
        return await execute(info, service.discard, input.to_command, redemption_payload(info), input.idempotency_key)

    @strawberry.mutation(description="评价一个服务事项：兑付申请最终审核通过后，由该企业评价一次。")
    async def rating_create(self, info: Info, input: inputs.RatingCreateInput) -> RatingResult:
        async def load(id: UUID) -> RatingPayload:
            return RatingPayload(rating=rating_type(await ratings.rating(info.context.read, id)))

        return await execute(info, ratings.create, input.to_command, load, input.idempotency_key)


def redemption_payload(info: Info) -> Callable[[UUID], Awaitable[RedemptionPayload]]:
    async def load(id: UUID) -> RedemptionPayload:
        return RedemptionPayload(redemption=redemption_type(await queries.redemption(info.context.read, id)))

    return load
