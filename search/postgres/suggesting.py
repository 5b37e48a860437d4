"""What somebody who is still typing may mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, String, Uuid, and_, cast, func, literal, null, select, union_all
from sqlalchemy.dialects.postgresql import ARRAY, TSQUERY

from db.engine import Sessions
from db.models import SearchDocument
from search.analysis.folding import fold
from search.analysis.lexicon import lexicon
from search.analysis.names import Concept
from search.analysis.terms import concept_term, prefix_terms
from search.engine import Suggestion
from search.postgres.matching import matches, prefix_condition, quoted
from search.query import Kind
from search.suggesting import assembled

_D = SearchDocument

def _named_so(concept: Concept) -> str:
    """Only documents that are the thing, not those that mention it."""
    return quoted(concept_term(concept), "A")


async def suggest(sessions: Sessions, text: str, regions: Sequence[str], first: int) -> tuple[Suggestion, ...]:
    """Terms that lead somewhere, then institutions, then services; one statement."""
    beginnings = prefix_terms(text)
    if not beginnings:
        return ()
    concepts = lexicon().starting_with(fold(text).replace(" ", ""), first)
    scope = and_(_D.listed, _D.region.in_(regions)) if regions else and_(_D.listed)
    parts = [_documents(kind, beginnings, scope, first) for kind in (Kind.INSTITUTION, Kind.SERVICE)]
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
    return assembled(terms, named, first)


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
