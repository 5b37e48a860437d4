"""What changes while one looks: each subscription answers at once with how things stand, then whenever that changes."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Annotated, Final, TypeAlias, TypeVar

import strawberry

from core.errors import Unauthenticated
from core.ports import live_key
from domain import notifications
from domain.access.queries import actor_still
from domain.bills import queries as bills
from domain.catalogue import import_queries
from domain.orders import queries as orders
from domain.reviews import inbox
from domain.reviews.inbox import CaseFilter
from domain.reviews.queries import case_head
from schema.bills.mapping import reading_type
from schema.bills.types import BillReading
from schema.catalogue.types import ServiceImport, import_type
from schema.context import Info
from schema.ids import decode_id
from schema.loaders import make_loaders
from schema.orders.types import Order, order_type
from schema.reviews.inputs import CaseFilterInput
from schema.reviews.summaries import CaseSummary, ReviewCount, case_id_of, case_summary, review_count

Value = TypeVar("Value")
CaseId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="办件标识。")]
OrderId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="订单标识。")]
ImportId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="导入标识。")]

ENDED: Final = "登录已失效或角色已变更，请重新登录后再看。"


@strawberry.type(description="未读消息数。")
class UnreadNotifications:
    unread: int = strawberry.field(description="未读数。")


async def _changes(info: Info, keys: list[str], look: Callable[[], Awaitable[Value]]) -> AsyncGenerator[Value, None]:
    """What `look` sees: now, whenever something is told of it, and when it differs without a word.

    Raises what `look` raises, and Unauthenticated when the caller's session or role has ended since.
    """
    context = info.context
    if context.actor.account_id is None:
        raise Unauthenticated
    seen: Value | None = None
    async with context.live.listen(keys, context.actor.account_id) as wakes:
        async for told in wakes:
            if not await actor_still(context.platform, context.actor):
                raise Unauthenticated(ENDED)
            context.loaders = make_loaders(context.read)  # what they hold is of the last look
            found = await look()
            if told or found != seen:
                seen = found
                yield found


@strawberry.type
class LiveSubscription:
    @strawberry.subscription(description="一个办件：每次变动后的样子。看不到的办件同“不存在”。")
    async def case_changed(self, info: Info, id: CaseId) -> AsyncGenerator[CaseSummary, None]:
        case_id = case_id_of(id, "id")

        async def look() -> CaseSummary:
            return case_summary(await case_head(info.context.read, case_id))

        async for found in _changes(info, [live_key("case", case_id)], look):
            yield found

    @strawberry.subscription(description="一个订单：每次变动或有新留言后的样子。仅买卖双方。")
    async def order_changed(self, info: Info, id: OrderId) -> AsyncGenerator[Order, None]:
        order_id = decode_id(id, "Order")

        async def look() -> Order:
            return order_type(await orders.order(info.context.read, order_id))

        async for found in _changes(info, [live_key("order", order_id)], look):
            yield found

    @strawberry.subscription(description="当前角色的待办数，按办件种类。仅审核人员与管理员。")
    async def review_inbox_changed(
        self, info: Info, filter: CaseFilterInput | None = None
    ) -> AsyncGenerator[list[ReviewCount], None]:
        wanted = filter.to_filter() if filter else CaseFilter()

        async def look() -> list[ReviewCount]:
            return [review_count(count) for count in await inbox.inbox_counts(info.context.read, wanted)]

        async for found in _changes(info, [live_key("inbox", info.context.actor.grant.region)], look):
            yield found

    @strawberry.subscription(description="当前账号的未读消息数。")
    async def notifications_changed(self, info: Info) -> AsyncGenerator[UnreadNotifications, None]:
        async def look() -> UnreadNotifications:
            return UnreadNotifications(unread=await notifications.count_unread(info.context.read))

        async for found in _changes(info, [live_key("account", info.context.actor.account_id or "")], look):
            yield found

    @strawberry.subscription(description="一次服务导入的进度。仅所属机构与地区管理员。")
    async def service_import_changed(self, info: Info, id: ImportId) -> AsyncGenerator[ServiceImport, None]:
        import_id = decode_id(id, "ServiceImport")

        async def look() -> ServiceImport:
            return import_type(await import_queries.import_by_id(info.context.read, import_id))

        async for found in _changes(info, [live_key("import", import_id)], look):
            yield found

    @strawberry.subscription(description="一份兑付申请的票据识别：每份文件开始、完成识别时。仅能看到该办件的人。")
    async def redemption_bill_readings_changed(self, info: Info, id: CaseId) -> AsyncGenerator[list[BillReading], None]:
        case_id = decode_id(id, "Redemption")

        async def look() -> list[BillReading]:
            return [reading_type(each) for each in await bills.readings(info.context.read, case_id)]

        async for found in _changes(info, [live_key("bills", case_id)], look):
            yield found
