"""Scalars. What people typed (amounts, days) arrives as text and is checked by the command: a wrong one is then a typed
failure naming its field, not a protocol error."""

from __future__ import annotations

from datetime import date
from typing import NewType

import strawberry
from strawberry.types.scalar import ScalarDefinition

from core.money import format_yuan

Yuan = NewType("Yuan", int)
"""Fen inside, yuan with two places outside."""
YuanText = NewType("YuanText", str)
Day = NewType("Day", date)
DayText = NewType("DayText", str)


def _text(value: object) -> str:
    return value if isinstance(value, str) else str(value)


SCALARS: dict[object, ScalarDefinition] = {
    Yuan: strawberry.scalar(
        name="Yuan", description="金额，单位元，两位小数的十进制字符串，例如 12345.60。", serialize=format_yuan
    ),
    YuanText: strawberry.scalar(
        name="YuanInput",
        description="填写的金额，单位元，最多两位小数，例如 12345.60。",
        parse_value=_text,
        serialize=str,
    ),
    Day: strawberry.scalar(
        name="Day", description="日期（北京时间），ISO 8601，例如 2026-01-31。", serialize=date.isoformat
    ),
    DayText: strawberry.scalar(
        name="DayInput",
        description="填写的日期（北京时间），ISO 8601，例如 2026-01-31。",
        parse_value=_text,
        serialize=str,
    ),
}
