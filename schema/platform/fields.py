"""Time as the platform sees it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias

import strawberry

from domain import platform_clock
from schema.context import Info
from schema.execution import attempt
from schema.failures import (
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)


@strawberry.type(description="平台的当前时间与运行方式。")
class PlatformStatus:
    now: datetime = strawberry.field(description="平台时间。")
    demonstration: bool = strawberry.field(description="是否演示模式：数据均为虚构，时间可以向前调整。")


@strawberry.type(description="时间已调整。")
class ClockAdvancePayload:
    now: datetime = strawberry.field(description="调整后的平台时间。")


@strawberry.input(description="把演示时间向前调整若干天；到期的办件随后由后台办理。")
class ClockAdvanceInput:
    days: int = strawberry.field(description="天数，1–400。")


ClockAdvanceResult: TypeAlias = Annotated[
    ClockAdvancePayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ClockAdvanceResult", description="调整时间的结果。"),
]  # fmt: skip


@strawberry.type
class PlatformQuery:
    @strawberry.field(description="平台的当前时间与运行方式。")
    def platform_status(self, info: Info) -> PlatformStatus:
        platform = info.context.platform
        return PlatformStatus(now=platform.clock.now(), demonstration=platform.demonstration)


@strawberry.type
class PlatformMutation:
    @strawberry.mutation(description="演示模式：把时间向前调整。仅平台管理员。")
    async def clock_advance(self, info: Info, input: ClockAdvanceInput) -> ClockAdvanceResult:
        async def act() -> ClockAdvancePayload:
            context = info.context
            return ClockAdvancePayload(now=platform_clock.advance(context.platform, context.actor, input.days))

        return await attempt(act)
