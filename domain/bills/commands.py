"""What a caller may ask of this area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

MAX_READINGS: Final = 200
"""Files of one redemption that are read."""
MAX_AT_ONCE: Final = 50
MAX_VERIFICATIONS: Final = 500
"""Answers shown of one redemption."""


class ReadingStatus(StrEnum):
    WAITING = "WAITING"
    READING = "READING"
    READ = "READ"
    REFUSED = "REFUSED"
    CONFIRMED = "CONFIRMED"
    DISMISSED = "DISMISSED"


@dataclass(frozen=True, slots=True)
class ReadBills:
    """Have these uploads of the caller's read as bills of the redemption."""

    case_id: UUID
    upload_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class FinishReading:
    """What the reader said: a reading as JSON, or the code of a refusal."""

    reading_id: UUID
    reading: Mapping[str, Any] | None = field(default=None, repr=False)
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmBill:
    """`values` replace what was read, by field; `checked` are fields with a question that are right as read. `item_id` is the
    item of the draft to put the bill into; None: the one suggested."""

    reading_id: UUID
    item_id: UUID | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    checked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConfirmBills:
    case_id: UUID
    version: int
    bills: tuple[ConfirmBill, ...]


@dataclass(frozen=True, slots=True)
class DismissBill:
    """Leave a file out: it is no bill of this redemption, or will be typed by hand."""

    reading_id: UUID
