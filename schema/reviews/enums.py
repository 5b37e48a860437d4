"""Enumerations of this area, each value in words."""

from __future__ import annotations

from domain.reviews.commands import Verdict
from domain.reviews.inbox import Keeper
from domain.reviews.listing import PublicityStatus
from schema.enums import register

__all__ = ["Keeper", "PublicityStatus", "Verdict"]

register(Verdict, "ReviewVerdict", "审核决定。", {
    "PASS": "通过。", "RETURN": "退回修改，申请单位改后重新提交。", "REJECT": "不通过，办件终止。",
})  # fmt: skip
register(Keeper, "CaseKeeper", "办件在同部门中由谁经手。", {"ME": "本人经手。", "NOBODY": "尚无人经手。"})
register(PublicityStatus, "PublicityStatus", "公示的状态。", {
    "OPEN": "公示中。", "PAUSED": "收到异议，公示暂停。", "ENDED": "公示期满。", "UPHELD": "异议成立，公示终止。",
})  # fmt: skip
