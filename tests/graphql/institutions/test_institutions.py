"""Institutions over HTTP: admission, storefront, leaving, the registry's lists, and matching (domain.md §3, §7, §9)."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select

from core.actor import Role
from db.models import Admission, AuditEntry, Case, Institution, OutboxRow
from domain.organisations import service
from domain.organisations.commands import ChangeParticulars
from domain.reviews.commands import Decide, Verdict
from domain.reviews.service import decide
from domain.work import perform
from schema.ids import encode_id
from tests.support.admission import PROVINCE, admission_values, admitted, certified_institution
from tests.support.catalogue import House, Offer, put_catalogue
from tests.support.certification import (
    ADMIN,
    NAME,
    REGION,
    USCC,
    actor_of,
    admin_actor,
    certified,
    grants_of,
    the_case,
    upload,
    version,
)
from tests.support.client import GraphQLClient
from tests.support.people import Duty, Person, person
from tests.support.platform import World

FAILURE = "... on Failure { code message path } ... on InvalidInputFailure { faults { path code } }"
CASE = """id version status { label } availableActions { event } requestedFields unitId institutionId
  form { fields { key editable value { text uploads } } files { kind } }"""
SHOP = """id version name status rating ratingCount officeLine website strengths pictureUrls introduction names own kind
  uscc division divisionName"""
ADMISSION = f"{{ __typename ... on AdmissionPayload {{ admission {{ {CASE} }} }} {FAILURE} }}"
INSTITUTION = f"{{ __typename ... on InstitutionPayload {{ institution {{ {SHOP} }} }} {FAILURE} }}"
SAVE = f"mutation($input: AdmissionSaveDraftInput!) {{ admissionSaveDraft(input: $input) {ADMISSION} }}"
SUBMIT = f"mutation($input: AdmissionSubmitInput!) {{ admissionSubmit(input: $input) {ADMISSION} }}"
LEAVE = f"mutation($input: InstitutionLeaveInput!) {{ institutionLeave(input: $input) {INSTITUTION} }}"
EDIT = f"""mutation($input: InstitutionEditStorefrontInput!) {{
  institutionEditStorefront(input: $input) {INSTITUTION} }}"""
NAMES = f"mutation($input: InstitutionSetNamesInput!) {{ institutionSetNames(input: $input) {INSTITUTION} }}"
DECIDE = """mutation($input: ReviewDecideInput!) { reviewDecide(input: $input) { __typename } }"""
ONE = f"query($id: ID!) {{ admission(id: $id) {{ {CASE} }} }}"
SHOWN = f"query($id: ID!) {{ institution(id: $id) {{ {SHOP} }} }}"
MINE = f"{{ myInstitutions {{ nodes {{ {SHOP} }} }} }}"
LIST = """query($filter: InstitutionFilterInput, $first: Int, $after: String) {
  institutions(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { name } } }"""
WITH_SERVICES = """query($first: Int) { institutions(first: $first) { nodes { name
  services(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { name institution { name } } } } } }"""
MORE = """query($id: ID!, $after: String) { institution(id: $id) {
  services(first: 2, after: $after) { pageInfo { hasNextPage endCursor } nodes { name } } } }"""
MATCH = """query($region: String!, $name: String!, $uscc: String!) {
  institutionMatch(region: $region, name: $name, uscc: $uscc) { institutionId name by nameAgrees } }"""
FORM = "query($region: String!) { admissionFormDefinition(region: $region) { fields { key editable value { text } } } }"


def given(**values: Any) -> dict[str, Any]:
    return {"input": {"idempotencyKey": str(uuid4()), **values}}


def as_values(values: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"key": name, "uploads": [encode_id("Upload", each) for each in value]}
        if isinstance(value, list)
        else {"key": name, "text": value}
        for name, value in values.items()
    ]


async def operator(world: World, unit_id: UUID) -> Person:
    """A member under the institution's role, at the institutions' door."""
    return await person(world, Duty(Role.INSTITUTION_OPERATOR, unit_id=unit_id, owner=False))


async def saved(world: World, who: Person, **changes: Any) -> dict[str, Any]:
    values = await admission_values(world, who.account_id, **changes)
    variables = given(region=REGION, values=as_values(values))
    return dict((await who.client.execute(SAVE, variables, expect="AdmissionPayload"))["admission"])


async def submitted(world: World, who: Person) -> dict[str, Any]:
    case = await saved(world, who)
    variables = given(id=case["id"], version=case["version"])
    return dict((await who.client.execute(SUBMIT, variables, expect="AdmissionPayload"))["admission"])


async def house(world: World) -> tuple[Person, UUID]:
    """A certified institution's operator, and the unit."""
    founder = await person(world)
    unit_id = await certified_institution(world, founder)
    return await operator(world, unit_id), unit_id


async def shop(client: GraphQLClient) -> dict[str, Any]:
    (found,) = (await client.execute(MINE))["myInstitutions"]["nodes"]
    return dict(found)


async def state(world: World) -> tuple[int, ...]:
    tables = (Case, Admission, Institution, OutboxRow, AuditEntry)
    async with world.platform.sessions() as db:
        return tuple([await db.scalar(select(func.count()).select_from(table)) or 0 for table in tables])


async def test_from_draft_to_the_registry(world: World) -> None:
    who, _ = await house(world)
    reviewer = await person(world, PROVINCE)
    case = await submitted(world, who)
    assert case["status"]["label"] == "待审核"
    texts = {each["key"]: each["value"] for each in case["form"]["fields"] if each["value"]}
    assert texts["name"]["text"] == NAME
    assert texts["contact_mobile"]["text"] == "154****9999"
    decision = given(caseId=case["id"], version=case["version"], verdict="PASS")
    await reviewer.client.execute(DECIDE, decision, expect="ReviewPayload")
    case = (await who.client.execute(ONE, {"id": case["id"]}))["admission"]
    found = await shop(who.client)
    assert (case["status"]["label"], case["institutionId"]) == ("已入库", found["id"])
    assert (found["status"], found["uscc"], found["kind"], found["own"]) == ("ADMITTED", USCC, "UNIVERSITY", True)
    async with world.platform.sessions() as db:
        assert await db.scalar(select(func.count()).where(OutboxRow.topic == "institution")) == 1


async def test_the_form_comes_filled_in_with_what_certification_knows(world: World) -> None:
    who, _ = await house(world)
    fields = (await who.client.execute(FORM, {"region": REGION}))["admissionFormDefinition"]["fields"]
    known = {each["key"]: each for each in fields if each["value"]}
    assert (known["name"]["value"]["text"], known["uscc"]["value"]["text"]) == (NAME, USCC)
    assert known["name"]["editable"] is False


async def test_only_a_certified_institution_applies(world: World) -> None:
    enterprise = await person(world)
    case_id = await certified(world, enterprise)
    unit_id = (await the_case(world, case_id)).unit_id
    stranger = await person(world, Duty(Role.INSTITUTION_OPERATOR, unit_id=unit_id))
    before = await state(world)
    variables = given(region=REGION, values=[])
    for caller, code in ((stranger, "NOT_CERTIFIED"), (enterprise, "FORBIDDEN"), (await person(world), "FORBIDDEN")):
        refused = await caller.client.execute(SAVE, variables, expect="RefusedFailure")
        assert refused["code"] == code
    assert await state(world) == before


async def test_submitting_an_incomplete_form_lists_every_fault(world: World) -> None:
    who, _ = await house(world)
    case = await saved(world, who, kind="", qualification=[], contact_mobile="12")
    before = await state(world)
    variables = given(id=case["id"], version=case["version"])
    refused = await who.client.execute(SUBMIT, variables, expect="InvalidInputFailure")
    paths = {fault["path"].removeprefix("input.values.") for fault in refused["faults"]}
    assert paths == {"kind", "qualification", "contactMobile"}
    assert await state(world) == before


async def test_a_unit_applies_once_and_again_after_a_refusal(world: World) -> None:
    who, _ = await house(world)
    reviewer = await person(world, PROVINCE)
    case = await submitted(world, who)
    before = await state(world)
    variables = given(region=REGION, values=[])
    assert (await who.client.execute(SAVE, variables, expect="RefusedFailure"))["code"] == "ALREADY_ADMITTED"
    assert await state(world) == before
    decision = given(caseId=case["id"], version=case["version"], verdict="REJECT", text="资质不符")
    await reviewer.client.execute(DECIDE, decision, expect="ReviewPayload")
    assert (await saved(world, who))["status"]["label"] == "草稿"


async def test_a_city_reviewer_does_not_admit(world: World) -> None:
    who, _ = await house(world)
    city = await person(world, Duty(Role.REVIEWER, REGION, "210100"))
    case = await submitted(world, who)
    before = await state(world)
    decision = given(caseId=case["id"], version=case["version"], verdict="PASS")
    await city.client.execute(DECIDE, decision, expect="RefusedFailure")
    assert await state(world) == before


async def entered(world: World) -> tuple[Person, dict[str, Any]]:
    founder = await person(world)
    unit_id = await certified_institution(world, founder)
    await admitted(world, founder, unit_id)
    who = await operator(world, unit_id)
    return who, await shop(who.client)


@pytest.mark.parametrize("by", ["own", "admin"])
async def test_leaving_takes_it_out_of_the_registry_and_it_may_come_back(world: World, by: str) -> None:
    who, found = await entered(world)
    actor = who if by == "own" else await person(world, ADMIN)
    variables = given(id=found["id"], version=found["version"], reason="不再提供服务")
    left = await actor.client.execute(LEAVE, variables, expect="InstitutionPayload")
    assert left["institution"]["status"] == "LEFT"
    assert (await world.client().execute(LIST))["institutions"]["nodes"] == []
    assert (await world.client().errors(SHOWN, {"id": found["id"]}))[0]["extensions"]["code"] == "NOT_FOUND"
    assert (await who.client.execute(SHOWN, {"id": found["id"]}))["institution"]["status"] == "LEFT"
    async with world.platform.sessions() as db:
        assert await db.scalar(select(func.count()).where(OutboxRow.topic == "institution")) == 2
        label = await db.scalar(select(Case.status_label).where(Case.kind == "ADMISSION"))
    assert label == "已退出"
    assert (await saved(world, who))["status"]["label"] == "草稿"


async def test_nobody_else_makes_an_institution_leave(world: World) -> None:
    _, found = await entered(world)
    stranger = await person(world)
    elsewhere = await person(world, Duty(Role.REGIONAL_ADMIN, "tianjin", "120000"))
    before = await state(world)
    variables = given(id=found["id"], version=found["version"], reason="不再提供服务")
    for client, code in ((stranger.client, "FORBIDDEN"), (elsewhere.client, "FORBIDDEN"), (world.client(), "UNAUTHENTICATED")):
        assert (await client.execute(LEAVE, variables, expect="RefusedFailure"))["code"] == code
    assert await state(world) == before


async def test_the_storefront_is_edited_by_its_own_people_and_pictures_become_public(world: World) -> None:
    who, found = await entered(world)
    picture = await upload(world, who.account_id, "png")
    parts = {
        "introduction": "新的介绍", "officeLine": "02423456789", "website": "https://example.com/",
        "strengths": ["检验检测", "快"], "pictureIds": [encode_id("Upload", picture)],
    }  # fmt: skip
    variables = given(id=found["id"], version=found["version"], **parts)
    shown = (await who.client.execute(EDIT, variables, expect="InstitutionPayload"))["institution"]
    assert (shown["introduction"], shown["officeLine"], shown["strengths"]) == (
        "新的介绍", "024-23456789", ["检验检测", "快"],
    )  # fmt: skip
    assert shown["pictureUrls"] == [f"/uploads/{encode_id('Upload', picture)}"]
    kept = given(id=found["id"], version=shown["version"], openingHours="工作日 9:00–17:00")
    shown = (await who.client.execute(EDIT, kept, expect="InstitutionPayload"))["institution"]
    assert (shown["introduction"], len(shown["pictureUrls"])) == ("新的介绍", 1)


@pytest.mark.parametrize(
    ("values", "failure", "path"),
    [
        ({"website": "javascript:alert(1)"}, "InvalidInputFailure", "input.website"),
        ({"officeLine": "12"}, "InvalidInputFailure", "input.officeLine"),
        ({"strengths": ["长" * 101]}, "InvalidInputFailure", "input.strengths[0]"),
        ({"introduction": " "}, "InvalidInputFailure", "input.introduction"),
        ({"pictureIds": ["bm9wZQ"]}, "InvalidInputFailure", "input.pictureIds[0]"),
        ({"version": 0}, "StaleVersionFailure", "input.version"),
    ],
)
async def test_a_wrong_edit_of_the_storefront_changes_nothing(
    world: World, values: dict[str, Any], failure: str, path: str
) -> None:
    who, found = await entered(world)
    before = await state(world)
    variables = given(**{"id": found["id"], "version": found["version"], **values})
    assert (await who.client.execute(EDIT, variables, expect=failure))["path"] == path
    stranger = await person(world)
    others = given(id=found["id"], version=found["version"], introduction="别人的介绍")
    assert (await stranger.client.execute(EDIT, others, expect="RefusedFailure"))["code"] == "FORBIDDEN"
    assert await state(world) == before


async def test_names_for_matching_are_an_admins_to_set(world: World) -> None:
    who, found = await entered(world)
    admin = await person(world, ADMIN)
    variables = given(id=found["id"], version=found["version"], names=["示例旧名", "示例旧名 ", NAME])
    before = await state(world)
    assert (await who.client.execute(NAMES, variables, expect="RefusedFailure"))["code"] == "FORBIDDEN"
    assert await state(world) == before
    named = (await admin.client.execute(NAMES, variables, expect="InstitutionPayload"))["institution"]
    assert named["names"] == ["示例旧名"]
    asked = {"region": REGION, "name": "示例旧名", "uscc": ""}
    match = (await who.client.execute(MATCH, asked))["institutionMatch"]
    assert (match["institutionId"], match["by"], match["nameAgrees"]) == (found["id"], "NAME", True)


async def test_a_renamed_unit_keeps_its_former_name_for_bills(world: World) -> None:
    founder, admin = await person(world), await person(world, ADMIN)
    unit_id = await certified_institution(world, founder)
    await admitted(world, founder, unit_id)
    async with world.platform.sessions() as db:
        certification = await db.scalar(select(Case.id).where(Case.kind == "CERTIFICATION"))
    assert certification is not None
    values = {"name": "示例新名研究院", "payee_name": "示例新名研究院"}
    change = ChangeParticulars(certification, await version(world, certification), values)
    await perform(world.platform, actor_of(founder), service.change_particulars, change)
    verdict = Decide(certification, await version(world, certification), Verdict.PASS)
    await perform(world.platform, admin_actor(admin), decide, verdict)
    for name in ("示例新名研究院", NAME):
        asked = {"region": REGION, "name": name, "uscc": ""}
        match = (await world.client().execute(MATCH, asked))["institutionMatch"]
        assert (match["name"], match["nameAgrees"]) == ("示例新名研究院", True)
    assert len(await grants_of(world, founder.account_id)) == 1


async def test_a_wrong_code_is_told_and_an_unknown_seller_matches_nothing(world: World) -> None:
    asked = {"region": REGION, "name": "没有入库的示例公司", "uscc": ""}
    assert (await world.client().execute(MATCH, asked))["institutionMatch"] is None
    wrong = await world.client().errors(MATCH, {**asked, "uscc": "123"})
    assert wrong[0]["extensions"]["code"] == "INVALID"


HOUSES = (
    House("示例沈阳检测所", division="210102"),
    House("示例沈阳大学", ("示例旧学院",), division="210103"),
    House("示例大连研究院", division="210202"),
    House("示例天津研究院", region="tianjin", division="120101"),
    House("示例退出机构", status="LEFT"),
)


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        ({}, {"示例沈阳检测所", "示例沈阳大学", "示例大连研究院", "示例天津研究院"}),
        ({"region": REGION}, {"示例沈阳检测所", "示例沈阳大学", "示例大连研究院"}),
        ({"region": REGION, "division": "210100"}, {"示例沈阳检测所", "示例沈阳大学"}),
        ({"division": "210202"}, {"示例大连研究院"}),
        ({"name": "沈阳"}, {"示例沈阳检测所", "示例沈阳大学"}),
        ({"name": "旧学院"}, {"示例沈阳大学"}),
        ({"name": "%"}, set()),
        ({"kind": "UNIVERSITY"}, set()),
    ],
)
async def test_the_registry_is_public_and_filtered(world: World, chosen: dict[str, str], names: set[str]) -> None:
    await put_catalogue(world.platform.sessions, HOUSES, [])
    found = (await world.client().execute(LIST, {"filter": chosen}))["institutions"]
    assert {node["name"] for node in found["nodes"]} == names
    assert found["totalCount"] == len(names)


async def test_the_registry_is_paged_and_bad_cursors_are_refused(world: World) -> None:
    await put_catalogue(world.platform.sessions, HOUSES, [])
    client = world.client()
    one = (await client.execute(LIST, {"first": 3}))["institutions"]
    two = (await client.execute(LIST, {"first": 3, "after": one["pageInfo"]["endCursor"]}))["institutions"]
    assert len({node["name"] for node in one["nodes"] + two["nodes"]}) == 4
    foreign = {"after": one["pageInfo"]["endCursor"], "filter": {"region": REGION}}
    for variables, code in (
        ({"first": 0}, "OUT_OF_RANGE"), ({"first": 101}, "OUT_OF_RANGE"), ({"after": "xx"}, "BAD_CURSOR"),
        (foreign, "BAD_CURSOR"), ({"filter": {"division": "21"}}, "INVALID"), ({"filter": {"name": "长" * 51}}, "TOO_LONG"),
    ):  # fmt: skip
        assert (await client.errors(LIST, variables))[0]["extensions"]["code"] == code


@pytest.mark.parametrize("houses", [20, 100])
async def test_institutions_with_their_services_cost_the_same_statements(
    world: World, statements: Any, houses: int
) -> None:
    made = [House(f"示例机构{number:03d}") for number in range(houses)]
    offers = [Offer(f"服务{number}", house.name) for house in made for number in range(3)]
    await put_catalogue(world.platform.sessions, made, offers)
    with statements() as counted:
        answer = await world.client().execute(WITH_SERVICES, {"first": houses})
    nodes = answer["institutions"]["nodes"]
    assert len(nodes) == houses
    for node in nodes:
        assert (node["services"]["totalCount"], len(node["services"]["nodes"])) == (3, 2)
        assert {service["institution"]["name"] for service in node["services"]["nodes"]} == {node["name"]}
    assert counted.count <= 4


async def test_an_institutions_services_are_paged_to_the_end(world: World) -> None:
    offers = [Offer(f"服务{number}", HOUSES[0].name) for number in range(5)]
    hidden = Offer("下架的服务", HOUSES[0].name, status="UNLISTED")
    await put_catalogue(world.platform.sessions, HOUSES, [*offers, hidden])
    seen, after = [], None
    for _ in range(3):
        variables = {"id": encode_id("Institution", HOUSES[0].id), "after": after}
        page = (await world.client().execute(MORE, variables))["institution"]["services"]
        seen += [node["name"] for node in page["nodes"]]
        after = page["pageInfo"]["endCursor"]
    assert sorted(seen) == [f"服务{number}" for number in range(5)]
    assert page["pageInfo"]["hasNextPage"] is False
