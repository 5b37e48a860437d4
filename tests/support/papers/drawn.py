"""Layouts on paper: where each kind of bill prints what."""

from __future__ import annotations

from core.money import format_yuan
from tests.support.papers.bills import Bill, chinese, money, printed_day
from tests.support.papers.pdf import Text

_Heads = tuple[tuple[int, str], ...]


def _party(x: float, y: float, mark: str, name: str, code: str, wrap: int) -> list[Text]:
    texts = [Text(x, y + i * 11, each) for i, each in enumerate(f"{mark}方信息")]
    texts += [Text(x + 16, y + 9, "名称："), Text(x + 16, y + 36, "统一社会信用代码/纳税人识别号：")]
    if len(name) > wrap:
        texts += [Text(x + 48, y + 4, name[:wrap]), Text(x + 48, y + 14, name[wrap:])]
    else:
        texts.append(Text(x + 48, y + 9, name))
    if code:
        texts.append(Text(x + 160, y + 36, code, latin=True))
    return texts


def digital(
    bill: Bill, *, title: str = "电子发票（普通发票）", swapped: bool = False, per_page: int = 6, wrap: int = 22
) -> list[list[Text]]:
    """The digital invoice since 2021: number and day at the upper right, parties side by side, a table, sums."""
    chunks = [bill.lines[i : i + per_page] for i in range(0, len(bill.lines), per_page)]
    pages = []
    for number, chunk in enumerate(chunks):
        texts = [Text(210, 38, title, 17), Text(445, 36, "发票号码："), Text(492, 36, bill.number, latin=True)]
        texts += [Text(445, 54, "开票日期："), Text(492, 54, printed_day(bill))]
        sides = [("购买", bill.buyer, bill.buyer_code), ("销售", bill.seller, bill.seller_code)]
        for x, (mark, name, code) in zip((22, 310), sides[::-1] if swapped else sides, strict=True):
            texts += _party(x, 88, mark, name, code, wrap)
        heads: _Heads = ((40, "项目名称"), (140, "规格型号"), (215, "单 位"), (275, "数 量"), (345, "单 价"))
        heads += ((412, "金 额"), (470, "税率/征收率"), (555, "税 额"))
        texts += [Text(x, 152, label) for x, label in heads]
        for i, (name, amount, tax) in enumerate(chunk):
            y = 166 + i * 20
            texts += [Text(22, y, name[:12]), Text(22, y + 9, name[12:]), *_figures(y, amount, tax, "")]
            texts += [Text(480, y, "***" if tax is None else "6%")]
        if number == len(chunks) - 1:
            texts += [Text(50, 294, "合"), Text(110, 294, "计")]
            untaxed = all(line[2] is None for line in bill.lines)
            texts += _figures(294, bill.amount, None if untaxed else bill.tax, "¥")
            texts += [Text(50, 312, "价税合计（大写）"), Text(170, 312, chinese(bill.total)), Text(420, 312, "（小写）")]
            texts += [Text(465, 312, money(bill.total)), Text(22, 332, "备"), Text(22, 348, "注"), Text(40, 332, bill.remarks)]
            texts += [Text(60, 380, "开票人："), Text(95, 380, "张某某")]
        pages.append([each for each in texts if each.text])
    return pages


def _figures(y: float, amount: int, tax: int | None, sign: str) -> list[Text]:
    """Flush right under their heads."""
    shown, taxed = sign + format_yuan(amount), "***" if tax is None else sign + format_yuan(tax)
    return [Text(432 - 4.5 * len(shown), y, shown), Text(576 - 4.5 * len(taxed), y, taxed)]


def vat(bill: Bill, title: str = "某省增值税电子普通发票") -> list[list[Text]]:
    """The electronic VAT invoice: code, number, day and check code in a column; buyer above, seller below."""
    texts = [Text(200, 40, title, 17), Text(22, 92, "机器编号："), Text(66, 92, "499099123456", latin=True)]
    column = (("发票代码", bill.code), ("发票号码", bill.number), ("开票日期", printed_day(bill)), ("校 验 码", bill.check))
    for i, (label, value) in enumerate(column):
        texts += [Text(430, 26 + i * 16, f"{label}："), Text(478, 26 + i * 16, value)]
    for y, mark, name, code in ((104, "购买方", bill.buyer, bill.buyer_code), (322, "销售方", bill.seller, bill.seller_code)):
        texts += [Text(20, y + 4 + i * 14, each) for i, each in enumerate(mark)]
        for i, label in enumerate(("名        称：", "纳税人识别号：", "地 址、电 话：", "开户行及账号：")):
            texts.append(Text(36, y + i * 13, label))
        texts += [Text(104, y, name), Text(104, y + 13, code, latin=True), Text(104, y + 39, "某银行 " + "62220" * 4)]
    texts += [Text(350, 104 + i * 13, each, latin=True) for i, each in enumerate(("03*8+<7>/2", "-/>4*62+88", "<<90*3/-+1"))]
    texts += [Text(338, 112 + i * 14, each) for i, each in enumerate("密码区")]
    heads: _Heads = ((30, "货物或应税劳务、服务名称"), (180, "规格型号"), (240, "单位"), (290, "数 量"), (340, "单 价"))
    heads += ((415, "金 额"), (470, "税率"), (545, "税 额"))
    texts += [Text(x, 168, label) for x, label in heads]
    for i, (name, amount, tax) in enumerate(bill.lines):
        texts += [Text(22, 182 + i * 14, name), Text(472, 182 + i * 14, "6%"), *_figures(182 + i * 14, amount, tax, "")]
    texts += [Text(60, 282, "合"), Text(120, 282, "计"), *_figures(282, bill.amount, bill.tax, "¥")]
    texts += [Text(50, 302, "价税合计（大写）"), Text(180, 302, chinese(bill.total)), Text(430, 302, "（小写）")]
    texts.append(Text(470, 302, money(bill.total)))
    return [[each for each in texts if each.text]]


def receipt(bill: Bill) -> list[list[Text]]:
    """The fiscal electronic receipt of a public institution."""
    texts = [Text(180, 40, "资金往来结算票据（电子）", 16)]
    left = (("票据代码：", bill.code), ("交款人统一社会信用代码：", bill.buyer_code), ("交款人：", bill.buyer))
    right = (("票据号码：", bill.number), ("校验码：", bill.check), ("开票日期：", bill.day))
    for x, gap, fields in ((40, 118, left), (400, 55, right)):
        for i, (label, value) in enumerate(fields):
            texts += [Text(x, 70 + i * 16, label), Text(x + gap, 70 + i * 16, value)]
    heads = ((60, "项目编码"), (160, "项目名称"), (300, "单位"), (360, "数量"), (450, "金额（元）"))
    texts += [Text(x, 130, label) for x, label in heads]
    texts += [Text(60, 148, "1001"), Text(160, 148, "检测费"), Text(455, 148, format_yuan(bill.total))]
    texts += [Text(40, 250, "金额合计（大写）："), Text(130, 250, chinese(bill.total)), Text(380, 250, "（小写）")]
    texts += [Text(430, 250, format_yuan(bill.total)), Text(40, 340, "收款单位（章）："), Text(115, 340, bill.seller)]
    return [[*texts, Text(320, 340, "复核人："), Text(460, 340, "收款人："), Text(500, 340, "李某")]]


def rail(bill: Bill) -> list[list[Text]]:
    texts = [Text(190, 40, "电子发票（铁路电子客票）", 16), Text(40, 70, "发票号码:"), Text(84, 70, bill.number)]
    texts += [Text(420, 70, "开票日期:"), Text(466, 70, printed_day(bill))]
    texts += [Text(90, 110, "甲市站", 14), Text(380, 110, "乙市站", 14)]
    texts += [Text(250, 110, "G0000"), Text(40, 160, "票价:"), Text(66, 160, money(bill.total))]
    texts.append(Text(40, 190, "2101021990****001X"))
    texts += [Text(40, 240, "购买方名称:"), Text(92, 240, bill.buyer)]
    texts += [Text(320, 240, "统一社会信用代码:"), Text(402, 240, bill.buyer_code)]
    return [texts]
