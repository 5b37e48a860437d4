"""What a region's module answers, and with which facts it is asked. All in which regions differ, and nothing else.

Facts and decisions are frozen and complete in themselves: the platform stores both with the case, so that the same
edition gives the same answer years later. A region does no I/O, asks no clock, and sees no session.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol

from core.errors import Reason
from core.money import ZERO, Fen
from core.workflow import Workflow


class Obtain(StrEnum):
    """How a voucher is obtained."""

    DIRECT_CLAIM = "DIRECT_CLAIM"
    ON_ORDER = "ON_ORDER"
    NONE = "NONE"
    """The region is a home of labs only; it issues no voucher of its own."""


class Filer(StrEnum):
    """Who files the redemption and is paid."""

    ENTERPRISE = "ENTERPRISE"
    INSTITUTION = "INSTITUTION"


class CaseKind(StrEnum):
    CERTIFICATION = "CERTIFICATION"
    ADMISSION = "ADMISSION"
    CLAIM = "CLAIM"
    APPLICATION = "APPLICATION"
    REDEMPTION = "REDEMPTION"
    CLAWBACK = "CLAWBACK"


@dataclass(frozen=True, slots=True)
class Source:
    """A public document: title, issuing number, date and address where it can be read."""

    key: str
    title: str
    number: str = ""
    issued: date | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a rule comes from and from when to when it holds. `confirmed` is when a person last checked it;
    None means unconfirmed, and clients say so."""

    source: Source
    article: str
    valid_from: date
    valid_until: date | None = None
    confirmed: date | None = None

    @property
    def text(self) -> str:
        number = f"（{self.source.number}）" if self.source.number else ""
        return f"《{self.source.title}》{number}{self.article}"


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class FormField:
    """One field of a form. `kind` is one of text, multiline, uscc, resident_id, mobile, phone, email, date, yuan,
    integer, choice, choices, division, file, bank_account, confirm. `prefill` names what the platform already knows
    (`unit.name`, `certification.address`, `account.mobile`, …). Personal fields are stored encrypted, shown masked."""

    key: str
    label: str
    kind: str
    required: bool = True
    choices: tuple[Choice, ...] = ()
    prefill: str = ""
    locked: bool = False
    personal: bool = False
    max_length: int = 500
    formats: tuple[str, ...] = ()
    max_files: int = 1
    help: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class FormDefinition:
    """`agreement` is the text to be accepted (a letter of commitment), `agreement_version` what the case keeps."""

    key: str
    version: str
    title: str
    fields: tuple[FormField, ...]
    agreement_title: str = ""
    agreement: str = ""
    agreement_version: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """A document one service item needs. `formats` are file kinds such as pdf, jpg, png."""

    key: str
    label: str
    formats: tuple[str, ...]
    required: bool = True
    max_files: int = 5
    help: str = ""


@dataclass(frozen=True, slots=True)
class ServiceCategory:
    code: str
    label: str
    documents: tuple[DocumentRule, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """An eligibility register keyed by USCC (technology SMEs, high-tech enterprises, …). `declarable` says whether
    an enterprise missing from it may declare itself with a proof that a reviewer confirms."""

    code: str
    label: str
    declarable: bool = True


@dataclass(frozen=True, slots=True)
class Manifest:
    code: str
    name: str
    name_en: str
    division: str
    """GB/T 2260 code of the region's root."""
    time_zone: str
    number_prefix: str
    obtain: Obtain
    filer: Filer
    owners: tuple[str, ...]
    words: Mapping[str, str]
    """The words shown, by term of domain.md §1 (`redemption` → 兑付 or 兑现)."""
    sources: Mapping[str, Source]
    registers: tuple[Register, ...] = ()
    several_programmes: bool = True


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
class InstitutionFacts:
    on: date
    uscc: str
    home_region: str
    admitted: bool
    lab_kind: str = ""
    recognised_by: tuple[str, ...] = ()
    """Codes of compacts whose batches recognise this lab on that day."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of an eligibility answer. Requirements that share a `group` are alternatives: one suffices."""

    code: str
    label: str
    satisfied: bool
    message: str
    citation: str
    remedy: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Whether an enterprise may have a voucher, line by line."""

    eligible: bool
    requirements: tuple[Requirement, ...]

    @property
    def unmet(self) -> tuple[Reason, ...]:
        """The reasons to tell an ineligible enterprise: failed lines, alternatives only when none of them holds."""
        held = {line.group for line in self.requirements if line.group and line.satisfied}
        return tuple(
            Reason(line.code, line.message, line.citation, line.remedy)
            for line in self.requirements
            if not line.satisfied and (not line.group or line.group not in held)
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a computation: rule, words, amount before and after, and the article."""

    code: str
    text: str
    before: Fen
    after: Fen
    citation: str


@dataclass(frozen=True, slots=True)
class ItemAmount:
    key: str
    base: Fen
    amount: Fen
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Computation:
    """An amount with its reasons. The items' amounts add up to `total`; `refusals` say why it cannot be filed."""

    total: Fen
    items: tuple[ItemAmount, ...]
    steps: tuple[Step, ...] = ()
    refusals: tuple[Reason, ...] = ()


class Policy(Protocol):
    """What data alone cannot say. `regions/policy.py` has a base that answers from manifest and parameters."""

    def eligibility(self, facts: EligibilityFacts) -> Eligibility: ...

    def amount(self, facts: MoneyFacts) -> Computation:
        """The amount of a redemption, or of an application (then bills and proofs are None)."""
        ...

    def ties(self, facts: TieFacts) -> tuple[Reason, ...]:
        """Why these two may not trade under a voucher; empty when they may."""
        ...

    def institution(self, facts: InstitutionFacts) -> tuple[Reason, ...]:
        """Why this institution's services cannot be paid by the region's voucher; empty when they can."""
        ...


@dataclass(frozen=True, slots=True)
class Edition:
    """The rules in force from a day on. Immutable: what began under one stays under it."""

    code: str
    valid_from: date
    workflows: Mapping[CaseKind, Workflow]
    forms: Mapping[str, FormDefinition]
    categories: tuple[ServiceCategory, ...]
    policy: Policy
    parameters: Mapping[str, Any] = field(default_factory=dict)
    citations: Mapping[str, Citation] = field(default_factory=dict)

    def category(self, code: str) -> ServiceCategory | None:
        return next((category for category in self.categories if category.code == code), None)


class Region(Protocol):
    """What a region's module answers."""

    @property
    def manifest(self) -> Manifest: ...

    @property
    def editions(self) -> tuple[Edition, ...]:
        """Oldest first."""
        ...

    def edition_on(self, day: date) -> Edition:
        """The edition in force on `day` (the earliest one for any day before it)."""
        ...

    def edition(self, code: str) -> Edition: ...
