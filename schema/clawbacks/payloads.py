"""What the mutations of this area answer with."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import strawberry

from schema.clawbacks.types import Clawback
from schema.failures import (
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)


@strawberry.type(description="追回操作成功。")
class ClawbackPayload:
    clawback: Clawback = strawberry.field(description="追回的现状。")


ClawbackResult: TypeAlias = Annotated[
    ClawbackPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ClawbackResult", description="追回操作的结果。"),
]  # fmt: skip
