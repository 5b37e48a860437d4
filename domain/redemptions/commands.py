"""What a caller may ask of this area. Draft values are texts as typed: a draft keeps what is incomplete or wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

MAX_ITEMS = 50
MAX_BILLS = 100
"""Of one item."""


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """Of a claim or of an application: exactly one is named."""

    claim_id: UUID | None = None
    application_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class DraftBill:
    """One bill as typed. `kind` is INVOICE or RECEIPT; amounts in yuan with tax, negative for a red-letter bill."""

    id: UUID | None = None
    kind: str = ""
    code: str = ""
    number: str = ""
    issued_on: str = ""
    buyer_name: str = ""
    buyer_uscc: str = ""
    seller_name: str = ""
    seller_uscc: str = ""
    total: str = ""
    tax: str = ""
    upload_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class DraftItem:
    """One contract as typed. `documents` by the document rule's key."""

    id: UUID | None = None
    category: str = ""
    title: str = ""
    service_id: UUID | None = None
    institution_name: str = ""
    institution_uscc: str = ""
    contract_number: str = ""
    contract_date: str = ""
    contract_amount: str = ""
    proof_amount: str = ""
    funded_elsewhere: bool = False
    statutory: bool = False
    documents: Mapping[str, tuple[UUID, ...]] = field(default_factory=dict)
    bills: tuple[DraftBill, ...] = ()


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Replaces the draft of version `version` whole. `values` are those of the region's redemption form, by field key;
    a key left out keeps what was saved."""

    case_id: UUID
    version: int
    items: tuple[DraftItem, ...]
    values: Mapping[str, Any] = field(default_factory=dict, repr=False)
    digest: str = ""
    """Tells two requests with one idempotency key apart, for the values are kept out of `repr`."""


@dataclass(frozen=True, slots=True)
class SaveRow:
    """One row of a table of the form: a new one, or `row_id` with `values` put over what was saved in it."""

    case_id: UUID
    version: int
    table: str
    row_id: UUID | None = None
    values: Mapping[str, Any] = field(default_factory=dict, repr=False)
    digest: str = ""


@dataclass(frozen=True, slots=True)
class RemoveRow:
    case_id: UUID
    version: int
    table: str
    row_id: UUID


@dataclass(frozen=True, slots=True)
class Submit:
    """Hand in a draft, or a returned redemption again."""

    case_id: UUID
    version: int


@dataclass(frozen=True, slots=True)
class Withdraw:
    case_id: UUID
    version: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Discard:
    """Give a draft up before it was ever submitted."""

    case_id: UUID
    version: int


@dataclass(frozen=True, slots=True)
class Rate:
    item_id: UUID
    stars: int
    text: str = ""
