"""Text messages: the provider's signature on its published example, and every answer it may give."""

from __future__ import annotations

import json
import socket
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from structlog.testing import capture_logs

from core.clock import FixedClock
from core.errors import InvalidInput, RateLimited, Unavailable
from gateway.adapters.acs3 import canonical_query, canonical_request, signature, signed_headers
from gateway.adapters.sms import AliyunSms, ConsoleSms
from tests.support.aliyun import FakeAliyun, fake_aliyun

MOBILE = "13800138000"


@pytest.fixture
def provider() -> Iterator[FakeAliyun]:
    with fake_aliyun() as fake:
        yield fake


class Adapters:
    """Makes adapters of the stand-in and closes them."""

    def __init__(self, provider: FakeAliyun) -> None:
        self._provider = provider
        self.made: list[AliyunSms] = []

    def __call__(self, *, secret: str = "", endpoint: str = "", clock: FixedClock | None = None) -> AliyunSms:
        adapter = AliyunSms(
            key_id=self._provider.key_id,
            secret=secret or self._provider.secret,
            sign_name="科技创新券*~",
            templates={"code": "SMS_1"},
            endpoint=endpoint or self._provider.url,
            timeout=httpx.Timeout(0.5),
            clock=clock,
        )
        self.made.append(adapter)
        return adapter


@pytest.fixture
async def sender(provider: FakeAliyun) -> AsyncIterator[Adapters]:
    adapters = Adapters(provider)
    yield adapters
    for adapter in adapters.made:
        await adapter.close()


def test_the_documentations_example_gets_the_documentations_signature() -> None:
    """ "Request syntax and signature method V3", section with fixed parameters: RunInstances of ECS."""
    query = canonical_query(
        {"RegionId": "cn-shanghai", "ImageId": "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd"}
    )
    headers = signed_headers(
        key_id="YourAccessKeyId",
        secret="YourAccessKeySecret",
        host="ecs.cn-shanghai.aliyuncs.com",
        action="RunInstances",
        version="2014-05-26",
        query=query,
        nonce="3156853299f313e23d1673dc12e1703d",
        moment=datetime(2023, 10, 26, 10, 22, 32, tzinfo=UTC),
    )
    assert headers["authorization"] == (
        "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,"
        "SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
        "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0"
    )


def test_the_query_is_encoded_as_rfc_3986_says() -> None:
    assert canonical_query({"b": "a b*~/", "a": "券"}) == "a=%E5%88%B8&b=a%20b%2A~%2F"


def test_another_secret_gives_another_signature() -> None:
    request = canonical_request("POST", "/", "", {"host": "a", "x-acs-content-sha256": "b"})
    assert signature("one", request) != signature("two", request)


async def test_a_message_arrives_with_number_template_and_parameters(provider: FakeAliyun, sender: Adapters) -> None:
    await sender().send(MOBILE, "code", {"code": "012345"})
    (message,) = provider.accepted
    assert (message["PhoneNumbers"], message["SignName"], message["TemplateCode"]) == (MOBILE, "科技创新券*~", "SMS_1")
    assert provider.parameters_of_last() == {"code": "012345"}


async def test_a_wrong_secret_is_told_as_unavailable(provider: FakeAliyun, sender: Adapters) -> None:
    with pytest.raises(Unavailable):
        await sender(secret="wrong").send(MOBILE, "code", {"code": "1"})
    assert provider.accepted == []


async def test_a_clock_an_hour_off_is_refused_by_the_provider(provider: FakeAliyun, sender: Adapters) -> None:
    with pytest.raises(Unavailable):
        await sender(clock=FixedClock(datetime(2026, 1, 1, tzinfo=UTC))).send(MOBILE, "code", {"code": "1"})
    assert provider.accepted == []


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ("isv.BUSINESS_LIMIT_CONTROL", RateLimited),
        ("isv.DAY_LIMIT_CONTROL", RateLimited),
        ("isv.MOBILE_NUMBER_ILLEGAL", InvalidInput),
        ("isv.AMOUNT_NOT_ENOUGH", Unavailable),
        ("isv.SMS_TEMPLATE_ILLEGAL", Unavailable),
        ("isp.SYSTEM_ERROR", Unavailable),
        ("broken", Unavailable),
        ("slow", Unavailable),
    ],
)
async def test_each_failing_answer_has_its_error_and_is_not_sent_again(
    provider: FakeAliyun, sender: Adapters, answer: str, error: type[Exception]
) -> None:
    provider.answers = [answer]
    with pytest.raises(error) as caught:
        await sender().send(MOBILE, "code", {"code": "998877"})
    assert provider.requests == 1
    assert MOBILE not in str(caught.value)
    assert "998877" not in str(caught.value)


async def test_a_failed_connection_is_tried_once_more(
    provider: FakeAliyun, sender: Adapters, monkeypatch: pytest.MonkeyPatch
) -> None:
    adapter = sender()
    attempts: list[str] = []
    post = adapter._client.post

    async def first_fails(*arguments: object, **named: object) -> httpx.Response:
        attempts.append("attempt")
        if len(attempts) == 1:
            raise httpx.ConnectError("refused")
        return await post(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(adapter._client, "post", first_fails)
    await adapter.send(MOBILE, "code", {"code": "1"})
    assert len(attempts) == 2
    assert len(provider.accepted) == 1


async def test_a_provider_that_cannot_be_reached_is_unavailable(sender: Adapters) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    adapter = sender(endpoint=f"http://127.0.0.1:{port}")
    with capture_logs() as logs, pytest.raises(Unavailable):
        await adapter.send(MOBILE, "code", {"code": "998877"})
    assert [entry["event"] for entry in logs] == ["sms_provider_not_reached", "sms_provider_failed"]
    assert MOBILE not in repr(logs)
    assert "998877" not in repr(logs)


async def test_a_template_without_the_providers_code_is_unavailable(provider: FakeAliyun, sender: Adapters) -> None:
    with pytest.raises(Unavailable):
        await sender().send(MOBILE, "unknown", {})
    assert provider.requests == 0


async def test_the_console_shows_the_code_masks_the_number_and_keeps_both_in_a_private_file(tmp_path: Path) -> None:
    outbox = tmp_path / "data" / "sms-outbox.jsonl"
    with capture_logs() as logs:
        console = ConsoleSms(outbox, FixedClock(datetime(2026, 3, 2, tzinfo=UTC)))
        await console.send(MOBILE, "code", {"code": "012345"})
        await console.send(MOBILE, "code", {"code": "543210"})
    assert "012345" in logs[0]["content"]
    assert MOBILE not in repr(logs)
    lines = [json.loads(line) for line in outbox.read_text().splitlines()]
    assert [(line["mobile"], line["code"]) for line in lines] == [(MOBILE, "012345"), (MOBILE, "543210")]
    assert outbox.stat().st_mode & 0o777 == 0o600
