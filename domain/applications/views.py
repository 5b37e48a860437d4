"""What looks at applications answer with. Amounts in fen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from core.errors import Fault, Reason
from core.workflow import Phase
from domain.form_kinds import FormValue
from domain.reviews.views import CaseHead
from regions.contract import Computation, FormDefinition


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    """An application in a list. `granted` is what passing it promised; of that `held` still waits, `reserved` is with its
    redemptions and `used` was paid. `at_own_risk`: the service began before the application passed."""

    head: CaseHead
    order_id: UUID
    order_number: str
    service_name: str
    category: str
    institution_name: str
    price: int
    programme_id: UUID
    programme_name: str
    redeem_by: date
    requested: int
    granted: int
    held: int
    reserved: int
    used: int
    at_own_risk: bool


@dataclass(frozen=True, slots=True)
class DraftView:
    """Everything that still forbids handing it in, as of now."""

    faults: tuple[Fault, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class ApplicationView:
    """`computation` is that of the draft while its applicant can edit it, else that of the submission. Personal values masked."""

    row: ApplicationRow
    form: FormDefinition
    values: Mapping[str, FormValue] = field(repr=False)
    agreement_version: str
    agreement_accepted_at: datetime | None
    eligibility: Mapping[str, Any]
    computation: Computation | None
    draft: DraftView | None = None
    editable: tuple[str, ...] = ()
    """After a return: the keys of the form that may change; empty means all."""


@dataclass(frozen=True, slots=True)
class ApplicationFormView:
    """A form to be filled in for an order, personal values masked. `programmes` are those it could draw on, newest first."""

    edition: str
    definition: FormDefinition
    values: Mapping[str, FormValue] = field(repr=False)
    programmes: tuple[ProgrammeChoice, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammeChoice:
    id: UUID
    name: str
    use_by: date
    redeem_by: date


@dataclass(frozen=True, slots=True)
class OrderApplicationView:
    """What both sides of an order see of the voucher asked for on it."""

    id: UUID
    number: str
    status: str
    status_label: str
    phase: Phase
    requested: int
    granted: int
    at_own_risk: bool
    submitted_at: datetime | None
