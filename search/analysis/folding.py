"""One spelling for what people write in many: width, case, hyphens inside abbreviations."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_JOINERS = re.compile(r"(?<=[a-z0-9])[-‐‑–—−_/](?=[a-z0-9])")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


def fold(text: str) -> str:
    """Half-width, lower case, and `GC-MS` = `gc_ms` = `GCMS`."""
    return _JOINERS.sub("", unicodedata.normalize("NFKC", text).casefold())


def han_runs(text: str) -> list[str]:
    return _HAN.findall(text)


def is_han(text: str) -> bool:
    return bool(_HAN.fullmatch(text))


def is_latin(character: str) -> bool:
    """A letter or digit of a word that spaces delimit."""
    return character in _LATIN


@lru_cache(maxsize=50_000)
def is_word(token: str) -> bool:
    """Whether there is anything in it to look for."""
    return any(character.isalnum() or character in "℃μ" for character in token)


def bigrams(text: str) -> list[str]:
    """Every pair of neighbours in the Han runs: finds what segmentation cut elsewhere."""
    return [run[at : at + 2] for run in han_runs(text) for at in range(len(run) - 1)]
