"""What instruments and services are used for, and which of them fit a need that no pattern foresaw.

`search/data/uses.csv` says of each in short phrases what people bring to it. A text fits by what it shares with these
phrases, with the names, and with the words of needs: pairs of neighbouring characters, single ones for little, Latin words. What
few things share tells more (inverse document frequency).
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from heapq import nlargest
from operator import itemgetter
from typing import Final

from search.analysis.folding import common, fold, han_runs, stem
from search.analysis.names import Concept, rows, terms
from search.analysis.needs import MetNeed, Need, needs
from search.ranking import NEED

_LATIN = re.compile(r"[a-z0-9]{2,}(?:\.[0-9]+)?")
_SINGLE: Final = 0.3
"""What one shared character is worth beside a pair."""
_PHRASE: Final = 0.5
"""What it is worth that much of one phrase is said, beside the sum of what is shared."""
_PATTERN: Final = 0.5
"""What a foreseen need adds to the best fit."""
_CLOSEST: Final = 40
MOST: Final = 12
"""So many things are told of at most."""
LEAST: Final = 0.25
"""What fits less than this share of the best is left out."""


@dataclass(frozen=True, slots=True)
class Fit:
    """`share` of what the best one fits, 1 for that one."""

    concept: Concept
    share: float


@dataclass(frozen=True, slots=True)
class Fits:
    """The best first. `told` is the share of the text that the best one is known by, 0 to 1."""

    best: tuple[Fit, ...] = ()
    told: float = 0.0


class Uses:
    """By each feature, which things and which phrases have it; both by their numbers, which are quick to count with."""

    def __init__(self) -> None:
        phrases = list(dict.fromkeys(_phrases()))
        self.things = list(dict.fromkeys(concept for concept, _, _ in phrases))
        numbers = {concept: number for number, concept in enumerate(self.things)}
        sharing: dict[str, dict[int, float]] = defaultdict(dict)
        within: dict[str, list[int]] = defaultdict(list)
        for place, (concept, text, worth) in enumerate(phrases):
            for feature in features(text):
                known = sharing[feature]
                known[numbers[concept]] = max(known.get(numbers[concept], 0.0), worth)
                within[feature].append(place)
        many = len(self.things)
        self._telling = {feature: math.log(1 + many / (sum(known.values()) + 0.5)) for feature, known in sharing.items()}
        self._unknown = math.log(1 + many / 0.5)
        self._sharing = {feature: tuple(known.items()) for feature, known in sharing.items()}
        self._within = {feature: tuple(places) for feature, places in within.items()}
        self._of = [numbers[concept] for concept, _, _ in phrases]
        self._worth = [worth for _, _, worth in phrases]
        self._weight = [self._whole(features(text)) for _, text, _ in phrases]

    def _whole(self, said: Mapping[str, float]) -> float:
        return sum(part * self._telling.get(feature, self._unknown) for feature, part in said.items())

    def fits(self, text: str) -> tuple[dict[Concept, float], float]:
        """What `text` (folded) may mean with how well it fits, and the share of the text that pairs and words of the best
        tell of."""
        said = features(_bare(text))
        found: dict[int, float] = defaultdict(float)
        shared: dict[int, float] = defaultdict(float)
        for feature, part in said.items():
            telling = part * self._telling.get(feature, 0.0)
            for number, worth in self._sharing.get(feature, ()):
                found[number] += worth * telling
            for place in self._within.get(feature, ()):
                shared[place] += telling
        closest = dict(nlargest(_CLOSEST, found.items(), key=itemgetter(1)))
        best: dict[int, float] = {}
        for place, worth in shared.items():
            number = self._of[place]
            if number in closest:
                fit = self._worth[place] * worth * (0.5 + 0.5 * worth / self._weight[place])
                if fit > best.get(number, 0.0):
                    best[number] = fit
        fitting = {self.things[number]: worth + _PHRASE * best.get(number, 0.0) for number, worth in closest.items()}
        return fitting, self._told(said, max(fitting, key=fitting.__getitem__)) if fitting else 0.0

    def _told(self, said: Mapping[str, float], best: Concept) -> float:
        number = self.things.index(best)
        pairs = (each for each, part in said.items() if part == 1.0 and number in dict(self._sharing.get(each, ())))
        return sum(self._telling[each] for each in pairs) / self._whole(said)


def features(text: str) -> dict[str, float]:
    """What may be shared, with what it is worth before it is known how telling it is."""
    found: dict[str, float] = {}
    for run in han_runs(text):
        for at, character in enumerate(run):
            found.setdefault(character, _SINGLE)
            if at + 1 < len(run):
                found[run[at : at + 2]] = 1.0
    return {**found, **{stem(word): 1.0 for word in _LATIN.findall(text)}}


@cache
def _filler() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, common("filler")), key=len, reverse=True)))


def _bare(text: str) -> str:
    return _filler().sub(" ", text)


def _phrases() -> Iterator[tuple[Concept, str, float]]:
    known = terms()
    for row in rows("uses"):
        for phrase in row["uses"].split(";"):
            yield known[row["name"]], fold(phrase), 1.0
    for concept in known.values():
        for surface in concept.surfaces:
            yield concept, surface, 1.0
    for need in needs():
        for concept, worth in _worths(need).items():
            for form in dict.fromkeys(form for forms in need.words for form in forms):
                yield concept, form, worth


def _worths(need: Need) -> dict[Concept, float]:
    return {concept: min(1.0, points / NEED[3]) for concept, points in need.met_by}


@cache
def uses() -> Uses:
    return Uses()


def fits(text: str, met: Sequence[MetNeed] = (), spoken_of: Sequence[Concept] = ()) -> Fits:
    """What `text` (folded) asks for, together with the needs and things that were found in it."""
    return _fits(text, (*(each.need for each in met), *(Need((), ((each, NEED[3]),)) for each in spoken_of)))


@lru_cache(maxsize=2_000)
def _fits(text: str, met: tuple[Need, ...]) -> Fits:
    found, told = uses().fits(text)
    best = max(found.values(), default=0.0)
    shares: dict[Concept, float] = {concept: worth / best for concept, worth in found.items()}
    foreseen = _foreseen(met)
    for concept, worth in foreseen.items():
        shares[concept] = shares.get(concept, 0.0) + _PATTERN * worth
    return Fits(tuple(_ranked(shares)), 1.0 if foreseen else told)


def _foreseen(met: Iterable[Need]) -> Mapping[Concept, float]:
    """What meets several needs at once does so better."""
    found: dict[Concept, float] = {}
    for need in met:
        for concept, points in need.met_by:
            worth = points / NEED[3]
            found[concept] = max(worth, found[concept]) + 0.15 if concept in found else worth
    return found


def _ranked(shares: Mapping[Concept, float]) -> Iterator[Fit]:
    best = max(shares.values(), default=0.0)
    for concept, share in sorted(shares.items(), key=lambda each: (-each[1], each[0].name))[:MOST]:
        if share >= LEAST * best:
            yield Fit(concept, share / best)
