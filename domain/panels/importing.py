"""Experts from a CSV or XLSX: all of them enter the pool, or none and the import keeps the report of what was refused."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from core.checking import Checker
from core.errors import DomainError
from core.ids import new_id
from core.sheets import Table, TableFault, read_table
from db.encryption import KEYRING
from db.models import Account, Expert, ExpertImport
from db.unit_of_work import constraint
from domain.access.permissions import Permission, Resource, authorize
from domain.constraints import MESSAGES
from domain.documents.service import keep
from domain.organisations.officials import MAX_BODY
from domain.panels.commands import AddExpert, ImportExperts
from domain.panels.pool import ACTIVE, add_expert, fill, refuse_beyond_limit
from domain.panels.pool_rows import COLUMNS, OPTIONAL, ExpertLine, check_rows
from domain.work import Work

MAX_ROWS: Final = 500
"""Each row is an account of its own."""
MAX_FAULTS_KEPT: Final = 500
PURPOSE: Final = "expert_import"
LOADED, REFUSED = "LOADED", "REFUSED"


async def import_experts(work: Work, command: ImportExperts) -> UUID:
    """The import's id. Who is in the pool already is updated, found by mobile number; everybody else is added."""
    authorize(work.actor, Permission.MANAGE_EXPERTS, Resource(region=command.region))
    checker = Checker()
    body = checker.text("body", command.body, "对外显示的名义", maximum=MAX_BODY)
    checker.done()
    upload = await keep(work, command.upload_id, kinds=("csv", "xlsx"), path="upload_id", purpose=PURPOSE)
    upload.identity = True
    data = b"".join([piece async for piece in await work.platform.files.open(upload.storage_key)])
    table = await asyncio.to_thread(_read, data, upload.kind)
    lines, faults = check_rows(table)
    row = ExpertImport(
        id=new_id(), region=command.region, upload_id=upload.id, status=LOADED, added=0, updated=0, fault_count=0,
        rows=len(lines) + len({fault.row for fault in faults if fault.row > 1}), faults=[],
        imported_by=work.actor.account_id, created_at=work.now,
    )  # fmt: skip
    await _one_at_a_time(work, command.region)
    if not faults:
        faults = await _load(work, row, body, lines)
    if faults:
        row.status, row.added, row.updated, row.fault_count = REFUSED, 0, 0, len(faults)
        row.faults = [{"row": f.row, "column": f.column, "message": f.message} for f in faults[:MAX_FAULTS_KEPT]]
    work.session.add(row)
    after = {"rows": row.rows, "added": row.added, "updated": row.updated, "faults": row.fault_count}
    work.record(f"EXPERTS.{row.status}", "expert_import", row.id, region=row.region, after=after)
    return row.id


def _read(data: bytes, kind: str) -> Table:
    return read_table(data, kind, COLUMNS, MAX_ROWS, optional=OPTIONAL)


async def _one_at_a_time(work: Work, region: str) -> None:
    key = func.hashtextextended(f"experts:{region}", 0)
    await work.session.execute(select(func.pg_advisory_xact_lock(key)))


class _NoneOfThem(Exception):
    """Takes back the lines that were right: all enter the pool, or none."""


async def _load(work: Work, row: ExpertImport, body: str, lines: Sequence[ExpertLine]) -> list[TableFault]:
    """What was refused; then nothing is left of the others either."""
    faults: list[TableFault] = []
    try:
        async with work.session.begin_nested():
            for line in lines:
                faults += await _entered(work, row, body, line)
            await refuse_beyond_limit(work, row.region, 0)
            if faults:
                raise _NoneOfThem
    except _NoneOfThem:
        pass
    return faults


async def _entered(work: Work, row: ExpertImport, body: str, line: ExpertLine) -> list[TableFault]:
    try:
        async with work.session.begin_nested():
            await _enter(work, row, body, line)
    except (DomainError, IntegrityError) as error:
        return [TableFault(line.row, "", _why(error))]
    return []


def _why(error: DomainError | IntegrityError) -> str:
    """Errors never name a person, so that a report can be shown and kept."""
    if isinstance(error, DomainError):
        return error.message
    known = MESSAGES.get(constraint(error))
    if known is None:
        raise error
    return known().message


async def _enter(work: Work, row: ExpertImport, body: str, line: ExpertLine) -> None:
    index = KEYRING.blind_index(line.mobile)
    query = (
        select(Expert)
        .join(Account, Account.id == Expert.account_id)
        .where(Expert.region == row.region, Expert.status == ACTIVE, Account.mobile_index == index)
    )
    known = await work.session.scalar(query.with_for_update(of=Expert))
    if known is None:
        await add_expert(work, AddExpert(row.region, line.account_name, body, line.data, line.mobile))
        row.added += 1
        return
    fill(known, line.data)
    known.version += 1
    await work.session.flush()
    row.updated += 1
