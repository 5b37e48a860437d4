"""Who bought and who sold, in whatever way a cell is laid out; a stamp or a note beside a name is no part of it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from domain.documents.recognition.reader import recognise
from domain.documents.recognition.reading import Reading
from tests.support.papers import typeset
from tests.support.papers.bills import Bill, chinese, invented
from tests.support.papers.marks import Mark
from tests.support.papers.marks import typeset as set_in_type

BILL = invented(random.Random(4))  # noqa: S311  # the same bill every time
LONG = replace(
    BILL,
    buyer="虚构之一个名字非常非常长的跨区域先进制造业与新材料以及生命健康创新示范科技发展集团股份有限责任公司某某市高新技术产业开发区第二分公司",
    seller="示例的另一个名字同样很长的国家级新材料检验检测与计量认证公共技术服务平台管理中心（事业单位）某市工作站",
)
Cell = Callable[[float, str, str, str], Sequence[Mark]]
"""Left edge, word of the side (购买方信息), name and tax number to a cell's marks."""


def _read(bill: Bill, cell: Cell, *more: Mark, swapped: bool = False, scale: float = 1, down: float = 0) -> Reading:
    sides = [("购买方信息", bill.buyer, bill.buyer_code), ("销售方信息", bill.seller, bill.seller_code)]
    cells = [mark for x, side in zip((12, 304), sides[::-1] if swapped else sides, strict=True) for mark in cell(x, *side)]
    page = [
        *typeset._top(bill, "电子发票（普通发票）"), *cells, *typeset._heads(typeset.STANDARD), *typeset._lines(bill),
        *typeset._bottom(bill), *more,
    ]  # fmt: skip
    scaled = [
        replace(m, x=m.x * scale, y=m.y * scale + down, size=m.size * scale, width=m.width * scale) for m in page
    ]
    return recognise(set_in_type([scaled], (610, 842) if down else (int(610 * scale), int(396 * scale))))


def _usual(x: float, side: str, name: str, code: str) -> Sequence[Mark]:
    marks = [Mark(x + 16, 92, "名称："), Mark(x + 44, 80 if len(name) > 40 else 92, name, 8, 236)]
    return [*typeset._stack(x, 82, side), *marks, Mark(x + 16, 126, f"统一社会信用代码/纳税人识别号：{code}")]


def _two_row_label(x: float, side: str, name: str, code: str) -> Sequence[Mark]:
    marks = [Mark(x + 16, 92, "名　称："), Mark(x + 60, 92, name, width=220), Mark(x + 16, 116, "统一社会信用代码/")]
    return [*typeset._stack(x, 86, side), *marks, Mark(x + 16, 127, "纳税人识别号："), Mark(x + 100, 121, code)]


def _value_below(x: float, side: str, name: str, code: str) -> Sequence[Mark]:
    marks = [Mark(x + 16, 84, "名称："), Mark(x + 16, 96, name, width=250)]
    return [*typeset._stack(x, 86, side), *marks, Mark(x + 16, 114, "统一社会信用代码/纳税人识别号："), Mark(x + 16, 126, code)]


def _heading(x: float, side: str, name: str, code: str) -> Sequence[Mark]:
    code_text = f"统一社会信用代码/纳税人识别号：{code}"
    return [Mark(x, 82, side), Mark(x + 6, 96, f"名称：{name}", width=270), Mark(x + 6, 126, code_text)]


def _parties(reading: Reading) -> list[str | None]:
    return [reading.accepted(field) for field in ("buyer_name", "buyer_uscc", "seller_name", "seller_uscc")]


def _said(bill: Bill) -> list[str]:
    names = [name.replace("（", "(").replace("）", ")") for name in (bill.buyer, bill.seller)]
    return [names[0], bill.buyer_code, names[1], bill.seller_code]


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize("cell", [_usual, _two_row_label, _value_below, _heading])
def test_each_way_to_lay_a_cell_out_is_read(cell: Cell, *, swapped: bool) -> None:
    assert _parties(_read(BILL, cell, swapped=swapped)) == _said(BILL)


def test_names_of_three_rows_are_read_whole() -> None:
    assert _parties(_read(LONG, _usual)) == _said(LONG)


@pytest.mark.parametrize(("scale", "down"), [(0.6, 0), (1.6, 0), (0.9, 430)])
def test_the_size_of_the_page_and_the_place_on_it_do_not_matter(scale: float, down: float) -> None:
    reading = _read(BILL, _usual, scale=scale, down=down)
    assert _parties(reading) == _said(BILL)
    assert (reading.accepted("number"), reading.questions) == (BILL.number, ())


@pytest.mark.parametrize(
    "mark",
    [Mark(60, 106, "项目经费支出", 9), Mark(330, 100, "已报销", 14), Mark(400, 106, "发票专用章", 10), Mark(60, 60, "附件1张")],
)
def test_a_stamp_or_a_note_is_no_part_of_a_name(mark: Mark) -> None:
    accepted = _parties(_read(BILL, _usual, mark))
    assert all(found in (None, said) for found, said in zip(accepted, _said(BILL), strict=True))
    assert accepted[1::2] == _said(BILL)[1::2]


@pytest.mark.parametrize("payer", ["交款人", "付款单位", "缴款人"])
def test_a_receipt_is_read_whatever_it_calls_who_paid(payer: str) -> None:
    bill = replace(BILL, number="0012345678", code="21060123", check="a1b2c3", seller_code="", lines=(("x", 123_456, 0),))
    fields = (
        ("票据代码：", bill.code), ("票据号码：", bill.number), (f"{payer}统一社会信用代码：", bill.buyer_code),
        ("校验码：", bill.check), (f"{payer}：", bill.buyer), ("开票日期：", bill.day),
    )  # fmt: skip
    page = [Mark(120, 20, "中央行政事业单位资金往来结算票据（电子）", 16, 370, "center")]
    page += [Mark(40 + i % 2 * 360, 62 + i // 2 * 16, label + value) for i, (label, value) in enumerate(fields)]
    page += [Mark(60, 120, "项目编码"), Mark(160, 120, "项目名称"), Mark(360, 120, "数量"), Mark(470, 120, "金额(元)")]
    page += [Mark(60, 136, "1035099"), Mark(160, 136, "检测技术服务费"), Mark(360, 136, "1"), Mark(470, 136, "1,234.56")]
    page += [Mark(40, 236, f"金额合计(大写){chinese(bill.total)}"), Mark(400, 236, "(小写)1,234.56")]
    reading = recognise(set_in_type([[*page, Mark(40, 330, "收款单位(章)："), Mark(110, 330, bill.seller)]]))
    assert _parties(reading) == [*_said(bill)[:3], None]
    assert [(line.name, line.amount) for line in reading.lines] == [("检测技术服务费", "1234.56")]
    assert reading.questions == ()
