"""A region's numbers: dated, each with the public document it comes from and the day a person last confirmed it.

One file of `parameters/` holds any number of them:

    money.minimum:
      description: 每次申请的最低金额
      unit: yuan
      values:
        2023-01-01: {value: "1000.00", source: notice, article: 第三条, confirmed: null}
        2026-01-01: {value: null, source: notice2026, article: 第九条, confirmed: 2026-01-05}   # ended

Amounts and ratios are written in quotes: YAML would read them as floats, and money knows none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from core.money import Fen, parse_yuan
from regions.checks import Severity
from regions.contract import Source
from regions.reading import Faults, Node, read_yaml
from regions.timeline import Timeline, Version, timeline

PROGRAMME = "programme"
"""The value of a figure that the region leaves to each programme."""

CAP_PERIODS = ("item", "application", "year", "programme", "ever")


@dataclass(frozen=True, slots=True)
class Parameter:
    """`description` is also what people are shown where a parameter is a line of an answer (a kind of enterprise)."""

    description: str
    unit: str
    timeline: Timeline[Any]


Parameters = Mapping[str, Parameter]


def _yuan(value: Any) -> Fen | str:
    if value == PROGRAMME:
        return PROGRAMME
    if not isinstance(value, str):
        raise ValueError('yuan in quotes are expected, such as "1000.00"')
    try:
        fen = parse_yuan(value)
    except ValueError as error:
        raise ValueError('yuan in quotes are expected, such as "1000.00"') from error
    if fen < 0:
        raise ValueError("an amount is never negative")
    return fen


def _rate(value: Any) -> Decimal | str:
    if value == PROGRAMME:
        return PROGRAMME
    try:
        ratio = Decimal(value) if isinstance(value, str) else Decimal("NaN")
    except InvalidOperation:
        ratio = Decimal("NaN")
    if not (ratio.is_finite() and 0 < ratio <= 1):
        raise ValueError('a ratio in quotes between 0 and 1 is expected, such as "0.5"')
    return ratio


RATE_KEYS = ("enterprise_home", "institution_home", "category")


def _ratio(value: Any) -> Any:
    """One ratio, or a list of `{ratio, enterprise_home, institution_home, category}` of which the first match holds."""
    if not isinstance(value, list):
        return _rate(value)
    rates = []
    for row in value:
        if not isinstance(row, dict) or "ratio" not in row or not set(row) <= {"ratio", *RATE_KEYS}:
            raise ValueError(f"each row names a ratio and any of {', '.join(RATE_KEYS)}")
        if any(not isinstance(row[key], str) for key in row):
            raise ValueError("texts are expected in each row")
        rates.append({**row, "ratio": _rate(row["ratio"])})
    return tuple(rates)


def _cap(value: Any) -> dict[str, Any]:
    keys = {"limit", "over", "categories", "institution_homes"}
    if not isinstance(value, dict) or not {"limit", "over"} <= set(value) <= keys:
        raise ValueError("a cap has limit and over, and may have categories and institution_homes")
    if value["over"] not in CAP_PERIODS:
        raise ValueError(f"over is one of {', '.join(CAP_PERIODS)}")
    scopes = {key: _texts(value[key]) for key in ("categories", "institution_homes") if key in value}
    return {"limit": _yuan(value["limit"]), "over": value["over"], **scopes}


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or any(not isinstance(each, str) for each in value):
        raise ValueError("a list of texts is expected")
    return tuple(value)


def _plain(kind: type, what: str) -> Callable[[Any], Any]:
    def convert(value: Any) -> Any:
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise ValueError(f"{what} is expected")
        return value

    return convert


def _severity(value: Any) -> Severity:
    if value not in set(Severity):
        raise ValueError(f"one of {', '.join(Severity)} is expected")
    return Severity(value)


UNITS: Mapping[str, Callable[[Any], Any]] = {
    "yuan": _yuan,
    "ratio": _ratio,
    "cap": _cap,
    "texts": _texts,
    "integer": _plain(int, "a whole number"),
    "working_days": _plain(int, "a whole number"),
    "flag": _plain(bool, "true or false"),
    "text": _plain(str, "text"),
    "map": _plain(dict, "a mapping"),
    "severity": _severity,
}
"""How a value of each unit is written in YAML, and what it becomes: yuan → Fen, ratio → Decimal, …"""


def read_parameters(folder: Path, sources: Mapping[str, Source], faults: Faults) -> Parameters:
    """All parameters of a region's folder, in the order of files and of lines in them."""
    found: dict[str, Parameter] = {}
    for file in sorted(folder.glob("*.yaml")):
        for key, node in Node(faults, file, "", read_yaml(file, faults)).named().items():
            if key in found:
                node.fault("is declared in two files")
            found[key] = _parameter(node, sources)
    return found


def _parameter(node: Node, sources: Mapping[str, Source]) -> Parameter:
    description = node.text("description")
    unit = node.choice("unit", UNITS)
    values = node.take("values", dict, "a mapping from dates to values")
    versions = []
    for day, data in values.items():
        each = Node(node.faults, node.file, f"{node.path('values')}.{day}", data)
        if not isinstance(day, date) or isinstance(day, datetime):
            each.fault("the key must be a date such as 2026-01-31")
        else:
            versions.append(_version(each, day, unit, sources))
        each.finish()
    if not values:
        node.fault("has no value", "values")
    node.finish()
    return Parameter(description, str(node.data.get("unit", "")), timeline(versions))


def _version(
    node: Node, day: date, unit: Callable[[Any], Any] | None, sources: Mapping[str, Source]
) -> Version[Any]:
    node.read.update({"value", "confirmed"})
    for key in ("value", "confirmed"):
        if key not in node.data:
            node.fault("is missing; null must be written out", key)
    value = node.data.get("value")
    if value is not None and unit is not None:
        try:
            value = unit(value)
        except ValueError as error:
            node.fault(str(error), "value")
    return Version(day, value, *cited(node, sources))


def cited(node: Node, sources: Mapping[str, Source]) -> tuple[Source, str, date | None]:
    """The source, article and day of confirmation written beside a rule."""
    source = node.choice("source", sources)
    return source or Source("", ""), node.text("article"), node.day("confirmed")
