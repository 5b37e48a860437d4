"""What is no offer but speaks of many things, an institution or an article, is also found by the plain words of a query."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final

from search.analysis.folding import common, fold, is_word
from search.analysis.lexicon import lexicon
from search.plan import Clause, Part, Plan, Role, Step
from search.ranking import MENTIONED, PIECE

_STOP: Final = frozenset(common("stop"))
MAX_WORDS: Final = 20


@lru_cache(maxsize=2_000)
def mentioning(made: Plan, text: str) -> Plan:
    """With a last step that is fulfilled by any of the words, wherever they stand: all of them are worth more than one."""
    words = dict.fromkeys(word for word in lexicon().words(fold(text)) if is_word(word) and word not in _STOP)
    terms = tuple(f"w:{word}" for word in words if len(word) > 1 or word.isascii())[:MAX_WORDS]
    if not terms or not made.steps:
        return made
    every = Clause(terms, "D", MENTIONED)
    part = Part(Role.EXTRA, text, (every, *(Clause((term,), "D", PIECE, loose=True) for term in terms if len(terms) > 1)))
    *steps, last = made.steps
    anything = tuple(dict.fromkeys([number for numbers in last.sets for number in numbers] + [len(made.parts)]))
    widest = Step((anything,), loose=True, enough=1)
    kept = steps if len(last.sets) == 1 and last.loose else made.steps
    return replace(made, parts=(*made.parts, part), steps=(*kept, widest))
