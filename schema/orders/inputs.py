"""What callers send about orders."""

from __future__ import annotations

import strawberry

from core.errors import invalid
from domain.forms import values_digest
from domain.orders import commands
from domain.orders.service import MAX_FILES
from regions.contract import OrderEvent
from schema.forms.inputs import FormValueInput, values_of
from schema.ids import decode_id
from schema.scalars import DayText, YuanText

KEY = "幂等键：每次新操作使用新的 UUID，重试时不变。"
ORDER = "订单标识。"
VERSION = "所见的版本号。"


@strawberry.input(description="提交订单（确认申请）。")
class OrderPlaceInput:
    service_id: strawberry.ID = strawberry.field(description="服务产品的标识。")
    region: str = strawberry.field(default="", description="适用哪个地区的规则和创新券；不填为企业注册地址所在地区。")
    values: list[FormValueInput] = strawberry.field(description="填写的内容，见 orderForm。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.PlaceOrder:
        values = values_of(self.values)
        service = decode_id(self.service_id, "Service", "service_id")
        return commands.PlaceOrder(service, values, values_digest(values), self.region)


@strawberry.input(description="办理订单的一步。")
class OrderActInput:
    id: strawberry.ID = strawberry.field(description=ORDER)
    version: int = strawberry.field(description=VERSION)
    reason: str = strawberry.field(default="", description="理由，对方可见；是否必填见 availableActions，最多 1000 字。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self, event: OrderEvent) -> commands.ActOnOrder:
        return commands.ActOnOrder(decode_id(self.id, "Order"), self.version, event, self.reason)


@strawberry.input(description="提出改价。")
class OrderProposePriceInput:
    id: strawberry.ID = strawberry.field(description=ORDER)
    version: int = strawberry.field(description=VERSION)
    price: YuanText = strawberry.field(description="新的订单金额，含税，大于 0。")
    reason: str = strawberry.field(description="改价的理由，对方可见，最多 1000 字。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.ActOnOrder:
        order = decode_id(self.id, "Order")
        return commands.ActOnOrder(order, self.version, OrderEvent.PROPOSE_PRICE, self.reason, self.price)


@strawberry.input(description="在订单上留言。")
class OrderSendMessageInput:
    order_id: strawberry.ID = strawberry.field(description=ORDER)
    text: str = strawberry.field(default="", description="内容，最多 2000 字；有附件时可以不填。")
    upload_ids: list[strawberry.ID] = strawberry.field(default_factory=list, description="附件的文件标识，最多 5 个。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.SendMessage:
        if len(self.upload_ids) > MAX_FILES:
            raise invalid("upload_ids", "TOO_MANY", f"每条留言最多 {MAX_FILES} 个附件。", "请分几条发送")
        uploads = tuple(decode_id(each, "Upload", f"upload_ids[{i}]") for i, each in enumerate(self.upload_ids))
        return commands.SendMessage(decode_id(self.order_id, "Order", "order_id"), self.text, uploads)


@strawberry.input(description="查看订单中一项隐去的个人信息。")
class OrderRevealInput:
    id: strawberry.ID = strawberry.field(description=ORDER)
    field: str = strawberry.field(description="字段的 key，例如 contact_mobile。")

    def to_command(self) -> commands.RevealField:
        return commands.RevealField(decode_id(self.id, "Order"), self.field)


@strawberry.input(description="订单的筛选条件，各项同时满足。")
class OrderFilterInput:
    statuses: list[str] = strawberry.field(default_factory=list, description="状态代码，满足其一，最多 20 个。")
    text: str = strawberry.field(default="", description="订单编号、服务产品或对方名称的一部分，最多 100 字。")
    placed_from: DayText | None = strawberry.field(default=None, description="下单日期起，当天包括在内。")
    placed_until: DayText | None = strawberry.field(default=None, description="下单日期止，当天包括在内。")

    def to_filter(self) -> commands.OrderFilter:
        return commands.OrderFilter(tuple(self.statuses), self.text, self.placed_from or "", self.placed_until or "")
