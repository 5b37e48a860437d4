"""What a region declares of itself: identity, sources, forms, kinds of service, registers. Read from its files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
    (`unit.name`, `certification.address`, `account.mobile`, …). Personal fields are stored encrypted, shown masked.
    `not_before` names another date of the same form, which this one may not precede."""

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
    not_before: str = ""


@dataclass(frozen=True, slots=True)
class FormRows:
    """A table inside a form: rows that are added, saved and edited one by one, each filled in by the form `form`."""

    key: str
    label: str
    form: str
    minimum: int = 0
    maximum: int = 100


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
    rows: tuple[FormRows, ...] = ()


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
