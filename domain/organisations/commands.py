"""What a caller may ask of this area. Form values hold personal data: a command's `repr` shows a digest instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from core.actor import Role
from domain.organisations.standing import Capacity


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """A new draft (`case_id` None), or new values of a draft or a returned certification. `values` by field key; a key
    that is missing keeps what was saved, None or empty clears it."""

    region: str
    values: Mapping[str, Any] = field(repr=False)
    case_id: UUID | None = None
    version: int | None = None
    digest: str = ""
    """Of `values` (`domain.forms.values_digest`)."""


@dataclass(frozen=True, slots=True)
class Submit:
    """Hand in a draft, or a returned certification again."""

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
class StartAgain:
    """A new draft with what a refused or withdrawn certification said, files apart."""

    case_id: UUID


@dataclass(frozen=True, slots=True)
class ChangeParticulars:
    """New values of a certification in force; they replace the old ones when the change passes."""

    case_id: UUID
    version: int
    values: Mapping[str, Any] = field(repr=False)
    reason: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Reveal:
    case_id: UUID
    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class RequestToJoin:
    uscc: str
    capacity: Capacity
    message: str = ""


@dataclass(frozen=True, slots=True)
class DecideJoin:
    request_id: UUID
    approve: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RemoveMember:
    unit_id: UUID
    account_id: UUID


@dataclass(frozen=True, slots=True)
class TransferOwnership:
    unit_id: UUID
    account_id: UUID


@dataclass(frozen=True, slots=True)
class ProvisionOfficial:
    """`division` is required for a reviewer; `body` is the name that applicants see."""

    name: str
    mobile: str = field(repr=False)
    role: Role
    region: str
    division: str
    body: str


@dataclass(frozen=True, slots=True)
class RevokeOfficial:
    grant_id: UUID
    reason: str
