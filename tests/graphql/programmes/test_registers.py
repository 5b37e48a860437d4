"""Eligibility registers (domain.md §9): imported whole or not at all, dated; declared with a proof, confirmed by another."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

import httpx
import pytest
from openpyxl import Workbook
from sqlalchemy import func, select, update

from core.actor import Role
from core.identifiers import make_uscc
from db.models import RegisterEntry, RegisterImport, Unit
from schema.ids import encode_id
from tests.graphql.programmes.documents import (
    ELIGIBILITY,
    REGISTER_DECIDE,
    REGISTER_DECLARE,
    REGISTER_IMPORT,
    admin,
    key,
    operator,
    refused,
    reviewer,
)
from tests.support.files import pdf
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.uploading import upload_of
from tests.support.vouchers import CAP, DIVISION, REGION, Enterprise, enterprise, programme

ONE, TWO = make_uscc("91210102", "REG1"), make_uscc("91210102", "REG2")
HEADER = "统一社会信用代码,企业名称,有效期起,有效期止"
ENTRIES = """query($filter: RegisterEntryFilterInput!) { registerEntries(filter: $filter) { totalCount
  nodes { id uscc name validFrom validUntil standing } } }"""
IMPORTS = "query { registerImports(region: \"liaoning\") { nodes { asOf status faultCount source } } }"


def csv_of(*rows: str, encoding: str = "utf-8-sig") -> bytes:
    return "\r\n".join([HEADER, *rows]).encode(encoding)


def xlsx_of(*rows: Sequence[object]) -> bytes:
    book = Workbook()
    sheet = book.active
    for row in (HEADER.split(","), *rows):
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


async def sent(world: World, who: Person, data: bytes, **changes: Any) -> dict[str, Any]:
    return {
        "region": REGION, "register": "high_tech", "asOf": "2026-03-01", "source": "示例公告第 1 号",
        "uploadId": await upload_of(world, who, data), "idempotencyKey": key(), **changes,
    }  # fmt: skip


async def imported(world: World, who: Person, data: bytes, **changes: Any) -> dict[str, Any]:
    variables = {"input": await sent(world, who, data, **changes)}
    return dict((await who.client.execute(REGISTER_IMPORT, variables, expect="RegisterImportPayload"))["registerImport"])


async def entries(who: Person, **wanted: str) -> list[dict[str, Any]]:
    answer = await who.client.execute(ENTRIES, {"filter": {"region": REGION, **wanted}})
    return list(answer["registerEntries"]["nodes"])


async def eligible(who: Person, programme_id: object) -> bool:
    answer = await who.client.execute(ELIGIBILITY, {"id": programme_id})
    return bool(answer["claimEligibility"]["eligible"])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
async def test_a_csv_is_imported_as_of_its_day(world: World, encoding: str) -> None:
    one = await admin(world)
    data = csv_of(f"{ONE},示例甲公司,2025-01-01,2027-12-31", f"{TWO},示例乙公司,,", encoding=encoding)
    done = await imported(world, one, data)
    assert (done["status"], done["rows"], done["added"], done["updated"]) == ("LOADED", 2, 2, 0)
    found = {each["uscc"]: each for each in await entries(one, register="high_tech")}
    assert (found[ONE]["validFrom"], found[ONE]["validUntil"]) == ("2025-01-01", "2027-12-31")
    assert (found[TWO]["validFrom"], found[TWO]["validUntil"], found[TWO]["standing"]) == ("2026-03-01", None, "IMPORTED")
    (listed,) = (await one.client.execute(IMPORTS))["registerImports"]["nodes"]
    assert (listed["asOf"], listed["source"]) == ("2026-03-01", "示例公告第 1 号")


async def test_an_xlsx_with_real_dates_is_imported_and_a_second_import_updates(world: World) -> None:
    one = await admin(world)
    await imported(world, one, xlsx_of([ONE, "示例甲公司", date(2025, 1, 1), date(2026, 1, 1)]))
    done = await imported(world, one, xlsx_of([ONE, "示例甲公司", date(2025, 1, 1), date(2028, 1, 1)], [TWO, "乙公司"]))
    assert (done["added"], done["updated"]) == (1, 1)
    (entry,) = await entries(one, uscc=ONE)
    assert entry["validUntil"] == "2028-01-01"


async def test_every_refused_row_is_reported_with_row_column_and_why_and_nothing_is_half_loaded(world: World) -> None:
    one = await admin(world)
    data = csv_of(
        f"{ONE},示例甲公司,2025-01-01,2027-12-31", f"{ONE[:-1]}0,乙公司,,", f"{TWO},,2025/13/1,", f"{TWO},丙公司,2026-01-01,2025-01-01",
        f"{ONE},示例甲公司,2025-01-01,", "=1+1,丁公司,,",
    )  # fmt: skip
    done = await imported(world, one, data)
    assert (done["status"], done["rows"], done["added"], done["faultCount"]) == ("REFUSED", 6, 0, 6)
    assert [(fault["row"], fault["column"]) for fault in done["faults"]] == [
        (3, "统一社会信用代码"), (4, "企业名称"), (4, "有效期起"), (5, "有效期止"), (6, "统一社会信用代码"), (7, "统一社会信用代码"),
    ]  # fmt: skip
    assert "第 2 行重复" in done["faults"][4]["message"]
    assert await entries(one) == []


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"register": "nothing"}, "input.register"),
        ({"asOf": "2026-02-30"}, "input.asOf"),
        ({"asOf": "2026-03-03"}, "input.asOf"),
        ({"source": ""}, "input.source"),
    ],
)
async def test_a_wrong_import_names_its_field(world: World, changes: dict[str, Any], path: str) -> None:
    one = await admin(world)
    variables = await sent(world, one, csv_of(f"{ONE},甲,,"), **changes)
    assert (await refused(world, one, REGISTER_IMPORT, variables, "InvalidInputFailure"))["path"] == path


async def test_a_file_of_another_kind_or_anothers_is_refused(world: World) -> None:
    one, two = await admin(world), await admin(world)
    variables = await sent(world, one, pdf())
    assert (await refused(world, one, REGISTER_IMPORT, variables, "InvalidInputFailure"))["path"] == "input.uploadId"
    variables = await sent(world, one, csv_of(f"{ONE},甲,,"))
    assert (await refused(world, two, REGISTER_IMPORT, variables, "InvalidInputFailure"))["faults"][0]["code"] == "NOT_FOUND"


async def test_only_the_regions_admins_import(world: World) -> None:
    for who in (await reviewer(world), await admin(world, "tianjin"), await operator(world, await enterprise(world.platform))):
        variables = await sent(world, who, csv_of(f"{ONE},甲,,"))
        assert (await refused(world, who, REGISTER_IMPORT, variables))["code"] == "FORBIDDEN"
        assert (await who.client.errors(IMPORTS))[0]["extensions"]["code"] == "FORBIDDEN"


async def test_a_full_list_ends_who_is_not_in_it_from_that_day_and_an_older_one_is_refused(world: World) -> None:
    one = await admin(world)
    await imported(world, one, csv_of(f"{ONE},甲公司,2025-01-01,", f"{TWO},乙公司,2025-01-01,"), asOf="2026-01-01")
    done = await imported(world, one, csv_of(f"{ONE},甲公司,2025-01-01,"), complete=True)
    assert done["ended"] == 1
    ends = {each["uscc"]: each["validUntil"] for each in await entries(one)}
    assert ends == {ONE: None, TWO: "2026-02-28"}
    older = await sent(world, one, csv_of(f"{TWO},乙公司,2025-01-01,"), asOf="2026-02-01")
    failure = await refused(world, one, REGISTER_IMPORT, older, "InvalidInputFailure")
    assert failure["faults"][0]["code"] == "SUPERSEDED"


async def _undocumented(world: World) -> tuple[Enterprise, Person, object]:
    """An enterprise in no register, its operator, and a programme."""
    unit = await enterprise(world.platform)
    async with world.platform.sessions() as session, session.begin():
        await session.execute(update(RegisterEntry).where(RegisterEntry.uscc == unit.uscc).values(valid_until=date(2025, 2, 1)))
    return unit, await operator(world, unit), encode_id("Programme", await programme(world.platform, CAP))


async def declaration(world: World, who: Person, **changes: Any) -> dict[str, Any]:
    return {
        "region": REGION, "register": "high_tech", "validFrom": "2025-06-01", "validUntil": "2028-05-31",
        "proofId": await upload_of(world, who, pdf(key())), "idempotencyKey": key(), **changes,
    }  # fmt: skip


async def test_a_declared_entry_counts_once_a_reviewer_of_the_division_confirmed_it(world: World) -> None:
    unit, who, programme_id = await _undocumented(world)
    official, elsewhere = await reviewer(world), await reviewer(world, "210200")
    made = await who.client.execute(REGISTER_DECLARE, {"input": await declaration(world, who)}, expect="RegisterEntryPayload")
    entry = made["entry"]
    assert (entry["standing"], entry["proof"]["kind"]) == ("PENDING", "pdf")
    assert await eligible(who, programme_id) is False
    assert [each["uscc"] for each in await entries(official, standing="PENDING")] == [unit.uscc]
    assert await entries(elsewhere) == []
    sent = {"entryId": entry["id"], "approve": True, "idempotencyKey": key()}
    assert (await refused(world, elsewhere, REGISTER_DECIDE, sent))["code"] == "NOT_FOUND"
    assert (await refused(world, who, REGISTER_DECIDE, sent))["code"] == "FORBIDDEN"
    download = await official.client.http.get(entry["proof"]["url"], headers=official.client.headers)
    assert download.status_code == httpx.codes.OK
    hidden = await elsewhere.client.http.get(entry["proof"]["url"], headers=elsewhere.client.headers)
    assert hidden.status_code == httpx.codes.NOT_FOUND
    done = await official.client.execute(REGISTER_DECIDE, {"input": sent}, expect="RegisterEntryPayload")
    assert done["entry"]["standing"] == "CONFIRMED"
    assert await eligible(who, programme_id) is True
    again = {**sent, "idempotencyKey": key()}
    assert (await refused(world, official, REGISTER_DECIDE, again))["code"] == "WRONG_STATE"


async def test_a_refused_declaration_says_why_and_may_be_made_again(world: World) -> None:
    _, who, programme_id = await _undocumented(world)
    one = await admin(world)
    made = await who.client.execute(REGISTER_DECLARE, {"input": await declaration(world, who)}, expect="RegisterEntryPayload")
    twice = await refused(world, who, REGISTER_DECLARE, await declaration(world, who))
    assert twice["code"] == "ALREADY_DECLARED"
    sent = {"entryId": made["entry"]["id"], "approve": False, "idempotencyKey": key()}
    assert (await refused(world, one, REGISTER_DECIDE, sent, "InvalidInputFailure"))["path"] == "input.reason"
    why = {**sent, "reason": "证书看不清"}
    done = await one.client.execute(REGISTER_DECIDE, {"input": why}, expect="RegisterEntryPayload")
    assert (done["entry"]["standing"], done["entry"]["reason"]) == ("REFUSED", "证书看不清")
    assert await eligible(who, programme_id) is False
    again = await who.client.execute(REGISTER_DECLARE, {"input": await declaration(world, who)}, expect="RegisterEntryPayload")
    assert again["entry"]["standing"] == "PENDING"


async def test_nobody_confirms_the_declaration_of_their_own_unit(world: World) -> None:
    unit, who, _ = await _undocumented(world)
    made = await who.client.execute(REGISTER_DECLARE, {"input": await declaration(world, who)}, expect="RegisterEntryPayload")
    both = await person(world, Duty(Role.REVIEWER, REGION, DIVISION), Duty(Role.ENTERPRISE_OPERATOR, unit_id=unit.unit_id))
    sent = {"entryId": made["entry"]["id"], "approve": True, "idempotencyKey": key()}
    assert (await refused(world, both, REGISTER_DECIDE, sent))["code"] == "OWN_CASE"


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"register": "annual_notice"}, "input.register"),
        ({"register": "nothing"}, "input.register"),
        ({"validFrom": "yesterday"}, "input.validFrom"),
        ({"validUntil": "2026-03-01"}, "input.validUntil"),
        ({"proofId": "nonsense"}, "input.proofId"),
    ],
)
async def test_a_wrong_declaration_names_its_field(world: World, changes: dict[str, Any], path: str) -> None:
    _, who, _ = await _undocumented(world)
    variables = await declaration(world, who, **changes)
    assert (await refused(world, who, REGISTER_DECLARE, variables, "InvalidInputFailure"))["path"] == path


async def test_an_uncertified_unit_declares_nothing(world: World) -> None:
    unit = Unit(uscc=ONE, name="示例未认证公司", capacities=[], home_region=REGION, home_division=DIVISION)
    async with world.platform.sessions() as session, session.begin():
        session.add(unit)
    who = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=unit.id))
    assert (await refused(world, who, REGISTER_DECLARE, await declaration(world, who)))["code"] == "NOT_CERTIFIED"


async def test_a_repeated_import_request_is_one_import(world: World) -> None:
    one = await admin(world)
    variables = {"input": await sent(world, one, csv_of(f"{ONE},甲公司,,"))}
    for _ in range(2):
        await one.client.execute(REGISTER_IMPORT, variables, expect="RegisterImportPayload")
    async with world.platform.sessions() as session:
        assert await session.scalar(select(func.count()).select_from(RegisterImport)) == 1
