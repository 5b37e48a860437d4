"""Names of classes of instruments and of kinds of service, which people type as they read them beside the filters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from search import ranking
from search.analysis.folding import common, fold, key, units
from search.analysis.lexicon import lexicon
from search.analysis.names import Concept, Sort, rows, terms
from search.analysis.terms import concept_term, family_term
from search.plan import Clause

SHORTEST: Final = 3
_INSTRUMENTS: Final = "仪器"
_VERBS: Final = ("测试", "检测", "试验", "测量", "计量", "分析", "科研")
"""What ends so names what is done as well: 力学性能测试."""
_LIKE: Final = (_INSTRUMENTS, "仪器设备", "设备", "仪器类")
_SERVICES: Final = "服务"
_SHARING: Final = ("大型仪器共享", "仪器共享", "大型仪器", "大型科学仪器", "大型仪器设备", "科学仪器")


@dataclass(frozen=True, slots=True)
class Family:
    """`members` are the things of it; `classes` how documents name it themselves."""

    members: tuple[Concept, ...]
    classes: tuple[str, ...] = ()

    def clauses(self) -> list[Clause]:
        said = [Clause((family_term(each),), "C", ranking.FULL) for each in self.classes]
        return [*said, *(Clause((concept_term(each),), "A", ranking.FULL) for each in self.members)]


def family_of(text: str) -> Family | None:
    """What `text` (folded) names as a whole, but for words that go without saying."""
    said = key(units(text))
    return _families().get(said) or _families().get(_bare(said))


def _bare(said: str) -> str:
    """Without the words around it that go without saying."""
    return _around().sub("", said)


@cache
def _around() -> re.Pattern[str]:
    words = sorted((word for word in common("filler") + common("stop") if not word.isascii()), key=len, reverse=True)
    any_ = "(?:" + "|".join(map(re.escape, words)) + ")+"
    return re.compile(f"^{any_}|{any_}$")


@cache
def _families() -> dict[str, Family]:
    """By every form of the names that names no thing."""
    found: dict[str, Family] = {}
    for names, family in (*_classes(), *_categories()):
        for name in names:
            named = key(units(fold(name)))
            things = (each for each in lexicon().by_surface.get(named, ()) if each.sort is Sort.TERM)
            if len(named) >= SHORTEST and not any(things):
                found.setdefault(named, family)
    return found


def _classes() -> Iterator[tuple[tuple[str, ...], Family]]:
    members: dict[str, list[Concept]] = {}
    for row in rows("instruments"):
        for name in (row["subclass"], row["class"]):
            members.setdefault(name, []).append(terms()[row["name"]])
    for name, things in members.items():
        bare = name.removesuffix(_INSTRUMENTS)
        forms = [name, *(bare + ending for ending in _LIKE)] if bare != name else [name]
        if len(bare) > SHORTEST and not bare.endswith(_VERBS):
            forms.append(bare)
        yield tuple(forms), Family(tuple(things), (name,))
    yield _SHARING, Family((), tuple(dict.fromkeys(row["class"] for row in rows("instruments"))))


def _categories() -> Iterator[tuple[tuple[str, ...], Family]]:
    members: dict[str, list[Concept]] = {}
    for row in rows("services"):
        members.setdefault(row["category"], []).append(terms()[row["name"]])
    for name, things in members.items():
        yield (name, name.removesuffix(_SERVICES)), Family(tuple(things))
