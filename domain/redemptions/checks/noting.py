"""What a rule says of one place, before it is known how strictly the region takes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from domain.redemptions.checks.facts import BillFact, CheckFacts, ItemFact
from domain.redemptions.checks.findings import Compared


@dataclass(frozen=True, slots=True)
class Noted:
    path: str
    message: str
    explanation: str
    compared: tuple[Compared, ...] = ()


def bills_of(facts: CheckFacts) -> Iterator[tuple[ItemFact, BillFact]]:
    for item in facts.items:
        for bill in item.bills:
            yield item, bill
