"""What looks at redemptions answer with. Amounts in fen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from core.errors import Fault, Reason
from core.workflow import Phase
from domain.documents.views import UploadView
from domain.form_kinds import FormValue
from domain.redemptions.checks.findings import Finding
from domain.redemptions.commands import DraftItem
from domain.redemptions.rows import Table
from domain.reviews.views import CaseHead
from regions.contract import Computation, FormDefinition, ServiceCategory


@dataclass(frozen=True, slots=True)
class Quota:
    """Of one claim, or of one application: then `total` is what was granted. `reserved` is held or in payment, `used` is
    paid; `programme_rest` is what all may still draw."""

    total: int
    reserved: int
    used: int
    remaining: int
    ratio: Decimal
    minimum: int
    programme_rest: int
    use_from: date
    use_by: date
    redeem_by: date


@dataclass(frozen=True, slots=True)
class BillView:
    id: UUID
    kind: str
    code: str
    number: str
    issued_on: date
    buyer_name: str
    buyer_uscc: str
    seller_name: str
    seller_uscc: str
    total: int
    tax: int
    upload: UploadView | None


@dataclass(frozen=True, slots=True)
class DocumentView:
    """`label` is the region's word for the document."""

    key: str
    label: str
    upload: UploadView


@dataclass(frozen=True, slots=True)
class ItemView:
    id: UUID
    position: int
    category: str
    category_label: str
    title: str
    service_id: UUID | None
    institution_id: UUID | None
    institution_name: str
    institution_uscc: str
    contract_number: str
    contract_date: date | None
    contract_amount: int
    proof_amount: int
    base: int
    requested: int
    approved: int
    cut_reason: str
    rated: bool
    bills: tuple[BillView, ...]
    documents: tuple[DocumentView, ...]


@dataclass(frozen=True, slots=True)
class SellerMatch:
    """Which institution of the registry a drafted item's seller is; None where it is none."""

    item_id: UUID
    institution_id: UUID | None
    name: str


@dataclass(frozen=True, slots=True)
class DraftView:
    """What the applicant typed, and everything that still forbids submitting it. Personal values are masked."""

    values: Mapping[str, FormValue]
    items: tuple[DraftItem, ...]
    uploads: Mapping[UUID, UploadView]
    matches: tuple[SellerMatch, ...]
    faults: tuple[Fault, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class RedemptionView:
    """`items` are what was submitted; `draft` is there for the applicant while it can be edited, and `computation` is
    then that of the draft."""

    head: CaseHead
    claim_id: UUID | None
    application_id: UUID | None
    programme_name: str
    requested: int
    approved: int
    held: int
    paid: int
    recovered: int
    rating_open: bool
    quota: Quota
    items: tuple[ItemView, ...]
    draft: DraftView | None
    computation: Computation | None
    form: FormDefinition
    item_form: FormDefinition
    categories: tuple[ServiceCategory, ...]
    values: Mapping[str, FormValue]
    """Of the form, personal values masked."""
    editable: tuple[str, ...] = ()
    """After a return: the keys of the form that may change; empty means all."""
    tables: tuple[Table, ...] = ()
    """Of the form, with their rows; personal values in the clear, so mask before showing."""
    findings: tuple[Finding, ...] = ()
    """Of the cross-checks, for who files and who reviews; others see none."""
    reviewing: bool = False
    """Whether the caller is told what reviewers are told."""


@dataclass(frozen=True, slots=True)
class RedemptionRow:
    """One line of a list."""

    head: CaseHead
    programme_name: str
    requested: int
    approved: int
    paid: int


@dataclass(frozen=True, slots=True)
class RedemptionFilter:
    phases: tuple[Phase, ...] = ()
    programme_id: UUID | None = None
    claim_id: UUID | None = None
    application_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class FormView:
    """What a client needs to draw the redemption's form."""

    form: FormDefinition
    item_form: FormDefinition
    categories: tuple[ServiceCategory, ...]
    values: Mapping[str, FormValue]
    quota: Quota
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class RatingView:
    id: UUID
    institution_id: UUID
    service_id: UUID | None
    stars: int
    text: str
    created_at: datetime
