"""The core knows no region: a region's names stand in its own folder, in data, translations, docs and tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from tests.architecture.house import ROOT, complain, files

READ = {".py", ".toml", ".html", ".yml", ".yaml", ".ts", ".tsx", ".js", ".graphql", ".ini", ".sh", ""}
DATA = {".csv", ".yaml", ".yml", ".json", ".txt"}
FREE = ("docs/", "tests/", "gateway/static/")
UNITS = "省市区"
HARMLESS = "北京时间"
"""What the country's time is called everywhere."""


def names() -> dict[str, str]:
    """Every way of naming a region or compact → its code, read from the manifests."""
    found: dict[str, str] = {}
    for path in (*ROOT.glob("regions/*/manifest.yaml"), *ROOT.glob("regions/compacts/*.yaml")):
        manifest = yaml.safe_load(path.read_text(encoding="utf-8"))
        code = manifest["code"]
        english = manifest.get("name_en", "")
        chinese = manifest.get("name", "").rstrip(UNITS)
        found |= {name.lower(): code for name in (code, english, chinese) if name}
    return found


def test_no_region_is_named_outside_its_own_folder() -> None:
    known = names()
    assert len(known) >= 3 * len(list(ROOT.glob("regions/*/manifest.yaml"))) - len(set(known.values()))
    pattern = re.compile("|".join(rf"(?<![a-z]){re.escape(name)}(?![a-z])" for name in known))
    found = {
        f"{path.relative_to(ROOT).as_posix()}:{number}": match[0]
        for path in _searched()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (match := pattern.search(line.lower().replace(HARMLESS, ""))) and not _own(path, known[match[0]])
    }
    advice = "a region is named outside its folder: ask regions.registry, or move what differs into the region's module"
    complain("region names", found, advice)


def test_the_search_for_names_finds_them() -> None:
    """The rule above looks where it should: the regions' own folders do name them."""
    known = names()
    assert {"code", "name"} <= set(yaml.safe_load(next(ROOT.glob("regions/*/manifest.yaml")).read_text(encoding="utf-8")))
    for code in set(known.values()):
        texts = [path.read_text(encoding="utf-8").lower() for path in ROOT.glob(f"regions/*/{code}*")]
        texts += [path.read_text(encoding="utf-8").lower() for path in ROOT.glob(f"regions/{code}/manifest.yaml")]
        assert any(name in text for text in texts for name, owner in known.items() if owner == code), code


def _searched() -> Iterator[Path]:
    for path in files():
        name = path.relative_to(ROOT).as_posix()
        in_data = "data" in path.parent.parts and path.suffix in DATA
        if path.suffix in READ and not name.startswith(FREE) and not in_data and not path.name.startswith("README"):
            yield path


def _own(path: Path, code: str) -> bool:
    """A region's folder, a compact's file, and a region's own figures and golden cases: a rate or cap may depend on another
    region, whose labs it may accept by a compact."""
    place = path.relative_to(ROOT).parts
    figures = len(place) == 4 and place[0] == "regions" and place[2] in {"cases", "parameters"} and path.suffix == ".yaml"
    return figures or place[:2] in {("regions", code), ("regions", "compacts")}
