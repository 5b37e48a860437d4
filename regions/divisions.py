"""`divisions.csv`: the administrative divisions below a region's root. The platform knows those of some provinces; a region
brings what it needs, and the migration enters it beside them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.divisions import PROVINCE, is_code, level_of, within
from regions.declared import Manifest
from regions.reading import Faults

FILE = "divisions.csv"
COLUMNS = ["code", "name"]


@dataclass(frozen=True, slots=True)
class DivisionRow:
    """`level` is province, city or district; `parent` is a code, empty for a region's root."""

    code: str
    name: str
    parent: str
    region: str
    level: str


def read_divisions(folder: Path, manifest: Manifest, faults: Faults) -> tuple[DivisionRow, ...]:
    """The root, named like the region, and what `divisions.csv` has below it, parents first."""
    file, root = folder / FILE, manifest.division
    known = {root: manifest.name}
    for line, code, name in _lines(file, faults):
        wrong = _wrong(code, name, root, known)
        if wrong:
            faults.add(file, f"line {line}", wrong)
        known.setdefault(code, name)
    return tuple(_row(code, name, manifest, known) for code, name in sorted(known.items(), key=_parents_first))


def _lines(file: Path, faults: Faults) -> Iterator[tuple[int, str, str]]:
    if not file.exists():
        return
    try:
        rows = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
    except (UnicodeDecodeError, csv.Error) as error:
        faults.add(file, "", f"cannot be read: {error}")
        return
    if not rows or rows[0] != COLUMNS:
        faults.add(file, "line 1", f"the columns are {','.join(COLUMNS)}, in UTF-8")
        return
    for line, row in enumerate(rows[1:], 2):
        if len(row) == len(COLUMNS):
            yield line, row[0].strip(), row[1].strip()
        elif row:
            faults.add(file, f"line {line}", f"{len(COLUMNS)} columns are expected, not {len(row)}")


def _wrong(code: str, name: str, root: str, known: dict[str, str]) -> str:
    if not is_code(code):
        return f"{code!r} is no code of six digits"
    if code == root or not within(code, root):
        return f"{code} does not lie below the region's root {root}"
    if code in known:
        return f"{code} appears twice"
    return "" if name else f"{code} has no name"


def _parents_first(item: tuple[str, str]) -> tuple[bool, bool, str]:
    code = item[0]
    return level_of(code) != PROVINCE, not code.endswith("00"), code


def _row(code: str, name: str, manifest: Manifest, known: dict[str, str]) -> DivisionRow:
    """A district hangs under its city where that is listed, else under the root."""
    root, city = manifest.division, f"{code[:4]}00"
    parent = "" if code == root else city if city != code and city in known else root
    return DivisionRow(code, name, parent, manifest.code, level_of(code))
