"""Batches, lines, reconciliation reports; and what the mutations answer with."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias

import strawberry

from domain.redemptions.payout_queries import BatchView, LineView, Waiting
from domain.redemptions.reconciliation import Report
from regions.contract import CaseKind
from schema.failures import (
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)
from schema.ids import encode_id
from schema.payouts.enums import BatchStatus, LineStatus
from schema.reviews.summaries import TYPE_NAMES, CaseSummary
from schema.scalars import Yuan

MOST_SHOWN = 1000


@strawberry.type(description="一个拨付批次：一人编制，另一人审批发出。")
class PayoutBatch:
    id: strawberry.ID = strawberry.field(description="批次标识。")
    number: str = strawberry.field(description="批次编号。")
    programme_id: strawberry.ID = strawberry.field(description="创新券批次标识。")
    programme_name: str = strawberry.field(description="创新券批次名称。")
    status: BatchStatus = strawberry.field(description="状态。")
    total: Yuan = strawberry.field(description="总金额。")
    lines: int = strawberry.field(description="明细笔数。")
    paid: int = strawberry.field(description="已付款笔数。")
    failed: int = strawberry.field(description="付款失败笔数。")
    prepared_by_me: bool = strawberry.field(description="是否本人编制（本人编制的须由他人审批）。")
    created_at: datetime = strawberry.field(description="编制时间。")
    approved_at: datetime | None = strawberry.field(description="发出时间。")
    version: int = strawberry.field(description="版本号。")


@strawberry.type(description="一笔拨付。账号隐去中间各位，只有银行文件中是全号。")
class PayoutLine:
    id: strawberry.ID = strawberry.field(description="明细标识。")
    position: int = strawberry.field(description="序号。")
    case_id: strawberry.ID = strawberry.field(description="办件标识。")
    case_number: str = strawberry.field(description="办件编号。")
    case_version: int = strawberry.field(description="办件版本号，重新拨付或取消时带回。")
    amount: Yuan = strawberry.field(description="金额。")
    payee_name: str = strawberry.field(description="收款户名。")
    payee_bank: str = strawberry.field(description="开户银行。")
    payee_account: str = strawberry.field(description="收款账号，隐去中间各位。")
    status: LineStatus = strawberry.field(description="状态。")
    bank_reference: str = strawberry.field(description="银行流水号。")
    failure: str = strawberry.field(description="失败原因。")
    settled_at: datetime | None = strawberry.field(description="登记银行结果的时间。")
    may_retry: bool = strawberry.field(description="失败后尚未处理：可以重新拨付，也可以取消拨付。")


@strawberry.type(description="一个创新券批次中等待编入拨付的办件。")
class PayoutWaiting:
    programme_id: strawberry.ID = strawberry.field(description="创新券批次标识。")
    programme_name: str = strawberry.field(description="创新券批次名称。")
    cases: int = strawberry.field(description="办件数。")
    amount: Yuan = strawberry.field(description="合计金额。")


@strawberry.type(description="对账中的一处差异。")
class ReconciliationDifference:
    check: str = strawberry.field(description="核对项代码，例如 CASE_HELD、LINES_PAID。")
    subject: str = strawberry.field(description="办件、批次或科目的编号。")
    expected: Yuan = strawberry.field(description="应为。")
    found: Yuan = strawberry.field(description="实为。")


@strawberry.type(description="一次对账：账本、办件与银行结果的比较。")
class Reconciliation:
    id: strawberry.ID = strawberry.field(description="对账标识。")
    at: datetime = strawberry.field(description="时间。")
    checks: list[str] = strawberry.field(description="核对了哪些项。")
    clean: bool = strawberry.field(description="是否没有差异。")
    difference_count: int = strawberry.field(description="差异数。")
    differences: list[ReconciliationDifference] = strawberry.field(description="差异，最多显示 1000 处。")


@strawberry.type(description="拨付批次操作成功。")
class PayoutBatchPayload:
    batch: PayoutBatch = strawberry.field(description="批次的现状。")


@strawberry.type(description="银行文件已备好。")
class PayoutExportPayload:
    url: str = strawberry.field(description="下载地址（相对路径），仅限本人，五分钟内有效；每次导出和下载都记入审计日志。")


@strawberry.type(description="银行结果已登记。")
class PayoutLinePayload:
    line: PayoutLine = strawberry.field(description="明细的现状。")
    batch: PayoutBatch = strawberry.field(description="所在批次的现状。")


@strawberry.type(description="拨付失败的办件已处理。")
class PayoutCasePayload:
    case: CaseSummary = strawberry.field(description="办件的现状。")


PayoutBatchResult: TypeAlias = Annotated[
    PayoutBatchPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("PayoutBatchResult", description="拨付批次操作的结果。"),
]  # fmt: skip
PayoutExportResult: TypeAlias = Annotated[
    PayoutExportPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("PayoutExportResult", description="导出银行文件的结果。"),
]  # fmt: skip
PayoutLineResult: TypeAlias = Annotated[
    PayoutLinePayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("PayoutLineResult", description="登记银行结果的结果。"),
]  # fmt: skip
PayoutCaseResult: TypeAlias = Annotated[
    PayoutCasePayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("PayoutCaseResult", description="重新拨付或取消拨付的结果。"),
]  # fmt: skip


def payout_batch(view: BatchView) -> PayoutBatch:
    return PayoutBatch(
        id=encode_id("PayoutBatch", view.id),
        number=view.number,
        programme_id=encode_id("Programme", view.programme_id),
        programme_name=view.programme_name,
        status=BatchStatus(view.status),
        total=Yuan(view.total),
        lines=view.lines,
        paid=view.paid,
        failed=view.failed,
        prepared_by_me=view.prepared_by_me,
        created_at=view.created_at,
        approved_at=view.approved_at,
        version=view.version,
    )


def payout_line(view: LineView) -> PayoutLine:
    return PayoutLine(
        id=encode_id("PayoutLine", view.id),
        position=view.position,
        case_id=encode_id(TYPE_NAMES[CaseKind.REDEMPTION], view.case_id),
        case_number=view.case_number,
        case_version=view.case_version,
        amount=Yuan(view.amount),
        payee_name=view.payee_name,
        payee_bank=view.payee_bank,
        payee_account=view.payee_account,
        status=LineStatus(view.status),
        bank_reference=view.bank_reference,
        failure=view.failure,
        settled_at=view.settled_at,
        may_retry=view.may_retry,
    )


def payout_waiting(view: Waiting) -> PayoutWaiting:
    programme_id = encode_id("Programme", view.programme_id)
    return PayoutWaiting(
        programme_id=programme_id, programme_name=view.programme_name, cases=view.cases, amount=Yuan(view.amount)
    )


def reconciliation(report: Report) -> Reconciliation:
    differences = [
        ReconciliationDifference(
            check=each.check, subject=each.subject, expected=Yuan(each.expected), found=Yuan(each.found)
        )
        for each in report.differences[:MOST_SHOWN]
    ]
    return Reconciliation(
        id=encode_id("Reconciliation", report.id),
        at=report.at,
        checks=list(report.checks),
        clean=report.clean,
        difference_count=len(report.differences),
        differences=differences,
    )
