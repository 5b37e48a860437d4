"""The terms a document is found by, and those a query asks for. A term is a short tag, a colon, and text:

`w:` a word · `g:` two neighbouring Han characters · `p:` pinyin of a word or name · `i:` initials of a name ·
`c:` a concept of the dictionary, by whichever of its names · `n:` the whole name, for exact matches.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from search.analysis.folding import bigrams, fold, han_runs, is_han, is_latin, is_word
from search.analysis.lexicon import Concept, initials, lexicon, pinyin
from search.engine import Document
from search.ranking import Weight

STOP_WORDS = frozenset("的了和与及或等在里中上下对为用把被是有做想要找能") | frozenset(
    ("可以", "怎么", "如何", "哪里", "哪家", "请问", "一个", "需要", "附近")
)
MAX_GROUPS = 12
"""A query asks for at most so many things; further words are dropped."""
MAX_TERM = 60


@dataclass(frozen=True, slots=True)
class Group:
    """One thing asked for: any of the `alternatives`, each being terms that must all be there. A term that ends in `*`
    asks for all that begin so."""

    alternatives: tuple[tuple[str, ...], ...]

    @property
    def terms(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(term for alternative in self.alternatives for term in alternative))


def document_terms(document: Document) -> dict[str, Weight]:
    """Each term once, with the best weight it has in the document."""
    found: dict[str, Weight] = {}
    for name in document.names:
        for weight, terms in _name_terms(name):
            _add(found, weight, terms)
    for text in document.related:
        _add(found, "C", (*_text_terms(text), *_sound_terms(text)))
    body = fold(document.body)
    _add(found, "D", [f"w:{word}" for word in _words(body)])
    for mention in lexicon().mentions(body):
        _add(found, "D", map(_concept_term, mention.concepts))
    return found


def query_groups(text: str) -> tuple[Group, ...]:
    """What `text` asks for, thing by thing. Empty when there is nothing in it to look for."""
    folded = fold(text)
    known = lexicon()
    groups: list[Group] = []
    at = 0
    for mention in known.mentions(folded):
        groups += _free_groups(folded[at : mention.start])
        groups.append(_concept_group(mention.concepts, folded[mention.start : mention.end]))
        at = mention.end
    groups += _free_groups(folded[at:])
    return tuple(dict.fromkeys(groups))[:MAX_GROUPS]


def exact_term(text: str) -> str:
    return f"n:{_whole(text)}"


def concept_term(concept: Concept) -> str:
    return _concept_term(concept)


def prefix_terms(text: str) -> tuple[str, ...]:
    """For suggestions: whole names that begin so, as written, in pinyin or by initials."""
    whole = _whole(text)
    return (f"n:{whole}*", f"p:{whole}*", f"i:{whole}*") if whole else ()


@lru_cache(maxsize=20_000)
def _name_terms(name: str) -> tuple[tuple[Weight, tuple[str, ...]], ...]:
    """What a name brings: the concepts in it with all their other names, its words and how they sound."""
    named = [concept for mention in lexicon().mentions(fold(name)) for concept in mention.concepts]
    surfaces = tuple(term for concept in named for term in _surface_terms(concept))
    itself = (exact_term(name), *map(_concept_term, named))
    return ("A", itself), ("B", (*_text_terms(name), *_sound_terms(name))), ("C", surfaces)


def _add(found: dict[str, Weight], weight: Weight, terms: Iterable[str]) -> None:
    for term in terms:
        cut = term[:MAX_TERM]
        if cut not in found or weight < found[cut]:
            found[cut] = weight


@lru_cache(maxsize=20_000)
def _text_terms(text: str) -> tuple[str, ...]:
    """Words, concepts and pairs of a short text."""
    folded = fold(text)
    words = _words(folded)
    concepts = [_concept_term(concept) for mention in lexicon().mentions(folded) for concept in mention.concepts]
    pairs = [f"g:{pair}" for pair in bigrams(folded)]
    return tuple(dict.fromkeys([*(f"w:{word}" for word in words), *concepts, *pairs]))


@lru_cache(maxsize=20_000)
def _sound_terms(text: str) -> tuple[str, ...]:
    """Pinyin of the words and of the whole, and initials of the whole."""
    folded = fold(text)
    runs = "".join(han_runs(folded))
    spoken = [f"p:{pinyin(word)}" for word in _words(folded) if is_han(word) and len(word) > 1]
    whole = [f"p:{pinyin(runs)}", f"i:{initials(runs)}"] if len(runs) > 1 else []
    return tuple(dict.fromkeys([*spoken, *whole]))


@cache
def _surface_terms(concept: Concept) -> tuple[str, ...]:
    return tuple(term for surface in concept.surfaces for term in (*_text_terms(surface), *_sound_terms(surface)))


def _concept_term(concept: Concept) -> str:
    return f"c:{concept.name}"[:MAX_TERM]


def _words(folded: str) -> list[str]:
    return [word for word in lexicon().words(folded) if is_word(word)]


def _whole(text: str) -> str:
    return "".join(character for character in fold(text) if is_word(character))[: MAX_TERM - 2]


def _concept_group(concepts: tuple[Concept, ...], written: str) -> Group:
    """The concept itself; or, for documents the dictionary does not know it in, the words of what was written."""
    words = tuple(f"w:{word}" for word in _plain_words(written))
    named = tuple((_concept_term(concept),) for concept in concepts)
    parts = tuple(f"w:{word}" for word in _parts(written))
    return Group(tuple(dict.fromkeys((*named, *(form for form in (words, parts) if form)))))


def _parts(written: str) -> list[str]:
    """The shorter words inside, without the longest: `扫描电镜` → 扫描, 电镜. One alone would say too little."""
    parts = [word for word in _words(written) if word != written and len(word) > 1 and is_han(word)]
    return parts if len(parts) > 1 else []


def _plain_words(folded: str) -> list[str]:
    return [word for word in lexicon().cut(folded) if is_word(word)]


def _free_groups(folded: str) -> list[Group]:
    """What the dictionary does not name: Latin words by their letters or as pinyin, Han words with pairs as a fallback."""
    words = _plain_words(folded)
    telling = [word for word in words if word not in STOP_WORDS and (len(word) > 1 or not is_han(word))]
    groups: list[Group] = []
    latin: list[str] = []
    for word in telling or words:
        if all(is_latin(character) for character in word):
            latin.append(word)
            continue
        groups += _latin_groups(latin)
        latin = []
        groups.append(_han_group(word))
    return groups + _latin_groups(latin)


def _han_group(word: str) -> Group:
    pairs = tuple(f"g:{pair}" for pair in bigrams(word))
    return Group(tuple(dict.fromkeys(form for form in ((f"w:{word}",), pairs) if form)))


def _latin_groups(words: list[str]) -> list[Group]:
    """`saomiao dianjing` names one thing when its letters together do; else each word stands for itself."""
    if not words:
        return []
    named = lexicon().sounding("".join(words))
    if named:
        return [Group((*((_concept_term(concept),) for concept in named), (f"p:{''.join(words)}",)))]
    return [_latin_group(word) for word in words]


def _latin_group(word: str) -> Group:
    forms: list[tuple[str, ...]] = [(f"w:{word}",)]
    if word.isalpha() and len(word) > 1:
        forms += [(f"p:{word}",), (f"i:{word}",)]
    if len(word) > 2:
        forms += [(f"w:{word}*",)]
    if word.isalpha() and len(word) > 3:
        forms += [(f"p:{word}*",)]
    return Group(tuple(forms))
