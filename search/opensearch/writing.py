"""Lines into the index. What is older than what is there is passed over; anything else that fails is raised."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from opensearchpy import AsyncOpenSearch
from opensearchpy.exceptions import OpenSearchException

from db.engine import Sessions
from search.opensearch.cluster import TOO_MANY, Cluster, DocumentsRefused, Overloaded, SearchUnavailable, fault
from search.opensearch.indices import Indices
from search.opensearch.projecting import BATCH, Line, lines_of, lines_of_institution
from search.verifying import Kept

_OLDER: Final = 409
_GONE: Final = 404
_ITS_OWN_FAULT: Final = (400, 413)
"""Statuses of a document that will not be taken later either; 429 and 503 pass."""
_TOLD: Final = "errors,items.index.status,items.index._index,items.index.error.type"
"""Of each document no more than is looked at."""
_SCAN: Final = 5_000
"""Documents a page when everything is compared."""


@dataclass(frozen=True, slots=True)
class Health:
    """`current`: the live index is of today's layout. `loaded`: what the building index noted last."""

    color: str
    nodes: int
    live: str
    building: str
    loaded: int
    documents: int
    current: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """Both in bytes."""

    bytes: int
    heap: int


class Writer:
    """`refresh`: whether what was written is findable at once (tests), or within the cluster's own time."""

    def __init__(self, client: AsyncOpenSearch, cluster: Cluster, sessions: Sessions, *, refresh: bool = False) -> None:
        self.indices = Indices(client, cluster)
        self._client = client
        self._cluster = cluster
        self._sessions = sessions
        self._parameters: dict[str, Any] = {"refresh": "true"} if refresh else {}

    async def write(self, ids: Sequence[UUID], institutions: Sequence[UUID] = ()) -> int:
        """Bring these documents, and those of these institutions, to what their rows say; how many changed.

        Raises SearchUnavailable; then none or some are written, and writing them again does no harm.
        """
        try:
            targets = (await self.indices.standing()).targets
            if not targets:
                raise SearchUnavailable("there is no index yet")
            changed = 0
            async for lines in self._pages(ids, institutions):
                changed += await self.send(targets, lines)
            return changed
        except (TimeoutError, OpenSearchException, OSError) as error:
            raise fault(error) from None

    async def current(self) -> bool:
        """Whether there is a live index of today's layout. Raises SearchUnavailable."""
        try:
            live = (await self.indices.standing()).live
            return bool(live) and await self.indices.progress(live) is not None
        except (TimeoutError, OpenSearchException, OSError) as error:
            raise fault(error) from None

    async def health(self) -> Health:
        """How the cluster and its indices stand. Raises SearchUnavailable."""
        try:
            standing = await self.indices.standing()
            told = await self._client.cluster.health()
            loading = await self.indices.progress(standing.building) if standing.building else None
            return Health(
                color=str(told["status"]), nodes=int(told["number_of_nodes"]), live=standing.live, building=standing.building,
                loaded=int((loading or {}).get("loaded", 0)),
                documents=await self._count(standing.live), current=bool(standing.live) and await self.current(),
            )  # fmt: skip
        except (OpenSearchException, OSError, TimeoutError) as error:
            raise fault(error) from None

    async def refresh(self, name: str) -> None:
        """Make findable what was written."""
        await self._client.indices.refresh(index=name)

    async def figures(self) -> Figures:
        """What the live index takes of disk and the cluster of memory."""
        stats = await self._client.indices.stats(index=self._cluster.live, metric="store")
        nodes = await self._client.nodes.stats(metric="jvm")
        heap = sum(int(each["jvm"]["mem"]["heap_used_in_bytes"]) for each in nodes["nodes"].values())
        return Figures(int(stats["_all"]["total"]["store"]["size_in_bytes"]), heap)

    async def _count(self, name: str) -> int:
        return int((await self._client.count(index=name))["count"]) if name else 0

    async def indexed(self, after: UUID | None, until: UUID | None) -> AsyncIterator[Mapping[UUID, Kept]]:
        """What the live index has of the ids in (after, until], page by page. Raises SearchUnavailable."""
        while True:
            bounds = {"gt": str(after) if after else None, "lte": str(until) if until else None}
            body = {
                "size": _SCAN, "sort": [{"id": "asc"}], "query": {"range": {"id": bounds}}, "track_total_hits": False,
                "docvalue_fields": ["version", "digest", "listed"],
            }  # fmt: skip
            try:
                parameters = {"allow_partial_search_results": "false"}
                answer = await self._client.search(index=self._cluster.live, body=body, params=parameters)
            except (TimeoutError, OpenSearchException, OSError) as error:
                raise fault(error) from None
            page = {UUID(hit["_id"]): _kept(hit["fields"]) for hit in answer["hits"]["hits"]}
            yield page
            if len(page) < _SCAN:
                return
            after = max(page)

    async def erase(self, versions: Mapping[UUID, int]) -> None:
        """Take these out of the index, unless they have become newer. Raises SearchUnavailable."""
        body = "".join(
            f'{{"delete":{{"_index":"{self._cluster.live}","_id":"{each}","version":{version},"version_type":"external_gte"}}}}\n'
            for each, version in versions.items()
        )
        if body:
            try:
                await self._client.bulk(body=body, params=self._parameters)
            except (TimeoutError, OpenSearchException, OSError) as error:
                raise fault(error) from None

    async def _pages(self, ids: Sequence[UUID], institutions: Sequence[UUID]) -> AsyncIterator[Sequence[Line]]:
        for start in range(0, len(ids), BATCH):
            yield await lines_of(self._sessions, ids[start : start + BATCH])
        for institution in institutions:
            after: UUID | None = None
            while lines := await lines_of_institution(self._sessions, institution, after):
                yield lines
                after = lines[-1].id

    async def send(self, targets: Sequence[str], lines: Sequence[Line]) -> int:
        """Into every target; how many documents of the first one changed. Raises SearchUnavailable as `write`."""
        if not lines:
            return 0
        body = "".join(line.action(target) for target in targets for line in lines)
        try:
            answer = await self._client.bulk(body=body, params={**self._parameters, "filter_path": _TOLD})
        except (TimeoutError, OpenSearchException, OSError) as error:
            raise fault(error) from None
        items = [item["index"] for item in answer["items"]]
        if answer["errors"]:
            await self._check(items)
        return sum(1 for item in items if item["_index"] == targets[0] and item["status"] < 300)

    async def _check(self, items: Sequence[Mapping[str, Any]]) -> None:
        """A target that was replaced in the meantime is nobody's any more; what replaced it was a target too."""
        failed = [item for item in items if item["status"] >= 300 and item["status"] != _OLDER]
        missing = {item["_index"] for item in failed if item["status"] == _GONE}
        if missing:
            missing -= set((await self.indices.standing()).targets)
        bad = [item for item in failed if item["_index"] not in missing]
        if bad:
            statuses = {item["status"] for item in bad}
            refused = statuses <= set(_ITS_OWN_FAULT)
            error = DocumentsRefused if refused else Overloaded if TOO_MANY in statuses else SearchUnavailable
            raise error(f"{len(bad)} documents refused: {bad[0]['status']} {bad[0]['error']['type']}")


def _kept(fields: Mapping[str, list[Any]]) -> Kept:
    return Kept(int(fields["version"][0]), int(fields["digest"][0]), bool(fields["listed"][0]))
