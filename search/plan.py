"""What a query asks for, as every engine carries it out: parts, the terms that show a part, and the points they are worth.

`search.analysis.planning` makes a plan from text; an engine adds nothing to it. Carried out exactly, two engines give the same
documents in the same order:

- a document *has* a clause when all its terms stand in the document at the clause's level or better (A is best; a term that
  ends in `*` is a prefix);
- a document has a part when it has any of its clauses; it gets the points of the best one. Its score is the sum over all parts,
  at most `MAX_SCORE`, so that a 32-bit float holds it;
- the steps are tried in their order: the first that at least its `enough` documents of the scope (kind, listed, recognised; not
  the filters) fulfil is the one that counts, else the last. A step is fulfilled by having one part of each of its sets. Clauses
  that are `loose` count for the steps that are, and always for the score;
- a hit is `complete` when it fulfils the first step;
- equal scores are ordered by `search.ranking.merit`, then by id, both downwards. Without words all are ordered by
  `search.ranking.appeal`, then by id.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

Level = Literal["A", "B", "C", "D"]
"""A: what the document is. B: words of its names. C: whose it is, where and of which class. D: what else it says."""

LEVELS: Final[tuple[Level, ...]] = ("A", "B", "C", "D")
ENOUGH: Final = 10
"""With fewer complete matches than a first page shows, partial ones follow them."""
MAX_SCORE: Final = 2**23


class Role(StrEnum):
    """What a part of a query names: the thing, who offers it, where; or what only makes one answer better than another."""

    WHAT = "what"
    WHOSE = "whose"
    WHERE = "where"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Clause:
    terms: tuple[str, ...]
    level: Level
    points: int
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """`text` as it was typed. Clauses are in falling order of their points."""

    role: Role
    text: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One of each of the sets of parts, told by their numbers."""

    sets: tuple[tuple[int, ...], ...]
    loose: bool = False
    enough: int = ENOUGH


@dataclass(frozen=True, slots=True)
class Plan:
    """`corrected` is the text as it was understood, where that is not as it was typed. `browses`: there are words, and all
    of them go without saying."""

    parts: tuple[Part, ...]
    steps: tuple[Step, ...]
    corrected: str | None = None
    browses: bool = False

    def dropped(self, step: int) -> tuple[str, ...]:
        """The texts of what the first step asks for and this one does not insist on."""
        insisted = {number for numbers in self.steps[step].sets if len(numbers) == 1 for number in numbers}
        asked = [number for numbers in self.steps[0].sets for number in numbers]
        return tuple(self.parts[number].text for number in asked if number not in insisted) if step else ()


def at_or_better(level: Level) -> str:
    """`C` → `ABC`."""
    return "".join(LEVELS[: LEVELS.index(level) + 1])


def has(terms: Mapping[str, Level], clause: Clause) -> bool:
    """Whether a document with these terms has the clause."""
    return all(_stands(terms, term, clause.level) for term in clause.terms)


def best_clause(terms: Mapping[str, Level], part: Part) -> Clause | None:
    return next((clause for clause in part.clauses if has(terms, clause)), None)


def score(terms: Mapping[str, Level], plan: Plan) -> int:
    """The points of a document with these terms."""
    found = (best_clause(terms, part) for part in plan.parts)
    return sum(clause.points for clause in found if clause is not None)


def _stands(terms: Mapping[str, Level], term: str, level: Level) -> bool:
    if not term.endswith("*"):
        return terms.get(term, "E") <= level
    beginning = term[:-1]
    return any(known.startswith(beginning) and at <= level for known, at in terms.items())
