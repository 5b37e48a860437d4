"""A redemption is filled by uploading its bills alone; the applicant only confirms (domain.md §3, Redeem)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from core.actor import SYSTEM
from domain.bills.service import begin_reading
from domain.work import perform
from schema.ids import decode_id, encode_id
from tests.graphql.bills.conftest import DISMISS, READINGS, Desk
from tests.graphql.live.listening import Listening
from tests.graphql.redemptions.test_journey import as_input
from tests.support.papers import drawn, packed
from tests.support.papers.bills import money
from tests.support.papers.hostile import HOSTILE
from tests.support.papers.pdf import Text

CHANGED = "subscription($id: ID!) { redemptionBillReadingsChanged(id: $id) { status } }"


async def test_from_bills_alone_to_a_submitted_redemption(desk: Desk) -> None:
    first, second = desk.bill_said(), desk.bill_said(5_000_00)
    draft = await desk.open()
    await desk.read_bills(draft, await desk.paper(first), await desk.paper(second))
    await desk.worked()
    readings = await desk.readings(draft)
    assert [each["status"] for each in readings] == ["READ", "READ"]
    assert all(each["questions"] == [] for each in readings)
    filled = await desk.confirm(draft, [{"readingId": each["id"]} for each in readings])
    (item,) = filled["draft"]["items"]
    assert (item["title"], item["category"]) == ("仪器使用费", "INSTRUMENT_SHARING")
    assert item["matchedInstitutionName"] == desk.here.provider.name
    assert [(bill["number"], bill["total"], bill["kind"]) for bill in item["bills"]] == [
        (first.number, "10000.00", "INVOICE"), (second.number, "5000.00", "INVOICE"),
    ]  # fmt: skip
    assert (item["contractAmount"], item["proofAmount"]) == ("15000.00", "15000.00")
    assert filled["computation"]["total"] == "4500.00"
    documents = [{"key": key, "uploadIds": [await desk.upload()]} for key in ("result", "contract", "payment_proof")]
    typed = [{**as_input(filled)[0], "contractDate": "2026-02-01", "documents": documents}]
    saved = await desk.save(filled, typed)
    assert saved["draft"]["faults"] == []
    submitted = await desk.submit(saved)
    assert (submitted["status"]["key"], submitted["held"]) == ("first_review", "4500.00")
    assert {bill["number"] for bill in submitted["items"][0]["bills"]} == {first.number, second.number}


async def test_every_field_says_where_it_was_read_and_how_sure(desk: Desk) -> None:
    bill = desk.bill_said()
    draft = await desk.open()
    await desk.read_bills(draft, await desk.paper(bill))
    await desk.worked()
    (reading,) = await desk.readings(draft)
    fields = {each["field"]: each for each in reading["fields"]}
    assert fields["NUMBER"]["value"] == bill.number
    assert (fields["KIND"]["value"], fields["KIND"]["text"]) == ("DIGITAL_ORDINARY", "数电票（普通发票）")
    assert fields["SELLER_USCC"]["value"] == desk.here.provider.uscc
    assert all(each["sources"] and 0 < each["confidence"] <= 1 and each["label"] for each in fields.values())
    source = fields["NUMBER"]["sources"][0]
    assert (source["medium"], source["page"], len(source["box"])) == ("text", 1, 4)
    assert reading["suggestion"] == {
        "itemId": None, "title": "仪器使用费", "category": "INSTRUMENT_SHARING", "categoryLabel": "大型仪器共享",
        "institutionId": encode_id("Institution", desk.here.provider.id), "institutionName": desk.here.provider.name,
        "matchedBy": "USCC",
    }  # fmt: skip


async def test_progress_is_readable_while_it_runs(desk: Desk) -> None:
    draft = await desk.open()
    answer = await desk.read_bills(draft, await desk.paper(desk.bill_said()))
    assert [each["status"] for each in answer["readings"]] == ["WAITING"]
    await desk.worked()
    (reading,) = await desk.readings(draft)
    assert (reading["status"], bool(reading["readAt"])) == ("READ", True)


@pytest.mark.parametrize(("name", "kind"), [("票.ofd", "ofd"), ("票.xml", "xml")])
async def test_ofd_and_xml_fill_as_a_pdf_does(desk: Desk, name: str, kind: str) -> None:
    bill = desk.bill_said()
    data = packed.ofd(drawn.digital(bill)) if kind == "ofd" else packed.einvoice(bill)
    draft = await desk.open()
    await desk.read_bills(draft, await desk.upload(data, name))
    await desk.worked()
    (reading,) = await desk.readings(draft)
    filled = await desk.confirm(draft, [{"readingId": reading["id"]}])
    assert filled["draft"]["items"][0]["bills"][0]["number"] == bill.number
    assert filled["computation"]["total"] == "3000.00"


async def test_a_receipt_without_a_code_is_matched_by_alias(desk: Desk) -> None:
    bill = replace(
        desk.bill_said(), number="1234567890", code="21060123", check="a1b2c3", seller=_alias(desk), seller_code="",
    )  # fmt: skip
    draft = await desk.open()
    await desk.read_bills(draft, await desk.paper(bill, drawn.receipt))
    await desk.worked()
    (reading,) = await desk.readings(draft)
    assert reading["suggestion"]["matchedBy"] == "ALIAS"
    assert reading["suggestion"]["institutionName"] == desk.here.provider.name
    filled = await desk.confirm(draft, [{"readingId": reading["id"], "checked": _asked(reading)}])
    (item,) = filled["draft"]["items"]
    assert (item["bills"][0]["kind"], item["matchedInstitutionName"]) == ("RECEIPT", desk.here.provider.name)


def _alias(desk: Desk) -> str:
    return desk.here.provider.name.replace("第", "").replace("检测中心", "所")


def _asked(reading: dict[str, Any]) -> list[str]:
    return sorted({each["field"] for each in reading["questions"]})


async def test_an_institution_outside_the_registry_is_said_at_once(desk: Desk) -> None:
    bill = replace(desk.bill_said(), seller="虚构未入库检测有限公司", seller_code="91210102MA0000000X")
    draft = await desk.open()
    await desk.read_bills(draft, await desk.paper(bill))
    await desk.worked()
    (reading,) = await desk.readings(draft)
    assert (reading["suggestion"]["institutionId"], reading["suggestion"]["matchedBy"]) == (None, None)


async def test_an_open_question_keeps_everything_as_it_was(desk: Desk) -> None:
    bill = desk.bill_said()
    pages = drawn.digital(bill)
    wrong = [[Text(t.x, t.y, money(99_999_99) if t.text == money(bill.total) else t.text, t.size) for t in p] for p in pages]
    draft = await desk.open()
    good = await desk.paper(desk.bill_said())
    await desk.read_bills(draft, good, await desk.paper(bill, lambda _: wrong))
    await desk.worked()
    readings = await desk.readings(draft)
    asked = readings[1]["questions"]
    assert {"SUM_DIFFERS", "WORDS_DIFFER"} <= {each["code"] for each in asked}
    assert not next(each for each in readings[1]["fields"] if each["field"] == "TOTAL")["sure"]
    before = await desk.everything(draft)
    bills = [{"readingId": each["id"]} for each in readings]
    refused = await desk.confirm(draft, bills, expect="InvalidInputFailure")
    assert ("input.bills[1].values.total", "QUESTION_OPEN") in [(f["path"], f["code"]) for f in refused["faults"]]
    assert await desk.everything(draft) == before
    assert [each["status"] for each in await desk.readings(draft)] == ["READ", "READ"]
    bills[1] |= {"values": {"total": "10000.00"}, "checked": _asked(readings[1])}
    filled = await desk.confirm(draft, bills)
    assert [bill["total"] for bill in filled["draft"]["items"][0]["bills"]] == ["10000.00", "10000.00"]
    corrected = (await desk.readings(draft))[1]["corrections"]
    assert corrected == [{"field": "TOTAL", "read": "99999.99", "typed": "10000.00"}]


async def test_two_sources_that_disagree_need_a_choice(desk: Desk) -> None:
    bill, other = desk.bill_said(), "9" * 20
    data = packed.einvoice(bill).replace(b"<EIid>", b"<EIid>" + other.encode() + b"</EIid><EIid>", 1)
    draft = await desk.open()
    await desk.read_bills(draft, await desk.upload(data, "票.xml"))
    await desk.worked()
    (reading,) = await desk.readings(draft)
    question = next(each for each in reading["questions"] if each["field"] == "NUMBER")
    assert (question["code"], question["mustFill"], set(question["choices"])) == (
        "SOURCES_DISAGREE", True, {bill.number, other},
    )  # fmt: skip
    said = {"readingId": reading["id"], "checked": ["NUMBER"]}
    refused = await desk.confirm(draft, [said], expect="InvalidInputFailure")
    assert [fault["path"] for fault in refused["faults"]] == ["input.bills[0].values.number"]
    filled = await desk.confirm(draft, [{**said, "values": {"number": bill.number}}])
    assert filled["draft"]["items"][0]["bills"][0]["number"] == bill.number


async def test_a_hostile_file_is_refused_with_its_reason_and_the_others_are_read(desk: Desk) -> None:
    make, code = HOSTILE["pdf script"]
    draft = await desk.open()
    await desk.read_bills(draft, await desk.upload(make(), "票.pdf"), await desk.paper(desk.bill_said()))
    await desk.worked()
    refused, read = await desk.readings(draft)
    assert (refused["status"], refused["refusal"]["code"], read["status"]) == ("REFUSED", code, "READ")
    assert "脚本" in refused["refusal"]["message"]


async def test_a_confirmed_bill_is_not_confirmed_again_and_a_dismissed_one_not_at_all(desk: Desk) -> None:
    draft = await desk.open()
    await desk.read_bills(draft, await desk.paper(desk.bill_said()), await desk.paper(desk.bill_said()))
    await desk.worked()
    one, two = await desk.readings(draft)
    given = {"input": {"readingId": two["id"], "idempotencyKey": desk.key()}}
    answer = await desk.operator.client.execute(DISMISS, given, expect="BillReadingsPayload")
    assert [each["id"] for each in answer["readings"]] == [one["id"]]
    filled = await desk.confirm(draft, [{"readingId": one["id"]}])
    for reading in (one, two):
        refused = await desk.confirm(filled, [{"readingId": reading["id"]}], expect="InvalidInputFailure")
        assert refused["faults"][0]["path"] == "input.bills[0].readingId"
    assert len((await desk.read(draft))["draft"]["items"][0]["bills"]) == 1


async def test_others_see_nothing_and_reviewers_what_was_confirmed(desk: Desk) -> None:
    draft = await desk.open()
    await desk.read_bills(draft, await desk.paper(desk.bill_said()), await desk.paper(desk.bill_said()))
    await desk.worked()
    one, _ = await desk.readings(draft)
    filled = await desk.confirm(draft, [{"readingId": one["id"], "values": {"buyerName": "更正后的名称"}}])
    documents = [{"key": key, "uploadIds": [await desk.upload()]} for key in ("result", "contract", "payment_proof")]
    typed = [{**as_input(filled)[0], "contractDate": "2026-02-01", "documents": documents}]
    submitted = await desk.submit(await desk.save(filled, typed))
    stranger, reviewer = await desk.reviewer("210203"), await desk.reviewer()
    errors = await stranger.client.errors(READINGS, {"id": submitted["id"]})
    assert errors[0]["extensions"]["code"] == "NOT_FOUND"
    (seen,) = (await reviewer.client.execute(READINGS, {"id": submitted["id"]}))["redemptionBillReadings"]
    assert (seen["id"], seen["billId"]) == (one["id"], submitted["items"][0]["bills"][0]["id"])
    assert [(each["field"], each["typed"]) for each in seen["corrections"]] == [("BUYER_NAME", "更正后的名称")]


async def test_a_reading_that_was_broken_off_is_taken_up_again(desk: Desk) -> None:
    draft = await desk.open()
    answer = await desk.read_bills(draft, await desk.paper(desk.bill_said()))
    reading_id = decode_id(answer["readings"][0]["id"], "BillReading")
    await perform(desk.world.platform, SYSTEM, begin_reading, reading_id)
    assert [each["status"] for each in await desk.readings(draft)] == ["READING"]
    await desk.worked()
    assert [each["status"] for each in await desk.readings(draft)] == ["READ"]


async def test_what_was_dismissed_can_be_asked_for_again_and_what_was_read_is_not_read_twice(desk: Desk) -> None:
    draft = await desk.open()
    paper = await desk.paper(desk.bill_said())
    await desk.read_bills(draft, paper)
    await desk.worked()
    (reading,) = await desk.readings(draft)
    again = await desk.read_bills(draft, paper)
    assert [(each["id"], each["status"]) for each in again["readings"]] == [(reading["id"], "READ")]
    given = {"input": {"readingId": reading["id"], "idempotencyKey": desk.key()}}
    await desk.operator.client.execute(DISMISS, given, expect="BillReadingsPayload")
    assert await desk.readings(draft) == []
    again = await desk.read_bills(draft, paper)
    assert [each["status"] for each in again["readings"]] == ["WAITING"]


async def test_progress_is_told_as_it_happens(desk: Desk, listening: Listening) -> None:
    draft = await desk.open()
    await desk.read_bills(draft, await desk.paper(desk.bill_said()))
    bearer = desk.operator.client.bearer
    async with listening.stream(CHANGED, {"id": draft["id"]}, bearer=bearer) as stream:
        assert (await stream.next())["redemptionBillReadingsChanged"] == [{"status": "WAITING"}]
        await desk.worked()
        seen = ""
        while seen != "READ":
            seen = (await stream.next())["redemptionBillReadingsChanged"][0]["status"]


async def test_another_persons_upload_cannot_be_read(desk: Desk) -> None:
    draft = await desk.open()
    theirs = await desk.reviewer()
    headers = theirs.client.headers
    answer = await theirs.client.http.post("/uploads", files={"file": ("x.xml", packed.einvoice(desk.bill_said()))}, headers=headers)
    refused = await desk.read_bills(draft, str(answer.json()["id"]), expect="InvalidInputFailure")
    assert [(fault["path"], fault["code"]) for fault in refused["faults"]] == [("input.uploadIds[0]", "NOT_FOUND")]
    assert await desk.readings(draft) == []
