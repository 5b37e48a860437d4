"""What the mutations of this area answer with."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import strawberry

from schema.failures import (
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)
from schema.recognition.types import Recognition, RecognitionImport


@strawberry.type(description="文件已读完：已入库，或有错误而一行未入，见 status 和 faults。")
class RecognitionImportPayload:
    recognition_import: RecognitionImport = strawberry.field(description="导入的结果和错误明细。")


@strawberry.type(description="互认操作成功。")
class RecognitionPayload:
    recognition: Recognition = strawberry.field(description="互认的现状。")


RecognitionImportResult: TypeAlias = Annotated[
    RecognitionImportPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("RecognitionImportResult", description="导入互认批次的结果。"),
]  # fmt: skip
RecognitionResult: TypeAlias = Annotated[
    RecognitionPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("RecognitionResult", description="互认操作的结果。"),
]  # fmt: skip
