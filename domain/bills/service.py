"""Bills of a draft: have them read, confirm what was read, leave a file out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import select

from core.errors import Fault, InvalidInput, NotFound, WrongState, invalid
from core.ids import new_id
from core.ports import live_key
from core.workflow import Phase
from db.live import announce
from db.models import BillReading, Upload
from domain.access.permissions import Permission, authorize
from domain.bills.answers import bill_of, open_questions
from domain.bills.commands import (
    MAX_AT_ONCE,
    MAX_READINGS,
    ConfirmBill,
    ConfirmBills,
    DismissBill,
    FinishReading,
    ReadBills,
    ReadingStatus,
)
from domain.bills.entering import Confirmed, enter
from domain.documents.commands import Wanted
from domain.documents.recognition.reading import from_json
from domain.documents.service import attach_all, detach
from domain.redemptions.papers import BILL_FORMATS
from domain.redemptions.service import EDITABLE, editable, lock_redemption
from domain.reviews.engine import resource_of
from domain.work import Work

TOPIC: Final = "bill_reading"
LIVE: Final = "bills"
AGAIN: Final = frozenset({ReadingStatus.REFUSED, ReadingStatus.DISMISSED})
"""May be asked for once more: the reader may have been at its limits, or the person changed their mind."""


async def read_bills(work: Work, command: ReadBills) -> UUID:
    """Take the files up and have each read by the worker; one that is read already stays as it is.

    Raises InvalidInput naming the upload, NotFound, WrongState while the redemption cannot be edited.
    """
    case, _ = await lock_redemption(work, command.case_id)
    authorize(work.actor, Permission.FILE_REDEMPTION, resource_of(case))
    if case.phase not in EDITABLE:
        raise WrongState(f"办件当前状态为“{case.status_label}”，不能添加票据；退回修改后才能添加。")
    ids = tuple(dict.fromkeys(command.upload_ids))
    if not 1 <= len(ids) <= MAX_AT_ONCE:
        raise invalid("upload_ids", "TOO_MANY", f"每次识别 1 至 {MAX_AT_ONCE} 个票据文件。", "可分次识别")
    wanted = [Wanted(each, f"upload_ids[{i}]", BILL_FORMATS) for i, each in enumerate(ids)]
    await attach_all(work, wanted, case.id)
    known = {row.upload_id: row for row in await _readings(work, case.id)}
    if len(known.keys() | set(ids)) > MAX_READINGS:
        raise invalid("upload_ids", "TOO_MANY", f"一份申请最多识别 {MAX_READINGS} 个票据文件。", "可拆分为多次申请")
    for each in ids:
        row = known.get(each)
        if row is None:
            row = BillReading(id=new_id(), case_id=case.id, upload_id=each, created_at=work.now)
            work.session.add(row)
        elif row.status not in AGAIN:
            continue
        row.status, row.refusal = ReadingStatus.WAITING, ""
        work.emit(TOPIC, row.id)
    return case.id


async def _readings(work: Work, case_id: UUID) -> Sequence[BillReading]:
    query = select(BillReading).where(BillReading.case_id == case_id).order_by(BillReading.id).with_for_update()
    return (await work.session.scalars(query)).all()


async def begin_reading(work: Work, reading_id: UUID) -> UUID:
    """Show that it is at work."""
    row = await _locked(work, reading_id)
    if row.status == ReadingStatus.WAITING:
        row.status = ReadingStatus.READING
        await announce(work.session, [live_key(LIVE, row.case_id)])
    return row.id


async def finish_reading(work: Work, command: FinishReading) -> UUID:
    """Keep what was read, or why nothing was. What a person decided in between stands."""
    row = await _locked(work, command.reading_id)
    if row.status in (ReadingStatus.WAITING, ReadingStatus.READING):
        row.status = ReadingStatus.REFUSED if command.refusal else ReadingStatus.READ
        row.refusal, row.read_at = command.refusal, work.now
        row.reading = dict(command.reading) if command.reading else None
        await announce(work.session, [live_key(LIVE, row.case_id)])
    return row.id


async def _locked(work: Work, reading_id: UUID) -> BillReading:
    row = await work.session.scalar(select(BillReading).where(BillReading.id == reading_id).with_for_update())
    if row is None:
        raise NotFound("票据识别")
    return row


async def dismiss(work: Work, command: DismissBill) -> UUID:
    """Let the file go. Raises WrongState for one that is in the draft already: remove the bill there."""
    at = select(BillReading.case_id).where(BillReading.id == command.reading_id)
    case_id = await work.session.scalar(at)
    if case_id is None:
        raise NotFound("票据识别", path="reading_id")
    case, redemption = await lock_redemption(work, case_id)
    authorize(work.actor, Permission.FILE_REDEMPTION, resource_of(case))
    row = await _locked(work, command.reading_id)
    if row.status == ReadingStatus.CONFIRMED:
        raise WrongState("该票据已填入申请，如不需要，请在草稿中删除。", path="reading_id")
    row.status = ReadingStatus.DISMISSED
    if case.phase == Phase.DRAFT and str(row.upload_id) not in str(redemption.draft):
        await detach(work, [row.upload_id], case.id)
    work.record("BILL.DISMISS", "case", case.id, region=case.region)
    return case.id


async def confirm(work: Work, command: ConfirmBills) -> UUID:
    """Fill the draft with what was read and answered: all of the bills named, or none.

    Raises InvalidInput with every question still open (`bills[0].values.number`), StaleVersion, WrongState.
    """
    case, redemption = await editable(work, command.case_id, command.version)
    if not 1 <= len(command.bills) <= MAX_AT_ONCE:
        raise invalid("bills", "TOO_MANY", f"每次确认 1 至 {MAX_AT_ONCE} 张票据。", "可分次确认")
    rows = {row.id: row for row in await _readings(work, case.id)}
    confirmed, faults = _confirmed(command.bills, rows, await _there(work, case.id))
    if faults:
        raise InvalidInput(faults)
    await enter(work, case, redemption, confirmed)
    for each in confirmed:
        row = rows[each.said.reading_id]
        row.status, row.bill_id, row.confirmed_at = ReadingStatus.CONFIRMED, each.bill.id, work.now
        row.answers = {"values": dict(each.said.values), "checked": list(each.said.checked)}
    work.record("BILL.CONFIRM", "case", case.id, region=case.region, after={"bills": len(confirmed)})
    return case.id


async def _there(work: Work, case_id: UUID) -> set[UUID]:
    """Files that are still the case's: a draft saved without one lets it go."""
    query = select(Upload.id).where(Upload.case_id == case_id, Upload.deleted_at.is_(None))
    return set(await work.session.scalars(query))


def _confirmed(
    said: Sequence[ConfirmBill], rows: dict[UUID, BillReading], there: set[UUID]
) -> tuple[list[Confirmed], list[Fault]]:
    found: list[Confirmed] = []
    faults: list[Fault] = []
    seen: set[UUID] = set()
    for i, each in enumerate(said):
        row, path = rows.get(each.reading_id), f"bills[{i}]"
        if row is None or row.upload_id not in there:
            faults.append(Fault(f"{path}.reading_id", "NOT_FOUND", "没有找到该票据，请重新上传并识别。"))
        elif row.status != ReadingStatus.READ or row.reading is None or each.reading_id in seen:
            text = "该票据尚未识别完成、未能识别，或已确认，不能确认。"
            faults.append(Fault(f"{path}.reading_id", "NOT_READ", text, "请刷新后查看识别状态"))
        else:
            reading = from_json(row.reading)
            faults += open_questions(reading, each, path)
            found.append(Confirmed(path, each, reading, bill_of(reading, each, row.upload_id)))
        seen.add(each.reading_id)
    return found, faults

