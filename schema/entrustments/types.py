"""Entrustments as clients see them, with what callers send."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias

import strawberry

from domain.entrustments import commands
from domain.entrustments.queries import EntrustmentView
from schema.failures import (
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)
from schema.ids import decode_id, encode_id
from schema.scalars import Yuan

KEY = "幂等键：每次新操作使用新的 UUID，重试时不变。"


@strawberry.type(description="企业把已申领的创新券委托给服务机构兑付（由机构申请并收款的地区）。")
class Entrustment:
    id: strawberry.ID = strawberry.field(description="委托标识。")
    claim_id: strawberry.ID = strawberry.field(description="创新券（申领）的标识，机构申请兑付时填入 claimId。")
    claim_number: str = strawberry.field(description="申领编号。")
    region: str = strawberry.field(description="地区代码。")
    programme_name: str = strawberry.field(description="创新券批次。")
    enterprise_name: str = strawberry.field(description="企业名称。")
    enterprise_uscc: str = strawberry.field(description="企业的统一社会信用代码，票据的购买方应与之一致。")
    institution_id: strawberry.ID = strawberry.field(description="服务机构标识。")
    institution_name: str = strawberry.field(description="服务机构名称。")
    remaining: Yuan = strawberry.field(description="该券还可兑付的额度，由全部受托机构共用；委托结束或券失效后为零。")
    created_at: datetime = strawberry.field(description="委托时间。")
    ended_at: datetime | None = strawberry.field(description="结束时间；仍有效时为空。")


def entrustment_type(view: EntrustmentView) -> Entrustment:
    return Entrustment(
        id=encode_id("Entrustment", view.id),
        claim_id=encode_id("Claim", view.claim_id),
        claim_number=view.claim_number,
        region=view.region,
        programme_name=view.programme_name,
        enterprise_name=view.enterprise_name,
        enterprise_uscc=view.enterprise_uscc,
        institution_id=encode_id("Institution", view.institution_id),
        institution_name=view.institution_name,
        remaining=Yuan(view.remaining),
        created_at=view.created_at,
        ended_at=view.ended_at,
    )


@strawberry.input(description="把创新券委托给一家服务机构。")
class VoucherEntrustInput:
    claim_id: strawberry.ID = strawberry.field(description="自己的、有效的创新券（申领）。")
    institution_id: strawberry.ID = strawberry.field(description="该地区认可的服务机构。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Entrust:
        claim = decode_id(self.claim_id, "Claim", "claim_id")
        return commands.Entrust(claim, decode_id(self.institution_id, "Institution", "institution_id"))


@strawberry.input(description="结束一项委托，双方均可。")
class EntrustmentEndInput:
    id: strawberry.ID = strawberry.field(description="委托标识。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.EndEntrustment:
        return commands.EndEntrustment(decode_id(self.id, "Entrustment"))


@strawberry.type(description="委托操作成功。")
class EntrustmentPayload:
    entrustment: Entrustment = strawberry.field(description="委托的现状。")


EntrustmentResult: TypeAlias = Annotated[
    EntrustmentPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("EntrustmentResult", description="委托操作的结果。"),
]  # fmt: skip
