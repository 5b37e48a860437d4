"""The labs of the compact, imported batch by batch as the platform's admin imports them, and their services in bulk."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Institution, RecognitionImport, Service, Unit
from domain.institutions.recognition import import_batch
from domain.institutions.recognition_commands import ImportBatch
from domain.institutions.recognition_rows import COLUMNS
from gateway.demonstration.labs import DemonstrationBatch, DemonstrationLab, LabService, batches, lab_services
from gateway.demonstration.loading.stage import Stage
from gateway.demonstration.staff import Staff

CHUNK = 1_000


async def load_labs(stage: Stage, crew: Staff) -> int:
    """Every batch with its labs' services; how many labs. Raises when a row of the demonstration itself is refused."""
    made = batches(stage.base)
    for batch in made:
        await _import(stage, crew, batch)
    labs = [lab for batch in made for lab in batch.labs]
    await stage.execute(update(Unit).values(demonstration=True))
    await stage.execute(update(Institution).where(Institution.by_recognition).values(demonstration=True))
    async with stage.platform.sessions() as session:
        houses = await _houses(session)
    rows = [_row(service, houses[lab.uscc, lab.name], stage) for lab in labs for service in lab_services(lab)]
    for start in range(0, len(rows), CHUNK):
        await stage.execute(insert(Service), rows[start : start + CHUNK])
    return len(labs)


async def _import(stage: Stage, crew: Staff, batch: DemonstrationBatch) -> None:
    upload = await stage.file(crew.platform, table_of(batch.labs), f"{batch.code}.csv")
    command = ImportBatch(batch.compact, batch.code, batch.recognised_on.isoformat(), batch.source, UUID(upload))
    report = await stage.act(crew.platform, import_batch, command)
    async with stage.platform.sessions() as session:
        found = await session.get_one(RecognitionImport, report)
    if found.status != "LOADED":
        raise ValueError(f"the demonstration's own labs are refused: {found.faults[:3]}")


def table_of(labs: Sequence[DemonstrationLab]) -> bytes:
    """The file that an admin would upload."""
    stream = io.StringIO()
    table = csv.writer(stream)
    table.writerow([names[0] for names in COLUMNS.values()])
    for lab in labs:
        values: Mapping[str, str] = {
            "name": lab.name, "uscc": lab.uscc, "region": lab.region, "division": lab.division, "lab_kind": lab.lab_kind,
            "lab_level": lab.lab_level, "host": lab.host, "aliases": ";".join(lab.aliases), "address": lab.address,
            "introduction": lab.introduction,
        }  # fmt: skip
        table.writerow([values[key] for key in COLUMNS])
    return stream.getvalue().encode()


async def _houses(session: AsyncSession) -> Mapping[tuple[str, str], UUID]:
    query = select(Institution.uscc, Institution.name, Institution.id).where(Institution.by_recognition)
    return {(row[0], row[1]): row[2] for row in (await session.execute(query)).all()}


def _row(service: LabService, institution_id: UUID, stage: Stage) -> dict[str, Any]:
    return {
        "id": service.id, "institution_id": institution_id, "region": service.lab.region,
        "division": service.lab.division, "category": service.category, "code": service.code, "name": service.name,
        "aliases": list(service.aliases), "description": service.description, "price": service.price,
        "unit": service.unit, "voucher_supported": service.voucher_supported, "demonstration": True,
        "updated_at": stage.clock.now(),
    }  # fmt: skip
