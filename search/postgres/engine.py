"""Searching in `search_documents`: one statement for a page, one for the total and all facets together."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from sqlalchemy import BigInteger, ColumnElement, and_, cast, extract, func, literal, null, select, tuple_

from core.errors import invalid
from core.paging import decode_cursor, encode_cursor
from db.engine import Sessions, reading
from db.models import SearchDocument
from search.analysis.planning import plan_of
from search.engine import Document, FacetCount, Hit, Removal, SearchResult, Suggestion
from search.plan import Plan
from search.postgres.facets import count_facets
from search.postgres.filters import filter_conditions, recognition_conditions
from search.postgres.matching import Match, browsing, match
from search.postgres.suggesting import suggest
from search.postgres.writing import put, replace_all
from search.query import Facet, Kind, SearchQuery, Sort, Suggesting

Condition = ColumnElement[bool]

LAST: Final = 2**62
"""Sorts what has no price or rating behind everything that has."""

_D = SearchDocument


class PostgresSearch:
    """Implements `search.engine.Engine` on the platform's own database."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self._looks = reading(sessions)

    async def search(self, query: SearchQuery) -> SearchResult:
        after = position_of(query)
        scope = _scope(query)
        plan = plan_of(query)
        if query.text and not (plan.parts or plan.browses):
            return SearchResult((), False, 0 if query.count else None, dict.fromkeys(query.facets, ()))
        found = match(plan, scope) if plan.steps else browsing()
        rows = await self._rows(query, scope, found, after)
        total, facets = await self._counts(query, scope, found)
        hits = tuple(_hit(row, query) for row in rows)
        return _understood(
            SearchResult(hits[: query.first], len(rows) > query.first, total, facets), plan, rows[0] if rows else None
        )

    async def suggest(self, wanted: Suggesting) -> tuple[Suggestion, ...]:
        return await suggest(self._looks, wanted)

    async def put(self, documents: Sequence[Document], removals: Sequence[Removal] = ()) -> int:
        return await put(self._sessions, documents, removals)

    async def replace_all(self, batches: AsyncIterator[Sequence[Document]]) -> int:
        return await replace_all(self._sessions, batches)

    async def _rows(
        self, query: SearchQuery, scope: Condition, found: Match, after: tuple[Any, ...] | None
    ) -> Sequence[Any]:
        key = _SORT_KEYS[query.sort](found, query.descending).label("key")
        order = [column.desc() if query.descending else column.asc() for column in (key, _D.id)]
        score = found.score if query.sort is not Sort.RELEVANCE else null()
        wanted = (
            select(_D.id, key, score.label("score"), found.step.label("step"), found.complete.label("complete"))
            .where(scope, found.condition, *filter_conditions(query.filters, payable=query.payable).values())
            .order_by(*order)
            .limit(query.first + 1)
        )
        if after is not None:
            edge = tuple_(literal(after[0], BigInteger), literal(after[1], _D.id.type))
            here = tuple_(key, _D.id)
            wanted = wanted.where(here < edge if query.descending else here > edge)
        async with self._looks() as session:
            return (await session.execute(wanted)).all()

    async def _counts(
        self, query: SearchQuery, scope: Condition, found: Match
    ) -> tuple[int | None, Mapping[Facet, tuple[FacetCount, ...]]]:
        if not (query.facets or query.count):
            return None, {}
        async with self._looks() as session:
            total, facets = await count_facets(session, query, and_(scope, found.condition))
        return (total if query.count else None), facets


def _hit(row: Any, query: SearchQuery) -> Hit:
    score = row.key if row.score is None else row.score
    return Hit(row.id, score, encode_cursor((row.key, row.id), query.digest), bool(row.complete))


def _understood(result: SearchResult, plan: Plan, row: Any) -> SearchResult:
    """With what the first row says about the step that counted."""
    relaxed = not all(hit.complete for hit in result.hits)
    return replace(result, relaxed=relaxed, dropped=plan.dropped(row.step) if relaxed else (), corrected=plan.corrected)


def position_of(query: SearchQuery) -> tuple[Any, ...] | None:
    """Where a page begins: sort key and id. Raises InvalidInput for a cursor that is forged or of another query."""
    if not query.after:
        return None
    after = decode_cursor(query.after, query.digest, (_key, UUID))
    if None in after:
        raise invalid("after", "BAD_CURSOR", "分页游标无效或属于另一次查询。", "请从第一页重新开始")
    return after


def _key(value: Any) -> int:
    """A sort value from a cursor, which anybody may have written."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63:
        return value
    raise ValueError(value)


def _scope(query: SearchQuery) -> Condition:
    conditions: list[Condition] = [_D.kind == query.kind.value, _D.listed.is_(True)]
    if query.kind is Kind.ARTICLE and query.now is not None:
        conditions.append(_D.dated <= query.now)
    conditions += recognition_conditions(query)
    return and_(*conditions)


def _or_last(column: ColumnElement[Any], descending: bool) -> ColumnElement[int]:
    return func.coalesce(cast(column, BigInteger), literal(-1 if descending else LAST, BigInteger))


_SORT_KEYS: Final[dict[Sort, Callable[[Match, bool], ColumnElement[int]]]] = {
    Sort.RELEVANCE: lambda found, _: found.score,
    Sort.PRICE: lambda _, descending: _or_last(_D.price.expression, descending),
    Sort.RATING: lambda _, descending: _or_last(_D.rating.expression, descending),
    Sort.NEWEST: lambda _, __: cast(extract("epoch", _D.dated) * 1_000_000, BigInteger),
}
