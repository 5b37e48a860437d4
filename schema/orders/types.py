"""Orders, their history and their messages."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.orders import queries
from domain.orders.views import MessageView, OrderFormView, OrderRow, OrderView, StepView
from regions.contract import OrderEvent, OrderMove, OrderParty
from schema.applications.types import OrderApplication, order_application
from schema.connection import Connection, connection_of
from schema.context import Info
from schema.documents.types import UploadedFile, uploaded_file
from schema.forms.types import FilledForm, filled_form
from schema.ids import encode_id
from schema.node import Node
from schema.orders import enums as enums
from schema.scalars import Yuan
from schema.selection import selects


@strawberry.type(description="订单的状态。")
class OrderStatus:
    key: str = strawberry.field(description="状态代码，由地区规则声明，例如 confirmed。")
    label: str = strawberry.field(description="状态名称，例如“已确认”。")
    final: bool = strawberry.field(description="订单是否已结束。")
    at_turn: list[OrderParty] = strawberry.field(description="等待哪一方办理；已结束的为空。")
    since: datetime = strawberry.field(description="何时进入。")
    due_at: datetime | None = strawberry.field(description="应在何时前办理；没有时限时为空。")
    due_provisional: bool = strawberry.field(description="时限是否暂定（官方节假日安排尚未公布）。")


@strawberry.type(description="尚未答复的改价。")
class OrderPriceProposal:
    price: Yuan = strawberry.field(description="提出的订单金额，含税。")
    by: OrderParty = strawberry.field(description="由哪一方提出。")


@strawberry.interface(description="订单的要点。")
class OrderHead(Node):
    order_id: strawberry.Private[UUID]
    number: str = strawberry.field(description="订单编号。")
    region: str = strawberry.field(description="适用哪个地区的规则和创新券。")
    edition: str = strawberry.field(description="适用的规则版本，下单时确定，之后不变。")
    status: OrderStatus = strawberry.field(description="状态。")
    service_id: strawberry.ID = strawberry.field(description="服务产品的标识。")
    service_name: str = strawberry.field(description="服务产品，下单时的名称。")
    category: str = strawberry.field(description="服务类别代码。")
    institution_id: strawberry.ID = strawberry.field(description="服务机构的标识。")
    institution_name: str = strawberry.field(description="服务机构，下单时的名称。")
    enterprise_name: str = strawberry.field(description="下单企业，下单时的名称。")
    price: Yuan = strawberry.field(description="订单金额，含税；改价经对方同意后才改变。")
    proposal: OrderPriceProposal | None = strawberry.field(description="尚未答复的改价；没有时为空。")
    version: int = strawberry.field(description="版本号，办理时带回，防止覆盖对方的操作。")
    placed_at: datetime = strawberry.field(description="下单时间。")
    closed_at: datetime | None = strawberry.field(description="结束时间。")

    @strawberry.field(description="这份订单上最近的创新券申请；没有时为空。草稿只有企业看得到。")
    async def application(self, info: Info) -> OrderApplication | None:
        found = await info.context.loaders.order_application.load(self.order_id)
        return order_application(found) if found else None

    @strawberry.field(
        description="企业现在可以在这份订单上申请创新券：服务带创新券标识、尚未开始，订单未结束，且没有有效的申请。服务机构看到的为否。"
    )
    async def may_apply(self, info: Info) -> bool:
        return await info.context.loaders.order_may_apply.load(self.order_id)


@strawberry.type(description="列表中的订单。")
class OrderSummary(OrderHead):
    pass


@strawberry.type(description="当前一方可以进行的操作。")
class OrderAction:
    event: OrderEvent = strawberry.field(description="操作。")
    label: str = strawberry.field(description="按钮文字。")
    needs_reason: bool = strawberry.field(description="是否必须填写理由。")


@strawberry.type(description="订单的一步，双方都能看到。")
class OrderHistoryEntry:
    id: strawberry.ID = strawberry.field(description="这一步的标识。")
    event: OrderEvent | None = strawberry.field(description="操作；下单为空。")
    label: str = strawberry.field(description="操作名称，例如“接受订单”。")
    before: str = strawberry.field(description="之前的状态名称；下单为空。")
    after: str = strawberry.field(description="之后的状态名称。")
    by: OrderParty = strawberry.field(description="由哪一方办理。")
    price: Yuan = strawberry.field(description="提出或同意的金额；其他操作为当时的订单金额。")
    reason: str = strawberry.field(description="理由；没有时为空。")
    at: datetime = strawberry.field(description="时间。")


@strawberry.type(description="订单上的一条留言。")
class OrderMessage(Node):
    by: OrderParty = strawberry.field(description="由哪一方发出。")
    text: str = strawberry.field(description="内容。")
    files: list[UploadedFile] = strawberry.field(description="附件，只有订单双方可以下载。")
    at: datetime = strawberry.field(description="时间。")


@strawberry.type(description="订单。只有双方可见。")
class Order(OrderHead):
    side: OrderParty = strawberry.field(description="当前用户站在哪一方。")
    form: FilledForm = strawberry.field(description="下单时填写的内容；个人信息隐去部分字符。")
    available_actions: list[OrderAction] = strawberry.field(description="当前用户可以进行的操作。")

    @strawberry.field(description="订单经过的每一步，从早到晚。")
    async def history(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[OrderHistoryEntry]:
        digest = query_digest("orderHistory", self.order_id)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        return connection_of(await queries.steps_of(info.context.read, self.order_id, request), digest, _step)

    @strawberry.field(description="双方的留言，从新到旧。")
    async def messages(
        self, info: Info, first: int | None = None, after: str | None = None
    ) -> Connection[OrderMessage]:
        digest = query_digest("orderMessages", self.order_id)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        page = await queries.messages_of(info.context.read, self.order_id, request)
        return connection_of(page, digest, message_type)


@strawberry.type(description="立刻申请打开的订单表单。")
class OrderForm:
    region: str = strawberry.field(description="将适用哪个地区的规则。")
    edition: str = strawberry.field(description="今天下单将适用的规则版本。")
    form: FilledForm = strawberry.field(description="表单，已带出服务、机构和单位的信息。")


def order_type(view: OrderView) -> Order:
    return Order(
        **_head("Order", view.head),
        side=view.side,
        form=filled_form(view.definition, view.values),
        available_actions=[_action(each) for each in view.actions],
    )


def order_summary(row: OrderRow) -> OrderSummary:
    return OrderSummary(**_head("Order", row))


def order_form(view: OrderFormView) -> OrderForm:
    return OrderForm(region=view.region, edition=view.edition, form=filled_form(view.definition, view.values))


def message_type(view: MessageView) -> OrderMessage:
    return OrderMessage(
        id=encode_id("OrderMessage", view.id),
        by=view.side,
        text=view.text,
        files=[uploaded_file(each) for each in view.files],
        at=view.at,
    )


def _head(kind: str, row: OrderRow) -> dict[str, Any]:
    return {
        "id": encode_id(kind, row.id),
        "order_id": row.id,
        "number": row.number,
        "region": row.region,
        "edition": row.edition,
        "status": OrderStatus(
            key=row.state.key, label=row.state.label, final=row.state.final, at_turn=list(row.at_turn),
            since=row.entered_at, due_at=row.due_at, due_provisional=row.due_provisional,
        ),
        "service_id": encode_id("Service", row.service_id),
        "service_name": row.service_name,
        "category": row.category,
        "institution_id": encode_id("Institution", row.institution_id),
        "institution_name": row.institution_name,
        "enterprise_name": row.enterprise_name,
        "price": Yuan(row.price),
        "proposal": _proposal(row),
        "version": row.version,
        "placed_at": row.created_at,
        "closed_at": row.closed_at,
    }  # fmt: skip


def _proposal(row: OrderRow) -> OrderPriceProposal | None:
    if row.proposed_price is None or row.proposer is None:
        return None
    return OrderPriceProposal(price=Yuan(row.proposed_price), by=row.proposer)


def _action(move: OrderMove) -> OrderAction:
    return OrderAction(event=move.event, label=move.label, needs_reason=move.reason)


def _step(view: StepView) -> OrderHistoryEntry:
    return OrderHistoryEntry(
        id=encode_id("OrderHistoryEntry", view.id),
        event=view.event,
        label=view.label,
        before=view.source_label,
        after=view.target_label,
        by=view.side,
        price=Yuan(view.price),
        reason=view.reason,
        at=view.at,
    )
