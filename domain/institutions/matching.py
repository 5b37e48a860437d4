"""Which institution of a region's registry a bill's seller is: by USCC first, by name second (domain.md §3, Redeem)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, literal_column, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.bank import comparable_name
from core.identifiers import uscc as valid_uscc
from db.models import Institution

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


async def match(session: AsyncSession, region: str, *, uscc: str, name: str) -> Match | None:
    """The admitted institution that a bill's seller is, or None.

    A USCC decides alone: one that belongs to no admitted institution is another legal unit, whatever its name. Only
    where the bill has none (a public institution's receipt) does the name decide, by present name, alias or former
    name, and only if it is one institution's.
    """
    key = name_key(name)
    if uscc.strip():
        try:
            code = valid_uscc(uscc)
        except ValueError:
            return None
        found = await _one(session, _admitted(region, key).where(Institution.uscc == code))
        return _match(found, MatchedBy.USCC) if found is not None else None
    if not key:
        return None
    found = await _one(session, _admitted(region, key).where(_goes_by(key)))
    return _match(found, MatchedBy.NAME) if found is not None else None


def _admitted(region: str, key: str) -> Select[UUID, UUID, str, str, str, bool]:
    return select(
        Institution.id, Institution.unit_id, Institution.uscc, Institution.name, Institution.region, _goes_by(key)
    ).where(Institution.region == region, Institution.status == "ADMITTED")


async def _one(session: AsyncSession, query: Select[UUID, UUID, str, str, str, bool]) -> Any:
    rows = (await session.execute(query.limit(2))).all()
    return rows[0] if len(rows) == 1 else None


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
