"""What is read is what the bill says, in every layout, and nothing else is accepted."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from domain.documents.recognition.reader import recognise
from domain.documents.recognition.reading import Reading, from_json, to_json
from tests.support.papers import drawn, packed
from tests.support.papers.bills import Bill, invented
from tests.support.papers.layouts import LAYOUTS
from tests.support.papers.pdf import Text, pdf

_UNTOLD = {"total_words", "remarks"}


def _draw(seed: int = 1) -> random.Random:
    return random.Random(seed)  # noqa: S311  # the same bill every time


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("seed", range(4))
def test_every_field_of_every_layout_is_read_as_printed(name: str, seed: int) -> None:
    data, said, lines = LAYOUTS[name](_draw(seed))
    reading = recognise(data)
    assert {field: value.value for field, value in reading.fields.items() if field not in _UNTOLD} == said
    assert len(reading.lines) == lines
    assert all(value.sources and 0 < value.confidence <= 1 for value in reading.fields.values())
    assert {question.code for question in reading.questions} <= {"UNSURE"}


def test_a_reading_survives_the_way_out_of_the_child() -> None:
    reading = recognise(LAYOUTS["digital ordinary"](_draw())[0])
    assert from_json(to_json(reading)) == reading


def _codes(reading: Reading) -> set[tuple[str, str]]:
    return {(question.code, question.field) for question in reading.questions}


def _bill() -> Bill:
    return invented(_draw())


def _changed(find: str, become: str) -> bytes:
    pages = drawn.digital(_bill())
    return pdf(
        [[Text(t.x, t.y, become if t.text == find else t.text, t.size) for t in page] for page in pages], embedded=True
    )


def test_a_total_that_its_parts_dont_make_is_asked() -> None:
    printed = f"¥{_bill().total // 100}.{_bill().total % 100:02d}"
    reading = recognise(_changed(printed, "¥99999999.00"))
    assert {("SUM_DIFFERS", "total"), ("WORDS_DIFFER", "total")} <= _codes(reading)
    assert reading.accepted("total") is None


def test_a_qr_code_with_another_number_is_asked_with_both_numbers() -> None:
    bill, other = _bill(), "9" * 20
    code = f"01,32,,{other},{bill.total / 100:.2f},{bill.day.replace('-', '')},,AB12"
    reading = recognise(pdf(drawn.digital(bill), qr=code))
    asked = next(question for question in reading.questions if question.field == "number")
    assert (asked.code, set(asked.choices)) == ("SOURCES_DISAGREE", {bill.number, other})
    assert reading.accepted("number") is None


def test_a_code_whose_check_character_is_wrong_is_asked() -> None:
    wrong = _bill().seller_code[:-1] + ("0" if _bill().seller_code[-1] != "0" else "1")
    assert ("CHECK_CHARACTER", "seller_uscc") in _codes(recognise(_changed(_bill().seller_code, wrong)))


def test_xml_that_says_two_numbers_is_asked() -> None:
    data = packed.einvoice(_bill()).replace(b"<EIid>", b"<EIid>1", 1)
    assert ("SOURCES_DISAGREE", "number") in _codes(recognise(data))


def test_a_bank_account_is_never_the_number() -> None:
    pages = [[Text(300, 30, "电子发票（普通发票）", 16), Text(40, 330, "银行账号：" + "6" * 20)]]
    reading = recognise(pdf(pages, embedded=True))
    assert "number" not in reading.fields
    assert ("NOT_READ", "number") in _codes(reading)


def _printed(*changes: Text) -> Reading:
    return recognise(pdf([[*drawn.digital(_bill())[0], *changes]], embedded=True))


def test_remarks_are_shown_but_never_taken_as_sure() -> None:
    reading = _printed(Text(60, 346, "合同编号：示例2024001"))
    assert "示例2024001" in reading.fields["remarks"].value
    assert reading.accepted("remarks") is None


def test_a_name_that_begins_above_its_figures_is_read_whole() -> None:
    bill = replace(_bill(), lines=(("*研发和技术服务*检测费", 94_340, 5_660),))
    page = [t if t.text != "*研发和技术服务*检测费" else Text(22, 159, "*研发和技术服务*") for t in drawn.digital(bill)[0]]
    reading = recognise(pdf([[*page, Text(22, 173, "检测费")]], embedded=True))
    assert [(line.name, line.amount, line.rate) for line in reading.lines] == [("*研发和技术服务*检测费", "943.40", "6%")]


def test_the_total_of_an_air_ticket_stands_under_its_head() -> None:
    texts = [Text(180, 30, "电子发票（航空运输电子客票行程单）", 15), Text(40, 238, "票价"), Text(300, 238, "合计")]
    texts += [Text(40, 250, "CNY 900.00"), Text(290, 250, "CNY 1090.00"), Text(400, 50, "发票号码：" + "2" * 20)]
    reading = recognise(pdf([texts], embedded=True))
    assert (reading.accepted("kind"), reading.accepted("total")) == ("AIR_TICKET", "1090.00")


def test_columns_without_a_word_beside_them_are_not_sure() -> None:
    """Words of a single character are lost where the reader's machine has no shapes for them."""
    page = [each for each in drawn.digital(_bill())[0] if len(each.text) > 1]
    reading = recognise(pdf([page], embedded=True))
    assert reading.accepted("seller_name") is None
    assert ("UNSURE", "seller_name") in _codes(reading)
