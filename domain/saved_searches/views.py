"""What a look at this area gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SavedSearchView:
    """`criteria` is for `search.saving.from_json`; `waiting` counts what was found and is not told yet."""

    id: UUID
    name: str
    criteria: Mapping[str, Any]
    paused: bool
    told_on: date | None
    created_at: datetime
    waiting: int
