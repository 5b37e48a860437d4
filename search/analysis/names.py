"""The domain's dictionary as data: instruments, services, institutions and places with all their names, from `search/data/`."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from search.analysis.folding import DATA, fold, is_han, is_latin, key, units


class Sort(StrEnum):
    TERM = "term"
    INSTITUTION = "institution"
    HOUSE = "house"
    """An institution that only the database knows. It is read in queries; no document is cut by it."""
    PLACE = "place"
    WORD = "word"
    """A word that everyday needs are told by; it names nothing by itself."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing with all its names. `surfaces` are folded, the canonical one first; `family` its class of instruments. `hints`
    are surfaces that only point to it: who says 土壤 may want soil tested, and who says it beside an instrument wants that. The
    first `usual` surfaces are established names, the rest what people also say."""

    sort: Sort
    name: str
    surfaces: tuple[str, ...]
    family: str = ""
    hints: frozenset[str] = frozenset()
    usual: int = 1


def rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


@cache
def concepts() -> tuple[Concept, ...]:
    more = {row["name"]: _listed(row["also"]) + _listed(row["english"]) for row in rows("names")}
    made = [*_terms("instruments", more), *_terms("services", more), *_institutions(more), *_places()]
    return tuple(made)


@cache
def terms() -> Mapping[str, Concept]:
    """The instruments and services by their names."""
    return {each.name: each for each in concepts() if each.sort is Sort.TERM}


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _concept(sort: Sort, name: str, written: tuple[str, ...], family: str = "", usual: int = 1) -> Concept:
    surfaces = tuple(dict.fromkeys(fold(each.lstrip("~")) for each in written))
    hints = frozenset(fold(each[1:]) for each in written if each.startswith("~"))
    return Concept(sort, name, tuple(surface for surface in surfaces if tells(surface)), family, hints, usual)


def tells(surface: str) -> bool:
    """One Han character or one letter names nothing."""
    bare = key(units(surface))
    return len(bare) > 1 or not (is_han(bare) or is_latin(bare))


def _terms(source: str, more: dict[str, tuple[str, ...]]) -> Iterator[Concept]:
    for row in rows(source):
        name = row["name"]
        usual = (name, *_listed(row["aliases"]))
        written = (*usual, *more.get(name, ()))
        bare = tuple(each[:-1] for each in written if each[-1] in "仪机" and len(each) > 4)
        yield _concept(Sort.TERM, name, (*written, *bare), row.get("subclass", ""), len(usual))


def _institutions(more: dict[str, tuple[str, ...]]) -> Iterator[Concept]:
    for row in rows("institutions"):
        name = row["name"]
        usual = (name, *_listed(row["aliases"]))
        written = (*usual, *more.get(name, ()))
        short = tuple(form for each in written for form in short_names(each))
        yield _concept(Sort.INSTITUTION, name, (*written, *short), usual=len(usual))


_SHORTER: Final = (
    (re.compile(r"^中国科学院(.+?)研究所$"), (r"中科院\1研究所", r"中科院\1所", r"\1研究所", r"\1所")),
    (re.compile(r"^中国科学院(.+)$"), (r"中科院\1",)),
    (re.compile(r"^(.{3,})大学$"), (r"\1",)),
    (re.compile(r"^(.{2})大学$"), (r"\1大",)),
    (re.compile(r"^(.+?)(股份)?有限(责任)?公司$"), (r"\1",)),
    (re.compile(r"^(.+重点实验室)\(.+\)$"), (r"\1",)),
    (re.compile(r"^(?:省部共建)?(.+?)(?:联合)?国家重点实验室(?:\(.+\))?$"), (r"\1国家重点实验室", r"\1国重", r"\1实验室")),
)  # fmt: skip


def short_names(name: str) -> tuple[str, ...]:
    """How people shorten the names of institutions, by rule."""
    folded = fold(name)
    return tuple(match.expand(form) for pattern, forms in _SHORTER if (match := pattern.search(folded)) for form in forms)


def house(name: str, also: Iterable[str]) -> Concept:
    """An institution of the database by all its names, those that people make of them included."""
    usual = tuple(each for each in (name, *also) if each.strip())
    short = tuple(form for each in usual for form in short_names(each))
    return _concept(Sort.HOUSE, name, (*usual, *short), usual=len(usual))


def _places() -> Iterator[Concept]:
    for row in rows("divisions"):
        name = row["name"]
        short = re.sub(r"(?<=..)(省|市|新区|区|县)$", "", name)
        yield _concept(Sort.PLACE, row["code"], (name, short))
