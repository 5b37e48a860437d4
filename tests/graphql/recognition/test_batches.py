"""Batches of labs (domain.md §5): imported whole or not at all, once however often, by who speaks for all regions; ended from a
day on."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from openpyxl import Workbook
from sqlalchemy import func, select

from core.actor import Role
from core.clock import FixedClock
from core.identifiers import make_uscc
from core.ids import new_id
from db.models import Institution, OutboxRow, Recognition, RecognitionBatch, Unit
from schema.ids import encode_id
from tests.support.labs import (
    BATCH,
    CAPITAL,
    ENGINES,
    HEADERS,
    HERE,
    IMPORT,
    LOCAL,
    OPTICS,
    PROVINCE,
    SINCE,
    STEEL,
    UNIVERSITY,
    batch_input,
    file_of,
    imported,
    lab,
    platform_admin,
)
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.statements import Counting
from tests.support.unchanged import unchanged

LABS = """query($filter: InstitutionFilterInput) { institutions(filter: $filter, first: 100) { totalCount nodes {
  id name uscc region division labKind labKindLabel labLevel host byRecognition names status
  recognitions { id compact batch labKind homeRegion since until reason version } } } }"""
COUNTS = """query($compact: String, $region: String) { labCounts(compact: $compact, region: $region) { total
  regions { value label count } divisions { value label count } kinds { value label count } batches { value label count } } }"""
WITHDRAW = """mutation($input: RecognitionWithdrawInput!) { recognitionWithdraw(input: $input) { __typename
  ... on RecognitionPayload { recognition { until reason version } }
  ... on Failure { code path } ... on InvalidInputFailure { faults { path code } } } }"""
IMPORTS = 'query { recognitionImports(compact: "jingjinji") { nodes { id status batch recognisedOn faultCount } } }'
COMPACTS = "query { compacts { code regions labKinds { code label } batches { code title } providers } }"


async def listed(world: World, **filters: Any) -> dict[str, dict[str, Any]]:
    found = (await world.client().execute(LABS, {"filter": filters}))["institutions"]
    assert found["totalCount"] == len(found["nodes"])
    return {each["name"]: each for each in found["nodes"]}


async def rows(world: World, table: type) -> int:
    async with world.platform.sessions() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


async def test_an_imported_batch_is_found_with_who_recognises_each_lab_and_since_when(world: World) -> None:
    report = await imported(world)
    assert (report["status"], report["rows"], report["added"], report["faults"]) == ("LOADED", 4, 4, [])
    optics = (await listed(world))[OPTICS[0]]
    assert (optics["region"], optics["division"], optics["host"]) == (CAPITAL, "110108", "示例京华大学")
    assert (optics["labKind"], optics["labKindLabel"], optics["labLevel"]) == ("key_laboratory", "重点实验室", "国家级")
    assert optics["names"] == ["示例光学室", "EOL"]
    assert optics["byRecognition"]
    (recognised,) = optics["recognitions"]
    assert {key: recognised[key] for key in ("compact", "batch", "homeRegion", "since", "until")} == {
        "compact": "jingjinji", "batch": "first", "homeRegion": CAPITAL, "since": SINCE, "until": None,
    }  # fmt: skip


async def test_labs_of_one_house_share_its_uscc_and_are_institutions_of_their_own(world: World) -> None:
    await imported(world)
    found = await listed(world, region=CAPITAL)
    assert {each["uscc"] for each in found.values()} == {UNIVERSITY}
    assert set(found) == {OPTICS[0], ENGINES[0]}
    async with world.platform.sessions() as session:
        assert await session.scalar(select(Unit.name).where(Unit.uscc == UNIVERSITY)) == "示例京华大学"
    assert await rows(world, Unit) == 3


async def test_the_same_file_again_changes_nothing_and_a_fuller_one_adds(world: World) -> None:
    await imported(world, OPTICS, STEEL)
    institutions, told = await rows(world, Institution), await rows(world, OutboxRow)
    again = await imported(world, OPTICS, STEEL)
    assert (again["status"], again["added"], again["updated"]) == ("LOADED", 0, 0)
    assert (await rows(world, Institution), await rows(world, OutboxRow)) == (institutions, told)
    fuller = await imported(world, *BATCH)
    assert (fuller["added"], fuller["updated"]) == (2, 0)
    assert await rows(world, Recognition) == 4
    assert await rows(world, RecognitionBatch) == 1


async def test_a_corrected_row_is_taken_over_and_what_a_lab_says_of_itself_stays(world: World) -> None:
    await imported(world)
    house = await lab(world, STEEL[0])
    report = await imported(world, (*STEEL[:4], "工程技术中心", "国家级", "", "示例钢研"))
    assert (report["added"], report["updated"]) == (0, 1)
    after = (await listed(world))[STEEL[0]]
    assert (after["labKind"], after["labLevel"], after["names"]) == ("engineering_centre", "国家级", ["示例钢研"])
    assert after["recognitions"][0]["labKind"] == "engineering_centre"
    assert (await lab(world, STEEL[0])).id == house.id


async def test_a_workbook_with_english_headers_is_read_too(world: World) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["Name", "USCC", "Home region", "Division", "Lab kind", "Level", "Host institution", "备注"])
    sheet.append([*OPTICS[:7], "不读"])
    stream = io.BytesIO()
    book.save(stream)
    admin = await platform_admin(world)
    answer = await admin.client.execute(IMPORT, await batch_input(world, admin, stream.getvalue()))
    assert answer["recognitionImportBatch"]["recognitionImport"]["added"] == 1


WRONG: tuple[tuple[Sequence[str], str, str], ...] = (
    (("", *OPTICS[1:]), "实验室名称", "请填写实验室名称"),
    ((OPTICS[0], UNIVERSITY[:-1] + "0", *OPTICS[2:]), "统一社会信用代码", ""),
    ((*OPTICS[:2], "辽宁省", *OPTICS[3:]), "所在地区", "不在该互认协议之内"),
    ((*OPTICS[:3], "和平区", *OPTICS[4:]), "行政区划", "没有找到"),
    ((*OPTICS[:4], "示例类型", *OPTICS[5:]), "实验室类型", "重点实验室"),
    ((*OPTICS[:5], "世界级", *OPTICS[6:]), "实验室级别", "国家级"),
    ((*OPTICS[:7], ";".join(f"别名{i}" for i in range(21))), "别名", "最多"),
)


@pytest.mark.parametrize(("row", "column", "message"), WRONG, ids=[each[1] for each in WRONG])
async def test_a_wrong_row_is_told_with_row_and_column_and_nothing_of_the_file_is_loaded(
    world: World, row: Sequence[str], column: str, message: str
) -> None:
    report = await imported(world, STEEL, row)
    assert (report["status"], report["rows"], report["added"], report["faultCount"]) == ("REFUSED", 2, 0, 1)
    (fault,) = report["faults"]
    assert (fault["row"], fault["column"]) == (3, column)
    assert message in fault["message"]
    for table in (Institution, Unit, Recognition, RecognitionBatch):
        assert await rows(world, table) == 0, table


async def test_a_row_is_refused_that_contradicts_another_or_the_registry(world: World) -> None:
    twice = await imported(world, OPTICS, OPTICS)
    assert "与第 2 行是同一个实验室" in twice["faults"][0]["message"]
    two_houses = await imported(world, OPTICS, (*ENGINES[:6], "示例别的大学", ""))
    assert "依托单位却不同" in two_houses["faults"][0]["message"]
    assert await rows(world, Institution) == 0
    await imported(world, OPTICS)
    known = await imported(world, (*ENGINES[:6], "示例别的大学", ""), batch="later")
    assert "已登记为“示例京华大学”" in known["faults"][0]["message"]
    other_batch = await imported(world, OPTICS, batch="later")
    assert "已在批次“first”中互认" in other_batch["faults"][0]["message"]
    moved = await imported(world, (*OPTICS[:2], "河北省", "唐山市", *OPTICS[4:]))
    assert "另一个地区" in moved["faults"][0]["message"]
    assert await rows(world, Recognition) == 1


async def test_an_empty_or_unreadable_file_is_refused_as_a_whole(world: World) -> None:
    assert (await imported(world, headers_only(world)))["status"] == "REFUSED"
    admin = await platform_admin(world)
    answer = await admin.client.execute(IMPORT, await batch_input(world, admin, "只有,一行\n文字,而已\n".encode()))
    report = answer["recognitionImportBatch"]["recognitionImport"]
    assert (report["status"], report["faults"][0]["row"]) == ("REFUSED", 1)


def headers_only(_world: World) -> Sequence[str]:
    return [""] * len(HEADERS)


BAD_INPUT = (
    ({"recognisedOn": "2026-03-03"}, "input.recognisedOn", "FUTURE"),
    ({"recognisedOn": "2022-12-31"}, "input.recognisedOn", "OUT_OF_FORCE"),
    ({"recognisedOn": "二月"}, "input.recognisedOn", "INVALID"),
    ({"batch": "Erste!"}, "input.batch", "INVALID"),
    ({"source": ""}, "input.source", "REQUIRED"),
)


@pytest.mark.parametrize(("changes", "path", "code"), BAD_INPUT)
async def test_a_batch_needs_a_past_day_a_code_and_a_source(
    world: World, changes: dict[str, Any], path: str, code: str
) -> None:
    admin = await platform_admin(world)
    variables = await batch_input(world, admin, file_of(*BATCH), **changes)
    async with unchanged(world.platform.sessions):
        answer = await admin.client.execute(IMPORT, variables, expect="InvalidInputFailure")
    assert {"path": path, "code": code}.items() <= answer["faults"][0].items()


async def test_a_batch_has_one_day(world: World) -> None:
    await imported(world)
    admin = await platform_admin(world)
    variables = await batch_input(world, admin, file_of(*BATCH), recognisedOn="2026-02-02")
    async with unchanged(world.platform.sessions):
        answer = await admin.client.execute(IMPORT, variables, expect="InvalidInputFailure")
    assert answer["faults"][0]["code"] == "DIFFERS"


@pytest.mark.parametrize(
    "duty",
    [
        None, Duty(Role.REGIONAL_ADMIN, HERE, "120000"), Duty(Role.REGIONAL_ADMIN, CAPITAL, "110000"),
        Duty(Role.REVIEWER, HERE, "120000"),
    ],
)  # fmt: skip
async def test_only_the_platforms_admin_speaks_for_all_regions_of_a_compact(world: World, duty: Duty | None) -> None:
    await imported(world, OPTICS)
    house = await lab(world, OPTICS[0])
    who = await person(world, duty)
    variables = await batch_input(world, who, file_of(*BATCH))
    async with world.platform.sessions() as session:
        recognition = (await session.scalars(select(Recognition).where(Recognition.institution_id == house.id))).one()
    async with unchanged(world.platform.sessions):
        assert (await who.client.execute(IMPORT, variables, expect="RefusedFailure"))["code"] == "FORBIDDEN"
        answer = await who.client.execute(WITHDRAW, withdrawal(recognition), expect="RefusedFailure")
        assert answer["code"] == "FORBIDDEN"
        assert (await who.client.errors(IMPORTS))[0]["extensions"]["code"] == "FORBIDDEN"


def withdrawal(recognition: Recognition, **changes: Any) -> dict[str, Any]:
    given = {
        "id": encode_id("Recognition", recognition.id), "version": recognition.version, "since": "2026-03-03",
        "reason": "示例：复核未通过", "idempotencyKey": str(uuid4()), **changes,
    }  # fmt: skip
    return {"input": given}


async def the_recognition(world: World, name: str) -> Recognition:
    house = await lab(world, name)
    async with world.platform.sessions() as session:
        return (await session.scalars(select(Recognition).where(Recognition.institution_id == house.id))).one()


async def test_recognition_ends_from_a_day_on_and_holds_until_then(world: World, clock: FixedClock) -> None:
    await imported(world)
    admin = await platform_admin(world)
    found = await the_recognition(world, STEEL[0])
    answer = await admin.client.execute(WITHDRAW, withdrawal(found), expect="RecognitionPayload")
    assert answer["recognition"] == {"until": "2026-03-02", "reason": "示例：复核未通过", "version": 2}
    assert STEEL[0] in await listed(world, recognisedIn=HERE)
    clock.advance(timedelta(days=1))
    assert set(await listed(world, recognisedIn=HERE)) == {OPTICS[0], ENGINES[0], LOCAL[0]}
    assert STEEL[0] in await listed(world), "its storefront stays, for what was begun"
    assert (await imported(world))["added"] == 0, "importing the batch again does not bring it back"
    assert STEEL[0] not in await listed(world, recognisedIn=HERE)


BAD_END = (
    ({"since": "2026-03-02"}, "InvalidInputFailure", "TOO_EARLY"),
    ({"since": "2026-01-01"}, "InvalidInputFailure", "TOO_EARLY"),
    ({"reason": " "}, "InvalidInputFailure", "REQUIRED"),
    ({"version": 7}, "StaleVersionFailure", "STALE_VERSION"),
    ({"id": encode_id("Recognition", new_id())}, "RefusedFailure", "NOT_FOUND"),
)


@pytest.mark.parametrize(("changes", "type_", "code"), BAD_END)
async def test_recognition_does_not_end_backwards_unexplained_or_unseen(
    world: World, changes: dict[str, Any], type_: str, code: str
) -> None:
    await imported(world)
    admin = await platform_admin(world)
    variables = withdrawal(await the_recognition(world, STEEL[0]), **changes)
    async with unchanged(world.platform.sessions):
        answer = await admin.client.execute(WITHDRAW, variables, expect=type_)
    assert code in {answer["code"], *(fault["code"] for fault in answer.get("faults", ()))}


async def test_recognition_ends_once_and_never_by_its_own_people(world: World) -> None:
    await imported(world)
    found = await the_recognition(world, STEEL[0])
    house = await lab(world, STEEL[0])
    insider = await person(world, Duty(Role.PLATFORM_ADMIN), Duty(Role.INSTITUTION_OPERATOR, unit_id=house.unit_id))
    async with unchanged(world.platform.sessions):
        answer = await insider.client.execute(WITHDRAW, withdrawal(found), expect="RefusedFailure")
    assert answer["code"] == "OWN_CASE"
    admin = await platform_admin(world)
    await admin.client.execute(WITHDRAW, withdrawal(found), expect="RecognitionPayload")
    async with unchanged(world.platform.sessions):
        answer = await admin.client.execute(WITHDRAW, withdrawal(found, version=2), expect="RefusedFailure")
    assert answer["code"] == "ALREADY_ENDED"


async def test_a_lab_that_was_ended_can_be_recognised_by_a_later_batch(world: World, clock: FixedClock) -> None:
    await imported(world)
    admin = await platform_admin(world)
    await admin.client.execute(WITHDRAW, withdrawal(await the_recognition(world, STEEL[0])))
    clock.advance(timedelta(days=2))
    assert (await imported(world, STEEL, batch="later", recognisedOn="2026-03-04"))["added"] == 1
    found = (await listed(world, recognisedIn=HERE))[STEEL[0]]
    assert [(each["batch"], each["until"]) for each in found["recognitions"]] == [("first", "2026-03-02"), ("later", None)]


async def test_institutions_are_filtered_by_kind_of_lab_compact_and_who_recognises_them(world: World) -> None:
    await imported(world)
    assert set(await listed(world, labKind="key_laboratory")) == {OPTICS[0]}
    assert set(await listed(world, compact="jingjinji")) == {row[0] for row in BATCH}
    assert set(await listed(world, recognisedIn=PROVINCE, region=PROVINCE)) == {STEEL[0]}
    assert await listed(world, recognisedIn="liaoning") == {}
    errors = await world.client().errors(LABS, {"filter": {"compact": "nowhere"}})
    assert errors[0]["extensions"]["code"] == "UNKNOWN"


async def test_labs_are_counted_by_region_division_kind_and_batch(world: World) -> None:
    await imported(world, OPTICS, STEEL, LOCAL)
    await imported(world, ENGINES, batch="later")
    counts = (await world.client().execute(COUNTS))["labCounts"]
    assert counts["total"] == 4
    assert {each["value"]: each["count"] for each in counts["regions"]} == {CAPITAL: 2, PROVINCE: 1, HERE: 1}
    assert {"value": "110108", "label": "海淀区", "count": 2} in counts["divisions"]
    assert {"value": "key_laboratory", "label": "重点实验室", "count": 1} in counts["kinds"]
    assert {each["value"]: each["count"] for each in counts["batches"]} == {"first": 3, "later": 1}
    assert (await world.client().execute(COUNTS, {"region": CAPITAL}))["labCounts"]["total"] == 2


async def test_imports_are_kept_with_their_reports(world: World) -> None:
    admin = await platform_admin(world)
    await imported(world, OPTICS, OPTICS, who=admin)
    await imported(world, who=admin)
    nodes = (await admin.client.execute(IMPORTS))["recognitionImports"]["nodes"]
    assert [(each["status"], each["faultCount"]) for each in nodes] == [("LOADED", 0), ("REFUSED", 1)]


async def test_compacts_are_told_as_data(world: World) -> None:
    (compact,) = (await world.client().execute(COMPACTS))["compacts"]
    assert set(compact["regions"]) == {CAPITAL, HERE, PROVINCE}
    assert compact["providers"] == 1155
    assert len(compact["labKinds"]) == 6


async def test_statements_of_an_import_and_of_a_list_do_not_grow_with_the_labs(
    world: World, statements: Counting
) -> None:
    counts = []
    for number in (20, 100):
        made = [
            (f"示例第{number}组{i}号实验室", make_uscc("91120101", f"N{number:03d}{i:03d}"), *LOCAL[2:]) for i in range(number)
        ]
        admin: Person = await platform_admin(world)
        variables = await batch_input(world, admin, file_of(*made), batch=f"batch-{number}")
        with statements() as importing:
            await admin.client.execute(IMPORT, variables, expect="RecognitionImportPayload")
        with statements() as listing:
            await world.client().execute(LABS, {"filter": {"recognisedIn": HERE}})
        counts.append((importing.count, listing.count))
    assert counts[0] == counts[1]
