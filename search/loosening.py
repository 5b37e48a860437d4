"""A search that finds nothing under its filters says which of them stands in the way."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from search.engine import SearchEngine
from search.query import Filters, SearchQuery


@dataclass(frozen=True, slots=True)
class Loosening:
    """Without the filter `name` (a field of `Filters`) there would be `count` results."""

    name: str
    count: int


async def loosenings(engine: SearchEngine, query: SearchQuery) -> tuple[Loosening, ...]:
    """What each filter by itself keeps away, most first; one small search a filter that is set."""
    found: list[Loosening] = []
    for each in fields(Filters):
        unset = getattr(Filters(), each.name)
        if getattr(query.filters, each.name) == unset:
            continue
        freer = replace(query, filters=replace(query.filters, **{each.name: unset}), first=1, after=None, facets=(), count=True)
        total = (await engine.search(freer)).total or 0
        if total:
            found.append(Loosening(each.name, total))
    return tuple(sorted(found, key=lambda each: (-each.count, each.name)))
