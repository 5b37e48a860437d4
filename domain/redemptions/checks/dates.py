"""Days against windows: bills lie within the service, bills and contract within the voucher's use (domain.md §9 Rules)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from domain.redemptions.checks.facts import CheckFacts
from domain.redemptions.checks.findings import Compared
from domain.redemptions.checks.noting import Noted, bills_of


def bill_before_service(facts: CheckFacts) -> Iterator[Noted]:
    """The service begins with the contract, or with the order where that is older."""
    for item, bill in bills_of(facts):
        began = [day for day in (item.contract_date, facts.placed_on) if day is not None]
        if bill.issued_on is None or not began or bill.issued_on >= min(began):
            continue
        first = min(began)
        word = "合同签订" if first == item.contract_date else "下单"
        yield Noted(
            f"{bill.path}.issued_on",
            f"{bill.label}的开票日期早于{word}日期，请核对；如为预付款，请说明。",
            f"{bill.label}的开票日期早于服务开始（{word}），请核对是否属于这项服务。",
            (Compared(f"{bill.label}的开票日期", str(bill.issued_on)), Compared(f"{word}日期", str(first))),
        )


def bill_outside_voucher(facts: CheckFacts) -> Iterator[Noted]:
    for _, bill in bills_of(facts):
        if bill.issued_on is not None and _outside(facts, bill.issued_on):
            yield _noted(facts, f"{bill.path}.issued_on", f"{bill.label}的开票日期", bill.issued_on)


def contract_outside_voucher(facts: CheckFacts) -> Iterator[Noted]:
    for item in facts.items:
        if item.contract_date is not None and _outside(facts, item.contract_date):
            yield _noted(facts, f"{item.path}.contract_date", f"{item.label}的合同签订日期", item.contract_date)


def _outside(facts: CheckFacts, day: date) -> bool:
    return not facts.use_from <= day <= facts.use_by


def _noted(facts: CheckFacts, path: str, what: str, day: date) -> Noted:
    return Noted(
        path,
        f"{what}不在创新券使用期内，请核对。",
        f"{what}与创新券使用期比对，不在其中。",
        (Compared(what, str(day)), Compared("创新券使用期", f"{facts.use_from} 至 {facts.use_by}")),
    )
