"""What a rule of an edition may look at, and a computation of money while it is in progress."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from core.errors import Reason
from core.money import ZERO, Fen, format_yuan
from regions.contract import Citation, ItemFacts, Manifest, MoneyFacts, ServiceCategory, Step


def yuan(fen: int) -> str:
    """An amount as people read it in a reason or a step."""
    return f"{format_yuan(fen)} 元"


def percent(ratio: Decimal) -> str:
    """A ratio as people read it."""
    return f"{(ratio * 100).normalize():f}%"


@dataclass(frozen=True, slots=True)
class Rulebook:
    """What an edition's rules may look at: the manifest, and the parameters in force with their citations."""

    manifest: Manifest
    parameters: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    descriptions: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    units: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    citations: Mapping[str, Citation] = field(default_factory=lambda: MappingProxyType({}))
    categories: tuple[ServiceCategory, ...] = ()

    def value(self, key: str, default: Any = None) -> Any:
        return self.parameters.get(key, default)

    def cite(self, key: str) -> str:
        """The public document behind a parameter, in words; empty where the region does not declare it."""
        citation = self.citations.get(key)
        return citation.text if citation else ""

    def under(self, prefix: str) -> tuple[str, ...]:
        """The keys of the parameters below `prefix`, in declared order."""
        return tuple(key for key in self.parameters if key.startswith(f"{prefix}."))

    def label(self, category: str) -> str:
        return next((each.label for each in self.categories if each.code == category), category)


@dataclass(frozen=True, slots=True)
class Line:
    """One item while its amount is worked out; `number` counts from 1, for people."""

    number: int
    facts: ItemFacts
    base: Fen = ZERO
    amount: Fen = ZERO
    steps: tuple[Step, ...] = ()

    def step(self, code: str, text: str, before: Fen, after: Fen, citation: str) -> Line:
        return replace(self, steps=(*self.steps, Step(code, f"第{self.number}项：{text}", before, after, citation)))


@dataclass(frozen=True, slots=True)
class Working:
    """A computation in progress."""

    facts: MoneyFacts
    lines: tuple[Line, ...]
    steps: tuple[Step, ...] = ()
    refusals: tuple[Reason, ...] = ()

    @property
    def total(self) -> Fen:
        return Fen(sum(line.amount for line in self.lines))

    def refuse(self, code: str, message: str, citation: str = "", remedy: str = "") -> Working:
        return replace(self, refusals=(*self.refusals, Reason(code, message, citation, remedy)))

    def each(self, change: Callable[[Line], Line]) -> Working:
        return replace(self, lines=tuple(change(line) for line in self.lines))

    def limit(self, limit: Fen, code: str, text: str, citation: str, only: Collection[int] = ()) -> Working:
        """Cut the lines numbered in `only` (none named: all) so that they add up to at most `limit`, last to first."""
        chosen = set(only) or {line.number for line in self.lines}
        sum_before = Fen(sum(line.amount for line in self.lines if line.number in chosen))
        excess = sum_before - max(limit, 0)
        if excess <= 0:
            return self
        before, lines = self.total, []
        for line in reversed(self.lines):
            cut = min(line.amount, excess) if line.number in chosen else 0
            excess -= cut
            lines.append(replace(line, amount=Fen(line.amount - cut)))
        cut_down = replace(self, lines=tuple(reversed(lines)))
        step = Step(code, text, before, cut_down.total, citation)
        return replace(cut_down, steps=(*self.steps, step))


Rule = Callable[[Rulebook, Working], Working]
