"""What looks answer with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from domain.documents.views import UploadView
from domain.reviews.tasks import Standing as HandedIn

__all__ = ["ExportView", "HandedIn", "Standing", "TaskDocumentView", "TaskFileView", "TaskView", "VerifiedForm"]


class Standing(StrEnum):
    GENUINE = "GENUINE"
    """The newest print of what the case says."""
    STALE = "STALE"
    """Printed by the platform, but the case went on: there is a newer print, or it was returned for correction."""
    UNKNOWN = "UNKNOWN"
    """No print of the platform's has this code."""


@dataclass(frozen=True, slots=True)
class ExportView:
    id: UUID
    case_id: UUID
    case_kind: str
    number: str
    title: str
    version: int
    digest: str
    code: str
    pages: int
    created_at: datetime
    standing: Standing


@dataclass(frozen=True, slots=True)
class VerifiedForm:
    """What the public may know of a print whose code it holds: no person, no phone."""

    standing: Standing
    number: str = ""
    title: str = ""
    region: str = ""
    unit_name: str = ""
    version: int = 0
    newest: int = 0
    pages: int = 0
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TaskFileView:
    """A file handed in; of a scan, how many `pages` it has and on how many the code was `read`."""

    upload: UploadView
    standing: HandedIn
    pages: int
    read: int


@dataclass(frozen=True, slots=True)
class TaskDocumentView:
    """A document that a task asks for, with what was handed in for it in the last stay, refused ones too."""

    key: str
    label: str
    formats: tuple[str, ...]
    scan: bool
    files: tuple[TaskFileView, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskView:
    """`open`: it is the applicant's turn now; `judging`: a scan waits for the reviewers' eyes. `form` is the title of the form to
    print, empty where there is none."""

    case_id: UUID
    label: str
    note: str
    open: bool
    judging: bool
    form: str
    documents: tuple[TaskDocumentView, ...]
    exports: tuple[ExportView, ...]
