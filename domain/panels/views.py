"""What looks at experts and panels answer with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from core.sheets import TableFault
from domain.panels.commands import Employer
from domain.panels.ties import Party
from regions.contract import CaseKind
from regions.panels import Panel as Rules


@dataclass(frozen=True, slots=True)
class DeclaredTieView:
    """A unit that an expert declared an interest in, and when (ISO day)."""

    name: str
    uscc: str
    kind: str
    on: str


@dataclass(frozen=True, slots=True)
class ExpertView:
    """For the admins of the expert's region alone; `mobile` is masked."""

    id: UUID
    region: str
    account_name: str
    mobile: str
    real_name: str = field(repr=False)
    title: str
    fields: tuple[str, ...]
    employers: tuple[Employer, ...]
    ties: tuple[DeclaredTieView, ...]
    status: str
    version: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ExpertImportView:
    """`status` is LOADED or REFUSED; at most 500 of `fault_count` faults are there."""

    id: UUID
    region: str
    status: str
    rows: int
    added: int
    updated: int
    faults: tuple[TableFault, ...]
    fault_count: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class SeatView:
    """What is not the caller's to know is empty: persons are for the region's admins, scores for the end."""

    id: UUID
    number: int
    status: str
    mine: bool
    seated_at: datetime
    declared_at: datetime | None
    scored_at: datetime | None
    left_at: datetime | None
    how: str = ""
    reason: str = ""
    refusal: str = ""
    refusal_text: str = ""
    expert_id: UUID | None = None
    expert_name: str = field(default="", repr=False)
    points: Mapping[str, int] | None = None
    score: Decimal | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class DrawView:
    """Everything by which a drawing can be repeated; `excluded` are (expert, codes of why)."""

    id: UUID
    seed: str
    fields: tuple[str, ...]
    wanted: int
    drawn_at: datetime
    candidates: tuple[UUID, ...]
    chosen: tuple[UUID, ...]
    excluded: tuple[tuple[UUID, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class PanelView:
    """`outcome` is empty while it is open; the average is known at the end. Without an id it is yet to be convened."""

    id: UUID | None
    case_id: UUID
    rules: Rules
    outcome: str
    average: Decimal | None
    opened_at: datetime | None
    closed_at: datetime | None
    due_at: datetime | None
    seated: int
    scored: int
    seats: tuple[SeatView, ...] = ()
    draws: tuple[DrawView, ...] = ()
    may_convene: bool = False
    """Whether the caller may draw, name, replace and extend."""


@dataclass(frozen=True, slots=True)
class TaskView:
    """One seat as its expert sees it. `case_id` is there while the papers may be read; `parties` by which to declare."""

    seat: SeatView
    case_number: str
    case_kind: CaseKind
    body: str
    parties: tuple[Party, ...]
    case_id: UUID | None
    due_at: datetime | None
    due_provisional: bool
    overdue: bool
    panel: PanelView


@dataclass(frozen=True, slots=True)
class TaskCounts:
    """Of open panels: what waits for a declaration, for a score, and what of both is overdue."""

    to_declare: int
    to_score: int
    overdue: int
