"""Other figures for an edition's money rules, to see what they would have done. Nothing that holds is changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from core.money import format_yuan
from regions.decisions import Figure
from regions.parameters import PROGRAMME, UNITS
from regions.rulebook import Rulebook

TRIED: Final = frozenset({"ratio", "yuan", "cap"})


def figures(book: Rulebook) -> tuple[Figure, ...]:
    """In declared order. A ratio that is a table of rates is no single figure."""
    return tuple(
        Figure(key, book.descriptions.get(key, key), book.units[key], _written(_figure(book, key)), book.cite(key))
        for key in book.under("money")
        if book.units.get(key) in TRIED and isinstance(_figure(book, key), (str, int, Decimal))
    )


def tried(book: Rulebook, changes: Mapping[str, str]) -> Rulebook:
    """Raises ValueError, its one argument the key at fault."""
    known = {figure.key for figure in figures(book)}
    parameters = dict(book.parameters)
    for key, text in changes.items():
        if key not in known:
            raise ValueError(key)
        unit = book.units[key]
        try:
            figure = UNITS["yuan" if unit == "cap" else unit](text)
        except ValueError as error:
            raise ValueError(key) from error
        parameters[key] = {**parameters[key], "limit": figure} if unit == "cap" else figure
    return replace(book, parameters=parameters)


def _figure(book: Rulebook, key: str) -> Any:
    value = book.value(key)
    return value["limit"] if book.units[key] == "cap" and value else value


def _written(value: Any) -> str:
    if value == PROGRAMME:
        return ""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else format_yuan(value)
