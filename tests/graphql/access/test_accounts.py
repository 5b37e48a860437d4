"""Accounts: register, sign in by name or mobile with password or code, sign out, change, revoke (manual §2.1)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from core.clock import FixedClock
from db.models import Account
from tests.support.client import GraphQLClient
from tests.support.platform import PASSWORD, World

MOBILE = "15400000001"
FAILURE = "... on Failure { code message path } ... on InvalidInputFailure { faults { path code message hint } }"
REQUEST_CODE = f"""mutation($input: SmsCodeRequestInput!) {{ smsCodeRequest(input: $input) {{
  __typename ... on SmsCodeRequestPayload {{ expiresInSeconds }} ... on RateLimitedFailure {{ retryAfterSeconds }} {FAILURE} }} }}"""
REGISTER = f"mutation($input: AccountRegisterInput!) {{ accountRegister(input: $input) {{ __typename ... on AccountPayload {{ name }} {FAILURE} }} }}"
SIGN_IN = f"""mutation($input: SignInInput!) {{ signIn(input: $input) {{ __typename
  ... on SignInPayload {{ token csrfToken viewer {{ id name mobile role }} }} {FAILURE} }} }}"""
VIEWER = "{ viewer { name mobile role } }"
SESSIONS = "{ mySessions { totalCount nodes { id client current } } }"


async def code_for(world: World, client: GraphQLClient, purpose: str, mobile: str = MOBILE) -> str:
    variables = {"input": {"mobile": mobile, "purpose": purpose}}
    await client.execute(REQUEST_CODE, variables, expect="SmsCodeRequestPayload")
    return world.last_code(mobile)


async def registered(world: World, name: str = "示例企业操作员", mobile: str = MOBILE) -> GraphQLClient:
    client = world.client()
    code = await code_for(world, client, "REGISTER", mobile)
    variables = {"input": {"name": name, "mobile": mobile, "code": code, "password": PASSWORD}}
    await client.execute(REGISTER, variables, expect="AccountPayload")
    return client


def by_password(identifier: str, password: str = PASSWORD, **more: str) -> dict[str, object]:
    return {"input": {"entry": "ENTERPRISE", "identifier": identifier, "password": password, **more}}


async def accounts(world: World) -> int:
    async with world.platform.sessions() as session:
        return await session.scalar(select(func.count()).select_from(Account)) or 0


async def test_register_then_sign_in_by_name_and_by_mobile(world: World) -> None:
    client = await registered(world)
    assert (await client.execute(VIEWER))["viewer"] is None
    for identifier in ("示例企业操作员", MOBILE):
        signed = await client.execute(SIGN_IN, by_password(identifier), expect="SignInPayload")
        assert signed["viewer"]["mobile"] == "154****0001"
        assert signed["token"] is None
        assert (await client.execute(VIEWER))["viewer"]["role"] == "ACCOUNT"


async def test_sign_in_with_a_code_uses_it_up(world: World, clock: FixedClock) -> None:
    client = await registered(world)
    clock.advance(timedelta(minutes=2))
    code = await code_for(world, client, "SIGN_IN")
    variables = {"input": {"entry": "ENTERPRISE", "identifier": MOBILE, "code": code}}
    await client.execute(SIGN_IN, variables, expect="SignInPayload")
    refused = await world.client().execute(SIGN_IN, variables, expect="InvalidInputFailure")
    assert refused["faults"][0]["path"] == "input.code"


async def test_a_code_for_another_purpose_does_not_serve(world: World, clock: FixedClock) -> None:
    client = await registered(world)
    clock.advance(timedelta(minutes=2))
    code = await code_for(world, client, "RESET_PASSWORD")
    variables = {"input": {"entry": "ENTERPRISE", "identifier": MOBILE, "code": code}}
    await client.execute(SIGN_IN, variables, expect="InvalidInputFailure")


async def test_a_code_lives_five_minutes(world: World, clock: FixedClock) -> None:
    client = world.client()
    code = await code_for(world, client, "REGISTER")
    clock.advance(timedelta(minutes=5))
    variables = {"input": {"name": "示例企业操作员", "mobile": MOBILE, "code": code, "password": PASSWORD}}
    await client.execute(REGISTER, variables, expect="InvalidInputFailure")
    assert await accounts(world) == 0


async def test_a_code_bears_five_tries_even_when_they_fail(world: World) -> None:
    client = world.client()
    code = await code_for(world, client, "REGISTER")
    wrong = "000000" if code != "000000" else "000001"
    given = {"name": "示例企业操作员", "mobile": MOBILE, "password": PASSWORD}
    for _ in range(5):
        await client.execute(REGISTER, {"input": {**given, "code": wrong}}, expect="InvalidInputFailure")
    await client.execute(REGISTER, {"input": {**given, "code": code}}, expect="InvalidInputFailure")
    assert await accounts(world) == 0


@pytest.mark.parametrize(
    ("sent", "pause", "refused_after"),
    [(1, timedelta(seconds=59), "每分钟"), (5, timedelta(minutes=2), "每小时"), (10, timedelta(minutes=61), "每天")],
)
async def test_messages_to_a_number_are_limited(
    world: World, clock: FixedClock, sent: int, pause: timedelta, refused_after: str
) -> None:
    client = world.client()
    for _ in range(sent):
        await code_for(world, client, "REGISTER")
        clock.advance(pause)
    variables = {"input": {"mobile": MOBILE, "purpose": "REGISTER"}}
    refused = await client.execute(REQUEST_CODE, variables, expect="RateLimitedFailure")
    assert refused_after in refused["message"]
    assert refused["retryAfterSeconds"] > 0


async def test_messages_from_an_address_are_limited_to_twenty_an_hour(world: World) -> None:
    client = world.client()
    for serial in range(20):
        await code_for(world, client, "REGISTER", f"154000001{serial:02d}")
    variables = {"input": {"mobile": "15400000199", "purpose": "REGISTER"}}
    assert "网络" in (await client.execute(REQUEST_CODE, variables, expect="RateLimitedFailure"))["message"]


async def test_registering_lists_every_fault_at_once_and_changes_nothing(world: World) -> None:
    variables = {"input": {"name": "1", "mobile": "123", "code": "", "password": "short"}}
    refused = await world.client().execute(REGISTER, variables, expect="InvalidInputFailure")
    assert {fault["path"] for fault in refused["faults"]} == {"input.name", "input.mobile", "input.code", "input.password"}
    assert await accounts(world) == 0


async def test_a_name_and_a_number_belong_to_one_account(world: World, clock: FixedClock) -> None:
    client = await registered(world)
    clock.advance(timedelta(minutes=2))
    for name, mobile, path in (
        ("示例企业操作员", "15400000002", "input.name"), ("另一操作员示例", MOBILE, "input.mobile"),
    ):  # fmt: skip
        variables = {"input": {"name": name, "mobile": mobile, "code": "000000", "password": PASSWORD}}
        assert (await client.execute(REGISTER, variables, expect="RefusedFailure"))["path"] == path
    assert await accounts(world) == 1


async def test_wrong_credentials_say_the_same_for_known_and_unknown_accounts(world: World) -> None:
    client = await registered(world)
    known = await client.execute(SIGN_IN, by_password(MOBILE, "wrong-Passw0rd"), expect="InvalidInputFailure")
    unknown = await client.execute(SIGN_IN, by_password("没有这个账号"), expect="InvalidInputFailure")
    assert known == unknown


async def test_ten_wrong_passwords_lock_the_account_for_a_while(world: World, clock: FixedClock) -> None:
    client = await registered(world)
    for _ in range(10):
        await client.execute(SIGN_IN, by_password(MOBILE, "wrong-Passw0rd"), expect="InvalidInputFailure")
    await client.execute(SIGN_IN, by_password(MOBILE), expect="RateLimitedFailure")
    clock.advance(timedelta(minutes=16))
    await client.execute(SIGN_IN, by_password(MOBILE), expect="SignInPayload")


async def test_an_applicant_is_refused_at_the_officials_door(world: World) -> None:
    client = await registered(world)
    variables = {"input": {"entry": "OFFICIAL", "identifier": MOBILE, "password": PASSWORD}}
    assert (await client.execute(SIGN_IN, variables, expect="RefusedFailure"))["code"] == "WRONG_ENTRY"


async def test_the_mini_program_gets_a_bearer_token_that_signing_out_ends(world: World) -> None:
    client = await registered(world)
    signed = await client.execute(SIGN_IN, by_password(MOBILE, client="MINI_PROGRAM"), expect="SignInPayload")
    phone = world.client().with_bearer(signed["token"])
    assert (await phone.execute(VIEWER))["viewer"]["name"] == "示例企业操作员"
    await phone.execute("mutation { signOut { __typename } }", expect="SessionPayload")
    response = await phone.post(VIEWER)
    assert response.status_code == 401


async def test_a_mutation_by_cookie_needs_the_csrf_header(world: World) -> None:
    client = await registered(world)
    await client.execute(SIGN_IN, by_password(MOBILE), expect="SignInPayload")
    client.http.cookies.delete("voucher_csrf")
    response = await client.post("mutation { signOut { __typename } }")
    assert response.status_code == 403
    assert response.json()["errors"][0]["extensions"]["code"] == "CSRF"


async def test_sessions_are_listed_and_revoked(world: World) -> None:
    one, two = await registered(world), world.client()
    await one.execute(SIGN_IN, by_password(MOBILE), expect="SignInPayload")
    await two.execute(SIGN_IN, by_password(MOBILE), expect="SignInPayload")
    listed = (await one.execute(SESSIONS))["mySessions"]
    assert listed["totalCount"] == 2
    other = next(session["id"] for session in listed["nodes"] if not session["current"])
    revoke = "mutation($input: SessionRevokeInput!) { sessionRevoke(input: $input) { __typename } }"
    await one.execute(revoke, {"input": {"sessionId": other}}, expect="SessionPayload")
    assert (await two.execute(VIEWER))["viewer"] is None
    await one.execute(revoke, {"input": {"sessionId": other}}, expect="RefusedFailure")


async def test_changing_the_password_ends_the_other_sessions(world: World) -> None:
    one, two = await registered(world), world.client()
    await one.execute(SIGN_IN, by_password(MOBILE), expect="SignInPayload")
    await two.execute(SIGN_IN, by_password(MOBILE), expect="SignInPayload")
    change = f"mutation($input: PasswordChangeInput!) {{ passwordChange(input: $input) {{ __typename {FAILURE} }} }}"
    wrong = {"input": {"current": "wrong-Passw0rd", "new": "another-Passw0rd"}}
    assert (await one.execute(change, wrong, expect="InvalidInputFailure"))["path"] == "input.current"
    await one.execute(change, {"input": {"current": PASSWORD, "new": "another-Passw0rd"}}, expect="AccountPayload")
    assert (await one.execute(VIEWER))["viewer"] is not None
    assert (await two.execute(VIEWER))["viewer"] is None
    await two.execute(SIGN_IN, by_password(MOBILE), expect="InvalidInputFailure")


async def test_a_forgotten_password_is_reset_by_code(world: World, clock: FixedClock) -> None:
    client = await registered(world)
    clock.advance(timedelta(minutes=2))
    code = await code_for(world, client, "RESET_PASSWORD")
    reset = f"mutation($input: PasswordResetInput!) {{ passwordReset(input: $input) {{ __typename {FAILURE} }} }}"
    given = {"mobile": MOBILE, "code": code, "new": "another-Passw0rd"}
    await client.execute(reset, {"input": given}, expect="AccountPayload")
    await client.execute(SIGN_IN, by_password(MOBILE, "another-Passw0rd"), expect="SignInPayload")


async def test_the_mobile_is_changed_with_password_and_a_code_to_the_new_number(world: World) -> None:
    client = await registered(world)
    await client.execute(SIGN_IN, by_password(MOBILE), expect="SignInPayload")
    code = await code_for(world, client, "CHANGE_MOBILE", "15400000009")
    change = f"mutation($input: MobileChangeInput!) {{ mobileChange(input: $input) {{ __typename {FAILURE} }} }}"
    given = {"password": PASSWORD, "mobile": "15400000009", "code": code}
    await client.execute(change, {"input": given}, expect="AccountPayload")
    await world.client().execute(SIGN_IN, by_password("15400000009"), expect="SignInPayload")
    await world.client().execute(SIGN_IN, by_password(MOBILE), expect="InvalidInputFailure")
