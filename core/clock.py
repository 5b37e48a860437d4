"""The one clock. Times are UTC inside; a date means the day in Asia/Shanghai."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


class Clock(Protocol):
    """Whoever says what time it is; injected, so that nothing else asks the machine."""

    def now(self) -> datetime:
        """The present moment, UTC, with its time zone."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class FixedClock:
    """A clock that moves only when told to; for tests."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def now(self) -> datetime:
        return self._moment

    def advance(self, step: timedelta) -> None:
        self._moment += step


class DemonstrationClock:
    """The system's clock plus an offset kept in a file, so that gateway and worker share one moved date.

    Only demonstration mode uses it: it lets a visitor see what five working days of publicity do.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def offset(self) -> timedelta:
        try:
            return timedelta(seconds=float(self._path.read_text()))
        except FileNotFoundError:
            return timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset()

    def advance(self, step: timedelta) -> None:
        """Move forward; written aside and renamed, so that no reader sees half a number."""
        seconds = (self.offset() + step).total_seconds()
        temporary = self._path.with_suffix(".new")
        temporary.write_text(str(seconds))
        temporary.replace(self._path)


def local_date(moment: datetime) -> date:
    """The day in Asia/Shanghai that `moment` falls on."""
    return moment.astimezone(SHANGHAI).date()


def start_of_day(day: date) -> datetime:
    """The first moment of `day` in Asia/Shanghai, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=SHANGHAI).astimezone(UTC)


def end_of_day(day: date) -> datetime:
    """The first moment after `day` in Asia/Shanghai, in UTC."""
    return start_of_day(day + timedelta(days=1))
