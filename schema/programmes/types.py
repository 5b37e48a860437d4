"""Programmes with their terms, money and budgets."""

from __future__ import annotations

from datetime import datetime

import strawberry

from domain.programmes.budgets import BudgetStatus
from domain.programmes.ledger import Account, Commitment, Movement
from domain.programmes.views import Balances, BudgetChangeView, LedgerEntryView, ProgrammeStatus, ProgrammeView
from schema.ids import encode_id
from schema.node import Node
from schema.programmes import enums
from schema.scalars import Day, Yuan

_ = enums  # registers the enumerations before they are used


@strawberry.type(description="批次支持的服务类别。")
class ProgrammeCategory:
    code: str = strawberry.field(description="类别代码。")
    label: str = strawberry.field(description="类别名称。")


@strawberry.type(description="创新券批次：一种券、一个时期。")
class Programme(Node):
    region: str = strawberry.field(description="地区代码。")
    code: str = strawberry.field(description="批次编码，地区内唯一。")
    name: str = strawberry.field(description="批次名称。")
    status: ProgrammeStatus = strawberry.field(description="状态。")
    introduction: str = strawberry.field(description="介绍，Markdown 原文。")
    claim_from: Day = strawberry.field(description="申领开始日。")
    claim_until: Day = strawberry.field(description="申领截止日，当天有效。")
    use_from: Day = strawberry.field(description="使用开始日：合同和票据日期不早于它。")
    use_by: Day = strawberry.field(description="使用截止日：合同和票据日期不晚于它。")
    redeem_by: Day = strawberry.field(description="兑付截止日：兑付申请最晚在当天首次提交。")
    ratio: str = strawberry.field(description="支持比例，小数，例如 0.3 表示 30%。")
    minimum: Yuan = strawberry.field(description="每次最低申请额度。")
    cap_per_enterprise: Yuan = strawberry.field(description="每家企业的上限，即申领后的额度。")
    categories: list[ProgrammeCategory] = strawberry.field(description="支持的服务类别。")
    commitment: Commitment = strawberry.field(description="何时占用预算。")
    review_claims: bool = strawberry.field(description="申领是否需要审核。")
    demonstration: bool = strawberry.field(description="是否演示批次：数字均为虚构。")
    remaining: Yuan = strawberry.field(description="批次剩余总额度。")
    claimable: bool = strawberry.field(description="今天能否申领：正在开放，且在申领时间内。")
    version: int = strawberry.field(description="版本号，修改时带回。")
    opened_at: datetime | None = strawberry.field(description="首次开放时间；开放后条款不再变。")
    closed_at: datetime | None = strawberry.field(description="关闭时间。")
    lapsed_at: datetime | None = strawberry.field(description="到期、未用额度收回的时间。")


@strawberry.type(description="批次的资金：appropriated 等于其余各项之和。")
class ProgrammeBalances:
    appropriated: Yuan = strawberry.field(description="经审批的预算总额。")
    free: Yuan = strawberry.field(description="可用。")
    granted: Yuan = strawberry.field(description="已发放给申领、尚未占用。")
    held: Yuan = strawberry.field(description="已为兑付预留。")
    in_payment: Yuan = strawberry.field(description="付款中。")
    paid: Yuan = strawberry.field(description="已付。")
    recovered: Yuan = strawberry.field(description="已追回。")


@strawberry.type(description="一笔资金变动，从不修改或删除。")
class LedgerEntry:
    id: strawberry.ID = strawberry.field(description="标识。")
    at: datetime = strawberry.field(description="时间。")
    movement: Movement = strawberry.field(description="原因。")
    source: Account = strawberry.field(description="从哪里。")
    target: Account = strawberry.field(description="到哪里。")
    amount: Yuan = strawberry.field(description="金额。")
    case_number: str = strawberry.field(description="办件编号；批次自身的变动为空。")
    unit_name: str = strawberry.field(description="单位名称；批次自身的变动为空。")


@strawberry.type(description="一次预算变动：一人提出，另一人审批。")
class BudgetChange:
    id: strawberry.ID = strawberry.field(description="标识。")
    programme_id: strawberry.ID = strawberry.field(description="批次标识。")
    amount: Yuan = strawberry.field(description="金额。")
    reason: str = strawberry.field(description="依据。")
    status: BudgetStatus = strawberry.field(description="状态。")
    proposed_by: str = strawberry.field(description="提出人账号名。")
    decided_by: str = strawberry.field(description="审批人账号名；未审批时为空。")
    decision: str = strawberry.field(description="审批意见。")
    created_at: datetime = strawberry.field(description="提出时间。")
    decided_at: datetime | None = strawberry.field(description="审批时间。")


def programme_type(view: ProgrammeView) -> Programme:
    return Programme(
        id=encode_id("Programme", view.id),
        region=view.region,
        code=view.code,
        name=view.name,
        status=view.status,
        introduction=view.introduction,
        claim_from=Day(view.claim_from),
        claim_until=Day(view.claim_until),
        use_from=Day(view.use_from),
        use_by=Day(view.use_by),
        redeem_by=Day(view.redeem_by),
        ratio=format(view.ratio.normalize(), "f"),
        minimum=Yuan(view.minimum),
        cap_per_enterprise=Yuan(view.cap_per_enterprise),
        categories=[ProgrammeCategory(code=each.code, label=each.label) for each in view.categories],
        commitment=view.commitment,
        review_claims=view.review_claims,
        demonstration=view.demonstration,
        remaining=Yuan(view.remaining),
        claimable=view.claimable,
        version=view.version,
        opened_at=view.opened_at,
        closed_at=view.closed_at,
        lapsed_at=view.lapsed_at,
    )


def balances_type(view: Balances) -> ProgrammeBalances:
    return ProgrammeBalances(
        appropriated=Yuan(view.appropriated),
        free=Yuan(view.free),
        granted=Yuan(view.granted),
        held=Yuan(view.held),
        in_payment=Yuan(view.in_payment),
        paid=Yuan(view.paid),
        recovered=Yuan(view.recovered),
    )


def entry_type(view: LedgerEntryView) -> LedgerEntry:
    return LedgerEntry(
        id=encode_id("LedgerEntry", view.id),
        at=view.at,
        movement=Movement(view.event),
        source=Account(view.source),
        target=Account(view.target),
        amount=Yuan(view.amount),
        case_number=view.case_number,
        unit_name=view.unit_name,
    )


def change_type(view: BudgetChangeView) -> BudgetChange:
    return BudgetChange(
        id=encode_id("BudgetChange", view.id),
        programme_id=encode_id("Programme", view.programme_id),
        amount=Yuan(view.amount),
        reason=view.reason,
        status=BudgetStatus(view.status),
        proposed_by=view.proposed_by,
        decided_by=view.decided_by,
        decision=view.decision,
        created_at=view.created_at,
        decided_at=view.decided_at,
    )
