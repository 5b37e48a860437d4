"""The total and the counts of every facet in one statement, each facet under all filters but its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from sqlalchemy import CTE, BigInteger, ColumnElement, String, cast, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from core.divisions import subtree_prefix
from db.models import SearchDocument
from search.engine import FacetCount
from search.postgres.filters import filter_conditions, payable_condition
from search.query import Facet, SearchQuery

MAX_FACET_VALUES: Final = 100

_COLUMNS: Final[dict[Facet, str]] = {
    Facet.CATEGORY: "category",
    Facet.INSTRUMENT_CLASS: "instrument_class",
    Facet.DIVISION: "division",
    Facet.INSTITUTION: "institution_id",
    Facet.REGION: "region",
    Facet.VOUCHER: "voucher_supported",
    Facet.LAB_KIND: "lab_kind",
}
_TOTAL: Final = "TOTAL"

Counts = tuple[int, Mapping[Facet, tuple[FacetCount, ...]]]


async def count_facets(session: AsyncSession, query: SearchQuery, found: ColumnElement[bool]) -> Counts:
    """Total under all filters, and the counts of `query.facets`, most frequent first. One statement."""
    usable = payable_condition(query.payable).label("usable")
    base = select(SearchDocument.price, usable, *(getattr(SearchDocument, name) for name in _COLUMNS.values()))
    documents = base.where(found).cte("found")
    chosen = filter_conditions(query.filters, documents.c)
    if query.filters.usable_with_my_voucher is not None:
        chosen[Facet.USABLE] = documents.c.usable.is_(query.filters.usable_with_my_voucher)
    parts = [_total(documents, chosen.values())]
    for facet in query.facets:
        others = [condition for other, condition in chosen.items() if other is not facet]
        parts += _prices(documents, others) if facet is Facet.PRICE else [_values(documents, facet, others)]
    rows = (await session.execute(union_all(*parts))).all()
    total = next(row.amount for row in rows if row.facet == _TOTAL)
    counted = {facet: _read(facet, [row for row in rows if row.facet == facet]) for facet in query.facets}
    return total, counted


def _total(documents: CTE, conditions: Iterable[ColumnElement[bool]]) -> Any:
    return select(
        literal(_TOTAL).label("facet"), literal("").label("value"), func.count().label("amount")
    ).select_from(documents.select().where(*conditions).subquery())


def _values(documents: CTE, facet: Facet, conditions: Iterable[ColumnElement[bool]]) -> Any:
    column = documents.c[_COLUMNS.get(facet, "usable")]
    counted = (
        select(column.label("value"), func.count().label("amount"))
        .where(*conditions, column.is_not(None))
        .group_by(column)
        .order_by(func.count().desc(), column)
        .limit(None if facet is Facet.DIVISION else MAX_FACET_VALUES)
        .subquery()
    )
    return select(literal(facet.value), cast(counted.c.value, String), counted.c.amount)


def _prices(documents: CTE, conditions: list[ColumnElement[bool]]) -> list[Any]:
    price = documents.c.price
    ends = {"lowest": func.min(price), "highest": func.max(price)}
    return [
        select(literal(Facet.PRICE.value), literal(name), cast(end, BigInteger)).where(*conditions)
        for name, end in ends.items()
    ]


def _read(facet: Facet, rows: list[Any]) -> tuple[FacetCount, ...]:
    counts = Counter({row.value: row.amount for row in rows if row.value and row.amount is not None})
    if facet is Facet.DIVISION:
        counts = _rolled_up(counts)
    if facet is Facet.PRICE:
        return tuple(FacetCount(value, count) for value, count in counts.items())
    return tuple(FacetCount(value, count) for value, count in sorted(counts.items(), key=lambda each: (-each[1], each[0])))


def _rolled_up(counts: Counter[str]) -> Counter[str]:
    """A city has what its districts have, a province what its cities have."""
    whole: Counter[str] = Counter()
    for code, count in counts.items():
        for ancestor in _line(code):
            whole[ancestor] += count
    return whole


def _line(code: str) -> Iterator[str]:
    """A division and those it lies in."""
    yield from dict.fromkeys(part.ljust(6, "0") for part in (code[:2], code[:4], subtree_prefix(code)))
