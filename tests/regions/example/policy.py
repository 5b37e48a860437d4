"""What data cannot say here: the first voucher of a year is worth a fixed sum more."""

from __future__ import annotations

from dataclasses import replace

from core.money import Fen
from regions.policy import BasePolicy
from regions.rulebook import Rulebook, Working


def first_use(book: Rulebook, work: Working) -> Working:
    """Add the sum of `example.first_use` to the first item, when nothing was used in the year of submission."""
    year = work.facts.on.year
    if any(row.on.year == year for row in work.facts.usage) or not work.total:
        return work
    bonus: Fen = book.value("example.first_use")
    line = work.lines[0]
    after = Fen(min(line.amount + bonus, line.base))
    text = "本年度首次使用，加发鼓励金额（不超过计算基数）。"
    raised = replace(line, amount=after).step("FIRST_USE", text, line.amount, after, book.cite("example.first_use"))
    return replace(work, lines=(raised, *work.lines[1:]))


class Policy(BasePolicy):
    rules = {**BasePolicy.rules, "first_use": first_use}  # noqa: RUF012 - declared ClassVar in the base
