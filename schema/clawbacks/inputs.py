"""What callers send to this area."""

from __future__ import annotations

import strawberry

from domain.clawbacks import commands
from schema.clawbacks.enums import Ground
from schema.ids import decode_id
from schema.reviews.inputs import IDEMPOTENCY, VERSION
from schema.scalars import YuanText

CLAWBACK = "追回的标识。"


@strawberry.input(description="退款应汇入的账户，申请单位可以看到。")
class RepaymentAccountInput:
    holder: str = strawberry.field(description="户名，至多 100 字。")
    bank: str = strawberry.field(description="开户银行，至多 100 字。")
    number: str = strawberry.field(description="账号，8 至 32 位数字。")

    def to_account(self) -> commands.RepaymentAccount:
        return commands.RepaymentAccount(self.holder, self.bank, self.number)


@strawberry.input(description="对已付款的兑付申请提出追回。")
class ClawbackOpenInput:
    redemption_id: strawberry.ID = strawberry.field(description="已付款的兑付申请。")
    ground: Ground = strawberry.field(description="原因。")
    amount: YuanText = strawberry.field(description="追回金额，不超过已付且未追回的金额。")
    reason: str = strawberry.field(description="理由与依据，至多 1000 字，申请单位可以看到。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)
    pay_to: RepaymentAccountInput | None = strawberry.field(
        default=None, description="退款应汇入的账户；不填为另行告知。"
    )

    def to_command(self) -> commands.OpenClawback:
        redemption_id = decode_id(self.redemption_id, "Redemption", "redemption_id")
        pay_to = self.pay_to.to_account() if self.pay_to else None
        return commands.OpenClawback(redemption_id, self.ground, self.amount, self.reason, pay_to)


@strawberry.input(description="登记退款已到账。")
class ClawbackSettleInput:
    id: strawberry.ID = strawberry.field(description=CLAWBACK)
    version: int = strawberry.field(description=VERSION)
    bank_reference: str = strawberry.field(description="退款的银行流水号，至多 100 字。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.SettleClawback:
        return commands.SettleClawback(decode_id(self.id, "Clawback"), self.version, self.bank_reference)


@strawberry.input(description="撤销追回。")
class ClawbackCancelInput:
    id: strawberry.ID = strawberry.field(description=CLAWBACK)
    version: int = strawberry.field(description=VERSION)
    text: str = strawberry.field(description="撤销理由，申请单位可以看到。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.CancelClawback:
        return commands.CancelClawback(decode_id(self.id, "Clawback"), self.version, self.text)
