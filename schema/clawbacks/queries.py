"""Looks at clawbacks."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.clawbacks import queries
from schema.clawbacks.types import Clawback, clawback_type
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.ids import decode_id, decode_optional
from schema.selection import selects

RedemptionId: TypeAlias = Annotated[strawberry.ID | None, strawberry.argument(description="只要对此兑付申请的。")]
KEY = (datetime.fromisoformat, UUID)


@strawberry.type
class ClawbacksQuery:
    @strawberry.field(description="一件追回。申请单位与地区管理员可见。")
    async def clawback(self, info: Info, id: strawberry.ID) -> Clawback:
        return clawback_type(await queries.clawback(info.context.read, decode_id(id, "Clawback")))

    @strawberry.field(description="当前单位的追回；审核人员看到的是本区划的。从新到旧。")
    async def clawbacks(
        self, info: Info, redemption_id: RedemptionId = None, first: int | None = None, after: str | None = None
    ) -> Connection[Clawback]:
        redemption = decode_optional(redemption_id, "Redemption", "redemption_id")
        digest = query_digest("clawbacks", redemption)
        request = page_request(first, after, digest, KEY, count=selects(info, "totalCount"))
        found = await queries.list_clawbacks(info.context.read, redemption, request)
        return connection_of(found, digest, clawback_type)
