"""What a caller may ask of this area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from domain.printing.checking import Finding


@dataclass(frozen=True, slots=True)
class ExportForm:
    case_id: UUID


@dataclass(frozen=True, slots=True)
class RecordExport:
    """A print that was set: what it says by its digest, and how many pages it has."""

    case_id: UUID
    digest: str = field(repr=False)
    pages: int = field(repr=False)


@dataclass(frozen=True, slots=True)
class HandedDocument:
    """One document of the task, of one file or several in the order of their pages."""

    key: str
    upload_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class CompleteTask:
    case_id: UUID
    version: int
    documents: tuple[HandedDocument, ...]


@dataclass(frozen=True, slots=True)
class JudgeScan:
    """What the body that looks says of scans without a code; `text` tells the applicant why they are refused."""

    case_id: UUID
    version: int
    accept: bool
    text: str = ""


@dataclass(frozen=True, slots=True)
class RecordTask:
    """What was handed in, with what was read off it against the print `export_id`."""

    task: CompleteTask
    export_id: UUID | None = field(repr=False)
    findings: Mapping[str, Finding] = field(repr=False)
