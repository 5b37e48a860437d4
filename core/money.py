"""Money is whole fen in an int; people and clients see yuan with two places."""

from __future__ import annotations

import re
from decimal import ROUND_FLOOR, Decimal
from typing import NewType

Fen = NewType("Fen", int)

ZERO = Fen(0)
MAX_FEN = Fen(10**15)
"""Ten trillion yuan: no amount on the platform is larger; keeps sums inside a signed 64-bit integer."""

_YUAN = re.compile(r"-?\d{1,13}(\.\d{1,2})?")


def parse_yuan(text: str) -> Fen:
    """Fen from yuan as written (`"1234.5"` → 123450).

    Raises ValueError for more than two places, a thousands separator, or anything that is not a plain decimal.
    """
    if not _YUAN.fullmatch(text.strip()):
        raise ValueError(text)
    return Fen(int(Decimal(text.strip()) * 100))


def format_yuan(fen: int) -> str:
    """Yuan with two places (`123450` → `"1234.50"`)."""
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100}.{abs(fen) % 100:02d}"


def share(base: int, ratio: Decimal) -> Fen:
    """`ratio` of `base`, rounded down to a whole fen (domain.md §9)."""
    return Fen(int((Decimal(base) * ratio).to_integral_value(ROUND_FLOOR)))


_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_UNITS = ((10**8, "亿"), (10**4, "万"), (10**3, "仟"), (10**2, "佰"), (10, "拾"))


def in_words(fen: int) -> str:
    """Fen as cheques and forms write them (`100520` → `壹仟零伍元贰角整`); 支付结算办法 附一, 正确填写票据和结算凭证的规定."""
    yuan, rest = divmod(abs(fen), 100)
    jiao, odd = divmod(rest, 10)
    words = f"{_whole(yuan)}元" if yuan or not rest else ""
    if jiao:
        words += f"{_DIGITS[jiao]}角"
    elif odd and words:
        words += _DIGITS[0]
    words += f"{_DIGITS[odd]}分" if odd else "整"
    return f"负{words}" if fen < 0 else words


def _whole(number: int) -> str:
    for size, unit in _UNITS:
        if number >= size:
            head, rest = divmod(number, size)
            gap = _DIGITS[0] if 0 < rest < size // 10 else ""
            return _whole(head) + unit + gap + (_whole(rest) if rest else "")
    return _DIGITS[number]
