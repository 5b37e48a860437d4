"""Keeping `search_documents`: many rows a statement, an older version never over a newer one."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, cast, delete, func, select, text
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.selectable import Select
from sqlalchemy.types import String

from db.engine import Sessions
from db.models import SearchDocument
from db.unit_of_work import unit_of_work
from search.analysis.fingerprint import fingerprint
from search.analysis.terms import document_terms
from search.digest import digest
from search.engine import Document, Removal
from search.postgres.changes import note_changes
from search.postgres.matching import vector_text
from search.ranking import appeal, merit

BATCH: Final = 1_000
MAX_NAME: Final = 300

_AS_TEXT: Final = (TSVECTOR, JSONB)
"""Kinds of column that are sent as text."""
_TABLE = SearchDocument.__table__
_NAMES: Final = tuple(column.name for column in _TABLE.columns)


async def put(sessions: Sessions, documents: Sequence[Document], removals: Sequence[Removal] = ()) -> int:
    return await _write(sessions, documents, [_removed(removal) for removal in removals])


async def replace_all(sessions: Sessions, batches: AsyncIterator[Sequence[Document]]) -> int:
    """Batch by batch, each found as soon as it is written; what is in none of them goes at the end. Text whose document and
    dictionary are as they were is not segmented again."""
    before = await _ids(sessions)
    count = 0
    async for documents in batches:
        known = await _known(sessions, [document.id for document in documents])
        stale = [each for each in documents if known.get(each.id) != (each.version, digest(each), fingerprint())]
        await _write(sessions, stale, [])
        before.difference_update(document.id for document in documents)
        count += len(documents)
    await unit_of_work(sessions, lambda session: _forget(session, sorted(before)))
    await unit_of_work(sessions, _gather_statistics)
    return count


async def _write(sessions: Sessions, documents: Sequence[Document], rows: Sequence[dict[str, Any]]) -> int:
    ordered = _ordered([*await asyncio.to_thread(_rows, documents), *rows])

    async def act(session: AsyncSession) -> int:
        return await _upsert(session, ordered)

    return await unit_of_work(sessions, act)


async def put_within(session: AsyncSession, documents: Sequence[Document]) -> int:
    """In a transaction of the caller's."""
    return await _upsert(session, _ordered(await asyncio.to_thread(_rows, documents)))


def _ordered(made: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The newest of each, in the order of ids, so that two writers wait for each other instead of locking each other out."""
    newest = {row["id"]: row for row in sorted(made, key=lambda row: row["version"])}
    return sorted(newest.values(), key=lambda row: row["id"])


async def _ids(sessions: Sessions) -> set[UUID]:
    async with sessions() as session:
        return set(await session.scalars(select(SearchDocument.id)))


async def _known(sessions: Sessions, ids: Sequence[UUID]) -> dict[UUID, tuple[int, int, str]]:
    query = select(SearchDocument.id, SearchDocument.version, SearchDocument.digest, SearchDocument.analysis)
    async with sessions() as session:
        rows = await session.execute(query.where(SearchDocument.id.in_(ids)))
        return {row.id: (row.version, row.digest, row.analysis) for row in rows}


async def _forget(session: AsyncSession, ids: Sequence[UUID]) -> None:
    for start in range(0, len(ids), BATCH):
        await session.execute(delete(SearchDocument).where(SearchDocument.id.in_(ids[start : start + BATCH])))


async def _gather_statistics(session: AsyncSession) -> None:
    """Without them the planner reads the whole table instead of the index, until autovacuum comes round."""
    await session.execute(text("ANALYZE search_documents"))


async def _upsert(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> int:
    changed = 0
    for start in range(0, len(rows), BATCH):
        await note_changes(session, rows[start : start + BATCH])
        adding = insert(SearchDocument).from_select(_NAMES, _unnested(rows[start : start + BATCH]))
        values = {name: adding.excluded[name] for name in _NAMES if name != "id"}
        upserting = adding.on_conflict_do_update(
            index_elements=["id"], set_=values, where=SearchDocument.version <= adding.excluded.version
        )
        result: Any = await session.execute(upserting)
        changed += result.rowcount
    return changed


def _unnested(rows: Sequence[Mapping[str, Any]]) -> Select[Any]:
    """The rows as one array a column: a statement of few parameters, however many rows."""
    arrays: list[ColumnElement[Any]] = []
    for column in _TABLE.columns:
        kind = String() if isinstance(column.type, _AS_TEXT) else column.type
        arrays.append(cast([row[column.name] for row in rows], ARRAY(kind)))
    source = func.unnest(*arrays).table_valued(*_NAMES).render_derived()
    return select(*(
        cast(source.c[column.name], type(column.type)) if isinstance(column.type, _AS_TEXT) else source.c[column.name]
        for column in _TABLE.columns
    ))  # fmt: skip


def _rows(documents: Sequence[Document]) -> list[dict[str, Any]]:
    return [_row(document) for document in documents]


def _row(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "kind": document.kind.value,
        "version": document.version,
        "listed": document.listed,
        "dated": document.dated,
        "region": document.region,
        "division": document.division,
        "category": document.category,
        "instrument_class": document.instrument_class,
        "institution_id": document.institution_id,
        "price": document.price,
        "rating": document.rating,
        "voucher_supported": document.voucher_supported,
        "lab_kind": document.lab_kind,
        "digest": digest(document),
        "analysis": fingerprint(),
        "recognitions": _recognitions(document),
        "standing": document.standing,
        "merit": merit(document),
        "appeal": appeal(document),
        "name": document.names[0][:MAX_NAME] if document.names else "",
        "tokens": vector_text(document_terms(document)) if document.listed else "",
    }


def _recognitions(document: Document) -> str:
    """As JSON text; a recognition without an end lasts beyond all days, so that one comparison asks for both ends."""
    return json.dumps([
        {
            "compact": each.compact, "batch": each.batch, "since": each.since.isoformat(),
            "until": (each.until or date.max).isoformat(),
        }
        for each in document.recognitions
    ])  # fmt: skip


def _removed(removal: Removal) -> dict[str, Any]:
    gone = Document(removal.kind, removal.id, removal.version, False, datetime.fromtimestamp(0, UTC))
    return _row(gone)
