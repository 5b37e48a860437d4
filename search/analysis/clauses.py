"""What shows a part of a query in a document, and for how many points: of things, of owners and places, of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Final

from search import ranking
from search.analysis.folding import bigrams, is_han, is_word, key, units
from search.analysis.lexicon import lexicon
from search.analysis.names import Concept, Sort
from search.analysis.reading import How, Span
from search.analysis.terms import concept_term, exact_term, family_term, place_term
from search.analysis.uses import Fit, fits
from search.plan import Clause, Level, Part, Role

MAX_CLAUSES: Final = 60


def thing_clauses(span: Span, named: Sequence[Concept], less: int) -> list[Clause]:
    clauses: list[Clause] = []
    usual = [concept for concept in named if usually(concept, span)]
    for concept in named:
        term = (concept_term(concept),)
        full = ranking.FULL if concept in usual or not usual else ranking.NARROWER
        clauses += [
            Clause(term, "A", full - less),
            Clause(term, "B", ranking.NAMED),
            Clause(term, "D", ranking.MENTIONED),
            *(Clause((concept_term(each),), "A", ranking.NARROWER) for each in narrower(concept)),
            *(Clause((concept_term(each),), "A", ranking.BROADER, loose=True) for each in broader(concept)),
        ]
        if concept.family and concept.family != "其他":
            clauses.append(Clause((family_term(concept.family),), "C", ranking.SIBLING, loose=True))
    if span.how is How.EXACT:
        words = [word for word in lexicon().words(span.surface) if is_word(word)]
        whole = tuple(f"w:{word}" for word in cut(span.surface))
        inner = tuple(f"w:{word}" for word in words if word != span.surface and len(word) > 1 and is_han(word))
        clauses += [Clause(terms, "B", ranking.WORDS) for terms in (whole, inner if len(inner) > 1 else ()) if terms]
    return clauses


def usually(concept: Concept, span: Span) -> bool:
    """Whether the span is an established name of it."""
    return not {span.surface, *span.also}.isdisjoint(key(units(surface)) for surface in concept.surfaces[: concept.usual])


def alike_clauses(named: Sequence[Concept]) -> list[Clause]:
    return [
        Clause((concept_term(each.concept),), "A", int(ranking.ALIKE * each.share), loose=True)
        for concept in named
        for each in alike(concept)
        if each.concept not in named
    ]


@lru_cache(maxsize=1_000)
def alike(concept: Concept) -> tuple[Fit, ...]:
    """What is used for much the same, for where the thing itself is not offered."""
    return tuple(each for each in fits(" ".join(concept.surfaces)).best if each.concept != concept)


def narrower(concept: Concept) -> tuple[Concept, ...]:
    """Things whose name ends in this one's: 场发射扫描电子显微镜 is a kind of 扫描电子显微镜."""
    return _kinds_of().get(concept, ())


def broader(concept: Concept) -> tuple[Concept, ...]:
    return tuple(other for other, kinds in _kinds_of().items() if concept in kinds)


@cache
def _kinds_of() -> dict[Concept, tuple[Concept, ...]]:
    known = lexicon()
    found: dict[Concept, dict[Concept, None]] = {}
    things = [concept for concept in known.concepts if concept.sort is Sort.TERM]
    for concept in things:
        for surface in concept.surfaces:
            for start in range(1, 0 if surface.isascii() else len(surface) - 2):
                for other in known.by_surface.get(surface[start:], ()):
                    if other.sort is Sort.TERM and other is not concept:
                        found.setdefault(other, {})[concept] = None
    return {concept: tuple(kinds) for concept, kinds in found.items()}


def owner_clauses(role: Role, named: Sequence[Concept]) -> list[Clause]:
    if role is Role.WHERE:
        return [Clause((place_term(concept.name),), "C", ranking.PLACE) for concept in named]
    return [clause for concept in named for clause in _owner_clauses(concept)]


def _owner_clauses(concept: Concept) -> tuple[Clause, ...]:
    """A house is known by its name as a whole, which stands in the documents whether or not the dictionary knows it."""
    if concept.sort is Sort.HOUSE:
        own, offered = exact_term(concept.name), family_term(concept.name)
        return Clause((own,), "A", ranking.OWNER), Clause((offered,), "C", ranking.OWNER)
    return (Clause((concept_term(concept),), "C", ranking.OWNER),)


def fit_clauses(fitting: Sequence[Fit], full: int) -> list[Clause]:
    """Of what fits a need; what fits much less than the best counts only where that has too few."""
    clauses: list[Clause] = []
    for each in fitting:
        term, worth = (concept_term(each.concept),), int(full * each.share)
        clauses.append(Clause(term, "A", worth, loose=each.share < ranking.FITTING))
        clauses.append(Clause(term, "D", worth // 5, loose=True))
    return clauses


def all_words(texts: Sequence[str]) -> list[Clause]:
    """The names have all of them, which is what was asked for where these are several; or the description has."""
    terms = tuple(dict.fromkeys(f"w:{word}" for text in texts for word in cut(text)))
    named = [Clause(terms, "B", ranking.WORDS)] if len(terms) > 1 else []
    return [*named, Clause(terms, "D", ranking.MENTIONED, loose=True)] if terms else []


def word_clauses(word: str) -> list[Clause]:
    clauses = [Clause((f"w:{word}",), level, points) for level, points in _LEVELS]
    pairs = tuple(f"g:{pair}" for pair in bigrams(word))
    if len(pairs) > 1:
        clauses += [Clause(pairs, "B", ranking.PAIRS), Clause(pairs, "C", ranking.PAIRS // 2)]
        clauses += [Clause((pair,), "C", ranking.PIECE, loose=True) for pair in pairs]
    elif pairs:
        clauses += [Clause(pairs, "B", ranking.PAIRS), Clause(pairs, "C", ranking.PAIRS // 2)]
    return [*clauses, *(Clause((f"w:{character}*",), "C", ranking.PIECE // 5, loose=True) for character in word)]


_LEVELS: Final[tuple[tuple[Level, int], ...]] = (
    ("B", ranking.WORD["B"]), ("C", ranking.WORD["C"]), ("D", ranking.WORD["D"]),
)  # fmt: skip


def latin_clauses(word: str) -> list[Clause]:
    """A word by its letters, as pinyin, as initials, as the beginning of something; a model number by its parts."""
    clauses = [Clause((f"w:{word}",), level, points) for level, points in _LEVELS]
    if word.isalpha() and len(word) > 1:
        clauses += [Clause((f"p:{word}",), "C", ranking.WORD["C"]), Clause((f"i:{word}",), "C", ranking.WORD["C"])]
    if len(word) > 2:
        clauses.append(Clause((f"w:{word}*",), "B", ranking.WORD["C"]))
    if word.isalpha() and len(word) > 3:
        clauses.append(Clause((f"p:{word}*",), "C", ranking.WORD["D"]))
    letters = re.match(r"[a-z]{2,}(?=[0-9])", word)
    if letters:
        named = lexicon().by_surface.get(letters[0], ())
        clauses += [Clause((concept_term(each),), "A", ranking.SIBLING, loose=True) for each in named if each.sort is Sort.TERM]
    return clauses


def weaker(clause: Clause, by: int = ranking.BESIDE) -> Clause:
    return Clause(clause.terms, clause.level, clause.points // by, clause.loose)


def part_of(role: Role, text: str, clauses: Iterable[Clause]) -> Part:
    """The best clause of each kind, best first."""
    best: dict[tuple[tuple[str, ...], Level], Clause] = {}
    for clause in clauses:
        known = best.get((clause.terms, clause.level))
        if known is None or clause.points > known.points:
            best[clause.terms, clause.level] = clause
    return Part(role, text, tuple(sorted(best.values(), key=lambda each: -each.points)[:MAX_CLAUSES]))


def cut(folded: str) -> list[str]:
    return [word for word in lexicon().cut(folded) if is_word(word)]
