"""How long to wait before trying again what failed."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

FIRST_PAUSE: Final = timedelta(seconds=2)
LONGEST_PAUSE: Final = timedelta(minutes=10)
ALARMING: Final = 10
"""Attempts after which what will not succeed is an error in the log; it is tried on for ever."""


def pause_after(attempts: int) -> timedelta:
    """Twice as long after each attempt, up to the longest."""
    return min(FIRST_PAUSE * (1 << min(attempts - 1, 20)), LONGEST_PAUSE)
