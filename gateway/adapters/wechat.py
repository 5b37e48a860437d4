"""WeChat mini programs: who a user is, by code2Session (小程序登录凭证校验)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import httpx
import structlog

from core.errors import DomainError, Forbidden, RateLimited, Unavailable, invalid
from core.ports import NoWeChat, WeChatIdentity
from gateway.settings import Settings

_log = structlog.get_logger(__name__)

_PATH: Final = "/sns/jscode2session"
_TIMEOUT: Final = httpx.Timeout(5.0, connect=3.0)
_UNAVAILABLE: Final = "微信登录暂时不可用，请稍后再试，或用手机号登录。"

BUSY, WRONG_CODE, USED_CODE, TOO_OFTEN, BLOCKED = -1, 40029, 40163, 45011, 40226
"""`errcode` of code2Session; 0 or none at all is success. 40163 is not in its table but is what a used code may get."""


@dataclass(frozen=True, slots=True)
class MiniProgram:
    app_id: str
    secret: str = field(repr=False)


class Code2Session:
    """`GET /sns/jscode2session` of https://api.weixin.qq.com with `appid`, `secret`, `js_code` and
    `grant_type=authorization_code`; the answer is JSON, whatever its content type, with `openid`, `session_key` and perhaps
    `unionid`, or with `errcode` and `errmsg`.

    Source: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html. A code works once, so a
    request that may have reached WeChat is never repeated: the mini program asks `wx.login` for a new code instead. Only a
    failed connection is tried again, once. Secret and code stand in the URL, which is therefore never logged.
    """

    def __init__(
        self,
        programs: Mapping[str, MiniProgram],
        *,
        endpoint: str = "https://api.weixin.qq.com",
        timeout: httpx.Timeout = _TIMEOUT,
    ) -> None:
        """`programs` by region, the platform's own under the empty one."""
        self._programs = dict(programs)
        self._endpoint = endpoint.rstrip("/")
        self._client = httpx.AsyncClient(timeout=timeout)

    async def close(self) -> None:
        await self._client.aclose()

    async def identify(self, code: str, region: str = "") -> WeChatIdentity:
        program = self._programs.get(region) or self._programs.get("")
        if program is None:
            return await NoWeChat().identify(code, region)
        answer = _read(await self._get(program, code))
        failure = answer.get("errcode") or 0
        openid = answer.get("openid")
        if failure == 0 and isinstance(openid, str) and openid:
            return WeChatIdentity(program.app_id, openid)  # the session key ends here
        # `errmsg` may quote the code; the number says enough.
        _log.warning("wechat_refused", app=program.app_id, errcode=failure)
        raise _refusal(failure)

    async def _get(self, program: MiniProgram, code: str) -> httpx.Response:
        try:
            return await self._attempt(program, code)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            _log.warning("wechat_not_reached", again=True)
        except httpx.HTTPError as error:
            raise _unreachable(error) from None
        try:
            return await self._attempt(program, code)
        except httpx.HTTPError as error:
            raise _unreachable(error) from None

    async def _attempt(self, program: MiniProgram, code: str) -> httpx.Response:
        query = {
            "appid": program.app_id, "secret": program.secret, "js_code": code, "grant_type": "authorization_code",
        }  # fmt: skip
        return await self._client.get(f"{self._endpoint}{_PATH}", params=query)


def _unreachable(error: httpx.HTTPError) -> Unavailable:
    # The error's text has the URL, and the URL the secret.
    _log.error("wechat_failed", kind=type(error).__name__)
    return Unavailable(_UNAVAILABLE)


def _read(response: httpx.Response) -> dict[str, Any]:
    try:
        answer = response.json()
    except ValueError:
        answer = None
    if isinstance(answer, dict):
        return answer
    _log.error("wechat_unreadable", status=response.status_code)
    raise Unavailable(_UNAVAILABLE)


def _refusal(failure: object) -> DomainError:
    if failure in (WRONG_CODE, USED_CODE):
        hint = "凭证五分钟内有效、只能使用一次，请重新调用 wx.login 获取"
        return invalid("code", "WRONG_CODE", "微信登录凭证无效或已使用。", hint)
    if failure == TOO_OFTEN:
        return RateLimited("微信登录过于频繁，请一分钟后再试。", retry_after=60)
    if failure == BLOCKED:
        message = "微信判定该账号存在风险，已拦截登录，请改用手机号登录。"
        return Forbidden(message, code="WECHAT_BLOCKED", path="code")
    return Unavailable(_UNAVAILABLE)


def make_wechat(settings: Settings) -> Code2Session | NoWeChat:
    """The adapter for the mini programs that the settings name; none when they name none."""
    programs = {region: MiniProgram(app_id, secret) for region, (app_id, secret) in settings.wechat_programs().items()}
    return Code2Session(programs, endpoint=settings.wechat_endpoint) if programs else NoWeChat()
