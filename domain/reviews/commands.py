"""What a caller may ask of this area."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class Verdict(StrEnum):
    PASS = "PASS"  # noqa: S105 - a reviewer's verdict, not a password
    RETURN = "RETURN"
    REJECT = "REJECT"


@dataclass(frozen=True, slots=True)
class Cut:
    """What is left of one service item, in fen, and why."""

    item_id: UUID
    left: int
    reason: str


@dataclass(frozen=True, slots=True)
class Decide:
    """`reasons` are codes of predefined reasons, `text` what the reviewer adds; together they are the opinion."""

    case_id: UUID
    version: int
    verdict: Verdict
    text: str = ""
    reasons: tuple[str, ...] = ()
    requested_fields: tuple[str, ...] = ()
    cuts: tuple[Cut, ...] = ()


@dataclass(frozen=True, slots=True)
class PassMany:
    """`cases` are pairs of id and the version the reviewer saw."""

    cases: tuple[tuple[UUID, int], ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Assign:
    case_id: UUID
    version: int
    account_id: UUID


@dataclass(frozen=True, slots=True)
class Take:
    case_id: UUID
    version: int


@dataclass(frozen=True, slots=True)
class Release:
    case_id: UUID
    version: int


@dataclass(frozen=True, slots=True)
class RaiseObjection:
    publicity_id: UUID
    text: str
    contact_name: str = field(repr=False)
    contact_phone: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DecideObjection:
    objection_id: UUID
    upheld: bool
    text: str


@dataclass(frozen=True, slots=True)
class RevealContact:
    objection_id: UUID
