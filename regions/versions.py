"""Reading what changes over time from YAML: each version says from when it holds and which document says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from regions.contract import Source
from regions.parameters import cited
from regions.reading import Node
from regions.timeline import Timeline, Version, timeline

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Frame:
    """What every reader of a region's folder needs."""

    sources: Mapping[str, Source]
    valid_from: date
    """The region's first day: what has no `valid_from` of its own holds from here."""
    bodies: Mapping[str, str]


def read_timeline(nodes: Iterable[Node], frame: Frame, read: Callable[[Node], T]) -> Timeline[T]:
    """Versions of one thing. `ended: true` in place of its content ends it on that day."""
    versions: list[Version[T]] = []
    for node in nodes:
        day = node.day("valid_from") or frame.valid_from
        ended = node.flag("ended", False)
        source = cited(node, frame.sources)
        value = None if ended else read(node)
        node.finish()
        if day < frame.valid_from:
            node.fault("lies before the region's first day (manifest.yaml: valid_from)", "valid_from")
        if any(version.valid_from == day for version in versions):
            node.fault(f"a second version for {day}", "valid_from")
        versions.append(Version(day, value, *source))
    return timeline(versions)
