"""Reads a query: which stretches name something, as written, as it sounds, by initials or with a slip, and what is left over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise
from typing import Final

from search.analysis.folding import Unit, common, fold, is_han, key, units
from search.analysis.lexicon import Lexicon, lexicon, readable, shortened
from search.analysis.names import Concept, Sort
from search.analysis.sounds import near, pinyin

MAX_UNITS: Final = 120
MAX_GUESSED: Final = 40
"""In longer texts nothing is guessed: it would take long, and there is enough to go by."""


BEGUN: Final = 4
"""So many initials may be the beginning of a name's."""
STOP: Final = frozenset(word for word in common("stop") if len(word) == 1)


class How(IntEnum):
    """How a stretch names what it names; a higher one is surer."""

    SLIP = 7
    """One character wrong, missing or too many."""
    ENDLESS = 5
    """The beginning of a pinyin, or of initials."""
    INITIALS = 6
    SOUND = 8
    """The same pinyin, or nearly."""
    EXACT = 10


@dataclass(frozen=True, slots=True)
class Span:
    """Units `start` to `end` name `concepts`, whose name is `surface`."""

    start: int
    end: int
    concepts: tuple[Concept, ...]
    surface: str
    how: How
    also: tuple[str, ...] = ()
    """Further names that sound or begin the same."""

    @property
    def value(self) -> float:
        """Longer names are worth more than the sum of their parts."""
        length = sum(1.0 if is_han(character) else 0.6 for character in self.surface)
        return float(self.how * max(length, 1.5) ** 1.5)


@dataclass(frozen=True, slots=True)
class Reading:
    """`left` are the stretches of units that name nothing. `meant` is the text with slips put right and pinyin in Han,
    `about` the same without institutions and places."""

    units: tuple[Unit, ...]
    spans: tuple[Span, ...]
    left: tuple[tuple[Unit, ...], ...]
    meant: str
    about: str
    slips: bool

    def text(self, span: Span) -> str:
        """What was typed for it."""
        return written(self.units[span.start : span.end])


@lru_cache(maxsize=2_000)
def read(text: str) -> Reading:
    """`text` as people type it, at most 200 characters."""
    parts = units(fold(text))[:MAX_UNITS]
    known = lexicon()
    spans = _chosen(parts, list(_sure(parts, known)))
    open_ = _open(parts, spans)
    if open_ and len(parts) <= MAX_GUESSED:
        named = [span for span in spans if any(concept.sort is not Sort.WORD for concept in span.concepts)]
        guesses = [
            guess for guess in _guesses(parts, known)
            if any(open_[guess.start : guess.end]) and not any(_cuts(guess, span) for span in named)
        ]  # fmt: skip
        spans = _chosen(parts, [*_sure(parts, known), *guesses])
    return _reading(parts, spans)


def _cuts(guess: Span, span: Span) -> bool:
    """Whether a guess takes a part of what is surely named, but not all of it."""
    return guess.start < span.end and span.start < guess.end and not (guess.start <= span.start and span.end <= guess.end)


def written(parts: tuple[Unit, ...] | list[Unit]) -> str:
    """Units as text, with a space where there was one."""
    return "".join((" " if unit.gap and place else "") + unit.text for place, unit in enumerate(parts))


def _stretches(parts: list[Unit], known: Lexicon) -> Iterator[tuple[int, int, str]]:
    for start in range(len(parts)):
        for end in range(start + 1, min(len(parts), start + known.longest) + 1):
            if readable(parts, start, end):
                yield start, end, key(parts[start:end])


def _sure(parts: list[Unit], known: Lexicon) -> Iterator[Span]:
    for start, end, named in _stretches(parts, known):
        concepts = known.by_surface.get(named, ())
        if concepts and not (len(named) == 2 and is_han(named) and _loose(parts, start, end, concepts)):
            yield Span(start, end, concepts, named, How.EXACT)
            continue
        latin = any(not is_han(unit.text) for unit in parts[start:end])
        if latin or len(named) > 2:
            yield from _sounding(parts, start, end, named, known, latin)


def _loose(parts: list[Unit], start: int, end: int, concepts: tuple[Concept, ...]) -> bool:
    """Two characters name an institution or a place only where they stand by themselves: 大工, but not in 大工件."""
    if any(concept.sort in (Sort.TERM, Sort.WORD) for concept in concepts):
        return False
    before = parts[start].gap or not is_han(parts[start - 1].text)
    after = end == len(parts) or parts[end].gap or not is_han(parts[end].text)
    return not (before and (after or _begins(parts, end)))


def _begins(parts: list[Unit], start: int) -> bool:
    """Whether something that the dictionary knows begins here."""
    known = lexicon()
    ends = range(start + 2, min(len(parts), start + known.longest) + 1)
    return any(readable(parts, start, end) and key(parts[start:end]) in known.by_surface for end in ends)


def _sounding(parts: list[Unit], start: int, end: int, named: str, known: Lexicon, latin: bool) -> Iterator[Span]:
    sound = "".join(pinyin(unit.text) for unit in parts[start:end]) if latin else pinyin(named)
    names = [name for name in known.by_sound.get(sound, ()) if latin or len(name) == len(named)]
    if names:
        yield _span(start, end, names, known, How.SOUND)
    elif end == start + 1 and len(named) > 2 and (names := known.begun(named)):
        yield _span(start, end, names, known, How.INITIALS)


def _span(start: int, end: int, names: list[str], known: Lexicon, how: How) -> Span:
    concepts = dict.fromkeys(concept for name in names for concept in known.by_surface[name])
    return Span(start, end, tuple(concepts), names[0], how, tuple(names[1:]))


def _guesses(parts: list[Unit], known: Lexicon) -> Iterator[Span]:
    inside = _inside_words(parts, known)
    for start, end, named in _stretches(parts, known):
        if named in known.by_surface:
            continue
        latin = any(not is_han(unit.text) for unit in parts[start:end])
        sound = "".join(pinyin(unit.text) for unit in parts[start:end])
        alike = [name for name in known.by_near_sound.get(near(sound), ()) if latin or len(name) == len(named)]
        within = start in inside or end in inside
        if alike and (latin or len(named) > 2 or (not within and _short_slip(named, alike, known))):
            yield _span(start, end, alike, known, How.SOUND)
        elif not within and (slipped := _slipped(named, known, alone=_alone(parts, start, end))):
            yield _span(start, end, slipped, known, How.SLIP)
        elif end == start + 1 and latin and named.isalpha() and len(named) >= BEGUN and (begun := known.begun_with(named)):
            yield _span(start, end, begun, known, How.ENDLESS)
        elif latin and named.isalpha() and len(sound) > 6:
            names = list(dict.fromkeys(name for form in known.sounds(sound, 5) for name in known.by_sound[form]))
            if names or (names := _misspelled(sound)):
                yield _span(start, end, names, known, How.ENDLESS)


def _alone(parts: list[Unit], start: int, end: int) -> bool:
    return parts[start].gap and (end == len(parts) or parts[end].gap)


def _inside_words(parts: list[Unit], known: Lexicon) -> set[int]:
    """Places between two characters of an everyday word: what begins or ends there is no name with a slip, as 大要检测 in
    太大要检测."""
    inside: set[int] = set()
    at = 0
    while at < len(parts):
        end = at + 1
        while end < len(parts) and is_han(parts[at].text) and is_han(parts[end].text) and not parts[end].gap:
            end += 1
        for word in known.everyday("".join(unit.text for unit in parts[at:end])) if end - at > 1 else ():
            inside.update(range(at + 1, at + len(word)))
            at += len(word)
        at = end
    return inside


def _short_slip(named: str, alike: list[str], known: Lexicon) -> bool:
    """Two characters are taken for a thing that sounds like them only when they mean nothing themselves."""
    return _no_word(named) and STOP.isdisjoint(named) and any(_names(name, known) for name in alike)


def _misspelled(sound: str) -> list[str]:
    """Names whose pinyin is one letter away."""
    if len(sound) < 9:
        return []
    slips = _sound_slips()
    found = (name for form in _cut(sound) for name in slips.get(form, ()))
    return list(dict.fromkeys(found))[:5]


def _cut(sound: str) -> tuple[str, ...]:
    return (sound, *(sound[:at] + sound[at + 1 :] for at in range(len(sound))))


@lru_cache(maxsize=1)
def _sound_slips() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    known = lexicon()
    for form, all_names in known.by_sound.items():
        names = [name for name in all_names if not known.only_a_house(name)]
        if names and len(form) > 8:
            for short in _cut(form):
                found.setdefault(short, []).extend(names)
    return {form: tuple(dict.fromkeys(names)) for form, names in found.items()}


def _slipped(named: str, known: Lexicon, *, alone: bool = False) -> list[str]:
    """Names one character away, where what was typed is no word as it stands. `alone`: nothing stands beside it, so that names of
    three characters may be meant."""
    han = any(map(is_han, named))
    least = (2 if alone else 4) if han else 6
    if len(named) < least:
        return []
    forms = shortened(named) or (named,)
    near_names = dict.fromkeys(name for form in forms for name in known.shortened.get(form, ()))
    short = 2 if alone and han else 3
    close = [name for name in near_names if _one_slip(named, name) and len(name) > short and _names(name, known)]
    return [name for name in close if not han or _plainly(named, name) or _no_word_changed(named, name)]


def _plainly(named: str, name: str) -> bool:
    """Whether a character is doubled, or two have changed places: nobody means that."""
    doubled = any(one == other and named[:at] + named[at + 1 :] == name for at, (one, other) in enumerate(pairwise(named)))
    return len(name) > 3 and (doubled or (len(named) == len(name) and sorted(named) == sorted(name)))


def _no_word_changed(named: str, name: str) -> bool:
    return _no_word(_changed(named, name)) and not _only_a_stop_word(named, name)


def _only_a_stop_word(named: str, name: str) -> bool:
    """Whether what differs is a character that sentences are full of, and hardly anything else is the same."""
    wrong = [typed for typed, meant in zip(named, name, strict=False) if typed != meant]
    return len(named) == len(name) and len(wrong) == 1 and wrong[0] in STOP and len(named) < 5


def _names(name: str, known: Lexicon) -> bool:
    """Whether it names a thing: words of everyday needs are too many to be guessed at."""
    return any(concept.sort is not Sort.WORD for concept in known.by_surface[name])


def _one_slip(one: str, other: str) -> bool:
    """Whether one character is wrong, missing, too many, or two stand in the wrong order."""
    if len(one) == len(other):
        wrong = [at for at in range(len(one)) if one[at] != other[at]]
        swapped = len(wrong) == 2 and one[wrong[0]] == other[wrong[1]] and one[wrong[1]] == other[wrong[0]]
        return len(wrong) == 1 or (swapped and wrong[1] == wrong[0] + 1)
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return len(longer) - len(shorter) == 1 and any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))


def _changed(named: str, name: str) -> str:
    """The word of what was typed that the slip is in; where a character is missing, what stands before the place counts too."""
    at = next((place for place in range(min(len(named), len(name))) if named[place] != name[place]), len(named) - 1)
    missing = len(named) < len(name)
    words = [_word_at(named, place) for place in ((at - 1, at) if missing and at else (at,))]
    return min(words, key=len)


def _word_at(named: str, at: int) -> str:
    start = 0
    for word in lexicon().everyday(named):
        if start <= at < start + len(word):
            return word
        start += len(word)
    return named[at]


def _no_word(text: str) -> bool:
    return len(text) < 2 or all(len(word) == 1 for word in lexicon().everyday(text))


def _chosen(parts: list[Unit], candidates: list[Span]) -> list[Span]:
    """The spans without overlaps that are worth most together."""
    ending: dict[int, list[Span]] = {}
    for span in candidates:
        ending.setdefault(span.end, []).append(span)
    best: list[tuple[float, tuple[Span, ...]]] = [(0.0, ())]
    for end in range(1, len(parts) + 1):
        worth, taken = best[end - 1]
        for span in ending.get(end, ()):
            before, chosen = best[span.start]
            if before + span.value > worth:
                worth, taken = before + span.value, (*chosen, span)
        best.append((worth, taken))
    return list(best[-1][1])


def _open(parts: list[Unit], spans: list[Span]) -> list[bool]:
    """For each unit, whether no span covers it. Empty when all are covered."""
    covered = {at for span in spans for at in range(span.start, span.end)}
    open_ = [at not in covered for at in range(len(parts))]
    return open_ if any(open_) else []


def _reading(parts: list[Unit], spans: list[Span]) -> Reading:
    left: list[tuple[Unit, ...]] = []
    meant: list[str] = []
    about: list[str] = []
    at = 0
    for span in [*spans, None]:
        end = span.start if span else len(parts)
        if end > at:
            left.append(tuple(parts[at:end]))
            meant.append(_gap(parts, at) + written(parts[at:end]))
            about.append(meant[-1])
        if span:
            typed = written(parts[span.start : span.end])
            meant.append(_gap(parts, span.start) + (typed if span.how is How.EXACT else lexicon().written[span.surface]))
            about.append(" " if _owner(span) else meant[-1])
            at = span.end
    slips = any(
        span.how is How.SLIP or (span.how is How.SOUND and all(is_han(unit.text) for unit in parts[span.start : span.end]))
        for span in spans
    )
    return Reading(tuple(parts), tuple(spans), tuple(left), "".join(meant), "".join(about).strip(), slips)


def _owner(span: Span) -> bool:
    return all(concept.sort in (Sort.INSTITUTION, Sort.HOUSE, Sort.PLACE) for concept in span.concepts)


def _gap(parts: list[Unit], at: int) -> str:
    return " " if at and parts[at].gap else ""
