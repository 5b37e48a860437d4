"""GB/T 2260 divisions of all regions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from gateway.demonstration.source import read_csv


@dataclass(frozen=True, slots=True)
class DivisionRow:
    """`level` is province, city or district; `parent` is a code, empty for a province."""

    code: str
    name: str
    parent: str
    region: str
    level: str


@cache
def divisions() -> tuple[DivisionRow, ...]:
    """All divisions, parents first."""
    rows = [DivisionRow(**row) for row in read_csv("divisions", shared=True)]
    order = {"province": 0, "city": 1, "district": 2}
    return tuple(sorted(rows, key=lambda row: (order[row.level], row.code)))


@cache
def division(code: str) -> DivisionRow:
    return next(row for row in divisions() if row.code == code)


def division_in(region: str, name: str) -> DivisionRow:
    """The highest division of a region with that name (two cities may have a district of the same name)."""
    return next(row for row in divisions() if row.region == region and row.name == name)


def full_name(code: str) -> str:
    """`210102` → province, city and district, as an address begins."""
    row = division(code)
    return (full_name(row.parent) if row.parent else "") + row.name
