"""Which institution of a region's registry a bill's seller is: by USCC first, by name second (domain.md §3, Redeem)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, literal_column, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.bank import comparable_name
from core.identifiers import uscc as valid_uscc
from db.models import Institution
from domain.institutions.acceptance import within_reach

Row = TypeVar("Row")

MAX_SHARING: Final = 1_000
"""More institutions under one USCC or name than anybody has."""
BRACKETS = "[〔【〈《]〕】〉》"
PLAIN_BRACKETS = "((((()))))"
"""NFKC makes （） and ［］ half-width and leaves the others as they are; a unit's name is written with any of them."""
_TRANSLATION = str.maketrans(BRACKETS, PLAIN_BRACKETS)


class MatchedBy(StrEnum):
    USCC = "USCC"
    NAME = "NAME"


@dataclass(frozen=True, slots=True)
class Match:
    """An admitted institution. `name_agrees` is False where the USCC is its own but the bill names it otherwise: a
    reviewer should look, for the institution may have been renamed."""

    institution_id: UUID
    unit_id: UUID
    uscc: str
    name: str
    region: str
    by: MatchedBy
    name_agrees: bool


def name_key(name: str) -> str:
    """Two spellings of one name give the same key: half-width, one kind of brackets, no white space, case folded."""
    return comparable_name(name).translate(_TRANSLATION)


async def match(
    session: AsyncSession, region: str, *, uscc: str, name: str, compacts: Collection[str] = ()
) -> Match | None:
    """The institution that a bill's seller is, of the region's or a lab of its `compacts`; or None.

    A USCC decides alone: one that belongs to no institution is another legal unit, whatever its name. Labs of one house
    share its USCC: of them the name decides, and where it names none, the house's own institution is meant. Only where
    the bill has no USCC (a public institution's receipt) does the name decide alone, by present name, alias or former
    name, and only if it is one institution's.
    """
    key = name_key(name)
    if uscc.strip():
        try:
            code = valid_uscc(uscc)
        except ValueError:
            return None
        rows = await _rows(session, _admitted(region, compacts, key).where(Institution.uscc == code))
        found = the_one(rows, lambda row: bool(row.agrees), lambda row: row.lab_key == "" and row.region == region)
        return _match(found, MatchedBy.USCC) if found is not None else None
    if not key:
        return None
    rows = await _rows(session, _admitted(region, compacts, key).where(_goes_by(key)))
    return _match(rows[0], MatchedBy.NAME) if len(rows) == 1 else None


def the_one(rows: Sequence[Row], named: Callable[[Row], bool], own: Callable[[Row], bool]) -> Row | None:
    """Of institutions that share a USCC the one that is meant: the only one, the only one `named` so, or the unit's `own`."""
    for choice in (rows, [row for row in rows if named(row)], [row for row in rows if own(row)]):
        if len(choice) == 1:
            return choice[0]
    return None


def _admitted(region: str, compacts: Collection[str], key: str) -> Select[*tuple[Any, ...]]:
    return select(
        Institution.id, Institution.unit_id, Institution.uscc, Institution.name, Institution.region,
        _goes_by(key).label("agrees"), Institution.lab_key,
    ).where(within_reach(region, compacts), Institution.status == "ADMITTED")  # fmt: skip


async def _rows(session: AsyncSession, query: Select[*tuple[Any, ...]]) -> Sequence[Any]:
    return (await session.execute(query.limit(MAX_SHARING))).all()


def _match(row: Any, by: MatchedBy) -> Match:
    return Match(row[0], row[1], row[2], row[3], row[4], by, bool(row[5]))


def _goes_by(key: str) -> ColumnElement[bool]:
    other = func.unnest(Institution.names).column_valued("other")
    return or_(_key_of(Institution.name) == key, exists(select(other).where(_key_of(other) == key)))


def _key_of(text: ColumnElement[Any] | Any) -> ColumnElement[str]:
    """`name_key` in SQL: the registry of a region is some thousand rows, read in a few milliseconds."""
    half = func.normalize(text, literal_column("NFKC"))
    plain = func.translate(half, BRACKETS, PLAIN_BRACKETS)
    return func.regexp_replace(func.lower(plain), r"\s+", "", "g", type_=Institution.name.type)
