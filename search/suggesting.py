"""The order of suggestions, whichever engine found them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from search.engine import Suggestion
from search.query import Kind

_ORDER: Final = {Kind.INSTITUTION: 0, Kind.SERVICE: 1}


def assembled(terms: Sequence[Suggestion], named: Sequence[Suggestion], first: int) -> tuple[Suggestion, ...]:
    """Terms as they come, then institutions, then services, shorter names first; each text once."""
    ordered = sorted(named, key=lambda each: (_ORDER.get(each.kind or Kind.SERVICE, 2), len(each.text), each.text))
    return tuple({each.text: each for each in reversed([*terms, *ordered])}.values())[::-1][:first]
