"""Looks at what was read."""

from __future__ import annotations

import strawberry

from domain.bills import queries
from schema.bills.mapping import reading_type, verification_type
from schema.bills.types import BillReading, BillVerification
from schema.context import Info
from schema.ids import decode_id


@strawberry.type
class BillsQuery:
    @strawberry.field(
        description="一份兑付申请的票据识别：识别时可反复查询进展。申请单位看到全部；审核人员看到已确认的，连同出处和改动。"
    )
    async def redemption_bill_readings(self, info: Info, id: strawberry.ID) -> list[BillReading]:
        return [reading_type(each) for each in await queries.readings(info.context.read, decode_id(id, "Redemption"))]

    @strawberry.field(description="一份兑付申请的发票查验结果，从新到旧；本平台未接入查验时为空。能看到该办件的人可见。")
    async def redemption_bill_verifications(self, info: Info, id: strawberry.ID) -> list[BillVerification]:
        found = await queries.verifications(info.context.read, decode_id(id, "Redemption"))
        return [verification_type(each) for each in found]
