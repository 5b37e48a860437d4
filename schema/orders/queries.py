"""Looks at orders: the form, one order, purchases and sales."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.orders import queries
from regions.contract import OrderParty
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.ids import decode_id
from schema.orders.inputs import OrderFilterInput
from schema.orders.types import Order, OrderForm, OrderSummary, order_form, order_summary, order_type
from schema.selection import selects

ServiceId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="服务产品的标识。")]
Region: TypeAlias = Annotated[str, strawberry.argument(description="适用哪个地区的规则；不填为企业注册地址所在地区。")]
KEY = (datetime.fromisoformat, UUID)


@strawberry.type
class OrdersQuery:
    @strawberry.field(description="立刻申请：某项服务的订单表单。仅企业经办人；直接申领创新券的地区代码为 NO_ORDERS。")
    async def order_form(self, info: Info, service_id: ServiceId, region: Region = "") -> OrderForm:
        service = decode_id(service_id, "Service", "service_id")
        return order_form(await queries.order_form(info.context.read, service, region))

    @strawberry.field(description="一份订单。只有双方可见。")
    async def order(self, info: Info, id: strawberry.ID) -> Order:
        return order_type(await queries.order(info.context.read, decode_id(id, "Order")))

    @strawberry.field(description="我买到的产品：当前企业的订单，从新到旧。")
    async def my_purchases(
        self,
        info: Info,
        filter: OrderFilterInput | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[OrderSummary]:
        return await _orders(info, OrderParty.ENTERPRISE, filter, first, after)

    @strawberry.field(description="我卖出的产品：当前服务机构的订单，从新到旧。")
    async def my_sales(
        self,
        info: Info,
        filter: OrderFilterInput | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[OrderSummary]:
        return await _orders(info, OrderParty.INSTITUTION, filter, first, after)


async def _orders(
    info: Info, side: OrderParty, filter: OrderFilterInput | None, first: int | None, after: str | None
) -> Connection[OrderSummary]:
    wanted = (filter or OrderFilterInput()).to_filter()
    digest = query_digest("orders", side, wanted, info.context.actor.unit_id)
    request = page_request(first, after, digest, KEY, count=selects(info, "totalCount"))
    return connection_of(await queries.list_orders(info.context.read, side, wanted, request), digest, order_summary)
