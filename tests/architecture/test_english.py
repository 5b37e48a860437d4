"""What people are shown can be read in English: regions' words, and every refusal."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from core import errors
from core.phrases import Phrases
from regions.loading import DEFAULTS
from regions.recognition import COMPACTS
from regions.registry import IN_TREE, load_registry
from schema.schema import make_schema
from schema.translations import chosen
from schema.words import ALSO, NEVER
from tests.architecture.house import ROOT

HAN = re.compile(r"[一-鿿]")
GAP = re.compile(r"\{\w*\}")
SHOWN = frozenset({"label", "group", "help", "note", "title", "text"})
"""Keys of a region's files whose values are shown as they stand."""
REFUSING = {name for name, kind in vars(errors).items() if inspect.isclass(kind) and issubclass(kind, Exception)} | {
    "invalid", "fault", "Fault",
}  # fmt: skip
FOLDERS = (DEFAULTS, COMPACTS, *sorted(each.parent for each in IN_TREE.glob("*/manifest.yaml")))
OURS = ("core", "domain", "schema", "regions", "db", "gateway")
NOT_SHOWN = ("sources", "cases", "translations")


@pytest.fixture(scope="module")
def english() -> Phrases:
    return chosen("en", load_registry())


def shown(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for each, inner in value.items():
            if each not in NOT_SHOWN:
                yield from shown(inner, str(each))
    elif isinstance(value, list):
        for inner in value:
            yield from shown(inner, key)
    elif isinstance(value, str) and key in SHOWN and HAN.search(value):
        yield value


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_word_of_a_region_has_english(folder: Path, english: Phrases) -> None:
    files = [file for file in folder.rglob("*.yaml") if not {*NOT_SHOWN} & {*file.parts, file.stem}]
    told = {text for file in files for text in shown(yaml.safe_load(file.read_text(encoding="utf-8")))}
    assert not [text for text in told if english.say(text) == text]


def refusals(file: Path) -> Iterator[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for call in (each for each in ast.walk(tree) if isinstance(each, ast.Call)):
        if ast.unparse(call.func).rpartition(".")[2] not in REFUSING:
            continue
        for given in (*call.args, *(keyword.value for keyword in call.keywords)):
            text = _text(given)
            if text and HAN.search(text):
                yield text


def _text(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def test_every_refusal_has_english(english: Phrases) -> None:
    files = [file for folder in OURS for file in (ROOT / folder).rglob("*.py")]
    told = {(file.name, text) for file in files if not {"cli", "demonstration"} & {*file.parts} for text in refusals(file)}
    assert not sorted(each for each in told if english.say(each[1]) == each[1])


def test_both_sides_have_the_same_gaps() -> None:
    files = [*(ROOT / "schema/translations").rglob("*.yaml"), *(ROOT / "regions").rglob("translations/*.yaml")]
    pairs = [pair for file in files for pair in yaml.safe_load(file.read_text(encoding="utf-8")).items()]
    assert not [pair for pair in pairs if len(GAP.findall(pair[0])) != len(GAP.findall(pair[1]))]


def test_the_fields_that_are_words_are_fields() -> None:
    types = make_schema()._schema.type_map
    assert not [(kind, name) for kind, name in ALSO | NEVER if kind not in types or name not in types[kind].fields]  # type: ignore[attr-defined]
