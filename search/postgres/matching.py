"""Plans as PostgreSQL carries them out. Every term is quoted: nothing a person types is syntax."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, case, cast, func, literal, select, true
from sqlalchemy.dialects.postgresql import TSQUERY

from db.models import SearchDocument
from search.plan import Clause, Level, Part, Plan, Step, at_or_better
from search.ranking import MERIT_LIMIT


@dataclass(frozen=True, slots=True)
class Match:
    """`condition` holds for documents to show; `score` (a whole number, merit included) orders them; `step` says which step
    of the plan counted, `complete` whether a document fulfils the first."""

    condition: ColumnElement[bool]
    score: ColumnElement[int]
    step: ColumnElement[int]
    complete: ColumnElement[bool]


def quoted(term: str, level: Level = "D") -> str:
    """One term of a tsquery at a level or better. A `*` at the end asks for a prefix."""
    bare = term.removesuffix("*")
    escaped = bare.replace("\\", "\\\\").replace("'", "''")
    marks = ("*" if bare != term else "") + ("" if level == "D" else at_or_better(level))
    return f"'{escaped}':{marks}" if marks else f"'{escaped}'"


def vector_text(terms: Mapping[str, Level]) -> str:
    """A tsvector as text."""
    return " ".join(f"{quoted(term)}:1{level}" for term, level in sorted(terms.items()))


def any_of(clauses: Iterable[Clause]) -> str:
    """Clauses as a tsquery."""
    return " | ".join("(" + " & ".join(quoted(term, each.level) for term in each.terms) + ")" for each in clauses)


def tsquery(text: str) -> ColumnElement[str]:
    return cast(literal(text), TSQUERY)


def matches(query: ColumnElement[str]) -> ColumnElement[bool]:
    return SearchDocument.tokens.bool_op("@@")(query)


def match(plan: Plan, scope: ColumnElement[bool]) -> Match:
    """The documents of `scope` that the plan finds."""
    queries = [tsquery(_step_text(plan, step)) for step in plan.steps]
    counts = [_counted(query, scope) for query in queries]
    tries = [
        (count >= step.enough, literal(number))
        for number, (count, step) in enumerate(zip(counts[:-1], plan.steps, strict=False))
    ]
    reached: ColumnElement[int] = case(*tries, else_=literal(len(queries) - 1)) if tries else literal(0)
    counted = select(reached.label("step")).cte("counted")
    number = select(counted.c.step).scalar_subquery()
    chosen = case(*((counted.c.step == place, query) for place, query in enumerate(queries)))
    return Match(matches(select(chosen).scalar_subquery()), _score(plan), number, matches(queries[0]))


def _counted(query: ColumnElement[str], scope: ColumnElement[bool]) -> ColumnElement[int]:
    """Counting, not EXISTS: for a first row the planner would read the table instead of the index, all of it in vain."""
    return select(func.count()).select_from(SearchDocument).where(scope, matches(query)).correlate(None).scalar_subquery()


def complete(plan: Plan, tokens: Any) -> ColumnElement[bool]:
    """Whether a document with these tokens has everything that was asked for; browsing asks for nothing."""
    return tokens.bool_op("@@")(tsquery(_step_text(plan, plan.steps[0]))) if plan.steps else true()


def browsing() -> Match:
    """Without words, what is best comes first."""
    return Match(true(), SearchDocument.appeal.expression, literal(0), true())


def _step_text(plan: Plan, step: Step) -> str:
    sets = (
        any_of(each for number in numbers for each in plan.parts[number].clauses if step.loose or not each.loose)
        for numbers in step.sets
    )
    return " & ".join(f"({text})" for text in sets if text)


def _score(plan: Plan) -> ColumnElement[int]:
    points: ColumnElement[int] = literal(0, BigInteger)
    for part in plan.parts:
        points = points + _part_points(part)
    return points * MERIT_LIMIT + cast(SearchDocument.merit, BigInteger)


def _part_points(part: Part) -> ColumnElement[int]:
    """The best clause's; those of equal points are one test."""
    tests = [
        (matches(tsquery(any_of(clauses))), literal(points, BigInteger))
        for points, clauses in groupby(part.clauses, key=lambda each: each.points)
    ]
    return case(*tests, else_=literal(0, BigInteger))


def prefix_condition(terms: Iterable[str]) -> ColumnElement[bool]:
    """Documents whose own name, not their institution's or class, begins so."""
    return matches(tsquery(" | ".join(quoted(term, "B") for term in terms)))
