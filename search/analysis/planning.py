"""From what was typed to what is asked for: the plan that an engine carries out. See `search.plan`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from search import ranking
from search.analysis.folding import bigrams, common, fold, is_han, is_latin, is_word, key, units
from search.analysis.lexicon import lexicon
from search.analysis.mentioning import mentioning
from search.analysis.names import Concept, Sort
from search.analysis.needs import MetNeed, met_needs
from search.analysis.reading import How, Reading, Span, read, written
from search.analysis.terms import concept_term, exact_term, family_term, place_term
from search.plan import ENOUGH, Clause, Level, Part, Plan, Role, Step
from search.query import Kind, SearchQuery
from search.wording import NONE, Boost, Synonym, Wordings, current

MAX_PARTS: Final = 12
"""A query asks for at most so many things; further words are dropped."""
MAX_CLAUSES: Final = 60
NEAR: Final = "near"
"""The text of the part that prefers the searcher's own division and city."""

STOP_WORDS: Final = frozenset(common("stop"))
WEAK: Final = frozenset(common("weak"))
"""Words that nearly everything has: they order what was found, and ask for nothing."""
_QUANTITY = re.compile(r"[0-9]+(?:\.[0-9]+)?[a-zμ°%]{0,5}|°c|[a-z]|[a-z]?[0-9]{1,2}")


def plan(text: str) -> Plan:
    """What `text` (cleaned, at most 200 characters) asks for, with the admin's additions to the dictionary. Without parts when
    there is nothing in it to look for."""
    return worded_plan(text, current())


@lru_cache(maxsize=2_000)
def worded_plan(text: str, wordings: Wordings) -> Plan:
    """The same with other additions: what a preview shows."""
    if wordings == NONE:
        return _plain_plan(text)
    folded = fold(text)
    said = [each for each in wordings.synonyms if fold(each.phrase) in folded]
    rest = folded
    for each in said:
        rest = rest.replace(fold(each.phrase), " ")
    plain = _plain_plan(rest if said else text)
    parts = [*map(_synonym_part, said), *plain.parts][: MAX_PARTS * 2]
    if not parts:
        return plain
    boosts = [part for boost in wordings.boosts if _applies(boost, folded) and (part := _boost_part(boost)) is not None]
    return Plan((*parts, *boosts), _steps(parts) if said else plain.steps, plain.corrected)


def _synonym_part(synonym: Synonym) -> Part:
    plans = [_plain_plan(text) for text in (synonym.phrase, *synonym.means)]
    return _part(Role.WHAT, synonym.phrase, (clause for each in plans for clause in _asked(each)))


def _applies(boost: Boost, folded: str) -> bool:
    return not boost.when or any(fold(each) in folded for each in boost.when)


def _boost_part(boost: Boost) -> Part | None:
    clauses = [
        Clause(clause.terms, clause.level, boost.points)
        for clause in _asked(_plain_plan(boost.phrase))
        if not clause.loose and clause.points >= ranking.NARROWER
    ]
    return _part(Role.EXTRA, boost.phrase, clauses) if clauses else None


def _asked(made: Plan) -> list[Clause]:
    """The clauses of what a text asks for, not of what only orders."""
    return [clause for part in made.parts if part.role is not Role.EXTRA for clause in part.clauses]


@lru_cache(maxsize=2_000)
def _plain_plan(text: str) -> Plan:
    reading = read(text)
    met = [each for each in met_needs(reading.meant) if not _named_already(each, reading)]
    said = frozenset(reading.meant[start:end] for each in met for start, end in each.spans)
    parts = [*_named(reading, met), *_needed(reading, met)]
    known = any(part.role is Role.WHAT for part in parts)
    parts += [part for text in _left(reading) for part in _left_over(text, said, known)]
    parts = list(dict.fromkeys(parts))[: MAX_PARTS - 1]
    if not parts:
        return Plan((), ())
    exact = Part(Role.EXTRA, text, (Clause((exact_term(text),), "A", ranking.EXACT),))
    return Plan((*parts, exact), _steps(parts), reading.meant if reading.slips else None)


def plan_of(query: SearchQuery) -> Plan:
    """What a query asks of an engine. Without parts when it only browses, or when its text has nothing to look for."""
    made = plan(query.text) if query.wordings is None else worded_plan(query.text, query.wordings)
    made = made if query.kind is Kind.SERVICE else mentioning(made, query.text)
    if not (query.near and made.parts):
        return made
    own = (query.near, *(code for code in (query.near[:4] + "00",) if code != query.near))
    clauses = tuple(
        Clause((place_term(code),), "C", ranking.OWN_DIVISION // place) for place, code in enumerate(own, start=1)
    )
    return Plan((*made.parts, Part(Role.EXTRA, NEAR, clauses)), made.steps, made.corrected)


def _steps(parts: Sequence[Part]) -> tuple[Step, ...]:
    """Everything; then the thing without whose and where; then any of the things, in any form. With nothing of all that,
    whatever has any part."""
    numbers = range(len(parts))
    things = tuple(number for number in numbers if parts[number].role is Role.WHAT)
    asked = tuple(number for number in numbers if parts[number].role is not Role.EXTRA)
    anything = tuple(numbers)
    if not asked:
        return Step(tuple((number,) for number in numbers)), Step((anything,), loose=True, enough=1)
    steps = [Step(tuple((number,) for number in asked), enough=ENOUGH if things else 1)]
    if things:
        steps += [Step(tuple((number,) for number in things)), Step((things,)), Step((things,), loose=True, enough=1)]
    steps += [Step((asked,), loose=True, enough=1), Step((anything,), loose=True, enough=1)]
    return tuple(dict.fromkeys(steps))


def _named(reading: Reading, met: Sequence[MetNeed]) -> Iterable[Part]:
    """A part for each thing, institution and place that is named."""
    things = [(span, each) for span in reading.spans for each in span.concepts if each.sort is Sort.TERM]
    sure = any(span.surface not in concept.hints for span, concept in things)
    for span in reading.spans:
        text = reading.text(span)
        for sort, role in _ROLES.items():
            named = tuple(concept for concept in span.concepts if concept.sort is sort)
            if not named:
                continue
            if role is Role.WHAT:
                needed = [each for each in met if any(_overlap(span.surface, word) for word in _words_of(each, reading))]
                more = any(not _overlap(span.surface, word) for each in needed for word in _words_of(each, reading))
                clauses = [*_thing_clauses(span, named, ranking.SAID_LESS if more else 0), *_need_clauses(needed)]
                hint = sure and all(span.surface in concept.hints for concept in named) and not needed
                yield _part(Role.EXTRA, text, [_weaker(clause) for clause in clauses]) if hint else _part(role, text, clauses)
            else:
                yield _part(role, text, _owner_clauses(role, named))
            break


_ROLES: Final[Mapping[Sort, Role]] = {Sort.TERM: Role.WHAT, Sort.INSTITUTION: Role.WHOSE, Sort.PLACE: Role.WHERE}


def _named_already(met: MetNeed, reading: Reading) -> bool:
    """Whether its words say nothing beyond the name of something: 电镜 in 扫描电镜, or 系统开发 in the name of a system."""
    surfaces = [span.surface for span in reading.spans if any(concept.sort is Sort.TERM for concept in span.concepts)]
    words = [word for word in _words_of(met, reading) if word not in WEAK | STOP_WORDS]
    within = any(any(word in surface for surface in surfaces) for word in _words_of(met, reading))
    beyond = [word for word in words if not any(word in surface for surface in surfaces)]
    same = len(met.spans) == 1 and any(words == [surface] for surface in surfaces)
    return within and not beyond and not same


def _words_of(met: MetNeed, reading: Reading) -> list[str]:
    return [reading.meant[start:end] for start, end in met.spans]


def _overlap(surface: str, word: str) -> bool:
    return word in surface or surface in word


def _needed(reading: Reading, met: Sequence[MetNeed]) -> Iterable[Part]:
    """What meets the needs that no name of a thing stands for already."""
    surfaces = [
        span.surface for span in reading.spans if any(concept.sort is Sort.TERM for concept in span.concepts)
    ]
    free = [each for each in met if not any(_overlap(s, word) for s in surfaces for word in _words_of(each, reading))]
    if not free:
        return
    text = "".join(dict.fromkeys(word for each in free for word in _words_of(each, reading)))
    clauses = _need_clauses(free)
    if surfaces:
        yield _part(Role.EXTRA, text, [_weaker(clause) for clause in clauses])
    else:
        words = [word for each in free for word in _words_of(each, reading)]
        yield _part(Role.WHAT, text, [*clauses, *_all_words(words, ranking.MENTIONED)])
        yield from (_part(Role.EXTRA, word, [_weaker(clause) for clause in _word_clauses(word)]) for word in dict.fromkeys(words))


def _need_clauses(met: Sequence[MetNeed]) -> list[Clause]:
    """A thing that meets several needs at once comes first."""
    points: dict[Concept, int] = {}
    for each in met:
        for concept, worth in each.need.met_by:
            known = points.get(concept)
            points[concept] = worth if known is None else min(max(known, worth) + 10 * ranking.NEED_STEP, ranking.FULL)
    return [
        clause
        for concept, worth in points.items()
        for clause in (
            Clause((concept_term(concept),), "A", worth),
            Clause((concept_term(concept),), "D", worth // 5, loose=True),
        )
    ]


def _all_words(words: Sequence[str], points: int) -> list[Clause]:
    terms = tuple(dict.fromkeys(f"w:{word}" for text in words for word in _cut(text)))
    return [Clause(terms, "D", points, loose=True)] if terms else []


def _thing_clauses(span: Span, named: Sequence[Concept], less: int) -> list[Clause]:
    clauses: list[Clause] = []
    said = {span.surface, *span.also}
    usual = [concept for concept in named if not said.isdisjoint(map(_key, concept.surfaces[: concept.usual]))]
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
        whole = tuple(f"w:{word}" for word in _cut(span.surface))
        inner = tuple(f"w:{word}" for word in words if word != span.surface and len(word) > 1 and is_han(word))
        clauses += [Clause(terms, "B", ranking.WORDS) for terms in (whole, inner if len(inner) > 1 else ()) if terms]
    return clauses


def _key(surface: str) -> str:
    return key(units(surface))


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


def _owner_clauses(role: Role, named: Sequence[Concept]) -> list[Clause]:
    if role is Role.WHERE:
        return [Clause((place_term(concept.name),), "C", ranking.PLACE) for concept in named]
    return [Clause((concept_term(concept),), "C", ranking.FULL) for concept in named]


def _left(reading: Reading) -> list[str]:
    """What names nothing, the words of needs included, as it was meant."""
    words = [span for span in reading.spans if all(concept.sort is Sort.WORD for concept in span.concepts)]
    return [*map(written, reading.left), *(lexicon().written[span.surface] for span in words)]


def _left_over(stretch: str, said: frozenset[str], known: bool) -> Iterable[Part]:
    """What the dictionary does not name: words, and what sounds like them."""
    words = [word for word in _cut(stretch) if word not in STOP_WORDS]
    telling = [word for word in words if len(word) > 1 or not is_han(word)]
    for word in telling or words:
        if any(word in form for form in said):
            continue
        extra = known or word in WEAK or bool(_QUANTITY.fullmatch(word))
        clauses = _latin_clauses(word) if is_latin(word[0]) else _word_clauses(word)
        yield _part(Role.EXTRA if extra else Role.WHAT, word, [_weaker(clause) for clause in clauses] if extra else clauses)


def _word_clauses(word: str) -> list[Clause]:
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


def _latin_clauses(word: str) -> list[Clause]:
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


def _weaker(clause: Clause) -> Clause:
    return Clause(clause.terms, clause.level, clause.points // ranking.BESIDE, clause.loose)


def _part(role: Role, text: str, clauses: Iterable[Clause]) -> Part:
    """The best clause of each kind, best first."""
    best: dict[tuple[tuple[str, ...], Level], Clause] = {}
    for clause in clauses:
        known = best.get((clause.terms, clause.level))
        if known is None or clause.points > known.points:
            best[clause.terms, clause.level] = clause
    return Part(role, text, tuple(sorted(best.values(), key=lambda each: -each.points)[:MAX_CLAUSES]))


def _cut(folded: str) -> list[str]:
    return [word for word in lexicon().cut(folded) if is_word(word)]
