"""The policy that answers from manifest and parameters alone. A region's `policy.py` subclasses it for the rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from core.errors import Reason
from regions import parties, trials
from regions.contract import (
    Computation,
    Eligibility,
    EligibilityFacts,
    Figure,
    InstitutionFacts,
    MoneyFacts,
    TieFacts,
    Usability,
    UsabilityFacts,
)
from regions.eligibility import REQUIREMENTS, Test, decide
from regions.money import RULES, compute
from regions.rulebook import Rule, Rulebook
from regions.usability import usability


class BasePolicy:
    """The rules of one edition. A region overrides a method, or one entry of a table:

        class Policy(BasePolicy):
            rules = {**BasePolicy.rules, "ratio": my_ratio}
    """

    rules: ClassVar[Mapping[str, Rule]] = RULES
    """Money rules by name; `money.rules` orders them."""

    requirements: ClassVar[Mapping[str, tuple[Test, str, str]]] = REQUIREMENTS
    """What must hold of an enterprise, by the name of its parameter `eligibility.<name>`."""

    def __init__(self, book: Rulebook) -> None:
        self.book = book

    def eligibility(self, facts: EligibilityFacts) -> Eligibility:
        return decide(self.book, facts, self.requirements)

    def amount(self, facts: MoneyFacts) -> Computation:
        return compute(self.book, facts, self.rules)

    def ties(self, facts: TieFacts) -> tuple[Reason, ...]:
        return parties.ties(self.book, facts)

    def institution(self, facts: InstitutionFacts) -> tuple[Reason, ...]:
        return parties.institution(self.book, facts)

    def usability(self, facts: UsabilityFacts) -> Usability:
        return usability(self.book, facts, self._parties)

    def figures(self) -> tuple[Figure, ...]:
        return trials.figures(self.book)

    def trying(self, changes: Mapping[str, str]) -> Self:
        return type(self)(trials.tried(self.book, changes))

    def _parties(self, facts: UsabilityFacts) -> tuple[Reason, ...]:
        unmet = self.eligibility(facts.eligibility).unmet if facts.eligibility else ()
        tied = self.ties(facts.ties) if facts.ties else ()
        return (*unmet, *self.institution(facts.institution), *tied)
