"""Apply for admission, leave, edit the storefront."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import strawberry

from domain.institutions import queries, service, storefront
from schema.context import Info
from schema.execution import execute
from schema.institutions import inputs
from schema.institutions.payloads import AdmissionPayload, AdmissionResult, InstitutionPayload, InstitutionResult
from schema.institutions.types import admission_type, institution_type


@strawberry.type
class InstitutionsMutation:
    @strawberry.mutation(description="保存入驻申请的草稿。单位须已通过本地区的服务机构认证。")
    async def admission_save_draft(self, info: Info, input: inputs.AdmissionSaveDraftInput) -> AdmissionResult:
        return await execute(info, service.save_admission, input.to_command, _admission(info), input.idempotency_key)

    @strawberry.mutation(description="提交入驻申请；有误时一次列出全部错误。")
    async def admission_submit(self, info: Info, input: inputs.AdmissionSubmitInput) -> AdmissionResult:
        return await execute(info, service.submit_admission, input.to_command, _admission(info), input.idempotency_key)

    @strawberry.mutation(description="撤回审核中的入驻申请。")
    async def admission_withdraw(self, info: Info, input: inputs.AdmissionWithdrawInput) -> AdmissionResult:
        load = _admission(info)
        return await execute(info, service.withdraw_admission, input.to_command, load, input.idempotency_key)

    @strawberry.mutation(description="退出机构库：其服务不再列出，已开始的办件不受影响。")
    async def institution_leave(self, info: Info, input: inputs.InstitutionLeaveInput) -> InstitutionResult:
        return await execute(info, service.leave, input.to_command, _institution(info), input.idempotency_key)

    @strawberry.mutation(description="编辑店铺。")
    async def institution_edit_storefront(
        self, info: Info, input: inputs.InstitutionEditStorefrontInput
    ) -> InstitutionResult:
        load = _institution(info)
        return await execute(info, storefront.edit_storefront, input.to_command, load, input.idempotency_key)

    @strawberry.mutation(description="设定机构的别名和曾用名。仅地区管理员。")
    async def institution_set_names(self, info: Info, input: inputs.InstitutionSetNamesInput) -> InstitutionResult:
        return await execute(info, storefront.set_names, input.to_command, _institution(info), input.idempotency_key)


def _admission(info: Info) -> Callable[[UUID], Awaitable[AdmissionPayload]]:
    async def load(id: UUID) -> AdmissionPayload:
        return AdmissionPayload(admission=admission_type(await queries.admission(info.context.read, id)))

    return load


def _institution(info: Info) -> Callable[[UUID], Awaitable[InstitutionPayload]]:
    async def load(id: UUID) -> InstitutionPayload:
        return InstitutionPayload(institution=institution_type(await queries.institution(info.context.read, id)))

    return load
