"""What the mutations of this area answer with."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import strawberry

from schema.applications.types import Application
from schema.failures import (
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)


@strawberry.type(description="创新券申请操作成功。")
class ApplicationPayload:
    application: Application = strawberry.field(description="申请的现状。")


@strawberry.type(description="隐去的内容；本次查看已记入审计日志。")
class ApplicationRevealPayload:
    field: str = strawberry.field(description="字段。")
    value: str = strawberry.field(description="完整内容。")


ApplicationResult: TypeAlias = Annotated[
    ApplicationPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ApplicationResult", description="创新券申请操作的结果。"),
]  # fmt: skip
ApplicationRevealResult: TypeAlias = Annotated[
    ApplicationRevealPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ApplicationRevealResult", description="查看隐去内容的结果。"),
]  # fmt: skip
