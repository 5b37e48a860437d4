"""Looks at what waits, at all one's cases, and at what is public."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.reviews import inbox, publicities
from domain.reviews.inbox import CaseFilter
from domain.reviews.reasons import reasons_for
from regions.contract import CaseKind
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.ids import encode_id
from schema.reviews.inputs import CaseFilterInput
from schema.reviews.summaries import (
    CaseSummary,
    Objection,
    Publicity,
    ReviewInboxConnection,
    ReviewReason,
    case_id_of,
    case_summary,
    objection,
    publicity,
    review_count,
    review_reason,
    review_task,
)
from schema.selection import selects

RegionCode: TypeAlias = Annotated[str, strawberry.argument(description="地区代码。")]
OpenOnly: TypeAlias = Annotated[bool, strawberry.argument(description="只要正在公示的。")]
Kind: TypeAlias = Annotated[CaseKind, strawberry.argument(description="办件种类。")]
CaseId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="办件标识。")]

DUE_KEY = (datetime.fromisoformat, UUID)


@strawberry.type(description="可以分派的人员。")
class Colleague:
    id: strawberry.ID = strawberry.field(description="账号标识。")
    name: str = strawberry.field(description="账号名。")


@strawberry.type
class ReviewsQuery:
    @strawberry.field(description="当前角色的待办：最紧急的在前。仅审核人员与管理员。")
    async def review_inbox(
        self, info: Info, filter: CaseFilterInput | None = None, first: int | None = None, after: str | None = None
    ) -> ReviewInboxConnection:
        wanted = filter.to_filter() if filter else CaseFilter()
        digest = query_digest("reviewInbox", wanted)
        request = page_request(first, after, digest, DUE_KEY, count=selects(info, "totalCount"))
        page = await inbox.review_inbox(info.context.read, wanted, request)
        counts = await inbox.inbox_counts(info.context.read, wanted) if selects(info, "counts") else ()
        listed = connection_of(page, digest, review_task)
        return ReviewInboxConnection(
            nodes=listed.nodes, edges=listed.edges, page_info=listed.page_info, total_count=listed.total_count,
            counts=[review_count(count) for count in counts],
        )  # fmt: skip

    @strawberry.field(description="当前角色可以看到的全部办件，从新到旧。")
    async def cases(
        self, info: Info, filter: CaseFilterInput | None = None, first: int | None = None, after: str | None = None
    ) -> Connection[CaseSummary]:
        wanted = filter.to_filter() if filter else CaseFilter()
        digest = query_digest("cases", wanted)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        return connection_of(await inbox.list_cases(info.context.read, wanted, request), digest, case_summary)

    @strawberry.field(description="某种办件的预设审核理由。")
    def review_reasons(self, kind: Kind) -> list[ReviewReason]:
        return [review_reason(reason) for reason in reasons_for(kind)]

    @strawberry.field(description="办件现在可以分派给谁。仅可以分派的人。")
    async def review_colleagues(self, info: Info, case_id: CaseId) -> list[Colleague]:
        found = await inbox.colleagues_for(info.context.read, case_id_of(case_id, "case_id"))
        return [Colleague(id=encode_id("Viewer", each.account_id), name=each.name) for each in found]

    @strawberry.field(description="公示，从新到旧；任何人可看。")
    async def publicities(
        self, info: Info, region: RegionCode, open_only: OpenOnly = False, first: int | None = None, after: str | None = None
    ) -> Connection[Publicity]:
        digest = query_digest("publicities", region, open_only)
        request = page_request(first, after, digest, DUE_KEY, count=selects(info, "totalCount"))
        found = await publicities.list_publicities(info.context.read, request, region=region, open_only=open_only)
        return connection_of(found, digest, publicity)

    @strawberry.field(description="对一个办件的异议，从早到晚；联系方式只有地区管理员可见。")
    async def case_objections(self, info: Info, case_id: CaseId) -> list[Objection]:
        found = await publicities.objections_to(info.context.read, case_id_of(case_id, "case_id"))
        return [objection(view) for view in found]
