"""Facts and computations as JSON, kept with the case so that it can be told years later why an amount is what it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from pydantic import TypeAdapter

from core.errors import Reason
from core.money import Fen
from regions.contract import Computation, ItemAmount, MoneyFacts, Step


def to_json(value: Any) -> Any:
    """Frozen dataclasses as objects, days and decimals as texts."""
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: to_json(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (date, Decimal)):
        return str(value)
    if isinstance(value, (tuple, list)):
        return [to_json(each) for each in value]
    return value


_FACTS: Final = TypeAdapter(MoneyFacts)


def facts_of(data: Mapping[str, Any]) -> MoneyFacts | None:
    """The stored facts; None before the first submission."""
    return _FACTS.validate_python(data, strict=False) if data else None


def computation_of(data: Mapping[str, Any]) -> Computation | None:
    """The stored computation; None before the first submission."""
    if not data:
        return None
    return Computation(
        total=Fen(data["total"]),
        items=tuple(
            ItemAmount(item["key"], Fen(item["base"]), Fen(item["amount"]), _steps(item["steps"]))
            for item in data["items"]
        ),
        steps=_steps(data["steps"]),
        refusals=tuple(Reason(**reason) for reason in data["refusals"]),
    )


def _steps(rows: list[Mapping[str, Any]]) -> tuple[Step, ...]:
    return tuple(Step(**row) for row in rows)
