"""The rows of a batch's file: which columns, and what is wrong with each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from core.checking import Checker
from core.divisions import PROVINCE
from core.identifiers import uscc
from core.sheets import Table, TableFault, TableRow
from domain.institutions.matching import name_key
from regions.recognition import Compact

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "name": ("实验室名称", "开放实验室", "名称", "Name"),
        "uscc": ("统一社会信用代码", "USCC", "社会信用代码", "信用代码"),
        "region": ("所在地区", "地区", "推荐地区", "省市", "Home region"),
        "division": ("行政区划", "区划", "所在区", "市区", "Division"),
        "lab_kind": ("实验室类型", "类型", "类别", "Lab kind"),
        "lab_level": ("实验室级别", "级别", "Level"),
        "host": ("依托单位", "法人单位", "所属单位", "Host institution"),
        "aliases": ("别名", "简称", "曾用名"),
        "address": ("地址", "详细地址", "Address"),
        "introduction": ("简介", "介绍", "研究方向", "Introduction"),
    }
)
OPTIONAL: Final = ("lab_level", "host", "aliases", "address", "introduction")
LEVELS: Final[Mapping[str, str]] = MappingProxyType(
    {"": "", "国家级": "国家级", "省部级": "省部级", "省级": "省部级", "部级": "省部级"}
)
MAX_NAME, MAX_ADDRESS, MAX_INTRODUCTION, MAX_ALIASES = 200, 300, 4000, 20
_SEPARATORS = re.compile(r"[;；、|\n]")


@dataclass(frozen=True, slots=True)
class Place:
    """A division of a home region."""

    code: str
    name: str
    region: str
    level: str


@dataclass(frozen=True, slots=True)
class Lab:
    """A row that is right. `key` is empty for a lab that is a legal unit itself; `unit` is the unit's name."""

    row: int
    uscc: str
    name: str
    key: str
    unit: str
    region: str
    division: str
    lab_kind: str
    lab_level: str
    aliases: tuple[str, ...]
    address: str
    introduction: str


@dataclass(frozen=True, slots=True)
class Checked:
    """Rows that are right, and every fault of the others."""

    labs: tuple[Lab, ...]
    faults: tuple[TableFault, ...]


class RowChecker:
    """Checks rows against the compact, its home regions by code or name, and their divisions."""

    def __init__(self, compact: Compact, regions: Mapping[str, str], places: Iterable[Place]) -> None:
        self._compact = compact
        self._regions = {word: code for code, name in regions.items() for word in (code, name, name.rstrip("省市"))}
        self._places = tuple(places)

    def check(self, table: Table) -> Checked:
        """Every row checked by itself, and against those above it: a lab once, a USCC always of the same unit."""
        labs, faults = [], list(table.faults)
        seen: dict[tuple[str, str], Lab] = {}
        units: dict[str, Lab] = {}
        for row in table.rows:
            lab, wrong = self._lab(row, table.headers)
            if not wrong:
                twin, house = seen.setdefault((lab.uscc, name_key(lab.name)), lab), units.setdefault(lab.uscc, lab)
                wrong = list(_against(lab, twin, house, table.headers))
            faults += wrong
            if not wrong:
                labs.append(lab)
        if not table.rows and not faults:
            faults.append(TableFault(0, "", "文件里没有数据行。"))
        return Checked(tuple(labs), tuple(sorted(faults, key=lambda fault: fault.row)))

    def _lab(self, row: TableRow, headers: Mapping[str, str]) -> tuple[Lab, list[TableFault]]:
        checker, cells = Checker(), row.cells
        name = checker.text("name", cells["name"], "实验室名称", maximum=MAX_NAME)
        host = checker.text("host", cells["host"], "依托单位", maximum=MAX_NAME, required=False)
        own = not host or name_key(host) == name_key(name)
        region = self._region(checker, cells["region"])
        lab = Lab(
            row=row.number,
            uscc=checker.take("uscc", cells["uscc"], uscc, ""),
            name=name,
            key="" if own else name_key(name),
            unit=name if own else host,
            region=region,
            division=self._division(checker, cells["division"], region),
            lab_kind=self._kind(checker, cells["lab_kind"]),
            lab_level=_level(checker, cells["lab_level"]),
            aliases=_aliases(checker, cells["aliases"], name),
            address=checker.text("address", cells["address"], "地址", maximum=MAX_ADDRESS, required=False),
            introduction=checker.text(
                "introduction", cells["introduction"], "简介", maximum=MAX_INTRODUCTION, required=False
            ),
        )
        return lab, [
            TableFault(row.number, headers.get(fault.path, COLUMNS[fault.path][0]), f"{fault.message}{fault.hint}")
            for fault in checker.faults
        ]

    def _region(self, checker: Checker, text: str) -> str:
        code = self._regions.get(text.strip(), "")
        if code not in self._compact.regions:
            names = "、".join(word for word, known in self._regions.items() if known in self._compact.regions and word != known)
            checker.fault("region", "NOT_OF_COMPACT", "所在地区不在该互认协议之内。", f"可填：{names}")
            return ""
        return code

    def _division(self, checker: Checker, text: str, region: str) -> str:
        """A code, or a name that only one division of the highest level bears."""
        wanted = text.strip()
        found = [place for place in self._places if place.region == region and wanted in (place.code, place.name)]
        order = {PROVINCE: 0, "city": 1}
        highest = min((order.get(place.level, 2) for place in found), default=0)
        codes = [place.code for place in found if order.get(place.level, 2) == highest]
        if len(codes) == 1:
            return codes[0]
        if region or not wanted:
            why = "有多个同名的行政区划" if codes else "没有找到该地区的这个行政区划"
            checker.fault("division", "INVALID", f"{why}，请填写六位代码。")
        return ""

    def _kind(self, checker: Checker, text: str) -> str:
        wanted = text.strip()
        kinds = self._compact.lab_kinds
        found = next((kind.code for kind in kinds if wanted in (kind.code, kind.label)), "")
        if not found:
            checker.fault(
                "lab_kind", "INVALID", "没有这个实验室类型。", f"可填：{'、'.join(kind.label for kind in kinds)}"
            )
        return found


def _level(checker: Checker, text: str) -> str:
    if text.strip() not in LEVELS:
        checker.fault("lab_level", "INVALID", "级别应为国家级或省部级，也可不填。")
    return LEVELS.get(text.strip(), "")


def _aliases(checker: Checker, text: str, name: str) -> tuple[str, ...]:
    found = {name_key(part): part.strip() for part in _SEPARATORS.split(text) if part.strip()}
    found.pop(name_key(name), None)
    if len(found) > MAX_ALIASES or any(len(alias) > MAX_NAME for alias in found.values()):
        checker.fault("aliases", "TOO_MANY", f"别名最多 {MAX_ALIASES} 个，每个最多 {MAX_NAME} 字，用分号隔开。")
    return tuple(found.values())[:MAX_ALIASES]


def _against(lab: Lab, twin: Lab, house: Lab, headers: Mapping[str, str]) -> Iterable[TableFault]:
    if twin is not lab:
        yield TableFault(lab.row, headers["name"], f"与第 {twin.row} 行是同一个实验室。")
    elif name_key(house.unit) != name_key(lab.unit):
        text = f"与第 {house.row} 行的统一社会信用代码相同，依托单位却不同。"
        yield TableFault(lab.row, headers.get("host", headers["uscc"]), text)
