"""What a caller may ask of this area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SaveSearch:
    """`criteria` is a checked search as `search.saving` writes it."""

    name: str
    criteria: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RenameSearch:
    search_id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class PauseSearch:
    """Pause, or with `paused` False go on from now: what came meanwhile is not told."""

    search_id: UUID
    paused: bool


@dataclass(frozen=True, slots=True)
class DeleteSearch:
    search_id: UUID
