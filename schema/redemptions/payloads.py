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
from schema.redemptions.types import Rating, Redemption


@strawberry.type(description="兑付申请操作成功。")
class RedemptionPayload:
    redemption: Redemption = strawberry.field(description="兑付申请的现状。")


@strawberry.type(description="评价成功。")
class RatingPayload:
    rating: Rating = strawberry.field(description="评价。")


RedemptionResult: TypeAlias = Annotated[
    RedemptionPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("RedemptionResult", description="兑付申请操作的结果。"),
]  # fmt: skip
RatingResult: TypeAlias = Annotated[
    RatingPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("RatingResult", description="评价的结果。"),
]  # fmt: skip
