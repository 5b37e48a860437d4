"""Batches of labs that a compact recognises: imported whole or not at all, and recognition that ends.

A compact spans regions, so that neither is any one region's act: the platform's admin does both, on the compact's word
(docs/decisions, labs of a compact).
"""

from __future__ import annotations

import asyncio
import re
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, select

from core.checking import Checker
from core.errors import Forbidden, NotFound, StaleVersion, WrongState, invalid
from core.ids import new_id
from core.sheets import read_table
from db.models import Division, Institution, Recognition, RecognitionBatch, RecognitionImport
from domain.access.permissions import Permission, Resource, authorize
from domain.documents.service import keep
from domain.institutions.recognition_commands import ImportBatch, WithdrawRecognition
from domain.institutions.recognition_loading import load_labs, standing_faults
from domain.institutions.recognition_rows import COLUMNS, OPTIONAL, Checked, Place, RowChecker
from domain.work import Work
from regions.recognition import Compact

MAX_ROWS = 5_000
MAX_FAULTS_KEPT = 500
PURPOSE = "recognition_import"
_CODE = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


async def import_batch(work: Work, command: ImportBatch) -> UUID:
    """Load a batch from an uploaded CSV or XLSX. With any fault nothing is loaded, and the import keeps the report. The same
    file again changes nothing; a fuller one adds. Raises InvalidInput, Forbidden, NotFound (compact)."""
    authorize(work.actor, Permission.MANAGE_COMPACTS, Resource())
    compact = compact_of(work, command.compact)
    on, source = _checked(work, compact, command)
    upload = await keep(work, command.upload_id, kinds=("csv", "xlsx"), path="upload_id", purpose=PURPOSE)
    key = func.hashtextextended(f"compact:{compact.code}", 0)
    await work.session.execute(select(func.pg_advisory_xact_lock(key)))
    batch = await _batch(work, compact, command.batch, on)
    row = RecognitionImport(
        id=new_id(), compact=compact.code, batch=command.batch, recognised_on=on, source=source, upload_id=upload.id,
        status="LOADED", imported_by=work.actor.account_id, faults=[], created_at=work.now,
    )  # fmt: skip
    data = b"".join([piece async for piece in await work.platform.files.open(upload.storage_key)])
    checked = await _read(work, compact, data, upload.kind)
    faults = [*checked.faults, *await standing_faults(work, compact.code, command.batch, on, checked.labs)]
    row.rows = len(checked.labs) + len({fault.row for fault in checked.faults if fault.row > 1})
    work.session.add(row)
    if faults:
        row.status, row.fault_count = "REFUSED", len(faults)
        told = sorted(faults, key=lambda fault: fault.row)[:MAX_FAULTS_KEPT]
        row.faults = [{"row": fault.row, "column": fault.column, "message": fault.message} for fault in told]
    else:
        batch = batch or _new_batch(work, row)
        await work.session.flush()
        row.added, row.updated = await load_labs(work, batch, checked.labs)
    work.record(
        f"RECOGNITION.{row.status}", "recognition_import", row.id, reason=source,
        after={"compact": row.compact, "batch": row.batch, "on": str(on), "rows": row.rows, "faults": row.fault_count},
    )  # fmt: skip
    await work.session.flush()
    return row.id


async def withdraw_recognition(work: Work, command: WithdrawRecognition) -> UUID:
    """End a lab's recognition from a day on, tomorrow at the earliest: what was ordered before that day keeps it.
    Raises NotFound, StaleVersion, WrongState (ended already), InvalidInput, Forbidden (one's own unit's lab)."""
    authorize(work.actor, Permission.MANAGE_COMPACTS, Resource())
    query = select(Recognition).where(Recognition.id == command.recognition_id).with_for_update()
    found = await work.session.scalar(query.execution_options(populate_existing=True))
    if found is None:
        raise NotFound("互认", path="id")
    lab = (
        await work.session.scalars(select(Institution).where(Institution.id == found.institution_id).with_for_update())
    ).one()
    if lab.unit_id in work.actor.unit_ids:
        raise Forbidden("不能办理本单位的事项，请由其他人员办理。", code="OWN_CASE")
    if found.version != command.version:
        raise StaleVersion(found.version)
    if found.until is not None:
        raise WrongState(f"该互认的最后一天已定为 {found.until}，无需再终止。", code="ALREADY_ENDED")
    checker = Checker()
    since = checker.day("since", command.since, "终止日")
    reason = checker.text("reason", command.reason, "终止的理由", maximum=500)
    if since <= max(work.today, found.since) and not checker.faults:
        checker.fault("since", "TOO_EARLY", "终止日最早为明天，且应晚于互认起始日。", "此前的订单保留互认")
    checker.done()
    found.until, found.reason = since - timedelta(days=1), reason
    found.version += 1
    lab.version += 1
    work.record(
        "RECOGNITION.WITHDRAW", "institution", lab.id, region=lab.region, reason=reason,
        after={"compact": found.compact, "until": str(found.until)},
    )  # fmt: skip
    work.emit("institution", lab.id, version=lab.version)
    await work.session.flush()
    return found.id


def compact_of(work: Work, code: str) -> Compact:
    """Raises NotFound naming `compact`."""
    found = work.platform.regions.compacts.get(code)
    if found is None:
        raise NotFound("互认协议", path="compact")
    return found


def _checked(work: Work, compact: Compact, command: ImportBatch) -> tuple[date, str]:
    checker = Checker()
    on = checker.day("recognised_on", command.recognised_on, "互认日期")
    source = checker.text("source", command.source, "名单来源", maximum=300)
    if not _CODE.fullmatch(command.batch):
        checker.fault("batch", "INVALID", "批次代码只能用小写字母、数字和连字符，最多 40 位。", "例如 first")
    declared = compact.batch(command.batch)
    if on > work.today:
        checker.fault("recognised_on", "FUTURE", "互认日期不能晚于今天。")
    elif on != date.min and not compact.holds(on):
        checker.fault("recognised_on", "OUT_OF_FORCE", "互认日期不在该互认协议的有效期内。")
    elif declared is not None and declared.recognised_on not in (None, on):
        checker.fault("recognised_on", "DIFFERS", f"该批次公布的互认日期是 {declared.recognised_on}。")
    checker.done()
    return on, source


async def _batch(work: Work, compact: Compact, code: str, on: date) -> RecognitionBatch | None:
    """The batch, where a file of it was loaded before; it has one day."""
    query = select(RecognitionBatch).where(RecognitionBatch.compact == compact.code, RecognitionBatch.code == code)
    found: RecognitionBatch | None = await work.session.scalar(query)
    if found is not None and found.recognised_on != on:
        raise invalid("recognised_on", "DIFFERS", f"该批次已按 {found.recognised_on} 导入，互认日期不能改变。")
    return found


def _new_batch(work: Work, row: RecognitionImport) -> RecognitionBatch:
    made = RecognitionBatch(
        id=new_id(), compact=row.compact, code=row.batch, recognised_on=row.recognised_on, source=row.source,
        created_at=work.now,
    )  # fmt: skip
    work.session.add(made)
    return made


async def _read(work: Work, compact: Compact, data: bytes, kind: str) -> Checked:
    query = select(Division.code, Division.name, Division.region, Division.level)
    rows = await work.session.execute(query.where(Division.region.in_(compact.regions)))
    places = [Place(*row) for row in rows.all()]
    names = {code: work.platform.regions.for_(code).manifest.name for code in compact.regions}
    checker = RowChecker(compact, names, places)
    return await asyncio.to_thread(
        lambda: checker.check(read_table(data, kind, COLUMNS, MAX_ROWS, optional=OPTIONAL))
    )
