"""What a caller may ask about the labs of a compact."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """Days as written. `batch` is the compact's own code of it; importing it again adds what the file has more."""

    compact: str
    batch: str
    recognised_on: str
    source: str
    upload_id: UUID


@dataclass(frozen=True, slots=True)
class WithdrawRecognition:
    """`since` is the first day on which it no longer holds."""

    recognition_id: UUID
    version: int
    since: str
    reason: str
