"""Bills set by typst in an embedded font, with real glyphs and wrapping: layouts of their own, not those the reader grew up on.

Every layout has figures beside the amount: quantities, unit prices of many decimals, numbers in remarks, seals, bank accounts.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from core.money import format_yuan
from tests.support.papers.bills import Bill, chinese, digits, invented, money, printed_day
from tests.support.papers.layouts import Made, truth
from tests.support.papers.marks import Mark, typeset


def _stack(x: float, y: float, word: str, step: float = 11) -> list[Mark]:
    return [Mark(x, y + i * step, each) for i, each in enumerate(word)]


Columns = Sequence[tuple[str, float, float, str]]
"""Head, left edge, width, alignment of each column."""
STANDARD: Columns = (
    ("项目名称", 14, 118, "left"), ("规格型号", 134, 62, "left"), ("单 位", 198, 34, "center"), ("数 量", 234, 60, "right"),
    ("单 价", 296, 84, "right"), ("金 额", 382, 74, "right"), ("税率/征收率", 458, 60, "center"), ("税 额", 520, 74, "right"),
)  # fmt: skip


def _parties(bill: Bill, *, swapped: bool = False) -> list[Mark]:
    sides = [("购买方信息", bill.buyer, bill.buyer_code), ("销售方信息", bill.seller, bill.seller_code)]
    marks: list[Mark] = []
    for x, (word, name, code) in zip((12, 304), sides[::-1] if swapped else sides, strict=True):
        marks += _stack(x, 86, word)
        marks += [Mark(x + 16, 94, "名称："), Mark(x + 44, 94 if len(name) < 26 else 88, name, width=236)]
        marks += [Mark(x + 16, 124, f"统一社会信用代码/纳税人识别号：{code}")]
    return marks


def _top(bill: Bill, title: str) -> list[Mark]:
    return [
        Mark(150, 20, title, 17, 310, "center"),
        Mark(440, 24, f"发票号码：{bill.number}"), Mark(440, 44, f"开票日期：{printed_day(bill)}"),
        Mark(270, 48, "全国统一发票监制章", 5),
        Mark(276, 60, "国家税务总局", 5), Mark(278, 70, "某省税务局", 5), Mark(560, 6, "下载次数：1", 6),
    ]  # fmt: skip


def _heads(columns: Columns, y: float = 146) -> list[Mark]:
    return [Mark(left, y, head, width=width, align=align) for head, left, width, align in columns]


def _row(columns: Columns, y: float, values: Sequence[str]) -> list[Mark]:
    return [
        Mark(left, y, value, 8, width, align) for (_, left, width, align), value in zip(columns, values, strict=True) if value
    ]


def _bottom(bill: Bill, *, untaxed: bool = False, remarks: str = "", columns: Columns = STANDARD) -> list[Mark]:
    places = {head: (left, width) for head, left, width, _ in columns}
    amount, tax = places["金 额"], places["税 额"]
    words = chinese(bill.total).replace("(负数)", "（负数）")
    return [
        Mark(40, 286, "合"), Mark(96, 286, "计"), Mark(amount[0], 286, money(bill.amount), width=amount[1], align="right"),
        Mark(tax[0], 286, "***" if untaxed else money(bill.tax), width=tax[1], align="right"),
        Mark(40, 304, "价税合计（大写）"), Mark(160, 304, f"ⓧ{words}"), Mark(400, 304, "（小写）"),
        Mark(440, 304, money(bill.total)),
        *_stack(14, 326, "备注", 14), Mark(32, 324, remarks, 7.5, 540), Mark(60, 380, "开票人：张某某"),
    ]  # fmt: skip


def _priced(amount: int, quantity: int) -> tuple[str, str]:
    return str(quantity), f"{amount / 100 / quantity:.13f}".rstrip("0")


def _lines(bill: Bill, columns: Columns = STANDARD, *, step: float = 18, rate: str = "6%", spec: str = "") -> list[Mark]:
    marks: list[Mark] = []
    for i, (name, amount, tax) in enumerate(bill.lines):
        quantity, price = _priced(amount, 1 + i * 3)
        taxed = "***" if tax is None else format_yuan(tax)
        values = (name, spec, "项", quantity, price, format_yuan(amount), "***" if tax is None else rate, taxed)
        marks += _row(columns, 162 + i * step, values)
    return marks


Kind = Callable[[random.Random], Made]


def _plain(draw: random.Random, **changes: object) -> Bill:
    return replace(invented(draw), **changes)  # type: ignore[arg-type]


def _standard(draw: random.Random) -> Made:
    bill = _plain(draw)
    remarks = (
        f"购买方地址:某市某路1号; 购方开户银行:某银行某支行; 银行账号:{digits(draw, 20)}; 合同编号：示例-2024-{digits(draw, 3)}"
    )
    page = [
        *_top(bill, "电子发票（普通发票）"),
        *_parties(bill),
        *_heads(STANDARD),
        *_lines(bill),
        *_bottom(bill, remarks=remarks),
    ]
    return typeset([page]), truth(bill, "DIGITAL_ORDINARY"), len(bill.lines)


def _special(draw: random.Random) -> Made:
    names = (
        "*研发和技术服务*新型复合材料高温力学性能及疲劳寿命测试服务费",
        "*鉴证咨询服务*第三方检验检测与认证服务（含出具中英文报告）",
    )
    lines = tuple((draw.choice(names), amount := draw.randrange(10_000, 9_000_000), round(amount * 0.06)) for _ in range(2))
    bill = _plain(draw, lines=lines, buyer="虚构之一个名字很长的区域性先进制造业与新材料创新示范科技发展有限责任公司")
    page = [
        *_top(bill, "电子发票（增值税专用发票）"),
        *_parties(bill),
        *_heads(STANDARD),
        *_lines(bill, step=46, spec="GB/T 228.1-2021 室温"),
    ]
    return typeset([[*page, *_bottom(bill)]]), truth(bill, "DIGITAL_SPECIAL"), 2


def _red(draw: random.Random) -> Made:
    bill = invented(draw)
    bill = replace(bill, lines=tuple((name, -amount, -(tax or 0)) for name, amount, tax in bill.lines))
    remarks = f"被红冲蓝字数电发票号码：{digits(draw, 20)} 红字发票信息确认单编号：{digits(draw, 20)}"
    page = [
        *_top(bill, "电子发票（普通发票）"),
        *_parties(bill),
        *_heads(STANDARD),
        *_lines(bill),
        *_bottom(bill, remarks=remarks),
    ]
    return typeset([page]), truth(bill, "DIGITAL_ORDINARY"), len(bill.lines)


def _exempt(draw: random.Random) -> Made:
    bill = invented(draw)
    bill = replace(bill, lines=tuple((name, amount, None) for name, amount, _ in bill.lines))
    columns = [
        *_top(bill, "电子发票（普通发票）"), Mark(14, 60, "差额征税"), *_parties(bill), *_heads(STANDARD), *_lines(bill),
        *_bottom(bill, untaxed=True),
    ]  # fmt: skip
    return typeset([columns]), truth(bill, "DIGITAL_ORDINARY", tax=""), len(bill.lines)


def _person(draw: random.Random) -> Made:
    bill = _plain(draw, buyer="王某某（个人）", buyer_code="")
    page = [*_top(bill, "电子发票（普通发票）"), *_parties(bill), *_heads(STANDARD), *_lines(bill, rate="1%"), *_bottom(bill)]
    return typeset([page]), truth(bill, "DIGITAL_ORDINARY"), len(bill.lines)


def _swapped(draw: random.Random) -> Made:
    bill = invented(draw)
    page = [*_top(bill, "电子发票（普通发票）"), *_parties(bill, swapped=True), *_heads(STANDARD), *_lines(bill), *_bottom(bill)]
    return typeset([page]), truth(bill, "DIGITAL_ORDINARY"), len(bill.lines)


BUILDING: Columns = (
    ("项目名称", 14, 118, "left"), ("建筑服务发生地", 134, 90, "left"), ("建筑项目名称", 226, 120, "left"),
    ("金 额", 350, 90, "right"),
    ("税率/征收率", 444, 66, "center"), ("税 额", 514, 80, "right"),
)  # fmt: skip


def _building(draw: random.Random) -> Made:
    bill = invented(draw)
    rows: list[Mark] = []
    for i, (name, amount, tax) in enumerate(bill.lines):
        values = (name, "某省某市某区某路10号", "示例实验室改造工程", format_yuan(amount), "3%", format_yuan(tax or 0))
        rows += _row(BUILDING, 162 + i * 24, values)
    page = [*_top(bill, "电子发票（增值税专用发票）"), Mark(14, 60, "建筑服务"), *_parties(bill), *_heads(BUILDING), *rows]
    page += [*_bottom(bill, columns=BUILDING, remarks="土地增值税项目编号:2024000123456789; 跨地(市)标志:否")]
    return typeset([page]), truth(bill, "DIGITAL_SPECIAL"), len(bill.lines)


def _pages(draw: random.Random) -> Made:
    lines = tuple((f"*现代服务*检测项目{i}", a := draw.randrange(1000, 500_000), round(a * 0.06)) for i in range(1, 15))
    bill = _plain(draw, lines=lines)
    first, second = replace(bill, lines=lines[:8]), replace(bill, lines=lines[8:])
    pages = []
    for number, part in ((1, first), (2, second)):
        page = [
            *_top(bill, "电子发票（普通发票）"),
            *_parties(bill),
            *_heads(STANDARD),
            *_lines(part, step=13),
            Mark(540, 384, f"共2页 第{number}页", 6),
        ]
        page += [Mark(40, 272, "小"), Mark(96, 272, "计"), Mark(382, 272, money(part.amount), 8, 74, "right")]
        page += [Mark(520, 272, money(part.tax), 8, 74, "right")]
        pages.append([*page, *(_bottom(bill) if number == 2 else [])])
    return typeset(pages), truth(bill, "DIGITAL_ORDINARY"), 14


def _coded(draw: random.Random, ending: str) -> Bill:
    return replace(invented(draw), number=digits(draw, 8), code=f"0{digits(draw, 9)}{ending}", check=digits(draw, 20))


OLD: Columns = (
    ("货物或应税劳务、服务名称", 30, 140, "left"), ("规格型号", 172, 50, "left"), ("单位", 224, 30, "center"),
    ("数 量", 256, 50, "right"),
    ("单 价", 308, 80, "right"), ("金 额", 390, 76, "right"), ("税率", 470, 34, "center"), ("税 额", 508, 80, "right"),
)  # fmt: skip
TOLL: Columns = (
    ("项目名称", 30, 120, "left"), ("车牌号", 152, 60, "center"), ("类型", 214, 40, "center"), ("通行日期起", 256, 62, "center"),
    ("通行日期止", 320, 62, "center"), ("金 额", 390, 76, "right"), ("税率", 470, 34, "center"), ("税 额", 508, 80, "right"),
)  # fmt: skip


def _old_parties(bill: Bill, draw: random.Random) -> list[Mark]:
    marks: list[Mark] = []
    for y, word, name, code in ((92, "购买方", bill.buyer, bill.buyer_code), (314, "销售方", bill.seller, bill.seller_code)):
        marks += _stack(14, y, word, 16)
        texts = (
            f"名　　　　称：{name}",
            f"纳税人识别号：{code}",
            "地 址、电 话：某市某路1号 024-00000000",
            f"开户行及账号：某银行某支行 {digits(draw, 19)}",
        )
        marks += [Mark(32, y + i * 13, text, 8) for i, text in enumerate(texts)]
    cipher = ["03-4*2<+7>/58-91>*3+6<0/2", "7>+*12<4-/860<>93*-+5/7>1", "-<8/0+5>3*1<7-+26/4*9>0<8", "2/*9+>5<0-7/>3+4<81*6->/2"]
    marks += [Mark(362, 92 + i * 13, each, 8) for i, each in enumerate(cipher)]
    return [*marks, *_stack(346, 94, "密码区", 15), *_stack(346, 316, "备注", 18)]


def _old(columns: Columns, kind: str, title: str, ending: str) -> Kind:
    def make(draw: random.Random) -> Made:
        bill = _coded(draw, ending)
        check = " ".join(bill.check[i : i + 5] for i in range(0, 20, 5))
        marks = [Mark(160, 24, title, 16, 280, "center"), Mark(20, 74, "机器编号：499099123456", 8)]
        column = (("发票代码", bill.code), ("发票号码", bill.number), ("开票日期", printed_day(bill)), ("校 验 码", check))
        marks += [Mark(440, 18 + i * 16, f"{label}：{value}", 8) for i, (label, value) in enumerate(column)]
        marks += _old_parties(bill, draw)
        marks += _heads(columns, 152)
        toll = columns is TOLL
        for i, (name, amount, tax) in enumerate(bill.lines):
            quantity, price = _priced(amount, 2 + i)
            middle = ("辽A00000", "客车", "20240101", "20240131") if toll else ("", "次", quantity, price)
            marks += _row(columns, 168 + i * 14, (name, *middle, format_yuan(amount), "6%", format_yuan(tax or 0)))
        marks += [
            Mark(60, 276, "合　　　　计"),
            Mark(390, 276, money(bill.amount), 8, 76, "right"),
            Mark(508, 276, money(bill.tax), 8, 80, "right"),
        ]
        marks += [
            Mark(50, 296, "价税合计（大写）"),
            Mark(190, 296, f"⊗{chinese(bill.total)}"),
            Mark(430, 296, f"（小写）{money(bill.total)}"),
        ]
        marks += [
            Mark(364, 318, f"合同号：示例{digits(draw, 6)}", 8),
            Mark(30, 376, "收款人：李某", 8),
            Mark(180, 376, "复核：赵某", 8),
            Mark(320, 376, "开票人：钱某", 8),
        ]
        return typeset([[*marks, Mark(470, 376, "销售方：（章）", 8)]]), truth(bill, kind), len(bill.lines)

    return make


def _receipt(draw: random.Random) -> Made:
    bill = replace(_coded(draw, "11"), number=digits(draw, 10), code=digits(draw, 8), check=digits(draw, 6), seller_code="")
    columns: Columns = (
        ("项目编码", 40, 70, "center"), ("项目名称", 114, 110, "center"), ("单位", 228, 40, "center"),
        ("数量", 270, 50, "center"),
        ("标准", 322, 70, "right"), ("金额（元）", 396, 80, "right"), ("备注", 480, 90, "center"),
    )  # fmt: skip
    marks = [Mark(120, 20, "某省资金往来结算票据（电子）", 16, 370, "center")]
    left = (f"票据代码：{bill.code}", f"交款人统一社会信用代码：{bill.buyer_code}", f"交款人：{bill.buyer}")
    right = (f"票据号码：{bill.number}", f"校验码：{bill.check}", f"开票日期：{bill.day}")
    for x, texts in ((40, left), (410, right)):
        marks += [Mark(x, 62 + i * 16, text) for i, text in enumerate(texts)]
    marks += _heads(columns, 120)
    for i, (_, amount, tax) in enumerate(bill.lines):
        fen = amount + (tax or 0)
        marks += _row(columns, 138 + i * 16, (f"100{i}", "技术服务费", "元", "1.00", format_yuan(fen), format_yuan(fen), ""))
    marks += [Mark(40, 236, f"金额合计（大写）：{chinese(bill.total)}"), Mark(400, 236, f"（小写）：{format_yuan(bill.total)}")]
    marks += [Mark(40, 262, f"其他信息：合同编号{digits(draw, 8)}；付款人账号{digits(draw, 19)}", 8, 520)]
    marks += [Mark(40, 330, f"收款单位（章）：{bill.seller}"), Mark(330, 330, "复核人：孙某"), Mark(470, 330, "收款人：周某")]
    return typeset([marks]), truth(bill, "RECEIPT", amount="", tax=""), len(bill.lines)


def _rail(draw: random.Random) -> Made:
    bill = replace(invented(draw), seller="", seller_code="")
    marks = [Mark(150, 20, "电子发票（铁路电子客票）", 16, 310, "center"), Mark(30, 52, f"发票号码:{bill.number}", 10)]
    marks += [
        Mark(430, 52, f"开票日期:{printed_day(bill)}", 10),
        Mark(80, 96, "某东 站", 14),
        Mark(260, 96, "G1234", 14),
        Mark(420, 96, "某北 站", 14),
    ]
    marks += [
        Mark(60, 130, f"{printed_day(bill)}"),
        Mark(180, 130, "12:34开"),
        Mark(300, 130, "05车12A号"),
        Mark(420, 130, "二等座"),
    ]
    marks += [Mark(60, 160, f"票价:￥{bill.total / 100:.2f}", 10), Mark(60, 186, "2101021990****001X 王某某", 10)]
    marks += [Mark(60, 216, f"电子客票号:{digits(draw, 21)}"), Mark(60, 250, f"购买方名称:{bill.buyer}")]
    marks += [Mark(330, 250, f"统一社会信用代码:{bill.buyer_code}"), Mark(60, 290, "买票请到12306 发货请到95306")]
    return typeset([marks]), truth(bill, "RAIL_TICKET", amount="", tax=""), 0


def _air(draw: random.Random) -> Made:
    bill = replace(invented(draw), seller="", seller_code="")
    fare, fuel, tax, fund = 900_00, 60_00, 86_40, 50_00
    bill = replace(bill, lines=(("x", fare + fuel + fund, tax),))
    marks = [Mark(120, 20, "电子发票（航空运输电子客票行程单）", 15, 370, "center"), Mark(430, 20, f"发票号码：{bill.number}")]
    marks += [
        Mark(30, 60, "旅客姓名"),
        Mark(30, 74, "王某某"),
        Mark(150, 60, "有效身份证件号码"),
        Mark(150, 74, "2101021990****001X"),
        Mark(330, 60, "签注"),
    ]
    heads = ("承运人", "航班号", "座位等级", "日期", "时间", "客票级别")
    marks += [Mark(130 + i * 76, 100, head) for i, head in enumerate(heads)]
    values = ("某航", "XX1234", "Y", printed_day(bill), "08:30", "Y")
    marks += [
        Mark(30, 116, "自：某市 T2"),
        *(Mark(130 + i * 76, 116, value) for i, value in enumerate(values)),
        Mark(30, 134, "至：另市 T1"),
    ]
    sums = (
        ("票价", fare),
        ("燃油附加费", fuel),
        ("增值税税率", None),
        ("增值税税额", tax),
        ("民航发展基金", fund),
        ("其他税费", 0),
        ("合计", bill.total),
    )
    for i, (head, amount) in enumerate(sums):
        shown = "9%" if amount is None else f"CNY {amount / 100:.2f}"
        marks += [Mark(30 + i * 80, 190, head, width=76, align="center"), Mark(30 + i * 80, 204, shown, width=76, align="center")]
    marks += [
        Mark(30, 240, f"电子客票号码：{digits(draw, 13)}"),
        Mark(230, 240, f"验证码：{digits(draw, 4)}"),
        Mark(400, 240, "保险费：无"),
    ]
    marks += [Mark(30, 268, f"购买方名称：{bill.buyer}"), Mark(330, 268, f"统一社会信用代码/纳税人识别号：{bill.buyer_code}")]
    marks += [Mark(30, 296, "填开单位：某航空服务有限公司"), Mark(400, 296, f"填开日期：{printed_day(bill)}")]
    return typeset([marks]), truth(bill, "AIR_TICKET", amount="", tax=""), 0


TYPESET: Mapping[str, Kind] = {
    "typeset digital": _standard,
    "typeset special": _special,
    "typeset red": _red,
    "typeset untaxed": _exempt,
    "typeset person": _person,
    "typeset swapped": _swapped,
    "typeset building": _building,
    "typeset pages": _pages,
    "typeset vat": _old(OLD, "VAT_ORDINARY", "某省增值税电子普通发票", "11"),
    "typeset vat special": _old(OLD, "VAT_SPECIAL", "某省增值税电子专用发票", "13"),
    "typeset toll": _old(TOLL, "TOLL", "某省增值税电子普通发票（通行费）", "12"),
    "typeset receipt": _receipt,
    "typeset rail": _rail,
    "typeset air": _air,
}
