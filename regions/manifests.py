"""`manifest.yaml`: who a region is, which shapes it uses, its words, its sources and its registers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from regions.contract import Filer, Manifest, Obtain, Register, Source
from regions.reading import Faults, Node, read_yaml

REQUIRED_WORDS = ("voucher", "redemption", "payout", "institution")
"""Terms of domain.md §1 that every region names; others (claim, application, …) as its shape needs."""

REQUIRED_BODIES = ("desk", "division", "province")
"""Names shown instead of persons: the service desk, the division's department, the province's."""


@dataclass(frozen=True, slots=True)
class Head:
    """The manifest, with what only the loader needs: the first day of the rules and the names of the bodies."""

    manifest: Manifest
    valid_from: date
    bodies: Mapping[str, str]


def read_sources(node: Node) -> dict[str, Source]:
    found = {}
    for key, entry in node.named().items():
        found[key] = Source(
            key, entry.text("title"), entry.text("number", ""), entry.day("issued"), entry.text("url", "")
        )
        entry.finish()
    return found


def _words(node: Node, required: tuple[str, ...]) -> dict[str, str]:
    for term in required:
        node.text(term)
    return {str(term): node.text(str(term)) for term in node.data}


def _register(node: Node) -> Register:
    register = Register(node.text("code"), node.text("label"), node.flag("declarable", True))
    node.finish()
    return register


def _division(node: Node) -> str:
    division = node.text("division")
    if division and not (len(division) == 6 and division.isdigit()):
        node.fault("a GB/T 2260 code of six digits is expected", "division")
    return division


def _time_zone(node: Node) -> str:
    zone = node.text("time_zone", "Asia/Shanghai")
    if zone not in available_timezones():
        node.fault(f"{zone!r} is not a time zone", "time_zone")
        return "Asia/Shanghai"
    return ZoneInfo(zone).key


def read_manifest(folder: Path, shared: Mapping[str, Source], faults: Faults) -> Head:
    """The head of a region; `shared` are the sources that every region may cite."""
    file = folder / "manifest.yaml"
    node = Node(faults, file, "", read_yaml(file, faults))
    valid_from = node.day("valid_from")
    if valid_from is None:
        node.fault("is missing; the first day of the region's rules is expected", "valid_from")
    code = node.text("code")
    if code and code != folder.name:
        node.fault(f"must equal the folder's name, {folder.name!r}", "code")
    manifest = Manifest(
        code=code,
        name=node.text("name"),
        name_en=node.text("name_en"),
        division=_division(node),
        time_zone=_time_zone(node),
        number_prefix=node.text("number_prefix"),
        obtain=node.choice("obtain", Obtain.__members__) or Obtain.NONE,
        filer=node.choice("filer", Filer.__members__, Filer.ENTERPRISE.value) or Filer.ENTERPRISE,
        owners=node.texts("owners"),
        words=_words(node.child("words"), REQUIRED_WORDS),
        sources={**shared, **read_sources(node.child("sources"))},
        registers=tuple(_register(each) for each in node.children("registers", [])),
        several_programmes=node.flag("several_programmes", True),
    )
    bodies = _words(node.child("bodies"), REQUIRED_BODIES)
    node.finish()
    return Head(manifest, valid_from or date.min, bodies)
