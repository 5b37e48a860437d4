"""What a kind of case has to print: its handlers say it, `sheet` lays it out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.form_kinds import FormValue
from regions.contract import FormDefinition


@dataclass(frozen=True, slots=True)
class FilledTable:
    """`form` is what one row is; rows by field key, personal values in the clear."""

    label: str
    form: FormDefinition
    rows: tuple[Mapping[str, FormValue], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Filled:
    """`values` of the form `form` by field key, personal ones in the clear; `known` by prefill name, for fields of another form
    than that; `amounts` in fen, by label."""

    values: Mapping[str, FormValue] = field(repr=False)
    known: Mapping[str, str] = field(default_factory=dict, repr=False)
    tables: tuple[FilledTable, ...] = ()
    amounts: tuple[tuple[str, int], ...] = ()
    form: str = ""
