"""Looks at what was read."""

from __future__ import annotations

import strawberry

from domain.bills import queries
from schema.bills.mapping import reading_type
from schema.bills.types import BillReading
from schema.context import Info
from schema.ids import decode_id


@strawberry.type
class BillsQuery:
    @strawberry.field(
        description="一份兑付申请的票据识别：识别时可反复查询进展。申请单位看到全部；审核人员看到已确认的，连同出处和改动。"
    )
    async def redemption_bill_readings(self, info: Info, id: strawberry.ID) -> list[BillReading]:
        return [reading_type(each) for each in await queries.readings(info.context.read, decode_id(id, "Redemption"))]
