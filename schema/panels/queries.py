"""Looks at the pool, and at an expert's own tasks. A case's panel is a field of the case."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.panels import pool_queries, queries
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.ids import decode_id
from schema.panels.pool_inputs import ExpertFilterInput
from schema.panels.pool_types import Expert, ExpertImport, expert_type, import_type
from schema.panels.types import PanelInboxConnection, PanelTask, counts_type, task_type
from schema.selection import selects

Waiting: TypeAlias = Annotated[
    bool | None, strawberry.argument(description="true 只要等待本人办理的，false 只要不必再办理的；不填为全部。")
]
KEY = (datetime.fromisoformat, UUID)


@strawberry.type
class PanelsQuery:
    @strawberry.field(description="本地区的专家库，从新到旧。仅地区管理员。")
    async def experts(
        self, info: Info, filter: ExpertFilterInput | None = None, first: int | None = None, after: str | None = None
    ) -> Connection[Expert]:
        wanted = (filter or ExpertFilterInput()).to_filter()
        digest = query_digest("experts", wanted, info.context.actor.grant.region)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        return connection_of(await pool_queries.experts(info.context.read, wanted, request), digest, expert_type)

    @strawberry.field(description="本地区专家库的历次导入，从新到旧。仅地区管理员。")
    async def expert_imports(self, info: Info, first: int | None = None, after: str | None = None) -> Connection[ExpertImport]:
        digest = query_digest("expertImports", info.context.actor.grant.region)
        request = page_request(first, after, digest, KEY, count=selects(info, "totalCount"))
        return connection_of(await pool_queries.imports(info.context.read, request), digest, import_type)

    @strawberry.field(description="本人的评审任务，从新到旧。仅评审专家。")
    async def panel_inbox(
        self, info: Info, waiting: Waiting = None, first: int | None = None, after: str | None = None
    ) -> PanelInboxConnection:
        read = info.context.read
        digest = query_digest("panelInbox", waiting, info.context.actor.account_id)
        request = page_request(first, after, digest, KEY, count=selects(info, "totalCount"))
        listed = connection_of(await queries.inbox(read, request, waiting=waiting), digest, task_type)
        counts = counts_type(await queries.inbox_counts(read)) if selects(info, "counts") else None
        return PanelInboxConnection(
            nodes=listed.nodes, edges=listed.edges, page_info=listed.page_info, total_count=listed.total_count, counts=counts
        )

    @strawberry.field(description="本人的一项评审任务。仅席位上的专家。")
    async def panel_task(self, info: Info, id: strawberry.ID) -> PanelTask:
        return task_type(await queries.task(info.context.read, decode_id(id, "PanelSeat")))
