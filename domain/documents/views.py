"""What looks answer with."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class UploadView:
    """`size` in bytes; `kind` is one of `domain.documents.kinds.KINDS`."""

    id: UUID
    name: str
    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that the caller may download. `audited`: the download goes into the audit log."""

    id: UUID
    name: str
    kind: str
    size: int
    storage_key: str
    region: str
    audited: bool
