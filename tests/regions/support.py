"""All regions that tests know: in-tree, installed, the example beside this file, and the worlds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml

from core.divisions import within
from regions.loading import LoadedRegion
from regions.registry import Registry, load_registry

HERE = Path(__file__).parent
EXAMPLE = HERE / "example"
WORLDS = HERE / "worlds"


def _ours(taken: Registry) -> Iterator[Path]:
    """The tests' own regions, those left out that a region found elsewhere leaves no room for: it is that one which counts."""
    found = [region.manifest for region in taken.all()]
    for file in (EXAMPLE / "manifest.yaml", *sorted(WORLDS.glob("*/manifest.yaml"))):
        own = yaml.safe_load(file.read_text(encoding="utf-8"))
        if not any(
            own["code"] == other.code
            or own["number_prefix"] == other.number_prefix
            or within(own["division"], other.division)
            or within(other.division, own["division"])
            for other in found
        ):
            yield file.parent


FOUND: Registry = load_registry()
"""What an installation of this tree has: in-tree regions and those of installed packages."""
REGISTRY: Registry = load_registry(_ours(FOUND))
REGIONS: list[LoadedRegion] = [region for region in REGISTRY.all() if isinstance(region, LoadedRegion)]


def copy_of_example(folder: Path) -> Path:
    """The example region, to be spoilt."""
    return Path(shutil.copytree(EXAMPLE, folder / "example"))


def spoil(file: Path, old: str, new: str) -> None:
    """Replace `old`, which must be there, by `new`."""
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new), encoding="utf-8")
