"""The QR code of a bill: a second source for what is printed."""

from __future__ import annotations

import re
from typing import Final

import zxingcpp

from domain.documents.recognition.reading import Source, Value
from domain.documents.recognition.values import day, yuan

_FORMATS: Final = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
_SOURCE: Final = (Source("qr"),)
SPECIAL: Final = {
    "01": "VAT_SPECIAL", "10": "VAT_ORDINARY", "08": "VAT_SPECIAL", "31": "DIGITAL_SPECIAL", "32": "DIGITAL_ORDINARY",
}


def codes_of(image: object) -> tuple[str, ...]:
    """The texts of all QR codes in a grey picture (rows × columns)."""
    found = zxingcpp.read_barcodes(image, formats=_FORMATS, try_rotate=False)
    return tuple(each.text[:1000] for each in found)[:8]


def read_code(text: str) -> dict[str, list[Value]]:
    """Fields of the tax authority's code: `01,kind,code,number,amount,yyyymmdd,check code,checksum`. Empty for any other code.

    The amount is without tax on invoices with a code and with tax on digital ones; `merge` compares it with both.
    """
    parts = text.strip().split(",")
    if len(parts) < 7 or parts[0] != "01" or not re.fullmatch(r"\d{2,}", parts[1]):
        return {}
    fields = {
        "kind": SPECIAL.get(parts[1]),
        "code": parts[2] if re.fullmatch(r"\d{10}|\d{12}", parts[2]) else None,
        "number": parts[3] if re.fullmatch(r"\d{8}|\d{20}", parts[3]) else None,
        "sum": yuan(parts[4]),
        "issued_on": day(parts[5]),
        "check_code": parts[6] if re.fullmatch(r"\d{20}", parts[6]) else None,
    }
    return {name: [Value(value, 0.9, _SOURCE)] for name, value in fields.items() if value}
