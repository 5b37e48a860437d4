"""One spelling for what people write in many: width, case, traditional characters, hyphens inside abbreviations."""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from opencc import OpenCC

DATA: Final = Path(__file__).parents[1] / "data"
_JOINERS = re.compile(r"(?<=[a-z0-9])[-‐‑–—−_/](?=[a-z0-9])|(?<=[a-z])[.·](?=[a-z])")
_MARKED = str.maketrans("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", "aaaaeeeeiiiioooouuuuvvvvv")
_SYLLABLE = (
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    r"(?:i?ang?|u?ang?|i?ao|u?ai|i?a|u?a|ei|eng?|er|i?e|[uv]e|ing?|i?ong|iu|ui|un|uo|ou|[vu]an|[aoeiuv])"
)
_TONES = re.compile(rf"(?<![a-z0-9])(?:{_SYLLABLE}[1-5] ?){{2,}}(?![a-z0-9])")
"""Pinyin with tones: `sao3 miao2`."""
_HAN = re.compile(r"[\u3400-\u9fff]+")
_UNIT = re.compile(r"[a-z0-9]+(?:\.[0-9]+)*|[\u3400-\u9fff]|°c|[^\W_]|(?P<soft>[-‐‑–—−_/·()'\"°])|(?P<space>\s+)|.", re.DOTALL)
_PARTING = frozenset("·()")
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")

_ENDINGS: Final = (
    (re.compile(r"(micro|fluoro|endo|strobo|oscillo)(scopes?|scopy|scopic)$"), r"\1scop"),
    (re.compile(r"spectro(meters?|metry|metric|scopy|scopic|graphs?|photometers?|photometry)$"), "spectr"),
    (re.compile(r"(chromato|tomo|profilo|thermo)(graphs?|graphy|graphic)$"), r"\1graph"),
    (re.compile(r"diffract(ometers?|ometry|ion)$"), "diffract"),
    (re.compile(r"(calori|thermogravi|rheo|ellipso|interfero|porosi|cyto|densito|visco)(meters?|metry|metric)$"), r"\1met"),
    (re.compile(r"analy(zers?|sers?|sis|ses|tical|zing|sing|ze|se)$"), "analy"),
    (re.compile(r"test(ers?|ing|s)$"), "test"),
    (re.compile(r"measur(e|es|ing|ements?)$"), "measur"),
)


def common(kind: str) -> tuple[str, ...]:
    """Words of one kind in `search/data/common.csv`: `stop` says nothing, `weak` stands nearly everywhere, `elsewhere` is called
    otherwise where traditional characters are written."""
    with (DATA / "common.csv").open(encoding="utf-8", newline="") as file:
        return tuple(word for row in csv.DictReader(file) if row["kind"] == kind for word in row["words"].split())


@cache
def elsewhere() -> dict[str, str]:
    return dict(word.split("=", 1) for word in common("elsewhere"))


@cache
def _simplified() -> OpenCC:
    return OpenCC("t2s")


def fold(text: str) -> str:
    """Half-width, lower case, simplified, pinyin without tones, and `GC-MS` = `gc_ms` = `GCMS`."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = _TONES.sub(_toneless, plain if plain.isascii() else plain.translate(_MARKED))
    simple = str(_simplified().convert(plain)) if not plain.isascii() else plain
    if simple != plain:
        for there, here in elsewhere().items():
            simple = simple.replace(there, here)
    return _JOINERS.sub("", simple)


def _toneless(syllables: re.Match[str]) -> str:
    return re.sub("[1-5]", "", syllables[0])


@dataclass(frozen=True, slots=True)
class Unit:
    """A Han character, or a word of letters and digits. `at` is its place in the folded text. A `wall` before it is never
    read across; a `gap` only by what begins and ends at one."""

    text: str
    at: int
    end: int
    gap: bool = False
    wall: bool = False


def units(folded: str) -> list[Unit]:
    """What a folded text is made of; punctuation is left out: hyphens, slashes as if they were not there, brackets as spaces."""
    found: list[Unit] = []
    gap = wall = True
    for match in _UNIT.finditer(folded):
        text = match[0]
        if match["soft"]:
            gap = gap or text in _PARTING
            continue
        if match["space"]:
            gap = True
        elif is_word(text):
            found.append(Unit(text, match.start(), match.end(), gap or wall, wall))
            gap = wall = False
        else:
            wall = True
    return found


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """English words of the trade without their endings: `microscopy` = `microscope`; others as they are."""
    if len(word) < 5 or not word.isascii():
        return word
    for ending, bare in _ENDINGS:
        if ending.search(word):
            return ending.sub(bare, word)
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 6 else word


def key(parts: list[Unit]) -> str:
    """How a name is looked up: its units without what stands between them."""
    return "".join(stem(unit.text) for unit in parts)


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
