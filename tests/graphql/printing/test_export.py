"""The form exported: what the paper says, who may have it, and what anybody may verify."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pypdfium2 as pdfium
import zxingcpp
from sqlalchemy import func, select

from core.actor import Role
from core.clock import FixedClock
from db.models import AuditEntry, FormExport, Redemption
from schema.ids import split_id
from tests.regions.driving.tasks import pages_of
from tests.support.orders import DIVISION, REGION
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.printing import EXPORT, PATH, Waiting, decided, official, waiting
from tests.support.redeeming import redeemer
from tests.support.statements import Counting

CITY = f"{DIVISION[:2]}0000"
QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])


def texts_of(pdf: bytes) -> list[str]:
    """By page."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]
    finally:
        document.close()


async def stored(here: Waiting) -> list[FormExport]:
    query = select(FormExport).where(FormExport.case_id == split_id(here.id)[1]).order_by(FormExport.version)
    async with here.world.platform.sessions() as session:
        return list(await session.scalars(query))


async def write(here: Waiting, **form: Any) -> None:
    """Into what was handed in, behind the platform's back."""
    key: UUID = split_id(here.id)[1]
    async with here.world.platform.sessions() as session, session.begin():
        row = await session.get_one(Redemption, key)
        row.draft = {**row.draft, "form": {**row.draft["form"], **form}}


async def test_the_print_says_what_was_handed_in(world: World) -> None:
    here = await waiting(world)
    export = await here.export()
    pages = texts_of(await here.pdf(export))
    text = "\n".join(pages)
    for words in (
        export["caseNumber"], export["digest"], "创新券兑现申请表", "检测完成。", "12,000.00", "人民币陆仟元整", "法定代表人（签字）",
        "单位（盖章）", "发票", "银行回单", "合同", "示例检测合同", "第 1 版",
    ):  # fmt: skip
        assert words in text, words
    for number, page in enumerate(pages, 1):
        assert f"第 {number} 页 共 {len(pages)} 页" in page
        assert export["caseNumber"] in page
    assert export["pages"] == len(pages)


async def test_personal_values_are_masked_on_paper_and_in_what_is_kept(world: World) -> None:
    here = await waiting(world)
    text = "\n".join(texts_of(await here.pdf()))
    assert "155****0000" in text
    (row,) = await stored(here)
    for secret in ("15500000000", "6222000000000001"):
        assert secret not in text
        assert secret not in str(row.content)


async def test_its_fonts_are_embedded(world: World) -> None:
    pdf = await (await waiting(world)).pdf()
    assert b"NotoSansSC" in pdf
    assert pdf.count(b"/FontFile2") >= 1


async def test_each_page_has_a_code_with_the_public_address(world: World) -> None:
    here = await waiting(world)
    export = await here.export()
    for number, page in enumerate(pages_of(await here.pdf(export)), 1):
        (code,) = zxingcpp.read_barcodes(page, formats=QR)
        assert code.text == f"http://testserver/verify/{export['code']}?p={number}"
        assert (await here.verify(code.text))["standing"] == "GENUINE"


async def test_what_people_wrote_is_text_whatever_it_looks_like(world: World) -> None:
    here = await waiting(world)
    strange = '#panic("x") $x^2$ *a* _b_ `c` <d> @e \\ // f /* g */ = h #include "form.typ" #{ } [i] "j" \\u{41}'
    await write(here, summary=f"{strange}\n- 一\n+ 二\n#import")
    text = "\n".join(texts_of(await here.pdf())).replace("\n", "")
    assert strange.replace(" ", "") in text.replace(" ", "")


async def test_rare_characters_of_names_are_printed(world: World) -> None:
    """Of the standard table of general characters (2013), rare ones too."""
    here = await waiting(world)
    await write(here, contact_name="喆䶮𬭎𫖮堃㛃")
    text = "\n".join(texts_of(await here.pdf()))
    assert "喆䶮𬭎𫖮堃㛃" in text
    assert "字库中没有的字" not in text


async def test_a_character_that_no_font_has_is_printed_as_its_code_and_written_in_by_hand(world: World) -> None:
    here = await waiting(world)
    await write(here, contact_name="𠮷某")
    text = "\n".join(texts_of(await here.pdf()))
    assert "〔U+20BB7〕某" in text
    assert "请在打印件的该处手写原字" in text


async def test_a_long_table_repeats_its_head_and_is_quick(world: World) -> None:
    here = await waiting(world)
    key: UUID = split_id(here.id)[1]
    async with world.platform.sessions() as session, session.begin():
        row = await session.get_one(Redemption, key)
        invoice = row.draft["rows"]["invoices"][0]
        rows = [{**invoice, "id": str(uuid4())} for _ in range(500)]
        row.draft = {**row.draft, "rows": {**row.draft["rows"], "invoices": rows}}
    await here.export()
    started = time.perf_counter()
    pdf = await here.pdf()
    took = time.perf_counter() - started
    pages = texts_of(pdf)
    assert len(pages) > 5
    assert sum("序号" in page and "价税合计" in page for page in pages) >= len(pages) - 2
    assert "6,000,000.00" in "\n".join(pages)
    assert took < 10, took


async def test_others_are_served_while_a_form_is_set(world: World) -> None:
    here = await waiting(world)
    exporting = asyncio.ensure_future(here.export())
    served = 0
    while not exporting.done():
        answer = await world.http.get("/health")
        assert answer.status_code == 200
        served += 1
    await exporting
    assert served > 5


async def test_the_same_content_is_the_same_version_to_the_byte(world: World) -> None:
    here = await waiting(world)
    first, second = await here.export(), await here.export()
    assert (first["id"], first["version"]) == (second["id"], 1)
    assert await here.pdf(first) == await here.pdf(second)
    at_once = await asyncio.gather(here.export(), here.export(), here.export())
    assert {each["id"] for each in at_once} == {first["id"]}
    assert len(await stored(here)) == 1


async def test_two_first_exports_at_once_make_one_version(world: World) -> None:
    here = await waiting(world)
    made = await asyncio.gather(*(here.export() for _ in range(4)))
    assert {each["version"] for each in made} == {1}
    assert len(await stored(here)) == 1


async def test_what_changed_is_a_new_version_and_makes_the_old_one_stale(world: World) -> None:
    here = await waiting(world)
    old = await here.export()
    await write(here, summary="另有说明。")
    new = await here.export()
    assert (old["version"], new["version"]) == (1, 2)
    assert [(each["version"], each["standing"]) for each in (await here.task())["exports"]] == [(2, "GENUINE"), (1, "STALE")]
    seen = await here.verify(old["code"])
    assert (seen["standing"], seen["version"], seen["newestVersion"]) == ("STALE", 1, 2)


async def test_a_personal_value_that_changed_makes_a_new_version_though_its_mask_is_the_same(world: World) -> None:
    here = await waiting(world)
    old = await here.export()
    key: UUID = split_id(here.id)[1]
    async with world.platform.sessions() as session, session.begin():
        row = await session.get_one(Redemption, key)
        row.personal = {**row.personal, "contact_mobile": "15511110000"}
    assert (await here.export())["digest"] != old["digest"]


async def test_nothing_is_exported_before_the_form_is_asked_for(world: World) -> None:
    mine = await redeemer(world)
    case = await mine.submit(await mine.filled())
    here = Waiting(mine, case["id"])
    for role, division, _ in PATH:
        answer = await here.export(expect="RefusedFailure")
        assert answer["code"] == "NOTHING_TO_EXPORT"
        assert await stored(here) == []
        await decided(world, await official(world, role, division), case["id"])
    assert (await here.export())["version"] == 1


# --- who may have it ------------------------------------------------------------------------------------------------


async def test_its_address_is_one_accounts_for_five_minutes(world: World) -> None:
    here = await waiting(world)
    export = await here.export()
    colleague = await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=here.mine.here.enterprise_id))
    for client, status in ((colleague.client, 403), (world.client(), 401)):
        answer = await client.http.get(export["url"], headers=client.headers)
        assert answer.status_code == status
    mine = here.who.client
    bare = await mine.http.get(export["url"].partition("?")[0], headers=mine.headers)
    assert bare.status_code == 403
    clock = world.platform.clock
    assert isinstance(clock, FixedClock)
    good = await mine.http.get(export["url"], headers=mine.headers)
    assert good.headers["content-type"] == "application/pdf"
    assert good.headers["content-disposition"].startswith("attachment;")
    assert good.headers["cache-control"] == "private, no-store"
    clock.advance(timedelta(minutes=6))
    late = await mine.http.get(export["url"], headers=mine.headers)
    assert late.json()["code"] == "TICKET_EXPIRED"


NODE = "query($id: ID!) { node(id: $id) { ... on FormExport { version url standing } } }"


async def test_reviewers_of_the_case_read_it_and_nobody_else(world: World) -> None:
    here = await waiting(world)
    export = await here.export()
    city, agency = await official(world, Role.REVIEWER, CITY), await official(world, Role.AGENCY_REVIEWER)
    for who in (city, agency, await official(world, Role.REGIONAL_ADMIN, CITY)):
        found = (await who.client.execute(NODE, {"id": export["id"]}))["node"]
        answer = await who.client.http.get(found["url"], headers=who.client.headers)
        assert answer.status_code == 200
        assert (await here.task(who))["exports"][0]["id"] == export["id"]
    elsewhere = await person(world, Duty(Role.REGIONAL_ADMIN, "liaoning", "210000", body="省"))
    other_district = await official(world, Role.REVIEWER, f"{DIVISION[:4]}99")
    for who in (here.mine.here.seller, elsewhere, other_district, (await redeemer(world)).who):
        assert (await who.client.execute(NODE, {"id": export["id"]}))["node"] is None


async def test_only_the_applicant_exports(world: World) -> None:
    here = await waiting(world)
    body = {"caseId": here.id, "idempotencyKey": str(uuid4())}
    city = await official(world, Role.REVIEWER, CITY)
    for client, code in ((city.client, "FORBIDDEN"), ((await redeemer(world)).who.client, "NOT_FOUND"), (world.client(), "NOT_FOUND")):
        answer = await client.execute(EXPORT, {"input": body}, expect="RefusedFailure")
        assert answer["code"] == code
    assert await stored(here) == []


async def test_an_export_is_in_the_history_without_anything_personal(world: World) -> None:
    here = await waiting(world)
    export = await here.export()
    query = select(AuditEntry).where(AuditEntry.act == "REDEMPTION.EXPORT")
    async with world.platform.sessions() as session:
        (entry,) = list(await session.scalars(query))
    assert entry.after == {"version": 1, "digest": export["digest"], "pages": export["pages"]}


# --- verified by anybody --------------------------------------------------------------------------------------------


async def test_anybody_may_verify_and_learns_no_person(world: World) -> None:
    here = await waiting(world)
    export = await here.export()
    seen = await here.verify(export["code"])
    assert (seen["standing"], seen["caseNumber"], seen["pages"]) == ("GENUINE", export["caseNumber"], export["pages"])
    assert seen["region"] == REGION
    assert seen["unitName"]
    for secret in ("示例乙", "155", "6222"):
        assert secret not in str(seen)


async def test_what_the_platform_never_printed_is_unknown(world: World) -> None:
    here = await waiting(world)
    export = await here.export()
    number, _, digest = export["code"].partition(".")
    other = await waiting(world, await redeemer(world))
    theirs = await other.export()
    for code in (
        "", "x", number, f"{number}.", f"{number}.{'0' * 32}", f"{number}.{digest[:-1]}", f"{number}.{'%' * 32}", f"{number}.{'_' * 32}",
        f"{theirs['caseNumber']}.{digest}", f"{number}.{digest}\n?p=1", "a" * 5000, f"{number}.{digest.upper()}",
    ):  # fmt: skip
        seen = await here.verify(code)
        assert seen["standing"] == "UNKNOWN", code
        assert seen["unitName"] == seen["caseNumber"] == ""
        assert seen["exportedAt"] is None


async def test_a_print_of_a_case_that_was_withdrawn_is_stale(world: World) -> None:
    here = await waiting(world)
    export = await here.export()
    case = await here.case()
    await here.mine.act("redemptionWithdraw", id=here.id, version=case["version"])
    assert (await here.verify(export["code"]))["standing"] == "STALE"
    assert (await here.export(expect="RefusedFailure"))["code"] == "NOTHING_TO_EXPORT"


async def test_looking_costs_the_same_however_many_versions_there_are(world: World, statements: Counting) -> None:
    here = await waiting(world)
    costs = []
    for summary in ("一", "二", "三", "四"):
        await write(here, summary=summary)
        export = await here.export()
        with statements() as counted:
            await here.task()
        with statements() as verified:
            await here.verify(export["code"])
        costs.append((counted.count, verified.count))
    assert len(set(costs)) == 1, costs


async def test_the_rows_are_few(world: World) -> None:
    """What is kept of an export is its words, not its pictures."""
    here = await waiting(world)
    await here.export()
    async with world.platform.sessions() as session:
        size = await session.scalar(select(func.pg_column_size(FormExport.content)))
    assert size is not None
    assert size < 20_000
