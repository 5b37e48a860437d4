"""What the cross-checks of a redemption found, as clients see it."""

from __future__ import annotations

import strawberry

from domain.redemptions.checks.findings import Finding
from schema.failures import camel
from schema.redemptions.enums import Severity


@strawberry.type(description="比对的一方。")
class ComparedValue:
    label: str = strawberry.field(description="是什么，例如“第1项第2张票据的购买方”。")
    value: str = strawberry.field(description="写的是什么。")


@strawberry.type(description="交叉核验的一条结果：申请单位与审核人各有说明，不涉及其他申请的任何信息。")
class RedemptionFinding:
    code: str = strawberry.field(description="规则代码，例如 BUYER_NAME_DIFFERS。")
    severity: Severity = strawberry.field(description="严重程度；地区可以从严。")
    title: str = strawberry.field(description="规则名称。")
    path: str = strawberry.field(description="所指的字段，例如 items[0].bills[1].total。")
    message: str = strawberry.field(description="说明：对申请单位是怎样处理，对审核人是什么与什么比对、怎样核实。")
    compared: list[ComparedValue] = strawberry.field(description="比对的各方；没有时为空。")
    citation: str = strawberry.field(description="地区从严的，出自哪份文件哪一条；没有时为空文本。")


def finding_type(finding: Finding, *, reviewing: bool) -> RedemptionFinding:
    return RedemptionFinding(
        code=finding.code,
        severity=finding.severity,
        title=finding.title,
        path=camel(finding.path),
        message=finding.explanation if reviewing else finding.message,
        compared=[ComparedValue(label=each.label, value=each.value) for each in finding.compared],
        citation=finding.citation,
    )
