"""The bank's file: accounts in the clear, for who exported it, on record."""

from __future__ import annotations

import io
from datetime import timedelta
from uuid import UUID

import pytest
from openpyxl import load_workbook
from sqlalchemy import text

from core.actor import Actor
from core.errors import Forbidden, NotFound, WrongState
from domain.redemptions import bank_file, payouts
from domain.redemptions.payout_commands import (
    ApproveBatch,
    ExportBatch,
)
from domain.work import Read, perform
from tests.support import reviewing
from tests.support.redemptions import Setting

HELD = 3_000_00


async def test_the_banks_file_has_accounts_as_text_and_the_sum(here: Setting) -> None:
    await reviewing.in_payment(here)
    batch_id, clerk = await reviewing.sent(here)
    file = await bank_file.bank_file(Read(here.platform, clerk), batch_id)
    sheet = load_workbook(io.BytesIO(file.content)).worksheets[0]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert rows[0][2:6] == (here.enterprise.name, "示例银行示例支行", "6222000000000001", HELD / 100)
    assert (sheet["E2"].data_type, sheet["E2"].number_format) == ("s", "@")
    assert rows[-1][5] == HELD / 100
    assert file.name.endswith(".xlsx")


def test_a_name_in_the_banks_file_is_never_a_formula() -> None:
    evil = bank_file.BankLine(1, "=1+1", '=HYPERLINK("x")', "+1", "0012345678901234567890", 1)
    sheet = load_workbook(io.BytesIO(bank_file.workbook("N", [evil]))).worksheets[0]
    assert {cell.data_type for cell in sheet[2]} <= {"s", "n"}
    assert sheet["C2"].value == '=HYPERLINK("x")'
    assert sheet["E2"].value == "0012345678901234567890"


async def test_a_batch_is_exported_only_after_it_was_sent_and_on_record(here: Setting) -> None:
    await reviewing.in_payment(here)
    clerk = await reviewing.admin(here.platform)
    batch_id = await reviewing.prepared(here, clerk)
    with pytest.raises(WrongState):
        await perform(here.platform, clerk, bank_file.export, ExportBatch(batch_id))
    with pytest.raises(NotFound):
        await bank_file.bank_file(Read(here.platform, clerk), batch_id)
    await perform(here.platform, await reviewing.admin(here.platform), payouts.approve, ApproveBatch(batch_id, 1))
    await perform(here.platform, clerk, bank_file.export, ExportBatch(batch_id))
    last = (await reviewing.audit(here.platform, batch_id))[-1]
    assert (last.act, last.account_id) == ("PAYOUT.EXPORT", clerk.account_id)


async def test_a_ticket_is_one_accounts_for_one_batch_for_five_minutes(here: Setting) -> None:
    clerk, other = await reviewing.admin(here.platform), await reviewing.admin(here.platform)
    now, one, two = here.platform.clock.now(), UUID(int=1), UUID(int=2)
    ticket = bank_file.ticket(clerk, one, now)
    bank_file.check_ticket(clerk, one, ticket, now + timedelta(minutes=5))
    refused: list[tuple[Actor, UUID, str, timedelta]] = [
        (clerk, one, ticket, timedelta(minutes=5, seconds=1)), (other, one, ticket, timedelta()),
        (clerk, two, ticket, timedelta()), (clerk, one, "", timedelta()), (clerk, one, "1" * 40 + ".x", timedelta()),
        (clerk, one, f"{int(ticket.split('.')[0]) + 1}.{ticket.split('.')[1]}", timedelta()),
        (clerk, one, f"{ticket[:-1]}é", timedelta()),
    ]  # fmt: skip
    for who, batch_id, shown, later in refused:
        with pytest.raises(Forbidden):
            bank_file.check_ticket(who, batch_id, shown, now + later)


async def test_accounts_are_encrypted_where_they_lie(here: Setting) -> None:
    await reviewing.in_payment(here)
    await reviewing.sent(here)
    async with here.platform.sessions() as session:
        stored = await session.scalar(text("SELECT payee_account FROM payout_lines"))
    assert "6222000000000001" not in str(stored)
