"""What a caller may ask of this area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class TieKind(StrEnum):
    """What an expert says of themselves and a party."""

    EMPLOYMENT = "EMPLOYMENT"
    FAMILY = "FAMILY"
    OWNERSHIP = "OWNERSHIP"
    COOPERATION = "COOPERATION"
    DISPUTE = "DISPUTE"
    OTHER = "OTHER"


class Refusal(StrEnum):
    """Why an expert does not sit on a panel. The last three are not theirs to choose."""

    BUSY = "BUSY"
    NOT_MY_FIELD = "NOT_MY_FIELD"
    HEALTH = "HEALTH"
    OTHER = "OTHER"
    TIED = "TIED"
    REMOVED = "REMOVED"
    LAPSED = "LAPSED"


THEIR_OWN = frozenset({Refusal.BUSY, Refusal.NOT_MY_FIELD, Refusal.HEALTH, Refusal.OTHER})


@dataclass(frozen=True, slots=True)
class Employer:
    """A unit an expert works for, or worked for recently. `uscc` may be empty where it has none."""

    name: str
    uscc: str = ""


@dataclass(frozen=True, slots=True)
class ExpertData:
    """What the pool knows of a person beside the account."""

    real_name: str = field(repr=False)
    title: str = ""
    fields: tuple[str, ...] = ()
    employers: tuple[Employer, ...] = ()


@dataclass(frozen=True, slots=True)
class AddExpert:
    """`account_name` and `mobile` are the account's, made where there is none; `digest` stands for the personal values."""

    region: str
    account_name: str
    body: str
    data: ExpertData
    mobile: str = field(repr=False)
    digest: str = ""


@dataclass(frozen=True, slots=True)
class EditExpert:
    expert_id: UUID
    version: int
    data: ExpertData
    digest: str = ""


@dataclass(frozen=True, slots=True)
class EndExpert:
    expert_id: UUID
    version: int
    reason: str


@dataclass(frozen=True, slots=True)
class ImportExperts:
    region: str
    body: str
    upload_id: UUID


@dataclass(frozen=True, slots=True)
class Draw:
    """Fill the empty seats of a case's panel by lot, opening it where there is none. With `fields` only among experts who
    work in one of them."""

    case_id: UUID
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    case_id: UUID
    expert_id: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class Remove:
    seat_id: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class Extend:
    """`days` are working days from today."""

    case_id: UUID
    days: int
    reason: str


@dataclass(frozen=True, slots=True)
class Conclude:
    case_id: UUID


@dataclass(frozen=True, slots=True)
class DeclaredTie:
    """`party` is the USCC of one of the case's parties, or its name where it has none."""

    party: str
    kind: TieKind


@dataclass(frozen=True, slots=True)
class Declare:
    """No ties: the expert has no interest in any party."""

    seat_id: UUID
    ties: tuple[DeclaredTie, ...] = ()


@dataclass(frozen=True, slots=True)
class Refuse:
    seat_id: UUID
    reason: Refusal
    text: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """`points` by the criterion's key; `given_twice` are keys that were sent more than once."""

    seat_id: UUID
    points: Mapping[str, int]
    comment: str
    given_twice: tuple[str, ...] = ()
