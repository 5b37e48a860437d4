"""Reading the data files, and the ids, numbers and shares made from them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID, uuid5

import yaml

from core.identifiers import bank_account, make_resident_id, make_uscc, mobile

NAMESPACE = UUID("6f1c1f0e-3f0d-5c39-9a53-2d8a5b8c7e10")
"""Every demonstration id is a uuid5 under it: the same on every machine, never one of the platform's own UUIDv7."""

_DATA = Path(__file__).parent / "data"
_SHARED_DATA = Path(__file__).parents[2] / "db" / "data"


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the demonstration plays. `categories` maps labels to codes, `shares` labels to numbers of services."""

    region: str
    root_division: str
    mark: str
    services_total: int
    seed: int
    categories: Mapping[str, str]
    shares: Mapping[str, int]
    nobodys_division: str
    mobile_range: str
    account_range: str


@cache
def setting() -> Setting:
    return Setting(**read_yaml("setting"))


@cache
def read_yaml(name: str) -> Any:
    """The content of `data/<name>.yaml`; shared, so treat it as read-only."""
    return yaml.safe_load((_DATA / f"{name}.yaml").read_text(encoding="utf-8"))


def read_csv(name: str, *, shared: bool = False) -> list[dict[str, str]]:
    """The rows of `data/<name>.csv`, or of the file that everybody uses (`shared`)."""
    with ((_SHARED_DATA if shared else _DATA) / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def several(text: str) -> tuple[str, ...]:
    """`a;b` → `("a", "b")`."""
    return tuple(part for part in text.split(";") if part)


def demonstration_id(kind: str, key: str) -> UUID:
    return uuid5(NAMESPACE, f"{kind}:{key}")


def seeded(topic: str) -> Random:
    """A generator of its own for each topic, so that adding to one changes nothing in another."""
    return Random(f"{setting().seed}:{topic}")  # noqa: S311 - repeatable by intent, guards nothing


def invented_uscc(authority_and_kind: str, division: str, number: int) -> str:
    """Valid, but with an organisation code (`DEM…`) that was never issued."""
    return make_uscc(authority_and_kind + division, f"DEM{number:05d}")


def invented_person(number: int) -> str:
    """演示甲 … 演示癸, then 演示甲子 …: plainly nobody. `number` is 0 to 129."""
    stem, branch = "甲乙丙丁戊己庚辛壬癸"[number % 10], "子丑寅卯辰巳午未申酉戌亥"
    return f"演示{stem}" if number < 10 else f"演示{stem}{branch[number // 10 - 1]}"


def invented_resident_id(number: int) -> str:
    """Valid, but of a division that was never assigned: nobody's."""
    return make_resident_id(setting().nobodys_division, date(1970 + number % 30, 1 + number % 12, 1), number)


def invented_mobile(number: int) -> str:
    """Well-formed, but in a range that no carrier has opened: a message to it reaches nobody."""
    return mobile(f"{setting().mobile_range}{number:04d}")


def invented_bank_account(number: int) -> str:
    return bank_account(f"{setting().account_range}{number:06d}")


def apportion(total: int, weights: Mapping[str, float]) -> dict[str, int]:
    """`total` divided by weight, exactly (largest remainders first; ties in the order given)."""
    whole = sum(weights.values())
    exact = {key: total * weight / whole for key, weight in weights.items()}
    shares = {key: int(value) for key, value in exact.items()}
    by_remainder = sorted(exact, key=lambda key: shares[key] - exact[key])
    for key in by_remainder[: total - sum(shares.values())]:
        shares[key] += 1
    return shares
