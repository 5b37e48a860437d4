"""Import a batch, end a recognition."""

from __future__ import annotations

from uuid import UUID

import strawberry

from domain.institutions import recognition, recognition_queries
from schema.context import Info
from schema.execution import execute
from schema.recognition import inputs
from schema.recognition.payloads import (
    RecognitionImportPayload,
    RecognitionImportResult,
    RecognitionPayload,
    RecognitionResult,
)
from schema.recognition.types import import_type, recognition_type


@strawberry.type
class RecognitionMutation:
    @strawberry.mutation(description="导入互认协议的一个批次。仅平台管理员：互认跨越地区。")
    async def recognition_import_batch(
        self, info: Info, input: inputs.RecognitionImportBatchInput
    ) -> RecognitionImportResult:
        async def load(import_id: UUID) -> RecognitionImportPayload:
            view = await recognition_queries.import_by_id(info.context.read, import_id)
            return RecognitionImportPayload(recognition_import=import_type(view))

        return await execute(info, recognition.import_batch, input.to_command, load, input.idempotency_key)

    @strawberry.mutation(description="终止一个实验室的互认：不能再下新的用券订单，已开始的不受影响。仅平台管理员。")
    async def recognition_withdraw(self, info: Info, input: inputs.RecognitionWithdrawInput) -> RecognitionResult:
        async def load(recognition_id: UUID) -> RecognitionPayload:
            view = await recognition_queries.recognition(info.context.read, recognition_id)
            return RecognitionPayload(recognition=recognition_type(view))

        return await execute(info, recognition.withdraw_recognition, input.to_command, load, input.idempotency_key)
