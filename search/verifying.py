"""Whether the index says what the database says: things against rows, and rows against a cluster's index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol
from uuid import UUID

from sqlalchemy import exists, func, select

from db.engine import Sessions
from db.models import OutboxRow, SearchDocument
from search.analysis.fingerprint import fingerprint
from search.digest import digest
from search.engine import Document, Removal
from search.indexer import PROJECTED, TOPICS
from search.postgres.engine import PostgresSearch
from search.query import Kind
from search.sources import SOURCES, all_documents, documents_of

PAGE: Final = 4_000

_D = SearchDocument


@dataclass(frozen=True, slots=True)
class Kept:
    """What an index has of a document."""

    version: int
    digest: int
    listed: bool


@dataclass(slots=True)
class Differences:
    """Of one index from what it is made of. `ahead`: claims to be newer than its source, which only a rebuild puts right."""

    missing: list[UUID] = field(default_factory=list)
    stale: list[UUID] = field(default_factory=list)
    extra: list[UUID] = field(default_factory=list)
    ahead: list[UUID] = field(default_factory=list)
    compared: int = 0

    @property
    def count(self) -> int:
        return len(self.missing) + len(self.stale) + len(self.extra) + len(self.ahead)

    def compare(self, identifier: UUID, source: Kept, found: Kept | None) -> None:
        """What is not listed need not be there."""
        self.compared += 1
        if found is None:
            if source.listed:
                self.missing.append(identifier)
        elif found.version > source.version:
            self.ahead.append(identifier)
        elif found != source:
            self.stale.append(identifier)


class Projection(Protocol):
    """An index that is made from rows."""

    def indexed(self, after: UUID | None, until: UUID | None) -> AsyncIterator[Mapping[UUID, Kept]]:
        """What it has of the ids in (after, until], page by page."""
        ...

    async def write(self, ids: Sequence[UUID], institutions: Sequence[UUID] = ()) -> int: ...

    async def erase(self, versions: Mapping[UUID, int]) -> None: ...


async def compare_rows(sessions: Sessions, *, repair: bool = False) -> Differences:
    """Rows against things. What the outbox has yet to bring over is no difference."""
    found = Differences()
    async for documents in all_documents(sessions):
        rows = await _rows(sessions, [each.id for each in documents])
        bad: list[Document] = []
        before = found.count
        for document in documents:
            kept, analysis = rows.get(document.id, (None, fingerprint()))
            source = Kept(document.version, digest(document), document.listed)
            stale_text = kept == source and document.listed and analysis != fingerprint()
            found.compare(document.id, source, Kept(0, 0, True) if stale_text else kept)
            if found.count > before:
                bad.append(document)
                before = found.count
        await _discount(sessions, found, bad, repair=repair)
    await _strays(sessions, found, repair=repair)
    return found


async def compare_projection(sessions: Sessions, index: Projection, *, repair: bool = False) -> Differences:
    """The cluster's index against rows."""
    found = Differences()
    after: UUID | None = None
    while True:
        rows = await _page(sessions, after)
        until = max(rows) if rows else None
        there: dict[UUID, Kept] = {}
        async for part in index.indexed(after, until):
            there |= part
        part_found = Differences()
        for identifier, kept in rows.items():
            part_found.compare(identifier, kept, there.get(identifier))
        part_found.extra = sorted(identifier for identifier in there.keys() - rows.keys() if there[identifier].listed)
        await _settle(sessions, index, part_found, there, repair=repair)
        _add(found, part_found)
        if until is None:
            return found
        after = until


async def open_rows(sessions: Sessions) -> set[UUID]:
    """The things that the outbox has yet to bring over."""
    topics = (*TOPICS, PROJECTED)
    async with sessions() as session:
        query = select(OutboxRow.entity_id).where(OutboxRow.done_at.is_(None), OutboxRow.topic.in_(topics))
        return set(await session.scalars(query))


async def rows_by_kind(sessions: Sessions) -> dict[str, tuple[int, int]]:
    """By kind: how many rows are found, and how many only remember what was removed."""
    listed, unlisted = func.count().filter(_D.listed), func.count().filter(~_D.listed)
    async with sessions() as session:
        rows = await session.execute(select(_D.kind, listed, unlisted).group_by(_D.kind).order_by(_D.kind))
        return {kind: (found, kept) for kind, found, kept in rows}


async def _rows(sessions: Sessions, ids: Sequence[UUID]) -> dict[UUID, tuple[Kept, str]]:
    query = select(_D.id, _D.version, _D.digest, _D.listed, _D.analysis).where(_D.id.in_(ids))
    async with sessions() as session:
        return {row.id: (Kept(row.version, row.digest, row.listed), row.analysis) for row in await session.execute(query)}


async def _page(sessions: Sessions, after: UUID | None) -> dict[UUID, Kept]:
    query = select(_D.id, _D.version, _D.digest, _D.listed).order_by(_D.id).limit(PAGE)
    async with sessions() as session:
        rows = await session.execute(query if after is None else query.where(_D.id > after))
        return {row.id: Kept(row.version, row.digest, row.listed) for row in rows}


async def _discount(sessions: Sessions, found: Differences, bad: Sequence[Document], *, repair: bool) -> None:
    """Take out what is on its way, and put right the rest."""
    if not bad:
        return
    waiting = await open_rows(sessions)
    on_its_way = {each.id for each in bad if each.id in waiting or each.institution_id in waiting}
    for several in (found.missing, found.stale, found.ahead):
        several[:] = [each for each in several if each not in on_its_way]
    if repair:
        by_kind: dict[Kind, list[UUID]] = defaultdict(list)
        for each in bad:
            by_kind[each.kind].append(each.id)
        for kind, ids in by_kind.items():
            await PostgresSearch(sessions).put(await documents_of(sessions, kind, ids))


async def _strays(sessions: Sessions, found: Differences, *, repair: bool) -> None:
    """Listed rows of what the database does not have."""
    waiting = await open_rows(sessions)
    for kind, (_, key, _) in SOURCES.items():
        there = exists().where(key == _D.id)
        query = select(_D.id, _D.version).where(_D.kind == kind.value, _D.listed.is_(True), ~there).limit(PAGE)
        async with sessions() as session:
            rows = [row for row in await session.execute(query) if row.id not in waiting]
        found.extra += [row.id for row in rows]
        if repair and rows:
            await PostgresSearch(sessions).put([], [Removal(kind, row.id, row.version) for row in rows])


async def _settle(
    sessions: Sessions, index: Projection, found: Differences, there: Mapping[UUID, Kept], *, repair: bool
) -> None:
    if not found.count:
        return
    waiting = await open_rows(sessions)
    owners = await _owners(sessions, [*found.missing, *found.stale, *found.ahead])
    for several in (found.missing, found.stale, found.extra, found.ahead):
        several[:] = [each for each in several if each not in waiting and owners.get(each) not in waiting]
    if repair:
        await index.write([*found.missing, *found.stale])
        await index.erase({each: there[each].version for each in found.extra})


async def _owners(sessions: Sessions, ids: Iterable[UUID]) -> dict[UUID, Any]:
    async with sessions() as session:
        rows = await session.execute(select(_D.id, _D.institution_id).where(_D.id.in_(list(ids))))
        return {row.id: row.institution_id for row in rows}


def _add(whole: Differences, part: Differences) -> None:
    whole.missing += part.missing
    whole.stale += part.stale
    whole.extra += part.extra
    whole.ahead += part.ahead
    whole.compared += part.compared
