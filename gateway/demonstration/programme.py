"""Demonstration programmes: one that commits on submission, one that commits on claim, one that is over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from core.money import Fen, parse_yuan
from gateway.demonstration.source import demonstration_id, read_yaml, setting


@dataclass(frozen=True, slots=True)
class DemonstrationProgramme:
    """Amounts in fen; days inclusive, Asia/Shanghai. `categories` are codes; `commitment` is ON_SUBMIT or ON_CLAIM,
    `status` OPEN or CLOSED; `introduction` is Markdown and says that the figures are made up."""

    id: UUID
    region: str
    code: str
    name: str
    commitment: str
    status: str
    ratio: Decimal
    minimum: Fen
    cap_per_enterprise: Fen
    budget: Fen
    categories: tuple[str, ...]
    claim_from: date
    claim_until: date
    use_from: date
    use_by: date
    redeem_by: date
    review_claims: bool
    introduction: str
    demonstration: bool = True


def programmes(base: date) -> tuple[DemonstrationProgramme, ...]:
    """The programmes with their windows around `base` (the day of loading)."""
    return tuple(_programme(row, base) for row in read_yaml("programmes"))


def _programme(row: Mapping[str, Any], base: date) -> DemonstrationProgramme:
    day = {name: base + timedelta(days=offset) for name, offset in row["days"].items()}
    return DemonstrationProgramme(
        id=demonstration_id("programme", row["code"]),
        region=setting().region,
        code=row["code"],
        name=row["name"],
        commitment=row["commitment"],
        status=row["status"],
        ratio=Decimal(row["ratio"]),
        minimum=parse_yuan(row["minimum"]),
        cap_per_enterprise=parse_yuan(row["cap_per_enterprise"]),
        budget=parse_yuan(row["budget"]),
        categories=tuple(setting().categories[label] for label in row["categories"]),
        claim_from=day["claim_from"],
        claim_until=day["claim_until"],
        use_from=day["use_from"],
        use_by=day["use_by"],
        redeem_by=day["redeem_by"],
        review_claims=row["review_claims"],
        introduction=row["introduction"],
    )
