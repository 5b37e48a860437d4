"""Values as bills print them, made comparable."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation

from core.identifiers import resident_id
from core.identifiers import uscc as checked_uscc
from core.money import MAX_FEN, format_yuan

AMOUNT = re.compile(r"[-−(]?\s*(?:CNY|RMB|[¥￥Ұ])?\s*[-−]?\s*\d[\d,]*(?:\.\d{1,2})?\)?")
DATE = re.compile(r"(20\d{2})\s*[年\-/.]?\s*(\d{1,2})\s*[月\-/.]?\s*(\d{1,2})\s*日?")
_DIGITS = {c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")} | {"〇": 0, "貳": 2, "參": 3, "陸": 6, "两": 2}
_UNITS = {"拾": 10, "佰": 100, "仟": 1000, "十": 10, "百": 100, "千": 1000}
_SECTIONS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
WORDS = re.compile(r"(?:\(?负数?\)?)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿圆元角分整正〇貳參陸萬億]{2,40}")


def plain(text: str) -> str:
    """Half-width, without white space."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def yuan(text: str) -> str | None:
    """`¥-1,234.5` → `-1234.50`; None when it is no amount (`***`, a percentage)."""
    compact = plain(text).replace("−", "-").replace("Ұ", "¥")
    if not AMOUNT.fullmatch(compact):
        return None
    digits = re.sub(r"[^\d.]", "", compact)
    try:
        fen = int(Decimal(digits) * 100)
    except InvalidOperation:
        return None
    if fen > MAX_FEN:
        return None
    return format_yuan(-fen if "-" in compact or compact.startswith("(") else fen)


def fen(value: str) -> int:
    return int(Decimal(value) * 100)


def day(text: str) -> str | None:
    """`2024年03月05日`, `2024-3-5`, `20240305` → `2024-03-05`; None when there is no such day."""
    found = DATE.search(plain(text))
    if not found:
        return None
    try:
        return date(*(int(part) for part in found.groups())).isoformat()
    except ValueError:
        return None


def words_to_fen(text: str) -> int | None:
    """`壹仟零伍圆贰角整` → 100520 (fen); None when it is no such amount."""
    body = plain(text).replace("(", "").replace(")", "")
    sign = -1 if body.startswith("负") else 1
    body = body.removeprefix("负").removeprefix("数").rstrip("整正")
    whole, found, rest = body.replace("元", "圆").partition("圆")
    if not found and not re.search("[角分]", body):
        return None
    value = _whole(whole) if found else 0
    cents = re.fullmatch(r"零?(?:(.)角)?零?(?:(.)分)?", rest if found else body)
    if value is None or cents is None or any(c is not None and c not in _DIGITS for c in cents.groups()):
        return None
    return sign * (value * 100 + _DIGITS.get(cents[1] or "零", 0) * 10 + _DIGITS.get(cents[2] or "零", 0))


def _whole(text: str) -> int | None:
    total = section = digit = 0
    for character in text:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _UNITS:
            section, digit = section + (digit or 1) * _UNITS[character], 0
        elif character in _SECTIONS:
            section += digit
            total = (total + section) * _SECTIONS[character] if _SECTIONS[character] == 10**8 else total + section * 10**4
            section = digit = 0
        else:
            return None
    return total + section + digit


def tax_number(text: str) -> str | None:
    """A buyer's or seller's tax number: an 18-character USCC, or 15 to 20 digits and capitals of older registrations. A person's
    identity number, which some bills print in its place, is none and goes no further."""
    compact = plain(text).upper()
    if _is_person(compact):
        return None
    return compact if re.fullmatch(r"[0-9A-Z]{15}|[0-9A-Z]{17,18}|[0-9A-Z]{20}", compact) else None


def _is_person(text: str) -> bool:
    try:
        return bool(resident_id(text))
    except ValueError:
        return False


def is_uscc(text: str) -> bool:
    try:
        return checked_uscc(text) == text
    except ValueError:
        return False
