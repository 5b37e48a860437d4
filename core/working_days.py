"""Working days by the State Council's calendar; past its data, weekends only, marked provisional (domain.md §9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import chinese_calendar

from core.clock import SHANGHAI, local_date

CLOSE_OF_BUSINESS = time(18, 0)
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class DueDate:
    """When something is due; `provisional` where the official calendar does not reach."""

    at: datetime
    provisional: bool


def is_working_day(day: date) -> tuple[bool, bool]:
    """(works, provisional) for `day`."""
    try:
        return bool(chinese_calendar.is_workday(day)), False
    except NotImplementedError:
        return day.weekday() < SATURDAY, True


def add_working_days(start: datetime, days: int) -> DueDate:
    """Close of business on the `days`-th working day after the day of `start`."""
    day, provisional, left = local_date(start), False, days
    while left > 0:
        day += timedelta(days=1)
        works, guessed = is_working_day(day)
        provisional = provisional or guessed
        left -= works
    return DueDate(datetime.combine(day, CLOSE_OF_BUSINESS, tzinfo=SHANGHAI).astimezone(UTC), provisional)


def working_days_between(start: datetime, end: datetime) -> int:
    """How many working days lie after the day of `start`, up to and with the day of `end`; 0 when `end` is no later."""
    day, last, count = local_date(start), local_date(end), 0
    while day < last:
        day += timedelta(days=1)
        count += is_working_day(day)[0]
    return count
