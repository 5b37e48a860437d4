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
from schema.organisations.types import Certification, Official, Unit, UnitJoinRequest


@strawberry.type(description="认证操作成功。")
class CertificationPayload:
    certification: Certification = strawberry.field(description="认证的现状。")


@strawberry.type(description="隐去的内容；本次查看已记入审计日志。")
class CertificationRevealPayload:
    field: str = strawberry.field(description="字段。")
    value: str = strawberry.field(description="完整内容。")


@strawberry.type(description="单位操作成功。")
class UnitPayload:
    unit: Unit | None = strawberry.field(description="单位的现状；自己退出单位后为空。")


@strawberry.type(description="加入申请操作成功。")
class UnitJoinRequestPayload:
    request: UnitJoinRequest = strawberry.field(description="申请的现状。")


@strawberry.type(description="管理端用户操作成功。")
class OfficialPayload:
    official: Official = strawberry.field(description="用户的角色。首次登录前用短信验证码设置密码。")


CertificationResult: TypeAlias = Annotated[
    CertificationPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("CertificationResult", description="认证操作的结果。"),
]  # fmt: skip
CertificationRevealResult: TypeAlias = Annotated[
    CertificationRevealPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("CertificationRevealResult", description="查看隐去内容的结果。"),
]  # fmt: skip
UnitResult: TypeAlias = Annotated[
    UnitPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("UnitResult", description="单位操作的结果。"),
]  # fmt: skip
UnitJoinRequestResult: TypeAlias = Annotated[
    UnitJoinRequestPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("UnitJoinRequestResult", description="加入申请操作的结果。"),
]  # fmt: skip
OfficialResult: TypeAlias = Annotated[
    OfficialPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("OfficialResult", description="管理端用户操作的结果。"),
]  # fmt: skip
