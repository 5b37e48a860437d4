"""WeChat's code2Session: every answer it may give, and that nothing of a session key or secret goes further."""

from __future__ import annotations

import logging
import socket
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
from structlog.testing import capture_logs

from core.errors import Forbidden, InvalidInput, RateLimited, Unavailable
from core.ports import NoWeChat
from gateway.adapters.wechat import Code2Session, MiniProgram, make_wechat
from gateway.settings import Mode, Settings, SettingsError, load_settings
from tests.support.wechat import SESSION_KEY, FakeWeChat, fake_wechat


@pytest.fixture
def provider() -> Iterator[FakeWeChat]:
    with fake_wechat() as fake:
        yield fake


@pytest.fixture
async def adapter(provider: FakeWeChat) -> AsyncIterator[Code2Session]:
    made = _adapter(provider)
    yield made
    await made.close()


def _adapter(provider: FakeWeChat, *, secret: str = "", endpoint: str = "") -> Code2Session:
    program = MiniProgram(provider.app_id, secret or provider.secret)
    return Code2Session({"": program}, endpoint=endpoint or provider.url, timeout=httpx.Timeout(0.5))


async def test_a_code_is_exchanged_for_the_openid_and_the_session_key_stays(
    provider: FakeWeChat, adapter: Code2Session, caplog: pytest.LogCaptureFixture
) -> None:
    with capture_logs() as logs, caplog.at_level(logging.WARNING):
        identity = await adapter.identify(provider.login("one"))
    assert (identity.app_id, identity.openid) == (provider.app_id, "o" + "0" * 24 + "one")
    assert SESSION_KEY not in f"{identity!r}{logs!r}{caplog.text}{vars(adapter)!r}"
    assert identity.openid not in repr(identity)


async def test_a_code_works_once(provider: FakeWeChat, adapter: Code2Session) -> None:
    code = provider.login("one")
    await adapter.identify(code)
    with pytest.raises(InvalidInput) as caught:
        await adapter.identify(code)
    assert (caught.value.faults[0].path, caught.value.faults[0].code) == ("code", "WRONG_CODE")
    assert code not in str(caught.value)


async def test_a_code_lives_five_minutes(provider: FakeWeChat, adapter: Code2Session) -> None:
    with pytest.raises(InvalidInput):
        await adapter.identify(provider.login("one", age=301))


@pytest.mark.parametrize(
    ("answer", "error", "code"),
    [
        (40029, InvalidInput, "INVALID_INPUT"),
        (40163, InvalidInput, "INVALID_INPUT"),
        (45011, RateLimited, "RATE_LIMITED"),
        (40226, Forbidden, "WECHAT_BLOCKED"),
        (-1, Unavailable, "TEMPORARILY_UNAVAILABLE"),
        (40013, Unavailable, "TEMPORARILY_UNAVAILABLE"),
        ("broken", Unavailable, "TEMPORARILY_UNAVAILABLE"),
        ("slow", Unavailable, "TEMPORARILY_UNAVAILABLE"),
    ],
)
async def test_each_failing_answer_has_its_error_and_is_not_asked_again(
    provider: FakeWeChat, adapter: Code2Session, answer: int | str, error: type[Exception], code: str
) -> None:
    provider.answers = [answer]
    asked = provider.login("one")
    with capture_logs() as logs, pytest.raises(error) as caught:
        await adapter.identify(asked)
    assert caught.value.code == code  # type: ignore[attr-defined]
    assert provider.requests == 1
    assert asked not in f"{caught.value}{logs!r}"
    assert provider.secret not in f"{caught.value}{logs!r}"


async def test_a_wrong_secret_is_told_as_unavailable(provider: FakeWeChat) -> None:
    adapter = _adapter(provider, secret="wrong")
    with pytest.raises(Unavailable):
        await adapter.identify(provider.login("one"))
    await adapter.close()


async def test_a_server_that_cannot_be_reached_is_unavailable(provider: FakeWeChat) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    adapter = _adapter(provider, endpoint=f"http://127.0.0.1:{port}")
    with capture_logs() as logs, pytest.raises(Unavailable):
        await adapter.identify("0a1")
    await adapter.close()
    assert [entry["event"] for entry in logs] == ["wechat_not_reached", "wechat_failed"]
    assert provider.secret not in repr(logs)


async def test_a_region_may_have_a_mini_program_of_its_own(provider: FakeWeChat) -> None:
    theirs = MiniProgram("wx0000000000000002", "another-secret")
    programs = {"": MiniProgram(provider.app_id, provider.secret), "example": theirs}
    adapter = Code2Session(programs, endpoint=provider.url)
    assert (await adapter.identify(provider.login("one"), "elsewhere")).app_id == provider.app_id
    with pytest.raises(Unavailable):  # the stand-in does not know that appid
        await adapter.identify(provider.login("one"), "example")
    await adapter.close()


async def test_without_a_mini_program_nobody_signs_in_by_wechat(tmp_path: Path) -> None:
    wechat = make_wechat(Settings(mode=Mode.DEVELOPMENT, data_dir=tmp_path))
    assert isinstance(wechat, NoWeChat)
    with pytest.raises(Unavailable) as caught:
        await wechat.identify("0a1")
    assert caught.value.code == "WECHAT_NOT_CONFIGURED"


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"wechat_app_id": "wx1"}, "VOUCHER_WECHAT_APP_SECRET"),
        ({"wechat_app_secret": "s"}, "VOUCHER_WECHAT_APP_ID"),
        ({"wechat_region_apps": "example:wx1"}, "VOUCHER_WECHAT_REGION_APPS"),
    ],
)
def test_half_a_mini_program_is_refused_at_start(tmp_path: Path, given: dict[str, str], named: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(mode="development", data_dir=tmp_path, **given)
    assert named in str(caught.value)


def test_mini_programs_of_regions_are_read(tmp_path: Path) -> None:
    settings = load_settings(
        mode="development", data_dir=tmp_path, wechat_app_id="wx1", wechat_app_secret="a",
        wechat_region_apps="example:wx2:b, other:wx3:c",
    )  # fmt: skip
    assert settings.wechat_programs() == {"": ("wx1", "a"), "example": ("wx2", "b"), "other": ("wx3", "c")}
    assert "wx2:b" not in repr(settings)
