"""What a region's module answers, and with which facts it is asked. All in which regions differ, and nothing else.

Facts and decisions are frozen and complete in themselves: the platform stores both with the case, so that the same
edition gives the same answer years later. A region does no I/O, asks no clock, and sees no session. What a region
declares is in `regions.declared` and `regions.orders`, facts in `regions.facts`, decisions in `regions.decisions`; all
of them are imported from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from core.errors import Reason
from core.workflow import Workflow
from regions.decisions import (
    Computation,
    Eligibility,
    Figure,
    ItemAmount,
    Limit,
    Requirement,
    Step,
    Usability,
)
from regions.declared import (
    CaseKind,
    Choice,
    Citation,
    DocumentRule,
    Filer,
    FormDefinition,
    FormField,
    FormRows,
    Manifest,
    Obtain,
    Register,
    ServiceCategory,
    Source,
)
from regions.facts import (
    BillFacts,
    EligibilityFacts,
    InstitutionFacts,
    ItemFacts,
    MoneyFacts,
    ProgrammeTerms,
    Recognition,
    RegisterEntry,
    TieFacts,
    UsabilityFacts,
    Usage,
)
from regions.orders import (
    EMPTY_ORDERS,
    OrderEvent,
    OrderMove,
    OrderParty,
    OrderState,
    OrderWorkflow,
)

__all__ = [
    "BillFacts", "CaseKind", "Choice", "Citation", "Computation", "DocumentRule", "Edition", "Eligibility",
    "EligibilityFacts", "Figure", "Filer", "FormDefinition", "FormField", "FormRows", "InstitutionFacts", "ItemAmount",
    "ItemFacts", "Limit", "Manifest", "MoneyFacts", "Obtain", "OrderEvent", "OrderMove", "OrderParty",
    "OrderState", "OrderWorkflow", "Policy", "ProgrammeTerms", "Recognition", "Region", "Register",
    "RegisterEntry", "Requirement", "ServiceCategory", "Source", "Step", "TieFacts", "Usability",
    "UsabilityFacts", "Usage",
]  # fmt: skip


class Policy(Protocol):
    """What data alone cannot say. `regions/policy.py` has a base that answers from manifest and parameters."""

    def eligibility(self, facts: EligibilityFacts) -> Eligibility: ...

    def amount(self, facts: MoneyFacts) -> Computation:
        """The amount of a redemption, or of an application (then bills and proofs are None)."""
        ...

    def ties(self, facts: TieFacts) -> tuple[Reason, ...]:
        """Why these two may not trade under a voucher; empty when they may."""
        ...

    def institution(self, facts: InstitutionFacts) -> tuple[Reason, ...]:
        """Why this institution's services cannot be paid by the region's voucher; empty when they can."""
        ...

    def usability(self, facts: UsabilityFacts) -> Usability:
        """Whether a voucher could be used on one service, with ratio, caps and article, or why not."""
        ...

    def figures(self) -> tuple[Figure, ...]:
        """The money rules that are single figures: what an admin may try other values of."""
        ...

    def trying(self, changes: Mapping[str, str]) -> Policy:
        """The same rules with other figures, by the key of `figures`, as people write them. Changes nothing that holds.

        Raises ValueError, its one argument the key that is unknown or whose value is none of its unit.
        """
        ...


@dataclass(frozen=True, slots=True)
class Edition:
    """The rules in force from a day on. Immutable: what began under one stays under it."""

    code: str
    valid_from: date
    workflows: Mapping[CaseKind, Workflow]
    forms: Mapping[str, FormDefinition]
    categories: tuple[ServiceCategory, ...]
    policy: Policy
    parameters: Mapping[str, Any] = field(default_factory=dict)
    citations: Mapping[str, Citation] = field(default_factory=dict)
    orders: OrderWorkflow = EMPTY_ORDERS
    """The states of an order and who moves it (an order is not a case: its two parties move it)."""

    def category(self, code: str) -> ServiceCategory | None:
        return next((category for category in self.categories if category.code == code), None)

    def category_label(self, code: str) -> str:
        """What people read for a kind of service; the code itself for one that this edition does not know."""
        found = self.category(code)
        return found.label if found else code


class Region(Protocol):
    """What a region's module answers."""

    @property
    def manifest(self) -> Manifest: ...

    @property
    def editions(self) -> tuple[Edition, ...]:
        """Oldest first."""
        ...

    def edition_on(self, day: date) -> Edition:
        """The edition in force on `day` (the earliest one for any day before it)."""
        ...

    def edition(self, code: str) -> Edition: ...
