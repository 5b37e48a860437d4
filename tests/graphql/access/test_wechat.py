"""WeChat beside mobile and user name: bind, sign in, unbind (domain.md §4)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncEngine

from core.clock import FixedClock
from db.models import Account, AuditEntry, WeChatBinding
from gateway.adapters.wechat import Code2Session, MiniProgram
from tests.support.client import GraphQLClient
from tests.support.people import Person, person
from tests.support.platform import World
from tests.support.platform import world as make_world
from tests.support.unchanged import unchanged
from tests.support.wechat import SESSION_KEY, FakeWeChat, fake_wechat

FAILURE = "... on Failure { code message path } ... on InvalidInputFailure { faults { path code } }"
SIGN_IN = f"""mutation($input: SignInByWeChatInput!) {{ signInByWeChat(input: $input) {{ __typename
  ... on SignInPayload {{ token csrfToken viewer {{ name weChatBound }} }} {FAILURE} }} }}"""
BIND = f"mutation($input: WeChatBindInput!) {{ weChatBind(input: $input) {{ __typename {FAILURE} }} }}"
UNBIND = f"mutation {{ weChatUnbind {{ __typename {FAILURE} }} }}"
BOUND = "{ viewer { weChatBound } }"


@pytest.fixture
def provider() -> Iterator[FakeWeChat]:
    with fake_wechat() as fake:
        yield fake


@pytest_asyncio.fixture
async def world(
    engine: AsyncEngine, clock: FixedClock, tmp_path: Path, provider: FakeWeChat
) -> AsyncIterator[World]:
    programs = {"": MiniProgram(provider.app_id, provider.secret)}
    adapter = Code2Session(programs, endpoint=provider.url, timeout=httpx.Timeout(0.5))
    async with make_world(engine, clock, tmp_path, adapter) as made:
        yield made
    await adapter.close()


async def bound(provider: FakeWeChat, who: Person, user: str = "one") -> None:
    await who.client.execute(BIND, {"input": {"code": provider.login(user)}}, expect="AccountPayload")


def by_wechat(code: str, **more: str) -> dict[str, object]:
    return {"input": {"entry": "ENTERPRISE", "code": code, **more}}


async def test_a_bound_wechat_signs_its_account_in(world: World, provider: FakeWeChat) -> None:
    who = await person(world)
    assert (await who.client.execute(BOUND))["viewer"]["weChatBound"] is False
    await bound(provider, who)
    signed = await world.client().execute(SIGN_IN, by_wechat(provider.login("one")), expect="SignInPayload")
    assert signed["viewer"]["weChatBound"] is True
    assert signed["csrfToken"] is None
    phone = world.client().with_bearer(signed["token"])
    assert (await phone.execute(BOUND))["viewer"]["weChatBound"] is True


async def test_on_the_web_wechat_gives_a_cookie(world: World, provider: FakeWeChat) -> None:
    await bound(provider, await person(world))
    client = world.client()
    signed = await client.execute(SIGN_IN, by_wechat(provider.login("one"), client="WEB"), expect="SignInPayload")
    assert signed["token"] is None
    assert (await client.execute(BOUND))["viewer"]["weChatBound"] is True


async def test_an_unknown_wechat_is_told_to_sign_in_and_bind_first(world: World, provider: FakeWeChat) -> None:
    async with unchanged(world.platform.sessions):
        refused = await world.client().execute(SIGN_IN, by_wechat(provider.login("nobody")), expect="RefusedFailure")
    assert (refused["code"], refused["path"]) == ("WECHAT_NOT_BOUND", "input.code")
    assert "绑定" in refused["message"]


async def test_a_code_serves_once(world: World, provider: FakeWeChat) -> None:
    await bound(provider, await person(world))
    code = provider.login("one")
    await world.client().execute(SIGN_IN, by_wechat(code), expect="SignInPayload")
    async with unchanged(world.platform.sessions):
        refused = await world.client().execute(SIGN_IN, by_wechat(code), expect="InvalidInputFailure")
    assert refused["faults"] == [{"path": "input.code", "code": "WRONG_CODE"}]


@pytest.mark.parametrize("code", ["", "  ", "x" * 129, "不是凭证"])
async def test_what_cannot_be_a_code_is_not_asked_about(world: World, provider: FakeWeChat, code: str) -> None:
    await world.client().execute(SIGN_IN, by_wechat(code), expect="InvalidInputFailure")
    assert provider.requests == 0


@pytest.mark.parametrize(
    ("answer", "failure", "code"),
    [
        (45011, "RateLimitedFailure", "RATE_LIMITED"),
        (40226, "RefusedFailure", "WECHAT_BLOCKED"),
        (-1, "RefusedFailure", "TEMPORARILY_UNAVAILABLE"),
        ("slow", "RefusedFailure", "TEMPORARILY_UNAVAILABLE"),
    ],
)
async def test_what_wechat_refuses_is_a_typed_failure_and_changes_nothing(
    world: World, provider: FakeWeChat, answer: int | str, failure: str, code: str
) -> None:
    who = await person(world)
    provider.answers = [answer, answer]
    async with unchanged(world.platform.sessions):
        refused = await world.client().execute(SIGN_IN, by_wechat(provider.login("one")), expect=failure)
        await who.client.execute(BIND, {"input": {"code": provider.login("one")}}, expect=failure)
    assert refused["code"] == code


async def test_one_wechat_belongs_to_one_account_and_one_account_has_one(world: World, provider: FakeWeChat) -> None:
    one, two = await person(world), await person(world)
    await bound(provider, one)
    await bound(provider, one)  # again: nothing happens
    async with unchanged(world.platform.sessions):
        taken = {"input": {"code": provider.login("one")}}
        assert (await two.client.execute(BIND, taken, expect="RefusedFailure"))["code"] == "WECHAT_BOUND_ELSEWHERE"
        second = {"input": {"code": provider.login("two")}}
        assert (await one.client.execute(BIND, second, expect="RefusedFailure"))["code"] == "WECHAT_ALREADY_BOUND"
    async with world.platform.sessions() as session:
        assert len(list(await session.scalars(select(WeChatBinding)))) == 1


async def test_after_unbinding_wechat_signs_nobody_in(world: World, provider: FakeWeChat) -> None:
    who = await person(world)
    await bound(provider, who)
    await who.client.execute(UNBIND, expect="AccountPayload")
    refused = await world.client().execute(SIGN_IN, by_wechat(provider.login("one")), expect="RefusedFailure")
    assert refused["code"] == "WECHAT_NOT_BOUND"
    assert (await who.client.execute(UNBIND, expect="RefusedFailure"))["code"] == "NOT_FOUND"
    async with world.platform.sessions() as session:
        acts = list(await session.scalars(select(AuditEntry.act).order_by(AuditEntry.id)))
    assert acts == ["ACCOUNT.WECHAT_BIND", "ACCOUNT.WECHAT_UNBIND"]


async def test_a_visitor_binds_nothing(world: World, provider: FakeWeChat) -> None:
    client: GraphQLClient = world.client()
    refused = await client.execute(BIND, {"input": {"code": provider.login("one")}}, expect="RefusedFailure")
    assert refused["code"] == "UNAUTHENTICATED"
    assert provider.requests == 0


async def test_a_disabled_account_and_the_wrong_door_are_refused(world: World, provider: FakeWeChat) -> None:
    who = await person(world)
    await bound(provider, who)
    at_officials = {"input": {"entry": "OFFICIAL", "code": provider.login("one")}}
    assert (await world.client().execute(SIGN_IN, at_officials, expect="RefusedFailure"))["code"] == "WRONG_ENTRY"
    async with world.platform.sessions() as session, session.begin():
        (await session.get_one(Account, who.account_id)).disabled = True
    refused = await world.client().execute(SIGN_IN, by_wechat(provider.login("one")), expect="RefusedFailure")
    assert refused["code"] == "ACCOUNT_DISABLED"


async def test_the_database_holds_the_openid_encrypted_and_no_session_key(world: World, provider: FakeWeChat) -> None:
    await bound(provider, await person(world), "visible")
    async with world.platform.sessions() as session:
        stored = str((await session.execute(text("SELECT * FROM wechat_bindings"))).one())
        audit = str((await session.execute(text("SELECT before, after FROM audit_entries"))).all())
    assert "visible" not in stored + audit
    assert SESSION_KEY not in stored + audit


async def test_of_two_accounts_that_bind_one_wechat_at_once_one_has_it(world: World, provider: FakeWeChat) -> None:
    people = [await person(world) for _ in range(4)]
    answers = await asyncio.gather(
        *(each.client.execute(BIND, {"input": {"code": provider.login("one")}}) for each in people)
    )
    kinds = sorted(answer["weChatBind"]["__typename"] for answer in answers)
    assert kinds == ["AccountPayload", *["RefusedFailure"] * 3]
    assert {answer["weChatBind"].get("code") for answer in answers} == {None, "WECHAT_BOUND_ELSEWHERE"}
    async with world.platform.sessions() as session:
        assert len(list(await session.scalars(select(WeChatBinding)))) == 1


async def test_one_code_sent_by_many_at_once_signs_in_once(world: World, provider: FakeWeChat) -> None:
    await bound(provider, await person(world))
    code = provider.login("one")
    answers = await asyncio.gather(*(world.client().execute(SIGN_IN, by_wechat(code)) for _ in range(5)))
    kinds = sorted(answer["signInByWeChat"]["__typename"] for answer in answers)
    assert kinds == [*["InvalidInputFailure"] * 4, "SignInPayload"]


async def test_after_unbinding_the_mobile_is_a_way_in_as_before(world: World, provider: FakeWeChat) -> None:
    """No account has WeChat as its only way in: it was there, with a mobile, before it was bound."""
    who = await person(world)
    await bound(provider, who)
    await who.client.execute(UNBIND, expect="AccountPayload")
    assert (await who.client.execute(BOUND))["viewer"]["weChatBound"] is False
    client = world.client()
    asked = {"input": {"mobile": who.mobile, "purpose": "SIGN_IN"}}
    await client.execute("mutation($input: SmsCodeRequestInput!) { smsCodeRequest(input: $input) { __typename } }", asked)
    given = {"entry": "ENTERPRISE", "identifier": who.mobile, "code": world.last_code(who.mobile)}
    signing_in = "mutation($input: SignInInput!) { signIn(input: $input) { __typename } }"
    await client.execute(signing_in, {"input": given}, expect="SignInPayload")


async def test_a_slow_wechat_keeps_no_connection_and_no_other_caller_waiting(world: World, provider: FakeWeChat) -> None:
    await bound(provider, await person(world))
    provider.answers = ["slow"] * 30
    waiting = [asyncio.ensure_future(world.client().execute(SIGN_IN, by_wechat(provider.login("one")))) for _ in range(30)]
    await asyncio.sleep(0.05)
    answered = await world.client().execute("{ compacts { code } }")
    assert answered["compacts"]
    assert not all(each.done() for each in waiting), "answered only after WeChat"
    for answer in await asyncio.gather(*waiting):
        assert answer["signInByWeChat"]["code"] == "TEMPORARILY_UNAVAILABLE"


async def test_the_session_key_reaches_neither_client_nor_log(
    world: World, provider: FakeWeChat, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    who = await person(world)
    provider.answers = [0, 40029, "broken", 0]
    for _ in range(4):
        binding = await who.client.post(BIND, {"input": {"code": provider.login("one")}})
        entering = await world.client().post(SIGN_IN, by_wechat(provider.login("one")))
        for answer in (binding, entering):
            assert SESSION_KEY not in answer.text + str(answer.headers)
    told = "".join(capsys.readouterr()) + caplog.text
    for secret in (SESSION_KEY, provider.secret, "js_code"):
        assert secret not in told
