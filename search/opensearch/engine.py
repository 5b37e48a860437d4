"""Searching: one round trip for the page with its facets and for what decides how much of the text is insisted on; a second
one when less is."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from opensearchpy import AsyncOpenSearch
from opensearchpy.exceptions import OpenSearchException

from core.paging import encode_cursor
from db.engine import Sessions
from search.analysis.planning import plan_of
from search.engine import Document, EngineName, Hit, Removal, SearchResult, Suggestion
from search.opensearch.cluster import Cluster, SearchUnavailable, fault, lines
from search.opensearch.facets import facets_body, read_facets
from search.opensearch.filters import Condition, all_of, filter_conditions, scope
from search.opensearch.querying import COMPLETE, counting, key_of, marked, order, points, position, step_condition
from search.opensearch.rebuilding import AlreadyRebuilding, Rebuild
from search.opensearch.suggesting import read_suggestions, suggestion_bodies
from search.opensearch.writing import Writer
from search.plan import Plan
from search.postgres.engine import PostgresSearch, position_of
from search.query import SearchQuery, Sort, Suggesting

PATIENCE: Final = 5.0
"""Seconds for a search. Whoever has a fallback gives it less."""


class OpenSearchSearch:
    """Implements `search.engine.Engine`. Reading raises SearchUnavailable when the cluster does not answer as a whole."""

    def __init__(
        self, client: AsyncOpenSearch, cluster: Cluster, sessions: Sessions, *, refresh: bool = False,
        patience: float = PATIENCE,
    ) -> None:  # fmt: skip
        self.rows = PostgresSearch(sessions)
        self.writer = Writer(client, cluster, sessions, refresh=refresh)
        self.rebuilding = Rebuild(client, cluster, sessions)
        self._client = client
        self._cluster = cluster
        self._patience = patience

    async def search(self, query: SearchQuery) -> SearchResult:
        after = position_of(query)
        plan = plan_of(query)
        if query.text and not (plan.parts or plan.browses):
            return SearchResult(
                (), False, 0 if query.count else None, dict.fromkeys(query.facets, ()), served_by=EngineName.OPENSEARCH
            )
        if not plan.steps:
            (answer,) = await self.ask([self._page(query, plan, [], after)])
            return self._result(query, answer, scored=False)
        step, answer = await self._stepwise(query, plan, after)
        result = self._result(query, answer, scored=True, relaxed=step > 0)
        relaxed = not all(hit.complete for hit in result.hits)
        return replace(
            result, relaxed=relaxed, dropped=plan.dropped(step) if relaxed else (), corrected=plan.corrected
        )

    async def suggest(self, wanted: Suggesting) -> tuple[Suggestion, ...]:
        bodies = suggestion_bodies(wanted)
        return read_suggestions(wanted, await self.ask(bodies)) if bodies else ()

    async def probe(self) -> None:
        await self.ask([{"size": 0, "track_total_hits": False}])

    async def ready(self) -> bool:
        """Whether there is a live index of today's layout. Raises SearchUnavailable."""
        return await self.writer.current()

    async def rebuild_unless_building(self) -> None:
        """Raises SearchUnavailable; no error when another process is at it."""
        with suppress(AlreadyRebuilding):
            await self.rebuilding.run()

    async def put(self, documents: Sequence[Document], removals: Sequence[Removal] = ()) -> int:
        changed = await self.rows.put(documents, removals)
        await self.writer.write([*(each.id for each in documents), *(each.id for each in removals)])
        return changed

    async def replace_all(self, batches: AsyncIterator[Sequence[Document]]) -> int:
        await self.rows.replace_all(batches)
        return await self.rebuilding.run()

    async def ask(self, bodies: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """Several searches at once; whole answers or none. Raises SearchUnavailable."""
        timeout = {"timeout": f"{int(self._patience * 1000)}ms"}
        header = {"index": self._cluster.live, "allow_partial_search_results": False}
        body = lines(*(row for each in bodies for row in (header, {**each, **timeout})))
        try:
            told = await self._client.msearch(body=body, params={"request_timeout": self._patience})
        except (TimeoutError, OpenSearchException, OSError) as error:
            raise fault(error) from None
        answers: list[dict[str, Any]] = told["responses"]
        for answer in answers:
            if "error" in answer:
                raise SearchUnavailable(f"{answer.get('status')} {answer['error'].get('type')}")
            if answer["timed_out"] or answer["_shards"]["failed"]:
                raise SearchUnavailable("incomplete")
        return answers

    async def _stepwise(
        self, query: SearchQuery, plan: Plan, after: tuple[Any, ...] | None
    ) -> tuple[int, dict[str, Any]]:
        """The step that counts, and its page."""
        conditions = [step_condition(plan, step) for step in plan.steps]
        among = scope(query)
        counts = [
            counting(among, condition, step.enough)
            for condition, step in zip(conditions[:-1], plan.steps, strict=False)
        ]
        page, *counted = await self.ask([self._page(query, plan, [conditions[0]], after), *counts])
        found = [int(each["hits"]["total"]["value"]) for each in counted]
        step = next((number for number, count in enumerate(found) if count >= plan.steps[number].enough), len(found))
        if step:
            (page,) = await self.ask([self._page(query, plan, [conditions[step]], after, marked(conditions[0]))])
        return step, page

    def _page(
        self, query: SearchQuery, plan: Plan, found: list[Condition], after: tuple[Any, ...] | None, *also: Condition
    ) -> dict[str, Any]:
        """Filters that some facet is counted without are applied after the counting; all others before."""
        filters = filter_conditions(query.filters, query.payable)
        late = {facet: condition for facet, condition in filters.items() if facet in query.facets}
        early = [condition for facet, condition in filters.items() if facet not in late]
        scored = bool(plan.steps)
        body: dict[str, Any] = {
            "size": query.first + 1,
            "track_total_hits": query.count,
            "query": {"bool": {"filter": [*scope(query), *found, *early], "should": [*points(plan), *also]}},
            "sort": order(query.sort, descending=query.descending, scored=scored),
        }
        if late:
            body["post_filter"] = all_of(late.values())
        if query.facets:
            body["aggs"] = facets_body(query, late)
        if after is not None:
            body["search_after"] = [*position(query.sort, after[0], scored=scored), str(after[1])]
        if scored and query.sort is not Sort.RELEVANCE:
            body |= {"track_scores": True, "docvalue_fields": ["merit"]}
        return body

    @staticmethod
    def _result(
        query: SearchQuery, answer: Mapping[str, Any], *, scored: bool, relaxed: bool = False
    ) -> SearchResult:
        hits = [_hit(query, each, scored=scored, relaxed=relaxed) for each in answer["hits"]["hits"]]
        total = int(answer["hits"]["total"]["value"]) if query.count else None
        return SearchResult(
            tuple(hits[: query.first]), len(hits) > query.first, total, read_facets(query, answer),
            served_by=EngineName.OPENSEARCH,
        )  # fmt: skip


def _hit(query: SearchQuery, found: Mapping[str, Any], *, scored: bool, relaxed: bool) -> Hit:
    values = found["sort"]
    identifier = UUID(found["_id"])
    key = key_of(query.sort, values, scored=scored)
    score = key
    if scored and query.sort is not Sort.RELEVANCE:
        score = key_of(Sort.RELEVANCE, [found["_score"], found["fields"]["merit"][0]], scored=True)
    complete = not relaxed or COMPLETE in found.get("matched_queries", ())
    return Hit(identifier, score, encode_cursor((key, identifier), query.digest), complete)
