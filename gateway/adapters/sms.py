"""Text messages: shown on the console while developing, sent by Alibaba Cloud (阿里云短信服务) in production."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import structlog

from core.clock import Clock, SystemClock
from core.errors import DomainError, RateLimited, Unavailable, invalid
from gateway.adapters.acs3 import canonical_query, signed_headers
from gateway.logging import mask
from gateway.settings import Settings, SettingsError, SmsProvider

_log = structlog.get_logger(__name__)

_ACTION = "SendSms"
_VERSION = "2017-05-25"
_TIMEOUT = httpx.Timeout(10.0, connect=3.0)
_UNAVAILABLE = "短信服务暂时不可用，验证码未发出，请稍后再试。"

_RATE_LIMITED = frozenset(
    {"isv.BUSINESS_LIMIT_CONTROL", "isv.DAY_LIMIT_CONTROL", "isv.MONTH_LIMIT_CONTROL", "Throttling.User", "Throttling"}
)
_BAD_NUMBER = frozenset({"isv.MOBILE_NUMBER_ILLEGAL", "isv.MOBILE_COUNT_OVER_LIMIT", "isv.BLACK_KEY_CONTROL_LIMIT"})


class ConsoleSms:
    """Development and demonstration: the message goes to the log, the number masked, and to a file that `make demo`
    reads as a person reads their phone. Never wired in production."""

    def __init__(self, outbox: Path, clock: Clock | None = None) -> None:
        self._outbox = outbox
        self._clock = clock or SystemClock()

    async def send(self, mobile: str, template: str, parameters: Mapping[str, str]) -> None:
        # Under neutral names: the log hides personal keys, and showing this is the adapter's whole purpose.
        content = " ".join(f"{name}={value}" for name, value in parameters.items())
        _log.info("sms_shown_instead_of_sent", to=mask(mobile), template=template, content=content)
        line = {"at": self._clock.now().isoformat(), "mobile": mobile, "template": template, **dict(parameters)}
        await asyncio.to_thread(self._append, json.dumps(line, ensure_ascii=False))

    def _append(self, line: str) -> None:
        self._outbox.parent.mkdir(parents=True, exist_ok=True)
        # One write of one line: gateway and worker may append at once.
        descriptor = os.open(self._outbox, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(descriptor, f"{line}\n".encode())
        finally:
            os.close(descriptor)


class AliyunSms:
    """SendSms of Alibaba Cloud's Dysmsapi 2017-05-25, an RPC-style API: parameters in the query, answer in JSON.

    Sources: https://help.aliyun.com/zh/sms/developer-reference/api-dysmsapi-2017-05-25-sendsms for parameters and
    answer (`Code` is `OK` or an error, with `Message`, `RequestId`, `BizId`), and its API error codes page for
    `isv.…`; `gateway.adapters.acs3` for the signature. A request that may have reached the provider is never repeated:
    a person would get two codes, of which the first is void. Only a failed connection is tried again, once.
    """

    def __init__(
        self,
        *,
        key_id: str,
        secret: str,
        sign_name: str,
        templates: Mapping[str, str],
        endpoint: str = "https://dysmsapi.aliyuncs.com",
        timeout: httpx.Timeout = _TIMEOUT,
        clock: Clock | None = None,
    ) -> None:
        """`templates` maps the platform's names to the provider's codes (`code` → `SMS_123456789`)."""
        self._key_id = key_id
        self._secret = secret
        self._sign_name = sign_name
        self._templates = dict(templates)
        self._endpoint = endpoint.rstrip("/")
        self._host = urlsplit(self._endpoint).netloc
        self._client = httpx.AsyncClient(timeout=timeout)
        self._clock = clock or SystemClock()  # the real time, not the demonstration's: the provider allows 15 minutes

    async def close(self) -> None:
        await self._client.aclose()

    async def send(self, mobile: str, template: str, parameters: Mapping[str, str]) -> None:
        if template not in self._templates:
            _log.error("sms_template_not_configured", template=template)
            raise Unavailable(_UNAVAILABLE)
        query = canonical_query(
            {
                "PhoneNumbers": mobile,
                "SignName": self._sign_name,
                "TemplateCode": self._templates[template],
                "TemplateParam": json.dumps(dict(parameters), ensure_ascii=False),
            }
        )
        answer = _read(await self._post(query))
        code = str(answer.get("Code", ""))
        request_id = str(answer.get("RequestId", ""))
        if code == "OK":
            _log.info("sms_accepted", template=template, to=mask(mobile), request=request_id)
            return
        # The provider's message may quote the number; its code says enough.
        _log.warning("sms_refused", template=template, to=mask(mobile), provider_code=code, request=request_id)
        raise _refusal(code)

    async def _post(self, query: str) -> httpx.Response:
        try:
            return await self._attempt(query)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            _log.warning("sms_provider_not_reached", again=True)
        except httpx.HTTPError as error:
            raise _unreachable(error) from None
        try:
            return await self._attempt(query)
        except httpx.HTTPError as error:
            raise _unreachable(error) from None

    async def _attempt(self, query: str) -> httpx.Response:
        headers = signed_headers(
            key_id=self._key_id,
            secret=self._secret,
            host=self._host,
            action=_ACTION,
            version=_VERSION,
            query=query,
            nonce=secrets.token_hex(16),
            moment=self._clock.now(),
        )
        return await self._client.post(f"{self._endpoint}/?{query}", headers=headers)


def _unreachable(error: httpx.HTTPError) -> Unavailable:
    # The error's text has the URL, and the URL the number.
    _log.error("sms_provider_failed", kind=type(error).__name__)
    return Unavailable(_UNAVAILABLE)


def _read(response: httpx.Response) -> dict[str, Any]:
    try:
        answer = response.json()
    except ValueError:
        answer = None
    if isinstance(answer, dict):
        return answer
    _log.error("sms_provider_unreadable", status=response.status_code)
    raise Unavailable(_UNAVAILABLE)


def _refusal(code: str) -> DomainError:
    if code in _RATE_LIMITED:
        return RateLimited("该手机号获取短信过于频繁，请一小时后再试。", retry_after=3600)
    if code in _BAD_NUMBER:
        return invalid("mobile", "MOBILE_NOT_REACHABLE", "该手机号无法接收短信，请核对后重新填写。", "11 位手机号")
    return Unavailable(_UNAVAILABLE)


def make_sms_sender(settings: Settings) -> ConsoleSms | AliyunSms:
    """The adapter that the settings name."""
    if settings.sms is SmsProvider.ALIYUN:
        return AliyunSms(
            key_id=settings.aliyun_access_key_id,
            secret=settings.aliyun_access_key_secret.get_secret_value(),
            sign_name=settings.aliyun_sms_sign_name,
            templates=settings.aliyun_sms_templates,
            endpoint=settings.aliyun_endpoint,
        )
    if settings.sms_outbox is None:
        raise SettingsError(["VOUCHER_SMS=console：生产环境必须真正发送短信（aliyun）。"])
    return ConsoleSms(settings.sms_outbox)
