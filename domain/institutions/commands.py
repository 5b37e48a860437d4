"""What a caller may ask of this area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SaveAdmission:
    """A new draft (`case_id` None) of the unit the caller acts for, or new values. `digest` is that of `values`
    (`domain.forms.values_digest`): form values never show in a `repr`."""

    region: str
    values: Mapping[str, Any] = field(repr=False)
    case_id: UUID | None = None
    version: int | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True)
class SubmitAdmission:
    case_id: UUID
    version: int


@dataclass(frozen=True, slots=True)
class WithdrawAdmission:
    case_id: UUID
    version: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Leave:
    """Take an institution out of the registry: its own act, or an admin's."""

    institution_id: UUID
    version: int
    reason: str


@dataclass(frozen=True, slots=True)
class EditStorefront:
    """None leaves a part as it is. `pictures` are upload ids, in the order shown."""

    institution_id: UUID
    version: int
    introduction: str | None = None
    address: str | None = None
    office_line: str | None = None
    opening_hours: str | None = None
    website: str | None = None
    strengths: tuple[str, ...] | None = None
    pictures: tuple[UUID, ...] | None = None


@dataclass(frozen=True, slots=True)
class SetNames:
    """The aliases and former names by which bills may name an institution; an admin's act, for money follows them."""

    institution_id: UUID
    version: int
    names: tuple[str, ...]
