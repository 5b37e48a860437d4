"""A region from its folder. Its editions begin on each day on which a parameter, form, workflow or category changes."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from core.errors import NotFound
from core.workflow import Workflow
from regions.contract import (
    CaseKind,
    Citation,
    Edition,
    FormDefinition,
    Manifest,
    OrderWorkflow,
    ServiceCategory,
    Source,
)
from regions.divisions import DivisionRow, read_divisions
from regions.forms import read_categories, read_forms
from regions.manifests import Head, read_manifest, read_sources
from regions.order_reading import ORDERS, read_orders
from regions.orders import EMPTY_ORDERS
from regions.parameters import Parameters, read_parameters
from regions.policy import BasePolicy
from regions.reading import Faults, Node, read_yaml
from regions.rulebook import Rulebook
from regions.timeline import Timeline
from regions.translations import Translations, read_translations
from regions.versions import Frame
from regions.workflows import read_workflows

DEFAULTS = Path(__file__).parent / "defaults"
"""What all regions share unless they say otherwise: the certification and admission workflows and forms."""

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class LoadedRegion:
    """A region as read from `folder`. Editions are oldest first."""

    manifest: Manifest
    editions: tuple[Edition, ...]
    folder: Path
    divisions: tuple[DivisionRow, ...] = ()
    """The root, and those below it that the region brings itself."""
    translations: Translations = field(default_factory=dict)

    def edition_on(self, day: date) -> Edition:
        """The edition in force on `day` (the earliest one for any day before it)."""
        begun = [edition for edition in self.editions if edition.valid_from <= day]
        return begun[-1] if begun else self.editions[0]

    def edition(self, code: str) -> Edition:
        """The edition that a case keeps by code. Raises NotFound."""
        found = next((edition for edition in self.editions if edition.code == code), None)
        if found is None:
            raise NotFound("规则版本", path="edition")
        return found


@dataclass(frozen=True, slots=True)
class _Contents:
    parameters: Parameters
    workflows: Mapping[CaseKind, Timeline[Workflow]]
    forms: Mapping[str, Timeline[FormDefinition]]
    categories: Mapping[str, Timeline[ServiceCategory]]
    orders: Timeline[OrderWorkflow]

    @property
    def dates(self) -> frozenset[date]:
        return frozenset[date]().union(
            *(each.timeline.dates for each in self.parameters.values()),
            *(each.dates for each in self.workflows.values()),
            *(each.dates for each in self.forms.values()),
            *(each.dates for each in self.categories.values()),
            self.orders.dates,
        )


def shared_sources(faults: Faults) -> dict[str, Source]:
    """The sources every region may cite."""
    file = DEFAULTS / "sources.yaml"
    return read_sources(Node(faults, file, "", read_yaml(file, faults)))


def load_region(folder: Path, faults: Faults) -> LoadedRegion | None:
    """The region in `folder`; None when it has faults, all of which are then in `faults`."""
    already = len(faults.found)
    head = read_manifest(folder, shared_sources(faults), faults)
    frame = Frame(head.manifest.sources, head.valid_from, head.bodies)
    contents = _Contents(
        read_parameters(folder / "parameters", frame.sources, faults),
        _workflows(folder, frame, faults),
        {**read_forms(DEFAULTS / "forms", frame, faults), **read_forms(folder / "forms", frame, faults)},
        read_categories(folder / "categories.yaml", frame, faults),
        read_orders(DEFAULTS / "orders.yaml", folder / "orders.yaml", frame, faults),
    )
    policy = _policy_class(folder, head.manifest.code, faults)
    divisions = read_divisions(folder, head.manifest, faults)
    translations = read_translations(folder, faults)
    if len(faults.found) > already:
        return None
    days = sorted(contents.dates | {head.valid_from})
    if days[0] < head.valid_from:
        faults.add(folder / "manifest.yaml", "valid_from", f"a parameter holds already from {days[0]} on")
        return None
    editions = tuple(_edition(head, contents, day, policy) for day in days)
    return LoadedRegion(head.manifest, editions, folder, divisions, translations)


def _workflows(folder: Path, frame: Frame, faults: Faults) -> dict[CaseKind, Timeline[Workflow]]:
    """The region's own before the shared ones; nothing is clawed back where nothing is redeemed."""
    shared = read_workflows(DEFAULTS / "workflows.yaml", frame, faults)
    own = read_workflows(folder / "workflows.yaml", frame, faults)
    if CaseKind.REDEMPTION not in own:
        del shared[CaseKind.CLAWBACK]
    return {**shared, **own}


def _policy_class(folder: Path, code: str, faults: Faults) -> type[BasePolicy]:
    """`Policy` of the folder's policy.py, under a module name of its own, so that any folder may hold a region."""
    file = folder / "policy.py"
    if not file.exists():
        return BasePolicy
    name = f"voucher_region_{code}_policy"
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        faults.add(file, "", "cannot be imported")
        return BasePolicy
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # whatever a region's code raises is a fault told with the others
        faults.add(file, "", f"cannot be imported: {type(error).__name__}: {error}")
        return BasePolicy
    found = getattr(module, "Policy", None)
    if not (isinstance(found, type) and issubclass(found, BasePolicy)):
        faults.add(file, "Policy", "a class Policy(BasePolicy) is expected")
        return BasePolicy
    return found


def _held(timelines: Mapping[K, Timeline[V]], day: date) -> dict[K, V]:
    held = {key: timeline.on(day) for key, timeline in timelines.items()}
    return {key: version.value for key, version in held.items() if version is not None and version.value is not None}


def _citations(contents: _Contents, day: date) -> dict[str, Citation]:
    """By parameter key, and by `workflow.<KIND>`, `form.<key>`, `category.<code>`, `orders`."""
    timelines: dict[str, Timeline[Any]] = {key: parameter.timeline for key, parameter in contents.parameters.items()}
    timelines |= {f"workflow.{kind.value}": timeline for kind, timeline in contents.workflows.items()}
    timelines |= {f"form.{key}": timeline for key, timeline in contents.forms.items()}
    timelines |= {f"category.{code}": timeline for code, timeline in contents.categories.items()}
    timelines[ORDERS] = contents.orders
    cited = {key: timeline.citation(day) for key, timeline in timelines.items()}
    return {key: citation for key, citation in cited.items() if citation is not None}


def _edition(head: Head, contents: _Contents, day: date, policy: type[BasePolicy]) -> Edition:
    parameters = _held({key: each.timeline for key, each in contents.parameters.items()}, day)
    categories = tuple(_held(contents.categories, day).values())
    citations = MappingProxyType(_citations(contents, day))
    book = Rulebook(
        manifest=head.manifest,
        parameters=MappingProxyType(parameters),
        descriptions=MappingProxyType({key: contents.parameters[key].description for key in parameters}),
        units=MappingProxyType({key: contents.parameters[key].unit for key in parameters}),
        citations=citations,
        categories=categories,
    )
    return Edition(
        code=day.isoformat(),
        valid_from=day,
        workflows=MappingProxyType(_held(contents.workflows, day)),
        forms=MappingProxyType(_held(contents.forms, day)),
        categories=categories,
        policy=policy(book),
        parameters=book.parameters,
        citations=citations,
        orders=_held({ORDERS: contents.orders}, day).get(ORDERS, EMPTY_ORDERS),
    )
