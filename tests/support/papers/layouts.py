"""Every layout by name: a seeded draw to a file and what it says. `bench.recognition` and the tests share them."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import replace

from core.money import format_yuan
from tests.support.papers import drawn, packed
from tests.support.papers.bills import Bill, digits, invented, jitter
from tests.support.papers.pdf import Text, pdf

Made = tuple[bytes, dict[str, str], int]
"""The file, the fields it shows, and how many lines."""


def truth(bill: Bill, kind: str, **changes: str) -> dict[str, str]:
    said = {
        "kind": kind, "code": bill.code, "number": bill.number, "issued_on": bill.day, "check_code": bill.check,
        "buyer_name": bill.buyer.replace("（", "(").replace("）", ")"), "buyer_uscc": bill.buyer_code,
        "seller_name": bill.seller.replace("（", "(").replace("）", ")"), "seller_uscc": bill.seller_code,
        "amount": format_yuan(bill.amount), "tax": format_yuan(bill.tax), "total": format_yuan(bill.total), **changes,
    }  # fmt: skip
    return {name: value for name, value in said.items() if value}


def _noisy(pages: list[list[Text]], draw: random.Random) -> list[list[Text]]:
    order = draw.choice(("drawn", "labels", "shuffled"))
    return [jitter(page, draw, order) for page in pages]


def _qr(bill: Bill, kind: str, sum_: int) -> str:
    return f"01,{kind},{bill.code},{bill.number},{format_yuan(sum_)},{bill.day.replace('-', '')},{bill.check},1A2B"


def _digital(
    change: Callable[[Bill, random.Random], Bill], special: bool = False, swapped: bool = False
) -> Callable[[random.Random], Made]:
    def make(draw: random.Random) -> Made:
        bill = change(invented(draw), draw)
        title = "电子发票（增值税专用发票）" if special else "电子发票（普通发票）"
        pages = _noisy(drawn.digital(bill, title=title, swapped=swapped), draw)
        kind = "DIGITAL_SPECIAL" if special else "DIGITAL_ORDINARY"
        untaxed = {"tax": ""} if all(line[2] is None for line in bill.lines) else {}
        code = _qr(bill, "31" if special else "32", bill.total) if draw.random() < 0.7 else ""
        return pdf(pages, qr=code, embedded=swapped or draw.random() < 0.7), truth(bill, kind, **untaxed), len(bill.lines)

    return make


def _same(bill: Bill, draw: random.Random) -> Bill:
    return bill


def _coded(draw: random.Random, ending: str = "11") -> Bill:
    return replace(invented(draw), number=digits(draw, 8), code=f"0{digits(draw, 9)}{ending}", check=digits(draw, 20))


def _vat(title: str, kind: str, ending: str, qr: str) -> Callable[[random.Random], Made]:
    def make(draw: random.Random) -> Made:
        bill = _coded(draw, ending)
        pages = _noisy(drawn.vat(bill, title), draw)
        file = pdf(pages, qr=_qr(bill, qr, bill.amount), embedded=draw.random() < 0.5)
        return file, truth(bill, kind), len(bill.lines)

    return make


def _receipt(draw: random.Random) -> Made:
    bill = replace(_coded(draw), number=digits(draw, 10), code=digits(draw, 8), check=digits(draw, 6), seller_code="")
    return pdf(_noisy(drawn.receipt(bill), draw)), truth(bill, "RECEIPT", amount="", tax=""), 1


def _rail(draw: random.Random) -> Made:
    bill = replace(invented(draw), seller="", seller_code="")
    return pdf(_noisy(drawn.rail(bill), draw)), truth(bill, "RAIL_TICKET", amount="", tax=""), 0


def _ofd(draw: random.Random) -> Made:
    bill = invented(draw)
    return packed.ofd(_noisy(drawn.digital(bill), draw)), truth(bill, "DIGITAL_ORDINARY"), len(bill.lines)


def _ofd_vat(draw: random.Random) -> Made:
    bill = _coded(draw)
    return packed.ofd(_noisy(drawn.vat(bill), draw), packed.original(bill)), truth(bill, "VAT_ORDINARY"), len(bill.lines)


def _xml(draw: random.Random) -> Made:
    bill = invented(draw)
    return packed.einvoice(bill), truth(bill, "DIGITAL_ORDINARY"), len(bill.lines)


def _long(bill: Bill, draw: random.Random) -> Bill:
    return replace(bill, buyer="虚构之一个名字很长很长的区域性先进制造业与新材料创新示范科技发展有限责任公司")


def _many(bill: Bill, draw: random.Random) -> Bill:
    return replace(bill, lines=tuple((f"*现代服务*检测项目{i}", 10_000 + i, 600 + i) for i in range(13)))


def _discount(bill: Bill, draw: random.Random) -> Bill:
    name, amount, tax = bill.lines[0]
    return replace(bill, lines=(*bill.lines, (name, -amount // 10, -(tax or 0) // 10)))


def _red(bill: Bill, draw: random.Random) -> Bill:
    return replace(bill, lines=tuple((name, -amount, -(tax or 0)) for name, amount, tax in bill.lines))


def _untaxed(bill: Bill, draw: random.Random) -> Bill:
    return replace(bill, lines=tuple((name, amount, None) for name, amount, _ in bill.lines))


def _person(bill: Bill, draw: random.Random) -> Bill:
    return replace(bill, buyer="王某某", buyer_code="")


def _account(bill: Bill, draw: random.Random) -> Bill:
    return replace(bill, remarks="销方开户银行:某银行; 银行账号:" + digits(draw, 20))


LAYOUTS: Mapping[str, Callable[[random.Random], Made]] = {
    "digital ordinary": _digital(_same),
    "digital special": _digital(_same, special=True),
    "digital swapped": _digital(_same, swapped=True),
    "digital wrapped": _digital(_long),
    "digital pages": _digital(_many),
    "digital discount": _digital(_discount),
    "digital red": _digital(_red),
    "digital untaxed": _digital(_untaxed),
    "digital person": _digital(_person),
    "digital account": _digital(_account),
    "vat ordinary": _vat("某省增值税电子普通发票", "VAT_ORDINARY", "11", "10"),
    "vat special": _vat("某省增值税电子专用发票", "VAT_SPECIAL", "13", "08"),
    "toll": _vat("某省增值税电子普通发票（通行费）", "TOLL", "12", "10"),
    "receipt": _receipt,
    "rail": _rail,
    "digital ofd": _ofd,
    "vat ofd": _ofd_vat,
    "digital xml": _xml,
}
