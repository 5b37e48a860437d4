"""The worker's part: a file out of the store, through the reader in its confined child, into the reading."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from core.actor import SYSTEM
from core.errors import InvalidInput, NotFound
from db.models import BillReading, Upload
from domain.bills.commands import FinishReading, ReadingStatus
from domain.bills.service import begin_reading, finish_reading
from domain.documents.recognition.reading import to_json
from domain.documents.recognition.refusals import MESSAGES
from domain.work import Platform, perform

GONE = "CRASHED"
"""Said of a file that is no longer in the store."""


async def run_reading(platform: Platform, reading_id: UUID) -> None:
    """Read one file. May be run again after a crash: what is finished stays as it is.

    Raises Unavailable when the reader or the store is busy (then run it again later).
    """
    query = (
        select(BillReading.status, Upload.storage_key)
        .join(Upload, Upload.id == BillReading.upload_id)
        .where(BillReading.id == reading_id)
    )
    async with platform.sessions() as session:
        row = (await session.execute(query)).first()
    if row is None or row.status not in (ReadingStatus.WAITING, ReadingStatus.READING):
        return
    await perform(platform, SYSTEM, begin_reading, reading_id)
    try:
        data = b"".join([chunk async for chunk in await platform.files.open(row.storage_key)])
        reading = await platform.bill_reader.read(data)
    except InvalidInput as refused:
        code = refused.faults[0].code
        await _finish(platform, FinishReading(reading_id, refusal=code if code in MESSAGES else GONE))
    except NotFound:
        await _finish(platform, FinishReading(reading_id, refusal=GONE))
    else:
        await _finish(platform, FinishReading(reading_id, to_json(reading)))


async def _finish(platform: Platform, command: FinishReading) -> None:
    await perform(platform, SYSTEM, finish_reading, command)
