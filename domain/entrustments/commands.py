"""What a caller may ask of this area."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Entrust:
    """One's own claimed voucher, to one institution of the region's registry."""

    claim_id: UUID
    institution_id: UUID


@dataclass(frozen=True, slots=True)
class EndEntrustment:
    """By either side. What was handed in before goes on."""

    entrustment_id: UUID
