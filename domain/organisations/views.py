"""What looks answer with. Personal values are masked in all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.actor import Role
from domain.form_kinds import FormValue
from domain.reviews.views import CaseHead
from regions.contract import FormDefinition


@dataclass(frozen=True, slots=True)
class StandingView:
    """One certification of a unit: where, as what, and how it stands."""

    certification_id: UUID
    region: str
    capacity: str
    status: str
    status_label: str
    phase: str
    certified_at: datetime | None


@dataclass(frozen=True, slots=True)
class UnitView:
    """`owner`: whether the caller owns it; `roles` are the caller's own for it."""

    id: UUID
    uscc: str
    name: str
    capacities: tuple[str, ...]
    home_region: str
    home_division: str
    home_division_name: str
    address: str
    legal_representative: str
    legal_person: bool
    version: int
    owner: bool
    roles: tuple[Role, ...]
    standings: tuple[StandingView, ...]


@dataclass(frozen=True, slots=True)
class CertificationView:
    """`pending` are the new values of a change in review, None without one; `changing` are the keys that differ."""

    head: CaseHead
    definition: FormDefinition
    unit_id: UUID | None
    uscc: str
    name: str
    capacity: str
    certified_at: datetime | None
    values: Mapping[str, FormValue]
    pending: Mapping[str, FormValue] | None
    changing: tuple[str, ...]
    editable: tuple[str, ...]
    """Keys that may be changed now; empty means all."""


@dataclass(frozen=True, slots=True)
class MemberView:
    account_id: UUID
    name: str
    mobile: str
    roles: tuple[Role, ...]
    owner: bool
    since: datetime


@dataclass(frozen=True, slots=True)
class JoinRequestView:
    id: UUID
    unit_id: UUID
    unit_name: str
    account_name: str
    mobile: str
    capacity: str
    message: str
    status: str
    reason: str
    created_at: datetime
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class OfficialView:
    grant_id: UUID
    account_name: str
    mobile: str
    role: Role
    region: str
    division: str
    division_name: str
    body: str
    since: datetime
