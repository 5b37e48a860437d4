"""What data cannot say here: a fixed sum a service in place of a share of its cost."""

from __future__ import annotations

from dataclasses import replace

from core.money import Fen
from regions.policy import BasePolicy
from regions.rulebook import Line, Rulebook, Working, yuan


def fixed(book: Rulebook, work: Working) -> Working:
    """The sum of `saltfen.sums` for the kind of service, at most what the service costs."""
    sums = book.value("saltfen.sums")

    def one(line: Line) -> Line:
        sum_ = Fen(min(line.base, sums.get(line.facts.category, 0)))
        text = f"该类服务定额 {yuan(sum_)}（不超过合同金额）。"
        return replace(line, amount=sum_).step("FIXED", text, line.base, sum_, book.cite("saltfen.sums"))

    return work.each(one)


class Policy(BasePolicy):
    rules = {**BasePolicy.rules, "fixed": fixed}  # noqa: RUF012 - declared ClassVar in the base
