"""Judged queries and what their answers are worth.

The rule of the grades, of a service for a query: 3 when it is what the query asks for, 2 when it does the same nearly as well or
is a kind of it, 1 when somebody who finds nothing better would look at it, 0 else. A query that names an institution or a
place (`at`: a name, or `@` and the beginning of a division's code) gives its grades there; elsewhere a 3 is worth 1,
the rest nothing. `judged.csv` was looked at while the dictionary was made. `heldout.csv` was judged by somebody who had seen
neither the dictionary nor the code: 0.963 on both engines at its first run, after which its misses were looked at. `fresh.csv`
was written later from the list of instruments, services and institutions alone: 0.951 at its first run on the embedded engine.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from uuid import UUID

from bench.relevance.catalogue import Offered

DEPTH = 10
_GRADES = (("some", 1), ("good", 2), ("best", 3))


@dataclass(frozen=True, slots=True)
class Judged:
    kind: str
    query: str
    grades: Mapping[str, int]
    at: str

    def grade(self, offered: Offered) -> int:
        grade = self.grades.get(offered.kind, 0)
        if not self.at or self._here(offered):
            return grade
        return 1 if grade == len(_GRADES) else 0

    def _here(self, offered: Offered) -> bool:
        if self.at.startswith("@"):
            return offered.division.startswith(self.at[1:])
        return offered.institution == self.at


@dataclass(frozen=True, slots=True)
class Figures:
    """Means over the queries that have an answer."""

    ndcg: float
    mrr: float
    empty: float
    queries: int

    def line(self, name: str) -> str:
        return f"{name:28} {self.ndcg:8.4f} {self.mrr:8.4f} {self.empty:8.1%} {self.queries:8}"


def judged(name: str) -> list[Judged]:
    with (Path(__file__).parent / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [
            Judged(
                row["kind"], row["query"],
                {each: grade for column, grade in _GRADES for each in row[column].split(";") if each}, row["at"],
            )
            for row in csv.DictReader(file)
        ]  # fmt: skip


def figures(answers: Iterable[tuple[Judged, Sequence[UUID]]], catalogue: Mapping[UUID, Offered]) -> Figures:
    """`answers` has the first ids of each query, best first."""
    gains: list[float] = []
    ranks: list[float] = []
    empty: list[float] = []
    for query, ids in answers:
        ideal = sorted((query.grade(each) for each in catalogue.values()), reverse=True)[:DEPTH]
        if not ideal[0]:
            continue
        grades = [query.grade(catalogue[each]) for each in ids[:DEPTH] if each in catalogue]
        gains.append(_gain(grades) / _gain(ideal))
        ranks.append(next((1 / place for place, grade in enumerate(grades, 1) if grade >= min(2, ideal[0])), 0.0))
        empty.append(float(not ids))
    return Figures(fmean(gains), fmean(ranks), fmean(empty), len(gains))


def _gain(grades: Sequence[int]) -> float:
    return float(sum((2**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades, 1)))
