"""The institutions of the database, as queries are read: by names, aliases and what people make of these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final
from uuid import UUID

from search.analysis.folding import common, key, units
from search.analysis.lexicon import lexicon
from search.analysis.names import Concept, Sort, house

MAX_HOUSES: Final = 5_000
"""So many are known by name; of any further ones the words are found."""
LONGEST: Final = 40
"""Longer names are found by their words."""
_SAYING_NOTHING: Final = frozenset(common("stop") + common("weak"))

Naming = tuple[str, Concept]


@dataclass(frozen=True, slots=True)
class House:
    name: str
    names: tuple[str, ...] = ()


class Houses:
    """What the dictionary has learnt of the database, and can forget. Plans made before a change are not right any more: see
    `planning.forget_plans`."""

    def __init__(self) -> None:
        self.known: dict[UUID, House] = {}
        self.read_at: object = None
        """Names the state of the database that `known` was read from."""
        self._namings: dict[UUID, tuple[Naming, ...]] = {}
        self._said: Counter[Naming] = Counter()

    def changes(self, now: Mapping[UUID, House]) -> Iterator[UUID]:
        """Those to `tell` of, so that `now` is known."""
        gone = [each for each in self.known if each not in now]
        yield from (*gone, *(each for each, house in now.items() if self.known.get(each) != house))

    def clear(self) -> None:
        for each in list(self.known):
            self.tell(each, None)
        self.read_at = None

    def tell(self, identifier: UUID, now: House | None) -> None:
        """What one of them is called now; None: there is none any more."""
        for naming in self._namings.pop(identifier, ()):
            self._said[naming] -= 1
            if not self._said[naming]:
                del self._said[naming]
                lexicon().forget(*naming)
        self.known.pop(identifier, None)
        if now is None:
            return
        self.known[identifier], self._namings[identifier] = now, tuple(_namings(now))
        for naming in self._namings[identifier]:
            self._said[naming] += 1
            if self._said[naming] == 1:
                lexicon().learn(*naming)


def _namings(known: House) -> Iterable[Naming]:
    """Each name once; one that the dictionary itself knows is learnt by what more it is called."""
    made = house(known.name, known.names)
    concept = _foreseen().get(made.surfaces[0], made) if made.surfaces else made
    foreseen = set() if concept is made else {_key(each) for each in concept.surfaces}
    named = {_key(each): each for each in reversed(made.surfaces) if _names_a_house(each)}
    return [(surface, concept) for said, surface in named.items() if said not in foreseen]


@cache
def _foreseen() -> dict[str, Concept]:
    return {each.surfaces[0]: each for each in lexicon().concepts if each.sort is Sort.INSTITUTION}


def _names_a_house(surface: str) -> bool:
    """Not what names a thing or a place, nor words that nearly everything has: whoever types these means no house."""
    named = lexicon().by_surface.get(_key(surface), ())
    if any(each.sort not in (Sort.INSTITUTION, Sort.HOUSE) for each in named) or len(surface) > LONGEST:
        return False
    return not all(word in _SAYING_NOTHING for word in lexicon().cut(surface))


def _key(surface: str) -> str:
    return key(units(surface))


@cache
def houses() -> Houses:
    """Of this process."""
    return Houses()
