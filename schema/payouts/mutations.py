"""Prepare, send, export and settle payouts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import strawberry

from domain.redemptions import bank_file, payout_queries, payouts, settlement
from domain.reviews.queries import case_head
from schema.context import Info
from schema.execution import execute
from schema.ids import encode_id
from schema.payouts import inputs
from schema.payouts.types import (
    PayoutBatchPayload,
    PayoutBatchResult,
    PayoutCasePayload,
    PayoutCaseResult,
    PayoutExportPayload,
    PayoutExportResult,
    PayoutLinePayload,
    PayoutLineResult,
    payout_batch,
    payout_line,
)
from schema.reviews.summaries import case_summary

BANK_FILES = "/payout-batches"


@strawberry.type
class PayoutsMutation:
    @strawberry.mutation(description="编制拨付批次：金额为办件当前占用的金额，收款账户取自单位认证。仅地区管理员。")
    async def payout_batch_prepare(self, info: Info, input: inputs.PayoutBatchPrepareInput) -> PayoutBatchResult:
        return await execute(info, payouts.prepare, input.to_command, _batch(info), key=input.idempotency_key)

    @strawberry.mutation(description="审批并发出拨付批次，须由编制人以外的人办理；各笔金额转为支付中。")
    async def payout_batch_approve(self, info: Info, input: inputs.PayoutBatchApproveInput) -> PayoutBatchResult:
        return await execute(info, payouts.approve, input.to_command, _batch(info), key=input.idempotency_key)

    @strawberry.mutation(description="作废尚未发出的拨付批次，其中的办件可重新编制。")
    async def payout_batch_discard(self, info: Info, input: inputs.PayoutBatchDiscardInput) -> PayoutBatchResult:
        return await execute(info, payouts.discard, input.to_command, _batch(info), key=input.idempotency_key)

    @strawberry.mutation(description="导出已发出批次的银行文件：得到本人五分钟内有效的下载地址，记入审计日志。")
    async def payout_batch_export(self, info: Info, input: inputs.PayoutBatchExportInput) -> PayoutExportResult:
        context = info.context

        async def load(id: UUID) -> PayoutExportPayload:
            ticket = bank_file.ticket(context.actor, id, context.platform.clock.now())
            return PayoutExportPayload(url=f"{BANK_FILES}/{encode_id('PayoutBatch', id)}/bank-file?ticket={ticket}")

        return await execute(info, bank_file.export, input.to_command, load)

    @strawberry.mutation(description="登记一笔的银行结果，须由发出人以外的人办理；重复登记同一结果不改变任何内容，相反的结果被拒绝。")
    async def payout_line_settle(self, info: Info, input: inputs.PayoutLineSettleInput) -> PayoutLineResult:
        read = info.context.read

        async def load(id: UUID) -> PayoutLinePayload:
            batch_id, line = await payout_queries.line(read, id)
            batch = payout_batch(await payout_queries.batch(read, batch_id))
            return PayoutLinePayload(line=payout_line(line), batch=batch)

        return await execute(info, settlement.settle_line, input.to_command, load, key=input.idempotency_key)

    @strawberry.mutation(description="导入银行结果表：全部登记，或一条都不登记并列出全部错误。")
    async def payout_batch_import_result(
        self, info: Info, input: inputs.PayoutBatchImportResultInput
    ) -> PayoutBatchResult:
        return await execute(info, settlement.import_results, input.to_command, _batch(info), key=input.idempotency_key)

    @strawberry.mutation(description="拨付失败后重新拨付：办件回到待拨付，可编入新的批次。")
    async def payout_retry(self, info: Info, input: inputs.PayoutRetryInput) -> PayoutCaseResult:
        return await execute(info, settlement.retry, input.to_command, _case(info), key=input.idempotency_key)

    @strawberry.mutation(description="拨付失败后取消拨付：释放金额，办件不通过。")
    async def payout_cancel(self, info: Info, input: inputs.PayoutCancelInput) -> PayoutCaseResult:
        return await execute(info, settlement.cancel, input.to_command, _case(info), key=input.idempotency_key)


def _batch(info: Info) -> Callable[[UUID], Awaitable[PayoutBatchPayload]]:
    async def load(id: UUID) -> PayoutBatchPayload:
        return PayoutBatchPayload(batch=payout_batch(await payout_queries.batch(info.context.read, id)))

    return load


def _case(info: Info) -> Callable[[UUID], Awaitable[PayoutCasePayload]]:
    async def load(id: UUID) -> PayoutCasePayload:
        return PayoutCasePayload(case=case_summary(await case_head(info.context.read, id)))

    return load
