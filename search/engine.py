"""What an engine answers and is given, whichever it is. An engine never decides access: it ranks ids, the database gives rows."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from search.query import Facet, Kind, SearchQuery, Suggesting


class EngineName(StrEnum):
    POSTGRES = "postgres"
    OPENSEARCH = "opensearch"


@dataclass(frozen=True, slots=True)
class Hit:
    """One found document. `score` orders by relevance and means nothing across queries; `cursor` continues after it."""

    id: UUID
    score: int
    cursor: str
    complete: bool = True
    """Whether it has everything that was asked for."""


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many documents have this value, under all filters but the facet's own. For Facet.PRICE the values are
    `lowest` and `highest`, and `count` is fen."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class SearchResult:
    """`relaxed`: few documents had everything asked for, and this page has some with a part of it; `dropped`: what
    these may lack. `corrected`: how the text was read, when that is not as it was typed. `total` is None unless asked for."""

    hits: tuple[Hit, ...]
    has_next: bool
    total: int | None = None
    facets: Mapping[Facet, tuple[FacetCount, ...]] = field(default_factory=dict)
    relaxed: bool = False
    dropped: tuple[str, ...] = ()
    corrected: str | None = None
    served_by: EngineName = EngineName.POSTGRES
    degraded: bool = False
    """The engine that should have answered did not."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`kind` None: a term of the trade, which `count` services are. Otherwise a document, told by `id`; its name is read
    from the database by whoever shows it."""

    text: str
    kind: Kind | None
    id: UUID | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class Recognised:
    """A compact's recognition of the lab that offers, or is, the thing; in force on both days named."""

    compact: str
    batch: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to be found, as text; each engine analyses it with `search.analysis`.

    `version` only ever grows with a change of the document, `dated` orders by newest. `price` is fen, `rating` thousandths
    of a star, None for none.
    A document that is not `listed` is not found, but remembers its version. `names` come first when ranking (name, then
    aliases and model), `related` second (institution, class), `body` last. `region` is the home of the institution.
    """

    kind: Kind
    id: UUID
    version: int
    listed: bool
    dated: datetime
    names: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    body: str = ""
    region: str = ""
    division: str = ""
    category: str = ""
    instrument_class: str = ""
    institution_id: UUID | None = None
    price: int | None = None
    rating: int | None = None
    voucher_supported: bool = False
    lab_kind: str = ""
    recognitions: tuple[Recognised, ...] = ()
    standing: str = ""
    """What a region's rules are told of the institution, as `search.standing` writes it; empty for an article."""


@dataclass(frozen=True, slots=True)
class Removal:
    """The thing is gone from the database."""

    kind: Kind
    id: UUID
    version: int


class SearchEngine(Protocol):
    """Reading."""

    async def search(self, query: SearchQuery) -> SearchResult:
        """Raises InvalidInput (path `after`) for a cursor that is forged or belongs to another query."""
        ...

    async def suggest(self, wanted: Suggesting) -> tuple[Suggestion, ...]:
        """What somebody who is typing may mean: terms of the trade first, then things in the order of their kinds."""
        ...


class SearchIndex(Protocol):
    """Writing. Each write is idempotent: an older version never replaces a newer one."""

    async def put(self, documents: Sequence[Document], removals: Sequence[Removal] = ()) -> int:
        """Add, replace or remove; how many documents changed."""
        ...

    async def replace_all(self, batches: AsyncIterator[Sequence[Document]]) -> int:
        """Put these in the place of everything, with no moment without an answer; how many there are."""
        ...


class Engine(SearchEngine, SearchIndex, Protocol):
    """Both."""
