"""The rows of a file of experts: which columns, and what is wrong with each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from core.checking import Checker
from core.identifiers import account_name
from core.identifiers import mobile as valid_mobile
from core.sheets import Table, TableFault, TableRow
from domain.panels.commands import Employer, ExpertData
from domain.panels.pool import checked

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "real_name": ("姓名", "专家姓名", "Name"),
        "mobile": ("手机号", "手机", "联系电话", "Mobile"),
        "account_name": ("账号名", "登录名", "Account"),
        "title": ("职称", "Title"),
        "fields": ("专业领域", "专业", "研究方向", "Fields"),
        "employer": ("工作单位", "所在单位", "Employer"),
        "employer_uscc": ("工作单位统一社会信用代码", "统一社会信用代码", "信用代码", "USCC"),
        "others": ("其他任职单位", "兼职单位", "Other employers"),
    }
)
OPTIONAL = ("title", "employer_uscc", "others")
_SEPARATORS = re.compile(r"[、，,；;\n]+")
_OTHERS = re.compile(r"[；;\n]+")
_CODE = re.compile(r"(?P<name>.*?)[(（]?(?P<uscc>[0-9A-HJ-NPQRTUWXY]{18})[)）]?")
_PLACES = {"employers[0].name": "employer", "employers[0].uscc": "employer_uscc"}


@dataclass(frozen=True, slots=True)
class ExpertLine:
    """One row that is right. `row` as spreadsheet programs count."""

    row: int
    account_name: str
    data: ExpertData
    mobile: str = field(repr=False)


def check_rows(table: Table) -> tuple[list[ExpertLine], list[TableFault]]:
    """Every row checked, and every fault; a mobile number and an account appear once."""
    faults, lines = list(table.faults), []
    seen: dict[tuple[str, str], int] = {}
    for row in table.rows:
        line, found = _line(row, table.headers)
        for column in ("mobile", "account_name"):
            key = (column, row.cells[column].strip().casefold())
            if key in seen:
                found.append(TableFault(row.number, table.headers[column], f"与第 {seen[key]} 行重复。"))
            seen.setdefault(key, row.number)
        faults += found
        lines += [] if found else [line]
    if not table.rows and not faults:
        faults.append(TableFault(0, "", "文件里没有数据行。"))
    return lines, sorted(faults, key=lambda fault: fault.row)


def _line(row: TableRow, headers: Mapping[str, str]) -> tuple[ExpertLine, list[TableFault]]:
    checker, cells = Checker(), row.cells
    name = checker.take("account_name", cells["account_name"], account_name, "")
    mobile = checker.take("mobile", cells["mobile"], valid_mobile, "")
    others = [_employer(part.strip()) for part in _OTHERS.split(cells["others"]) if part.strip()]
    employers = (Employer(cells["employer"], cells["employer_uscc"]), *others)
    fields = tuple(part.strip() for part in _SEPARATORS.split(cells["fields"]) if part.strip())
    data = checked(checker, ExpertData(cells["real_name"], cells["title"], fields, employers))
    faults = [TableFault(row.number, _column(fault.path, headers), fault.message) for fault in checker.faults]
    return ExpertLine(row.number, name, data, mobile), faults


def _employer(text: str) -> Employer:
    """`示例大学` or `示例大学（121200004013590816）`."""
    match = _CODE.fullmatch(text)
    return Employer(match["name"].strip(), match["uscc"]) if match else Employer(text)


def _column(path: str, headers: Mapping[str, str]) -> str:
    key = _PLACES.get(path) or ("others" if path.startswith("employers[") else path.partition("[")[0])
    key = "employer" if key == "employers" else key
    return headers.get(key, COLUMNS[key][0])
