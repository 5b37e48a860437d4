"""The search engines that the settings ask for, wired together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from db.engine import Sessions
from gateway.settings import SearchSetting, Settings
from search.engine import SearchEngine
from search.fallback import FallbackSearch
from search.opensearch.cluster import Cluster, make_client
from search.opensearch.engine import OpenSearchSearch
from search.postgres.engine import PostgresSearch


@dataclass(frozen=True, slots=True)
class SearchParts:
    """`engine` answers people; `cluster` is the one that must be kept up to date besides the database, if any."""

    engine: SearchEngine
    cluster: OpenSearchSearch | None = None


def cluster_of(settings: Settings) -> Cluster:
    return Cluster(
        urls=settings.opensearch_urls,
        user=settings.opensearch_user,
        password=settings.opensearch_password.get_secret_value(),
        ca_file=settings.opensearch_ca_file,
        client_certificate=settings.opensearch_client_certificate,
        client_key=settings.opensearch_client_key,
        prefix=settings.opensearch_prefix,
        shards=settings.opensearch_shards,
        replicas=settings.opensearch_replicas,
        refresh=settings.opensearch_refresh,
    )


@asynccontextmanager
async def wired_search(settings: Settings, sessions: Sessions) -> AsyncIterator[SearchParts]:
    """For as long as a process needs them."""
    own = PostgresSearch(sessions)
    if settings.search is SearchSetting.POSTGRES:
        yield SearchParts(own)
        return
    cluster = cluster_of(settings)
    async with make_client(cluster) as client:
        first = OpenSearchSearch(client, cluster, sessions, patience=settings.search_deadline)
        both = FallbackSearch(first, own, deadline=settings.search_deadline)
        try:
            yield SearchParts(both, first)
        finally:
            await both.close()
