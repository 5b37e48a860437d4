"""The services of the admitted institutions: every instrument and every other kind, in each one's own proportions."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from uuid import UUID

from pypinyin import Style, lazy_pinyin

from gateway.demonstration.catalogue import INSTRUMENTS, ServiceKind, kinds, weight, words
from gateway.demonstration.institutions import DemonstrationInstitution, admitted_institutions
from gateway.demonstration.source import apportion, demonstration_id, read_yaml, seeded, setting

_UNSUPPORTED = 0.08
"""The share of services that don't take vouchers, so that the facet has two values."""

_STEPS: tuple[tuple[float, tuple[int, ...]], ...] = (
    (1_000, (1,)),
    (100_000, (1, 10, 100)),
    (math.inf, (10, 100, 1000)),
)
"""To what a price below a limit (fen) is rounded."""

_DRAWS = 200
"""Attempts for each name; with fewer different names than services the data is wrong."""


@dataclass(frozen=True, slots=True)
class DemonstrationService:
    """`category` is a code, `price` fen per `unit`; `kind` the name in the catalogue's source, `code` the institution's
    own number. `featured` is the place (1, 2, …) on the manual's first screen, 0 for none. Instrument class, subclass
    and model are empty for services that are not instruments."""

    id: UUID
    institution_id: UUID
    institution_name: str
    region: str
    division: str
    category: str
    category_label: str
    instrument_class: str
    instrument_subclass: str
    kind: str
    code: str
    name: str
    aliases: tuple[str, ...]
    model: str
    description: str
    price: int
    unit: str
    voucher_supported: bool
    laboratory: str
    featured: int
    demonstration: bool = True


@dataclass(frozen=True, slots=True)
class _Offer:
    """One name under which an institution offers a kind."""

    name: str
    laboratory: str
    about: str


def services() -> tuple[DemonstrationService, ...]:
    """Exactly `services_total` services, institution by institution; the same on every call."""
    made: list[DemonstrationService] = []
    everyones = _counts()
    for institution in admitted_institutions():
        counts = everyones[institution.name]
        offered = ((kind, counts[kind.key]) for kind in kinds() if counts.get(kind.key))
        serials = iter(range(1, setting().services_total + 1))
        made.extend(service for kind, count in offered for service in _of_kind(institution, kind, count, serials))
    return tuple(made)


def _counts() -> dict[str, dict[str, int]]:
    """Institution → kind → how many. Each kind is offered at least once."""
    institutions = admitted_institutions()
    result: dict[str, dict[str, int]] = {institution.name: {} for institution in institutions}
    for kind, total in _kind_totals().items():
        weights = {institution.name: weight(kind, institution.fields) for institution in institutions}
        for name, count in apportion(total, weights).items():
            result[name][kind.key] = count
    for row in read_yaml("featured"):
        _ensure(result, row["institution"], next(kind.key for kind in kinds() if kind.name == row["name"]))
    return result


def _ensure(counts: dict[str, dict[str, int]], institution: str, kind: str) -> None:
    """Give `institution` one of `kind`, taken from whoever has most: the total stays."""
    if counts[institution].get(kind, 0) == 0:
        richest = max(counts, key=lambda name: counts[name].get(kind, 0))
        counts[richest][kind] -= 1
        counts[institution][kind] = 1


def _kind_totals() -> dict[ServiceKind, int]:
    totals: dict[ServiceKind, int] = {}
    for label, share in setting().shares.items():
        members = {kind.key: kind for kind in kinds() if kind.category_label == label}
        interest = _interest(list(members.values()))
        spread = apportion(share - len(members), interest)
        totals |= {kind: 1 + spread[key] for key, kind in members.items()}
    return totals


def _interest(members: list[ServiceKind]) -> dict[str, float]:
    """How much the admitted institutions together do of each kind; damped, so that no kind drowns the others."""
    return {
        kind.key: math.sqrt(sum(weight(kind, institution.fields) for institution in admitted_institutions()))
        for kind in members
    }


def _of_kind(
    institution: DemonstrationInstitution, kind: ServiceKind, count: int, serials: Iterator[int]
) -> Iterator[DemonstrationService]:
    random = seeded(f"service:{institution.name}:{kind.key}")
    featured = _featured(institution.name, kind)
    for place, offer in enumerate(_offers(institution, kind, count, random)):
        shown = featured if place == 0 else None
        model = _model(kind, random)
        serial = next(serials)
        yield DemonstrationService(
            id=demonstration_id("service", f"{institution.name}:{serial}"),
            institution_id=institution.id,
            institution_name=institution.name,
            region=institution.region,
            division=institution.division,
            category=setting().categories[kind.category_label],
            category_label=kind.category_label,
            instrument_class=kind.instrument_class,
            instrument_subclass=kind.instrument_subclass,
            kind=kind.name,
            code=f"DEMO-{serial:05d}",
            name=offer.name,
            aliases=kind.aliases,
            model=model,
            description=_describe(kind, offer, model, random),
            price=shown[1] if shown else _price(kind, random),
            unit=kind.unit,
            voucher_supported=bool(shown) or random.random() >= _UNSUPPORTED,
            laboratory=offer.laboratory,
            featured=shown[0] if shown else 0,
        )


def _featured(institution: str, kind: ServiceKind) -> tuple[int, int] | None:
    """Place and price in fen, where the manual's screen shows this kind and the demonstration puts it here."""
    for place, row in enumerate(read_yaml("featured"), start=1):
        if (row["institution"], row["name"]) == (institution, kind.name):
            return place, int(Decimal(row["price"]) * 100)
    return None


def _offers(institution: DemonstrationInstitution, kind: ServiceKind, count: int, random: Random) -> list[_Offer]:
    """`count` offers with different names; an instrument's first is its plain name, as in the manual."""
    spoken = words(kind)
    found: dict[str, _Offer] = {}
    if kind.category_label == INSTRUMENTS:
        found[kind.name] = _Offer(kind.name, institution.laboratories[0], spoken.abouts[0])
    for _ in range(_DRAWS * count):
        if len(found) >= count:
            return list(found.values())
        laboratory, about = random.choice(institution.laboratories), random.choice(spoken.abouts)
        name = random.choice(spoken.patterns).format(
            instrument=kind.name,
            kind=kind.name,
            lab=laboratory,
            sample=about,
            about=about,
            task=random.choice(spoken.tasks or ("",)),
        )
        found.setdefault(name, _Offer(name, laboratory, about))
    raise ValueError(f"too few words to name {count} services of {kind.key}")


def _price(kind: ServiceKind, random: Random) -> int:
    """Fen within the kind's range, evenly over its orders of magnitude; seldom round, as real ones are."""
    price = math.exp(random.uniform(math.log(kind.price_low), math.log(kind.price_high)))
    step = random.choice(next(steps for limit, steps in _STEPS if price < limit))
    rounded = int(price / step) * step
    return min(max(rounded, kind.price_low), kind.price_high)


def _model(kind: ServiceKind, random: Random) -> str:
    """A made-up model number: the instrument's abbreviation (or its initials in pinyin) and a number."""
    if kind.category_label != INSTRUMENTS:
        return ""
    marks = read_yaml("vocabulary")["marks"]
    plain = (alias for alias in kind.aliases if re.fullmatch(r"[A-Za-z][A-Za-z-]{1,7}", alias) and alias not in marks)
    short = next(plain, "")
    initials = "".join(lazy_pinyin(re.sub(r"[^\u4e00-\u9fff]", "", kind.name), style=Style.FIRST_LETTER))[:5]
    suffix = random.choice(("", "", "A", "B", "S", "Plus"))
    return f"{(short or initials).upper()}-{random.randrange(20, 999) * 10}{suffix}"


def _describe(kind: ServiceKind, offer: _Offer, model: str, random: Random) -> str:
    spoken, vocabulary = words(kind), read_yaml("vocabulary")
    others = [about for about in spoken.abouts if about != offer.about]
    facts: Mapping[str, object] = {
        "instrument": kind.name,
        "kind": kind.name,
        "lab": offer.laboratory,
        "model": model,
        "about": offer.about,
        "samples": "、".join([offer.about, *random.sample(others, min(2, len(others)))]),
        "task": random.choice(spoken.tasks) if spoken.tasks else "",
        "mode": random.choice(vocabulary["modes"]),
        "days": random.randrange(2, 15),
        "report": random.choice(vocabulary["reports"]),
    }
    return spoken.description.format_map(facts)
