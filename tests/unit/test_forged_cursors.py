"""A cursor is a client's text: whoever knows their own query's digest can put anything into it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from core.checking import Checker
from core.errors import InvalidInput
from core.paging import decode_cursor, encode_cursor

IDENTIFIER = "01a20be4-6c1d-71f5-a771-9257686e1511"
MOMENT = "2026-08-18 10:00:00+00:00"


def test_an_own_cursor_is_read() -> None:
    cursor = encode_cursor([MOMENT, IDENTIFIER, 5, "210100"], "digest")
    values = decode_cursor(cursor, "digest", (datetime.fromisoformat, UUID, int, str))
    assert values == (datetime.fromisoformat(MOMENT), UUID(IDENTIFIER), 5, "210100")


@pytest.mark.parametrize(
    ("read", "forged"),
    [
        (UUID, 10**40), (UUID, 1.5), (UUID, True), (UUID, []), (UUID, {}),
        (int, 2**63), (int, -(10**20)), (int, "x"),
        (datetime.fromisoformat, "0001-01-01T00:00:00+14:00"),
        (datetime.fromisoformat, "9999-12-31T23:59:59-14:00"),
        (datetime.fromisoformat, "2026-01-01T00:00:00"),
        (datetime.fromisoformat, 5),
        (str, "a\0b"),
    ],
)  # fmt: skip
def test_a_forged_value_is_a_bad_cursor_and_no_error_of_the_database(read: Any, forged: Any) -> None:
    cursor = encode_cursor([forged], "digest")
    with pytest.raises(InvalidInput) as refused:
        decode_cursor(cursor, "digest", (read,))
    assert refused.value.faults[0].code == "BAD_CURSOR"


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31", "2026-02-30", "２０２６-01-01", ""])
def test_a_day_beyond_reason_is_refused_by_name(day: str) -> None:
    checker = Checker("input.")
    checker.day("useBy", day, "使用截止日")
    assert [fault.path for fault in checker.faults] == ["input.useBy"]
