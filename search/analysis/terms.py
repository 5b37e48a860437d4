"""The terms a document is found by. A term is a short tag, a colon, and text:

`w:` a word · `g:` two neighbouring Han characters · `p:` pinyin of a word or name · `i:` initials of a name ·
`c:` a concept of the dictionary, by whichever of its names · `f:` a class of instruments · `d:` a division or what it lies in ·
`n:` the whole name, for exact matches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from core.divisions import subtree_prefix
from search.analysis.folding import bigrams, fold, han_runs, is_han, is_word
from search.analysis.lexicon import Mention, lexicon
from search.analysis.names import Concept, Sort
from search.analysis.sounds import initials, pinyin
from search.engine import Document
from search.plan import Level

MAX_TERM = 60
_LABORATORY = re.compile(
    r"(与[^(（·]{1,8})?(实验平台|试验平台|平台|[^(（·]{0,4}实验室|[^(（·]{0,3}研究[室所]|[^(（·]{0,4}中心|课题组)"
)
"""What is named before these names a laboratory, not what is offered."""
_NUMBERED = re.compile(r"(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])")


def document_terms(document: Document) -> dict[str, Level]:
    """Each term once, with the best level it has in the document."""
    found: dict[str, Level] = {}
    instrument = bool(document.instrument_class)
    main = _first(document.names[0], instrument) if document.names else ()
    for name in document.names:
        for level, terms in _name_terms(name, main, instrument):
            _add(found, level, terms)
    for text in document.related:
        _add(found, "C", (*_text_terms(text), *_sound_terms(text), family_term(text)))
    _add(found, "C", map(place_term, _line(document.division)))
    body = fold(document.body)
    _add(found, "D", [f"w:{word}" for word in _words(body)])
    for mention in lexicon().mentions(body):
        _add(found, "D", map(concept_term, mention.concepts))
    return found


def exact_term(text: str) -> str:
    return f"n:{_whole(text)}"


def concept_term(concept: Concept) -> str:
    return f"c:{concept.name}"[:MAX_TERM]


def family_term(family: str) -> str:
    return f"f:{_whole(family)}"


def place_term(code: str) -> str:
    return f"d:{code}"


def _line(code: str) -> tuple[str, ...]:
    """A division and those it lies in."""
    return tuple(dict.fromkeys(part.ljust(6, "0") for part in (code[:2], code[:4], subtree_prefix(code)) if part))


def prefix_terms(text: str) -> tuple[str, ...]:
    """For suggestions: whole names that begin so, as written, in pinyin or by initials."""
    whole = _whole(text)
    return (f"n:{whole}*", f"p:{whole}*", f"i:{whole}*") if whole else ()


@lru_cache(maxsize=20_000)
def _name_terms(name: str, main: tuple[Concept, ...], instrument: bool) -> tuple[tuple[Level, tuple[str, ...]], ...]:
    """What a name brings: the thing it is of, those it speaks of beside, that thing's other names, its words and how they
    sound. An alias of several things is of the one that the document's own name (`main`) says."""
    mentions = lexicon().mentions(fold(name))
    first = _first(name, instrument)
    first = tuple(concept for concept in first if concept in main) or first
    spoken_of = (concept for mention in mentions for concept in mention.concepts if concept not in first)
    surfaces = tuple(term for concept in first for term in _surface_terms(concept))
    itself = (exact_term(name), *map(concept_term, first))
    words = (*map(concept_term, spoken_of), *_words_and_pairs(name), *_sound_terms(name), *_number_terms(name))
    return ("A", itself), ("B", words), ("C", surfaces)


@lru_cache(maxsize=20_000)
def _first(name: str, instrument: bool) -> tuple[Concept, ...]:
    """What a name is of: 元素分析仪 in 沉积物水质分析（元素分析仪）. Instruments of instruments, established names before what
    people also say, the first of equals; an institution that it names too. A name of an instrument and of a service (水质分析) is
    what the document is."""
    folded = fold(name)
    mentions = lexicon().mentions(folded)
    things = [mention for mention in mentions if any(each.sort is Sort.TERM for each in mention.concepts)]
    owners = [concept for mention in mentions if mention not in things for concept in mention.concepts]
    if not things:
        return tuple(owners)
    chosen = min(things, key=lambda mention: (_rank(folded, mention, instrument), mention.start))
    alike = tuple(each for each in chosen.concepts if each.sort is Sort.TERM and bool(each.family) is instrument)
    return (*(alike or chosen.concepts), *owners)


def _rank(folded: str, mention: Mention, instrument: bool) -> tuple[bool, bool, int]:
    surface, named = folded[mention.start : mention.end], mention.concepts
    kept = min(
        0 if surface == each.surfaces[0] else 1 if surface in each.surfaces[: each.usual] else 2 for each in named
    )
    in_laboratory = bool(_LABORATORY.match(folded, mention.end))
    return in_laboratory, not any(bool(concept.family) is instrument for concept in named), kept


def _add(found: dict[str, Level], level: Level, terms: Iterable[str]) -> None:
    for term in terms:
        cut = term[:MAX_TERM]
        if cut not in found or level < found[cut]:
            found[cut] = level


@lru_cache(maxsize=20_000)
def _text_terms(text: str) -> tuple[str, ...]:
    """Words, concepts and pairs of a short text."""
    concepts = [concept_term(concept) for mention in lexicon().mentions(fold(text)) for concept in mention.concepts]
    return tuple(dict.fromkeys([*_words_and_pairs(text), *concepts]))


@lru_cache(maxsize=20_000)
def _words_and_pairs(text: str) -> tuple[str, ...]:
    folded = fold(text)
    return (*(f"w:{word}" for word in _words(folded)), *(f"g:{pair}" for pair in bigrams(folded)))


def _number_terms(name: str) -> tuple[str, ...]:
    """A model number by its parts: `sem4500b` → 4500."""
    words = (word for word in _words(fold(name)) if not word.isalpha() and word.isascii())
    return tuple(f"w:{part}" for word in words for part in _NUMBERED.split(word) if part != word and len(part) > 1)


@lru_cache(maxsize=20_000)
def _sound_terms(text: str) -> tuple[str, ...]:
    """Pinyin of the words and of the whole, and initials of the whole."""
    folded = fold(text)
    spoken = [f"p:{pinyin(word)}" for word in _words(folded) if is_han(word) and len(word) > 1]
    # Word by word: each is read once, however many names it stands in.
    runs = [word for run in han_runs(folded) for word in lexicon().cut(run)]
    whole = [f"p:{''.join(map(pinyin, runs))}", f"i:{''.join(map(initials, runs))}"] if sum(map(len, runs)) > 1 else []
    return tuple(dict.fromkeys([*spoken, *whole]))


@cache
def _surface_terms(concept: Concept) -> tuple[str, ...]:
    return tuple(term for surface in concept.surfaces for term in (*_text_terms(surface), *_sound_terms(surface)))


def _words(folded: str) -> list[str]:
    return [word for word in lexicon().words(folded) if is_word(word)]


def _whole(text: str) -> str:
    return "".join(character for character in fold(text) if is_word(character))[: MAX_TERM - 2]
