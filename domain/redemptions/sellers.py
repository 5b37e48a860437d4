"""Which institution of the registry each item's seller is: the rule of `domain.institutions.matching.match`, for all
sellers of an application in one statement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Institution, Unit
from domain.institutions.matching import name_key


@dataclass(frozen=True, slots=True)
class Seller:
    """An admitted institution, with what rules about the two parties ask."""

    institution_id: UUID
    unit_id: UUID
    uscc: str
    name: str
    region: str
    lab_kind: str
    representative: str


Named = tuple[str, str]
"""USCC (may be empty) and name, as bills have them."""


async def match_all(session: AsyncSession, region: str, sellers: Iterable[Named]) -> Mapping[Named, Seller]:
    """The admitted institution of each seller that is one. A USCC decides alone; only where there is none does the name
    decide, and only if it is one institution's."""
    wanted = {named for named in sellers if any(named)}
    codes = {code for code, _ in wanted if code}
    by_name = any(not code for code, _ in wanted)
    if not wanted:
        return {}
    query = (
        select(Institution, Unit.legal_representative)
        .join(Unit, Unit.id == Institution.unit_id)
        .where(Institution.region == region, Institution.status == "ADMITTED")
        .where(or_(Institution.uscc.in_(codes), true() if by_name else Institution.uscc.in_(codes)))
    )
    rows = [(row[0], row[1]) for row in (await session.execute(query)).all()]
    found = {named: _one(rows, *named) for named in wanted}
    return {named: seller for named, seller in found.items() if seller is not None}


def _one(rows: list[tuple[Institution, str]], code: str, name: str) -> Seller | None:
    key = name_key(name)
    fitting = [
        (row, representative)
        for row, representative in rows
        if (row.uscc == code if code else key and key in {name_key(each) for each in (row.name, *row.names)})
    ]
    if len(fitting) != 1:
        return None
    row, representative = fitting[0]
    return Seller(row.id, row.unit_id, row.uscc, row.name, row.region, row.lab_kind, representative)
