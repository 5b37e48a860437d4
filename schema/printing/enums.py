"""Enumerations of this area, each value in words."""

from __future__ import annotations

from domain.printing.views import Standing
from schema.enums import register

__all__ = ["Standing"]

register(Standing, "FormStanding", "导出的表单现在是否有效。", {
    "GENUINE": "真实有效：本平台导出的当前版本。",
    "STALE": "已失效：由本平台导出，但办件已有更新的版本、被退回修改或已终止。",
    "UNKNOWN": "查无此表：本平台没有导出过带有此编码的表单。",
})  # fmt: skip
