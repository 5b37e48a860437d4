"""The bank's table of results: all of it, or nothing and every fault."""

from __future__ import annotations

import io
from collections.abc import Sequence
from uuid import UUID

import pytest
from openpyxl import Workbook

from core.actor import Actor
from core.errors import DomainError, InvalidInput
from core.money import format_yuan
from db.models import Upload
from domain.redemptions import settlement
from domain.redemptions.payout_commands import (
    ImportResults,
)
from domain.work import Platform, perform
from tests.support import redemptions as r
from tests.support import reviewing
from tests.support.files import MemoryFiles
from tests.support.redemptions import Setting


async def table(platform: Platform, who: Actor, rows: Sequence[tuple[str, ...]], kind: str = "xlsx") -> UUID:
    header = ("办件编号", "金额(元)", "结果", "银行流水号", "失败原因")
    if kind == "csv":
        data = "\n".join(",".join(row) for row in (header, *rows)).encode()
    else:
        book, out = Workbook(), io.BytesIO()
        for row in (header, *rows):
            book.worksheets[0].append(row)
        book.save(out)
        data = out.getvalue()
    (upload_id,) = await r.uploads(platform, who.account_id or UUID(int=0), 1, kind)
    async with platform.sessions() as session:
        key = (await session.get_one(Upload, upload_id)).storage_key
    assert isinstance(platform.files, MemoryFiles)

    async def chunks() -> object:
        yield data

    await platform.files.put(key, chunks())  # type: ignore[arg-type]
    return upload_id


async def two_sent(here: Setting) -> tuple[UUID, Actor, list[str]]:
    for _ in range(2):
        await reviewing.in_publicity(here, yuan="1700.00")
    await reviewing.let_publicity_end(here.platform)
    batch_id, clerk = await reviewing.sent(here)
    found = await reviewing.lines(here.platform, batch_id)
    return batch_id, clerk, [(await r.the_case(here.platform, line.case_id)).number for line in found]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
async def test_a_table_of_results_settles_its_lines_and_again_changes_nothing(here: Setting, kind: str) -> None:
    batch_id, clerk, (one, two) = await two_sent(here)
    rows = [(one, "510.00", "成功", "B-1", ""), (f"创新券拨付 {two}", "510.00", "失败", "", "账号有误")]
    for _ in range(2):
        command = ImportResults(batch_id, await table(here.platform, clerk, rows, kind))
        await perform(here.platform, clerk, settlement.import_results, command)
        assert await reviewing.money(here) == {"PAID": 510_00, "HELD": 510_00}
    found = await reviewing.lines(here.platform, batch_id)
    assert [(line.status, line.bank_reference, line.failure) for line in found] == [
        ("PAID", "B-1", ""), ("FAILED", "", "账号有误"),
    ]  # fmt: skip


async def test_a_table_with_any_fault_settles_nothing_and_names_every_row(here: Setting) -> None:
    batch_id, clerk, (one, two) = await two_sent(here)
    rows = [
        (one, "510.00", "成功", "B-1", ""),
        (two, format_yuan(510_01), "成功", "B-2", ""),
        ("XX-RE-20260101-ABCDEF", "510.00", "成功", "B-3", ""),
        (one, "510.00", "未知", "", ""),
        (two, "510.00", "失败", "", ""),
        (one, "510.00", "成功", "B-1", ""),
    ]
    command = ImportResults(batch_id, await table(here.platform, clerk, rows))
    with pytest.raises(InvalidInput) as refusal:
        await perform(here.platform, clerk, settlement.import_results, command)
    assert [(fault.path, fault.code) for fault in refusal.value.faults] == [
        ("rows[3].amount", "AMOUNT_DIFFERS"), ("rows[4].number", "UNKNOWN"), ("rows[5].result", "INVALID"),
        ("rows[6].reason", "REQUIRED"), ("rows[6].number", "REPEATED"), ("rows[7].number", "REPEATED"),
    ]  # fmt: skip
    assert await reviewing.money(here) == {"IN_PAYMENT": 1020_00}
    assert {line.status for line in await reviewing.lines(here.platform, batch_id)} == {"SENT"}


async def test_a_table_that_contradicts_what_is_known_settles_nothing(here: Setting) -> None:
    batch_id, clerk, (one, two) = await two_sent(here)
    first = await table(here.platform, clerk, [(one, "510.00", "成功", "B-1", "")])
    await perform(here.platform, clerk, settlement.import_results, ImportResults(batch_id, first))
    rows = [(two, "510.00", "成功", "B-2", ""), (one, "510.00", "失败", "", "退汇")]
    second = await table(here.platform, clerk, rows)
    with pytest.raises(InvalidInput) as refusal:
        await perform(here.platform, clerk, settlement.import_results, ImportResults(batch_id, second))
    assert [(fault.path, fault.code) for fault in refusal.value.faults] == [("rows[3].result", "CONTRARY_RESULT")]
    assert await reviewing.money(here) == {"PAID": 510_00, "IN_PAYMENT": 510_00}


async def test_another_persons_file_is_not_found(here: Setting) -> None:
    batch_id, clerk, (one, _) = await two_sent(here)
    other = await reviewing.admin(here.platform)
    upload_id = await table(here.platform, other, [(one, "510.00", "成功", "B-1", "")])
    with pytest.raises(DomainError):
        await perform(here.platform, clerk, settlement.import_results, ImportResults(batch_id, upload_id))
    assert await reviewing.money(here) == {"IN_PAYMENT": 1020_00}
