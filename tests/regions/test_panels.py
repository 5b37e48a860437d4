"""How an expert panel decides: quorum, majority, unanimity, average, and criteria with weights."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from regions.panels import Panel, panel_faults

SETTINGS: dict[str, Any] = {
    "panel": {
        "experts": 5,
        "quorum": 3,
        "decision": "average",
        "pass_score": 60,
        "criteria": [
            {"key": "new", "label": "创新性", "max": 10, "weight": 70},
            {"key": "cost", "label": "价格", "max": 5, "weight": 30},
        ],
    }
}


def panel(decision: str = "average") -> Panel:
    return Panel.of({"panel": {**SETTINGS["panel"], "decision": decision}})


def scores(*values: int) -> list[Fraction]:
    return [Fraction(value) for value in values]


def test_points_count_by_their_weight() -> None:
    assert panel().score({"new": 10, "cost": 5}) == 100
    assert panel().score({"new": 5, "cost": 1}) == 41
    assert panel().score({"new": 1, "cost": 1}) == 13


def test_without_weights_points_count_as_they_are() -> None:
    bare = {**SETTINGS["panel"], "criteria": [{"key": "a", "label": "甲", "max": 60}, {"key": "b", "label": "乙", "max": 40}]}
    assert Panel.of({"panel": bare}).score({"a": 31, "b": 29}) == 60


@pytest.mark.parametrize("points", [{"new": 11, "cost": 0}, {"new": -1, "cost": 0}, {"new": 5}, {"new": 5, "cost": 1, "x": 1}])
def test_points_outside_the_criteria_are_refused(points: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="评分"):
        panel().score(points)


@pytest.mark.parametrize("decision", ["majority", "unanimous", "average"])
def test_below_the_quorum_nothing_is_decided(decision: str) -> None:
    assert panel(decision).tally(scores(100, 100)).passed is None
    assert panel(decision).tally(scores(100, 100, 100)).passed is True


@pytest.mark.parametrize(
    ("decision", "values", "passed"),
    [
        ("average", (60, 60, 60), True),
        ("average", (60, 60, 59), False),
        ("average", (100, 80, 0), True),
        ("majority", (60, 60, 0), True),
        ("majority", (60, 60, 59, 59), False),
        ("majority", (59, 59, 100), False),
        ("unanimous", (60, 60, 60), True),
        ("unanimous", (100, 100, 59), False),
    ],
)
def test_the_rule_of_decision(decision: str, values: tuple[int, ...], passed: bool) -> None:
    assert panel(decision).tally(scores(*values)).passed is passed


FAULTY = [
    ({"criteria": []}, "at least one criterion"),
    ({"criteria": [*SETTINGS["panel"]["criteria"], {"key": "new", "label": "又", "max": 1, "weight": 1}]}, "declared twice"),
    ({"criteria": [{"key": "a", "label": "甲", "max": 5, "weight": 5}, {"key": "b", "label": "乙", "max": 5}]}, "or none"),
    ({"criteria": [{"key": "a", "label": "甲", "max": 0}]}, "above zero"),
    ({"pass_score": 101}, "pass_score lies between 1 and 100"),
    ({"pass_score": 0}, "pass_score lies between"),
]


@pytest.mark.parametrize(("change", "told"), FAULTY, ids=[row[1] for row in FAULTY])
def test_a_panel_that_cannot_decide_is_a_fault(change: dict[str, Any], told: str) -> None:
    assert panel_faults(SETTINGS["panel"]) == []
    assert any(told in text for text in panel_faults({**SETTINGS["panel"], **change}))
