"""Which item of a draft a bill belongs to: one item is one contract with one seller; and what a new item begins with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final
from uuid import UUID

from core.ids import new_id
from core.money import format_yuan, parse_yuan
from domain.institutions.matching import name_key
from domain.redemptions.commands import DraftBill, DraftItem
from domain.redemptions.sellers import Seller
from regions.contract import ServiceCategory

_TOO_COMMON: Final = frozenset({"服务", "技术"})
"""Pairs of characters that say nothing about the kind of service."""
_CONTRACT: Final = re.compile(r"合同(?:编?号)?[::]?\s*([A-Za-z0-9一-鿿\-〔〕()/]{4,60})")


@dataclass(frozen=True, slots=True)
class Content:
    """What a bill says of the service: the names of its lines, and its remarks."""

    lines: tuple[str, ...] = ()
    remarks: str = ""


def item_for(items: Sequence[DraftItem], bill: DraftBill) -> DraftItem | None:
    """The item whose seller the bill's is: by USCC where both have one, else by name. None: a new item."""
    return next((item for item in items if _same_seller(item, bill)), None)


def _same_seller(item: DraftItem, bill: DraftBill) -> bool:
    codes = {each for each in (item.institution_uscc, *(other.seller_uscc for other in item.bills)) if each}
    names = {name_key(each) for each in (item.institution_name, *(other.seller_name for other in item.bills)) if each}
    if bill.seller_uscc and codes:
        return bill.seller_uscc in codes
    if name_key(bill.seller_name) in names:
        return True
    return not codes and not names and not item.bills


def new_item(bill: DraftBill, seller: Seller | None, content: Content, categories: Sequence[ServiceCategory]) -> DraftItem:
    """An item with what the bill says; the institution as the registry has it, where it has it."""
    contract = _CONTRACT.search(content.remarks)
    return DraftItem(
        id=new_id(),
        category=guess_category(categories, content),
        title=title_of(content),
        institution_name=seller.name if seller else bill.seller_name,
        institution_uscc=seller.uscc if seller else bill.seller_uscc,
        contract_number=contract[1] if contract else "",
    )


def title_of(content: Content) -> str:
    """`*研发和技术服务*检测费` → 检测费. The stars enclose the tax office's own class of goods."""
    names = (re.sub(r"^\*[^*]*\*", "", line).strip() for line in content.lines)
    return "、".join(dict.fromkeys(name for name in names if name))[:200]


def guess_category(categories: Sequence[ServiceCategory], content: Content) -> str:
    """The kind of service whose label shares most with the bill's lines; none unless one alone does."""
    for text in (title_of(content), " ".join((*content.lines, content.remarks))):
        scores = {category.code: _shared(category.label, text) for category in categories}
        best = max(scores.values(), default=0)
        winners = [code for code, score in scores.items() if score == best]
        if best and len(winners) == 1:
            return winners[0]
    return ""


def _shared(label: str, text: str) -> int:
    pairs = {first + second for first, second in pairwise(label)} - _TOO_COMMON
    return sum(pair in text for pair in pairs)


def with_bills(item: DraftItem, bills: Iterable[DraftBill], content: Content, categories: Sequence[ServiceCategory]) -> DraftItem:
    """The item with more bills. The amounts of contract and payment follow the bills as long as nobody typed others; so do an
    empty title and kind."""
    before, after = _sum(item.bills), (*item.bills, *bills)
    total = _sum(after)

    def follow(typed: str) -> str:
        return total if total and typed in ("", before) else typed

    return replace(
        item,
        bills=after,
        contract_amount=follow(item.contract_amount),
        proof_amount=follow(item.proof_amount),
        title=item.title or title_of(content),
        category=item.category or guess_category(categories, content),
    )


def _sum(bills: Iterable[DraftBill]) -> str:
    """Empty unless every total is an amount and the sum is positive."""
    try:
        total = sum(parse_yuan(bill.total) for bill in bills)
    except ValueError:
        return ""
    return format_yuan(total) if total > 0 else ""


def place(items: Sequence[DraftItem], at: UUID, changed: DraftItem) -> tuple[DraftItem, ...]:
    """`items` with the changed one in its place, or at the end."""
    if any(item.id == at for item in items):
        return tuple(changed if item.id == at else item for item in items)
    return (*items, changed)
