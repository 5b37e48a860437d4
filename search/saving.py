"""A search as it is kept: what was typed and chosen, in plain JSON, and the query it is today."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from core.errors import invalid
from search.query import Filters, Kind, SearchQuery, Sort, search_query

LISTS: Final = ("regions", "categories", "instrument_classes", "divisions", "lab_kinds", "batches")
PLAIN: Final = ("voucher_supported", "price_from", "price_to")
_KEPT: Final = frozenset({*LISTS, *PLAIN, "institutions", "compacts"})


@dataclass(frozen=True, slots=True)
class Criteria:
    """`recognised_in` is a region, whose compacts are looked up each time: they may change after the search was kept."""

    text: str
    filters: Filters
    sort: Sort
    descending: bool
    recognised_in: str | None


def criteria_of(query: SearchQuery, recognised_in: str | None = None) -> Criteria:
    """Of a checked query of services. Raises InvalidInput for a filter that only means something at the moment."""
    for each in fields(Filters):
        if each.name not in _KEPT and getattr(query.filters, each.name) != each.default:
            hint = "请去掉这项筛选后再保存"
            raise invalid(f"filter.{each.name}", "NOT_KEPT", "这项筛选随您当时的身份和额度而变，不能保存在检索订阅中。", hint)
    return Criteria(query.text, query.filters, query.sort, query.descending, recognised_in)


def to_json(criteria: Criteria) -> dict[str, Any]:
    chosen = criteria.filters
    return {
        "text": criteria.text, "sort": criteria.sort.value, "descending": criteria.descending,
        "recognised_in": criteria.recognised_in,
        "filters": {
            **{name: list(getattr(chosen, name)) for name in LISTS}, **{name: getattr(chosen, name) for name in PLAIN},
            "institutions": [str(each) for each in chosen.institutions],
        },
    }  # fmt: skip


def from_json(kept: Mapping[str, Any]) -> Criteria:
    chosen = kept["filters"]
    values: dict[str, Any] = {name: tuple(chosen.get(name, ())) for name in LISTS}
    values |= {name: chosen.get(name) for name in PLAIN}
    filters = Filters(**values, institutions=tuple(UUID(each) for each in chosen.get("institutions", ())))
    return Criteria(kept["text"], filters, Sort(kept["sort"]), kept["descending"], kept.get("recognised_in"))


def query_of(criteria: Criteria, now: datetime, compacts_of: Callable[[str], tuple[str, ...]]) -> SearchQuery:
    """What to look for at `now`. Raises DomainError where the region that recognises is no more."""
    filters = criteria.filters
    if criteria.recognised_in is not None:
        filters = replace(filters, compacts=compacts_of(criteria.recognised_in))
    return search_query(
        Kind.SERVICE, text=criteria.text, filters=filters, sort=criteria.sort, descending=criteria.descending, now=now
    )
