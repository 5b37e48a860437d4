"""Place an order, move it, write on it, one function a verb."""

from __future__ import annotations

from uuid import UUID

import strawberry

from domain.orders import queries, service
from regions.contract import OrderEvent
from schema.context import Info
from schema.execution import execute
from schema.failures import AnyFailure
from schema.orders import inputs
from schema.orders.inputs import OrderActInput
from schema.orders.payloads import (
    OrderMessagePayload,
    OrderMessageResult,
    OrderPayload,
    OrderResult,
    OrderRevealPayload,
    OrderRevealResult,
)
from schema.orders.types import message_type, order_type


@strawberry.type
class OrdersMutation:
    @strawberry.mutation(description="确认申请：提交订单，等待服务机构确认。仅企业经办人。")
    async def order_place(self, info: Info, input: inputs.OrderPlaceInput) -> OrderResult:
        async def load(order_id: UUID) -> OrderPayload:
            return await _load(info, order_id)

        return await execute(info, service.place, input.to_command, load, input.idempotency_key)

    @strawberry.mutation(description="接受订单。仅服务机构。")
    async def order_accept(self, info: Info, input: OrderActInput) -> OrderResult:
        return await _act(info, input, OrderEvent.ACCEPT)

    @strawberry.mutation(description="拒绝订单，须说明理由。仅服务机构。")
    async def order_decline(self, info: Info, input: OrderActInput) -> OrderResult:
        return await _act(info, input, OrderEvent.DECLINE)

    @strawberry.mutation(description="取消订单；服务机构确认后取消须说明理由。")
    async def order_cancel(self, info: Info, input: OrderActInput) -> OrderResult:
        return await _act(info, input, OrderEvent.CANCEL)

    @strawberry.mutation(description="提出改价，经对方同意后生效。双方均可。")
    async def order_propose_price(self, info: Info, input: inputs.OrderProposePriceInput) -> OrderResult:
        async def load(order_id: UUID) -> OrderPayload:
            return await _load(info, order_id)

        return await execute(info, service.act, input.to_command, load, input.idempotency_key)

    @strawberry.mutation(description="同意对方提出的改价，订单金额随即改变。")
    async def order_agree_price(self, info: Info, input: OrderActInput) -> OrderResult:
        return await _act(info, input, OrderEvent.AGREE_PRICE)

    @strawberry.mutation(description="不同意对方提出的改价，订单回到改价前的状态。")
    async def order_refuse_price(self, info: Info, input: OrderActInput) -> OrderResult:
        return await _act(info, input, OrderEvent.REFUSE_PRICE)

    @strawberry.mutation(description="撤回自己提出的改价。")
    async def order_retract_price(self, info: Info, input: OrderActInput) -> OrderResult:
        return await _act(info, input, OrderEvent.RETRACT_PRICE)

    @strawberry.mutation(description="开始服务。仅服务机构。")
    async def order_start(self, info: Info, input: OrderActInput) -> OrderResult:
        return await _act(info, input, OrderEvent.START)

    @strawberry.mutation(description="完成服务，请企业验收。仅服务机构。")
    async def order_finish(self, info: Info, input: OrderActInput) -> OrderResult:
        return await _act(info, input, OrderEvent.FINISH)

    @strawberry.mutation(description="验收不通过，请服务机构继续服务，须说明理由。仅企业。")
    async def order_rework(self, info: Info, input: OrderActInput) -> OrderResult:
        return await _act(info, input, OrderEvent.REWORK)

    @strawberry.mutation(description="确认验收，订单完成。仅企业。")
    async def order_confirm(self, info: Info, input: OrderActInput) -> OrderResult:
        return await _act(info, input, OrderEvent.CONFIRM)

    @strawberry.mutation(description="在订单上留言，可带附件；订单结束后仍可留言。")
    async def order_send_message(self, info: Info, input: inputs.OrderSendMessageInput) -> OrderMessageResult:
        async def load(message_id: UUID) -> OrderMessagePayload:
            return OrderMessagePayload(sent=message_type(await queries.message(info.context.read, message_id)))

        return await execute(info, service.send_message, input.to_command, load, input.idempotency_key)

    @strawberry.mutation(description="查看订单中一项隐去的个人信息（例如联系电话），记入审计日志。仅订单双方。")
    async def order_reveal(self, info: Info, input: inputs.OrderRevealInput) -> OrderRevealResult:
        async def load(order_id: UUID) -> OrderRevealPayload:
            value = await queries.revealed(info.context.read, order_id, input.field)
            return OrderRevealPayload(field=input.field, value=value)

        return await execute(info, service.reveal, input.to_command, load)


async def _act(info: Info, input: OrderActInput, event: OrderEvent) -> OrderPayload | AnyFailure:
    async def load(order_id: UUID) -> OrderPayload:
        return await _load(info, order_id)

    return await execute(info, service.act, lambda: input.to_command(event), load, input.idempotency_key)


async def _load(info: Info, order_id: UUID) -> OrderPayload:
    return OrderPayload(order=order_type(await queries.order(info.context.read, order_id)))
