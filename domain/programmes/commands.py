"""What a caller may ask of this area. Amounts in fen; form values are kept out of `repr`, a digest tells them apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from domain.programmes.ledger import Commitment


@dataclass(frozen=True, slots=True)
class ProgrammeText:
    """A programme's figures as typed: `figures.checked` says every fault of them at once."""

    code: str
    name: str
    introduction: str
    claim_from: str
    claim_until: str
    use_from: str
    use_by: str
    redeem_by: str
    ratio: str
    minimum: str
    cap_per_enterprise: str
    categories: tuple[str, ...]
    commitment: Commitment
    review_claims: bool = False


@dataclass(frozen=True, slots=True)
class CreateProgramme:
    """`budget` (yuan as typed, empty for none) is proposed at once, and needs another person's approval as any other."""

    region: str
    text: ProgrammeText
    budget: str = ""
    budget_reason: str = ""


@dataclass(frozen=True, slots=True)
class EditProgramme:
    programme_id: UUID
    version: int
    text: ProgrammeText


@dataclass(frozen=True, slots=True)
class IntroduceProgramme:
    programme_id: UUID
    version: int
    introduction: str


@dataclass(frozen=True, slots=True)
class ExtendProgramme:
    """New last days as typed; empty leaves one as it is."""

    programme_id: UUID
    version: int
    claim_until: str = ""
    use_by: str = ""
    redeem_by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OpenProgramme:
    programme_id: UUID
    version: int


@dataclass(frozen=True, slots=True)
class CloseProgramme:
    programme_id: UUID
    version: int
    reason: str


@dataclass(frozen=True, slots=True)
class ProposeBudget:
    """`amount` in yuan as typed."""

    programme_id: UUID
    amount: str
    reason: str


@dataclass(frozen=True, slots=True)
class DecideBudget:
    change_id: UUID
    approve: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SaveClaim:
    """A new draft (`case_id` None, `programme_id` given) or new values of a draft or a returned claim. A key that is
    missing from `values` keeps what was saved; None or empty clears it."""

    values: Mapping[str, Any] = field(repr=False)
    digest: str
    programme_id: UUID | None = None
    case_id: UUID | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class SubmitClaim:
    """`agreement_version`: of the letter of commitment that was read and accepted."""

    case_id: UUID
    version: int
    agreement_version: str


@dataclass(frozen=True, slots=True)
class LeaveClaim:
    """Take back or void a claim, where its workflow has such a way out."""

    case_id: UUID
    version: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RevealClaim:
    case_id: UUID
    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportRegister:
    """`complete`: the file is the whole register as of that day, so that who is not in it has left."""

    region: str
    register: str
    as_of: str
    source: str
    upload_id: UUID
    complete: bool = False


@dataclass(frozen=True, slots=True)
class DeclareEntry:
    region: str
    register: str
    valid_from: str
    valid_until: str
    proof_id: UUID


@dataclass(frozen=True, slots=True)
class DecideDeclaration:
    entry_id: UUID
    approve: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One row of a register, checked."""

    row: int
    uscc: str
    name: str
    valid_from: date
    valid_until: date | None
