"""What the platform says, in another language: whole phrases, and phrases with values put in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

_GAP: Final = re.compile(r"\{\w*\}")
_CACHED: Final = 4_096
_LEAST: Final = 2
"""Characters of its own that a phrase with gaps must have: less would fit anything."""

_LONGEST: Final = 500
"""Characters of a text that is held against phrases with gaps; what is longer, a person wrote."""


class Phrases:
    """Made of Chinese phrases and what they are in the other language. A gap is written `{}` on both sides; `{0}`, `{1}` … in
    the other language where the order differs. What fills a gap is translated too, if it is a phrase."""

    def __init__(self, known: Mapping[str, str]) -> None:
        self._known = known
        gapped = [phrase for phrase in known if _GAP.search(phrase) and len(_own(phrase)) >= _LEAST]
        gapped.sort(key=lambda phrase: len(_own(phrase)), reverse=True)
        self._gapped = [(_pattern(phrase), _numbered(known[phrase])) for phrase in gapped]
        self.say = lru_cache(_CACHED)(self._say)

    def say_all(self, texts: Iterable[str]) -> list[str]:
        return [self.say(text) for text in texts]

    def _say(self, text: str) -> str:
        """In the other language; as it is where nobody has said how."""
        if text in self._known or len(text) > _LONGEST:
            return self._known.get(text, text)
        for pattern, other in self._gapped:
            found = pattern.fullmatch(text)
            if found:
                return other.format(*(self._say(each) for each in found.groups()))
        return text


def _own(phrase: str) -> str:
    return _GAP.sub("", phrase)


def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile("(.*?)".join(map(re.escape, _GAP.split(phrase))), re.DOTALL)


def _numbered(other: str) -> str:
    """With every gap's place in it."""
    place = iter(range(len(other)))
    return _GAP.sub(lambda gap: gap[0] if gap[0][1:-1].isdigit() else f"{{{next(place)}}}", other)


CHINESE: Final = Phrases({})
"""As everything is written: nothing to translate."""
