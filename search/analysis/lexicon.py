"""The domain's dictionary: instruments, services and institutions with their aliases, read from `search/data/`."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import rjieba
from pypinyin import Style, lazy_pinyin

from search.analysis.folding import fold, han_runs, is_han, is_latin

DATA = Path(__file__).parents[1] / "data"

_RUNS = re.compile(r"[a-z0-9]+(?:[.+][a-z0-9]+)*|[^a-z0-9]+")
_FREQUENCY = 100_000
"""High enough that the segmenter prefers a word of the trade to its parts."""

SOURCES = {"instruments": "term", "services": "term", "institutions": "institution"}


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing with all its names. `kind` is `term` or `institution`; `surfaces` are folded, the canonical one first."""

    kind: str
    name: str
    surfaces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names one or several concepts by the same words."""

    start: int
    end: int
    concepts: tuple[Concept, ...]


class Lexicon:
    """Finds concepts in text, by the longest name at each place, and cuts text into words."""

    def __init__(self, concepts: tuple[Concept, ...]) -> None:
        self.concepts = concepts
        self._by_surface: dict[str, tuple[Concept, ...]] = {}
        self._by_sound: dict[str, tuple[Concept, ...]] = {}
        self._lengths: dict[str, list[int]] = {}
        self._jieba = rjieba.Jieba()
        for concept in concepts:
            for surface in concept.surfaces:
                self._learn(surface, concept)
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)

    def _learn(self, surface: str, concept: Concept) -> None:
        known = self._by_surface.get(surface, ())
        if concept not in known:
            self._by_surface[surface] = (*known, concept)
        lengths = self._lengths.setdefault(surface[0], [])
        if len(surface) not in lengths:
            lengths.append(len(surface))
        self._jieba.add_word(surface, _FREQUENCY, None)
        sound = pinyin(surface)
        if sound != surface and concept not in self._by_sound.get(sound, ()):
            self._by_sound[sound] = (*self._by_sound.get(sound, ()), concept)

    def mentions(self, folded: str) -> list[Mention]:
        """Concepts named in `folded`, left to right, without overlaps."""
        found, end = [], 0
        for at, character in enumerate(folded):
            if at < end or character not in self._lengths:
                continue
            mention = self._mention_at(folded, at)
            if mention is not None:
                found.append(mention)
                end = mention.end
        return found

    def _mention_at(self, folded: str, at: int) -> Mention | None:
        if at and is_latin(folded[at]) and is_latin(folded[at - 1]):
            return None
        for length in self._lengths[folded[at]]:
            surface = folded[at : at + length]
            concepts = self._by_surface.get(surface)
            if concepts and not _runs_on(folded, at + length):
                return Mention(at, at + length, concepts)
        return None

    def sounding(self, letters: str) -> tuple[Concept, ...]:
        """Concepts with a name that is written `letters` in pinyin, without spaces."""
        return self._by_sound.get(letters, ())

    def words(self, folded: str) -> list[str]:
        """Words, the shorter ones inside long words included."""
        return [word for run in _RUNS.findall(folded) for word in self._of_run(run, self._jieba.cut_for_search)]

    def cut(self, folded: str) -> list[str]:
        """Words, each character in one of them."""
        return [word for run in _RUNS.findall(folded) for word in self._of_run(run, self._jieba.cut)]

    @staticmethod
    def _of_run(run: str, cut: Callable[[str, bool], list[str]]) -> list[str]:
        """A Latin word is one word, whatever abbreviations it has inside."""
        return [run] if is_latin(run[0]) else cut(run, True)

    def starting_with(self, folded: str, limit: int) -> list[Concept]:
        """Terms with a name, its pinyin or its initials that begins so; those named exactly so first."""
        near: dict[Concept, tuple[int, int]] = {}
        for concept in self.concepts:
            if concept.kind != "term":
                continue
            for surface in concept.surfaces:
                spoken = (surface, pinyin(surface), initials(surface))
                fitting = [place for place, form in enumerate(spoken) if form.startswith(folded)]
                if fitting:
                    closeness = (fitting[0], len(surface) - len(folded))
                    near[concept] = min(near.get(concept, closeness), closeness)
        return sorted(near, key=lambda concept: (near[concept], concept.name))[:limit]


def _runs_on(folded: str, end: int) -> bool:
    """Whether a Latin word goes on at `end`: `sem` is not named in `semi`."""
    return end < len(folded) and is_latin(folded[end]) and is_latin(folded[end - 1])


@cache
def pinyin(folded: str) -> str:
    """`扫描电镜` → `saomiaodianjing`; what is not Han stays."""
    return "".join(lazy_pinyin(folded)) if han_runs(folded) else folded


@cache
def initials(folded: str) -> str:
    """`扫描电镜` → `smdj`."""
    return "".join(lazy_pinyin(folded, style=Style.FIRST_LETTER)) if han_runs(folded) else folded


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _concepts() -> Iterator[Concept]:
    for source, kind in SOURCES.items():
        for row in _rows(source):
            written = (row["name"], *(alias for alias in row["aliases"].split(";") if alias))
            surfaces = tuple(dict.fromkeys(fold(name) for name in written))
            yield Concept(kind, row["name"], tuple(surface for surface in surfaces if _tells(surface)))


def _tells(surface: str) -> bool:
    """One Han character or one letter names nothing."""
    return len(surface) > 1 or not (is_han(surface) or is_latin(surface))


@cache
def lexicon() -> Lexicon:
    return Lexicon(tuple(_concepts()))
