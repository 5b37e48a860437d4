"""Enumerations of this area, each value in words."""

from __future__ import annotations

from domain.printing.views import HandedIn, Standing
from schema.enums import register

__all__ = ["HandedIn", "Standing"]

register(Standing, "FormStanding", "导出的表单现在是否有效。", {
    "GENUINE": "真实有效：本平台导出的当前版本。",
    "STALE": "已失效：由本平台导出，但办件已有更新的版本、被退回修改或已终止。",
    "UNKNOWN": "查无此表：本平台没有导出过带有此编码的表单。",
})  # fmt: skip
register(HandedIn, "TaskFileStanding", "提交的文件是否接受。", {
    "ACCEPTED": "已接受。", "AWAITING": "二维码无法识别，等待审核部门核对。", "REFUSED": "未接受，须重新提交。",
})  # fmt: skip
