"""What the cross-checks look at, complete in itself: no check asks the database, the clock or a region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from core.errors import Fault
from domain.institutions.matching import name_key


@dataclass(frozen=True, slots=True)
class Known:
    """A party as the registry has it. `names` are aliases and former names."""

    name: str
    uscc: str
    names: tuple[str, ...] = ()

    def is_called(self, name: str) -> bool:
        """By its present name."""
        return name_key(name) == name_key(self.name)

    def was_called(self, name: str) -> bool:
        """By its present name, an alias or a former one."""
        return name_key(name) in {name_key(each) for each in (self.name, *self.names)}


@dataclass(frozen=True, slots=True)
class Verified:
    """What the tax authority's books say of a bill: `result` as `core.ports.InvoiceAnswer` has it, `differences` as (field, as
    handed in, as in the books), `told` when and by whom, for people."""

    result: str
    told: str
    differences: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class BillFact:
    """`label` is how people find it (第1项第2张票据). `total` in fen, negative for a red-letter bill."""

    path: str
    label: str
    number: str
    issued_on: date | None
    buyer_name: str
    buyer_uscc: str
    seller_name: str
    seller_uscc: str
    total: int
    verified: Verified | None = None


@dataclass(frozen=True, slots=True)
class ItemFact:
    """One contract with its bills. `party_*` is the institution that was filled in for the contract, if any. Amounts in fen."""

    path: str
    label: str
    seller: Known | None
    party_name: str
    party_uscc: str
    contract_date: date | None
    contract_amount: int | None
    proof_amount: int | None
    bills: tuple[BillFact, ...]

    @property
    def billed(self) -> int:
        """Red-letter bills taken off."""
        return sum(bill.total for bill in self.bills)


@dataclass(frozen=True, slots=True)
class Shared:
    """A contract or payment proof that other cases draw on too, all of them within its amount; in fen. `own`: it was found by its
    parties and number, so that the other cases are the enterprise's own; what is found by its file may be anybody's."""

    path: str
    label: str
    amount: int
    elsewhere: int
    own: bool


@dataclass(frozen=True, slots=True)
class CheckFacts:
    enterprise: Known
    use_from: date
    use_by: date
    items: tuple[ItemFact, ...]
    placed_on: date | None = None
    """Of a redemption on an order: the day it was placed, before which no service began."""
    conflicts: Sequence[Fault] = ()
    """What the ledger of papers refuses."""
    shared: tuple[Shared, ...] = ()
    reused_files: tuple[tuple[str, str], ...] = field(default=())
    """Path and label of files that another submitted case has, too."""
