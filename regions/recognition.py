"""Compacts: regions that accept each other's labs. A compact is one YAML file of `regions/compacts/`, never code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from regions.contract import Citation, Recognition, Source
from regions.manifests import read_sources
from regions.parameters import cited
from regions.reading import Faults, Node, read_yaml

COMPACTS = Path(__file__).parent / "compacts"


@dataclass(frozen=True, slots=True)
class LabKind:
    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch recognised together. `recognised_on` is None while the day is not known from a public document;
    `counts` are labs by home region, as published; the labs themselves are imported, not written here."""

    code: str
    title: str
    recognised_on: date | None
    counts: Mapping[str, int]
    citation: Citation


@dataclass(frozen=True, slots=True)
class Compact:
    """Regions that accept each other's labs of these kinds, from a day to a day, recognised in batches."""

    code: str
    title: str
    title_en: str
    regions: tuple[str, ...]
    lab_kinds: tuple[LabKind, ...]
    valid_from: date
    valid_until: date | None
    providers: int
    """Providers at present, as published."""
    batches: tuple[Batch, ...]
    citation: Citation

    def holds(self, on: date) -> bool:
        """The compact itself is in force on that day."""
        return self.valid_from <= on and (self.valid_until is None or on <= self.valid_until)

    def lab_kind(self, code: str) -> LabKind | None:
        """The kind of lab of that code; None where the compact has none."""
        return next((kind for kind in self.lab_kinds if kind.code == code), None)

    def batch(self, code: str) -> Batch | None:
        """The batch of that code; None where none is declared here."""
        return next((batch for batch in self.batches if batch.code == code), None)


def recognising(
    compacts: Iterable[Compact], region: str, home: str, recognitions: Iterable[Recognition], on: date
) -> tuple[str, ...]:
    """Codes of the compacts by which `region` accepts a lab of `home` on a day: both take part, the compact is in force,
    and so is one of the lab's recognitions. Ended recognitions count for orders placed before: ask for that day."""
    held = {each.compact for each in recognitions if each.holds(on)}
    return tuple(
        compact.code
        for compact in compacts
        if compact.code in held and compact.holds(on) and {region, home} <= set(compact.regions)
    )


def load_compacts(folder: Path, known_regions: frozenset[str], faults: Faults) -> tuple[Compact, ...]:
    """All compacts of `folder`; faults are noted with the others."""
    found = []
    for file in sorted(folder.glob("*.yaml")):
        node = Node(faults, file, "", read_yaml(file, faults))
        compact = _compact(node)
        node.finish()
        if compact.code and compact.code != file.stem:
            node.fault(f"must equal the file's name, {file.stem!r}", "code")
        for region in compact.regions:
            if region not in known_regions:
                node.fault(f"the region {region!r} is not known", "regions")
        found.append(compact)
    return tuple(found)


def _compact(node: Node) -> Compact:
    sources = read_sources(node.child("sources"))
    valid_from = node.day("valid_from")
    if valid_from is None:
        node.fault("is missing; a date is expected", "valid_from")
    first, until = valid_from or date.min, node.day("valid_until")
    regions = node.texts("regions")
    return Compact(
        code=node.text("code"),
        title=node.text("title"),
        title_en=node.text("title_en"),
        regions=regions,
        lab_kinds=tuple(_lab_kind(each) for each in node.children("lab_kinds")),
        valid_from=first,
        valid_until=until,
        providers=node.integer("providers"),
        batches=tuple(_batch(each, sources, regions, first) for each in node.children("batches")),
        citation=_citation(node, sources, first, until),
    )


def _lab_kind(node: Node) -> LabKind:
    kind = LabKind(node.text("code"), node.text("label"))
    node.finish()
    return kind


def _citation(node: Node, sources: Mapping[str, Source], first: date, until: date | None) -> Citation:
    source, article, confirmed = cited(node, sources)
    return Citation(source, article, first, until, confirmed)


def _batch(node: Node, sources: Mapping[str, Source], regions: tuple[str, ...], first: date) -> Batch:
    day, counts = node.day("recognised_on"), node.child("counts")
    for region in counts.data:
        if region not in regions:
            counts.fault("is not a region of this compact", region)
    numbers = {str(region): counts.integer(str(region)) for region in counts.data}
    citation = _citation(node, sources, day or first, None)
    batch = Batch(node.text("code"), node.text("title"), day, numbers, citation)
    node.finish()
    return batch
