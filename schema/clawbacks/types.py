"""Clawbacks as clients see them."""

from __future__ import annotations

from datetime import datetime

import strawberry

from domain.clawbacks.views import ClawbackView
from schema.clawbacks.enums import Ground
from schema.ids import encode_id
from schema.reviews.types import Case, case_fields
from schema.scalars import Yuan


@strawberry.type(description="退款应汇入的账户。")
class RepaymentAccount:
    holder: str = strawberry.field(description="户名。")
    bank: str = strawberry.field(description="开户银行。")
    number: str = strawberry.field(description="账号。")


@strawberry.type(description="追回：把已兑付的资金的一部分或全部收回。申请单位可以看到。")
class Clawback(Case):
    redemption_id: strawberry.ID = strawberry.field(description="所追回的兑付申请。")
    redemption_number: str = strawberry.field(description="兑付申请的办件编号。")
    programme_name: str = strawberry.field(description="创新券批次名称。")
    amount: Yuan = strawberry.field(description="追回金额。")
    ground: Ground = strawberry.field(description="原因。")
    reason: str = strawberry.field(description="理由。")
    bank_reference: str = strawberry.field(description="退款的银行流水号；未到账时为空文本。")
    paid: Yuan = strawberry.field(description="该兑付申请已付的金额。")
    recovered: Yuan = strawberry.field(description="其中已追回的金额，含其他追回。")
    pay_to: RepaymentAccount | None = strawberry.field(description="退款应汇入的账户；由办理部门另行告知的为空。")
    settled_at: datetime | None = strawberry.field(description="到账登记时间；未到账时为空。")


def clawback_type(view: ClawbackView) -> Clawback:
    return Clawback(
        **case_fields("Clawback", view.head),
        redemption_id=encode_id("Redemption", view.redemption_id),
        redemption_number=view.redemption_number,
        programme_name=view.programme_name,
        amount=Yuan(view.amount),
        ground=view.ground,
        reason=view.reason,
        bank_reference=view.bank_reference,
        settled_at=view.settled_at,
        paid=Yuan(view.paid),
        recovered=Yuan(view.recovered),
        pay_to=RepaymentAccount(**view.pay_to) if view.pay_to else None,
    )
