"""What somebody who is still typing may mean."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, String, Uuid, and_, cast, func, literal, null, select, union_all
from sqlalchemy.dialects.postgresql import ARRAY, TSQUERY

from db.engine import Sessions
from db.models import SearchDocument
from search.analysis.names import Concept
from search.analysis.terms import concept_term
from search.engine import Suggestion
from search.postgres.matching import matches, prefix_condition, quoted
from search.query import Kind, Suggesting
from search.suggesting import assembled, beginnings_of, concepts_of

_D = SearchDocument

def _named_so(concept: Concept) -> str:
    """Only documents that are the thing, not those that mention it."""
    return quoted(concept_term(concept), "A")


async def suggest(sessions: Sessions, wanted: Suggesting) -> tuple[Suggestion, ...]:
    """Terms that lead somewhere, then things of the kinds that are wanted; one statement."""
    beginnings = beginnings_of(wanted)
    if not beginnings or not wanted.kinds:
        return ()
    concepts = concepts_of(wanted)
    scope = and_(_D.listed, _D.region.in_(wanted.regions)) if wanted.regions else and_(_D.listed)
    parts = [_documents(kind, beginnings, _by_now(scope, kind, wanted.now), wanted.first) for kind in wanted.kinds]
    if concepts:
        parts.append(_terms([_named_so(concept) for concept in concepts], scope))
    async with sessions() as session:
        rows = (await session.execute(union_all(*parts))).all()
    counts = {row.name: row.amount for row in rows if row.kind == ""}
    terms = [
        Suggestion(concept.name, None, None, found)
        for concept in concepts
        if (found := counts.get(_named_so(concept), 0))
    ]
    named = [Suggestion(row.name, Kind(row.kind), row.id) for row in rows if row.kind]
    return assembled(terms, named, wanted.first)


def _by_now(scope: ColumnElement[bool], kind: Kind, now: datetime | None) -> ColumnElement[bool]:
    return and_(scope, _D.dated <= now) if kind is Kind.ARTICLE and now is not None else scope


def _documents(kind: Kind, beginnings: Sequence[str], scope: ColumnElement[bool], first: int) -> Any:
    near = (
        select(_D.kind.label("kind"), _D.name.label("name"), _D.id.label("id"), literal(0).label("amount"))
        .where(scope, _D.kind == kind.value, prefix_condition(beginnings))
        .order_by(func.length(_D.name), _D.name, _D.id)
        .limit(first)
        .subquery()
    )
    return select(near.c.kind, near.c.name, near.c.id, near.c.amount)


def _terms(queries: Sequence[str], scope: ColumnElement[bool]) -> Any:
    wanted = func.unnest(cast(list(queries), ARRAY(String))).table_valued("query").render_derived()
    return (
        select(literal("").label("kind"), wanted.c.query, cast(null(), Uuid), func.count())
        .select_from(wanted.join(_D, matches(cast(wanted.c.query, TSQUERY))))
        .where(scope, _D.kind == Kind.SERVICE.value)
        .group_by(wanted.c.query)
    )
