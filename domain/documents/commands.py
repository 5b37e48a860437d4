"""What a caller may ask of this area."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import IO, Final
from uuid import UUID

from domain.documents.kinds import TABLES

MIB: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class UploadLimits:
    """Bytes a file may have: documents and photos, and tables to import."""

    document: int = 20 * MIB
    table: int = 50 * MIB

    @property
    def most(self) -> int:
        return max(self.document, self.table)

    def of(self, kind: str) -> int:
        return self.table if kind in TABLES else self.document


@dataclass(frozen=True, slots=True)
class NewUpload:
    """One received file; `file` stands at its start and is closed by the caller."""

    name: str
    size: int
    file: IO[bytes] = field(repr=False)


@dataclass(frozen=True, slots=True)
class BeginUpload:
    """A file that will come in parts. `key` is the client's own name of it; `sha256` in hexadecimal, or empty."""

    key: str
    name: str
    size: int
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An upload that a case takes up as one of its documents. `path` names the field for faults; no `kinds`: any."""

    upload_id: UUID
    path: str
    kinds: tuple[str, ...] = ()
    identity: bool = False
