"""Eligibility and claims."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import strawberry

from domain.programmes.claim_queries import form_of
from domain.programmes.views import ClaimView, EligibilityView
from regions.contract import Requirement
from schema.forms.types import FilledForm, filled_form
from schema.ids import encode_id
from schema.programmes.types import Programme, programme_type
from schema.reviews.types import Case, case_fields
from schema.scalars import Day, Yuan


@strawberry.type(description="资格判断的一行：满足与否、理由、出处和怎样满足。")
class EligibilityLine:
    code: str = strawberry.field(description="规则代码。")
    label: str = strawberry.field(description="要求。")
    satisfied: bool = strawberry.field(description="是否满足。")
    message: str = strawberry.field(description="判断的理由。")
    citation: str = strawberry.field(description="出自哪份文件哪一条；批次自身的要求没有出处。")
    remedy: str = strawberry.field(description="怎样才能满足；已满足时为空。")
    group: str = strawberry.field(description="同一组的要求满足其一即可；为空的必须满足。")


@strawberry.type(description="当前单位能否申领某个批次，逐条说明。")
class ClaimEligibility:
    eligible: bool = strawberry.field(description="能否申领。")
    programme_id: strawberry.ID = strawberry.field(description="批次标识。")
    edition: str = strawberry.field(description="按哪一版规则判断。")
    on: Day = strawberry.field(description="按哪一天判断。")
    lines: list[EligibilityLine] = strawberry.field(description="全部要求，先是地区规则，后是批次和单位的状态。")


@strawberry.type(description="企业在一个批次的额度：total = used + reserved + remaining（到期后 remaining 为零）。")
class Quota:
    total: Yuan = strawberry.field(description="总额度，即批次的企业上限；申领完成前为零。")
    used: Yuan = strawberry.field(description="已兑付。")
    reserved: Yuan = strawberry.field(description="审核或付款中。")
    remaining: Yuan = strawberry.field(description="还可申请。")


@strawberry.type(description="创新券申领。")
class Claim(Case):
    view: strawberry.Private[ClaimView]
    programme: Programme = strawberry.field(description="所申领的批次，含批次剩余总额度。")
    quota: Quota = strawberry.field(description="企业额度。")
    agreement_version: str = strawberry.field(description="已接受的承诺函版本；未提交时为空。")
    agreement_accepted_at: datetime | None = strawberry.field(description="接受承诺函的时间。")

    @strawberry.field(description="表单及已填内容；个人信息隐去部分字符，可原样带回而不改变。")
    def form(self) -> FilledForm:
        form = form_of(self.view)
        return filled_form(form.definition, form.values, form.editable)

    @strawberry.field(description="提交时的资格判断；未提交时为空。")
    def eligibility(self) -> list[EligibilityLine]:
        return stored_lines(self.view.eligibility)


def eligibility_type(view: EligibilityView) -> ClaimEligibility:
    return ClaimEligibility(
        eligible=view.eligible,
        programme_id=encode_id("Programme", view.programme_id),
        edition=view.edition,
        on=Day(view.on),
        lines=[_line(line) for line in view.lines],
    )


def _line(line: Requirement) -> EligibilityLine:
    return EligibilityLine(
        code=line.code,
        label=line.label,
        satisfied=line.satisfied,
        message=line.message,
        citation=line.citation,
        remedy=line.remedy,
        group=line.group,
    )


def stored_lines(eligibility: Mapping[str, Any]) -> list[EligibilityLine]:
    """What was decided at submission and kept with the case; empty before that."""
    decision = eligibility.get("decision")
    return [_line(Requirement(**line)) for line in decision["requirements"]] if decision else []


def claim_type(view: ClaimView) -> Claim:
    quota = view.quota
    return Claim(
        **case_fields("Claim", view.head),
        view=view,
        programme=programme_type(view.programme),
        quota=Quota(
            total=Yuan(quota.total),
            used=Yuan(quota.used),
            reserved=Yuan(quota.reserved),
            remaining=Yuan(quota.remaining),
        ),
        agreement_version=view.agreement_version,
        agreement_accepted_at=view.agreement_accepted_at,
    )
