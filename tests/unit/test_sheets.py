"""Uploaded tables: read within bounds, every fault with row and column."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Sequence
from datetime import date

import pytest
from openpyxl import Workbook

from core import sheets
from core.sheets import TableFault, read_table

COLUMNS = {"uscc": ("统一社会信用代码", "USCC"), "name": ("企业名称",), "until": ("有效期至",)}


def csv_of(*lines: str, encoding: str = "utf-8") -> bytes:
    return "\r\n".join(lines).encode(encoding)


def workbook_of(*rows: Sequence[object]) -> bytes:
    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_csv_is_read_in_the_encodings_that_chinese_spreadsheets_save(encoding: str) -> None:
    data = csv_of("统一社会信用代码,企业名称,有效期至", "A1,星河科技,2027-01-31", encoding=encoding)
    table = read_table(data, "csv", COLUMNS)
    assert not table.faults
    assert [(row.number, dict(row.cells)) for row in table.rows] == [
        (2, {"uscc": "A1", "name": "星河科技", "until": "2027-01-31"})
    ]


def test_headers_are_known_in_chinese_and_english_below_a_title_and_in_any_order() -> None:
    header = ["序号", "* 企业名称", "有效期至", "uscc "]
    data = workbook_of(["在库企业名单"], header, [1, "星河", date(2027, 1, 31), "A1"])
    table = read_table(data, "xlsx", COLUMNS)
    assert not table.faults
    assert dict(table.rows[0].cells) == {"uscc": "A1", "name": "星河", "until": "2027-01-31"}
    assert table.rows[0].number == 3
    assert table.headers["name"] == "* 企业名称"


def test_a_missing_column_and_one_given_twice_are_named() -> None:
    table = read_table(csv_of("企业名称,企业名称", "a,b"), "csv", COLUMNS)
    assert table.rows == ()
    assert [(fault.row, fault.column) for fault in table.faults] == [
        (1, "统一社会信用代码"), (1, "有效期至"), (1, "企业名称"),
    ]  # fmt: skip


def test_an_optional_column_may_be_missing_and_reads_as_empty() -> None:
    table = read_table(csv_of("uscc,name", "A1,星河"), "csv", COLUMNS, optional=("until",))
    assert not table.faults
    assert table.rows[0].cells["until"] == ""


def test_blank_rows_are_skipped_and_the_numbers_stay_the_sheets_own() -> None:
    table = read_table(csv_of("uscc,name,until", "A1,a,x", "", ",,", "A2,b,y"), "csv", COLUMNS)
    assert [row.number for row in table.rows] == [2, 5]


def test_a_formula_an_oversized_cell_and_a_control_character_refuse_their_row_only() -> None:
    data = csv_of("uscc,name,until", "=1+1,a,x", "A2," + "长" * 50 + ",x", "A3,\x01b,x", "A4,b,x")
    table = read_table(data, "csv", COLUMNS, max_cell=20)
    assert [row.cells["uscc"] for row in table.rows] == ["A4"]
    assert [(fault.row, fault.column) for fault in table.faults] == [(2, "uscc"), (3, "name"), (4, "name")]


def test_a_formula_in_a_workbook_is_refused_instead_of_its_remembered_value() -> None:
    table = read_table(workbook_of(["uscc", "name", "until"], ["A1", "=A1", "x"]), "xlsx", COLUMNS)
    assert table.rows == ()
    assert table.faults[0].row == 2
    assert "公式" in table.faults[0].message


def test_more_rows_than_allowed_are_a_fault() -> None:
    table = read_table(csv_of("uscc,name,until", *["A,b,c"] * 4), "csv", COLUMNS, 3)
    assert len(table.rows) == 3
    assert table.faults == (TableFault(5, "", "一次最多导入 3 行，请分批导入。"),)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "csv"), (b"  \r\n", "csv"), (b"PK\x03\x04 not a zip", "xlsx"), (b"\xff\xfe\xfa\xff\xff", "csv"),
        (csv_of('uscc,name,until', '"open,a,b'), "csv"), (b"x", "pdf"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_fault_of_the_whole_file(data: bytes, kind: str) -> None:
    table = read_table(data, kind, COLUMNS)
    assert table.rows == ()
    assert [fault.row for fault in table.faults] == [0]


def test_a_file_without_known_headers_says_which_are_expected() -> None:
    table = read_table(csv_of("a,b", "1,2"), "csv", COLUMNS)
    assert "统一社会信用代码、企业名称、有效期至" in table.faults[0].message


def test_a_zip_bomb_that_lies_about_its_size_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MAX_UNPACKED", 1024 * 1024)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 8 * 1024 * 1024)
    data = bytearray(stream.getvalue())
    lie = struct.pack("<II", zlib.crc32(b"0" * 10), 0)[:4]
    central = data.rindex(b"PK\x01\x02")
    data[central + 16 : central + 20] = lie
    data[central + 24 : central + 28] = struct.pack("<I", 10)
    table = read_table(bytes(data), "xlsx", COLUMNS)
    assert "过大" in table.faults[0].message


def test_one_far_away_cell_does_not_make_a_huge_table() -> None:
    book = Workbook()
    sheet = book.active
    for column, value in enumerate(("uscc", "name", "until"), 1):
        sheet.cell(1, column, value)
        sheet.cell(2, column, "A")
    sheet.cell(1_048_576, 16_384, "far")
    stream = io.BytesIO()
    book.save(stream)
    table = read_table(stream.getvalue(), "xlsx", COLUMNS, 10)
    assert table.rows == ()
    assert "空行" in table.faults[0].message


def test_numbers_read_as_plain_decimals() -> None:
    table = read_table(workbook_of(["uscc", "name", "until"], [12.50, 1e15, 3]), "xlsx", COLUMNS)
    assert dict(table.rows[0].cells) == {"uscc": "12.5", "name": "1000000000000000", "until": "3"}
