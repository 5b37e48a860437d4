"""What looks answer with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.form_kinds import FormValue
from domain.reviews.views import CaseHead
from regions.contract import FormDefinition


@dataclass(frozen=True, slots=True)
class InstitutionView:
    """`rating` is the mean of `rating_count` stars, None without any; `own`: the caller acts for it."""

    id: UUID
    unit_id: UUID
    region: str
    division: str
    division_name: str
    uscc: str
    name: str
    names: tuple[str, ...]
    kind: str
    lab_kind: str
    lab_level: str
    by_recognition: bool
    """Listed because a compact recognises it, without an admission to its region's registry."""
    host: str
    """The unit that a lab belongs to; empty for what is a unit itself."""
    address: str
    introduction: str
    office_line: str
    opening_hours: str
    website: str
    strengths: tuple[str, ...]
    pictures: tuple[UUID, ...]
    status: str
    rating: float | None
    rating_count: int
    demonstration: bool
    admitted_at: datetime | None
    version: int
    own: bool


@dataclass(frozen=True, slots=True)
class AdmissionView:
    """Personal values are masked."""

    head: CaseHead
    definition: FormDefinition
    unit_id: UUID
    institution_id: UUID | None
    values: Mapping[str, FormValue]
    editable: tuple[str, ...]
    """Keys that may be changed now; empty means all."""
