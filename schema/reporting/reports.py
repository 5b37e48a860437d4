"""A region's figures: reports by grouping, cycle times, the ledger over time, and what other figures would have done."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, TypeAlias

import strawberry

from core.checking import Checker
from domain.programmes.ledger import Account
from domain.reporting import cycles, reports, timeline, what_if
from domain.reporting.commands import Grouping, ReportWindow, Trial
from domain.reporting.reports import ReportRow
from domain.reporting.timeline import LedgerPoint
from domain.reporting.what_if import TriedCase, WhatIf
from regions.contract import CaseKind, Figure
from schema.context import Info
from schema.enums import register
from schema.ids import decode_id, decode_optional, encode_id
from schema.reviews.summaries import TYPE_NAMES
from schema.scalars import DayText, Yuan, YuanText

register(Grouping, "ReportGrouping", "统计报表的分组方式。", {
    "MONTH": "按提交月份。", "DIVISION": "按行政区划。", "CATEGORY": "按服务类别。", "INSTITUTION": "按服务机构。",
    "PROGRAMME": "按创新券批次。",
})  # fmt: skip

MAX_FIGURES = 20
MAX_FIGURE = 30
ProgrammeId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="批次标识。")]
Group: TypeAlias = Annotated[Grouping, strawberry.argument(description="分组方式。")]
Kind: TypeAlias = Annotated[CaseKind, strawberry.argument(description="办件种类。")]


@strawberry.input(description="统计范围：首次提交日在起止日之间（含）的兑付，最长三年。")
class ReportWindowInput:
    since: DayText = strawberry.field(description="起始日。")
    until: DayText = strawberry.field(description="截止日（含）。")
    programme_id: strawberry.ID | None = strawberry.field(default=None, description="只统计一个批次。")

    def to_window(self) -> ReportWindow:
        checker = Checker("window.")
        since, until = checker.day("since", self.since, "起始日"), checker.day("until", self.until, "截止日")
        checker.done()
        return ReportWindow(since, until, decode_optional(self.programme_id, "Programme", "window.programme_id"))


@strawberry.type(description="报表的一行。")
class RedemptionReportRow:
    key: str = strawberry.field(description="代码：月份、区划代码、类别代码、统一社会信用代码或批次编码；合计行为空。")
    label: str = strawberry.field(description="名称。")
    cases: int = strawberry.field(description="办件数。")
    enterprises: int = strawberry.field(description="企业数，不重复计算。")
    requested: Yuan = strawberry.field(description="申请金额。")
    held: Yuan = strawberry.field(description="已承诺、尚未付出的金额。")
    paid: Yuan = strawberry.field(description="已付金额。")


@strawberry.type(description="兑付统计报表。")
class RedemptionReport:
    rows: list[RedemptionReportRow] = strawberry.field(description="各行：月份按先后，其余按已付金额从多到少；最多 500 行。")
    row_count: int = strawberry.field(description="一共有多少行。")
    total: RedemptionReportRow = strawberry.field(description="合计。")


@strawberry.type(description="一个环节的用时（自然日），只统计范围内办结的。")
class StageTime:
    state: str = strawberry.field(description="状态代码。")
    label: str = strawberry.field(description="环节名称。")
    stays: int = strawberry.field(description="办结次数。")
    median_days: float = strawberry.field(description="一半在几天内办结。")
    slow_days: float = strawberry.field(description="九成在几天内办结。")
    late: int = strawberry.field(description="其中超过时限的次数。")


@strawberry.type(description="某个月末（本月为现在）资金各在何处。")
class LedgerTimelinePoint:
    month: str = strawberry.field(description="月份，例如 2026-03。")
    appropriated: Yuan = strawberry.field(description="累计拨入的预算。")
    free: Yuan = strawberry.field(description="未承诺。")
    granted: Yuan = strawberry.field(description="已随领券预留。")
    held: Yuan = strawberry.field(description="已承诺给办件。")
    in_payment: Yuan = strawberry.field(description="拨付中。")
    paid: Yuan = strawberry.field(description="已付出。")
    recovered: Yuan = strawberry.field(description="已追回。")


@strawberry.type(description="可以试算的一项地区规则。")
class RuleFigure:
    key: str = strawberry.field(description="规则代码，填入 parameters。")
    label: str = strawberry.field(description="说明。")
    unit: str = strawberry.field(description="ratio 比例、yuan 金额、cap 上限金额。")
    value: str = strawberry.field(description="现行数值；由批次规定的为空。")
    citation: str = strawberry.field(description="依据。")


@strawberry.input(description="试算的一项地区规则。")
class RuleFigureInput:
    key: str = strawberry.field(description="规则代码，取自 whatIfFigures。")
    value: str = strawberry.field(description="试用的数值：比例如 0.4，金额如 80000.00。")


@strawberry.input(description="试算：未填的项不变。不改变任何现行规则。")
class WhatIfInput:
    programme_id: strawberry.ID = strawberry.field(description="批次标识。")
    ratio: str | None = strawberry.field(default=None, description="批次的支持比例，例如 0.4。")
    minimum: YuanText | None = strawberry.field(default=None, description="每次最低申请额度。")
    cap_per_enterprise: YuanText | None = strawberry.field(default=None, description="企业上限。")
    parameters: list[RuleFigureInput] = strawberry.field(default_factory=list, description="地区规则，最多 20 项。")

    def to_trial(self) -> Trial:
        checker = Checker("")
        if len(self.parameters) > MAX_FIGURES:
            checker.fault("parameters", "TOO_MANY", f"一次最多试算 {MAX_FIGURES} 项。")
        given = tuple((each.key[:100], each.value[:MAX_FIGURE]) for each in self.parameters)
        programme = decode_id(self.programme_id, "Programme", "programme_id")
        checker.done()
        return Trial(
            programme, _short(self.ratio), _short(self.minimum), _short(self.cap_per_enterprise), parameters=given
        )


def _short(text: str | None) -> str | None:
    return None if text is None else text[:MAX_FIGURE]


@strawberry.type(description="试算前后不同的一个办件。")
class WhatIfCase:
    id: strawberry.ID = strawberry.field(description="办件标识。")
    number: str = strawberry.field(description="办件编号。")
    before: Yuan = strawberry.field(description="当时算得的金额。")
    after: Yuan = strawberry.field(description="试算的金额。")
    refused: str = strawberry.field(description="试算中不能申请的原因；能申请为空。")


@strawberry.type(description="一个月提交的办件，试算前后的金额。")
class WhatIfMonth:
    month: str = strawberry.field(description="月份。")
    before: Yuan = strawberry.field(description="当时算得的金额。")
    after: Yuan = strawberry.field(description="试算的金额。")


@strawberry.type(description="试算结果：过去一年提交、未被拒绝的办件，用试算的数值重新计算。")
class WhatIfResult:
    cases: int = strawberry.field(description="办件数。")
    changed: int = strawberry.field(description="金额有变化的。")
    refused: int = strawberry.field(description="试算中不能申请的。")
    before: Yuan = strawberry.field(description="当时算得的总额。")
    after: Yuan = strawberry.field(description="试算的总额；不受预算余额限制。")
    appropriated: Yuan = strawberry.field(description="批次已拨入的预算，供对照。")
    left_out: int = strawberry.field(description="过多而未计入的较早办件数。")
    months: list[WhatIfMonth] = strawberry.field(description="按月，先后为序，最多 13 个月。")
    examples: list[WhatIfCase] = strawberry.field(description="变化最大的办件，最多 20 个。")


@strawberry.type
class ReportsQuery:
    @strawberry.field(description="兑付统计。仅地区管理员；整份工作簿从 GET /reports/redemptions.xlsx?since=…&until=… 下载。")
    async def redemption_report(self, info: Info, by: Group, window: ReportWindowInput) -> RedemptionReport:
        found = await reports.report(info.context.read, by, window.to_window())
        rows = [_row(row) for row in found.rows]
        return RedemptionReport(rows=rows, row_count=found.row_count, total=_row(found.total))

    @strawberry.field(description="各环节的用时，最慢的在前。仅地区管理员。")
    async def cycle_times(self, info: Info, kind: Kind, window: ReportWindowInput) -> list[StageTime]:
        found = await cycles.cycle_times(info.context.read, kind, window.to_window())
        return [StageTime(**asdict(each)) for each in found]

    @strawberry.field(description="批次的资金随时间的变化，每月一点，最多 120 个月。仅地区管理员。")
    async def ledger_timeline(self, info: Info, programme_id: ProgrammeId) -> list[LedgerTimelinePoint]:
        wanted = decode_id(programme_id, "Programme", "programme_id")
        return [_point(each) for each in await timeline.ledger_timeline(info.context.read, wanted)]

    @strawberry.field(description="可以试算的地区规则，取今天的版本。仅地区管理员。")
    async def what_if_figures(self, info: Info, programme_id: ProgrammeId) -> list[RuleFigure]:
        wanted = decode_id(programme_id, "Programme", "programme_id")
        return [_figure(each) for each in await what_if.figures_of(info.context.read, wanted)]

    @strawberry.field(description="试算：换一个比例、最低额度或上限，过去一年会怎样。仅地区管理员；不改变任何规则。")
    async def what_if(self, info: Info, input: WhatIfInput) -> WhatIfResult:
        return _tried(await what_if.what_if(info.context.read, input.to_trial()))


def _row(row: ReportRow) -> RedemptionReportRow:
    return RedemptionReportRow(
        key=row.key, label=row.label, cases=row.cases, enterprises=row.enterprises,
        requested=Yuan(row.requested), held=Yuan(row.held), paid=Yuan(row.paid),
    )  # fmt: skip


def _point(point: LedgerPoint) -> LedgerTimelinePoint:
    at = {account.value.lower(): Yuan(amount) for account, amount in point.balances.items()}
    appropriated = Yuan(-at.pop(Account.APPROPRIATION.value.lower()))
    return LedgerTimelinePoint(month=point.month, appropriated=appropriated, **at)


def _figure(figure: Figure) -> RuleFigure:
    return RuleFigure(**asdict(figure))


def _tried(found: WhatIf) -> WhatIfResult:
    return WhatIfResult(
        cases=found.cases, changed=found.changed, refused=found.refused, before=Yuan(found.before), after=Yuan(found.after),
        appropriated=Yuan(found.appropriated), left_out=found.left_out,
        months=[WhatIfMonth(month=month, before=Yuan(was), after=Yuan(now)) for month, was, now in found.months],
        examples=[_example(each) for each in found.examples],
    )  # fmt: skip


def _example(case: TriedCase) -> WhatIfCase:
    return WhatIfCase(
        id=encode_id(TYPE_NAMES[case.kind], case.case_id), number=case.number, before=Yuan(case.before),
        after=Yuan(case.after), refused=case.refused,
    )  # fmt: skip
