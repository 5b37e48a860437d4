"""Things that hold from a day on: parameters, forms, workflows and categories all change by date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from regions.contract import Citation, Source

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Version(Generic[T]):
    """A value from a day on; None ends the rule on that day."""

    valid_from: date
    value: T | None
    source: Source
    article: str = ""
    confirmed: date | None = None


@dataclass(frozen=True, slots=True)
class Timeline(Generic[T]):
    """The versions of one thing, oldest first, at most one a day."""

    versions: tuple[Version[T], ...]

    def on(self, day: date) -> Version[T] | None:
        """What holds on `day`; None before the first version and after an end."""
        held = [version for version in self.versions if version.valid_from <= day]
        return held[-1] if held and held[-1].value is not None else None

    def citation(self, day: date) -> Citation | None:
        """Where the value of `day` comes from, and from when to when it holds."""
        version = self.on(day)
        if version is None:
            return None
        later = [other.valid_from for other in self.versions if other.valid_from > version.valid_from]
        until = later[0] - timedelta(days=1) if later else None
        return Citation(version.source, version.article, version.valid_from, until, version.confirmed)

    @property
    def dates(self) -> frozenset[date]:
        return frozenset(version.valid_from for version in self.versions)


def timeline(versions: list[Version[T]]) -> Timeline[T]:
    return Timeline(tuple(sorted(versions, key=lambda version: version.valid_from)))
