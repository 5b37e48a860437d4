"""Whether a voucher can be used on a service, as clients see it."""

from __future__ import annotations

import strawberry

from domain.institutions.usability import UsabilityView
from schema.failures import RuleReason
from schema.scalars import Yuan


@strawberry.type(description="用券的一项限额。")
class VoucherLimit:
    code: str = strawberry.field(description="限额代码。")
    text: str = strawberry.field(description="说明。")
    over: str = strawberry.field(description="按什么累计：item、application、year、programme、ever。")
    limit: Yuan = strawberry.field(description="限额。")
    left: Yuan = strawberry.field(description="还可使用。")
    citation: str = strawberry.field(description="规则出自哪份文件哪一条。")


@strawberry.type(description="这项服务能不能用创新券：比例、限额及出处，或者为什么不能。按今天的规则。")
class VoucherUsability:
    usable: bool = strawberry.field(description="能否使用。")
    region: str = strawberry.field(description="用哪个地区的创新券。")
    edition: str = strawberry.field(description="所依据的规则版本。")
    ratio: str | None = strawberry.field(description="支持比例，小数，例如 0.5 表示 50%；不适用时为空。")
    citation: str = strawberry.field(description="比例出自哪份文件哪一条。")
    cap: Yuan | None = strawberry.field(description="剩余最少的一项限额的数额；没有限额时为空。")
    left: Yuan | None = strawberry.field(description="该项限额还可使用的数额；没有限额时为空。")
    limits: list[VoucherLimit] = strawberry.field(description="全部限额。")
    reasons: list[RuleReason] = strawberry.field(description="不能使用的全部理由；能使用时没有。")


def usability_type(view: UsabilityView) -> VoucherUsability:
    answer = view.answer
    tightest = answer.tightest
    return VoucherUsability(
        usable=answer.usable,
        region=view.region,
        edition=view.edition,
        ratio=None if answer.ratio is None else format(answer.ratio.normalize(), "f"),
        citation=answer.citation,
        cap=Yuan(tightest.limit) if tightest else None,
        left=Yuan(tightest.left) if tightest else None,
        limits=[
            VoucherLimit(
                code=each.code, text=each.text, over=each.over, limit=Yuan(each.limit), left=Yuan(each.left),
                citation=each.citation,
            )
            for each in answer.limits
        ],
        reasons=[
            RuleReason(code=each.code, message=each.message, citation=each.citation, remedy=each.remedy)
            for each in answer.reasons
        ],
    )  # fmt: skip
