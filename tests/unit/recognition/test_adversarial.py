"""What stands beside the truth on real bills, or was put there to mislead: right, or asked, never wrong."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pypdfium2 as pdfium
import pytest

from core.identifiers import make_resident_id
from domain.documents.recognition.reader import recognise
from domain.documents.recognition.reading import Reading
from tests.support.papers import packed, typeset
from tests.support.papers.bills import Bill, digits, invented
from tests.support.papers.marks import Mark
from tests.support.papers.marks import typeset as set_in_type
from tests.support.papers.typeset import TYPESET

SEEDS = range(3)


def _draw(seed: int = 1) -> random.Random:
    return random.Random(seed)  # noqa: S311  # the same bill every time


def _bill(**changes: object) -> Bill:
    return replace(invented(_draw()), **changes)  # type: ignore[arg-type]


def _page(bill: Bill, *more: Mark, remarks: str = "") -> list[Mark]:
    return [
        *typeset._top(bill, "电子发票（普通发票）"), *typeset._parties(bill), *typeset._heads(typeset.STANDARD),
        *typeset._lines(bill), *typeset._bottom(bill, remarks=remarks), *more,
    ]  # fmt: skip


def _codes(reading: Reading) -> set[tuple[str, str]]:
    return {(question.code, question.field) for question in reading.questions}


@pytest.mark.parametrize("name", TYPESET)
@pytest.mark.parametrize("seed", SEEDS)
def test_layouts_set_in_real_type_are_read_whole(name: str, seed: int) -> None:
    data, said, lines = TYPESET[name](_draw(seed))
    reading = recognise(data)
    found = {field: value.value for field, value in reading.fields.items() if field not in ("total_words", "remarks")}
    assert found == said
    assert len(reading.lines) == lines
    assert reading.questions == ()


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_read(turned: int) -> None:
    bill = _bill()
    reading = recognise(set_in_type([_page(bill)], turned=turned))
    assert (reading.accepted("number"), reading.accepted("seller_uscc")) == (bill.number, bill.seller_code)
    assert len(reading.lines) == len(bill.lines)


@pytest.mark.parametrize(
    "words", ["被红冲蓝字数电发票号码：", "对应正数发票代码:012002300111号码:", "红字信息表编号", "原发票号码："]
)
def test_the_number_of_a_cancelled_bill_in_the_remarks_is_not_the_number(words: str) -> None:
    bill = _bill()
    reading = recognise(set_in_type([_page(bill, remarks=words + digits(_draw(5), 20))]))
    assert reading.accepted("number") == bill.number


@pytest.mark.parametrize("fill", ["white", "rgb(0,0,0,0)"])
def test_what_nobody_sees_says_nothing(fill: str) -> None:
    bill = _bill()
    lie = Mark(440, 320, "（小写）¥99,999,999.00", fill=fill)
    assert recognise(set_in_type([_page(bill, lie)])).accepted("total") == f"{bill.total / 100:.2f}"
    aside = Mark(-300, 304, "（小写）¥99,999,999.00")
    assert recognise(set_in_type([_page(bill, aside)])).accepted("total") == f"{bill.total / 100:.2f}"


def test_a_layer_under_a_scan_is_read_but_never_sure() -> None:
    page = [replace(each, fill="rgb(0,0,0,0)") for each in _page(_bill())]
    reading = recognise(set_in_type([page]))
    assert reading.fields["number"].value == _bill().number
    assert all(reading.accepted(field) is None for field in reading.fields)


def test_another_total_that_is_seen_is_asked() -> None:
    reading = recognise(set_in_type([_page(_bill(), Mark(440, 320, "（小写）¥99,999,999.00"))]))
    assert ("SOURCES_DISAGREE", "total") in _codes(reading)
    assert reading.accepted("total") is None


def test_two_bills_in_one_file_are_asked() -> None:
    other = replace(invented(_draw(9)), number="8" * 20)
    reading = recognise(set_in_type([_page(_bill()), _page(other)]))
    assert {("SOURCES_DISAGREE", "number"), ("SOURCES_DISAGREE", "total")} <= _codes(reading)
    assert reading.accepted("number") is None


def test_a_persons_identity_number_is_no_tax_number() -> None:
    identity = make_resident_id("219999", date(1990, 3, 5), 11)
    reading = recognise(set_in_type([_page(_bill(buyer="王某某", buyer_code=identity))]))
    assert "buyer_uscc" not in reading.fields
    assert identity not in str(reading)


def test_travellers_in_the_table_are_no_lines() -> None:
    bill = _bill(lines=(("*运输服务*客运服务费", 10_000, 300),))
    identity = make_resident_id("219999", date(1990, 3, 5), 11)
    second = [Mark(14, 200, "出行人"), Mark(90, 200, "有效身份证件号"), Mark(220, 200, "出行日期"), Mark(14, 214, "王某某")]
    reading = recognise(set_in_type([_page(bill, *second, Mark(90, 214, identity), Mark(220, 214, "2024-01-02"))]))
    assert [(line.name, line.amount) for line in reading.lines] == [("*运输服务*客运服务费", "100.00")]
    assert identity not in str(reading)
    assert reading.accepted("total") == "103.00"


def test_data_attached_to_a_pdf_is_a_second_source() -> None:
    bill = _bill()
    agreeing = recognise(_with_attachment(_page(bill), packed.einvoice(bill)))
    assert {source.medium for source in agreeing.fields["number"].sources} == {"text", "xml"}
    assert agreeing.questions == ()
    other = packed.einvoice(replace(bill, number="7" * 20))
    assert ("SOURCES_DISAGREE", "number") in _codes(recognise(_with_attachment(_page(bill), other)))
    assert recognise(_with_attachment(_page(bill), b"<not really")).accepted("number") == bill.number


def _with_attachment(page: list[Mark], data: bytes) -> bytes:
    document = pdfium.PdfDocument(set_in_type([page]))
    document.new_attachment("invoice.xml").set_data(data)
    out = _Bytes()
    document.save(out)
    document.close()
    return bytes(out.found)


class _Bytes:
    def __init__(self) -> None:
        self.found = bytearray()

    def write(self, data: object) -> int:
        piece = bytes(data)  # type: ignore[call-overload]
        self.found += piece
        return len(piece)


def test_sellers_in_a_language_of_two_scripts_and_brackets_are_read_whole() -> None:
    bill = _bill(seller="SGS-Invented（中国）Testing & Certification Co., Ltd. 某分公司")
    reading = recognise(set_in_type([_page(bill)]))
    assert (reading.accepted("seller_name") or "").replace(" ", "") == "SGS-Invented(中国)Testing&CertificationCo.,Ltd.某分公司"


def test_figures_that_words_contradict_are_asked() -> None:
    bill = _bill()
    page = [replace(each, text="ⓧ壹拾元整") if each.text.startswith("ⓧ") else each for each in _page(bill)]
    reading = recognise(set_in_type([page]))
    assert ("WORDS_DIFFER", "total") in _codes(reading)
    assert reading.accepted("total") is None
