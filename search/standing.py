"""What a region's rules are told of an institution, as one text: documents of one standing are alike to every region."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from sqlalchemy import select

from db.engine import Sessions
from db.models import SearchDocument
from search.engine import Recognised
from search.query import Kind

MAX_STANDINGS: Final = 5_000
"""Beyond so many, which no compact comes near, what is left over counts as not accepted."""


@dataclass(frozen=True, slots=True)
class Standing:
    """`admitted` to the registry of its home `region`; `recognitions` are all that it ever had."""

    region: str
    admitted: bool
    lab_kind: str
    recognitions: tuple[Recognised, ...] = ()


def written(standing: Standing) -> str:
    rows = sorted(
        [each.compact, each.batch, each.since.isoformat(), each.until.isoformat() if each.until else ""]
        for each in standing.recognitions
    )
    return json.dumps([standing.region, standing.admitted, standing.lab_kind, rows], ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> Standing:
    """The reverse of `written`."""
    region, admitted, lab_kind, rows = json.loads(text)
    recognitions = tuple(
        Recognised(compact, batch, date.fromisoformat(since), date.fromisoformat(until) if until else None)
        for compact, batch, since, until in rows
    )
    return Standing(region, admitted, lab_kind, recognitions)


class Source(Protocol):
    """Whoever has the database."""

    @property
    def sessions(self) -> Sessions: ...


async def known_standings(source: Source) -> tuple[str, ...]:
    """Those that institutions have in the index now; one statement over institutions alone."""
    here = SearchDocument.kind == Kind.INSTITUTION.value, SearchDocument.listed.is_(True), SearchDocument.standing != ""
    query = select(SearchDocument.standing).where(*here).distinct().order_by(SearchDocument.standing).limit(MAX_STANDINGS)
    async with source.sessions() as session:
        return tuple(await session.scalars(query))
