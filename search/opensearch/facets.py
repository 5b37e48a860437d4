"""The counts of every facet, each under all filters but its own, in the request that finds the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from search.engine import FacetCount
from search.opensearch.filters import Condition, all_of, payable_condition
from search.query import Facet, SearchQuery

MAX_FACET_VALUES: Final = 100
_ALL_DIVISIONS: Final = 10_000
_SHARD_FACTOR: Final = 10
"""What each shard brings of every facet, in times of what is shown: the counts are exact as long as no more values exist."""

_FIELDS: Final[Mapping[Facet, str]] = {
    Facet.CATEGORY: "category",
    Facet.INSTRUMENT_CLASS: "instrument_class",
    Facet.DIVISION: "divisions",
    Facet.INSTITUTION: "institution_id",
    Facet.REGION: "region",
    Facet.VOUCHER: "voucher_supported",
    Facet.LAB_KIND: "lab_kind",
}


def facets_body(query: SearchQuery, chosen: Mapping[Facet, Condition]) -> dict[str, Any]:
    """`chosen` are the filters that the page alone is under, not what is found."""
    return {
        facet.value: {
            "filter": all_of(condition for other, condition in chosen.items() if other is not facet),
            "aggs": _counts(query, facet),
        }
        for facet in query.facets
    }


def read_facets(query: SearchQuery, answer: Mapping[str, Any]) -> dict[Facet, tuple[FacetCount, ...]]:
    told = answer.get("aggregations", {})
    return {facet: _read(facet, told[facet.value]) for facet in query.facets}


def _counts(query: SearchQuery, facet: Facet) -> dict[str, Any]:
    if facet is Facet.PRICE:
        return _prices()
    if facet is Facet.USABLE:
        told = {"filters": {"true": payable_condition(query.payable)}, "other_bucket_key": "false"}
        return {"values": {"filters": told}}
    return {"values": _values(facet)}


def _values(facet: Facet) -> dict[str, Any]:
    size = _ALL_DIVISIONS if facet is Facet.DIVISION else MAX_FACET_VALUES
    order = [{"_count": "desc"}, {"_key": "asc"}]
    return {"terms": {"field": _FIELDS[facet], "size": size, "shard_size": size * _SHARD_FACTOR, "order": order}}


def _prices() -> dict[str, Any]:
    return {"lowest": {"min": {"field": "price"}}, "highest": {"max": {"field": "price"}}}


def _read(facet: Facet, told: Mapping[str, Any]) -> tuple[FacetCount, ...]:
    if facet is Facet.PRICE:
        ends = {name: told[name]["value"] for name in ("lowest", "highest")}
        return tuple(FacetCount(name, int(value)) for name, value in ends.items() if value is not None)
    if facet is Facet.USABLE:
        counts = {name: int(bucket["doc_count"]) for name, bucket in told["values"]["buckets"].items()}
        return tuple(FacetCount(name, count) for name, count in counts.items() if count)
    return tuple(
        FacetCount(str(bucket.get("key_as_string", bucket["key"])), int(bucket["doc_count"]))
        for bucket in told["values"]["buckets"]
    )
