"""Export a form, and hand in what a task asks for."""

from __future__ import annotations

from uuid import UUID

import strawberry

from domain.printing import queries, service, tasks
from domain.reviews.queries import case_head
from schema.context import Info
from schema.execution import attempt, execute
from schema.printing import inputs
from schema.printing.types import FormExportPayload, FormExportResult, TaskPayload, TaskResult, form_export
from schema.reviews.summaries import case_summary


@strawberry.type
class PrintingMutation:
    @strawberry.mutation(
        description="导出办件的表单，供打印、签字、盖章：PDF 带办件编号、版本、校验值和核验二维码。内容未变时得到同一版本。"
    )
    async def form_export(self, info: Info, input: inputs.FormExportInput) -> FormExportResult:
        async def act() -> FormExportPayload:
            context, command = info.context, input.to_command()
            done = await service.export(context.platform, context.actor, command, key=input.idempotency_key)
            view = await queries.form_export(context.read, done)
            return FormExportPayload(form_export=form_export(view, context.read))

        return await attempt(act)

    @strawberry.mutation(
        description="办理当前环节：上传签字盖章的扫描件等文件。扫描件的二维码须为本办件当前版本，页数齐全；办件进入下一环节。"
    )
    async def task_complete(self, info: Info, input: inputs.TaskCompleteInput) -> TaskResult:
        async def act() -> TaskPayload:
            context, command = info.context, input.to_command()
            done = await tasks.complete(context.platform, context.actor, command, key=input.idempotency_key)
            return TaskPayload(case=case_summary(await case_head(context.read, done)))

        return await attempt(act)

    @strawberry.mutation(
        description="核对没有可识别二维码的扫描件：接受则办件进入下一环节，不接受则由申请单位重新上传。由此前最后审核的部门办理。"
    )
    async def task_judge_scan(self, info: Info, input: inputs.TaskJudgeScanInput) -> TaskResult:
        async def load(id: UUID) -> TaskPayload:
            return TaskPayload(case=case_summary(await case_head(info.context.read, id)))

        return await execute(info, tasks.judge, input.to_command, load, key=input.idempotency_key)
