"""What looks at cases answer with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from core.workflow import Event, Phase


@dataclass(frozen=True, slots=True)
class CaseHead:
    """What every kind of case has."""

    id: UUID
    kind: str
    number: str
    title: str
    region: str
    edition: str
    status: str
    status_label: str
    phase: Phase
    division: str
    unit_id: UUID | None
    unit_name: str
    programme_id: UUID | None
    version: int
    created_at: datetime
    submitted_at: datetime | None
    entered_at: datetime
    due_at: datetime | None
    due_provisional: bool
    closed_at: datetime | None
    body: str
    requested_fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    event: Event
    label: str
    needs_text: bool
    may_cut: bool = False


@dataclass(frozen=True, slots=True)
class ProgressStep:
    """`standing` is DONE, CURRENT or TO_COME."""

    state: str
    label: str
    phase: Phase
    standing: str
    body: str
    since: datetime | None = None
    left_at: datetime | None = None
    due_at: datetime | None = None
    due_provisional: bool = False
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class OpinionView:
    """`person` is filled for officials only."""

    id: UUID
    state: str
    state_label: str
    event: Event
    body: str
    text: str
    requested_fields: tuple[str, ...]
    cuts: tuple[Mapping[str, Any], ...]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One act from the audit log, as the case's parties may see it."""

    id: int
    at: datetime
    act: str
    by: str
    role: str
    reason: str
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)
