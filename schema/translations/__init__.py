"""The languages besides Chinese, and what is said in them: `<language>/*.yaml`, and the regions' own `translations/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from core.phrases import Phrases
from regions.reading import Faults, RegionError, read_yaml
from regions.registry import Registry

_HERE: Final = Path(__file__).parent


class Languages(Mapping[str, Phrases]):
    """By language code; each is read when somebody first speaks it. Reading raises RegionError for a file that cannot be read, or
    two that say the same differently."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._made: dict[str, Phrases] = {}

    def __getitem__(self, language: str) -> Phrases:
        if language not in self._made:
            folder = _folders()[language]
            self._made[language] = Phrases(_own(folder) | self._registry.translations(language))
        return self._made[language]

    def __iter__(self) -> Iterator[str]:
        return iter(_folders())

    def __len__(self) -> int:
        return len(_folders())

    def __contains__(self, language: object) -> bool:
        return language in _folders()


def chosen(accepted: str, spoken: Mapping[str, Phrases]) -> Phrases | None:
    """By the `Accept-Language` of a request: the first language there that is known. None for Chinese."""
    for each in accepted.split(","):
        language = each.partition(";")[0].strip().lower().partition("-")[0]
        if language == "zh":
            return None
        if language in spoken:
            return spoken[language]
    return None


@cache
def _folders() -> Mapping[str, Path]:
    return {each.name: each for each in sorted(_HERE.iterdir()) if each.is_dir() and not each.name.startswith("_")}


@cache
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
