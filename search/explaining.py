"""Why a document ranks where it does: the plan's parts, and the points that the document gets for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from db.engine import Sessions
from search.analysis.planning import plan_of
from search.analysis.terms import document_terms
from search.plan import Level, best_clause
from search.query import SearchQuery
from search.ranking import merit
from search.sources import documents_of


@dataclass(frozen=True, slots=True)
class Earned:
    """What a part of the query brought: `terms` that stand at `level`; neither when the document has nothing of it."""

    role: str
    text: str
    points: int
    terms: tuple[str, ...] = ()
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    parts: Sequence[Earned]
    points: int
    merit: int
    understood: str | None


class Source(Protocol):
    """Whoever has the database."""

    @property
    def sessions(self) -> Sessions: ...


async def explain(source: Source, query: SearchQuery, document_id: UUID) -> Explanation | None:
    """None for what is not there. One statement."""
    documents = await documents_of(source.sessions, query.kind, [document_id])
    if not documents:
        return None
    terms, plan = document_terms(documents[0]), plan_of(query)
    earned: list[Earned] = []
    for part in plan.parts:
        clause = best_clause(terms, part)
        if clause is None:
            earned.append(Earned(part.role.value, part.text, 0))
        else:
            earned.append(Earned(part.role.value, part.text, clause.points, clause.terms, clause.level))
    return Explanation(earned, sum(each.points for each in earned), merit(documents[0]), plan.corrected)
