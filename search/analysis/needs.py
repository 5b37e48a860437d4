"""What people need, in everyday words, and what meets it: `search/data/needs.csv`.

A row's `words` must all be said, each in one of its forms (`水样|水里|水`, `_` for a space); `met_by` names instruments and
services, the best first, with how well they do where that is not 3: `水质检测=2`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from search.analysis.folding import fold
from search.analysis.names import Concept, Sort, rows, tells, terms
from search.ranking import NEED, NEED_STEP


@dataclass(frozen=True, slots=True)
class Need:
    words: tuple[tuple[str, ...], ...]
    met_by: tuple[tuple[Concept, int], ...]
    """Each with its points."""


@dataclass(frozen=True, slots=True)
class MetNeed:
    """A need found in a text: where its words stand, and what meets it."""

    need: Need
    spans: tuple[tuple[int, int], ...]

    @property
    def said(self) -> int:
        return sum(end - start for start, end in self.spans)


@cache
def needs() -> tuple[Need, ...]:
    return tuple(_need(row["words"], row["met_by"], terms()) for row in rows("needs"))


def _need(words: str, met_by: str, known: Mapping[str, Concept]) -> Need:
    asked = tuple(_forms(word) for word in words.split())
    means: list[tuple[Concept, int]] = []
    for place, each in enumerate(met_by.split(";")):
        name, _, grade = each.strip().partition("=")
        means.append((known[name], NEED[int(grade or 3)] - NEED_STEP * place))
    return Need(asked, tuple(means))


def _forms(word: str) -> tuple[str, ...]:
    """The longest first, which says most of where it stands."""
    return tuple(sorted((fold(form.replace("_", " ")) for form in word.split("|")), key=len, reverse=True))


@cache
def need_words() -> tuple[Concept, ...]:
    """The words of needs, so that they are known by their sound and with a wrong character too."""
    forms = dict.fromkeys(form for need in needs() for word in need.words for form in word if tells(form))
    return tuple(Concept(Sort.WORD, form, (form,)) for form in forms)


def met_needs(folded: str) -> list[MetNeed]:
    """The needs that `folded` speaks of; one that is part of another is left out."""
    found = [met for need in needs() if (met := _met(need, folded)) is not None]
    return [met for met in found if not any(_within(met, other) for other in found if other is not met)]


def _met(need: Need, folded: str) -> MetNeed | None:
    spans: list[tuple[int, int]] = []
    for forms in need.words:
        form = next((form for form in forms if _at(folded, form) >= 0), None)
        if form is None:
            return None
        start = _at(folded, form)
        spans.append((start, start + len(form)))
    return MetNeed(need, tuple(spans))


def _at(folded: str, form: str) -> int:
    """Where `form` stands, -1 for nowhere; Latin ones as words of their own."""
    start = folded.find(form)
    while start >= 0 and form.isascii() and not _alone(folded, start, start + len(form)):
        start = folded.find(form, start + 1)
    return start


def _alone(folded: str, start: int, end: int) -> bool:
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return not ((before.isascii() and before.isalnum()) or (after.isascii() and after.isalnum()))


def _within(one: MetNeed, other: MetNeed) -> bool:
    """Whether every word of one lies inside the words of the other, which says more; or touches one that has more words."""
    inside = all(any(start <= at and end <= to for start, to in other.spans) for at, end in one.spans)
    touching = any(start < end and at < to for start, to in other.spans for at, end in one.spans)
    return (inside and other.said > one.said) or (touching and len(other.spans) > len(one.spans))
