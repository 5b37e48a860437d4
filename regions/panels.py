"""An expert panel as a state's settings declare it (`settings.panel`): how a score is made up, and how scores decide.

Pure; `domain` keeps who was drawn and what each of them scored.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

DECISIONS = frozenset({"majority", "unanimous", "average"})


@dataclass(frozen=True, slots=True)
class Criterion:
    """An expert gives whole points from 0 to `max`; full points are worth `weight` of the whole score."""

    key: str
    label: str
    max: int
    weight: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What the scores come to. `passed` is None while fewer than the quorum have scored."""

    passed: bool | None
    scored: int
    in_favour: int
    average: Fraction


@dataclass(frozen=True, slots=True)
class Panel:
    """`experts` are drawn; of them `quorum` must score. `pass_score` is on the scale of the weights' sum."""

    experts: int
    quorum: int
    decision: str
    pass_score: int
    criteria: tuple[Criterion, ...]

    @staticmethod
    def of(settings: Mapping[str, Any]) -> Panel:
        """From a state's settings, as the case keeps them. A criterion without a weight weighs as much as its points."""
        data = settings["panel"]
        criteria = tuple(
            Criterion(each["key"], each["label"], each["max"], each.get("weight") or each["max"])
            for each in data["criteria"]
        )
        return Panel(data["experts"], data["quorum"], data["decision"], data["pass_score"], criteria)

    @property
    def scale(self) -> int:
        """The best score there is."""
        return sum(criterion.weight for criterion in self.criteria)

    def score(self, points: Mapping[str, int]) -> Fraction:
        """One expert's score. Raises ValueError where a criterion has no points, or points beyond its maximum."""
        wrong = [each.label for each in self.criteria if not 0 <= points.get(each.key, -1) <= each.max]
        if wrong or len(points) != len(self.criteria):
            raise ValueError(f"请为每项指标评分，且不超过该项满分：{'、'.join(wrong) or '有不存在的指标'}。")
        return sum((Fraction(points[each.key] * each.weight, each.max) for each in self.criteria), Fraction(0))

    def tally(self, scores: Sequence[Fraction]) -> Tally:
        """How the experts who scored decide: each by `pass_score` (majority, unanimous), or all by their average."""
        favour = sum(score >= self.pass_score for score in scores)
        average = sum(scores, Fraction(0)) / len(scores) if scores else Fraction(0)
        if len(scores) < self.quorum:
            return Tally(None, len(scores), favour, average)
        rules = {
            "majority": 2 * favour > len(scores),
            "unanimous": favour == len(scores),
            "average": average >= self.pass_score,
        }
        return Tally(rules[self.decision], len(scores), favour, average)


def panel_faults(data: Mapping[str, Any]) -> list[str]:
    """What is wrong with a panel's criteria, once its fields are of the right kinds."""
    rows = [row for row in data.get("criteria") or () if isinstance(row, Mapping)]
    keys = [row.get("key") for row in rows]
    weights = [row["weight"] for row in rows if row.get("weight") is not None]
    points = [row.get("max") for row in rows]
    checks = (
        (not rows, "at least one criterion is expected"),
        (len(keys) != len(set(keys)), "a criterion is declared twice"),
        (bool(weights) and len(weights) != len(rows), "either every criterion has a weight, or none"),
        (any(not isinstance(each, int) or each <= 0 for each in (*points, *weights)), "points and weights are above zero"),
    )
    found = [text for wrong, text in checks if wrong]
    score = data.get("pass_score")
    if not found and isinstance(score, int) and not 0 < score <= sum(weights or points):
        found.append(f"pass_score lies between 1 and {sum(weights or points)}")
    return found
