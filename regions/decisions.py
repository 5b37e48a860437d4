"""What a region answers: decisions with their reasons, steps and citations, stored with the case."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from core.errors import Reason
from core.money import Fen


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of an eligibility answer. Requirements that share a `group` are alternatives: one suffices."""

    code: str
    label: str
    satisfied: bool
    message: str
    citation: str
    remedy: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Whether an enterprise may have a voucher, line by line."""

    eligible: bool
    requirements: tuple[Requirement, ...]

    @property
    def unmet(self) -> tuple[Reason, ...]:
        """The reasons to tell an ineligible enterprise: failed lines, alternatives only when none of them holds."""
        held = {line.group for line in self.requirements if line.group and line.satisfied}
        return tuple(
            Reason(line.code, line.message, line.citation, line.remedy)
            for line in self.requirements
            if not line.satisfied and (not line.group or line.group not in held)
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a computation: rule, words, amount before and after, and the article."""

    code: str
    text: str
    before: Fen
    after: Fen
    citation: str


@dataclass(frozen=True, slots=True)
class ItemAmount:
    key: str
    base: Fen
    amount: Fen
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Computation:
    """An amount with its reasons. The items' amounts add up to `total`; `refusals` say why it cannot be filed."""

    total: Fen
    items: tuple[ItemAmount, ...]
    steps: tuple[Step, ...] = ()
    refusals: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """A cap that would bind: what it counts over (`item`, `application`, `year`, `programme`, `ever`), its limit, what
    is left of it (fen), and the article."""

    code: str
    text: str
    over: str
    limit: Fen
    left: Fen
    citation: str


@dataclass(frozen=True, slots=True)
class Usability:
    """Whether a voucher can be used on a service: with what ratio and within which caps, or why not."""

    usable: bool
    ratio: Decimal | None
    citation: str
    """The article that sets the ratio."""
    limits: tuple[Limit, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def tightest(self) -> Limit | None:
        """The cap of which least is left; of several, the first declared."""
        return min(self.limits, key=lambda limit: limit.left, default=None)

    @property
    def cap(self) -> Fen | None:
        """The limit of the tightest cap, in fen."""
        return self.tightest.limit if self.tightest else None


@dataclass(frozen=True, slots=True)
class Figure:
    """A money rule that is one figure: `unit` is `ratio`, `yuan` or `cap` (then the figure is its limit). `value` is as
    people write it, or empty where the programme sets it."""

    key: str
    label: str
    unit: str
    value: str
    citation: str
