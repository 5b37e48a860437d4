"""Caps: every `money.caps.*` a region declares, in declared order, over items, applications, years, programmes or for ever."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.money import Fen
from regions.contract import Limit, MoneyFacts, Usage
from regions.parameters import PROGRAMME
from regions.rulebook import Rulebook, Working, yuan

PERIOD_WORDS = {"item": "每项", "application": "每次申请", "year": "每年度", "programme": "每批次", "ever": "累计"}
PREFIX = "money.caps"


def caps(book: Rulebook, work: Working) -> Working:
    """The rule `caps`. What was granted already passed them, so they do not count twice."""
    if work.facts.granted is not None:
        return work
    for key in book.under(PREFIX):
        work = _cap(book, work, key)
    return work


def cap_limits(book: Rulebook, facts: MoneyFacts) -> tuple[Limit, ...]:
    """The caps that some item of these facts falls under, with what is left of each."""
    return tuple(
        limit_of(book, facts, key)
        for key in book.under(PREFIX)
        if any(_in_scope(book.value(key), item.category, item.institution_home) for item in facts.items)
    )


def limit_of(book: Rulebook, facts: MoneyFacts, key: str) -> Limit:
    """One cap as it stands for these facts: its limit, and what earlier use leaves of it (never below zero)."""
    cap = book.value(key)
    whole = facts.terms.cap_per_enterprise if cap["limit"] == PROGRAMME else cap["limit"]
    used = sum(row.amount for row in facts.usage if _counts(cap, row, facts))
    left = Fen(max(0, whole - used))
    words = book.descriptions.get(key) or PERIOD_WORDS[cap["over"]]
    text = f"{words}，上限 {yuan(whole)}，已使用 {yuan(used)}，还可使用 {yuan(left)}。"
    if cap["over"] == "item":
        text = f"{words}，上限 {yuan(whole)}。"
    code = key.removeprefix(f"{PREFIX}.").upper()
    return Limit(code, text, cap["over"], whole, left, book.cite(key))


def _cap(book: Rulebook, work: Working, key: str) -> Working:
    cap, limit = book.value(key), limit_of(book, work.facts, key)
    numbers = tuple(
        line.number for line in work.lines if _in_scope(cap, line.facts.category, line.facts.institution_home)
    )
    if not numbers:
        return work
    if limit.over == "item":
        for number in numbers:
            work = work.limit(limit.left, limit.code, f"第{number}项：{limit.text}", limit.citation, (number,))
        return work
    work = work.limit(limit.left, limit.code, limit.text, limit.citation, numbers)
    return work if limit.left else work.refuse("CAP_EXHAUSTED", limit.text, limit.citation)


def _in_scope(cap: Mapping[str, Any], category: str, home: str) -> bool:
    return category in cap.get("categories", (category,)) and home in cap.get("institution_homes", (home,))


def _counts(cap: Mapping[str, Any], row: Usage, facts: MoneyFacts) -> bool:
    within = {
        "item": False,
        "application": False,
        "year": row.on.year == facts.on.year,
        "programme": row.programme == facts.programme,
        "ever": True,
    }
    return within[cap["over"]] and _in_scope(cap, row.category, row.institution_home)
