"""What the mutations of this area answer with."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import strawberry

from schema.access.types import Viewer
from schema.failures import (
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)


@strawberry.type(description="验证码已发送。")
class SmsCodeRequestPayload:
    expires_in_seconds: int = strawberry.field(description="多少秒内有效。")
    resend_after_seconds: int = strawberry.field(description="多少秒后可以再次获取。")


@strawberry.type(description="账号操作成功。")
class AccountPayload:
    name: str = strawberry.field(description="账号名。")


@strawberry.type(description="登录成功。")
class SignInPayload:
    token: str | None = strawberry.field(description="小程序用的令牌，放入 Authorization: Bearer；网页登录为空（用 Cookie）。")
    csrf_token: str | None = strawberry.field(description="网页用：之后的修改请求放入 X-CSRF-Token 头。")
    viewer: Viewer = strawberry.field(description="登录的账号。")


@strawberry.type(description="会话操作成功。")
class SessionPayload:
    viewer: Viewer | None = strawberry.field(description="当前账号；结束当前会话后为空。")


SmsCodeRequestResult: TypeAlias = Annotated[
    SmsCodeRequestPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("SmsCodeRequestResult", description="获取验证码的结果。"),
]  # fmt: skip
AccountResult: TypeAlias = Annotated[
    AccountPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("AccountResult", description="账号操作的结果。"),
]  # fmt: skip
SignInResult: TypeAlias = Annotated[
    SignInPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("SignInResult", description="登录的结果。"),
]  # fmt: skip
SessionResult: TypeAlias = Annotated[
    SessionPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("SessionResult", description="会话操作的结果。"),
]  # fmt: skip
