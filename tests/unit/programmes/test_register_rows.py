"""Days as spreadsheets write them, and which rows of a register are refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.identifiers import make_uscc
from core.sheets import read_table
from domain.programmes.register_rows import COLUMNS, OPTIONAL, check_rows, read_day

ONE = make_uscc("91210102", "RUW1")


WRITTEN = ("{0:%Y-%m-%d}", "{0.year:04}/{0.month}/{0.day}", "{0.year:04}年{0.month}月{0.day}日", "{0:%Y%m%d}")
ROWS = st.tuples(
    st.sampled_from([ONE, "123", ""]), st.sampled_from(["甲", ""]), st.sampled_from(["2026-01-01", "x", ""])
)


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(WRITTEN))
def test_a_day_is_read_however_a_spreadsheet_writes_it(day: date, pattern: str) -> None:
    assert read_day(pattern.format(day)) == day


@pytest.mark.parametrize("text", ["", "2026-02-30", "26-1-1", "2026", "tomorrow", "2026-1-1-1"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="2026-01-31"):
        read_day(text)


@given(st.lists(ROWS, max_size=6))
def test_every_row_is_either_taken_or_reported(rows: list[tuple[str, str, str]]) -> None:
    text = "\n".join(["统一社会信用代码,企业名称,有效期起", *(",".join(row) for row in rows)])
    checked = check_rows(read_table(text.encode(), "csv", COLUMNS, optional=OPTIONAL), date(2026, 3, 1))
    filled = {number for number, row in enumerate(rows, 2) if any(row)}
    taken, reported = {line.row for line in checked.lines}, {fault.row for fault in checked.faults if fault.row}
    assert taken | reported == filled
    assert not taken & reported
    assert bool(checked.faults) or filled
