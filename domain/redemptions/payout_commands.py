"""What a caller may ask about payouts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class BatchStatus(StrEnum):
    PREPARED = "PREPARED"
    SENT = "SENT"
    SETTLED = "SETTLED"
    DISCARDED = "DISCARDED"


class LineStatus(StrEnum):
    PREPARED = "PREPARED"
    SENT = "SENT"
    PAID = "PAID"
    FAILED = "FAILED"
    DISCARDED = "DISCARDED"


class BankResult(StrEnum):
    PAID = "PAID"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class PrepareBatch:
    """`case_ids` empty: everything of the programme that waits, up to a batch's most."""

    programme_id: UUID
    case_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class ApproveBatch:
    batch_id: UUID
    version: int


@dataclass(frozen=True, slots=True)
class DiscardBatch:
    batch_id: UUID
    version: int
    reason: str


@dataclass(frozen=True, slots=True)
class ExportBatch:
    batch_id: UUID


@dataclass(frozen=True, slots=True)
class SettleLine:
    """What the bank said of one payment: its reference when paid, its reason when not."""

    line_id: UUID
    result: BankResult
    bank_reference: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ImportResults:
    """A table of the bank's results for a batch: all of it is taken, or nothing."""

    batch_id: UUID
    upload_id: UUID


@dataclass(frozen=True, slots=True)
class RetryPayout:
    case_id: UUID
    version: int


@dataclass(frozen=True, slots=True)
class CancelPayout:
    case_id: UUID
    version: int
    text: str
