"""The pool of a region's experts: kept by its own admins, personal values encrypted, imported whole or not at all."""

from __future__ import annotations

import io
from typing import Any
from uuid import uuid4

import pytest
from openpyxl import Workbook
from sqlalchemy import func, select, text

from core.actor import Role
from core.identifiers import make_uscc
from db.models import Account, Expert, RoleGrant
from tests.support.panels import ADMIN, EXPERT, Jury, act, expert, stored_expert
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.unchanged import unchanged
from tests.support.uploading import upload_of

REGION, ELSEWHERE = ADMIN.region, "liaoning"
USCC = make_uscc("12120000", "EXPERT01")
DATA = {"realName": "示例评审甲", "title": "研究员", "fields": ["材料科学", "检测"], "employers": [{"name": "示例大学", "uscc": USCC}]}
EXPERTS = """query($filter: ExpertFilterInput, $first: Int, $after: String) { experts(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id realName mobile accountName fields status employers { name uscc } } } }"""
NODE = "query($id: ID!) { node(id: $id) { id } }"
IMPORT = """mutation($input: ExpertImportInput!) { expertImport(input: $input) { __typename
  ... on ExpertImportPayload { expertImport { id status rows added updated faultCount faults { row column message } } }
  ... on Failure { code message path } } }"""
IMPORTS = "{ expertImports { nodes { status rows faultCount } } }"
HEADER = "姓名,手机号,账号名,职称,专业领域,工作单位,统一社会信用代码,其他任职单位"


def new(**changes: Any) -> dict[str, Any]:
    return {"region": REGION, "accountName": "示例专家甲", "mobile": "15500000011", "data": {**DATA}, **changes}


async def test_an_expert_is_added_edited_ended_and_comes_back(world: World) -> None:
    admin = await person(world, ADMIN)
    made = (await act(admin, "expertAdd", **new()))["expert"]
    assert (made["realName"], made["mobile"], made["status"], made["version"]) == ("示例评审甲", "155****0011", "ACTIVE", 1)
    async with world.platform.sessions() as db:
        account = (await db.scalars(select(Account).where(Account.name == "示例专家甲"))).one()
        grant = (await db.scalars(select(RoleGrant).where(RoleGrant.account_id == account.id))).one()
    assert (grant.role, grant.region, grant.body) == ("EXPERT", REGION, "评审专家")
    again = await act(admin, "expertAdd", **new(), expect="RefusedFailure")
    assert (again["code"], again["path"]) == ("ALREADY_EXISTS", "input.mobile")
    edit = {"id": made["id"], "version": 1, "data": {**DATA, "employers": [{"name": "示例研究所"}]}}
    edited = (await act(admin, "expertEdit", **edit))["expert"]
    assert edited["employers"] == [{"name": "示例研究所", "uscc": ""}]
    stale = await act(admin, "expertEdit", **edit, expect="StaleVersionFailure")
    assert stale["currentVersion"] == 2
    ended = (await act(admin, "expertEnd", id=made["id"], version=2, reason="聘期届满"))["expert"]
    assert ended["status"] == "ENDED"
    back = (await act(admin, "expertAdd", **new()))["expert"]
    assert (back["id"], back["status"]) == (made["id"], "ACTIVE")


async def test_a_name_and_a_number_are_encrypted_and_a_whole_name_is_found(world: World) -> None:
    admin = await person(world, ADMIN)
    await act(admin, "expertAdd", **new())
    async with world.platform.sessions() as db:
        rows = (await db.execute(text("SELECT e::text || a::text FROM experts e JOIN accounts a ON a.id = e.account_id"))).scalars()
        stored = "".join(rows)
        logged = "".join((await db.execute(text("SELECT coalesce(after::text, '') FROM audit_entries"))).scalars())
    for value in ("示例评审甲", "15500000011"):
        assert value not in stored + logged
    for wanted, count in (("示例评审甲", 1), ("示例评审", 0), ("专家甲", 1)):
        assert (await admin.client.execute(EXPERTS, {"filter": {"name": wanted}}))["experts"]["totalCount"] == count


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"data": {**DATA, "realName": "1"}}, "input.realName"),
        ({"data": {**DATA, "fields": []}}, "input.fields"),
        ({"data": {**DATA, "employers": []}}, "input.employers"),
        ({"data": {**DATA, "employers": [{"name": "示例大学", "uscc": "1"}]}}, "input.employers[0].uscc"),
        ({"mobile": "12"}, "input.mobile"),
        ({"accountName": "1"}, "input.name"),
    ],
)
async def test_a_wrong_expert_names_the_field_and_changes_nothing(world: World, changes: dict[str, Any], path: str) -> None:
    admin = await person(world, ADMIN)
    async with unchanged(world.platform.sessions):
        refused = await act(admin, "expertAdd", **new(**changes), expect="InvalidInputFailure")
    assert path in {fault["path"] for fault in refused["faults"]}


async def test_only_the_regions_admins_keep_and_see_the_pool(world: World) -> None:
    fellow = await expert(world)
    others = [
        await person(world, Duty(Role.REGIONAL_ADMIN, ELSEWHERE, "210000")), await person(world, EXPERT), await person(world),
        await person(world, Duty(Role.REVIEWER, REGION, "120000")), await person(world, Duty(Role.PLATFORM_ADMIN)), fellow.person,
    ]  # fmt: skip
    mine = await person(world, ADMIN)
    assert (await mine.client.execute(EXPERTS))["experts"]["totalCount"] == 1
    assert (await mine.client.execute(NODE, {"id": fellow.id}))["node"] == {"id": fellow.id}
    async with unchanged(world.platform.sessions):
        for who in others:
            answer = (await who.client.post(EXPERTS)).json()
            assert answer.get("errors") or answer["data"]["experts"]["totalCount"] == 0
            assert (await who.client.execute(NODE, {"id": fellow.id}))["node"] is None
            added = await act(who, "expertAdd", **new(), expect="RefusedFailure")
            assert added["code"] == "FORBIDDEN"
            ended = await act(who, "expertEnd", id=fellow.id, version=1, reason="x", expect="RefusedFailure")
            assert ended["code"] in {"NOT_FOUND", "FORBIDDEN"}


async def test_who_is_awaited_on_a_panel_is_replaced_before_being_ended(jury: Jury) -> None:
    (fellow, seat), *_ = await jury.seated()
    version = (await stored_expert(jury.world, fellow)).version
    async with unchanged(jury.world.platform.sessions):
        given: dict[str, Any] = {"id": fellow.id, "version": version, "reason": "聘期届满"}
        assert (await act(jury.admin, "expertEnd", **given, expect="RefusedFailure"))["code"] == "SEATED"
    await act(jury.admin, "panelReplace", seatId=seat, reason="联系不上")
    await act(jury.admin, "expertEnd", **given)


async def test_somebody_who_acts_for_a_unit_is_no_expert(jury: Jury) -> None:
    member = jury.who
    async with jury.world.platform.sessions() as db:
        name = (await db.get_one(Account, member.account_id)).name
    async with unchanged(jury.world.platform.sessions):
        refused = await act(jury.admin, "expertAdd", **new(accountName=name, mobile=member.mobile), expect="RefusedFailure")
    assert refused["code"] == "MEMBER_NOT_OFFICIAL"


# --- imports --------------------------------------------------------------------------------------------------------


async def imported(world: World, admin: Person, data: bytes, **changes: Any) -> dict[str, Any]:
    given = {"region": REGION, "uploadId": await upload_of(world, admin, data), "idempotencyKey": str(uuid4()), **changes}
    answer = await admin.client.execute(IMPORT, {"input": given}, expect="ExpertImportPayload")
    return dict(answer["expertImport"])


def csv_of(*rows: str) -> bytes:
    return "\r\n".join([HEADER, *rows]).encode("utf-8-sig")


def xlsx_of(*rows: list[str]) -> bytes:
    book = Workbook()
    for row in (HEADER.split(","), *rows):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


async def test_a_sheet_of_experts_is_loaded_and_again_updates_them(world: World) -> None:
    admin = await person(world, ADMIN)
    rows = [
        ["示例评审甲", "15500000021", "示例专家乙", "教授", "材料科学、检测", "示例大学", USCC, "示例研究所；示例中心"],
        ["示例评审乙", "15500000022", "示例专家丙", "", "机械", "示例学院", "", ""],
    ]
    first = await imported(world, admin, xlsx_of(*rows))
    assert (first["status"], first["rows"], first["added"], first["updated"]) == ("LOADED", 2, 2, 0)
    second = await imported(world, admin, csv_of(*(",".join(row) for row in rows)))
    assert (second["added"], second["updated"]) == (0, 2)
    nodes = (await admin.client.execute(EXPERTS))["experts"]["nodes"]
    (found,) = [each for each in nodes if each["realName"] == "示例评审甲"]
    assert found["fields"] == ["材料科学", "检测"]
    assert [each["name"] for each in found["employers"]] == ["示例大学", "示例研究所", "示例中心"]


async def test_with_one_wrong_row_nothing_is_loaded_and_the_report_says_where(world: World) -> None:
    admin = await person(world, ADMIN)
    taken = await person(world)
    async with world.platform.sessions() as db:
        before = await db.scalar(select(func.count()).select_from(Account))
    told = await imported(
        world, admin,
        csv_of(
            "示例评审甲,15500000031,示例专家丁,,材料,示例大学,,", "示例评审乙,123,示例专家戊,,材料,示例大学,123,",
            "示例评审丙,15500000031,示例专家己,,,,,", f"示例评审丁,{taken.mobile},示例专家庚,,材料,示例大学,,",
        ),
    )  # fmt: skip
    assert (told["status"], told["rows"], told["added"]) == ("REFUSED", 4, 0)
    assert {(fault["row"], fault["column"]) for fault in told["faults"]} == {
        (3, "手机号"), (3, "统一社会信用代码"), (4, "手机号"), (4, "专业领域"), (4, "工作单位"),
    }  # fmt: skip
    row = f"示例评审丁,{taken.mobile},示例专家庚,,材料,示例大学,,"
    clash = await imported(world, admin, csv_of("示例评审甲,15500000031,示例专家丁,,材料,示例大学,,", row))
    assert (clash["status"], clash["added"], [fault["row"] for fault in clash["faults"]]) == ("REFUSED", 0, [3])
    assert taken.mobile not in str(clash)
    async with world.platform.sessions() as db:
        assert await db.scalar(select(func.count()).select_from(Account)) == before
        assert await db.scalar(select(func.count()).select_from(Expert)) == 0
    listed = (await admin.client.execute(IMPORTS))["expertImports"]["nodes"]
    assert [each["status"] for each in listed] == ["REFUSED", "REFUSED"]


async def test_the_pool_is_paged_with_as_many_statements_for_many(world: World, statements: Any) -> None:
    admin = await person(world, ADMIN)
    for _ in range(4):
        await expert(world)
    first = (await admin.client.execute(EXPERTS, {"first": 3}))["experts"]
    rest = (await admin.client.execute(EXPERTS, {"first": 3, "after": first["pageInfo"]["endCursor"]}))["experts"]
    assert len({node["id"] for node in (*first["nodes"], *rest["nodes"])}) == 4
    with statements() as few:
        await admin.client.execute(EXPERTS, {"first": 1})
    with statements() as many:
        await admin.client.execute(EXPERTS, {"first": 100})
    assert few.count == many.count
