"""What a caller may ask of this area. Form values are kept out of `repr`, a digest tells them apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class SaveApplication:
    """A new draft (`case_id` None, `order_id` given) or new values of a draft or a returned application. A key that is
    missing from `values` keeps what was saved; None or empty clears it. `programme_id` is needed where several would do."""

    values: Mapping[str, Any] = field(repr=False)
    digest: str
    order_id: UUID | None = None
    programme_id: UUID | None = None
    case_id: UUID | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class SubmitApplication:
    """Hand in a draft, or a returned application again. `agreement_version`: of the letter that was read and accepted; empty
    where the region's form has none, or it was accepted before."""

    case_id: UUID
    version: int
    agreement_version: str = ""


@dataclass(frozen=True, slots=True)
class LeaveApplication:
    """Take back, give up or void an application, where its workflow has such a way out."""

    case_id: UUID
    version: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RevealApplication:
    """Look at one personal value of the form in the clear."""

    case_id: UUID
    key: str
    reason: str
