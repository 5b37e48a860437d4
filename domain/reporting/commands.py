"""What a report is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class Grouping(StrEnum):
    """What the rows of a report stand for."""

    MONTH = "MONTH"
    DIVISION = "DIVISION"
    CATEGORY = "CATEGORY"
    INSTITUTION = "INSTITUTION"
    PROGRAMME = "PROGRAMME"


@dataclass(frozen=True, slots=True)
class ReportWindow:
    """Redemptions first submitted on days from `since` to `until` (Asia/Shanghai, both included), of one programme or all."""

    since: date
    until: date
    programme_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Trial:
    """Other figures than those that held; None or absent: as it was. `parameters` are the region's money parameters by
    key, each a figure as people write it (a ratio "0.4", an amount in yuan "1000.00", the limit of a cap)."""

    programme_id: UUID
    ratio: str | None = None
    minimum: str | None = None
    cap_per_enterprise: str | None = None
    parameters: tuple[tuple[str, str], ...] = ()
