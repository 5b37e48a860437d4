"""Rows of `search_documents` as lines of a bulk request. PostgreSQL writes the JSON: the terms that segmentation made are kept
with the row and need not be made again, nor pass through Python as objects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import BigInteger, ColumnElement, Text, case, cast, extract, func, literal, literal_column, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Sessions
from db.models import SearchDocument
from search.opensearch.mapping import AT
from search.plan import at_or_better

BATCH: Final = 1_000

_D = SearchDocument


@dataclass(frozen=True, slots=True)
class Line:
    """One document, ready to be sent."""

    id: UUID
    version: int
    body: str

    def action(self, index: str) -> str:
        """Under the row's own version: an older one never replaces a newer one, and twice is as good as once."""
        return (
            f'{{"index":{{"_index":"{index}","_id":"{self.id}","version":{self.version},"version_type":"external_gte"}}}}\n'
            f"{self.body}\n"
        )


def _given(column: Any) -> ColumnElement[Any]:
    return func.nullif(column, "")


def _terms(level: Any) -> ColumnElement[Any]:
    letters = "{" + ",".join(at_or_better(level).lower()) + "}"
    standing = _D.tokens if level == "D" else func.ts_filter(_D.tokens, literal_column(f"'{letters}'::\"char\"[]"))
    return func.tsvector_to_array(standing)


_DIVISIONS: Final = case(
    (
        _D.division != "",
        func.json_build_array(
            func.rpad(func.left(_D.division, 2), 6, "0"), func.rpad(func.left(_D.division, 4), 6, "0"), _D.division
        ),
    )
)

_FIELDS: Final[dict[str, Any]] = {
    **{name: _terms(level) for level, name in AT.items()},
    "id": cast(_D.id, Text),
    "kind": _D.kind,
    "listed": _D.listed,
    "dated": cast(extract("epoch", _D.dated) * 1_000_000, BigInteger),
    "region": _given(_D.region),
    "divisions": _DIVISIONS,
    "category": _given(_D.category),
    "instrument_class": _given(_D.instrument_class),
    "institution_id": cast(_D.institution_id, Text),
    "price": _D.price,
    "rating": _D.rating,
    "merit": _D.merit,
    "appeal": _D.appeal,
    "voucher_supported": _D.voucher_supported,
    "lab_kind": _given(_D.lab_kind),
    "standing": _given(_D.standing),
    "name": _D.name,
    "name_length": func.length(_D.name),
    "version": _D.version,
    "digest": _D.digest,
    "recognitions": case((func.jsonb_array_length(_D.recognitions) > 0, _D.recognitions)),
}

_PAIRS: Final = [part for name, value in _FIELDS.items() for part in (literal(name, Text), value)]
LINES: Final = select(_D.id, _D.version, cast(func.json_build_object(*_PAIRS), Text).label("body"))


async def lines_of(sessions: Sessions, ids: Sequence[UUID]) -> list[Line]:
    """The documents of these ids."""
    async with sessions() as session:
        return await _read(session, LINES.where(_D.id.in_(ids)))


async def lines_of_institution(sessions: Sessions, institution: UUID, after: UUID | None) -> list[Line]:
    """The next page of what an institution is and offers, in the order of ids."""
    page = LINES.where(_D.institution_id == institution).order_by(_D.id).limit(BATCH)
    async with sessions() as session:
        return await _read(session, page if after is None else page.where(_D.id > after))


async def lines_after(sessions: Sessions, after: UUID | None, limit: int = BATCH) -> list[Line]:
    """The next page of all rows, in the order of ids."""
    page = LINES.order_by(_D.id).limit(limit)
    async with sessions() as session:
        return await _read(session, page if after is None else page.where(_D.id > after))


async def _read(session: AsyncSession, query: Any) -> list[Line]:
    return [Line(row.id, row.version, row.body) for row in await session.execute(query)]
