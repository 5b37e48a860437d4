"""Enumerations of this area, each value in words."""

from __future__ import annotations

from domain.catalogue.commands import ImportStatus, ServiceStatus
from schema.enums import register

__all__ = ["ImportStatus", "ServiceStatus"]

register(ServiceStatus, "ServiceStatus", "服务的状态。", {
    "LISTED": "已上架，所有人可以找到。", "UNLISTED": "已下架，只有本机构可见。",
})  # fmt: skip
register(ImportStatus, "ServiceImportStatus", "服务导入的状态。", {
    "PENDING": "等待处理。",
    "CHECKING": "正在逐行检查。",
    "REFUSED": "有错误，没有导入任何一行；错误见 faults。",
    "DONE": "已全部导入。",
})  # fmt: skip
