"""One's own messages, and marking them read."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.errors import invalid
from core.paging import page_request, query_digest
from domain import notifications
from domain.notifications import MAX_MARKED, MarkRead, NotificationView
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.execution import execute
from schema.failures import (
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)
from schema.ids import decode_id, encode_id
from schema.reviews.summaries import TYPE_NAMES
from schema.selection import selects

UnreadOnly: TypeAlias = Annotated[bool, strawberry.argument(description="只要未读的。")]


@strawberry.type(description="一条消息。")
class Notification:
    id: strawberry.ID = strawberry.field(description="消息标识。")
    case_id: strawberry.ID | None = strawberry.field(description="所关于的办件。")
    saved_search_id: strawberry.ID | None = strawberry.field(description="所关于的检索订阅；已删除的为空。")
    title: str = strawberry.field(description="标题。")
    text: str = strawberry.field(description="内容。")
    read_at: datetime | None = strawberry.field(description="何时读过；未读为空。")
    created_at: datetime = strawberry.field(description="时间。")


@strawberry.type(description="当前账号的消息，从新到旧。")
class MyNotificationsConnection(Connection[Notification]):
    unread: int | None = strawberry.field(description="未读数；选取此字段时才计数。")


@strawberry.input(description="标记消息为已读。")
class NotificationMarkReadInput:
    ids: list[strawberry.ID] = strawberry.field(default_factory=list, description="消息标识，最多 100 个；空表示全部。")

    def to_command(self) -> MarkRead:
        if len(self.ids) > MAX_MARKED:
            raise invalid("ids", "TOO_MANY", f"一次最多标记 {MAX_MARKED} 条消息。")
        return MarkRead(tuple(decode_id(each, "Notification", f"ids[{i}]") for i, each in enumerate(self.ids)))


@strawberry.type(description="消息已标记为已读。")
class NotificationMarkReadPayload:
    unread: int = strawberry.field(description="剩下的未读数。")


NotificationMarkReadResult: TypeAlias = Annotated[
    NotificationMarkReadPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("NotificationMarkReadResult", description="标记已读的结果。"),
]  # fmt: skip


@strawberry.type
class NotificationsQuery:
    @strawberry.field(description="当前账号的消息，从新到旧。")
    async def my_notifications(
        self, info: Info, unread_only: UnreadOnly = False, first: int | None = None, after: str | None = None
    ) -> MyNotificationsConnection:
        read, digest = info.context.read, query_digest("myNotifications", unread_only)
        request = page_request(
            first, after, digest, (datetime.fromisoformat, UUID), count=selects(info, "totalCount")
        )
        page = connection_of(await notifications.list_mine(read, request, unread=unread_only), digest, _notification)
        unread = await notifications.count_unread(read) if selects(info, "unread") else None
        return MyNotificationsConnection(
            nodes=page.nodes, edges=page.edges, page_info=page.page_info, total_count=page.total_count, unread=unread
        )


@strawberry.type
class NotificationsMutation:
    @strawberry.mutation(description="标记自己的消息为已读。")
    async def notification_mark_read(self, info: Info, input: NotificationMarkReadInput) -> NotificationMarkReadResult:
        async def load(_id: UUID) -> NotificationMarkReadPayload:
            return NotificationMarkReadPayload(unread=await notifications.count_unread(info.context.read))

        return await execute(info, notifications.mark_read, input.to_command, load)


def _notification(view: NotificationView) -> Notification:
    return Notification(
        id=encode_id("Notification", view.id),
        case_id=encode_id(TYPE_NAMES[view.case_kind], view.case_id) if view.case_id and view.case_kind else None,
        saved_search_id=encode_id("SavedSearch", view.saved_search_id) if view.saved_search_id else None,
        title=view.title,
        text=view.text,
        read_at=view.read_at,
        created_at=view.created_at,
    )
