"""Tables that people upload (CSV, XLSX), read as text within bounds. Neither a file's sizes nor its cells are trusted.

A workbook is unpacked twice: once only counted, so that a small file cannot grow beyond `MAX_UNPACKED`, then read row
by row, so that one far-away cell does not make a huge table.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from typing import Final

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

MAX_ROWS: Final = 20_000
MAX_LINES: Final = 100_000
"""Blank ones included."""
MAX_COLUMNS: Final = 100
MAX_CELL: Final = 4_000
MAX_UNPACKED: Final = 256 * 1024 * 1024
MAX_FAULTS: Final = 1_000
HEADER_WITHIN: Final = 10
"""A title may stand above the header; it is looked for in so many rows."""

ENCODINGS: Final = ("utf-8-sig", "gb18030")
_DAMAGED: Final = (
    InvalidFileException, zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, SyntaxError, OSError,
)  # fmt: skip
"""What the libraries raise over a broken workbook."""
_CHUNK: Final = 1024 * 1024
_DECORATION = re.compile(r"[\s*:]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class TableFault:
    """Why a row was refused. `row` is counted as spreadsheet programs do, from 1; 0 stands for the whole file."""

    row: int
    column: str
    message: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """`cells` by column key, trimmed; an empty cell is an empty text, as is a column the file does not have."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that could be read, and what was wrong with the others. `headers` are the file's own words by column key."""

    rows: tuple[TableRow, ...]
    faults: tuple[TableFault, ...]
    headers: Mapping[str, str]


class _Unreadable(Exception):
    pass


def read_table(
    data: bytes,
    kind: str,
    columns: Mapping[str, Sequence[str]],
    max_rows: int = MAX_ROWS,
    *,
    optional: Collection[str] = (),
    max_cell: int = MAX_CELL,
) -> Table:
    """Read the first sheet of an `xlsx`, or a `csv` in UTF-8 or GB18030. Blocking: call it in a thread.

    `columns` maps a key to the headers it is known by (Chinese or English; case, spaces and `*` don't matter; the key
    itself always fits). All columns must be there, save the `optional` ones; others are ignored. Blank rows are
    skipped. Dates come as `2026-01-31`, numbers as plain decimals. Never raises for what is in the file: every
    fault has row, column and message, and a row with a fault is not among `rows`.
    """
    try:
        filled = (line for line in _lines(data, kind) if _filled(line))
        lines = list(islice(filled, max_rows + HEADER_WITHIN + 1))
    except _Unreadable as error:
        return Table((), (TableFault(0, "", str(error)),), {})
    found = _find_header(lines, columns)
    if found is None:
        names = "、".join(names[0] if names else key for key, names in columns.items() if key not in optional)
        return Table((), (TableFault(1, "", f"没有找到表头，第一行应包含：{names}。"),), {})
    position, places = found
    headers = {key: str(lines[position][1][place]).strip() for key, place in places.items()}
    faults = _header_faults(lines[position], columns, places, optional)
    if faults:
        return Table((), tuple(faults), headers)
    rows, faults = _body(lines[position + 1 :], columns, places, headers, max_rows, max_cell)
    return Table(tuple(rows), tuple(faults[:MAX_FAULTS]), headers)


Line = tuple[int, Sequence[object]]


def _filled(line: Line) -> bool:
    number, cells = line
    if number > MAX_LINES:
        raise _Unreadable(f"表格超过 {MAX_LINES} 行（含空行），请删除多余的空行后导入。")
    return any(map(_text, cells))


def _lines(data: bytes, kind: str) -> Iterator[Line]:
    if kind not in {"csv", "xlsx"}:
        raise _Unreadable("只能导入 CSV 或 Excel（xlsx）表格。")
    if not data.strip():
        raise _Unreadable("文件是空的。")
    return _csv_lines(data) if kind == "csv" else _workbook_lines(data)


def _csv_lines(data: bytes) -> Iterator[Line]:
    text = _decoded(data)
    first = text.split("\n", 1)[0]
    delimiter = max(",\t;", key=first.count)
    number = 0
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), 1):
            yield number, cells
    except csv.Error:
        raise _Unreadable(f"CSV 从第 {number + 1} 行起格式有误，请检查引号是否成对，或另存为 xlsx 后导入。") from None


def _decoded(data: bytes) -> str:
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _Unreadable("CSV 的编码无法识别，请另存为 UTF-8 编码的 CSV，或 xlsx。")


def _workbook_lines(data: bytes) -> Iterator[Line]:
    try:
        _check_unpacked(data)
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        if not sheets:
            raise _Unreadable("工作簿里没有可见的工作表。")
        yield from enumerate(sheets[0].iter_rows(max_col=MAX_COLUMNS, values_only=True), 1)
    except _DAMAGED:
        raise _Unreadable("Excel 文件已损坏或格式不正确，请重新另存为 xlsx 后导入。") from None


def _check_unpacked(data: bytes) -> None:
    """Inflate and count, whatever sizes the archive claims."""
    left = MAX_UNPACKED
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for member in archive.infolist():
            if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                raise _Unreadable("Excel 文件使用了不支持的压缩方式，请重新另存为 xlsx 后导入。")
            left -= _unpacked(data, member, left)
            if left < 0:
                raise _Unreadable("Excel 文件解压后过大，请拆分后分批导入。")


def _unpacked(data: bytes, member: zipfile.ZipInfo, most: int) -> int:
    """Bytes that a member inflates to; counting stops beyond `most`."""
    name, extra = (int.from_bytes(data[at : at + 2], "little") for at in _lengths(member))
    start = member.header_offset + 30 + name + extra
    packed = data[start : start + member.compress_size]
    if member.compress_type == zipfile.ZIP_STORED:
        return len(packed)
    inflate, total = zlib.decompressobj(-zlib.MAX_WBITS), 0
    while packed and total <= most:
        total += len(inflate.decompress(packed, _CHUNK))
        packed = inflate.unconsumed_tail
    return total


def _lengths(member: zipfile.ZipInfo) -> tuple[int, int]:
    return member.header_offset + 26, member.header_offset + 28


def _plain(header: object) -> str:
    return _DECORATION.sub("", unicodedata.normalize("NFKC", str(header or ""))).casefold()


def _find_header(lines: Sequence[Line], columns: Mapping[str, Sequence[str]]) -> tuple[int, dict[str, int]] | None:
    """Of the first rows the one with most known headers: its index, and where each column is."""
    known = {_plain(name): key for key, names in columns.items() for name in (key, *names)}
    best: tuple[int, dict[str, int]] | None = None
    for index, (_, cells) in enumerate(lines[:HEADER_WITHIN]):
        places: dict[str, int] = {}
        for place, cell in enumerate(cells):
            key = known.get(_plain(cell))
            if key is not None:
                places.setdefault(key, place)
        if places and (best is None or len(places) > len(best[1])):
            best = index, places
    return best


def _header_faults(
    line: Line, columns: Mapping[str, Sequence[str]], places: Mapping[str, int], optional: Collection[str]
) -> list[TableFault]:
    number, cells = line
    taken = [_plain(cell) for cell in cells if _plain(cell)]
    missing = [(names[0] if names else key) for key, names in columns.items() if key not in {*places, *optional}]
    twice = sorted({str(cells[place]) for place in places.values() if taken.count(_plain(cells[place])) > 1})
    return [
        *(TableFault(number, name, f"缺少“{name}”列。") for name in missing),
        *(TableFault(number, name, f"“{name}”列出现了两次，请只保留一列。") for name in twice),
    ]


def _body(
    lines: Iterable[Line],
    columns: Mapping[str, Sequence[str]],
    places: Mapping[str, int],
    headers: Mapping[str, str],
    max_rows: int,
    max_cell: int,
) -> tuple[list[TableRow], list[TableFault]]:
    rows: list[TableRow] = []
    faults: list[TableFault] = []
    count = 0
    for number, cells in lines:
        texts = {key: _text(cells[place]) if place < len(cells) else "" for key, place in places.items()}
        if not any(texts.values()):
            continue
        count += 1
        if count > max_rows:
            faults.append(TableFault(number, "", f"一次最多导入 {max_rows} 行，请分批导入。"))
            break
        wrong = [TableFault(number, headers[key], why) for key, text in texts.items() if (why := _why(text, max_cell))]
        if wrong:
            faults += wrong
        else:
            rows.append(TableRow(number, {key: texts.get(key, "") for key in columns}))
    return rows, faults


def _why(text: str, max_cell: int) -> str:
    if len(text) > max_cell:
        return f"内容过长，最多 {max_cell} 字。"
    if text.startswith("="):
        return "单元格是公式，请粘贴为数值后导入。"
    return "内容含有不可见的控制字符，请删除后导入。" if _CONTROL.search(text) else ""


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return format(Decimal(repr(value)).normalize(), "f")
    return str(value).strip()
