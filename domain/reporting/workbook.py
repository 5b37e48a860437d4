"""A region's reports as one workbook: a sheet for each grouping and one for cycle times."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from domain.reporting.commands import Grouping, ReportWindow
from domain.reporting.cycles import cycle_times
from domain.reporting.reports import Report, may_report, report
from domain.work import Read, Work
from regions.contract import CaseKind

MOST_ROWS: Final = 20_000
TITLES: Final = {
    Grouping.MONTH: "按月", Grouping.DIVISION: "按区划", Grouping.CATEGORY: "按服务类别", Grouping.INSTITUTION: "按服务机构",
    Grouping.PROGRAMME: "按批次",
}  # fmt: skip
_COLUMNS: Final = ("代码", "名称", "办件数", "企业数", "申请金额(元)", "待付金额(元)", "已付金额(元)")
_CYCLES: Final = ("办件", "环节", "办结次数", "中位天数", "九成以内天数", "超期次数")
_KINDS: Final = {
    CaseKind.REDEMPTION: "兑付", CaseKind.CLAIM: "申领", CaseKind.APPLICATION: "申请", CaseKind.CERTIFICATION: "认证",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReportFile:
    name: str
    content: bytes


async def report_file(read: Read, window: ReportWindow) -> ReportFile:
    """For the region's admins. Raises Forbidden, InvalidInput."""
    region = may_report(read)
    sheets = [(TITLES[each], _COLUMNS, _rows(await report(read, each, window, MOST_ROWS))) for each in Grouping]
    times = [
        (label, stage.label, stage.stays, stage.median_days, stage.slow_days, stage.late)
        for kind, label in _KINDS.items()
        for stage in await cycle_times(read, kind, window)
    ]
    content = await asyncio.to_thread(_written, [*sheets, ("各环节用时", _CYCLES, times)])
    return ReportFile(f"{region}-{window.since}-{window.until}.xlsx", content)


async def record_export(work: Work, window: ReportWindow) -> UUID:
    """Leave in the audit log who took the figures away."""
    actor = work.actor
    assert actor.account_id is not None, "only an admin gets so far"
    days = {"since": str(window.since), "until": str(window.until)}
    work.record("REPORT.EXPORT", "report", actor.account_id, region=actor.grant.region, after=days)
    return actor.account_id


def _rows(found: Report) -> list[tuple[Any, ...]]:
    return [
        (row.key, row.label, row.cases, row.enterprises, _yuan(row.requested), _yuan(row.held), _yuan(row.paid))
        for row in (*found.rows, found.total)
    ]


def _yuan(fen: int) -> Decimal:
    return Decimal(fen) / 100


def _cell(sheet: Any, value: Any) -> WriteOnlyCell:
    """A name is text whatever it begins with, never a formula."""
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        cell.data_type, cell.number_format = "s", "@"
    elif isinstance(value, Decimal):
        cell.number_format = "0.00"
    return cell


def _written(sheets: Sequence[tuple[str, Sequence[str], Sequence[Sequence[Any]]]]) -> bytes:
    book = Workbook(write_only=True)
    for title, header, rows in sheets:
        sheet = book.create_sheet(title)
        sheet.append(list(header))
        for row in rows:
            sheet.append([_cell(sheet, each) for each in row])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
