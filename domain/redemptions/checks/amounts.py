"""Amounts against each other: bills, contract, payment; and red-letter bills, which take others back."""

from __future__ import annotations

from collections.abc import Iterator

from core.money import format_yuan
from domain.redemptions.checks.facts import BillFact, CheckFacts, ItemFact
from domain.redemptions.checks.findings import Compared
from domain.redemptions.checks.noting import Noted


def _yuan(fen: int) -> str:
    return f"{format_yuan(fen)} 元"


def bills_exceed_contract(facts: CheckFacts) -> Iterator[Noted]:
    for item in facts.items:
        if item.contract_amount is not None and item.billed > item.contract_amount:
            more = _yuan(item.billed - item.contract_amount)
            yield Noted(
                f"{item.path}.contract_amount",
                f"{item.label}的票据合计比合同金额多 {more}，只按合同金额计算；如签有补充协议，请一并上传。",
                f"{item.label}的票据合计（扣除红字）超过合同金额 {more}，计算基数已以合同金额为限。",
                (Compared("票据合计（扣除红字）", _yuan(item.billed)), Compared("合同金额", _yuan(item.contract_amount))),
            )


def proof_below_bills(facts: CheckFacts) -> Iterator[Noted]:
    for item in facts.items:
        if item.proof_amount is not None and item.proof_amount < item.billed:
            less = _yuan(item.billed - item.proof_amount)
            yield Noted(
                f"{item.path}.proof_amount",
                f"{item.label}的付款凭证比票据合计少 {less}，只按已付金额计算；如已付清，请补充付款凭证。",
                f"{item.label}的付款凭证没有覆盖票据合计，少 {less}，计算基数已以付款金额为限。",
                (Compared("付款凭证金额", _yuan(item.proof_amount)), Compared("票据合计（扣除红字）", _yuan(item.billed))),
            )


def red_letter_cancels(facts: CheckFacts) -> Iterator[Noted]:
    for item in facts.items:
        for red, taken in _cancelled(item):
            if taken is not None:
                yield Noted(
                    f"{red.path}.total",
                    f"{red.label}是红字票据，冲销{taken.label}，只计扣除后的金额。",
                    f"{red.label}（红字）冲销{taken.label}，两者按净额计入。",
                    _both(red, taken),
                )


def red_letter_alone(facts: CheckFacts) -> Iterator[Noted]:
    for item in facts.items:
        for red, taken in _cancelled(item):
            if taken is None:
                yield Noted(
                    f"{red.path}.total",
                    f"{red.label}是红字票据，但本事项中没有它所冲销的蓝字票据；请把原票据一并填入。",
                    f"{red.label}（红字）在{item.label}中找不到金额足够、日期不晚于它的蓝字票据，请核对它冲销的是哪一张。",
                    (Compared(f"{red.label}（红字）", f"{red.number} {_yuan(red.total)}"),),
                )


def bills_cancelled_out(facts: CheckFacts) -> Iterator[Noted]:
    for item in facts.items:
        if item.billed <= 0 and any(bill.total < 0 for bill in item.bills):
            yield Noted(
                f"{item.path}.bills",
                f"{item.label}的票据被红字票据全部冲销，没有可以申请的金额；请移除该事项或更换票据。",
                f"{item.label}的蓝字与红字票据合计不大于零。",
                (Compared("票据合计（扣除红字）", _yuan(item.billed)),),
            )


def _both(red: BillFact, taken: BillFact) -> tuple[Compared, ...]:
    return (
        Compared(f"{red.label}（红字）", f"{red.number} {_yuan(red.total)}"),
        Compared(taken.label, f"{taken.number} {_yuan(taken.total)}"),
    )


def _cancelled(item: ItemFact) -> list[tuple[BillFact, BillFact | None]]:
    """Each red-letter bill with the one that it takes back: the closest of those that are not later and have enough left."""
    left = {i: bill.total for i, bill in enumerate(item.bills) if bill.total > 0}
    found: list[tuple[BillFact, BillFact | None]] = []
    for red in (bill for bill in item.bills if bill.total < 0):
        fits = [i for i, rest in left.items() if rest + red.total >= 0 and _not_later(item.bills[i], red)]
        best = min(fits, key=lambda i: left[i], default=None)
        if best is not None:
            left[best] += red.total
        found.append((red, None if best is None else item.bills[best]))
    return found


def _not_later(bill: BillFact, red: BillFact) -> bool:
    return bill.issued_on is None or red.issued_on is None or bill.issued_on <= red.issued_on
