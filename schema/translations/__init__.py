"""The languages besides Chinese, and what is said in them: `<language>/*.yaml`, and the regions' own `translations/`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from core.phrases import CHINESE, Phrases
from regions.reading import Faults, RegionError, read_yaml
from regions.registry import Registry

_HERE: Final = Path(__file__).parent


def chosen(accepted: str, registry: Registry) -> Phrases:
    """By the `Accept-Language` of a request: the first language there that is known, else Chinese. Raises RegionError for a file
    that cannot be read, or two that say the same differently."""
    for each in accepted.split(","):
        language = each.partition(";")[0].strip().lower().partition("-")[0]
        if language == "zh":
            break
        if language in _folders():
            return _phrases(language, registry)
    return CHINESE


@cache
def _phrases(language: str, registry: Registry) -> Phrases:
    """Read when somebody first speaks it."""
    return Phrases(_own(_folders()[language]) | registry.translations(language))


@cache
def _folders() -> Mapping[str, Path]:
    return {each.name: each for each in sorted(_HERE.iterdir()) if each.is_dir() and not each.name.startswith("_")}


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
