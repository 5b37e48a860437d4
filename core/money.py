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
