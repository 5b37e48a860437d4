"""One's own saved searches, and keeping them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.saved_searches import queries, service
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.execution import execute
from schema.ids import decode_id, encode_id
from schema.saved_searches import inputs
from schema.saved_searches.payloads import (
    SavedSearchDeletePayload,
    SavedSearchDeleteResult,
    SavedSearchPayload,
    SavedSearchResult,
)
from schema.saved_searches.types import SavedSearch, saved_search_type
from schema.selection import selects

SearchId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="检索订阅的标识。")]

MINE = query_digest("mySavedSearches")


@strawberry.type
class SavedSearchesQuery:
    @strawberry.field(description="当前账号的检索订阅，从新到旧，最多 50 个。")
    async def my_saved_searches(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[SavedSearch]:
        request = page_request(first, after, MINE, [UUID], count=selects(info, "totalCount"))
        return connection_of(await queries.own_searches(info.context.read, request), MINE, saved_search_type)

    @strawberry.field(description="当前账号的一个检索订阅。")
    async def saved_search(self, info: Info, id: SearchId) -> SavedSearch:
        return saved_search_type(await queries.saved_search(info.context.read, decode_id(id, "SavedSearch")))


@strawberry.type
class SavedSearchesMutation:
    @strawberry.mutation(description="保存一次服务检索；此后有新服务符合时以消息告知。每个账号最多 50 个。")
    async def saved_search_save(self, info: Info, input: inputs.SavedSearchSaveInput) -> SavedSearchResult:
        read = info.context.read
        return await execute(
            info, service.save, lambda: input.to_command(read), _loaded(info), key=input.idempotency_key
        )

    @strawberry.mutation(description="给检索订阅换一个名称。")
    async def saved_search_rename(self, info: Info, input: inputs.SavedSearchRenameInput) -> SavedSearchResult:
        return await execute(info, service.rename, input.to_command, _loaded(info), key=input.idempotency_key)

    @strawberry.mutation(description="暂停或恢复检索订阅的通知。")
    async def saved_search_pause(self, info: Info, input: inputs.SavedSearchPauseInput) -> SavedSearchResult:
        return await execute(info, service.pause, input.to_command, _loaded(info), key=input.idempotency_key)

    @strawberry.mutation(description="删除检索订阅；已发出的消息保留。")
    async def saved_search_delete(self, info: Info, input: inputs.SavedSearchDeleteInput) -> SavedSearchDeleteResult:
        async def load(search_id: UUID) -> SavedSearchDeletePayload:
            return SavedSearchDeletePayload(deleted_id=encode_id("SavedSearch", search_id))

        return await execute(info, service.remove, input.to_command, load, key=input.idempotency_key)


def _loaded(info: Info) -> Callable[[UUID], Awaitable[SavedSearchPayload]]:
    async def load(search_id: UUID) -> SavedSearchPayload:
        view = await queries.saved_search(info.context.read, search_id)
        return SavedSearchPayload(saved_search=saved_search_type(view))

    return load
