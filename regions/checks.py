"""Cross-checks of a redemption's papers: their codes and how strictly each is taken unless a region is stricter.

The checks are the platform's (`domain/redemptions/checks`); a region says by the parameter `checks.<code in lower case>`
(unit `severity`) that it takes one more strictly. It never takes one less strictly.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, Protocol

AREA: Final = "checks"


class Severity(StrEnum):
    """Least strict first."""

    NOTE = "NOTE"
    """Said to both sides; nothing is asked."""
    ASK = "ASK"
    """May be submitted; the reviewer has to look and ask."""
    BLOCK = "BLOCK"
    """Cannot be submitted; where it is found later, the reviewer has to settle it."""

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


CHECKS: Final[Mapping[str, Severity]] = MappingProxyType({
    "BUYER_IS_ANOTHER": Severity.BLOCK,
    "BUYER_NAME_DIFFERS": Severity.ASK,
    "SELLER_IS_ANOTHER": Severity.BLOCK,
    "SELLER_NAME_DIFFERS": Severity.ASK,
    "SELLER_BY_OTHER_NAME": Severity.NOTE,
    "CONTRACT_PARTY_DIFFERS": Severity.ASK,
    "BILL_BEFORE_SERVICE": Severity.ASK,
    "BILL_OUTSIDE_VOUCHER": Severity.ASK,
    "CONTRACT_OUTSIDE_VOUCHER": Severity.ASK,
    "BILLS_EXCEED_CONTRACT": Severity.ASK,
    "PROOF_BELOW_BILLS": Severity.ASK,
    "RED_LETTER_CANCELS": Severity.NOTE,
    "RED_LETTER_ALONE": Severity.ASK,
    "BILLS_CANCELLED_OUT": Severity.BLOCK,
    "BILL_REUSED": Severity.BLOCK,
    "DOCUMENT_OVERDRAWN": Severity.BLOCK,
    "DOCUMENT_SHARED": Severity.NOTE,
    "FILE_REUSED": Severity.ASK,
    "BILL_VOIDED": Severity.BLOCK,
    "BILL_RED_LETTERED": Severity.ASK,
    "BILL_NOT_FOUND": Severity.ASK,
    "BILL_DIFFERS": Severity.ASK,
})  # fmt: skip


class Rules(Protocol):
    """What of an edition says how strict its region is."""

    @property
    def parameters(self) -> Mapping[str, Any]: ...


def key_of(code: str) -> str:
    return f"{AREA}.{code.lower()}"


def severity_of(rules: Rules, code: str) -> Severity:
    """The stricter of the platform's and the region's."""
    own = rules.parameters.get(key_of(code))
    return max(CHECKS[code], Severity(own) if own else Severity.NOTE, key=lambda each: each.rank)
