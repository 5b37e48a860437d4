"""What somebody who is still typing may mean: names that begin so, and terms of the trade with how much they lead to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from search.analysis.terms import concept_term
from search.engine import Suggestion
from search.opensearch.filters import Condition, all_of, any_of, of_kind, one_of, term
from search.opensearch.mapping import AT
from search.query import Kind, Suggesting
from search.suggesting import assembled, beginnings_of, concepts_of


def suggestion_bodies(wanted: Suggesting) -> list[dict[str, Any]]:
    """A request for each kind, and one that counts the terms; empty when nothing begins so."""
    beginnings = beginnings_of(wanted)
    if not beginnings:
        return []
    among = [term("listed", True), *([one_of("region", wanted.regions)] if wanted.regions else [])]
    named = any_of({"prefix": {AT["B"]: {"value": each.removesuffix("*")}}} for each in beginnings)
    bodies = [_documents([*among, *of_kind(kind, wanted.now), named], wanted.first) for kind in wanted.kinds]
    concepts = concepts_of(wanted)
    if concepts:
        # Only documents that are the thing, not those that mention it.
        filters = {each.name: term(AT["A"], concept_term(each)) for each in concepts}
        counted = {"terms": {"filters": {"filters": filters}}}
        scope = all_of([*among, term("kind", Kind.SERVICE.value)])
        bodies.append({"size": 0, "track_total_hits": False, "query": scope, "aggs": counted})
    return bodies


def read_suggestions(wanted: Suggesting, answers: Sequence[Mapping[str, Any]]) -> tuple[Suggestion, ...]:
    named = [
        Suggestion(hit["fields"]["name"][0], kind, UUID(hit["_id"]))
        for kind, answer in zip(wanted.kinds, answers, strict=False)
        for hit in answer["hits"]["hits"]
    ]
    counts: dict[str, int] = {}
    if len(answers) > len(wanted.kinds):
        buckets = answers[-1]["aggregations"]["terms"]["buckets"]
        counts = {name: int(bucket["doc_count"]) for name, bucket in buckets.items()}
    terms = [
        Suggestion(concept.name, None, None, counts[concept.name])
        for concept in concepts_of(wanted)
        if counts.get(concept.name)
    ]
    return assembled(terms, named, wanted.first)


def _documents(conditions: list[Condition], first: int) -> dict[str, Any]:
    return {
        "size": first,
        "track_total_hits": False,
        "query": all_of(conditions),
        "sort": [{"name_length": "asc"}, {"name": "asc"}, {"id": "asc"}],
        "docvalue_fields": ["name"],
    }
