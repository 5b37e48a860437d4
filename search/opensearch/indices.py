"""The indices of a platform: one is live, another may be building, and nothing is ever searched half loaded."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from opensearchpy import AsyncOpenSearch

from search.opensearch.cluster import Cluster
from search.opensearch.mapping import LAYOUT, template


@dataclass(frozen=True, slots=True)
class Standing:
    """Names of the live index and of the one that is building; empty for none."""

    live: str = ""
    building: str = ""

    @property
    def targets(self) -> tuple[str, ...]:
        """Where a change is written: a rebuild misses nothing that happens beside it."""
        return tuple(name for name in (self.live, self.building) if name)


class Indices:
    """Their names, aliases and progress. Raises what the client raises."""

    def __init__(self, client: AsyncOpenSearch, cluster: Cluster) -> None:
        self._client = client
        self._cluster = cluster

    async def standing(self) -> Standing:
        found = await self._client.indices.get_alias(index=self._cluster.indices)
        by_alias = {alias: index for index, told in found.items() for alias in told.get("aliases", ())}
        return Standing(by_alias.get(self._cluster.live, ""), by_alias.get(self._cluster.building, ""))

    async def make(self) -> str:
        """A new index of today's layout, building."""
        await self._client.indices.put_index_template(name=self._cluster.live, body=template(self._cluster))
        name = f"{self._cluster.live}-{secrets.token_hex(6)}"
        # No copies and no refreshing while it is loaded; `finish` sets both.
        settings = {"index": {"refresh_interval": "-1", "number_of_replicas": 0}}
        await self._client.indices.create(
            index=name, body={"settings": settings, "aliases": {self._cluster.building: {}}}
        )
        return name

    async def finish(self, name: str) -> None:
        """Make it findable as a whole, then put it in the place of the live one in one step, and drop what is left over."""
        settings = {"index": {"refresh_interval": self._cluster.refresh, "number_of_replicas": self._cluster.replicas}}
        await self._client.indices.put_settings(index=name, body=settings)
        await self._client.indices.refresh(index=name)
        before = (await self.standing()).live
        actions: list[dict[str, Any]] = [
            {"add": {"index": name, "alias": self._cluster.live}},
            {"remove": {"index": name, "alias": self._cluster.building}},
        ]
        if before:
            actions.append({"remove": {"index": before, "alias": self._cluster.live}})
        await self._client.indices.update_aliases(body={"actions": actions})
        await self.drop_others(name)

    async def drop_others(self, *kept: str) -> None:
        """Indices of ours besides these: what is replaced, or was given up."""
        for name in await self.names():
            if name not in kept:
                await self._client.indices.delete(index=name, params={"ignore_unavailable": "true"})

    async def names(self) -> tuple[str, ...]:
        found = await self._client.indices.get(index=self._cluster.indices, params={"allow_no_indices": "true"})
        return tuple(sorted(found))

    async def progress(self, name: str) -> dict[str, Any] | None:
        """What a loading index says about itself; None when it is not of today's layout."""
        found = await self._client.indices.get_mapping(index=name)
        meta: dict[str, Any] = found[name]["mappings"].get("_meta", {})
        return meta if meta.get("layout") == LAYOUT else None

    async def note(self, name: str, progress: Mapping[str, Any]) -> None:
        await self._client.indices.put_mapping(index=name, body={"_meta": {"layout": LAYOUT, **progress}})
