"""What looks answer with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class UploadView:
    """`size` in bytes; `kind` is one of `domain.documents.kinds.KINDS`; `state` one of `receiving`'s."""

    id: UUID
    name: str
    kind: str
    size: int
    state: str = "PASSED"


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


@dataclass(frozen=True, slots=True)
class PartsView:
    """A file that comes in parts: `received` are numbers from 1; `upload` is there once it is complete."""

    id: UUID
    size: int
    part_size: int
    parts: int
    received: tuple[int, ...]
    status: str
    expires_at: datetime
    upload: UploadView | None
