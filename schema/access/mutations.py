"""Register, sign in and out, change password and mobile, choose a role."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from uuid import UUID

import strawberry

from core.actor import Actor
from domain.access import codes, queries, service, sign_in, wechat
from domain.access.commands import Client, RevokeSession, UnbindWeChat
from domain.work import Read
from schema.access import inputs
from schema.access.payloads import (
    AccountPayload,
    AccountResult,
    SessionPayload,
    SessionResult,
    SignInPayload,
    SignInResult,
    SmsCodeRequestPayload,
    SmsCodeRequestResult,
)
from schema.access.types import viewer_type
from schema.context import CSRF_COOKIE, SESSION_COOKIE, Context, Info
from schema.execution import attempt, execute
from schema.failures import AnyFailure


@strawberry.type
class AccessMutation:
    @strawberry.mutation(description="获取短信验证码：每分钟 1 条、每小时 5 条、每天 10 条；五分钟内有效，限用一次。")
    async def sms_code_request(self, info: Info, input: inputs.SmsCodeRequestInput) -> SmsCodeRequestResult:
        async def act() -> SmsCodeRequestPayload:
            await codes.request_code(info.context.platform, info.context.actor, input.to_command())
            seconds = int(codes.LIFETIME.total_seconds())
            return SmsCodeRequestPayload(expires_in_seconds=seconds, resend_after_seconds=60)

        return await attempt(act)

    @strawberry.mutation(description="注册账号。注册后请登录。")
    async def account_register(self, info: Info, input: inputs.AccountRegisterInput) -> AccountResult:
        async def act() -> AccountPayload:
            command = input.to_command()
            await service.register(info.context.platform, info.context.actor, command)
            return AccountPayload(name=command.name.strip())

        return await attempt(act)

    @strawberry.mutation(description="登录。网页得到 HttpOnly Cookie 与 CSRF 令牌，小程序得到 Bearer 令牌。")
    async def sign_in(self, info: Info, input: inputs.SignInInput) -> SignInResult:
        async def act() -> SignInPayload:
            command = input.to_command()
            signed = await sign_in.sign_in(info.context.platform, info.context.actor, command)
            return await _signed_in(info.context, signed, web=command.client is Client.WEB)

        return await attempt(act)

    @strawberry.mutation(description="用微信登录。未绑定账号的代码为 WECHAT_NOT_BOUND：请先用手机号登录，再绑定微信。")
    async def sign_in_by_we_chat(self, info: Info, input: inputs.SignInByWeChatInput) -> SignInResult:
        async def act() -> SignInPayload:
            command = input.to_command()
            signed = await wechat.sign_in_by_wechat(info.context.platform, info.context.actor, command)
            return await _signed_in(info.context, signed, web=command.client is Client.WEB)

        return await attempt(act)

    @strawberry.mutation(description="把微信绑定到当前账号，之后可以用微信登录。")
    async def we_chat_bind(self, info: Info, input: inputs.WeChatBindInput) -> AccountResult:
        return await attempt(lambda: _changed(info.context, wechat.bind, input.to_command()))

    @strawberry.mutation(description="解除当前账号的微信绑定。")
    async def we_chat_unbind(self, info: Info) -> AccountResult:
        async def load(_id: UUID) -> AccountPayload:
            view = await queries.viewer(info.context.read)
            return AccountPayload(name=view.name if view else "")

        return await execute(info, wechat.unbind, UnbindWeChat, load)

    @strawberry.mutation(description="退出登录。")
    async def sign_out(self, info: Info) -> SessionResult:
        own = info.context.actor.session_id or UUID(int=0)
        return await _end(info, lambda: RevokeSession(own))

    @strawberry.mutation(description="结束自己的一次登录，例如遗失的设备。")
    async def session_revoke(self, info: Info, input: inputs.SessionRevokeInput) -> SessionResult:
        return await _end(info, input.to_command)

    @strawberry.mutation(description="选择以哪个角色操作；之后的操作都记在该角色名下。")
    async def session_act_as(self, info: Info, input: inputs.SessionActAsInput) -> SessionResult:
        async def load(_id: UUID) -> SessionPayload:
            return await _own(info.context)

        return await execute(info, sign_in.act_as, input.to_command, load)

    @strawberry.mutation(description="修改密码；其他设备上的登录随即失效。")
    async def password_change(self, info: Info, input: inputs.PasswordChangeInput) -> AccountResult:
        return await attempt(lambda: _changed(info.context, service.change_password, input.to_command()))

    @strawberry.mutation(description="用短信验证码重置密码；全部登录随即失效。")
    async def password_reset(self, info: Info, input: inputs.PasswordResetInput) -> AccountResult:
        async def act() -> AccountPayload:
            await service.reset_password(info.context.platform, info.context.actor, input.to_command())
            return AccountPayload(name="")

        return await attempt(act)

    @strawberry.mutation(description="更换手机号。")
    async def mobile_change(self, info: Info, input: inputs.MobileChangeInput) -> AccountResult:
        return await attempt(lambda: _changed(info.context, service.change_mobile, input.to_command()))


async def _signed_in(context: Context, signed: sign_in.SignedIn, *, web: bool) -> SignInPayload:
    if web:
        context.cookies[SESSION_COOKIE] = signed.token
        context.cookies[CSRF_COOKIE] = signed.csrf
    actor = await queries.actor_of(
        context.platform, signed.token, csrf=None, address=context.actor.address, request_id=context.actor.request_id
    )
    context.actor = actor or context.actor
    view = await queries.viewer(context.read)
    if view is None:
        raise AssertionError("a session that was just opened has an account")
    return SignInPayload(
        token=None if web else signed.token, csrf_token=signed.csrf if web else None, viewer=viewer_type(view)
    )


async def _end(info: Info, command: Callable[[], RevokeSession]) -> SessionPayload | AnyFailure:
    async def load(ended: UUID) -> SessionPayload:
        if ended == info.context.actor.session_id:
            info.context.cookies |= {SESSION_COOKIE: None, CSRF_COOKIE: None}
            return SessionPayload(viewer=None)
        return await _own(info.context)

    return await execute(info, sign_in.revoke_session, command, load)


async def _own(context: Context) -> SessionPayload:
    view = await queries.viewer(Read(context.platform, await _reloaded(context)))
    return SessionPayload(viewer=viewer_type(view) if view else None)


async def _reloaded(context: Context) -> Actor:
    """The actor after its session changed, for the rest of this request."""
    fresh = await queries.actor_of_session(context.platform, context.actor)
    context.actor = replace(context.actor, grant=fresh.grant) if fresh else context.actor
    return context.actor


async def _changed(context: Context, change: Callable[..., Awaitable[UUID]], command: object) -> AccountPayload:
    await change(context.platform, context.actor, command)
    view = await queries.viewer(context.read)
    return AccountPayload(name=view.name if view else "")
