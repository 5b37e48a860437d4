"""Moving the date in demonstration mode, so that a visitor sees what five working days of publicity do."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.actor import Actor
from core.clock import DemonstrationClock
from core.errors import Forbidden, invalid
from domain.access.permissions import Permission, Resource, authorize
from domain.work import Platform

MOST_DAYS = 400


def advance(platform: Platform, actor: Actor, days: int) -> datetime:
    """The new present. Only a platform admin of a demonstration; the clock never goes back."""
    authorize(actor, Permission.OPERATE_PLATFORM, Resource())
    if not platform.demonstration or not isinstance(platform.clock, DemonstrationClock):
        raise Forbidden("只有演示模式可以调整时间。", code="NOT_DEMONSTRATION")
    if not 1 <= days <= MOST_DAYS:
        raise invalid("days", "OUT_OF_RANGE", f"天数应为 1–{MOST_DAYS}。")
    platform.clock.advance(timedelta(days=days))
    return platform.clock.now()
