"""Certify units, join and leave them, provision officials."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import strawberry

from core.errors import NotFound
from domain.organisations import members, officials, people, queries, reveal, service
from schema.context import Info
from schema.execution import execute
from schema.organisations import inputs
from schema.organisations.payloads import (
    CertificationPayload,
    CertificationResult,
    CertificationRevealPayload,
    CertificationRevealResult,
    OfficialPayload,
    OfficialResult,
    UnitJoinRequestPayload,
    UnitJoinRequestResult,
    UnitPayload,
    UnitResult,
)
from schema.organisations.types import certification_type, join_request_type, official_type, unit_type


@strawberry.type
class OrganisationsMutation:
    @strawberry.mutation(description="保存认证草稿，随时可以继续；退回修改后也用它修改。")
    async def certification_save_draft(
        self, info: Info, input: inputs.CertificationSaveDraftInput
    ) -> CertificationResult:
        return await execute(info, service.save_draft, input.to_command, _certification(info), input.idempotency_key)

    @strawberry.mutation(description="提交认证，一次列出全部错误；单位已认证时代码为 UNIT_ALREADY_CERTIFIED，可申请加入。")
    async def certification_submit(self, info: Info, input: inputs.CertificationSubmitInput) -> CertificationResult:
        return await execute(info, service.submit, input.to_command, _certification(info), input.idempotency_key)

    @strawberry.mutation(description="撤回审核中的认证或变更。")
    async def certification_withdraw(
        self, info: Info, input: inputs.CertificationWithdrawInput
    ) -> CertificationResult:
        return await execute(info, service.withdraw, input.to_command, _certification(info), input.idempotency_key)

    @strawberry.mutation(description="作废尚未提交的认证草稿；已提交的请用 certificationWithdraw。")
    async def certification_discard(self, info: Info, input: inputs.CertificationDiscardInput) -> CertificationResult:
        return await execute(info, service.discard, input.to_command, _certification(info), input.idempotency_key)

    @strawberry.mutation(description="认证未通过或撤回后重新申请。")
    async def certification_start_again(
        self, info: Info, input: inputs.CertificationStartAgainInput
    ) -> CertificationResult:
        return await execute(info, service.start_again, input.to_command, _certification(info), input.idempotency_key)

    @strawberry.mutation(description="变更认证信息，提交审核。")
    async def certification_change(self, info: Info, input: inputs.CertificationChangeInput) -> CertificationResult:
        load = _certification(info)
        return await execute(info, service.change_particulars, input.to_command, load, input.idempotency_key)

    @strawberry.mutation(description="查看一项隐去的个人信息，记入审计日志。仅正在办理该认证的审核人员。")
    async def certification_reveal(
        self, info: Info, input: inputs.CertificationRevealInput
    ) -> CertificationRevealResult:
        async def load(_id: UUID) -> CertificationRevealPayload:
            value = await reveal.revealed(info.context.read, input.to_command())
            return CertificationRevealPayload(field=input.field, value=value)

        return await execute(info, reveal.reveal, input.to_command, load)

    @strawberry.mutation(description="申请加入已认证的单位。")
    async def unit_join_request(self, info: Info, input: inputs.UnitJoinRequestInput) -> UnitJoinRequestResult:
        return await execute(info, members.request_to_join, input.to_command, _request(info), input.idempotency_key)

    @strawberry.mutation(description="处理加入申请。仅单位管理员或地区管理员。")
    async def unit_join_decide(self, info: Info, input: inputs.UnitJoinDecideInput) -> UnitJoinRequestResult:
        return await execute(info, members.decide_join, input.to_command, _request(info), input.idempotency_key)

    @strawberry.mutation(description="移除成员，立即失效；成员也可以自己退出。管理员须先转让。")
    async def unit_member_remove(self, info: Info, input: inputs.UnitMemberInput) -> UnitResult:
        return await execute(info, members.remove_member, input.to_removal, _unit(info), input.idempotency_key)

    @strawberry.mutation(description="把单位管理员转让给另一名成员。")
    async def unit_transfer_ownership(self, info: Info, input: inputs.UnitMemberInput) -> UnitResult:
        return await execute(info, members.transfer_ownership, input.to_transfer, _unit(info), input.idempotency_key)

    @strawberry.mutation(description="设立管理端用户。仅管理员；地区管理员只能在本地区。")
    async def official_provision(self, info: Info, input: inputs.OfficialProvisionInput) -> OfficialResult:
        load = _official(info)
        return await execute(info, officials.provision_official, input.to_command, load, input.idempotency_key)

    @strawberry.mutation(description="免去管理端用户的角色，其经手的办件放回部门。仅管理员。")
    async def official_revoke(self, info: Info, input: inputs.OfficialRevokeInput) -> OfficialResult:
        return await execute(info, officials.revoke_official, input.to_command, _official(info), input.idempotency_key)


def _certification(info: Info) -> Callable[[UUID], Awaitable[CertificationPayload]]:
    async def load(id: UUID) -> CertificationPayload:
        view = await queries.certification(info.context.read, id)
        return CertificationPayload(certification=certification_type(view))

    return load


def _unit(info: Info) -> Callable[[UUID], Awaitable[UnitPayload]]:
    async def load(id: UUID) -> UnitPayload:
        try:
            return UnitPayload(unit=unit_type(await queries.unit(info.context.read, id)))
        except NotFound:
            return UnitPayload(unit=None)

    return load


def _request(info: Info) -> Callable[[UUID], Awaitable[UnitJoinRequestPayload]]:
    async def load(id: UUID) -> UnitJoinRequestPayload:
        return UnitJoinRequestPayload(request=join_request_type(await people.join_request(info.context.read, id)))

    return load


def _official(info: Info) -> Callable[[UUID], Awaitable[OfficialPayload]]:
    async def load(id: UUID) -> OfficialPayload:
        return OfficialPayload(official=official_type(await people.official(info.context.read, id)))

    return load
