"""The languages besides Chinese, and what is said in them: `<language>/*.yaml`, and the regions' own `translations/`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from core.phrases import Phrases
from regions.reading import Faults, RegionError, read_yaml
from regions.registry import Registry

_HERE: Final = Path(__file__).parent


def languages(registry: Registry) -> Mapping[str, Phrases]:
    """By language code. Raises RegionError for a file that cannot be read, or two that say the same differently."""
    return {folder.name: Phrases(_own(folder) | registry.translations(folder.name)) for folder in _folders()}


def chosen(accepted: str, spoken: Mapping[str, Phrases]) -> Phrases | None:
    """By the `Accept-Language` of a request: the first language there that is known. None for Chinese."""
    for each in accepted.split(","):
        language = each.partition(";")[0].strip().lower().partition("-")[0]
        if language == "zh":
            return None
        if language in spoken:
            return spoken[language]
    return None


def _folders() -> list[Path]:
    return sorted(each for each in _HERE.iterdir() if each.is_dir() and not each.name.startswith("_"))


def _own(folder: Path) -> dict[str, str]:
    faults = Faults(folder)
    known: dict[str, str] = {}
    for file in sorted(folder.glob("*.yaml")):
        for text, other in (read_yaml(file, faults) or {}).items():
            if known.setdefault(text, other) != other:
                faults.add(file, text, "another file says it differently")
    if faults.found:
        raise RegionError(faults.found)
    return known
