"""A plan as OpenSearch carries it out: the clauses' points are boosts of constant scores, so that a score is a whole number."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any, Final

from search.opensearch.filters import Condition, all_of, any_of, one_of, term
from search.opensearch.mapping import AT
from search.plan import LEVELS, Clause, Part, Plan, Step
from search.query import Sort
from search.ranking import MERIT_LIMIT

LAST: Final = 2**62
"""Sorts what has no price or rating behind everything that has."""


COMPLETE: Final = "complete"


def step_condition(plan: Plan, step: Step) -> Condition:
    """Holds for documents that have one part of each of the step's sets."""
    sets = (
        [each for number in numbers for each in plan.parts[number].clauses if step.loose or not each.loose]
        for numbers in step.sets
    )
    return all_of(_has_any(clauses) for clauses in sets if clauses)


def points(plan: Plan) -> list[Condition]:
    """What adds up to a document's score: of each part the best clause."""
    return [_part_points(part) for part in plan.parts]


def counting(scope: list[Condition], condition: Condition, enough: int) -> dict[str, Any]:
    """How many documents fulfil a step, as far as it matters: with enough of them nobody counts on."""
    return {"size": 0, "track_total_hits": enough, "query": all_of([*scope, condition])}


def marked(condition: Condition) -> Condition:
    """Worth nothing, and told of each hit that fulfils it."""
    return {"bool": {"filter": [condition], "_name": COMPLETE}}


def order(sort: Sort, *, descending: bool, scored: bool) -> list[dict[str, Any]]:
    """As `search.plan` says; the id makes it total."""
    way = "desc" if descending else "asc"
    missing = -1 if descending else LAST
    fitting = ("_score", "merit") if scored else ("appeal",)
    by: dict[Sort, list[dict[str, Any]]] = {
        Sort.RELEVANCE: [{each: {"order": "desc"}} for each in fitting],
        Sort.PRICE: [{"price": {"order": way, "missing": missing}}],
        Sort.RATING: [{"rating": {"order": way, "missing": missing}}],
        Sort.NEWEST: [{"dated": {"order": way}}],
    }
    return [*by[sort], {"id": {"order": way}}]


def position(sort: Sort, key: int, *, scored: bool) -> list[Any]:
    """The sort values that a cursor's key stands for."""
    return [*divmod(key, MERIT_LIMIT)] if sort is Sort.RELEVANCE and scored else [key]


def key_of(sort: Sort, values: list[Any], *, scored: bool) -> int:
    """The cursor's key of a hit, of its sort values."""
    if sort is Sort.RELEVANCE and scored:
        return int(values[0]) * MERIT_LIMIT + int(values[1])
    return int(values[0])


def _part_points(part: Part) -> Condition:
    worth = [
        {"constant_score": {"filter": _has_any(list(clauses)), "boost": points}}
        for points, clauses in groupby(part.clauses, key=lambda each: each.points)
    ]
    return worth[0] if len(worth) == 1 else {"dis_max": {"queries": worth}}


def _has_any(clauses: Iterable[Clause]) -> Condition:
    """Single terms of one level are looked up together."""
    several = list(clauses)
    found: list[Condition] = []
    for level in LEVELS:
        terms = [each.terms[0] for each in several if each.level == level and _plain(each)]
        found += [one_of(AT[level], terms)] if terms else []
    found += [_has(each) for each in several if not _plain(each)]
    return any_of(found)


def _plain(clause: Clause) -> bool:
    return len(clause.terms) == 1 and not clause.terms[0].endswith("*")


def _has(clause: Clause) -> Condition:
    tests = [_stands(AT[clause.level], each) for each in clause.terms]
    return tests[0] if len(tests) == 1 else all_of(tests)


def _stands(field: str, each: str) -> Condition:
    return {"prefix": {field: {"value": each[:-1]}}} if each.endswith("*") else term(field, each)
