"""What a region's forms, workflows and rules say, in other languages: `translations/<language>.yaml`, from the Chinese text."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from regions.reading import Faults, read_yaml

FOLDER: Final = "translations"

Translations = Mapping[str, Mapping[str, str]]
"""By language, then by Chinese text."""


def read_translations(folder: Path, faults: Faults) -> Translations:
    """Of a region, or of what regions share. None is no fault: people then read Chinese."""
    found: dict[str, Mapping[str, str]] = {}
    for file in sorted((folder / FOLDER).glob("*.yaml")):
        told = read_yaml(file, faults)
        if told is None:
            continue
        if not isinstance(told, dict) or not all(isinstance(text, str) for pair in told.items() for text in pair):
            faults.add(file, "", "must be a mapping from Chinese text to text")
            continue
        found[file.stem] = told
    return found
