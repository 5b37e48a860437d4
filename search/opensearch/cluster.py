"""Which cluster, and how it is spoken to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

import orjson
from opensearchpy import AsyncOpenSearch
from opensearchpy.exceptions import OpenSearchException

REQUEST_TIMEOUT: Final = 30.0
"""Seconds that bulk loads and administration may take; searches have a deadline of their own."""

TOO_MANY: Final = 429
"""The status of what a cluster has no room for at the moment."""


class SearchUnavailable(Exception):
    """The cluster did not answer, or not wholly. Says what kind of fault it was, never what was searched for."""


class Overloaded(SearchUnavailable):
    """The cluster answers that it has too much to do just now; what was sent is to be sent again a little later."""


class DocumentsRefused(SearchUnavailable):
    """The cluster answers, but does not take something in a batch."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """`prefix` begins the names of all indices, aliases and templates, so that several platforms may share a cluster.
    `refresh` is how often what was written becomes findable, as OpenSearch writes it."""

    urls: tuple[str, ...]
    user: str = ""
    password: str = field(default="", repr=False)
    ca_file: str = ""
    client_certificate: str = ""
    client_key: str = ""
    prefix: str = "voucher"
    shards: int = 1
    replicas: int = 0
    refresh: str = "500ms"
    connections: int = 32

    @property
    def live(self) -> str:
        """The alias that is searched."""
        return f"{self.prefix}-documents"

    @property
    def building(self) -> str:
        """The alias of an index that is being loaded."""
        return f"{self.prefix}-building"

    @property
    def indices(self) -> str:
        return f"{self.live}-*"


class _Client(AsyncOpenSearch):
    async def close(self) -> None:
        """Also the connections to nodes that are given up for now, which the library forgets."""
        await super().close()
        for connection in getattr(self.transport.connection_pool, "orig_connections", ()):
            await connection.close()


def make_client(cluster: Cluster) -> AsyncOpenSearch:
    """Whoever makes it closes it."""
    secured: dict[str, Any] = {}
    if any(url.startswith("https:") for url in cluster.urls):
        secured = {
            "verify_certs": True,
            "ca_certs": cluster.ca_file or None,
            "client_cert": cluster.client_certificate or None,
            "client_key": cluster.client_key or None,
        }
    return _Client(
        hosts=list(cluster.urls),
        http_auth=(cluster.user, cluster.password) if cluster.user else None,
        timeout=REQUEST_TIMEOUT,
        max_retries=max(1, len(cluster.urls) - 1),
        pool_maxsize=cluster.connections,
        http_compress=False,
        **secured,
    )


def lines(*rows: Any) -> bytes:
    """As OpenSearch wants several things at once: a line of JSON each."""
    return b"".join(orjson.dumps(row) + b"\n" for row in rows)


def fault(error: BaseException) -> SearchUnavailable:
    """What went wrong, without what was asked."""
    status = getattr(error, "status_code", None) if isinstance(error, OpenSearchException) else None
    if status:
        kind = Overloaded if status == TOO_MANY else SearchUnavailable
        return kind(f"{type(error).__name__} {status}")
    return SearchUnavailable(type(error).__name__)
