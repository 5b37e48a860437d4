"""Finds the dictionary's concepts in text, and cuts text into words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile

import rjieba

from search.analysis.folding import Unit, is_han, is_latin, key, stem, units
from search.analysis.names import Concept, Sort, concepts
from search.analysis.needs import need_words
from search.analysis.sounds import initials, near, pinyin, spellings

_RUNS = re.compile(r"°c|[a-z0-9]+(?:[.+][a-z0-9]+)*|[^a-z0-9°]+|°")
_FREQUENCY = 100_000
"""High enough that the segmenter prefers a word of the trade to its parts."""

Index = dict[str, tuple[Concept, ...]]
Names = dict[str, dict[str, bool]]
"""Names by a form of theirs; each with whether it is an established one."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names one or several concepts by the same words."""

    start: int
    end: int
    concepts: tuple[Concept, ...]


class Lexicon:
    """By every name: as written, as it sounds, by initials, and with one character missing."""

    def __init__(self, known: Iterable[Concept]) -> None:
        self.concepts = tuple(known)
        self.by_surface: Index = {}
        self.by_sound: Names = {}
        self.by_near_sound: Names = {}
        self.by_initials: Names = {}
        self.shortened: Names = {}
        self.written: dict[str, str] = {}
        self._lengths: dict[str, set[int]] = {}
        self.longest = 1
        self._jieba, self._plain = rjieba.Jieba(), rjieba.Jieba()
        self._sounds: list[str] = []
        self._initials: list[str] = []
        for concept in self.concepts:
            for surface in concept.surfaces:
                self.learn(surface, concept)

    def learn(self, surface: str, concept: Concept) -> None:
        parts = units(surface)
        named = key(parts)
        known = self.by_surface.get(named, ())
        if concept not in known:
            self.by_surface[named] = (*known, concept)
        if known:
            return
        self.written[named] = surface
        self._lengths.setdefault(stem(parts[0].text), set()).add(len(parts))
        self.longest = max(self.longest, len(parts))
        if concept.sort in (Sort.TERM, Sort.INSTITUTION):
            self._jieba.add_word(surface, _FREQUENCY, None)
        usual = surface in concept.surfaces[: concept.usual]
        for index, form in self._forms(named, concept, len(parts)):
            index.setdefault(form, {})[named] = usual
        self._sounds, self._initials = [], []

    def forget(self, surface: str, concept: Concept) -> None:
        """As if it had not been learnt; words stay words."""
        parts = units(surface)
        named = key(parts)
        left = tuple(each for each in self.by_surface.get(named, ()) if each != concept)
        if left:
            self.by_surface[named] = left
            return
        self.by_surface.pop(named, None)
        self.written.pop(named, None)
        for index, form in self._forms(named, concept, len(parts)):
            names = index.get(form, {})
            names.pop(named, None)
            if not names:
                index.pop(form, None)
        self._sounds, self._initials = [], []

    def _forms(self, named: str, concept: Concept, length: int) -> Iterator[tuple[Names, str]]:
        """By what else a name is found, and where that is looked up."""
        for form in self.spelled(named):
            yield self.by_sound, form
            yield self.by_near_sound, near(form)
        short = initials(named)
        if concept.sort is not Sort.WORD and length > 2 and short != named:
            yield self.by_initials, short
        for form in shortened(named):
            yield self.shortened, form

    @staticmethod
    def spelled(named: str) -> tuple[str, ...]:
        return tuple(form for form in spellings(named) if form != named)

    def mentions(self, folded: str, sorts: frozenset[Sort] = frozenset({Sort.TERM, Sort.INSTITUTION})) -> list[Mention]:
        """Concepts named in `folded`, left to right, the longest at each place, without overlaps."""
        found: list[Mention] = []
        parts = units(folded)
        at = 0
        while at < len(parts):
            end, named = self._mention_at(parts, at, sorts)
            if named:
                found.append(Mention(parts[at].at, parts[end - 1].end, named))
            at = end if named else at + 1
        return found

    def begun(self, letters: str) -> list[str]:
        """Names with these initials; those that people coined, and those of houses, only when there is no other."""
        names = self.by_initials.get(letters, {})
        known = [name for name in names if not self.only_a_house(name)]
        return [name for name in known if names[name]] or known or list(names)

    def begun_with(self, letters: str) -> list[str]:
        """Names whose initials begin so and go on by three letters at most."""
        if not self._initials:
            self._initials = sorted(self.by_initials)
        forms = _beginning(self._initials, letters)
        return list(dict.fromkeys(name for form in forms if len(form) - len(letters) <= 3 for name in self.begun(form)))[:5]

    def only_a_house(self, name: str) -> bool:
        return all(concept.sort is Sort.HOUSE for concept in self.by_surface.get(name, ()))

    def sounds(self, beginning: str, limit: int) -> list[str]:
        """Pinyin of names that begins so, the shortest first."""
        if not self._sounds:
            self._sounds = sorted(self.by_sound)
        return sorted(_beginning(self._sounds, beginning), key=len)[:limit]

    def _mention_at(self, parts: list[Unit], at: int, sorts: frozenset[Sort]) -> tuple[int, tuple[Concept, ...]]:
        for length in sorted(self._lengths.get(stem(parts[at].text), ()), reverse=True):
            end = at + length
            if end > len(parts) or not readable(parts, at, end):
                continue
            surface = key(parts[at:end])
            named = tuple(each for each in self.by_surface.get(surface, ()) if each.sort in sorts and surface not in each.hints)
            if named:
                return end, named
        return at, ()

    def words(self, folded: str) -> list[str]:
        """Words, the shorter ones inside long words included."""
        return [word for run in _RUNS.findall(folded) for word in _of_run(run, self._jieba.cut_for_search)]

    def cut(self, folded: str) -> list[str]:
        """Words, each character in one of them."""
        return [word for run in _RUNS.findall(folded) for word in _of_run(run, self._jieba.cut)]

    def everyday(self, folded: str) -> list[str]:
        """As somebody outside the trade cuts it; what is no word falls into single characters."""
        return self._plain.cut(folded, False)

    def starting_with(self, folded: str, limit: int) -> list[Concept]:
        """Terms with a name, its pinyin or its initials that begins so; those named exactly so first."""
        closest: dict[Concept, tuple[int, int]] = {}
        for concept in self.concepts:
            if concept.sort is not Sort.TERM:
                continue
            for surface in concept.surfaces:
                spoken = (surface, pinyin(surface), initials(surface))
                fitting = [place for place, form in enumerate(spoken) if form.startswith(folded)]
                if fitting:
                    closeness = (fitting[0], len(surface) - len(folded))
                    closest[concept] = min(closest.get(concept, closeness), closeness)
        return sorted(closest, key=lambda concept: (closest[concept], concept.name))[:limit]


def _beginning(ordered: list[str], beginning: str) -> Iterator[str]:
    return takewhile(lambda form: form.startswith(beginning), islice(ordered, bisect_left(ordered, beginning), None))


def _of_run(run: str, cut: Callable[[str, bool], list[str]]) -> list[str]:
    """A Latin word is one word, whatever abbreviations it has inside."""
    return [run] if is_latin(run[0]) or run == "°c" else cut(run, True)


def readable(parts: list[Unit], start: int, end: int) -> bool:
    """Whether these units may be read as one name: across a gap only from one gap to another, across a wall never."""
    inside = parts[start + 1 : end]
    if any(unit.wall for unit in inside):
        return False
    if not any(unit.gap for unit in inside):
        return True
    return parts[start].gap and (end == len(parts) or parts[end].gap)


def shortened(named: str) -> tuple[str, ...]:
    """The name and its forms with one character missing: two names one character apart share one of them."""
    if len(named) < 3 or (not any(map(is_han, named)) and len(named) < 5):
        return ()
    return (named, *(named[:at] + named[at + 1 :] for at in range(len(named))))


@cache
def lexicon() -> Lexicon:
    return Lexicon((*concepts(), *need_words()))


