"""From the outbox into the index. What is written is what the database has now, so a row seen twice or late does no harm."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Final, Protocol
from uuid import UUID

from db.engine import Sessions
from search.engine import Document, Removal, SearchIndex
from search.postgres.engine import PostgresSearch
from search.query import Kind
from search.sources import all_documents, documents_of, services_of_institutions

TOPICS: Final = frozenset(kind.value for kind in Kind)
"""The outbox topics that concern the index."""
PROJECTED: Final = "search_row"
"""The topic of rows that a cluster's index has yet to be told of: written with what they name, in `search_documents`."""


class Change(Protocol):
    """An outbox row, as far as the index cares."""

    @property
    def topic(self) -> str: ...
    @property
    def entity_id(self) -> UUID: ...
    @property
    def version(self) -> int: ...


async def apply(sessions: Sessions, rows: Sequence[Change], index: SearchIndex | None = None) -> int:
    """Bring the index up to date with everything `rows` name; other topics are passed over. How many documents changed.

    A changed institution takes its services with it, whose documents carry its name. What the database does not have any
    more is removed under the row's version.
    """
    target = index or PostgresSearch(sessions)
    changed = 0
    for kind in Kind:
        named = {row.entity_id: row.version for row in rows if row.topic == kind.value}
        if not named:
            continue
        documents = await documents_of(sessions, kind, named)
        gone = named.keys() - {document.id for document in documents}
        removals = [Removal(kind, lost, named[lost]) for lost in sorted(gone)]
        if kind is Kind.INSTITUTION:
            offered = await services_of_institutions(sessions, list(named))
            documents += await documents_of(sessions, Kind.SERVICE, offered)
        changed += await target.put(documents, removals)
    return changed


async def rebuild(sessions: Sessions, index: SearchIndex | None = None) -> int:
    """Make the whole index anew from the database; how many documents it has."""
    target = index or PostgresSearch(sessions)
    return await target.replace_all(all_documents(sessions))


async def rebuild_rows(sessions: Sessions, batches: AsyncIterator[Sequence[Document]]) -> int:
    """The same from batches that somebody watches, for the rows alone."""
    return await PostgresSearch(sessions).replace_all(batches)
