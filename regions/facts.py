"""The facts with which a region is asked. Frozen and complete in themselves: a case keeps them with the decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.money import ZERO, Fen
from regions.declared import CaseKind


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """An enterprise's entry in a register, valid on both days named. `confirmed` is False while it is only declared."""

    register: str
    valid_from: date
    valid_until: date | None = None
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class EligibilityFacts:
    on: date
    uscc: str
    unit_kind: str
    """`enterprise`, `institution` or `other`, as certified."""
    certified: bool
    home_region: str
    home_division: str
    legal_person: bool
    entries: tuple[RegisterEntry, ...] = ()
    adverse_credit: bool = False


@dataclass(frozen=True, slots=True)
class ProgrammeTerms:
    """What a regional admin set for one programme; figures a region's notice leaves open are taken from here."""

    ratio: Decimal
    minimum: Fen
    cap_per_enterprise: Fen
    categories: tuple[str, ...]
    use_from: date
    use_by: date
    redeem_by: date


@dataclass(frozen=True, slots=True)
class BillFacts:
    """One bill, in fen with tax; a red-letter bill is negative. For rules that count some bills and not others."""

    on: date
    amount: Fen
    tax: Fen = ZERO


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """One contract. Amounts in fen with tax; bills are net of red-letter ones. None: not yet known.

    `bill_dates` are the days of all bills, for the use window. `bill_lines` are the bills one by one; where given they
    take the place of `bills`, `bills_tax` and `bill_dates`."""

    key: str
    category: str
    contract: Fen
    contract_date: date | None
    bills: Fen | None
    bills_tax: Fen
    proofs: Fen | None
    institution_home: str = ""
    institution_uscc: str = ""
    funded_elsewhere: bool = False
    statutory: bool = False
    bill_dates: tuple[date, ...] = ()
    bill_lines: tuple[BillFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class Usage:
    """What the enterprise already used, promised or was paid: one row a case."""

    on: date
    amount: Fen
    category: str = ""
    programme: str = ""
    institution_home: str = ""


@dataclass(frozen=True, slots=True)
class MoneyFacts:
    """Everything an amount depends on. `on` is the day of submission, Asia/Shanghai."""

    on: date
    enterprise_home: str
    enterprise_division: str
    terms: ProgrammeTerms
    items: tuple[ItemFacts, ...]
    quota_left: Fen | None = None
    budget_left: Fen | None = None
    """What the programme could still promise; None where the money is held already (a redemption on an application)."""
    usage: tuple[Usage, ...] = ()
    granted: Fen | None = None
    """For a redemption on an approved application: what was granted there."""
    kind: CaseKind = CaseKind.REDEMPTION
    """What is filed: an APPLICATION is held to the use window, a REDEMPTION to the redeem-by day."""
    programme: str = ""
    """Code of the programme drawn on, for caps that count per programme (compared with `Usage.programme`)."""
    applied_on: date | None = None
    """For a redemption on an application: the day that was submitted."""
    resubmission: bool = False
    """Handed in again after a return: the minimum and the redeem-by day counted at the first submission only."""


@dataclass(frozen=True, slots=True)
class TieFacts:
    """What is known of two parties who want to trade: for rules against affiliation."""

    enterprise_uscc: str
    institution_uscc: str
    enterprise_representative: str = ""
    institution_representative: str = ""
    declared: tuple[str, ...] = ()
    recorded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recognition:
    """A lab's recognition by a compact, in force on both days named; `until` is None while it has not ended."""

    compact: str
    since: date
    until: date | None = None
    batch: str = ""

    def holds(self, on: date) -> bool:
        """In force on that day: an order keeps what held on the day it was placed."""
        return self.since <= on and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class InstitutionFacts:
    """What is known of an institution. `on` is the day whose recognition counts: of an order, the day it was placed."""

    on: date
    uscc: str
    home_region: str
    admitted: bool
    """In the registry of the region that is asked, not of another."""
    lab_kind: str = ""
    recognised_by: tuple[str, ...] = ()
    """Codes of compacts whose batches recognise this lab on that day; `regions.recognition.recognising` finds them."""
    recognitions: tuple[Recognition, ...] = ()
    """The same with their days; those that hold on `on` count beside `recognised_by`."""

    @property
    def compacts(self) -> tuple[str, ...]:
        """Compacts that recognise the lab on that day, each once."""
        dated = (each.compact for each in self.recognitions if each.holds(self.on))
        return tuple(dict.fromkeys((*self.recognised_by, *dated)))


@dataclass(frozen=True, slots=True)
class UsabilityFacts:
    """Whether an enterprise could use its voucher on one service. What is None is not known and not asked about: an
    anonymous visitor's question has neither `eligibility` nor `ties`."""

    on: date
    enterprise_home: str
    category: str
    institution: InstitutionFacts
    badged: bool = True
    """The service carries the voucher badge."""
    eligibility: EligibilityFacts | None = None
    ties: TieFacts | None = None
    terms: ProgrammeTerms | None = None
    """Of the programme that would be drawn on; None when none is open."""
    programme: str = ""
    usage: tuple[Usage, ...] = ()
    quota_left: Fen | None = None
