"""Which institution of the registry each item's seller is: the rule of `domain.institutions.matching.match`, for all
sellers of an application in one statement."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Institution, Unit
from domain.institutions.acceptance import recognitions_of, within_reach
from domain.institutions.matching import name_key, the_one
from regions.contract import Recognition


@dataclass(frozen=True, slots=True)
class Seller:
    """An institution that is listed, with what rules about the two parties ask."""

    institution_id: UUID
    unit_id: UUID
    uscc: str
    name: str
    region: str
    lab_kind: str
    representative: str
    admitted: bool
    """In its own region's registry; False for a lab that is listed by a compact's recognition alone."""
    recognitions: tuple[Recognition, ...] = ()
    names: tuple[str, ...] = ()
    """Aliases and former names."""


Named = tuple[str, str]
"""USCC (may be empty) and name, as bills have them."""


async def match_all(
    session: AsyncSession, region: str, sellers: Iterable[Named], compacts: Collection[str] = ()
) -> Mapping[Named, Seller]:
    """The institution of each seller that is one, of the region's or a lab of its `compacts`. A USCC decides alone, the name
    among labs that share it; only where there is none does the name decide alone, and only if it is one institution's."""
    wanted = {named for named in sellers if any(named)}
    codes = {code for code, _ in wanted if code}
    by_name = any(not code for code, _ in wanted)
    if not wanted:
        return {}
    query = (
        select(Institution, Unit.legal_representative)
        .join(Unit, Unit.id == Institution.unit_id)
        .where(within_reach(region, compacts), Institution.status == "ADMITTED")
        .where(or_(Institution.uscc.in_(codes), true() if by_name else Institution.uscc.in_(codes)))
    )
    rows = [(row[0], row[1]) for row in (await session.execute(query)).all()]
    found = {named: row for named in wanted if (row := _one(rows, region, *named)) is not None}
    labs = await recognitions_of(session, {row[0].id for row in found.values()}) if compacts else {}
    return {named: _seller(*row, labs.get(row[0].id, ())) for named, row in found.items()}


async def of_order(
    session: AsyncSession, institution: Institution, representative: str, sellers: Iterable[Named]
) -> Mapping[Named, Seller]:
    """Those named that are an order's institution, which stays the seller even when it left the registry since."""
    key, codes = {name_key(each) for each in (institution.name, *institution.names)}, {institution.uscc}
    fits = [named for named in sellers if (named[0] in codes if named[0] else name_key(named[1]) in key)]
    if not fits:
        return {}
    labs = await recognitions_of(session, {institution.id})
    seller = _seller(institution, representative, labs.get(institution.id, ()))
    return dict.fromkeys(fits, seller)


Candidate = tuple[Institution, str]


def _one(rows: list[Candidate], region: str, code: str, name: str) -> Candidate | None:
    key = name_key(name)

    def named(row: Candidate) -> bool:
        return bool(key) and key in {name_key(each) for each in (row[0].name, *row[0].names)}

    if not code:
        return the_one([row for row in rows if named(row)], named, lambda _row: False)
    sharing = [row for row in rows if row[0].uscc == code]
    return the_one(sharing, named, lambda row: row[0].lab_key == "" and row[0].region == region)


def _seller(row: Institution, representative: str, recognitions: tuple[Recognition, ...]) -> Seller:
    return Seller(
        row.id, row.unit_id, row.uscc, row.name, row.region, row.lab_kind, representative, not row.by_recognition,
        recognitions, tuple(row.names),
    )  # fmt: skip
