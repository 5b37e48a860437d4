"""Keep the pool, convene panels, declare and score."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import strawberry

from domain.panels import convening, importing, pool, pool_queries, queries, service
from schema.context import Info
from schema.execution import execute
from schema.panels import inputs, pool_inputs
from schema.panels.payloads import (
    ExpertImportPayload,
    ExpertImportResult,
    ExpertPayload,
    ExpertResult,
    PanelPayload,
    PanelResult,
    PanelTaskPayload,
    PanelTaskResult,
)
from schema.panels.pool_types import expert_type, import_type
from schema.panels.types import panel_type, task_type


@strawberry.type
class PanelsMutation:
    @strawberry.mutation(description="把一名专家加入本地区专家库；已移出的重新入库。仅地区管理员。")
    async def expert_add(self, info: Info, input: pool_inputs.ExpertAddInput) -> ExpertResult:
        return await execute(info, pool.add_expert, input.to_command, _expert(info), input.idempotency_key)

    @strawberry.mutation(description="修改专家的资料。仅地区管理员。")
    async def expert_edit(self, info: Info, input: pool_inputs.ExpertEditInput) -> ExpertResult:
        return await execute(info, pool.edit_expert, input.to_command, _expert(info), input.idempotency_key)

    @strawberry.mutation(description="把专家移出专家库；还有未完成评审的代码为 SEATED，请先更换。仅地区管理员。")
    async def expert_end(self, info: Info, input: pool_inputs.ExpertEndInput) -> ExpertResult:
        return await execute(info, pool.end_expert, input.to_command, _expert(info), input.idempotency_key)

    @strawberry.mutation(description="从表格导入专家：全部入库，或有错误而一人不入。仅地区管理员。")
    async def expert_import(self, info: Info, input: pool_inputs.ExpertImportInput) -> ExpertImportResult:
        async def load(import_id: UUID) -> ExpertImportPayload:
            view = await pool_queries.import_by_id(info.context.read, import_id)
            return ExpertImportPayload(expert_import=import_type(view))

        return await execute(info, importing.import_experts, input.to_command, load, input.idempotency_key)

    @strawberry.mutation(description="抽取专家，补足空缺的席位；与企业或机构有利益关系的不参加抽取，全过程留存。仅地区管理员。")
    async def panel_draw(self, info: Info, input: inputs.PanelDrawInput) -> PanelResult:
        return await execute(info, convening.draw_panel, input.to_command, _panel(info), input.idempotency_key)

    @strawberry.mutation(description="指定一名专家，须有理由；有利益关系的不能指定，代码为 TIED。仅地区管理员。")
    async def panel_name(self, info: Info, input: inputs.PanelNameInput) -> PanelResult:
        return await execute(info, convening.name_expert, input.to_command, _panel(info), input.idempotency_key)

    @strawberry.mutation(description="更换一名尚未评分的专家：抽取产生的随即另抽一名，指定的请另行指定或抽取。仅地区管理员。")
    async def panel_replace(self, info: Info, input: inputs.PanelReplaceInput) -> PanelResult:
        return await execute(info, convening.remove_seat, input.to_command, _panel(info), input.idempotency_key)

    @strawberry.mutation(description="延长专家评审的期限。仅地区管理员。")
    async def panel_extend(self, info: Info, input: inputs.PanelExtendInput) -> PanelResult:
        return await execute(info, convening.extend, input.to_command, _panel(info), input.idempotency_key)

    @strawberry.mutation(description="评审已完成而办件因额度不足等未能前进的，再次按评分作出决定。仅地区管理员。")
    async def panel_conclude(self, info: Info, input: inputs.PanelConcludeInput) -> PanelResult:
        return await execute(info, convening.conclude_panel, input.to_command, _panel(info), input.idempotency_key)

    @strawberry.mutation(description="申报利益关系：没有的可以查看材料并评分，有的回避，席位由他人接替。仅席位上的专家。")
    async def panel_declare(self, info: Info, input: inputs.PanelDeclareInput) -> PanelTaskResult:
        return await execute(info, service.declare, input.to_command, _task(info), input.idempotency_key)

    @strawberry.mutation(description="退出评审，席位由他人接替；评分后不能退出。仅席位上的专家。")
    async def panel_refuse(self, info: Info, input: inputs.PanelRefuseInput) -> PanelTaskResult:
        return await execute(info, service.refuse, input.to_command, _task(info), input.idempotency_key)

    @strawberry.mutation(description="评分并提出意见，提交后不能修改；全部评分后按地区的规则作出决定。仅席位上的专家。")
    async def panel_score(self, info: Info, input: inputs.PanelScoreInput) -> PanelTaskResult:
        return await execute(info, service.score, input.to_command, _task(info), input.idempotency_key)


def _expert(info: Info) -> Callable[[UUID], Awaitable[ExpertPayload]]:
    async def load(id: UUID) -> ExpertPayload:
        return ExpertPayload(expert=expert_type(await pool_queries.expert(info.context.read, id)))

    return load


def _panel(info: Info) -> Callable[[UUID], Awaitable[PanelPayload]]:
    async def load(case_id: UUID) -> PanelPayload:
        found = (await queries.panels_of(info.context.read, [case_id])).get(case_id)
        return PanelPayload(panel=panel_type(found) if found else None)

    return load


def _task(info: Info) -> Callable[[UUID], Awaitable[PanelTaskPayload]]:
    async def load(seat_id: UUID) -> PanelTaskPayload:
        return PanelTaskPayload(task=task_type(await queries.task(info.context.read, seat_id)))

    return load
