"""All regions and compacts known: those of this folder, those of installed packages, and folders named by a setting."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Mapping
from importlib.metadata import entry_points
from pathlib import Path
from types import MappingProxyType

from core.divisions import within
from core.errors import NotFound
from regions.contract import Region
from regions.divisions import DivisionRow
from regions.loading import DEFAULTS, LoadedRegion, load_region
from regions.reading import Faults, RegionError
from regions.recognition import COMPACTS, Compact, load_compacts
from regions.translations import Translations, read_translations

IN_TREE = Path(__file__).parent
ENTRY_POINT_GROUP = "voucher.regions"


class Registry:
    """The regions by code, in the order of their division codes, and the compacts by code."""

    def __init__(
        self, regions: Iterable[LoadedRegion], compacts: Iterable[Compact] = (), shared: Iterable[Translations] = ()
    ) -> None:
        ordered = sorted(regions, key=lambda region: (region.manifest.division, region.manifest.code))
        self._regions: Mapping[str, LoadedRegion] = {region.manifest.code: region for region in ordered}
        self.compacts: Mapping[str, Compact] = MappingProxyType({each.code: each for each in compacts})
        self._translations = (*shared, *(region.translations for region in ordered))

    def for_(self, code: str) -> Region:
        """The region of that code. Raises NotFound."""
        if code not in self._regions:
            raise NotFound("地区", path="region")
        return self._regions[code]

    def all(self) -> tuple[Region, ...]:
        return tuple(self._regions.values())

    def home_of(self, division: str) -> Region | None:
        """The region that a GB/T 2260 division lies in; None where no region here covers it."""
        return next((each for each in self._regions.values() if within(division, each.manifest.division)), None)

    @property
    def divisions(self) -> tuple[DivisionRow, ...]:
        """What the regions bring: each one's root and what it lists below it. The migration enters them in the database."""
        return tuple(row for region in self._regions.values() for row in region.divisions)

    def translations(self, language: str) -> dict[str, str]:
        """What forms, workflows and rules say, from the Chinese; what two regions say differently is as the later one has it."""
        return {text: other for each in self._translations for text, other in each.get(language, {}).items()}

    def compacts_of(self, region: str) -> tuple[Compact, ...]:
        """The compacts a region takes part in."""
        return tuple(compact for compact in self.compacts.values() if region in compact.regions)


def region_folders(extra: Iterable[Path] = ()) -> tuple[list[Path], list[str]]:
    """Folders that hold a region, and faults of entry points. A folder of `extra` is a region or holds several."""
    folders = [file.parent for file in sorted(IN_TREE.glob("*/manifest.yaml"))]
    installed, broken = _installed()
    folders += installed
    for place in extra:
        if (place / "manifest.yaml").exists():
            folders.append(place)
            continue
        held = [file.parent for file in sorted(place.glob("*/manifest.yaml"))]
        folders += held
        if not held:
            broken.append(f"{place.name}: no manifest.yaml in this folder nor one below it")
    return list(dict.fromkeys(folder.resolve() for folder in folders)), broken


def _installed() -> tuple[list[Path], list[str]]:
    """The folders of modules named by entry points; found without importing them."""
    folders, broken = [], []
    for point in entry_points(group=ENTRY_POINT_GROUP):
        try:
            spec = importlib.util.find_spec(point.module)
        except ImportError:
            spec = None
        places = list(spec.submodule_search_locations or ()) if spec else []
        if places and (Path(places[0]) / "manifest.yaml").exists():
            folders.append(Path(places[0]))
        else:
            broken.append(f"entry point {point.name}: {point.value} is not a package with a manifest.yaml")
    return folders, broken


def discover(extra: Iterable[Path] = ()) -> tuple[Registry, list[str]]:
    """Every region that loads, and every fault of those that do not."""
    folders, found = region_folders(extra)
    loaded: list[LoadedRegion] = []
    for folder in folders:
        faults = Faults(folder)
        region = load_region(folder, faults)
        if region is not None:
            loaded.append(region)
        found += faults.found
    found = list(dict.fromkeys(found)) + _clashes(loaded)
    compacts, wrong = _compacts(folders)
    shared, unread = _shared_translations(folders)
    return Registry(loaded, compacts, shared), found + wrong + unread


def _shared_translations(folders: list[Path]) -> tuple[list[Translations], list[str]]:
    """Of what all regions share, and of the compacts, whoever brings them."""
    faults = Faults(IN_TREE)
    places = (DEFAULTS, COMPACTS, *(folder / COMPACTS.name for folder in folders))
    return [read_translations(place, faults) for place in places], faults.found


def _compacts(folders: list[Path]) -> tuple[list[Compact], list[str]]:
    """Those of the tree, and those that a region brings in a folder `compacts` of its own."""
    known = frozenset(folder.name for folder in folders)
    found: list[Compact] = []
    wrong: list[str] = []
    for place in (COMPACTS, *(folder / COMPACTS.name for folder in folders)):
        faults = Faults(place.parent)
        for compact in load_compacts(place, known, faults):
            if any(compact.code == other.code for other in found):
                faults.add(place / f"{compact.code}.yaml", "code", "another compact has this code already")
            found.append(compact)
        wrong += faults.found
    return found, wrong


def _clashes(regions: list[LoadedRegion]) -> list[str]:
    """What two regions cannot share: code, prefix of case numbers, and territory."""
    found = []
    for i, one in enumerate(regions):
        for two in regions[i + 1 :]:
            a, b = one.manifest, two.manifest
            shared = {
                "code": a.code == b.code,
                "number_prefix": a.number_prefix == b.number_prefix,
                "division": within(a.division, b.division) or within(b.division, a.division),
            }
            found += [
                f"{two.folder.name}/manifest.yaml: {key}: already that of the region {a.code!r}"
                for key, same in shared.items()
                if same
            ]
    return found


def load_registry(extra: Iterable[Path] = ()) -> Registry:
    """All regions. Raises RegionError with every fault of every region, when there is one."""
    registry, faults = discover(extra)
    if faults:
        raise RegionError(faults)
    return registry
