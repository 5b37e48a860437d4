"""The bank's file of a batch: an XLSX with accounts in the clear, for the region's admins, through a ticket of minutes."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import select

from core.actor import Actor
from core.errors import NotFound, WrongState
from db.models import Case, PayoutBatch, PayoutLine
from domain.access import tickets
from domain.access.permissions import Permission, Resource, authorize
from domain.redemptions.payout_commands import BatchStatus, ExportBatch
from domain.redemptions.payouts import lock_batch
from domain.work import Read, Work

PURPOSE: Final = "bank-file"
HEADERS: Final = ("序号", "办件编号", "收款户名", "开户银行", "收款账号", "金额(元)", "附言")
WIDTHS: Final = (8, 26, 40, 40, 36, 16, 40)


@dataclass(frozen=True, slots=True)
class BankLine:
    position: int
    number: str
    holder: str
    bank: str
    account: str
    amount: int


@dataclass(frozen=True, slots=True)
class BankFile:
    name: str
    content: bytes


async def export(work: Work, command: ExportBatch) -> UUID:
    """Leave in the audit log that the batch was exported. Raises WrongState before it was sent."""
    batch = await lock_batch(work, command.batch_id)
    if batch.status not in (BatchStatus.SENT, BatchStatus.SETTLED):
        raise WrongState("批次经另一人审批发出后才能导出银行文件。")
    work.record("PAYOUT.EXPORT", "payout_batch", batch.id, region=batch.region, after={"number": batch.number})
    return batch.id


async def record_download(work: Work, batch_id: UUID) -> UUID:
    """Into the audit log: the accounts left the platform."""
    batch = await lock_batch(work, batch_id)
    work.record("PAYOUT.DOWNLOAD", "payout_batch", batch.id, region=batch.region, after={"number": batch.number})
    return batch.id


def ticket(actor: Actor, batch_id: UUID, now: datetime) -> str:
    """Lets this account fetch this batch's file for five minutes."""
    return tickets.ticket(PURPOSE, actor, batch_id, now)


def check_ticket(actor: Actor, batch_id: UUID, shown: str, now: datetime) -> None:
    """Raises Forbidden when it is another's, another batch's, too old, or made up."""
    tickets.check_ticket(PURPOSE, actor, batch_id, shown, now)


async def bank_file(read: Read, batch_id: UUID) -> BankFile:
    """The file of a sent batch of the caller's region."""
    async with read.session() as session:
        found = select(PayoutBatch.number, PayoutBatch.region).where(
            PayoutBatch.id == batch_id,
            PayoutBatch.region == read.actor.grant.region,
            PayoutBatch.status.in_((BatchStatus.SENT, BatchStatus.SETTLED)),
        )
        batch = (await session.execute(found)).first()
        if batch is None:
            raise NotFound("拨付批次")
        authorize(read.actor, Permission.MANAGE_PAYOUTS, Resource(region=batch.region))
        columns = (
            PayoutLine.position, Case.number, PayoutLine.payee_name, PayoutLine.payee_bank, PayoutLine.payee_account,
            PayoutLine.amount,
        )  # fmt: skip
        rows = await session.execute(
            select(*columns)
            .join(Case, Case.id == PayoutLine.case_id)
            .where(PayoutLine.batch_id == batch_id)
            .order_by(PayoutLine.position)
        )
        lines = [BankLine(*row) for row in rows]
    content = await asyncio.to_thread(workbook, batch.number, lines)
    return BankFile(f"{batch.number}.xlsx", content)


def workbook(number: str, lines: Sequence[BankLine]) -> bytes:
    """Accounts are text, never numbers that lose their last digits; a name is never a formula. Ends with the sum."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("拨付明细")
    for place, width in enumerate(WIDTHS):
        sheet.column_dimensions["ABCDEFG"[place]].width = width
    sheet.append([_text(sheet, header) for header in HEADERS])
    for line in lines:
        texts = [_text(sheet, text) for text in (line.number, line.holder, line.bank, line.account)]
        sheet.append([line.position, *texts, _amount(sheet, line.amount), _text(sheet, f"创新券拨付 {line.number}")])
    total = sum(line.amount for line in lines)
    sheet.append([_text(sheet, "合计"), _text(sheet, number), None, None, None, _amount(sheet, total), None])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _text(sheet: Worksheet, text: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type, cell.number_format = "s", "@"
    return cell


def _amount(sheet: Worksheet, fen: int) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value=Decimal(fen).scaleb(-2))
    cell.number_format = "0.00"
    return cell
