"""Enumerations of this area, each value in words."""

from __future__ import annotations

from enum import StrEnum

from domain.organisations.standing import Capacity
from schema.enums import register

__all__ = ["Capacity", "JoinRequestStatus"]


class JoinRequestStatus(StrEnum):
    """How a request to join a unit stands."""

    PENDING = "PENDING"
    APPROVED = "APPROVED"
    REFUSED = "REFUSED"


register(Capacity, "UnitCapacity", "单位认证的身份。", {"ENTERPRISE": "企业。", "INSTITUTION": "服务机构。"})
register(JoinRequestStatus, "UnitJoinRequestStatus", "加入申请的状态。", {
    "PENDING": "待处理。", "APPROVED": "已同意。", "REFUSED": "未同意。",
})  # fmt: skip
