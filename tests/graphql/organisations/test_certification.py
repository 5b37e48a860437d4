"""Certification over HTTP: drafts, every fault at once, return and correction, masked and revealed values, changes."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from core.actor import Role
from db.models import AuditEntry, Case, Certification, IdempotencyKey, RoleGrant, Unit
from schema.ids import encode_id
from tests.support.certification import (
    ADMIN,
    DIVISION,
    NAME,
    REGION,
    REPRESENTATIVE_ID,
    USCC,
    particulars,
)
from tests.support.client import GraphQLClient
from tests.support.people import Duty, Person, person
from tests.support.platform import World

FAILURE = """... on Failure { code message path } ... on InvalidInputFailure { faults { path code message hint } }
  ... on StaleVersionFailure { currentVersion }"""
CASE = """id version status { label phase } availableActions { event } capacity uscc unitId requestedFields changingFields
  form { fields { key editable value { text choices uploads } } files { id name kind } }
  pendingForm { fields { key value { text } } }
  opinions { body text } changes { path before after }"""
RESULT = f"{{ __typename ... on CertificationPayload {{ certification {{ {CASE} }} }} {FAILURE} }}"
SAVE = f"mutation($input: CertificationSaveDraftInput!) {{ certificationSaveDraft(input: $input) {RESULT} }}"
SUBMIT = f"mutation($input: CertificationSubmitInput!) {{ certificationSubmit(input: $input) {RESULT} }}"
WITHDRAW = f"mutation($input: CertificationWithdrawInput!) {{ certificationWithdraw(input: $input) {RESULT} }}"
AGAIN = f"mutation($input: CertificationStartAgainInput!) {{ certificationStartAgain(input: $input) {RESULT} }}"
CHANGE = f"mutation($input: CertificationChangeInput!) {{ certificationChange(input: $input) {RESULT} }}"
REVEAL = f"""mutation($input: CertificationRevealInput!) {{ certificationReveal(input: $input) {{ __typename
  ... on CertificationRevealPayload {{ field value }} {FAILURE} }} }}"""
DECIDE = f"""mutation($input: ReviewDecideInput!) {{ reviewDecide(input: $input) {{ __typename
  ... on ReviewPayload {{ case {{ id version status {{ label }} }} }} {FAILURE} }} }}"""
ONE = f"query($id: ID!) {{ certification(id: $id) {{ {CASE} }} }}"
FORM = """query($region: String!, $capacity: UnitCapacity!) { certificationFormDefinition(region: $region, capacity: $capacity) {
  key version title fields { key label kind required choices { value label } formats personal help value { text } } } }"""
MINE = "{ myUnits { totalCount nodes { name uscc capacities owner myRoles standings { region statusLabel phase } } } }"


def key() -> dict[str, str]:
    return {"idempotencyKey": str(uuid4())}


def as_values(values: dict[str, Any]) -> list[dict[str, Any]]:
    """The form's values as a client sends them."""
    return [
        {"key": name, "uploads": [encode_id("Upload", each) for each in value]}
        if isinstance(value, list)
        else {"key": name, "text": value}
        for name, value in values.items()
    ]


async def saved(client: GraphQLClient, values: dict[str, Any], **more: Any) -> dict[str, Any]:
    given = {"region": REGION, "values": as_values(values), **key(), **more}
    result = await client.execute(SAVE, {"input": given}, expect="CertificationPayload")
    return dict(result["certification"])


async def acted(client: GraphQLClient, document: str, case: dict[str, Any], **more: Any) -> dict[str, Any]:
    given = {"id": case["id"], "version": case["version"], **key(), **more}
    result = await client.execute(document, {"input": given}, expect="CertificationPayload")
    return dict(result["certification"])


async def refused(client: GraphQLClient, document: str, failure: str, **given: Any) -> dict[str, Any]:
    return await client.execute(document, {"input": {**key(), **given}}, expect=failure)


async def decided(client: GraphQLClient, case: dict[str, Any], verdict: str, **more: Any) -> None:
    given = {"caseId": case["id"], "version": case["version"], "verdict": verdict, **key(), **more}
    await client.execute(DECIDE, {"input": given}, expect="ReviewPayload")


async def one(client: GraphQLClient, case: dict[str, Any]) -> dict[str, Any]:
    return dict((await client.execute(ONE, {"id": case["id"]}))["certification"])


async def submitted(world: World, who: Person, **changes: Any) -> dict[str, Any]:
    case = await saved(who.client, await particulars(world, who.account_id, **changes))
    return await acted(who.client, SUBMIT, case)


async def passed(world: World, who: Person, admin: Person, **changes: Any) -> dict[str, Any]:
    case = await submitted(world, who, **changes)
    await decided(admin.client, case, "PASS")
    return await one(who.client, case)


def shown(case: dict[str, Any], form: str = "form") -> dict[str, Any]:
    return {each["key"]: each["value"]["text"] for each in case[form]["fields"] if each["value"]}


async def counts(world: World) -> dict[str, int]:
    async with world.platform.sessions() as db:
        return {
            table.__tablename__: await db.scalar(select(func.count()).select_from(table)) or 0
            for table in (Case, Certification, Unit, RoleGrant, AuditEntry, IdempotencyKey)
        }


async def test_the_form_tells_every_field_and_rule_and_what_is_known(world: World) -> None:
    who = await person(world)
    answer = await who.client.execute(FORM, {"region": REGION, "capacity": "ENTERPRISE"})
    form = answer["certificationFormDefinition"]
    fields = {each["key"]: each for each in form["fields"]}
    assert [choice["label"] for choice in fields["identity"]["choices"]] == ["企业", "服务机构"]
    assert fields["licence"]["kind"] == "FILE"
    assert fields["licence"]["required"]
    assert fields["legal_representative_id_scans"]["required"]
    known = {name: each["value"]["text"] for name, each in fields.items() if each["value"]}
    assert known["identity"] == "ENTERPRISE"
    assert known["agent_mobile"] == f"{who.mobile[:3]}****{who.mobile[-4:]}"


async def test_from_draft_to_certified_unit(world: World) -> None:
    who, admin = await person(world), await person(world, ADMIN)
    draft = await saved(who.client, await particulars(world, who.account_id))
    assert draft["status"]["label"] == "草稿"
    case = await acted(who.client, SUBMIT, draft)
    assert (case["status"]["label"], case["uscc"]) == ("待审核", USCC)
    assert [file["kind"] for file in case["form"]["files"]] == ["pdf", "jpg", "jpg"]
    await decided(admin.client, case, "PASS")
    (unit,) = (await who.client.execute(MINE))["myUnits"]["nodes"]
    assert (unit["name"], unit["uscc"], unit["owner"]) == (NAME, USCC, True)
    assert unit["standings"] == [{"region": REGION, "statusLabel": "认证通过", "phase": "ACTIVE"}]


async def test_a_draft_may_be_incomplete_and_is_continued_later(world: World) -> None:
    who = await person(world)
    draft = await saved(who.client, {"name": NAME, "uscc": "还没查到"})
    later = await saved(who.client, {"uscc": USCC}, id=draft["id"], version=draft["version"])
    assert shown(later)["name"] == NAME
    assert later["uscc"] == USCC


async def test_submitting_lists_every_fault_at_once_and_changes_nothing(world: World) -> None:
    who = await person(world)
    wrong = await particulars(
        world, who.account_id, uscc="91210102DEM000010X", legal_representative_id="210102198001010011",
        payee_name="另一家示例公司", certifier="AGENT", division="210000", licence=[], phone="12",
    )  # fmt: skip
    draft = await saved(who.client, {**wrong, "agent_mobile": ""})
    before = await counts(world)
    failure = await refused(who.client, SUBMIT, "InvalidInputFailure", id=draft["id"], version=draft["version"])
    paths = {fault["path"].removeprefix("input.values.") for fault in failure["faults"]}
    assert {"uscc", "licence", "division", "phone"} <= paths
    assert {"payeeName", "legalRepresentativeId", "agentName", "agentId"} <= paths
    assert all(fault["message"] for fault in failure["faults"])
    assert await counts(world) == before
    assert (await one(who.client, draft))["version"] == draft["version"]


async def test_the_payee_account_must_be_the_units_own(world: World) -> None:
    who = await person(world)
    draft = await saved(who.client, await particulars(world, who.account_id, payee_name="另一家示例公司"))
    failure = await refused(who.client, SUBMIT, "InvalidInputFailure", id=draft["id"], version=draft["version"])
    assert [(fault["path"], fault["code"]) for fault in failure["faults"]] == [
        ("input.values.payeeName", "HOLDER_MISMATCH")
    ]


async def test_only_company_or_institution_can_be_certified(world: World) -> None:
    who = await person(world)
    draft = await saved(who.client, await particulars(world, who.account_id, identity="PERSON"))
    failure = await refused(who.client, SUBMIT, "InvalidInputFailure", id=draft["id"], version=draft["version"])
    assert failure["path"] == "input.values.identity"


async def test_another_accounts_file_is_not_taken(world: World) -> None:
    who, other = await person(world), await person(world)
    values = await particulars(world, other.account_id)
    before = await counts(world)
    given = {"region": REGION, "values": as_values(values)}
    failure = await refused(who.client, SAVE, "InvalidInputFailure", **given)
    assert {fault["code"] for fault in failure["faults"]} == {"NOT_FOUND"}
    assert await counts(world) == before


async def test_a_stale_version_and_anothers_case_change_nothing(world: World) -> None:
    who, other = await person(world), await person(world)
    draft = await saved(who.client, await particulars(world, who.account_id))
    before = await counts(world)
    stale = await refused(who.client, SUBMIT, "StaleVersionFailure", id=draft["id"], version=draft["version"] - 1)
    assert stale["currentVersion"] == draft["version"]
    failure = await refused(other.client, SUBMIT, "RefusedFailure", id=draft["id"], version=draft["version"])
    assert failure["code"] == "NOT_FOUND"
    failure = await refused(world.client(), SUBMIT, "RefusedFailure", id=draft["id"], version=draft["version"])
    assert failure["code"] in {"UNAUTHENTICATED", "NOT_FOUND"}
    assert await counts(world) == before


async def test_a_repeated_request_makes_one_draft(world: World) -> None:
    who = await person(world)
    given = {"region": REGION, "values": as_values({"name": NAME}), **key()}
    first = await who.client.execute(SAVE, {"input": given}, expect="CertificationPayload")
    again = await who.client.execute(SAVE, {"input": given}, expect="CertificationPayload")
    assert first["certification"]["id"] == again["certification"]["id"]
    other = {**given, "values": as_values({"name": "另一家示例公司"})}
    assert (await who.client.execute(SAVE, {"input": other}, expect="InvalidInputFailure"))["path"] == (
        "input.idempotencyKey"
    )


async def test_after_a_return_only_what_was_asked_may_change_and_the_difference_shows(world: World) -> None:
    who, admin = await person(world), await person(world, ADMIN)
    case = await submitted(world, who)
    fields = ["address", "phone"]
    await decided(admin.client, case, "RETURN", text="注册地址与执照不符", requestedFields=fields)
    case = await one(who.client, case)
    assert (case["status"]["label"], case["requestedFields"]) == ("退回修改", fields)
    assert case["opinions"][0]["text"] == "注册地址与执照不符"
    given = {"id": case["id"], "version": case["version"], "region": REGION}
    failure = await refused(
        who.client, SAVE, "InvalidInputFailure", **given, values=as_values({"legal_representative": "示例乙"})
    )
    assert failure["faults"][0]["code"] == "NOT_EDITABLE"
    case = await saved(who.client, {"address": "示例市示例路 9 号"}, id=case["id"], version=case["version"])
    case = await acted(who.client, SUBMIT, case)
    assert case["status"]["label"] == "待审核"
    seen = await one(admin.client, case)
    assert [change["path"] for change in seen["changes"]] == ["address"]
    assert shown(seen)["legal_representative"] == "示例甲"


async def test_a_refused_certification_is_started_again_with_what_was_said(world: World) -> None:
    who, admin = await person(world), await person(world, ADMIN)
    case = await submitted(world, who)
    await decided(admin.client, case, "REJECT", text="材料与登记信息不符")
    assert (await one(who.client, case))["status"]["label"] == "不通过"
    given = {"input": {"id": case["id"], **key()}}
    again = (await who.client.execute(AGAIN, given, expect="CertificationPayload"))["certification"]
    assert (again["status"]["label"], shown(again)["name"]) == ("草稿", NAME)
    assert "licence" not in shown(again)
    files = {
        name: value
        for name, value in (await particulars(world, who.account_id)).items()
        if isinstance(value, list)
    }
    again = await saved(who.client, files, id=again["id"], version=again["version"])
    assert (await acted(who.client, SUBMIT, again))["status"]["label"] == "待审核"


async def test_withdrawing_sets_the_code_free(world: World) -> None:
    first, second = await person(world), await person(world)
    case = await submitted(world, first)
    draft = await saved(second.client, await particulars(world, second.account_id))
    failure = await refused(second.client, SUBMIT, "RefusedFailure", id=draft["id"], version=draft["version"])
    assert (failure["code"], failure["path"]) == ("UNIT_ALREADY_CERTIFIED", "input.uscc")
    assert (await acted(first.client, WITHDRAW, case))["status"]["label"] == "已撤回"
    assert (await acted(second.client, SUBMIT, draft))["status"]["label"] == "待审核"


async def test_personal_values_are_masked_for_everybody(world: World) -> None:
    who, admin = await person(world), await person(world, ADMIN)
    case = await submitted(world, who)
    for viewer in (who, admin):
        values = shown(await one(viewer.client, case))
        assert values["legal_representative_id"] == f"{REPRESENTATIVE_ID[:2]}{'*' * 14}{REPRESENTATIVE_ID[-2:]}"
        assert values["payee_account"] == "************0001"


async def test_sending_a_masked_value_back_keeps_what_was_saved(world: World) -> None:
    who, admin = await person(world), await person(world, ADMIN)
    draft = await saved(who.client, await particulars(world, who.account_id))
    masked = {name: text for name, text in shown(draft).items() if text is not None}
    draft = await saved(who.client, masked, id=draft["id"], version=draft["version"])
    case = await acted(who.client, SUBMIT, draft)
    given = {"input": {"id": case["id"], "field": "legal_representative_id", "reason": "核对身份证件"}}
    revealed = await admin.client.execute(REVEAL, given, expect="CertificationRevealPayload")
    assert revealed["value"] == REPRESENTATIVE_ID


async def test_revealing_is_for_the_reviewer_at_work_and_is_audited_without_the_value(world: World) -> None:
    who, admin = await person(world), await person(world, ADMIN)
    elsewhere = await person(world, Duty(Role.REGIONAL_ADMIN, "tianjin", "120000"))
    reviewer = await person(world, Duty(Role.REVIEWER, REGION, DIVISION))
    case = await submitted(world, who)
    given = {"id": case["id"], "field": "legal_representative_id", "reason": "核对身份证件"}
    before = await counts(world)
    for caller, code in ((who, "FORBIDDEN"), (elsewhere, "NOT_FOUND"), (reviewer, "NOT_AT_WORK")):
        failure = await caller.client.execute(REVEAL, {"input": given}, expect="RefusedFailure")
        assert failure["code"] == code
    no_reason = {"input": {**given, "reason": " "}}
    assert (await admin.client.execute(REVEAL, no_reason, expect="InvalidInputFailure"))["path"] == "input.reason"
    plain = {"input": {**given, "field": "name"}}
    assert (await admin.client.execute(REVEAL, plain, expect="InvalidInputFailure"))["path"] == "input.field"
    assert await counts(world) == before
    await admin.client.execute(REVEAL, {"input": given}, expect="CertificationRevealPayload")
    async with world.platform.sessions() as db:
        entry = (await db.scalars(select(AuditEntry).where(AuditEntry.act == "CERTIFICATION.REVEAL"))).one()
    assert (entry.account_id, entry.reason, entry.after) == (
        admin.account_id, "核对身份证件", {"field": "legal_representative_id"},
    )  # fmt: skip
    await decided(admin.client, case, "PASS")
    late = await admin.client.execute(REVEAL, {"input": given}, expect="RefusedFailure")
    assert late["code"] == "NOT_AT_WORK"


async def test_nobody_else_learns_of_a_certification(world: World) -> None:
    who, stranger = await person(world), await person(world)
    elsewhere = await person(world, Duty(Role.REGIONAL_ADMIN, "tianjin", "120000"))
    case = await submitted(world, who)
    for caller in (stranger.client, elsewhere.client, world.client()):
        errors = await caller.errors(ONE, {"id": case["id"]})
        assert errors[0]["extensions"]["code"] == "NOT_FOUND"


async def test_a_draft_is_seen_by_nobody_else(world: World) -> None:
    who, admin = await person(world), await person(world, ADMIN)
    draft = await saved(who.client, {"name": NAME})
    assert (await admin.client.errors(ONE, {"id": draft["id"]}))[0]["extensions"]["code"] == "NOT_FOUND"


async def test_an_official_cannot_certify_a_unit(world: World) -> None:
    official = await person(world, ADMIN)
    before = await counts(world)
    failure = await refused(official.client, SAVE, "RefusedFailure", region=REGION, values=[])
    assert failure["code"] == "OFFICIAL_NOT_MEMBER"
    assert await counts(world) == before


async def test_a_change_of_particulars_replaces_on_passing_only(world: World) -> None:
    who, admin = await person(world), await person(world, ADMIN)
    case = await passed(world, who, admin)
    new = {"name": "示例更名科技有限公司", "payee_name": "示例更名科技有限公司"}
    case = await acted(who.client, CHANGE, case, values=as_values(new), reason="工商登记已变更")
    assert (case["status"]["label"], shown(case)["name"]) == ("变更中", NAME)
    assert shown(case, "pendingForm")["name"] == new["name"]
    assert case["changingFields"] == ["name", "payee_name"]
    await decided(admin.client, case, "PASS")
    case = await one(who.client, case)
    assert (case["status"]["label"], shown(case)["name"], case["pendingForm"]) == ("认证通过", new["name"], None)
    assert (await who.client.execute(MINE))["myUnits"]["nodes"][0]["name"] == new["name"]


@pytest.mark.parametrize(
    ("values", "path", "code"),
    [
        ({"uscc": "91210102DEM000027A"}, "input.values.uscc", "NOT_EDITABLE"),
        ({"identity": "INSTITUTION"}, "input.values.identity", "NOT_EDITABLE"),
        ({"name": "示例更名科技有限公司"}, "input.values.payeeName", "HOLDER_MISMATCH"),
        ({}, "input.values", "NOTHING_CHANGED"),
    ],
)
async def test_a_wrong_change_is_refused(world: World, values: dict[str, Any], path: str, code: str) -> None:
    who, admin = await person(world), await person(world, ADMIN)
    case = await passed(world, who, admin)
    before = await counts(world)
    given = {"id": case["id"], "version": case["version"], "values": as_values(values)}
    failure = await refused(who.client, CHANGE, "InvalidInputFailure", **given)
    assert [(fault["path"], fault["code"]) for fault in failure["faults"]] == [(path, code)]
    assert await counts(world) == before
    assert (await one(who.client, case))["status"]["label"] == "认证通过"


async def test_the_units_asked_for_cost_the_same_statements_at_any_number(world: World, statements: Any) -> None:
    who, admin = await person(world), await person(world, ADMIN)
    await passed(world, who, admin)
    query = "{ myUnits { nodes { name standings { region } } } myCertifications { nodes { name form { fields { key } } } } }"
    await who.client.execute(query)
    with statements() as few:
        await who.client.execute(query)
    for serial in range(2, 7):
        from core.identifiers import make_uscc

        await passed(world, who, admin, uscc=make_uscc("91210102", f"DEM1{serial:04d}"))
    with statements() as many:
        answer = await who.client.execute(query)
    assert len(answer["myUnits"]["nodes"]) == 6
    assert many.count == few.count
