"""All regions that tests know: in-tree, installed, and the example beside this file."""

from __future__ import annotations

import shutil
from pathlib import Path

from regions.loading import LoadedRegion
from regions.registry import Registry, load_registry

HERE = Path(__file__).parent
EXAMPLE = HERE / "example"
REGISTRY: Registry = load_registry([HERE])
REGIONS: list[LoadedRegion] = [region for region in REGISTRY.all() if isinstance(region, LoadedRegion)]


def copy_of_example(folder: Path) -> Path:
    """The example region, to be spoilt."""
    return Path(shutil.copytree(EXAMPLE, folder / "example"))


def spoil(file: Path, old: str, new: str) -> None:
    """Replace `old`, which must be there, by `new`."""
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new), encoding="utf-8")
