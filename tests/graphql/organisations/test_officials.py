"""Officials are provisioned by admins, in their reach, and are nobody's members (domain.md §9, Identity)."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import func, select, update

from core.actor import Role
from db.models import Account, Case, RoleGrant
from schema.ids import encode_id
from tests.support.certification import ADMIN, DIVISION, OTHER_USCC, REGION, certified, submitted
from tests.support.people import Duty, Person, person
from tests.support.platform import PASSWORD, World

FAILURE = "... on Failure { code message path } ... on InvalidInputFailure { faults { path code } }"
PROVISION = f"""mutation($input: OfficialProvisionInput!) {{ officialProvision(input: $input) {{ __typename
  ... on OfficialPayload {{ official {{ id accountName mobile role region division divisionName body }} }} {FAILURE} }} }}"""
REVOKE = f"""mutation($input: OfficialRevokeInput!) {{ officialRevoke(input: $input) {{ __typename
  ... on OfficialPayload {{ official {{ id }} }} {FAILURE} }} }}"""
OFFICIALS = """query($filter: OfficialFilterInput, $first: Int, $after: String) {
  officials(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id accountName role region } } }"""
CODE = """mutation($input: SmsCodeRequestInput!) { smsCodeRequest(input: $input) { __typename } }"""
RESET = "mutation($input: PasswordResetInput!) { passwordReset(input: $input) { __typename } }"
SIGN_IN = f"mutation($input: SignInInput!) {{ signIn(input: $input) {{ __typename ... on SignInPayload {{ viewer {{ role }} }} {FAILURE} }} }}"
MOBILE = "15500000001"
PLATFORM = Duty(Role.PLATFORM_ADMIN, body="平台")


def official(**values: Any) -> dict[str, Any]:
    made = {
        "name": "示例审核员", "mobile": MOBILE, "role": "REVIEWER", "region": REGION, "division": "210100",
        "body": "示例市科技局", "idempotencyKey": str(uuid4()),
    }  # fmt: skip
    return {"input": {**made, **values}}


def revoked(grant_id: str, reason: str = "岗位调整") -> dict[str, Any]:
    return {"input": {"id": grant_id, "reason": reason, "idempotencyKey": str(uuid4())}}


async def state(world: World) -> tuple[int, int]:
    async with world.platform.sessions() as db:
        accounts = await db.scalar(select(func.count()).select_from(Account))
        live = await db.scalar(select(func.count()).select_from(RoleGrant).where(RoleGrant.revoked_at.is_(None)))
    return accounts or 0, live or 0


async def test_a_provisioned_official_sets_the_first_password_by_code_and_enters_by_the_officials_door(
    world: World,
) -> None:
    admin = await person(world, ADMIN)
    made = (await admin.client.execute(PROVISION, official(), expect="OfficialPayload"))["official"]
    assert (made["mobile"], made["role"], made["divisionName"]) == ("155****0001", "REVIEWER", "沈阳市")
    client = world.client()
    signing = {"input": {"entry": "OFFICIAL", "identifier": MOBILE, "password": "!"}}
    await client.execute(SIGN_IN, signing, expect="InvalidInputFailure")
    await client.execute(CODE, {"input": {"mobile": MOBILE, "purpose": "RESET_PASSWORD"}})
    reset = {"mobile": MOBILE, "code": world.last_code(MOBILE), "new": PASSWORD}
    await client.execute(RESET, {"input": reset}, expect="AccountPayload")
    signing["input"]["password"] = PASSWORD
    signed = await client.execute(SIGN_IN, signing, expect="SignInPayload")
    assert signed["viewer"]["role"] == "REVIEWER"
    signing["input"]["entry"] = "ENTERPRISE"
    assert (await client.execute(SIGN_IN, signing, expect="RefusedFailure"))["code"] == "WRONG_ENTRY"


@pytest.mark.parametrize("role", ["REVIEWER", "AGENCY_REVIEWER", "EXPERT"])
async def test_a_regional_admin_provisions_in_the_own_region_only(world: World, role: str) -> None:
    admin = await person(world, ADMIN)
    await admin.client.execute(PROVISION, official(role=role), expect="OfficialPayload")
    before = await state(world)
    elsewhere = official(role=role, region="tianjin", division="120000", mobile="15500000002", name="示例审核员二")
    refused = await admin.client.execute(PROVISION, elsewhere, expect="RefusedFailure")
    assert refused["code"] == "FORBIDDEN"
    assert await state(world) == before


async def test_admins_are_appointed_by_the_platform_admin_only(world: World) -> None:
    admin, platform = await person(world, ADMIN), await person(world, PLATFORM)
    before = await state(world)
    for role, region, division in (("REGIONAL_ADMIN", REGION, ""), ("PLATFORM_ADMIN", "", "")):
        variables = official(role=role, region=region, division=division)
        assert (await admin.client.execute(PROVISION, variables, expect="RefusedFailure"))["code"] == "FORBIDDEN"
    assert await state(world) == before
    variables = official(role="REGIONAL_ADMIN", region="tianjin", division="")
    await platform.client.execute(PROVISION, variables, expect="OfficialPayload")


async def test_nobody_else_provisions(world: World) -> None:
    reviewer = await person(world, Duty(Role.REVIEWER, REGION, "210100"))
    applicant = await person(world)
    before = await state(world)
    for client, code in (
        (reviewer.client, "FORBIDDEN"), (applicant.client, "FORBIDDEN"), (world.client(), "UNAUTHENTICATED"),
    ):  # fmt: skip
        assert (await client.execute(PROVISION, official(), expect="RefusedFailure"))["code"] == code
        assert (await client.errors(OFFICIALS))[0]["extensions"]["code"] == code
    assert await state(world) == before


@pytest.mark.parametrize(
    ("values", "path"),
    [
        ({"name": "1"}, "input.name"),
        ({"mobile": "123"}, "input.mobile"),
        ({"body": " "}, "input.body"),
        ({"division": ""}, "input.division"),
        ({"division": "120101"}, "input.division"),
        ({"division": "219998"}, "input.division"),
        ({"role": "ENTERPRISE_OPERATOR"}, "input.role"),
    ],
)
async def test_a_wrong_provision_names_its_field_and_changes_nothing(
    world: World, values: dict[str, Any], path: str
) -> None:
    admin = await person(world, ADMIN)
    before = await state(world)
    refused = await admin.client.execute(PROVISION, official(**values), expect="InvalidInputFailure")
    assert refused["path"] == path
    assert await state(world) == before


async def test_somebody_who_acts_for_a_unit_or_asks_to_cannot_become_an_official(world: World) -> None:
    admin, owner, certifying = await person(world, ADMIN), await person(world), await person(world)
    await certified(world, owner, admin)
    await submitted(world, certifying, uscc=OTHER_USCC)
    before = await state(world)
    for who in (owner, certifying):
        variables = official(name=await _name(world, who), mobile=who.mobile)
        refused = await admin.client.execute(PROVISION, variables, expect="RefusedFailure")
        assert (refused["code"], refused["path"]) == ("MEMBER_NOT_OFFICIAL", "input.mobile")
    assert await state(world) == before


async def _name(world: World, who: Person) -> str:
    async with world.platform.sessions() as db:
        found = await db.get(Account, who.account_id)
    assert found is not None
    return found.name


async def test_an_existing_account_gets_a_further_role_under_its_own_name_only(world: World) -> None:
    admin, who = await person(world, ADMIN), await person(world, Duty(Role.EXPERT, REGION))
    before = await state(world)
    other_name = official(name="另一个名字", mobile=who.mobile)
    refused = await admin.client.execute(PROVISION, other_name, expect="RefusedFailure")
    assert refused["path"] == "input.mobile"
    assert await state(world) == before
    variables = official(name=await _name(world, who), mobile=who.mobile)
    await admin.client.execute(PROVISION, variables, expect="OfficialPayload")
    again = official(name=await _name(world, who), mobile=who.mobile)
    assert (await admin.client.execute(PROVISION, again, expect="RefusedFailure"))["code"] == "ALREADY_EXISTS"
    assert await state(world) == (before[0], before[1] + 1)


async def test_a_revoked_role_ends_at_once_and_gives_its_cases_back(world: World) -> None:
    admin = await person(world, ADMIN)
    reviewer = await person(world, Duty(Role.REVIEWER, REGION, DIVISION, body="示例区科技局"))
    case_id = await submitted(world, await person(world))
    async with world.platform.sessions() as db, db.begin():
        await db.execute(update(Case).where(Case.id == case_id).values(assignee_id=reviewer.account_id))
    viewer = "{ viewer { role } }"
    assert (await reviewer.client.execute(viewer))["viewer"]["role"] == "REVIEWER"
    assert reviewer.grant_id is not None
    grant = encode_id("RoleGrant", reviewer.grant_id)
    unreasoned = await admin.client.execute(REVOKE, revoked(grant, " "), expect="InvalidInputFailure")
    assert unreasoned["path"] == "input.reason"
    assert (await reviewer.client.execute(viewer))["viewer"]["role"] == "REVIEWER"
    await admin.client.execute(REVOKE, revoked(grant), expect="OfficialPayload")
    assert (await reviewer.client.execute(viewer))["viewer"]["role"] == "ACCOUNT"
    async with world.platform.sessions() as db:
        assert await db.scalar(select(Case.assignee_id).where(Case.id == case_id)) is None
    assert (await admin.client.execute(REVOKE, revoked(grant), expect="RefusedFailure"))["code"] == "WRONG_STATE"


async def test_an_admin_revokes_neither_the_own_role_nor_one_out_of_reach(world: World) -> None:
    admin = await person(world, ADMIN)
    fellow = await person(world, ADMIN)
    stranger = await person(world, Duty(Role.REVIEWER, "tianjin", "120000"))
    operator = await person(world, Duty(Role.ENTERPRISE_OPERATOR))
    platform = await person(world, PLATFORM)
    before = await state(world)
    for caller, target, code in (
        (admin, stranger, "NOT_FOUND"), (admin, operator, "NOT_FOUND"), (admin, fellow, "FORBIDDEN"),
        (platform, platform, "OWN_GRANT"), (stranger, admin, "NOT_FOUND"),
    ):  # fmt: skip
        assert target.grant_id is not None
        variables = revoked(encode_id("RoleGrant", target.grant_id))
        refused = await caller.client.execute(REVOKE, variables, expect="RefusedFailure")
        assert refused["code"] == code
    assert await state(world) == before


async def test_officials_are_listed_in_pages_of_the_own_region(world: World, statements: Any) -> None:
    admin, platform = await person(world, ADMIN), await person(world, PLATFORM)
    for _ in range(4):
        await person(world, Duty(Role.EXPERT, REGION))
    await person(world, Duty(Role.EXPERT, "tianjin"))
    first = (await admin.client.execute(OFFICIALS, {"first": 3}))["officials"]
    assert (first["totalCount"], len(first["nodes"]), first["pageInfo"]["hasNextPage"]) == (5, 3, True)
    rest = (await admin.client.execute(OFFICIALS, {"first": 3, "after": first["pageInfo"]["endCursor"]}))["officials"]
    assert len({node["id"] for node in first["nodes"] + rest["nodes"]}) == 5
    assert {node["region"] for node in first["nodes"] + rest["nodes"]} == {REGION}
    errors = await admin.client.errors(OFFICIALS, {"filter": {"region": "tianjin"}})
    assert errors[0]["extensions"]["code"] == "FORBIDDEN"
    everywhere = (await platform.client.execute(OFFICIALS, {"filter": {"role": "EXPERT"}}))["officials"]
    assert everywhere["totalCount"] == 5
    with statements() as few:
        await admin.client.execute(OFFICIALS, {"first": 1})
    with statements() as many:
        await admin.client.execute(OFFICIALS, {"first": 100})
    assert many.count == few.count
