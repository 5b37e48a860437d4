"""What looks answer with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from domain.bills.commands import ReadingStatus
from domain.documents.recognition.reading import Reading
from domain.documents.views import UploadView


class MatchedBy(StrEnum):
    USCC = "USCC"
    NAME = "NAME"
    ALIAS = "ALIAS"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Where the bill would go. `item_id` is an item of the draft, None a new one (or a row of the form's table). `institution_id`
    is the seller's in the registry; None when it has none, and then the application cannot be submitted."""

    item_id: UUID | None
    title: str
    category: str
    category_label: str
    institution_id: UUID | None
    institution_name: str
    matched_by: MatchedBy | None


@dataclass(frozen=True, slots=True)
class Correction:
    """The applicant typed another value than was read."""

    field: str
    read: str
    typed: str


@dataclass(frozen=True, slots=True)
class BillReadingView:
    """`refusal` is a code with its `message`; `reading` is there when it was read; `suggestion` while it waits to be confirmed by
    the caller; `bill_id` is the bill or row it became."""

    id: UUID
    upload: UploadView
    status: ReadingStatus
    refusal: str
    message: str
    reading: Reading | None
    suggestion: Suggestion | None
    corrections: tuple[Correction, ...]
    bill_id: UUID | None
    is_row: bool
    """What it became is a row of the form's table, not a bill of an item."""
    read_at: datetime | None


class VerificationResult(StrEnum):
    PENDING = "PENDING"
    VALID = "VALID"
    VOIDED = "VOIDED"
    RED_LETTERED = "RED_LETTERED"
    NOT_FOUND = "NOT_FOUND"
    MISMATCH = "MISMATCH"


@dataclass(frozen=True, slots=True)
class VerificationView:
    """What the tax authority's books said of one invoice as it was submitted then. `failure` says why an answer is still to come;
    `differences` are (field, as submitted, as in the books)."""

    id: UUID
    bill_id: UUID
    number: str
    result: VerificationResult
    failure: str
    differences: tuple[tuple[str, str, str], ...]
    source: str
    reference: str
    checked_at: datetime | None
