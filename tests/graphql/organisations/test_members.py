"""Who acts for a unit: joining, deciding, leaving, handing over (domain.md §9, Identity)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select

from core.actor import Role
from db.models import AuditEntry, JoinRequest, Notification, RoleGrant
from schema.ids import encode_id
from tests.support.certification import ADMIN, OTHER_USCC, REGION, USCC, certified, grants_of, the_case, version
from tests.support.people import Duty, Person, person
from tests.support.platform import World

FAILURE = "... on Failure { code message path } ... on InvalidInputFailure { faults { path code } }"
JOIN = f"""mutation($input: UnitJoinRequestInput!) {{ unitJoinRequest(input: $input) {{ __typename
  ... on UnitJoinRequestPayload {{ request {{ id status unitName mobile }} }} {FAILURE} }} }}"""
DECIDE = f"""mutation($input: UnitJoinDecideInput!) {{ unitJoinDecide(input: $input) {{ __typename
  ... on UnitJoinRequestPayload {{ request {{ id status reason }} }} {FAILURE} }} }}"""
REMOVE = f"""mutation($input: UnitMemberInput!) {{ unitMemberRemove(input: $input) {{ __typename
  ... on UnitPayload {{ unit {{ id }} }} {FAILURE} }} }}"""
TRANSFER = f"""mutation($input: UnitMemberInput!) {{ unitTransferOwnership(input: $input) {{ __typename
  ... on UnitPayload {{ unit {{ id owner }} }} {FAILURE} }} }}"""
MEMBERS = """query($id: ID!, $first: Int, $after: String) { unitMembers(unitId: $id, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { accountId name mobile roles owner } } }"""
REQUESTS = "query($id: ID!) { unitJoinRequests(unitId: $id, status: PENDING) { nodes { id accountName message } } }"
MY_UNITS = "{ myUnits { nodes { id name owner } } }"
MY_REQUESTS = "{ myJoinRequests { nodes { status reason } } }"


@dataclass
class House:
    """A certified unit with its owner and an admin of its region."""

    world: World
    owner: Person
    admin: Person
    unit_id: UUID
    case_id: UUID

    @property
    def id(self) -> str:
        return encode_id("Unit", self.unit_id)


@pytest.fixture
async def house(world: World) -> House:
    owner, admin = await person(world), await person(world, ADMIN)
    case_id = await certified(world, owner, admin)
    unit_id = (await the_case(world, case_id)).unit_id
    assert unit_id is not None
    return House(world, owner, admin, unit_id, case_id)


def given(**values: Any) -> dict[str, Any]:
    return {"input": {"idempotencyKey": str(uuid4()), **values}}


async def asked(who: Person, **more: Any) -> str:
    variables = given(**{"uscc": USCC, "capacity": "ENTERPRISE", "message": "本单位经办人", **more})
    result = await who.client.execute(JOIN, variables, expect="UnitJoinRequestPayload")
    return str(result["request"]["id"])


async def joined(house: House) -> Person:
    who = await person(house.world)
    request = await asked(who)
    await house.owner.client.execute(
        DECIDE, given(requestId=request, approve=True), expect="UnitJoinRequestPayload"
    )
    return who


async def state(world: World) -> tuple[int, int, int]:
    async with world.platform.sessions() as db:
        live = await db.scalar(select(func.count()).select_from(RoleGrant).where(RoleGrant.revoked_at.is_(None)))
        owners = await db.scalar(select(func.count()).where(RoleGrant.owner, RoleGrant.unit_id.is_not(None)))
        pending = await db.scalar(
            select(func.count()).select_from(JoinRequest).where(JoinRequest.status == "PENDING")
        )
    return live or 0, owners or 0, pending or 0


@pytest.mark.parametrize("by", ["owner", "admin"])
async def test_the_owner_or_an_admin_lets_a_second_claimant_in(house: House, by: str) -> None:
    who = await person(house.world)
    request = await asked(who)
    decider = house.owner if by == "owner" else house.admin
    (listed,) = (await decider.client.execute(REQUESTS, {"id": house.id}))["unitJoinRequests"]["nodes"]
    assert (listed["id"], listed["message"]) == (request, "本单位经办人")
    variables = given(requestId=request, approve=True)
    result = await decider.client.execute(DECIDE, variables, expect="UnitJoinRequestPayload")
    assert result["request"]["status"] == "APPROVED"
    (unit,) = (await who.client.execute(MY_UNITS))["myUnits"]["nodes"]
    assert (unit["id"], unit["owner"]) == (house.id, False)
    async with house.world.platform.sessions() as db:
        told = set(await db.scalars(select(Notification.account_id).where(Notification.case_id.is_(None))))
    assert told == {house.owner.account_id, who.account_id}


async def test_a_refusal_needs_a_reason_that_the_applicant_reads(house: House) -> None:
    who = await person(house.world)
    request = await asked(who)
    before = await state(house.world)
    variables = given(requestId=request, approve=False)
    refused = await house.owner.client.execute(DECIDE, variables, expect="InvalidInputFailure")
    assert refused["path"] == "input.reason"
    assert await state(house.world) == before
    variables = given(requestId=request, approve=False, reason="非本单位人员")
    await house.owner.client.execute(DECIDE, variables, expect="UnitJoinRequestPayload")
    assert (await who.client.execute(MY_REQUESTS))["myJoinRequests"]["nodes"] == [
        {"status": "REFUSED", "reason": "非本单位人员"}
    ]
    assert await grants_of(house.world, who.account_id) == []
    again = given(requestId=request, approve=True)
    assert (await house.owner.client.execute(DECIDE, again, expect="RefusedFailure"))["code"] == "WRONG_STATE"


async def test_whoever_has_no_say_in_the_unit_cannot_decide(house: House) -> None:
    applicant, stranger = await person(house.world), await person(house.world)
    member = await joined(house)
    elsewhere = await person(house.world, Duty(Role.REGIONAL_ADMIN, "tianjin", "120000"))
    reviewer = await person(house.world, Duty(Role.REVIEWER, REGION, "210100"))
    request = await asked(applicant)
    before = await state(house.world)
    variables = given(requestId=request, approve=True)
    callers = (applicant, "NOT_FOUND"), (stranger, "NOT_FOUND"), (elsewhere, "NOT_FOUND"), (reviewer, "NOT_FOUND")
    for caller, code in (*callers, (member, "FORBIDDEN")):
        refused = await caller.client.execute(DECIDE, variables, expect="RefusedFailure")
        assert refused["code"] == code
        errors = await caller.client.errors(REQUESTS, {"id": house.id})
        assert errors[0]["extensions"]["code"] == code
        errors = await caller.client.errors(MEMBERS, {"id": house.id})
        assert errors[0]["extensions"]["code"] == code
    assert await state(house.world) == before


@pytest.mark.parametrize(
    ("values", "failure", "path"),
    [
        ({"uscc": "91210102"}, "InvalidInputFailure", "input.uscc"),
        ({"uscc": OTHER_USCC}, "RefusedFailure", "input.uscc"),
        ({"capacity": "INSTITUTION"}, "RefusedFailure", "input.uscc"),
        ({"message": "说" * 501}, "InvalidInputFailure", "input.message"),
    ],
)
async def test_a_wrong_request_to_join_changes_nothing(
    house: House, values: dict[str, Any], failure: str, path: str
) -> None:
    who, before = await person(house.world), await state(house.world)
    variables = given(**{"uscc": USCC, "capacity": "ENTERPRISE", **values})
    assert (await who.client.execute(JOIN, variables, expect=failure))["path"] == path
    assert await state(house.world) == before


async def test_one_asks_once_and_members_need_not_ask(house: House) -> None:
    who = await person(house.world)
    await asked(who)
    before = await state(house.world)
    variables = {"uscc": USCC, "capacity": "ENTERPRISE"}
    again = await who.client.execute(JOIN, given(**variables), expect="RefusedFailure")
    assert again["code"] == "ALREADY_EXISTS"
    owner = await house.owner.client.execute(JOIN, given(**variables), expect="RefusedFailure")
    assert owner["code"] == "ALREADY_MEMBER"
    assert await state(house.world) == before


async def test_officials_are_never_members(house: House) -> None:
    before = await state(house.world)
    variables = given(uscc=USCC, capacity="ENTERPRISE")
    refused = await house.admin.client.execute(JOIN, variables, expect="RefusedFailure")
    assert refused["code"] == "OFFICIAL_NOT_MEMBER"
    assert await state(house.world) == before


async def test_members_are_paged_and_masked(house: House) -> None:
    for _ in range(3):
        await joined(house)
    seen: list[dict[str, Any]] = []
    after = None
    for _ in range(2):
        variables = {"id": house.id, "first": 2, "after": after}
        page = (await house.owner.client.execute(MEMBERS, variables))["unitMembers"]
        seen += page["nodes"]
        after = page["pageInfo"]["endCursor"]
    assert (page["totalCount"], page["pageInfo"]["hasNextPage"], len({each["accountId"] for each in seen})) == (
        4, False, 4,
    )  # fmt: skip
    assert [each["owner"] for each in seen].count(True) == 1
    assert all("****" in each["mobile"] and each["roles"] == ["ENTERPRISE_OPERATOR"] for each in seen)


async def test_a_removed_member_is_out_with_the_next_request(house: House) -> None:
    member = await joined(house)
    assert len((await member.client.execute(MY_UNITS))["myUnits"]["nodes"]) == 1
    variables = given(unitId=house.id, accountId=encode_id("Account", member.account_id))
    await house.owner.client.execute(REMOVE, variables, expect="UnitPayload")
    assert (await member.client.execute(MY_UNITS))["myUnits"]["nodes"] == []
    gone = given(unitId=house.id, accountId=encode_id("Account", member.account_id))
    assert (await house.owner.client.execute(REMOVE, gone, expect="RefusedFailure"))["path"] == "input.accountId"


async def test_a_member_may_leave_but_removes_nobody_else(house: House) -> None:
    member, other = await joined(house), await joined(house)
    before = await state(house.world)
    variables = given(unitId=house.id, accountId=encode_id("Account", other.account_id))
    assert (await member.client.execute(REMOVE, variables, expect="RefusedFailure"))["code"] == "FORBIDDEN"
    assert await state(house.world) == before
    variables = given(unitId=house.id, accountId=encode_id("Account", member.account_id))
    left = await member.client.execute(REMOVE, variables, expect="UnitPayload")
    assert left["unit"] is None


async def test_a_unit_is_never_left_without_an_owner(house: House) -> None:
    before = await state(house.world)
    for caller in (house.owner, house.admin):
        variables = given(unitId=house.id, accountId=encode_id("Account", house.owner.account_id))
        refused = await caller.client.execute(REMOVE, variables, expect="RefusedFailure")
        assert refused["code"] == "OWNER_REMAINS"
    assert await state(house.world) == before


async def test_ownership_passes_to_a_member_with_the_certification(house: House) -> None:
    member, stranger = await joined(house), await person(house.world)
    before = await state(house.world)
    to_stranger = given(unitId=house.id, accountId=encode_id("Account", stranger.account_id))
    refused = await house.owner.client.execute(TRANSFER, to_stranger, expect="RefusedFailure")
    assert refused["path"] == "input.accountId"
    to_member = given(unitId=house.id, accountId=encode_id("Account", member.account_id))
    assert (await member.client.execute(TRANSFER, to_member, expect="RefusedFailure"))["code"] == "FORBIDDEN"
    assert await state(house.world) == before
    await house.owner.client.execute(TRANSFER, to_member, expect="UnitPayload")
    assert (await member.client.execute(MY_UNITS))["myUnits"]["nodes"][0]["owner"] is True
    assert (await house.owner.client.execute(MY_UNITS))["myUnits"]["nodes"][0]["owner"] is False
    assert (await state(house.world))[1] == 1
    change = """mutation($input: CertificationChangeInput!) { certificationChange(input: $input) { __typename
      ... on CertificationPayload { certification { status { label } } } ... on Failure { code } } }"""
    values = [{"key": "address", "text": "示例市示例路 8 号"}]
    case = {"id": encode_id("Certification", house.case_id), "version": await version(house.world, house.case_id)}
    old = await house.owner.client.execute(change, given(**case, values=values), expect="RefusedFailure")
    assert old["code"] in {"FORBIDDEN", "NOT_FOUND"}
    await member.client.execute(change, given(**case, values=values), expect="CertificationPayload")


async def test_every_act_on_members_is_audited(house: House) -> None:
    member = await joined(house)
    variables = given(unitId=house.id, accountId=encode_id("Account", member.account_id))
    await house.owner.client.execute(TRANSFER, variables, expect="UnitPayload")
    async with house.world.platform.sessions() as db:
        acts = list(await db.scalars(select(AuditEntry.act).where(AuditEntry.entity_id == house.unit_id)))
    assert acts == ["UNIT.CERTIFIED", "UNIT.JOIN_REQUEST", "UNIT.JOIN_DECIDE", "UNIT.TRANSFER"]
