"""What the mutations of this area answer with."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import strawberry

from schema.bills.types import BillReading
from schema.failures import (
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)


@strawberry.type(description="票据识别操作成功。")
class BillReadingsPayload:
    readings: list[BillReading] = strawberry.field(description="本申请的全部识别，按提出的次序。")


BillReadingsResult: TypeAlias = Annotated[
    BillReadingsPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("BillReadingsResult", description="票据识别操作的结果。"),
]  # fmt: skip
