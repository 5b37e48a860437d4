"""From what was typed to what is asked for: the plan that an engine carries out. See `search.plan`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from search import ranking
from search.analysis.clauses import (
    alike_clauses,
    all_words,
    cut,
    fit_clauses,
    latin_clauses,
    owner_clauses,
    part_of,
    thing_clauses,
    usually,
    weaker,
    word_clauses,
)  # fmt: skip
from search.analysis.families import Family, family_of
from search.analysis.folding import common, fold, is_han, is_latin
from search.analysis.lexicon import lexicon
from search.analysis.mentioning import mentioning
from search.analysis.names import Concept, Sort
from search.analysis.needs import MetNeed, met_needs
from search.analysis.reading import How, Reading, Span, read, written
from search.analysis.terms import exact_term, place_term
from search.analysis.uses import Fits, fits
from search.plan import ENOUGH, Clause, Part, Plan, Role, Step
from search.query import Kind, SearchQuery
from search.wording import NONE, Boost, Synonym, Wordings, current

MAX_PARTS: Final = 12
"""A query asks for at most so many things; further words are dropped."""
INSTEAD: Final = "alike"
"""The text of the part that finds what is like a thing that nobody offers."""
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
    return part_of(Role.WHAT, synonym.phrase, (clause for each in plans for clause in _asked(each)))


def _applies(boost: Boost, folded: str) -> bool:
    return not boost.when or any(fold(each) in folded for each in boost.when)


def _boost_part(boost: Boost) -> Part | None:
    clauses = [
        Clause(clause.terms, clause.level, boost.points)
        for clause in _asked(_plain_plan(boost.phrase))
        if not clause.loose and clause.points >= ranking.NARROWER
    ]
    return part_of(Role.EXTRA, boost.phrase, clauses) if clauses else None


def _asked(made: Plan) -> list[Clause]:
    """The clauses of what a text asks for, not of what only orders."""
    return [clause for part in made.parts if part.role is not Role.EXTRA for clause in part.clauses]


@lru_cache(maxsize=2_000)
def _plain_plan(text: str) -> Plan:
    reading = read(text)
    met = [each for each in met_needs(reading.meant) if not _named_already(each, reading)]
    telling = tuple(_telling(reading))
    about = fold(reading.about)
    without = fits(about, met)
    things = _things(reading)
    passing = [span for span in things if _in_passing(span, telling)]
    named = tuple(
        concept
        for span in passing
        for concept in span.concepts
        if concept.sort is Sort.TERM and span.surface not in concept.hints
    )
    passing += [span for span in things if span not in passing and telling and _outweighed(span, without)]
    asked = _Asked(reading, fits(about, met, named), telling, tuple(passing))
    asked_for = dict.fromkeys([*asked.named(), *asked.needed(), *asked.left_over(), *asked.instead()])
    family = family_of(about)
    if family:
        asked_for = dict.fromkeys(_of_family(family, reading, asked_for))
    parts = [part for part in asked_for if part.clauses][: MAX_PARTS - 1]
    if not parts:
        return Plan((), (), browses=bool(reading.units))
    exact = Part(Role.EXTRA, text, (Clause((exact_term(text),), "A", ranking.EXACT),))
    return Plan((*parts, exact), _steps(parts), reading.meant if reading.slips else None)


def _of_family(family: Family, reading: Reading, parts: Iterable[Part]) -> Iterable[Part]:
    """What else the text may mean only orders what is of the family, and is found where nothing is."""
    yield _understood(reading, family.clauses())
    for part in parts:
        if part.role in (Role.WHOSE, Role.WHERE):
            yield part
        else:
            yield part_of(Role.EXTRA, part.text, [weaker(clause, ranking.BESIDE_NEED) for clause in part.clauses])


def _understood(reading: Reading, clauses: Sequence[Clause]) -> Part:
    """What the words mean together, best first. Whoever types a name as it stands may mean what is called so."""
    so_named = Clause((exact_term(written(reading.units)),), "A", clauses[0].points)
    return part_of(Role.WHAT, reading.about, [clauses[0], so_named, *clauses[1:]])


def forget_plans() -> None:
    """The dictionary knows other names than before."""
    for kept in (read, _plain_plan, worded_plan):
        kept.cache_clear()


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


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a text asks for: the things that it names, what else it needs (`fitting`), and the words that tell more than
    these names do."""

    reading: Reading
    fitting: Fits
    telling: tuple[str, ...]

    passing: tuple[Span, ...]
    """Named only in passing: with more said than a hint or a coined short name, the need counts."""

    @property
    def things(self) -> list[Span]:
        return [span for span in _things(self.reading) if span not in self.passing]

    def named(self) -> Iterable[Part]:
        """A part for each thing, institution and place that is named."""
        things = self.things
        for span in self.reading.spans:
            text = self.reading.text(span)
            for role, sorts in _ROLES.items():
                concepts = tuple(concept for concept in span.concepts if concept.sort in sorts)
                if not concepts:
                    continue
                if role is not Role.WHAT:
                    yield part_of(role, text, owner_clauses(role, concepts))
                elif span in things:
                    more = self._beside(span, concepts) if self.telling and len(things) == 1 else []
                    less = ranking.SAID_LESS if more else 0
                    yield part_of(role, text, [*thing_clauses(span, concepts, less), *more])
                break

    def _beside(self, span: Span, concepts: Sequence[Concept]) -> list[Clause]:
        established = any(usually(concept, span) for concept in concepts)
        return fit_clauses(self.fitting.best, ranking.FIT_BESIDE if established else ranking.FIT_INSTEAD)

    def needed(self) -> Iterable[Part]:
        """What fits the need that no name of a thing stands for."""
        text = self.reading.about
        by_chance = not self.fitting.told and len(text) > 1
        if not self.fitting.best or by_chance or (self.things and not self.telling):
            return
        clauses = fit_clauses(self.fitting.best, ranking.NEED[3])
        if self.things or not self.certain:
            yield part_of(Role.EXTRA, text, [weaker(clause) for clause in clauses])
        else:
            yield _understood(self.reading, [*clauses, *all_words(self.telling)])

    def instead(self) -> Iterable[Part]:
        """What is like the only thing that is named, for where nobody offers it."""
        if len(self.things) == 1 and not self.telling:
            concepts = [concept for concept in self.things[0].concepts if concept.sort is Sort.TERM]
            yield part_of(Role.EXTRA, INSTEAD, alike_clauses(concepts))

    @property
    def certain(self) -> bool:
        """Whether the need is understood: more is said than what nearly everything has."""
        return self.fitting.told >= ranking.TOLD and bool(self.telling or _things(self.reading))

    def left_over(self) -> Iterable[Part]:
        """What the dictionary does not name: words, and what sounds like them."""
        needs = not self.things and self.certain
        for word in (word for text in _left(self.reading, self.passing) for word in _cut_telling(text)):
            extra = bool(self.things) or needs or word in WEAK or bool(_QUANTITY.fullmatch(word))
            clauses = latin_clauses(word) if is_latin(word[0]) else word_clauses(word)
            by = ranking.BESIDE_NEED if needs else ranking.BESIDE
            yield part_of(
                Role.EXTRA if extra else Role.WHAT, word, [weaker(each, by) for each in clauses] if extra else clauses
            )


_ROLES: Final[Mapping[Role, frozenset[Sort]]] = {
    Role.WHAT: frozenset({Sort.TERM}),
    Role.WHOSE: frozenset({Sort.INSTITUTION, Sort.HOUSE}),
    Role.WHERE: frozenset({Sort.PLACE}),
}


COINED: Final = 3
"""Characters of a coined name that says little beside other words: 红外 in a thermometer's."""
NEARLY: Final = 0.9
"""What fits this share of the best is meant as much."""
SAYS_ENOUGH: Final = 4
"""A longer name is meant, whatever else is said."""
SHORT: Final = 2
"""The same of an established one: 核磁 beside a mouse."""


def _in_passing(span: Span, telling: Sequence[str]) -> bool:
    concepts = [each for each in span.concepts if each.sort is Sort.TERM]
    if all(span.surface in concept.hints for concept in concepts):
        return True
    coined = not any(usually(concept, span) for concept in concepts)
    short = len(span.surface) <= (COINED if coined else SHORT)
    return short and span.how is How.EXACT and bool(telling) and not span.surface.isascii()


def _outweighed(span: Span, fitting: Fits) -> bool:
    """Whether all that is said fits other things much better, as 汞含量测定 does than 含量测定, an established name."""
    if span.how is not How.EXACT or span.surface.isascii() or len(span.surface) > SAYS_ENOUGH or not fitting.best:
        return False
    return not any(each.concept in span.concepts and each.share >= NEARLY for each in fitting.best)


def _things(reading: Reading) -> list[Span]:
    return [span for span in reading.spans if any(concept.sort is Sort.TERM for concept in span.concepts)]


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


def _telling(reading: Reading) -> Iterable[str]:
    """Words beyond the names of things, owners and places that say what is meant."""
    for text in _left(reading):
        yield from (word for word in _cut_telling(text) if word not in WEAK and not _QUANTITY.fullmatch(word))


def _left(reading: Reading, passing: Sequence[Span] = ()) -> list[str]:
    """What names nothing, the words of needs and what is named in passing included, as it was meant."""
    words = [span for span in reading.spans if span in passing or all(each.sort is Sort.WORD for each in span.concepts)]
    return [*map(written, reading.left), *(lexicon().written[span.surface] for span in words)]


def _cut_telling(stretch: str) -> list[str]:
    words = [word for word in cut(stretch) if word not in STOP_WORDS]
    return [word for word in words if len(word) > 1 or not is_han(word)] or words
