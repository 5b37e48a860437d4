"""What the bank said: line by line, by hand or from its table. Said twice it changes nothing; the contrary is refused."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import exists, select

from core.checking import Checker
from core.errors import Fault, Forbidden, InvalidInput, NotFound, WrongState
from core.money import parse_yuan
from core.sheets import Table, TableRow, read_table
from core.workflow import Event
from db.models import Case, PayoutBatch, PayoutLine, Redemption
from domain.documents.service import keep
from domain.programmes import ledger
from domain.redemptions.payout_commands import (
    BankResult,
    BatchStatus,
    CancelPayout,
    ImportResults,
    LineStatus,
    RetryPayout,
    SettleLine,
)
from domain.redemptions.payouts import MOST_LINES, lock_batch
from domain.redemptions.using import use_application
from domain.reviews.engine import lock_case, move
from domain.reviews.handlers import Move
from domain.work import Work
from regions.contract import CaseKind

MAX_REFERENCE: Final = 100
MAX_FAILURE: Final = 300
TWO_PERSONS: Final = "银行结果须由发出人以外的人员登记。"
CONTRARY: Final = "该笔已登记为“{}”，不能改为相反的结果；如登记有误，请联系平台管理员核对银行回单。"
WORDS: Final = {LineStatus.PAID: "已付款", LineStatus.FAILED: "付款失败"}

COLUMNS: Final = {
    "number": ("办件编号", "用途", "附言"),
    "amount": ("金额", "金额(元)", "金额（元）"),
    "result": ("结果", "交易结果", "处理结果", "状态"),
    "reference": ("银行流水号", "流水号", "交易流水号"),
    "reason": ("失败原因", "原因", "备注"),
}
RESULTS: Final = {
    "成功": BankResult.PAID, "交易成功": BankResult.PAID, "已付款": BankResult.PAID, "PAID": BankResult.PAID,
    "失败": BankResult.FAILED, "交易失败": BankResult.FAILED, "退汇": BankResult.FAILED, "FAILED": BankResult.FAILED,
}  # fmt: skip


async def settle_line(work: Work, command: SettleLine) -> UUID:
    """Confirm or fail one payment. Raises Forbidden (TWO_PERSONS), WrongState (CONTRARY_RESULT), InvalidInput."""
    batch_id = await work.session.scalar(select(PayoutLine.batch_id).where(PayoutLine.id == command.line_id))
    if batch_id is None:
        raise NotFound("拨付明细", path="line_id")
    batch = await lock_batch(work, batch_id)
    line = await work.session.get(PayoutLine, command.line_id, populate_existing=True)
    if line is None:
        raise NotFound("拨付明细", path="line_id")
    checker = Checker()
    reference, reason = _said(checker, command)
    checker.done()
    await _settle(work, batch, line, command.result, reference, reason)
    await _close_batch(work, batch)
    return line.id


def _said(checker: Checker, command: SettleLine) -> tuple[str, str]:
    paid = command.result is BankResult.PAID
    reference = checker.text("bank_reference", command.bank_reference, "银行流水号", maximum=MAX_REFERENCE, required=paid)
    reason = checker.text("reason", command.reason, "失败原因", maximum=MAX_FAILURE, required=not paid)
    return reference, reason


async def _settle(
    work: Work, batch: PayoutBatch, line: PayoutLine, result: BankResult, reference: str, reason: str
) -> bool:
    """False when this result was known already."""
    if _known(line, result, reference):
        return False
    if line.sent_by == work.actor.account_id:
        raise Forbidden(TWO_PERSONS, code="TWO_PERSONS")
    case = await work.session.scalar(select(Case).where(Case.id == line.case_id).with_for_update())
    redemption = await work.session.get(Redemption, line.case_id, with_for_update=True, populate_existing=True)
    if case is None or redemption is None:
        raise NotFound("办件")
    line.status = LineStatus(result)
    line.bank_reference, line.failure = reference, reason if result is BankResult.FAILED else ""
    line.settled_by, line.settled_at = work.actor.account_id, work.now
    money = {"programme_id": batch.programme_id, "case_id": case.id, "amount": line.amount, "key": str(line.id)}
    if result is BankResult.PAID:
        await ledger.confirm(work, **money)  # type: ignore[arg-type]
        redemption.held -= line.amount
        redemption.paid += line.amount
        await move(work, case, Move(Event.CONFIRM), by_platform=True)
        await use_application(work, redemption)
    else:
        await ledger.fail(work, **money)  # type: ignore[arg-type]
        await move(work, case, Move(Event.FAIL, f"银行未能付款：{reason}"), by_platform=True)
    before, after = {"status": LineStatus.SENT}, {"status": line.status, "case": case.number}
    work.record("PAYOUT.SETTLE", "payout_line", line.id, region=batch.region, reason=reason, before=before, after=after)
    return True


def _known(line: PayoutLine, result: BankResult, reference: str) -> bool:
    """Whether the line has this result already. Raises WrongState when it has the other one, or was never sent."""
    if line.status == LineStatus.SENT:
        return False
    if line.status not in WORDS:
        raise WrongState("该笔尚未发出或已作废，不能登记银行结果。")
    same_payment = result is BankResult.FAILED or reference == line.bank_reference
    if line.status != result or not same_payment:
        raise WrongState(CONTRARY.format(WORDS[LineStatus(line.status)]), code="CONTRARY_RESULT")
    return True


async def _close_batch(work: Work, batch: PayoutBatch) -> None:
    await work.session.flush()
    open_line = exists().where(PayoutLine.batch_id == batch.id, PayoutLine.status == LineStatus.SENT)
    if batch.status == BatchStatus.SENT and not await work.session.scalar(select(open_line)):
        batch.status = BatchStatus.SETTLED
        batch.version += 1


async def import_results(work: Work, command: ImportResults) -> UUID:
    """Take the bank's table of a batch: every row, or none and all faults (`rows[12].result`). Lines it does not name
    stay open; rows already known change nothing."""
    batch = await lock_batch(work, command.batch_id)
    upload = await keep(
        work, command.upload_id, kinds=("csv", "xlsx"), path="upload_id", purpose="payout_result"
    )
    chunks = [chunk async for chunk in await work.platform.files.open(upload.storage_key)]
    optional = ("reference", "reason", "amount")
    table = await asyncio.to_thread(
        read_table, b"".join(chunks), upload.kind, COLUMNS, MOST_LINES, optional=optional
    )
    lines = await _lines_by_number(work, batch.id)
    results = _checked(table, lines)
    for line, result, reference, reason in results:
        await _settle(work, batch, line, result, reference, reason)
    await _close_batch(work, batch)
    after = {"rows": len(results), "upload": str(upload.id)}
    work.record("PAYOUT.IMPORT_RESULT", "payout_batch", batch.id, region=batch.region, after=after)
    return batch.id


async def _lines_by_number(work: Work, batch_id: UUID) -> dict[str, PayoutLine]:
    query = (
        select(Case.number, PayoutLine)
        .join(Case, Case.id == PayoutLine.case_id)
        .where(PayoutLine.batch_id == batch_id)
        .order_by(PayoutLine.case_id)
    )
    return dict((await work.session.execute(query)).all())


Result = tuple[PayoutLine, BankResult, str, str]


def _checked(table: Table, lines: dict[str, PayoutLine]) -> list[Result]:
    """The rows as results, in the order in which cases are locked. Raises InvalidInput with every fault."""
    faults = [Fault(f"rows[{fault.row}].{fault.column}", "INVALID", fault.message) for fault in table.faults]
    found: dict[UUID, Result] = {}
    for row in table.rows:
        result = _row(row, lines, faults)
        if result is None:
            continue
        if result[0].id in found:
            faults.append(Fault(f"rows[{row.number}].number", "REPEATED", "同一办件在表中出现了两次。"))
        found[result[0].id] = result
    if not table.rows and not faults:
        faults.append(Fault("rows", "EMPTY", "表中没有结果。"))
    if faults:
        raise InvalidInput(faults)
    return sorted(found.values(), key=lambda each: each[0].case_id)


def _row(row: TableRow, lines: dict[str, PayoutLine], faults: list[Fault]) -> Result | None:
    cells, checker = row.cells, Checker(f"rows[{row.number}].")
    line = next((lines[word] for word in cells["number"].split() if word in lines), None)
    if line is None:
        checker.fault("number", "UNKNOWN", "本批次中没有该办件。", "应为导出文件中的办件编号")
    result = RESULTS.get(cells["result"].upper())
    if result is None:
        checker.fault("result", "INVALID", "结果应为“成功”或“失败”。")
    if line is not None and cells["amount"] and not _same_amount(cells["amount"], line.amount):
        checker.fault("amount", "AMOUNT_DIFFERS", "金额与本批次不一致，请核对。")
    reference = reason = ""
    if result is not None:
        paid = result is BankResult.PAID
        reference = checker.text("reference", cells["reference"], "银行流水号", maximum=MAX_REFERENCE, required=paid)
        reason = checker.text("reason", cells["reason"], "失败原因", maximum=MAX_FAILURE, required=not paid)
    faults += [*checker.faults, *_contrary(row, line, result, reference)]
    return (line, result, reference, reason) if line is not None and result is not None else None


def _same_amount(text: str, amount: int) -> bool:
    try:
        return parse_yuan(text.replace(",", "")) == amount
    except ValueError:
        return False


def _contrary(row: TableRow, line: PayoutLine | None, result: BankResult | None, reference: str) -> Sequence[Fault]:
    if line is None or result is None:
        return ()
    try:
        _known(line, result, reference)
    except WrongState as error:
        return (Fault(f"rows[{row.number}].result", error.code, error.message),)
    return ()


async def retry(work: Work, command: RetryPayout) -> UUID:
    """After a failure: back into the queue; the next batch reads the payee's account anew."""
    case = await lock_case(work, command.case_id, CaseKind.REDEMPTION, command.version, path="case_id")
    await move(work, case, Move(Event.RETRY))
    return case.id


async def cancel(work: Work, command: CancelPayout) -> UUID:
    """After a failure: give the payment up; what the case holds is released."""
    case = await lock_case(work, command.case_id, CaseKind.REDEMPTION, command.version, path="case_id")
    await move(work, case, Move(Event.CANCEL, command.text))
    return case.id
