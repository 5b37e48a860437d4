"""How names sound: pinyin, its usual variants, initials."""

from __future__ import annotations

from functools import lru_cache

from pypinyin import Style, lazy_pinyin

from search.analysis.folding import han_runs

_NEAR = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))


@lru_cache(maxsize=50_000)
def pinyin(folded: str) -> str:
    """`扫描电镜` → `saomiaodianjing`; what is not Han stays."""
    return "".join(lazy_pinyin(folded)) if han_runs(folded) else folded


@lru_cache(maxsize=50_000)
def initials(folded: str) -> str:
    """`扫描电镜` → `smdj`."""
    return "".join(lazy_pinyin(folded, style=Style.FIRST_LETTER)) if han_runs(folded) else folded


def spellings(folded: str) -> tuple[str, ...]:
    """The pinyin that people may type: characters read in the word, or each by itself; `ü` as `v` or `u`."""
    together = pinyin(folded)
    alone = "".join(pinyin(character) for character in folded)
    return tuple(dict.fromkeys(form for said in (together, alone) for form in (said, _typed(said))))


def _typed(sound: str) -> str:
    return sound.replace("lve", "lue").replace("nve", "nue").replace("lv", "lu").replace("nv", "nu")


@lru_cache(maxsize=50_000)
def near(sound: str) -> str:
    """The same for sounds that many do not tell apart: zh and z, ing and in."""
    for from_, to in _NEAR:
        sound = sound.replace(from_, to)
    return sound
