"""What a caller may ask of this area."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Ground(StrEnum):
    """Why money that was paid is asked back."""

    RED_LETTER_BILL = "RED_LETTER_BILL"
    LATE_OBJECTION = "LATE_OBJECTION"
    MISTAKEN_PAYMENT = "MISTAKEN_PAYMENT"


@dataclass(frozen=True, slots=True)
class RepaymentAccount:
    """An account of the authority's, to which the money is to be paid back."""

    holder: str
    bank: str
    number: str


@dataclass(frozen=True, slots=True)
class OpenClawback:
    """`amount` in yuan as written; without `pay_to` the account is told otherwise."""

    redemption_id: UUID
    ground: Ground
    amount: str
    reason: str
    pay_to: RepaymentAccount | None = None


@dataclass(frozen=True, slots=True)
class SettleClawback:
    """The money came back. `bank_reference` is the receipt's."""

    case_id: UUID
    version: int
    bank_reference: str


@dataclass(frozen=True, slots=True)
class CancelClawback:
    case_id: UUID
    version: int
    text: str
