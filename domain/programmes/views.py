"""What looks at programmes, budgets, registers and claims answer with. Amounts in fen, days in Asia/Shanghai."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from domain.form_kinds import FormValue
from domain.programmes.ledger import Commitment
from domain.reviews.views import CaseHead
from regions.contract import FormDefinition, Requirement


class ProgrammeStatus(StrEnum):
    DRAFT = "DRAFT"
    OPEN = "OPEN"
    CLOSED = "CLOSED"


@dataclass(frozen=True, slots=True)
class CategoryView:
    code: str
    label: str


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """`remaining` is the budget nobody holds; `claimable`: open, and today lies in the window."""

    id: UUID
    region: str
    code: str
    name: str
    status: ProgrammeStatus
    introduction: str
    claim_from: date
    claim_until: date
    use_from: date
    use_by: date
    redeem_by: date
    ratio: Decimal
    minimum: int
    cap_per_enterprise: int
    categories: tuple[CategoryView, ...]
    commitment: Commitment
    review_claims: bool
    demonstration: bool
    remaining: int
    claimable: bool
    version: int
    opened_at: datetime | None
    closed_at: datetime | None
    lapsed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Balances:
    """Where a programme's money is; `appropriated` equals the sum of the others."""

    appropriated: int = 0
    free: int = 0
    granted: int = 0
    held: int = 0
    in_payment: int = 0
    paid: int = 0
    recovered: int = 0


@dataclass(frozen=True, slots=True)
class LedgerEntryView:
    """`case_number` is empty for a movement of the programme's own."""

    id: UUID
    at: datetime
    event: str
    source: str
    target: str
    amount: int
    case_id: UUID | None
    case_number: str
    unit_name: str


@dataclass(frozen=True, slots=True)
class BudgetChangeView:
    id: UUID
    programme_id: UUID
    amount: int
    reason: str
    status: str
    proposed_by: str
    decided_by: str
    decision: str
    created_at: datetime
    decided_at: datetime | None


@dataclass(frozen=True, slots=True)
class EligibilityView:
    """`lines` of the region's rules first, then of the programme and the unit's standing."""

    eligible: bool
    programme_id: UUID
    edition: str
    on: date
    lines: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class Quota:
    """`used` was paid, `reserved` is promised or under way, `remaining` may still be applied for."""

    total: int
    used: int
    reserved: int
    remaining: int


@dataclass(frozen=True, slots=True)
class ClaimView:
    """`values` by field key, personal ones masked; `form` is the definition of the claim's edition."""

    head: CaseHead
    programme: ProgrammeView
    quota: Quota
    values: Mapping[str, FormValue] = field(repr=False)
    form: FormDefinition
    agreement_version: str
    agreement_accepted_at: datetime | None
    eligibility: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form to be filled in, with what is known (personal values masked)."""

    definition: FormDefinition
    values: Mapping[str, FormValue] = field(repr=False)
    editable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportFault:
    row: int
    column: str
    message: str


@dataclass(frozen=True, slots=True)
class ImportView:
    id: UUID
    region: str
    register: str
    as_of: date
    source: str
    complete: bool
    status: str
    rows: int
    added: int
    updated: int
    ended: int
    faults: tuple[ImportFault, ...]
    fault_count: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class EntryView:
    """`standing` is IMPORTED, or for a declared one PENDING, CONFIRMED or REFUSED."""

    id: UUID
    region: str
    register: str
    uscc: str
    name: str
    valid_from: date
    valid_until: date | None
    standing: str
    reason: str
    proof_upload_id: UUID | None
    created_at: datetime
