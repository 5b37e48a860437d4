"""What the mutations of this area answer with."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import strawberry

from schema.failures import (
    Failure,
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)
from schema.reviews.summaries import CaseSummary, Objection


@strawberry.type(description="审核操作成功。")
class ReviewPayload:
    case: CaseSummary = strawberry.field(description="办件的现状。")


@strawberry.type(description="批量通过中一个办件的结果。")
class ReviewPassOutcome:
    case_id: strawberry.ID = strawberry.field(description="办件标识。")
    passed: bool = strawberry.field(description="是否已通过。")
    failure: Failure | None = strawberry.field(description="未通过的原因；已通过时为空。")


@strawberry.type(description="批量通过已办理，逐个给出结果。")
class ReviewPassManyPayload:
    outcomes: list[ReviewPassOutcome] = strawberry.field(description="逐个结果，次序与输入相同。")


@strawberry.type(description="异议已收到。")
class PublicityObjectPayload:
    objection_id: strawberry.ID = strawberry.field(description="异议标识。")


@strawberry.type(description="异议已处理。")
class ObjectionPayload:
    objection: Objection = strawberry.field(description="异议的现状。")


ReviewResult: TypeAlias = Annotated[
    ReviewPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ReviewResult", description="审核操作的结果。"),
]  # fmt: skip
ReviewPassManyResult: TypeAlias = Annotated[
    ReviewPassManyPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ReviewPassManyResult", description="批量通过的结果。"),
]  # fmt: skip
PublicityObjectResult: TypeAlias = Annotated[
    PublicityObjectPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("PublicityObjectResult", description="提出异议的结果。"),
]  # fmt: skip
ObjectionResult: TypeAlias = Annotated[
    ObjectionPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ObjectionResult", description="处理异议的结果。"),
]  # fmt: skip
