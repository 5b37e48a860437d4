"""Voucher applications, one function a verb. Reviews are decided by `reviewDecide`, as of every case."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import strawberry

from domain.applications import queries, service
from schema.applications import inputs
from schema.applications.payloads import (
    ApplicationPayload,
    ApplicationResult,
    ApplicationRevealPayload,
    ApplicationRevealResult,
)
from schema.applications.types import application_type
from schema.context import Info
from schema.execution import execute


@strawberry.type
class ApplicationsMutation:
    @strawberry.mutation(description="在订单上新建或保存创新券申请草稿，随时可以继续。")
    async def application_save_draft(self, info: Info, input: inputs.ApplicationSaveDraftInput) -> ApplicationResult:
        return await execute(info, service.save_draft, input.to_command, _application(info), input.idempotency_key)

    @strawberry.mutation(
        description="提交创新券申请：表单的错误一次列出；规则不允许时逐条给出理由和出处；订单未确认时代码为 ORDER_NOT_ACCEPTED。"
    )
    async def application_submit(self, info: Info, input: inputs.ApplicationSubmitInput) -> ApplicationResult:
        return await execute(info, service.submit, input.to_command, _application(info), input.idempotency_key)

    @strawberry.mutation(description="撤回审核中或退回的创新券申请。")
    async def application_withdraw(self, info: Info, input: inputs.ApplicationLeaveInput) -> ApplicationResult:
        return await execute(info, service.withdraw, input.to_command, _application(info), input.idempotency_key)

    @strawberry.mutation(description="作废创新券申请：企业作废自己的草稿，地区管理员作废已通过的（须填理由）；预留的资金释放。")
    async def application_void(self, info: Info, input: inputs.ApplicationLeaveInput) -> ApplicationResult:
        return await execute(info, service.void, input.to_command, _application(info), input.idempotency_key)

    @strawberry.mutation(description="查看申请中一项隐去的个人信息，记入审计日志。仅审核人员与地区管理员。")
    async def application_reveal(self, info: Info, input: inputs.ApplicationRevealInput) -> ApplicationRevealResult:
        async def load(case_id: UUID) -> ApplicationRevealPayload:
            value = await queries.revealed(info.context.read, case_id, input.field)
            return ApplicationRevealPayload(field=input.field, value=value)

        return await execute(info, service.reveal, input.to_command, load)


def _application(info: Info) -> Callable[[UUID], Awaitable[ApplicationPayload]]:
    async def load(case_id: UUID) -> ApplicationPayload:
        return ApplicationPayload(application=application_type(await queries.application(info.context.read, case_id)))

    return load
