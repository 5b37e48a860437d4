"""Where a text shows what was looked for: the same for every engine, made from the plan and the text that people see."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from search.analysis.lexicon import lexicon
from search.analysis.planning import plan_of
from search.analysis.terms import concept_term
from search.plan import LEVELS, Part
from search.query import SearchQuery
from search.ranking import NARROWER

SNIPPET: Final = 80
"""Characters of a long text around what is found first."""
_MAX_FORMS: Final = 200


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    matched: bool


def pattern_of(query: SearchQuery) -> re.Pattern[str] | None:
    """What marks in a text the things and words that `query` asks for; None when there are none."""
    forms = sorted({form for part in plan_of(query).parts for form in _forms(part)}, key=len, reverse=True)[:_MAX_FORMS]
    return _compiled(tuple(forms)) if forms else None


def pieces(pattern: re.Pattern[str], text: str, *, whole: bool) -> tuple[Piece, ...]:
    """`text` (or, not `whole`, what stands around the first find) in pieces; empty when nothing in it was looked for."""
    first = pattern.search(text)
    if first is None:
        return ()
    start = 0 if whole else max(0, first.start() - SNIPPET // 4)
    shown = text if whole else text[start : start + SNIPPET]
    found: list[Piece] = []
    at = 0
    for match in pattern.finditer(shown):
        if match.start() > at:
            found.append(Piece(shown[at : match.start()], False))
        found.append(Piece(match[0], True))
        at = match.end()
    return tuple([*found, Piece(shown[at:], False)] if at < len(shown) else found)


def _forms(part: Part) -> Iterable[str]:
    """Names of the things that are the best answers, and words that stand by themselves."""
    for clause in part.clauses:
        for term in clause.terms:
            tag, _, text = term.partition(":")
            if tag == "c" and clause.points >= NARROWER // 4 and clause.level in LEVELS[:3]:
                yield from _surfaces().get(term, ())
            elif tag == "w" and not text.endswith("*") and len(text) > 1:
                yield text


@lru_cache(maxsize=1)
def _surfaces() -> dict[str, tuple[str, ...]]:
    return {concept_term(concept): concept.surfaces for concept in lexicon().concepts}


@lru_cache(maxsize=500)
def _compiled(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(_spelled, forms)), re.IGNORECASE)


def _spelled(form: str) -> str:
    """`gcms` also marks GC-MS; a Latin word only as a whole."""
    if not form.isascii():
        return re.escape(form)
    inner = "[-_/]?".join(map(re.escape, form))
    return rf"(?<![A-Za-z0-9]){inner}(?![A-Za-z0-9])"
