"""The order of suggestions, whichever engine found them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from search.analysis.folding import fold
from search.analysis.lexicon import lexicon
from search.analysis.names import Concept
from search.engine import Suggestion
from search.query import Kind, Suggesting

_ORDER: Final = {Kind.INSTITUTION: 0, Kind.SERVICE: 1, Kind.ARTICLE: 2}


def concepts_of(wanted: Suggesting) -> list[Concept]:
    """What the trade calls things, beginning as typed; none where services are not wanted."""
    if Kind.SERVICE not in wanted.kinds:
        return []
    return lexicon().starting_with(fold(wanted.text).replace(" ", ""), wanted.first)


def assembled(terms: Sequence[Suggestion], named: Sequence[Suggestion], first: int) -> tuple[Suggestion, ...]:
    """Terms as they come, then institutions, services, articles, shorter names first; each text once."""
    ordered = sorted(named, key=lambda each: (_ORDER.get(each.kind or Kind.SERVICE, 2), len(each.text), each.text))
    return tuple({each.text: each for each in reversed([*terms, *ordered])}.values())[::-1][:first]
