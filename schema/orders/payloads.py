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
from schema.orders.types import Order, OrderMessage


@strawberry.type(description="订单操作成功。")
class OrderPayload:
    order: Order = strawberry.field(description="订单的现状。")


@strawberry.type(description="留言已发出。")
class OrderMessagePayload:
    sent: OrderMessage = strawberry.field(description="发出的留言。")


@strawberry.type(description="隐去的内容；本次查看已记入审计日志。")
class OrderRevealPayload:
    field: str = strawberry.field(description="字段。")
    value: str = strawberry.field(description="完整内容。")


OrderResult: TypeAlias = Annotated[
    OrderPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("OrderResult", description="订单操作的结果。"),
]  # fmt: skip
OrderMessageResult: TypeAlias = Annotated[
    OrderMessagePayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("OrderMessageResult", description="留言的结果。"),
]  # fmt: skip
OrderRevealResult: TypeAlias = Annotated[
    OrderRevealPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("OrderRevealResult", description="查看订单中隐去内容的结果。"),
]  # fmt: skip
