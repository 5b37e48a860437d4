"""What services may be of: kinds with their price ranges, and the words that name and describe them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from gateway.demonstration.source import read_csv, read_yaml, setting, several

INSTRUMENTS = "大型仪器共享"
"""The label of the category whose kinds are instruments."""


@dataclass(frozen=True, slots=True)
class ServiceKind:
    """One row of instruments.csv or services.csv. Prices in fen per `unit`; class and subclass only for instruments."""

    category_label: str
    instrument_class: str
    instrument_subclass: str
    name: str
    aliases: tuple[str, ...]
    unit: str
    price_low: int
    price_high: int

    @property
    def key(self) -> str:
        return f"{self.category_label}/{self.instrument_class}/{self.instrument_subclass}/{self.name}"


def _fen(yuan: str) -> int:
    return int(Decimal(yuan) * 100)


def _kind(row: Mapping[str, str]) -> ServiceKind:
    return ServiceKind(
        category_label=row.get("category", INSTRUMENTS),
        instrument_class=row.get("class", ""),
        instrument_subclass=row.get("subclass", ""),
        name=row["name"],
        aliases=several(row["aliases"]),
        unit=row["unit"],
        price_low=_fen(row["price_low"]),
        price_high=_fen(row["price_high"]),
    )


@cache
def kinds() -> tuple[ServiceKind, ...]:
    """Every kind of service of the demonstration region's categories: all instruments, then the others."""
    rows = [*read_csv("instruments"), *read_csv("services")]
    return tuple(kind for kind in map(_kind, rows) if kind.category_label in setting().categories)


@cache
def service_kinds() -> tuple[ServiceKind, ...]:
    """Every kind of service that is no instrument, of whichever region's categories."""
    return tuple(map(_kind, read_csv("services")))


def weight(kind: ServiceKind, fields: Mapping[str, float]) -> float:
    """How often an institution with these `fields` offers `kind`: the most specific name counts; otherwise 1, or 0 for
    what only specialists have."""
    names = (kind.name, kind.instrument_subclass, kind.instrument_class)
    for name in names:
        if name in fields:
            return float(fields[name])
    return 0.0 if set(names) & set(read_yaml("vocabulary")["specialised"]) else 1.0


@dataclass(frozen=True, slots=True)
class Words:
    """`abouts` are samples, goods or trades; `tasks` what is done with them (instruments only)."""

    abouts: tuple[str, ...]
    tasks: tuple[str, ...]
    patterns: tuple[str, ...]
    description: str


@cache
def words(kind: ServiceKind) -> Words:
    vocabulary: Mapping[str, Any] = read_yaml("vocabulary")
    if kind.category_label == INSTRUMENTS:
        abouts, tasks = _instrument_words(kind, vocabulary["instruments"])
        return Words(tuple(abouts), tuple(tasks), tuple(vocabulary["instrument_names"]), _description(kind, vocabulary))
    abouts = vocabulary["goods"].get(kind.name, vocabulary["trades"])
    patterns = vocabulary["service_names"][kind.category_label]
    return Words(tuple(abouts), (), tuple(patterns), _description(kind, vocabulary))


def _description(kind: ServiceKind, vocabulary: Mapping[str, Any]) -> str:
    if kind.category_label == INSTRUMENTS:
        return str(vocabulary["instrument_description"]).replace("\n", "").replace(" ", "")
    return str(vocabulary["service_descriptions"][kind.category_label])


def _instrument_words(kind: ServiceKind, table: Mapping[str, Any]) -> tuple[Sequence[str], Sequence[str]]:
    for key in (kind.name, f"{kind.instrument_class}/{kind.instrument_subclass}", kind.instrument_subclass):
        if key in table:
            abouts, tasks = table[key]
            return abouts, tasks
    raise KeyError(kind.key)
