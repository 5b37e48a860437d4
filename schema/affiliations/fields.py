"""Record ties between units, end them, and look at them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.affiliations import queries, service
from schema.affiliations.types import (
    Affiliation,
    AffiliationEndInput,
    AffiliationPayload,
    AffiliationRecordInput,
    AffiliationResult,
    affiliation_type,
)
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.execution import execute
from schema.selection import selects

Of: TypeAlias = Annotated[str, strawberry.argument(description="只要某个单位的：其统一社会信用代码；空表示全部。")]


@strawberry.type
class AffiliationsQuery:
    @strawberry.field(description="本地区登记的单位关联关系，从新到旧。仅地区管理员。")
    async def affiliations(
        self, info: Info, uscc: Of = "", first: int | None = None, after: str | None = None
    ) -> Connection[Affiliation]:
        digest = query_digest("affiliations", uscc, info.context.actor.grant.region)
        request = page_request(first, after, digest, [datetime.fromisoformat, UUID], count=selects(info, "totalCount"))
        return connection_of(await queries.affiliations(info.context.read, uscc, request), digest, affiliation_type)


@strawberry.type
class AffiliationsMutation:
    @strawberry.mutation(description="登记两个单位之间的关联关系：此后提交的申请，按地区规则不予受理。仅地区管理员。")
    async def affiliation_record(self, info: Info, input: AffiliationRecordInput) -> AffiliationResult:
        return await execute(info, service.record, input.to_command, _affiliation(info), input.idempotency_key)

    @strawberry.mutation(description="结束一项登记的关联关系。仅地区管理员。")
    async def affiliation_end(self, info: Info, input: AffiliationEndInput) -> AffiliationResult:
        return await execute(info, service.end, input.to_command, _affiliation(info), input.idempotency_key)


def _affiliation(info: Info) -> Callable[[UUID], Awaitable[AffiliationPayload]]:
    async def load(affiliation_id: UUID) -> AffiliationPayload:
        view = await queries.affiliation(info.context.read, affiliation_id)
        return AffiliationPayload(affiliation=affiliation_type(view))

    return load
