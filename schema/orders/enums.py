"""This area's enumerations, in words."""

from __future__ import annotations

from regions.contract import OrderEvent, OrderParty
from schema.enums import register

register(
    OrderParty,
    "OrderParty",
    "订单的一方，或由谁办理。",
    {
        "ENTERPRISE": "企业（买方）。",
        "INSTITUTION": "服务机构（卖方）。",
        "EITHER": "任一方。",
        "PROPOSER": "提出改价的一方。",
        "COUNTERPARTY": "提出改价的对方。",
        "CLOCK": "系统，例如逾期自动取消。",
        "NOBODY": "无人：订单已结束。",
    },
)
register(
    OrderEvent,
    "OrderEvent",
    "使订单前进的操作。",
    {
        "ACCEPT": "服务机构接受订单。",
        "DECLINE": "服务机构拒绝订单。",
        "CANCEL": "取消订单。",
        "PROPOSE_PRICE": "提出改价。",
        "AGREE_PRICE": "同意对方提出的改价。",
        "REFUSE_PRICE": "不同意对方提出的改价。",
        "RETRACT_PRICE": "撤回自己提出的改价。",
        "START": "开始服务。",
        "FINISH": "完成服务，等待验收。",
        "REWORK": "验收不通过，继续服务。",
        "CONFIRM": "确认验收。",
        "EXPIRE": "逾期，由系统办理。",
    },
)
