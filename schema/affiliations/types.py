"""Recorded ties as admins see them, with what they send."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias

import strawberry

from domain.affiliations.queries import AffiliationView
from domain.affiliations.service import AffiliationKind, EndAffiliation, RecordAffiliation
from schema.affiliations import enums as enums
from schema.failures import (
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)
from schema.ids import decode_id, encode_id

KEY = "幂等键：每次新操作使用新的 UUID，重试时不变。"


@strawberry.type(description="登记的两个单位之间的关联关系。")
class Affiliation:
    id: strawberry.ID = strawberry.field(description="标识。")
    region: str = strawberry.field(description="在哪个地区有效。")
    one: str = strawberry.field(description="一方的统一社会信用代码。")
    other: str = strawberry.field(description="另一方的统一社会信用代码；不分先后。")
    kind: AffiliationKind = strawberry.field(description="种类。")
    source: str = strawberry.field(description="信息来源。")
    recorded_at: datetime = strawberry.field(description="登记时间。")
    ended_at: datetime | None = strawberry.field(description="结束时间；仍有效时为空。")
    end_reason: str = strawberry.field(description="结束理由。")


def affiliation_type(view: AffiliationView) -> Affiliation:
    return Affiliation(
        id=encode_id("Affiliation", view.id),
        region=view.region,
        one=view.one,
        other=view.other,
        kind=view.kind,
        source=view.source,
        recorded_at=view.recorded_at,
        ended_at=view.ended_at,
        end_reason=view.end_reason,
    )


@strawberry.input(description="登记两个单位之间的关联关系。")
class AffiliationRecordInput:
    region: str = strawberry.field(description="地区代码。")
    one: str = strawberry.field(description="一方的统一社会信用代码。")
    other: str = strawberry.field(description="另一方的统一社会信用代码。")
    kind: AffiliationKind = strawberry.field(description="种类。")
    source: str = strawberry.field(description="信息来源，例如“国家企业信用信息公示系统，2026-03-01 查询”。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> RecordAffiliation:
        return RecordAffiliation(self.region, self.one, self.other, self.kind, self.source)


@strawberry.input(description="结束一项登记的关联关系。")
class AffiliationEndInput:
    id: strawberry.ID = strawberry.field(description="标识。")
    reason: str = strawberry.field(description="理由。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> EndAffiliation:
        return EndAffiliation(decode_id(self.id, "Affiliation"), self.reason)


@strawberry.type(description="登记成功。")
class AffiliationPayload:
    affiliation: Affiliation = strawberry.field(description="关联关系的现状。")


AffiliationResult: TypeAlias = Annotated[
    AffiliationPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("AffiliationResult", description="登记关联关系的结果。"),
]  # fmt: skip
