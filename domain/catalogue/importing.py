"""Services from a table: every row is checked, then all are loaded in one transaction, or none."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Boolean, Label, literal_column, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import SYSTEM
from core.checking import Checker
from core.clock import local_date
from core.errors import NotFound
from core.ids import new_id
from core.ports import live_key
from core.sheets import TableFault, TableRow, read_table
from db.live import announce
from db.models import Institution, OutboxRow, Service, ServiceImport, Upload
from db.unit_of_work import unit_of_work
from domain.catalogue.columns import COLUMNS, HEADERS, OPTIONAL, fields_of
from domain.catalogue.commands import ImportStatus, LoadImport, ServiceStatus, StartImport
from domain.catalogue.fields import Categories, categories_of, check_fields
from domain.catalogue.service import ADMITTED, own_institution
from domain.documents.service import keep
from domain.work import Platform, Work, perform

MAX_ROWS: Final = 20_000
MAX_KEPT_FAULTS: Final = 5_000
"""How many faults of one file are kept and shown; all are counted."""
PURPOSE: Final = "SERVICE_IMPORT"
TOPIC: Final = "service_import"
_PROGRESS_EVERY: Final = 2_000
_BATCH: Final = 1_000


async def start_import(work: Work, command: StartImport) -> UUID:
    """Take the file up; the worker checks and loads it (`run_import`). Raises InvalidInput, Forbidden, WrongState."""
    institution = await own_institution(work, command.institution_id)
    upload = await keep(work, command.upload_id, kinds=("csv", "xlsx"), path="upload_id", purpose=PURPOSE)
    if work.actor.account_id is None:
        raise AssertionError("only who is signed in acts for an institution")
    started = ServiceImport(
        id=new_id(), institution_id=institution.id, upload_id=upload.id, account_id=work.actor.account_id,
        status=ImportStatus.PENDING, faults=[], created_at=work.now,
    )  # fmt: skip
    work.session.add(started)
    work.record("SERVICE.IMPORT", "service_import", started.id, region=institution.region, after={"file": upload.name})
    work.emit(TOPIC, started.id)
    return started.id


async def run_import(platform: Platform, import_id: UUID) -> ImportStatus:
    """Check the file and load it. May be run again after a crash: what is finished stays as it is.

    Raises NotFound for an unknown id, and whatever keeps the file from being read (then run it again later).
    """
    async with platform.sessions() as session:
        row = (await session.execute(_started(import_id))).first()
    if row is None:
        raise NotFound("导入")
    if row.status in (ImportStatus.DONE, ImportStatus.REFUSED):
        return ImportStatus(row.status)
    data = b"".join([chunk async for chunk in await platform.files.open(row.storage_key)])
    table = await asyncio.to_thread(read_table, data, row.kind, HEADERS, MAX_ROWS, optional=OPTIONAL)
    await _progress(platform, import_id, status=ImportStatus.CHECKING, rows=len(table.rows), processed=0)
    categories = categories_of(platform.regions, row.region, local_date(platform.clock.now()))
    values, faults = await _check(platform, import_id, table.rows, table.headers, categories)
    faults = sorted([*table.faults, *faults], key=lambda fault: fault.row)
    if not table.rows and not faults:
        faults = [TableFault(0, "", "表格里没有数据行。")]
    if faults:
        return await _refuse(platform, import_id, faults)
    await perform(platform, SYSTEM, load_import, LoadImport(import_id, tuple(values)))
    return await _status(platform, import_id)


async def load_import(work: Work, command: LoadImport) -> UUID:
    """All rows, in one transaction: a known code updates, an unknown one adds. Nothing when it was loaded before."""
    query = select(ServiceImport).where(ServiceImport.id == command.import_id).with_for_update()
    started = (await work.session.scalars(query)).one()
    if started.status in (ImportStatus.DONE, ImportStatus.REFUSED):
        return command.import_id
    house = select(Institution).where(Institution.id == started.institution_id).with_for_update(read=True)
    institution = (await work.session.scalars(house)).one()
    started.finished_at = work.now
    if institution.status != ADMITTED:
        started.status, started.fault_count = ImportStatus.REFUSED, 1
        started.faults = [_kept(TableFault(0, "", "贵机构已不在入库机构名单中，不能导入服务。"))]
        return command.import_id
    for start in range(0, len(command.rows), _BATCH):
        added, updated = await _load(work, institution, command.rows[start : start + _BATCH])
        started.added += added
        started.updated += updated
    started.status, started.processed = ImportStatus.DONE, len(command.rows)
    counts = {"added": started.added, "updated": started.updated}
    await announce(work.session, [live_key("import", started.id)])
    work.record("SERVICE.IMPORTED", "service_import", started.id, region=institution.region, after=counts)
    return command.import_id


async def _load(work: Work, institution: Institution, rows: Sequence[Mapping[str, Any]]) -> tuple[int, int]:
    fixed = {
        "institution_id": institution.id, "region": institution.region, "division": institution.division,
        "status": ServiceStatus.LISTED, "version": 1, "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    adding = insert(Service).values([{**row, **fixed, "id": new_id()} for row in rows])
    changed = {key: adding.excluded[key] for key in (*rows[0], "status", "updated_at")}
    upserting = adding.on_conflict_do_update(
        index_elements=["institution_id", "code"],
        index_where=text("code <> ''"),
        set_={**changed, "version": Service.version + 1},
    )
    fresh: Label[bool] = literal_column("xmax = 0", Boolean).label("fresh")
    found = (await work.session.execute(upserting.returning(Service.id, Service.version, fresh))).all()
    told = [
        {"topic": "service", "entity_id": row.id, "version": row.version, "payload": {}, "created_at": work.now}
        for row in found
    ]
    await work.session.execute(insert(OutboxRow), told)
    added = sum(row.fresh for row in found)
    return added, len(found) - added


async def _check(
    platform: Platform, import_id: UUID, rows: Sequence[TableRow], headers: Mapping[str, str], categories: Categories
) -> tuple[list[dict[str, object]], list[TableFault]]:
    values: list[dict[str, object]] = []
    faults: list[TableFault] = []
    seen: dict[str, int] = {}
    for start in range(0, len(rows), _PROGRESS_EVERY):
        part = rows[start : start + _PROGRESS_EVERY]
        for row in part:
            checked, wrong = _checked(row, headers, categories)
            known = seen.setdefault(str(checked["code"]), row.number)
            if known != row.number:
                wrong.append(TableFault(row.number, headers.get("code", "服务编号"), f"与第 {known} 行是同一项服务。"))
            faults += wrong
            values.append(checked)
        await _progress(platform, import_id, processed=start + len(part))
    return values, faults


def _checked(
    row: TableRow, headers: Mapping[str, str], categories: Categories
) -> tuple[dict[str, object], list[TableFault]]:
    checker = Checker()
    fields = fields_of(checker, row.cells)
    values = check_fields(checker, fields, categories)
    values["code"] = values["code"] or _made_code(values)
    wrong = [
        TableFault(row.number, _header(fault.path, headers), f"{fault.message}{fault.hint and f'（{fault.hint}）'}")
        for fault in checker.faults
    ]
    return values, wrong


def _made_code(values: Mapping[str, Any]) -> str:
    """For a row without a number: the same service imported again is recognised by what it is."""
    identity = "\n".join(str(values[key]) for key in ("category", "instrument_class", "name", "model"))
    return f"IMPORT-{hashlib.sha256(identity.encode()).hexdigest()[:16].upper()}"


def _header(path: str, headers: Mapping[str, str]) -> str:
    key = path.partition("[")[0]
    return headers.get(key) or next((column.header for column in COLUMNS if column.key == key), key)


async def _refuse(platform: Platform, import_id: UUID, faults: Sequence[TableFault]) -> ImportStatus:
    await _progress(
        platform, import_id, status=ImportStatus.REFUSED, fault_count=len(faults), finished_at=platform.clock.now(),
        faults=[_kept(fault) for fault in faults[:MAX_KEPT_FAULTS]],
    )  # fmt: skip
    return ImportStatus.REFUSED


def _kept(fault: TableFault) -> dict[str, object]:
    return {"row": fault.row, "column": fault.column, "message": fault.message}


async def _progress(platform: Platform, import_id: UUID, **values: object) -> None:
    unfinished = ServiceImport.status.in_((ImportStatus.PENDING, ImportStatus.CHECKING))

    async def note(session: AsyncSession) -> None:
        await session.execute(update(ServiceImport).where(ServiceImport.id == import_id, unfinished).values(**values))
        await announce(session, [live_key("import", import_id)])

    await unit_of_work(platform.sessions, note)


async def _status(platform: Platform, import_id: UUID) -> ImportStatus:
    async with platform.sessions() as session:
        status = await session.scalar(select(ServiceImport.status).where(ServiceImport.id == import_id))
    return ImportStatus(str(status))


def _started(import_id: UUID) -> Any:
    return (
        select(ServiceImport.status, Upload.storage_key, Upload.kind, Institution.region)
        .join(Upload, Upload.id == ServiceImport.upload_id)
        .join(Institution, Institution.id == ServiceImport.institution_id)
        .where(ServiceImport.id == import_id)
    )


