"""The order of suggestions, whichever engine found them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from search.analysis.folding import fold
from search.analysis.lexicon import lexicon
from search.analysis.names import Concept, Sort
from search.analysis.reading import How, read
from search.analysis.terms import exact_term, prefix_terms
from search.engine import Suggestion
from search.query import Kind, Suggesting

_ORDER: Final = {Kind.INSTITUTION: 0, Kind.SERVICE: 1, Kind.ARTICLE: 2}


def concepts_of(wanted: Suggesting) -> list[Concept]:
    """What the trade calls things, beginning as typed; none where services are not wanted."""
    if Kind.SERVICE not in wanted.kinds:
        return []
    return lexicon().starting_with(fold(wanted.text).replace(" ", ""), wanted.first)


def beginnings_of(wanted: Suggesting) -> tuple[str, ...]:
    """The terms that names begin with which may be meant; also an institution's own name for what people make of it."""
    owners = [span for span in read(wanted.text).spans if span.how >= How.SLIP] if Kind.INSTITUTION in wanted.kinds else []
    named = owners[0].concepts if len(owners) == 1 and owners[0].end - owners[0].start == len(read(wanted.text).units) else ()
    whole = (exact_term(each.name) for each in named if each.sort in (Sort.INSTITUTION, Sort.HOUSE))
    return tuple(dict.fromkeys([*prefix_terms(wanted.text), *whole]))


def assembled(terms: Sequence[Suggestion], named: Sequence[Suggestion], first: int) -> tuple[Suggestion, ...]:
    """Terms as they come, then institutions, services, articles, shorter names first; each text once."""
    ordered = sorted(named, key=lambda each: (_ORDER.get(each.kind or Kind.SERVICE, 2), len(each.text), each.text))
    return tuple({each.text: each for each in reversed([*terms, *ordered])}.values())[::-1][:first]
