"""The labs of a compact and what they offer: public ones first, the rest plainly invented; the same on every machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count, islice
from typing import Any
from uuid import UUID

from gateway.demonstration.catalogue import ServiceKind, service_kinds
from gateway.demonstration.divisions import division, division_in, divisions, full_name
from gateway.demonstration.source import demonstration_id, invented_uscc, read_csv, read_yaml, seeded, several

_PUBLIC_INSTITUTION, _COMPANY = "12", "91"
_NUMBERS_FROM = 10_000
"""Organisation numbers above all that other invented units have."""


@dataclass(frozen=True, slots=True)
class DemonstrationLab:
    """Of a public lab name, kind, level, region and host are public, of an invented one nothing is; USCCs are made up.
    `host` is empty for a lab that is a legal unit itself."""

    name: str
    uscc: str
    region: str
    division: str
    lab_kind: str
    lab_level: str
    host: str
    aliases: tuple[str, ...]
    address: str
    introduction: str
    field: str
    invented: bool


@dataclass(frozen=True, slots=True)
class DemonstrationBatch:
    """A batch of the compact; its day is made up."""

    compact: str
    code: str
    recognised_on: date
    source: str
    labs: tuple[DemonstrationLab, ...]


@dataclass(frozen=True, slots=True)
class LabService:
    """`category` is a code, `price` fen per `unit`."""

    id: UUID
    lab: DemonstrationLab
    code: str
    category: str
    name: str
    aliases: tuple[str, ...]
    description: str
    price: int
    unit: str
    voucher_supported: bool


def batches(base: date) -> tuple[DemonstrationBatch, ...]:
    """The batches with exactly as many labs of each region as the data says, public ones in the first."""
    setting, numbers, serials = _setting(), count(1), count(_NUMBERS_FROM)
    waiting = _public(serials)
    houses: dict[str, _House] = {}
    made = []
    for row in setting["batches"]:
        labs: list[DemonstrationLab] = []
        for region, wanted in row["counts"].items():
            known = waiting.pop(region, [])
            house = houses.setdefault(region, _House(region, serials))
            labs += [*known, *(_invented(house, next(numbers)) for _ in range(wanted - len(known)))]
        day = base - timedelta(days=row["days"])
        made.append(DemonstrationBatch(setting["compact"], row["code"], day, row["source"], tuple(labs)))
    return tuple(made)


def lab_services(lab: DemonstrationLab) -> tuple[LabService, ...]:
    """A few services of the lab, one a category, prices within the range of their kind."""
    random, setting = seeded(f"lab:{lab.name}"), _setting()
    categories: Mapping[str, str] = setting["categories"]
    chosen = [random.choice(_kinds()[label]) for label in islice(categories, setting["services_each"])]
    return tuple(
        LabService(
            id=demonstration_id("lab-service", f"{lab.name}:{place}"),
            lab=lab,
            code=f"DEMO-LAB-{place}",
            category=categories[kind.category_label],
            name=setting["service_name"].format(field=lab.field, kind=kind.name),
            aliases=kind.aliases,
            description=setting["service_description"].format(
                field=lab.field, kind=kind.name, days=random.randrange(3, 30)
            ),
            price=random.randrange(kind.price_low, kind.price_high + 1, 100),
            unit=kind.unit,
            voucher_supported=random.randrange(setting["unsupported"]) > 0,
        )
        for place, kind in enumerate(chosen, start=1)
    )


class _House:
    """Hands out the invented labs' places and houses of one region, several labs to a house."""

    def __init__(self, region: str, serials: Iterator[int]) -> None:
        self._serials = serials
        self._districts = [row.code for row in divisions() if row.region == region and row.level == "district"]
        self._root = next(row for row in divisions() if row.region == region and row.level == "province")
        self._used = 0
        self._place, self._name, self._uscc = "", "", ""

    def shared(self) -> tuple[str, str, str]:
        """Division, name and USCC of the house that the next lab belongs to."""
        if self._used % _setting()["sharing"] == 0:
            number = self._used // _setting()["sharing"] + 1
            self._place = self._districts[number % len(self._districts)]
            self._name = _setting()["house"].format(place=self._root.name, number=number)
            self._uscc = invented_uscc(_PUBLIC_INSTITUTION, self._place, next(self._serials))
        self._used += 1
        return self._place, self._name, self._uscc

    def own(self, number: int) -> tuple[str, str, str]:
        """Division and USCC of a lab that is a unit itself."""
        place = self._districts[number % len(self._districts)]
        return place, "", invented_uscc(_COMPANY, place, next(self._serials))


def _invented(house: _House, number: int) -> DemonstrationLab:
    setting = _setting()
    kind = setting["kinds"][number % len(setting["kinds"])]
    field = setting["fields"][number // len(setting["kinds"]) % len(setting["fields"])]
    code, host, uscc = house.shared() if kind in setting["housed"] else house.own(number)
    words = {"kind": kind, "field": field, "mark": setting["mark"], "number": number}
    return DemonstrationLab(
        name=setting["name"].format(place=division(code).name, **words),
        uscc=uscc,
        region=division(code).region,
        division=code,
        lab_kind=kind,
        lab_level=setting["levels"][number % len(setting["levels"])],
        host=host,
        aliases=(),
        address=f"{full_name(code)}{setting['address']}",
        introduction=setting["introduction"].format(**words),
        field=field,
        invented=True,
    )


def _public(serials: Iterator[int]) -> dict[str, list[DemonstrationLab]]:
    """The public labs by region; those of one house, named in brackets at the end, share its USCC."""
    houses: dict[str, str] = {}
    found: dict[str, list[DemonstrationLab]] = {}
    for row in read_csv("institutions"):
        if row["kind"] != _setting()["public_kind"]:
            continue
        aliases = several(row["aliases"])
        host = next((alias for alias in aliases if row["name"].endswith(f"({alias})")), "")
        code = division_in(row["region"], row["division"]).code
        key = host or row["name"]
        if key not in houses:
            houses[key] = invented_uscc(_PUBLIC_INSTITUTION, code, next(serials))
        found.setdefault(row["region"], []).append(_published(row, code, houses[key], host, aliases))
    return found


def _published(
    row: Mapping[str, str], code: str, uscc: str, host: str, aliases: tuple[str, ...]
) -> DemonstrationLab:
    fields = _setting()["fields"]
    return DemonstrationLab(
        name=row["name"],
        uscc=uscc,
        region=row["region"],
        division=code,
        lab_kind=row["lab_kind"],
        lab_level=row["lab_level"],
        host=host,
        aliases=tuple(alias for alias in aliases if alias != host),
        address=f"{full_name(code)}{_setting()['address']}",
        introduction=_setting()["public_introduction"],
        field=fields[len(row["name"]) % len(fields)],
        invented=False,
    )


def _setting() -> Mapping[str, Any]:
    found: Mapping[str, Any] = read_yaml("labs")
    return found


@cache
def _kinds() -> Mapping[str, tuple[ServiceKind, ...]]:
    labels = _setting()["categories"]
    return {label: tuple(kind for kind in service_kinds() if kind.category_label == label) for label in labels}
