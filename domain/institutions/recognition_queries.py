"""Looks at what compacts recognise: a lab's recognitions, imports with their reports, and how many labs there are where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from core.clock import local_date
from core.errors import NotFound
from core.paging import Page, PageRequest
from db.models import Division, Institution, Recognition, RecognitionBatch, RecognitionImport
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, authorize
from domain.institutions.acceptance import recognised_on
from domain.institutions.effects import ADMITTED
from domain.work import Read


@dataclass(frozen=True, slots=True)
class RecognitionView:
    """In force on both days named; `until` None while nobody ended it."""

    id: UUID
    institution_id: UUID
    compact: str
    batch: str
    lab_kind: str
    home_region: str
    since: date
    until: date | None
    reason: str
    version: int


@dataclass(frozen=True, slots=True)
class RowFault:
    """`row` counts as a spreadsheet does, 0 for the whole file."""

    row: int
    column: str
    message: str


@dataclass(frozen=True, slots=True)
class RecognitionImportView:
    """`status` is LOADED or REFUSED; of the faults the first 500."""

    id: UUID
    compact: str
    batch: str
    recognised_on: date
    source: str
    status: str
    rows: int
    added: int
    updated: int
    fault_count: int
    faults: tuple[RowFault, ...]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class LabCountsView:
    """Labs recognised on a day. Divisions are (code, name, count) as the labs have them; batches and kinds by code."""

    total: int
    regions: Mapping[str, int]
    divisions: tuple[tuple[str, str, int], ...]
    kinds: Mapping[str, int]
    batches: Mapping[tuple[str, str], int]


_COLUMNS = (
    Recognition.id, Recognition.institution_id, Recognition.compact, RecognitionBatch.code, Recognition.lab_kind,
    Recognition.home_region, Recognition.since, Recognition.until, Recognition.reason, Recognition.version,
)  # fmt: skip
_IMPORT_COLUMNS = (
    RecognitionImport.id, RecognitionImport.compact, RecognitionImport.batch, RecognitionImport.recognised_on,
    RecognitionImport.source, RecognitionImport.status, RecognitionImport.rows, RecognitionImport.added,
    RecognitionImport.updated, RecognitionImport.fault_count, RecognitionImport.faults, RecognitionImport.created_at,
)  # fmt: skip


def _recognitions() -> Any:
    return select(*_COLUMNS).join(RecognitionBatch, RecognitionBatch.id == Recognition.batch_id)


async def recognitions_by_institution(read: Read, ids: Sequence[UUID]) -> Mapping[UUID, tuple[RecognitionView, ...]]:
    """For edges: every recognition of these institutions, ended ones too, oldest first; one statement."""
    query = _recognitions().where(Recognition.institution_id.in_(set(ids)))
    found: dict[UUID, list[RecognitionView]] = defaultdict(list)
    async with read.session() as session:
        for row in (await session.execute(query.order_by(Recognition.since, Recognition.id))).all():
            found[row[1]].append(RecognitionView(*row))
    return {institution: tuple(rows) for institution, rows in found.items()}


async def recognition(read: Read, recognition_id: UUID) -> RecognitionView:
    """Public. Raises NotFound."""
    async with read.session() as session:
        row = (await session.execute(_recognitions().where(Recognition.id == recognition_id))).first()
    if row is None:
        raise NotFound("互认")
    return RecognitionView(*row)


async def imports(read: Read, compact: str, page: PageRequest) -> Page[RecognitionImportView]:
    """A compact's imports, newest first. Raises Forbidden."""
    authorize(read.actor, Permission.MANAGE_COMPACTS, Resource())
    query = select(*_IMPORT_COLUMNS).where(RecognitionImport.compact == compact)
    async with read.session() as session:
        return await fetch_page(session, query, [RecognitionImport.id], page, _import, descending=True)


async def import_by_id(read: Read, import_id: UUID) -> RecognitionImportView:
    """Raises NotFound, Forbidden."""
    authorize(read.actor, Permission.MANAGE_COMPACTS, Resource())
    async with read.session() as session:
        row = (await session.execute(select(*_IMPORT_COLUMNS).where(RecognitionImport.id == import_id))).first()
    if row is None:
        raise NotFound("导入")
    return _import(row)


def _import(row: Sequence[Any]) -> RecognitionImportView:
    values = dict(zip((column.key for column in _IMPORT_COLUMNS), row, strict=True))
    values["faults"] = tuple(RowFault(**fault) for fault in values["faults"])
    return RecognitionImportView(**values)


async def lab_counts(read: Read, compacts: Sequence[str], region: str | None) -> LabCountsView:
    """Labs listed today that one of `compacts` recognises today, each counted once (in its batch: once a batch); of one
    home region where that is given. Two statements."""
    today = local_date(read.now)
    listed = (Institution.status == ADMITTED, recognised_on(compacts, today))
    here = () if region is None else (Institution.region == region,)
    labs = (
        select(Institution.region, Institution.division, func.coalesce(Division.name, ""), Institution.lab_kind, func.count())
        .outerjoin(Division, Division.code == Institution.division)
        .where(*listed, *here)
        .group_by(Institution.region, Institution.division, Division.name, Institution.lab_kind)
    )
    batches = (
        select(Recognition.compact, RecognitionBatch.code, func.count())
        .join(RecognitionBatch, RecognitionBatch.id == Recognition.batch_id)
        .join(Institution, Institution.id == Recognition.institution_id)
        .where(*listed, *here, Recognition.compact.in_(compacts))
        .where(Recognition.since <= today, func.coalesce(Recognition.until, today) >= today)
        .group_by(Recognition.compact, RecognitionBatch.code)
    )
    async with read.session() as session:
        rows = (await session.execute(labs)).all()
        by_batch = {(row[0], row[1]): row[2] for row in (await session.execute(batches)).all()}
    regions: Counter[str] = Counter()
    divisions: Counter[tuple[str, str]] = Counter()
    kinds: Counter[str] = Counter()
    for home, code, name, kind, count in rows:
        regions[home] += count
        divisions[code, name] += count
        kinds[kind] += count
    places = tuple((code, name, count) for (code, name), count in sorted(divisions.items()))
    return LabCountsView(sum(regions.values()), regions, places, kinds, by_batch)
