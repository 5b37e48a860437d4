"""Filters as OpenSearch's conditions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from core.clock import local_date
from core.divisions import subtree_prefix
from search.query import Facet, Filters, Kind, Offers, Payable, SearchQuery

Condition = dict[str, Any]

NOTHING: Final[Condition] = {"match_none": {}}


def term(field: str, value: Any) -> Condition:
    return {"term": {field: {"value": value}}}


def one_of(field: str, values: Iterable[Any]) -> Condition:
    return {"terms": {field: list(values)}}


def any_of(conditions: Iterable[Condition]) -> Condition:
    """At least one of them; nothing when there are none."""
    several = list(conditions)
    if len(several) == 1:
        return several[0]
    return {"bool": {"should": several, "minimum_should_match": 1}} if several else NOTHING


def all_of(conditions: Iterable[Condition]) -> Condition:
    return {"bool": {"filter": list(conditions)}}


def filter_conditions(filters: Filters, payable: Payable | None = None) -> dict[Facet, Condition]:
    """A condition for each facet that is filtered by."""
    bounds = {"gte": filters.price_from, "lte": filters.price_to}
    within = [{"prefix": {"divisions": {"value": subtree_prefix(code)}}} for code in filters.divisions]
    chosen: dict[Facet, Condition | None] = {
        Facet.REGION: one_of("region", filters.regions) if filters.regions else None,
        Facet.CATEGORY: one_of("category", filters.categories) if filters.categories else None,
        Facet.INSTRUMENT_CLASS: (
            one_of("instrument_class", filters.instrument_classes) if filters.instrument_classes else None
        ),
        Facet.DIVISION: any_of(within) if within else None,
        Facet.INSTITUTION: one_of("institution_id", map(str, filters.institutions)) if filters.institutions else None,
        Facet.VOUCHER: None if filters.voucher_supported is None else term("voucher_supported", filters.voucher_supported),
        Facet.LAB_KIND: one_of("lab_kind", filters.lab_kinds) if filters.lab_kinds else None,
        Facet.PRICE: {"range": {"price": bounds}} if any(bound is not None for bound in bounds.values()) else None,
        Facet.USABLE: _usable(filters.usable_with_my_voucher, payable),
    }
    return {facet: condition for facet, condition in chosen.items() if condition is not None}


def _usable(wanted: bool | None, payable: Payable | None) -> Condition | None:
    if wanted is None:
        return None
    covered = payable_condition(payable)
    return covered if wanted else {"bool": {"must_not": [covered]}}


def payable_condition(payable: Payable | None) -> Condition:
    """What the searcher's voucher pays for; nothing without one."""
    return NOTHING if payable is None else any_of(_offered(each, payable) for each in payable.offers)


def _offered(offers: Offers, payable: Payable) -> Condition:
    sort = [one_of("category", offers.categories), one_of("voucher_supported", offers.badged)]
    if offers.institutions:
        return all_of([*sort, one_of("institution_id", map(str, offers.institutions))])
    apart = one_of("institution_id", map(str, payable.apart))
    return {"bool": {"filter": [*sort, one_of("standing", offers.standings)], "must_not": [apart]}}


def scope(query: SearchQuery) -> list[Condition]:
    """What a search is among, whatever is filtered by."""
    return [*of_kind(query.kind, query.now), term("listed", True), *_recognitions(query)]


def of_kind(kind: Kind, now: datetime | None) -> list[Condition]:
    """Things of a kind; articles only once their time has come."""
    conditions = [term("kind", kind.value)]
    if kind is Kind.ARTICLE and now is not None:
        conditions.append({"range": {"dated": {"lte": int(now.timestamp() * 1_000_000)}}})
    return conditions


def _recognitions(query: SearchQuery) -> list[Condition]:
    """These have no facet: they belong to the scope."""
    filters, found = query.filters, []
    if filters.compacts is not None:
        on = local_date(query.now).isoformat() if query.now is not None else None
        days = [{"range": {"recognitions.since": {"lte": on}}}, {"range": {"recognitions.until": {"gte": on}}}] if on else []
        found.append(_recognised([one_of("recognitions.compact", filters.compacts), *days]) if filters.compacts else NOTHING)
    if filters.batches:
        found.append(_recognised([one_of("recognitions.batch", filters.batches)]))
    return found


def _recognised(conditions: list[Condition]) -> Condition:
    return {"nested": {"path": "recognitions", "query": all_of(conditions)}}
