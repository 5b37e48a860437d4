"""Terms as PostgreSQL reads them. Every term is quoted: nothing a person types is syntax."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import BigInteger, ColumnElement, Float, Integer, cast, func, literal, select
from sqlalchemy.dialects.postgresql import ARRAY, REAL, TSQUERY

from db.models import SearchDocument
from search.analysis.terms import Group, exact_term, query_groups
from search.ranking import (
    EXACT_POINTS,
    GROUP_POINTS,
    LENGTH_POINTS,
    LONGEST_NAME,
    RANK_POINTS,
    RATING_POINTS,
    WEIGHTS,
    Weight,
)


@dataclass(frozen=True, slots=True)
class Match:
    """`condition` holds for documents to show, `score` (a whole number) orders them, `relaxed` says whether documents with
    only some of the things asked for are shown."""

    condition: ColumnElement[bool]
    score: ColumnElement[int]
    relaxed: ColumnElement[bool]


def quoted(term: str) -> str:
    """One term of a tsquery. A `*` at the end asks for a prefix."""
    bare = term.removesuffix("*")
    escaped = bare.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}':*" if bare != term else f"'{escaped}'"


def vector_text(terms: Mapping[str, Weight]) -> str:
    """A tsvector as text."""
    return " ".join(f"{quoted(term)}:1{weight}" for term, weight in sorted(terms.items()))


def any_of(terms: Iterable[str]) -> str:
    return " | ".join(quoted(term) for term in terms)


def group_text(group: Group) -> str:
    alternatives = ("(" + " & ".join(quoted(term) for term in terms) + ")" for terms in group.alternatives)
    return "(" + " | ".join(alternatives) + ")"


def tsquery(text: str) -> ColumnElement[str]:
    return cast(literal(text), TSQUERY)


def matches(query: ColumnElement[str]) -> ColumnElement[bool]:
    return SearchDocument.tokens.bool_op("@@")(query)


def match(text: str, scope: ColumnElement[bool]) -> Match | None:
    """What `text` finds among `scope`: documents with everything asked for or, when there is none, with anything of it.
    None when `text` asks for nothing that can be found."""
    groups = query_groups(text)
    if not groups:
        return None
    every = tsquery(" & ".join(map(group_text, groups)))
    some = tsquery(" | ".join(map(group_text, groups)))
    # Counting, not EXISTS: for a first row the planner would read the table instead of the index, all of it in vain.
    counted = select(func.count()).select_from(SearchDocument).where(scope, matches(every)).correlate(None)
    complete = counted.scalar_subquery() > 0
    wanted = select(func.coalesce(select(every).where(complete).scalar_subquery(), some)).scalar_subquery()
    return Match(matches(wanted), _score(text, groups), ~complete)


def browsing_score() -> ColumnElement[int]:
    """Without words, what was rated best comes first."""
    return cast(func.coalesce(SearchDocument.rating, 0), BigInteger)


def _score(text: str, groups: tuple[Group, ...]) -> ColumnElement[int]:
    terms = tuple(dict.fromkeys(term for group in groups for term in group.terms))
    weights = cast(literal([WEIGHTS["D"], WEIGHTS["C"], WEIGHTS["B"], WEIGHTS["A"]], ARRAY(Float)), ARRAY(REAL))
    rank = func.ts_rank(weights, SearchDocument.tokens, tsquery(any_of(terms)))
    found: ColumnElement[int] = literal(0, BigInteger)
    for group in groups:
        found = found + cast(cast(matches(tsquery(group_text(group))), Integer), BigInteger)
    exact = cast(cast(matches(tsquery(quoted(exact_term(text)))), Integer), BigInteger)
    name_length = cast(func.least(func.length(SearchDocument.name), LONGEST_NAME), BigInteger)
    return (
        found * GROUP_POINTS
        + exact * EXACT_POINTS
        + cast(func.round(cast(rank, Float) * RANK_POINTS), BigInteger)
        + cast(func.coalesce(SearchDocument.rating, 0), BigInteger) * RATING_POINTS
        - name_length * LENGTH_POINTS
    )


def prefix_condition(terms: Iterable[str]) -> ColumnElement[bool]:
    """Documents whose own name, not their institution's or class, begins so."""
    return matches(tsquery(" | ".join(f"{quoted(term)}AB" for term in terms)))
