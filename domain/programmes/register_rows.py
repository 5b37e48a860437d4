"""The rows of a register's file: which columns, and what is wrong with each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from core.checking import Checker
from core.identifiers import uscc
from core.sheets import Table, TableFault, TableRow
from domain.programmes.commands import RegisterLine

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "uscc": ("统一社会信用代码", "USCC", "社会信用代码", "信用代码"),
        "name": ("企业名称", "单位名称", "名称", "Name"),
        "valid_from": ("有效期起", "发证日期", "入库日期", "认定日期", "Valid from"),
        "valid_until": ("有效期止", "有效期至", "截止日期", "Valid until"),
    }
)
OPTIONAL = ("valid_from", "valid_until")
_DAY = re.compile(r"(\d{4})(?:[-/.年]?)(\d{1,2})(?:[-/.月]?)(\d{1,2})日?")


@dataclass(frozen=True, slots=True)
class Checked:
    """Rows that are right, and every fault of the others."""

    lines: tuple[RegisterLine, ...]
    faults: tuple[TableFault, ...]

    @property
    def refused_rows(self) -> int:
        return len({fault.row for fault in self.faults if fault.row > 1})


def read_day(text: str) -> date:
    """A day as spreadsheets and people write it: `2026-01-31`, `2026/1/31`, `2026年1月31日`, `20260131`."""
    match = _DAY.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise ValueError("日期无效，应形如 2026-01-31。") from None


def check_rows(table: Table, as_of: date) -> Checked:
    """Every row checked; one enterprise may have several periods, but not the same one twice."""
    faults, lines = list(table.faults), []
    seen: dict[tuple[str, date], int] = {}
    for row in table.rows:
        line, found = _line(row, table.headers, as_of)
        key = (line.uscc, line.valid_from)
        if not found and key in seen:
            found = [TableFault(row.number, table.headers["uscc"], f"与第 {seen[key]} 行重复。")]
        faults += found
        if not found:
            seen[key] = row.number
            lines.append(line)
    if not table.rows and not faults:
        faults.append(TableFault(0, "", "文件里没有数据行。"))
    return Checked(tuple(lines), tuple(sorted(faults, key=lambda fault: fault.row)))


def _line(row: TableRow, headers: Mapping[str, str], as_of: date) -> tuple[RegisterLine, list[TableFault]]:
    checker, cells = Checker(), row.cells
    code = checker.take("uscc", cells["uscc"], uscc, "")
    name = checker.text("name", cells["name"], "企业名称", maximum=200)
    since = checker.take("valid_from", cells["valid_from"], read_day, as_of) if cells["valid_from"] else as_of
    until = checker.take("valid_until", cells["valid_until"], read_day, as_of) if cells["valid_until"] else None
    if not checker.faults and until is not None and until < since:
        checker.fault("valid_until", "OUT_OF_ORDER", "有效期止不能早于有效期起。")
    faults = [TableFault(row.number, headers.get(fault.path, fault.path), fault.message) for fault in checker.faults]
    return RegisterLine(row.number, code, name, since, until), faults
