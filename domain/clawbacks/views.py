"""What looks at clawbacks answer with. Amounts in fen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.clawbacks.commands import Ground
from domain.reviews.views import CaseHead


@dataclass(frozen=True, slots=True)
class ClawbackView:
    """`paid` and `recovered` are the whole redemption's; `pay_to` has `holder`, `bank`, `number`, or nothing. `settled_at` and
    `bank_reference` once the money came back."""

    head: CaseHead
    redemption_id: UUID
    redemption_number: str
    programme_name: str
    amount: int
    ground: Ground
    reason: str
    bank_reference: str
    settled_at: datetime | None
    paid: int
    recovered: int
    pay_to: Mapping[str, str]
