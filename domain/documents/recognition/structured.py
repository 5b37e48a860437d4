"""Bills as data: the tax authority's EInvoice, the OFD original_invoice, the fiscal e-bill, and XBRL attachments.

All are known by their elements' names; a name that occurs twice with different values is a question, never a choice of ours.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import Final
from xml.etree.ElementTree import Element

from domain.documents.recognition.reading import MAX_LINES, Line, Source, Value
from domain.documents.recognition.values import day, is_uscc, plain, tax_number, yuan

NAMES: Final[Mapping[str, str]] = {
    "invoicenumber": "number", "eiid": "number", "invoiceno": "number", "einvoicenumber": "number",
    "invoicecode": "code", "einvoicecode": "code",
    "issuetime": "issued_on", "issuedate": "issued_on", "dateofissue": "issued_on", "requesttime": "issued_on_late",
    "invoicecheckcode": "check_code", "randomnumber": "check_code",
    "buyername": "buyer_name", "payerpartyname": "buyer_name", "nameofpurchaser": "buyer_name",
    "buyeridnum": "buyer_uscc", "buyertaxid": "buyer_uscc", "payerpartycode": "buyer_uscc",
    "unifiedsocialcreditcodeofpurchaser": "buyer_uscc", "buyertaxno": "buyer_uscc",
    "sellername": "seller_name", "invoicingpartyname": "seller_name", "nameofseller": "seller_name",
    "selleridnum": "seller_uscc", "sellertaxid": "seller_uscc", "sellertaxno": "seller_uscc",
    "unifiedsocialcreditcodeofseller": "seller_uscc", "invoicingpartycode": "payee_code",
    "totalamwithouttax": "amount", "taxexclusivetotalamount": "amount", "amountwithouttax": "amount",
    "totaltaxam": "tax", "taxtotalamount": "tax",
    "totaltax-includedamount": "total", "taxinclusivetotalamount": "total", "totalamount": "total", "fare": "total",
    "totaltax-includedamountinchinese": "total_words", "remark": "remarks", "note": "remarks", "remarks": "remarks",
}  # fmt: skip
_AMOUNTS = ("amount", "tax", "total")
_LINES = frozenset({"issuiteminformation", "goodsinfo"})
"""Elements of one line; a fiscal receipt's has an `ItemAmount`, whatever it is called."""
_LINE_NAMES: Mapping[str, str] = {
    "itemname": "name", "item": "name", "amount": "amount", "itemamount": "amount",
    "comtaxam": "tax", "taxamount": "tax", "taxrate": "rate",
    "taxscheme": "rate",
}  # fmt: skip


def normal(field: str, text: str) -> str | None:
    """The comparable value of a field's text; None when it is none."""
    if field == "issued_on":
        return day(text)
    if field in _AMOUNTS:
        return yuan(text)
    if field.endswith("_uscc") or field == "payee_code":
        return tax_number(text)
    if field in ("number", "code", "check_code"):
        return plain(text) or None
    return " ".join(unicodedata.normalize("NFKC", text).split())[:500] or None


def read(root: Element) -> tuple[dict[str, list[Value]], tuple[Line, ...]]:
    """Every value found of each field, and the lines. Nothing found: this is no bill as data."""
    found: dict[str, list[Value]] = {}
    lines: list[Line] = []
    for element, path in _walk(root, ""):
        name = element.tag.lower()
        if len(lines) < MAX_LINES and (name in _LINES or element.find("ItemAmount") is not None):
            lines.append(_line(element))
        field = NAMES.get(name, "")
        value = normal(field, element.text or "") if field else None
        if value and not any(part in _LINES for part in path.lower().split("/")):
            found.setdefault(field, []).append(Value(value, 0.97, (Source("xml", path=path),)))
    payee = [value for value in found.pop("payee_code", []) if is_uscc(value.value)]
    if payee:  # a finance office's own code of the unit is no tax number
        found.setdefault("seller_uscc", payee)
    late = found.pop("issued_on_late", [])
    if "issued_on" not in found and late and (issued := day(late[0].value)):
        found["issued_on"] = [Value(issued, 0.7, late[0].sources)]
    kind = kind_of(root, found)
    if kind and found:
        found["kind"] = [Value(kind, 0.97, (Source("xml", path=f"/{root.tag}"),))]
    return found, tuple(line for line in lines if line.amount)


def _walk(element: Element, path: str) -> Iterator[tuple[Element, str]]:
    here = f"{path}/{element.tag}"
    yield element, here
    for child in element:
        yield from _walk(child, here)


def _line(element: Element) -> Line:
    texts = {_LINE_NAMES.get(e.tag.lower(), ""): (e.text or "").strip() for e in list(element.iter())[1:]}
    amount, tax = yuan(texts.get("amount", "")), yuan(texts.get("tax", ""))
    return Line(texts.get("name", "")[:200], amount or "", tax or "", texts.get("rate", "")[:20])


def kind_of(root: Element, found: Mapping[str, list[Value]]) -> str:
    text = " ".join((e.text or "") for e in root.iter() if "name" in e.tag.lower() or "type" in e.tag.lower())[:5000]
    tags = {e.tag.lower() for e in root.iter()}
    if "einvoicenumber" in tags or "invoicingpartyname" in tags:
        return "RECEIPT"
    if "fare" in tags or "铁路电子客票" in text:
        return "RAIL_TICKET"
    if "航空运输" in text:
        return "AIR_TICKET"
    if "toll" in tags or "通行费" in text:
        return "TOLL"
    digital = any(len(value.value) == 20 for value in found.get("number", []))
    special = "专用发票" in text
    labelled = special or "普通发票" in text
    if not labelled:
        return _by_code(digital, found)
    return f"{'DIGITAL' if digital else 'VAT'}_{'SPECIAL' if special else 'ORDINARY'}"


def _by_code(digital: bool, found: Mapping[str, list[Value]]) -> str:
    """12-digit invoice codes ending in 13 are electronic special invoices, in 11 ordinary, in 12 tolls (SAT notice 2020/22)."""
    code = found["code"][0].value if "code" in found else ""
    if digital or len(code) != 12 or not code.startswith("0"):
        return ""
    return {"13": "VAT_SPECIAL", "11": "VAT_ORDINARY", "12": "TOLL"}.get(code[-2:], "")
