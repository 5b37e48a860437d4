"""What makes a document this document, whoever types it and however: the same in all regions.

A bill is known by its number (with its code, where it has one) and by the content of its file; a contract by its parties and
number and by the content of its files; a payment by the content of each file and, where there is one, by the slip's number.
Only digests are kept, so that a refusal can say nothing of another application.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

WHOLE: Final = 1_000_000_000
"""What a number of one issuer bears: so many bills that are known by their codes, or one that was typed without."""
_BETWEEN = re.compile(r"[\s_\u2212]")


def normal_number(text: str) -> str:
    """Half-width capitals and digits, without what people and programs put in between: blanks, dashes, marks that nobody sees."""
    plain = unicodedata.normalize("NFKC", text)
    kept = "".join(each for each in plain if unicodedata.category(each) not in ("Pd", "Cf", "Cc"))
    return _BETWEEN.sub("", kept).upper()


def bill_identity(code: str, number: str) -> str:
    """One text for all ways to write one bill. A fully digitalised invoice has a number of 20 digits, which older forms split
    into a code of 12 and a number of 8; elsewhere zeros in front say nothing. The kind that was chosen says nothing either."""
    if _digits(number, 20):
        return number
    if _digits(code, 12) and _digits(number, 8):
        return code + number
    return f"{_short(code)}/{_short(number)}"


def bill_print(code: str, number: str, seller: str) -> str:
    """A bill that has no code and is no digitalised invoice is known with its issuer."""
    if code or _digits(number, 20):
        return _digest("bill", bill_identity(code, number))
    return _digest("bill of", seller, _short(number))


def number_print(code: str, number: str, seller: str) -> tuple[str, int] | None:
    """Print and share of a number among its issuer's. An issuer may use a number under several codes; but a bill whose code was
    left out may be any of them, so it takes the number whole. None for a digitalised invoice: its number is never used again."""
    if _digits(number, 20):
        return None
    return _digest("number of", seller, _short(number)), 1 if code else WHOLE


def contract_print(buyer: str, seller: str, number: str) -> str:
    return _digest("contract", buyer, seller, number)


def slip_print(payer: str, number: str) -> str:
    return _digest("slip", payer, number)


def file_print(sha256: str) -> str:
    return _digest("file", sha256)


def files_print(sha256s: Iterable[str]) -> str:
    """Several files that are one document together, in whatever order. An annex that many contracts share is not one of them."""
    return _digest("files", *sorted(set(sha256s)))


def _digits(text: str, count: int) -> bool:
    return len(text) == count and text.isascii() and text.isdigit()


def _short(text: str) -> str:
    return text.lstrip("0") or text[:1]


def _digest(*parts: str) -> str:
    return hashlib.sha256("|".join(parts).encode()).hexdigest()
