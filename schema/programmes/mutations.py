"""Programmes, budgets, claims and registers, one function a verb."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import strawberry

from domain.programmes import budgets, claim_queries, claims, queries, register_queries, registers, service
from schema.context import Info
from schema.execution import execute
from schema.programmes import claim_inputs, inputs
from schema.programmes.claim_types import claim_type
from schema.programmes.payloads import (
    BudgetPayload,
    BudgetResult,
    ClaimPayload,
    ClaimResult,
    ClaimRevealPayload,
    ClaimRevealResult,
    ProgrammePayload,
    ProgrammeResult,
    RegisterEntryPayload,
    RegisterEntryResult,
    RegisterImportPayload,
    RegisterImportResult,
)
from schema.programmes.register_types import import_type, register_entry
from schema.programmes.types import change_type, programme_type


@strawberry.type
class ProgrammesMutation:
    @strawberry.mutation(description="新建批次草稿。仅地区管理员。")
    async def programme_create(self, info: Info, input: inputs.ProgrammeCreateInput) -> ProgrammeResult:
        return await execute(info, service.create, input.to_command, _programme(info), input.idempotency_key)

    @strawberry.mutation(description="修改批次草稿；开放过的批次代码为 TERMS_FROZEN。仅地区管理员。")
    async def programme_edit(self, info: Info, input: inputs.ProgrammeEditInput) -> ProgrammeResult:
        return await execute(info, service.edit, input.to_command, _programme(info), input.idempotency_key)

    @strawberry.mutation(description="修改批次介绍。仅地区管理员。")
    async def programme_introduce(self, info: Info, input: inputs.ProgrammeIntroduceInput) -> ProgrammeResult:
        return await execute(info, service.introduce, input.to_command, _programme(info), input.idempotency_key)

    @strawberry.mutation(description="延长已开放批次的期限。仅地区管理员。")
    async def programme_extend(self, info: Info, input: inputs.ProgrammeExtendInput) -> ProgrammeResult:
        return await execute(info, service.extend, input.to_command, _programme(info), input.idempotency_key)

    @strawberry.mutation(description="开放批次，供企业申领；须有介绍和经审批的预算。仅地区管理员。")
    async def programme_open(self, info: Info, input: inputs.ProgrammeOpenInput) -> ProgrammeResult:
        return await execute(info, service.open_, input.to_command, _programme(info), input.idempotency_key)

    @strawberry.mutation(description="关闭批次，不再接受申领。仅地区管理员。")
    async def programme_close(self, info: Info, input: inputs.ProgrammeCloseInput) -> ProgrammeResult:
        return await execute(info, service.close, input.to_command, _programme(info), input.idempotency_key)

    @strawberry.mutation(description="提出追加预算。仅地区管理员。")
    async def budget_propose(self, info: Info, input: inputs.BudgetProposeInput) -> BudgetResult:
        return await execute(info, budgets.propose, input.to_command, _change(info), input.idempotency_key)

    @strawberry.mutation(description="审批预算；审批自己提出的，代码为 TWO_PERSONS。仅地区管理员。")
    async def budget_decide(self, info: Info, input: inputs.BudgetDecideInput) -> BudgetResult:
        return await execute(info, budgets.decide, input.to_command, _change(info), input.idempotency_key)

    @strawberry.mutation(description="保存申领草稿，随时可以继续。")
    async def claim_save_draft(self, info: Info, input: claim_inputs.ClaimSaveDraftInput) -> ClaimResult:
        return await execute(info, claims.save_draft, input.to_command, _claim(info), input.idempotency_key)

    @strawberry.mutation(description="提交申领：表单的错误一次列出；不符合条件时逐条给出理由；额度不足时代码为 BUDGET_EXCEEDED。")
    async def claim_submit(self, info: Info, input: claim_inputs.ClaimSubmitInput) -> ClaimResult:
        return await execute(info, claims.submit, input.to_command, _claim(info), input.idempotency_key)

    @strawberry.mutation(description="撤回审核中的申领（地区规则允许时）。")
    async def claim_withdraw(self, info: Info, input: claim_inputs.ClaimLeaveInput) -> ClaimResult:
        return await execute(info, claims.withdraw, input.to_command, _claim(info), input.idempotency_key)

    @strawberry.mutation(description="作废申领：企业作废自己的草稿，地区管理员作废已完成的（须填理由）；未用的额度收回。")
    async def claim_void(self, info: Info, input: claim_inputs.ClaimLeaveInput) -> ClaimResult:
        return await execute(info, claims.void, input.to_command, _claim(info), input.idempotency_key)

    @strawberry.mutation(description="查看申领中一项隐去的个人信息，记入审计日志。仅审核人员与地区管理员。")
    async def claim_reveal(self, info: Info, input: claim_inputs.ClaimRevealInput) -> ClaimRevealResult:
        async def load(case_id: UUID) -> ClaimRevealPayload:
            value = await claim_queries.revealed(info.context.read, case_id, input.field)
            return ClaimRevealPayload(field=input.field, value=value)

        return await execute(info, claims.reveal, input.to_command, load)

    @strawberry.mutation(description="导入资格库；有一处错误就一行不入，并给出全部错误。仅地区管理员。")
    async def register_import(self, info: Info, input: claim_inputs.RegisterImportInput) -> RegisterImportResult:
        async def load(import_id: UUID) -> RegisterImportPayload:
            view = await register_queries.import_(info.context.read, import_id)
            return RegisterImportPayload(register_import=import_type(view))

        return await execute(info, registers.import_register, input.to_command, load, input.idempotency_key)

    @strawberry.mutation(description="企业申报资格库未收录的资格，确认后生效。")
    async def register_declare(self, info: Info, input: claim_inputs.RegisterDeclareInput) -> RegisterEntryResult:
        return await execute(info, registers.declare, input.to_command, _entry(info), input.idempotency_key)

    @strawberry.mutation(description="确认或不予确认企业申报的资格。仅所在区划的审核人员与地区管理员。")
    async def register_decide(self, info: Info, input: claim_inputs.RegisterDecideInput) -> RegisterEntryResult:
        return await execute(info, registers.decide, input.to_command, _entry(info), input.idempotency_key)


def _programme(info: Info) -> Callable[[UUID], Awaitable[ProgrammePayload]]:
    async def load(programme_id: UUID) -> ProgrammePayload:
        return ProgrammePayload(programme=programme_type(await queries.programme(info.context.read, programme_id)))

    return load


def _change(info: Info) -> Callable[[UUID], Awaitable[BudgetPayload]]:
    async def load(change_id: UUID) -> BudgetPayload:
        return BudgetPayload(change=change_type(await queries.budget_change(info.context.read, change_id)))

    return load


def _claim(info: Info) -> Callable[[UUID], Awaitable[ClaimPayload]]:
    async def load(case_id: UUID) -> ClaimPayload:
        return ClaimPayload(claim=claim_type(await claim_queries.claim(info.context.read, case_id)))

    return load


def _entry(info: Info) -> Callable[[UUID], Awaitable[RegisterEntryPayload]]:
    async def load(entry_id: UUID) -> RegisterEntryPayload:
        return RegisterEntryPayload(entry=register_entry(await register_queries.entry(info.context.read, entry_id)))

    return load
