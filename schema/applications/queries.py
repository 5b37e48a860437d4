"""Looks at voucher applications."""

from __future__ import annotations

from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.applications import queries
from schema.applications.types import (
    Application,
    ApplicationForm,
    ApplicationSummary,
    application_form,
    application_summary,
    application_type,
)
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.ids import decode_id
from schema.selection import selects

OrderId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="订单标识。")]
InRegion: TypeAlias = Annotated[str | None, strawberry.argument(description="只要某个地区的。")]


@strawberry.type
class ApplicationsQuery:
    @strawberry.field(
        description="在一份订单上申请创新券的表单，带出已知的内容。服务已开始的代码为 SERVICE_BEGUN，订单已结束的为 ORDER_ENDED。"
    )
    async def application_form_definition(self, info: Info, order_id: OrderId) -> ApplicationForm:
        order = decode_id(order_id, "Order", "order_id")
        return application_form(await queries.open_form(info.context.read, order))

    @strawberry.field(description="一个创新券申请：本单位的，或有权审核的。")
    async def application(self, info: Info, id: strawberry.ID) -> Application:
        return application_type(await queries.application(info.context.read, decode_id(id, "Application")))

    @strawberry.field(description="当前企业的创新券申请，含草稿，从新到旧。")
    async def my_applications(
        self, info: Info, region: InRegion = None, first: int | None = None, after: str | None = None
    ) -> Connection[ApplicationSummary]:
        digest = query_digest("myApplications", region, info.context.actor.unit_id)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        page = await queries.my_applications(info.context.read, region, request)
        return connection_of(page, digest, application_summary)
