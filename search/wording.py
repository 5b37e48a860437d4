"""What an admin added to the dictionary, as this process knows it; `search.keeping_up` looks for a newer revision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol

from sqlalchemy import select

from db.engine import Sessions
from db.models import SearchWordings


@dataclass(frozen=True, slots=True)
class Synonym:
    phrase: str
    means: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Boost:
    """`when`: only in searches that say one of these; empty for all."""

    phrase: str
    when: tuple[str, ...]
    points: int


@dataclass(frozen=True, slots=True)
class Wordings:
    revision: int = 0
    synonyms: tuple[Synonym, ...] = ()
    boosts: tuple[Boost, ...] = ()


NONE: Final = Wordings()
_known: list[Wordings] = [NONE]


def current() -> Wordings:
    return _known[-1]


def adopt(wordings: Wordings) -> None:
    """From now on, in this process."""
    _known[:] = [wordings]


def wordings_of(revision: int, items: Iterable[Mapping[str, Any]]) -> Wordings:
    rows = list(items)
    return Wordings(
        revision,
        tuple(Synonym(row["phrase"], tuple(row["means"])) for row in rows if row["kind"] == "SYNONYM"),
        tuple(Boost(row["phrase"], tuple(row["means"]), row["points"]) for row in rows if row["kind"] == "BOOST"),
    )


class Source(Protocol):
    """Whoever has the database."""

    @property
    def sessions(self) -> Sessions: ...


async def refresh(source: Source) -> Wordings:
    """Adopt the newest revision; one small statement."""
    newest = select(SearchWordings.revision, SearchWordings.items).order_by(SearchWordings.revision.desc()).limit(1)
    async with source.sessions() as session:
        row = (await session.execute(newest.where(SearchWordings.revision != current().revision))).first()
    if row is not None and row.revision > current().revision:
        adopt(wordings_of(row.revision, row.items))
    return current()
