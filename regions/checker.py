"""`voucher check`: every fault of every region found, told together, each with its file and key.

Beyond what loading refuses, it asks whether the workflows are sound, the parameters known, the policy pure and the
golden cases answered as written.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from core.workflow import Event
from core.workflow import faults as workflow_faults
from regions import cases
from regions.checks import AREA as CHECKS_AREA
from regions.checks import CHECKS, Severity, key_of
from regions.contract import CaseKind, Edition, Filer, Obtain, Region
from regions.eligibility import KINDS
from regions.loading import LoadedRegion
from regions.money import EXCLUSIONS
from regions.parties import TIES
from regions.policy import BasePolicy
from regions.reading import Faults
from regions.registry import discover
from regions.soundness import unsound
from regions.workflows import CONDITIONS, workflow_for

KNOWN_PARAMETERS = {
    "money.rules": ("texts", None),
    "money.closed": ("text", None),
    "money.ratio": ("ratio", None),
    "money.minimum": ("yuan", None),
    "money.amount_base": ("text", ("with_tax", "without_tax")),
    "money.bills_before_application": ("text", ("counted", "ignored")),
    "money.exclusions": ("texts", tuple(EXCLUSIONS)),
    "money.budget": ("text", ("refuse", "cut")),
    "money.quota": ("text", None),
    "money.period": ("text", None),
    "money.dates": ("text", None),
    "money.categories": ("text", None),
    "money.granted": ("text", None),
    "ties.refused": ("texts", tuple(TIES)),
    "institutions.admitted": ("flag", None),
    "institutions.compacts": ("texts", None),
    "institutions.lab_kinds": ("texts", None),
}
"""Parameters that the base policy reads: unit, and the values it knows. Beside them `money.caps.*` (cap),
`eligibility.<requirement>` (flag) and `eligibility.kinds.*` (texts). Other keys are for a region's own policy.py."""

RESERVED = ("money", "eligibility", "ties", "institutions", CHECKS_AREA)
# fmt: off
PURE_IMPORTS = frozenset({
    "__future__", "collections", "collections.abc", "dataclasses", "datetime", "decimal", "enum", "fractions",
    "functools", "itertools", "math", "operator", "re", "types", "typing",
    "core.divisions", "core.errors", "core.identifiers", "core.money", "core.workflow", "core.working_days",
    "regions", "regions.contract", "regions.eligibility", "regions.money", "regions.parties", "regions.policy",
    "regions.rulebook",
})
# fmt: on
IMPURE_NAMES = frozenset({"open", "eval", "exec", "compile", "input", "print", "__import__", "globals", "breakpoint"})
CLOCK_CALLS = frozenset({"now", "today", "utcnow", "fromtimestamp"})

CASES_BY_SHAPE = {
    Obtain.DIRECT_CLAIM: (CaseKind.CLAIM, CaseKind.REDEMPTION),
    Obtain.ON_ORDER: (CaseKind.APPLICATION, CaseKind.REDEMPTION),
    Obtain.NONE: (),
}
FORMS_BY_CASE = {
    CaseKind.CERTIFICATION: "certification",
    CaseKind.ADMISSION: "admission",
    CaseKind.CLAIM: "claim",
    CaseKind.APPLICATION: "application",
    CaseKind.REDEMPTION: "redemption",
}
NOT_SPLIT = "SPLIT has a meaning, but no reviewer is offered it yet: leave it out, and return the case naming the items"
DRAWING = "a region that issues vouchers"


def check_all(extra: Iterable[Path] = ()) -> list[str]:
    """Every fault of every region, in-tree, installed and in `extra`; empty when all is well."""
    registry, found = discover(extra)
    for region in registry.all():
        if isinstance(region, LoadedRegion):
            found += check(region)
    return found


def check(region: LoadedRegion) -> list[str]:
    """What loading does not refuse, but a region must not have."""
    faults = Faults(region.folder)
    _check_workflows(region, faults)
    for edition in region.editions:
        _check_shape(region, edition, faults)
        _check_forms(region, edition, faults)
        _check_parameters(region, edition, faults)
        _check_registers(region, edition, faults)
    _check_policy(region.folder / "policy.py", faults)
    _check_cases(region, faults)
    if not (region.folder / "README.md").exists():
        faults.add(region.folder / "README.md", "", "the file is missing")
    return list(dict.fromkeys(faults.found))


def _check_workflows(region: LoadedRegion, faults: Faults) -> None:
    """Sound with every set of conditions a programme may have. A fault is told once, under the first edition that has it."""
    told: set[str] = set()
    for edition in region.editions:
        for kind in edition.workflows:
            for text in _workflow_faults(edition, kind):
                if text not in told:
                    faults.add(region.folder / "workflows.yaml", edition.code, text)
                told.add(text)


def _workflow_faults(edition: Edition, kind: CaseKind) -> list[str]:
    sets = [held for size in range(len(CONDITIONS) + 1) for held in combinations(CONDITIONS, size)]
    found: dict[str, list[str]] = {}
    for held in sets:
        workflow = workflow_for(edition, kind, held)
        for text in dict.fromkeys((*workflow_faults(workflow), *unsound(kind, workflow))):
            found.setdefault(text, []).append(", ".join(held) or "no condition")
    texts = [text if len(under) == len(sets) else f"{text} (with {'; '.join(under)})" for text, under in found.items()]
    split = [state.key for state in edition.workflows[kind].states if Event.SPLIT in state.outcomes]
    return [*texts, *(f"{kind}.{key}.outcomes: {NOT_SPLIT}" for key in split)]


def _check_shape(region: LoadedRegion, edition: Edition, faults: Faults) -> None:
    """A region has the cases and forms that its way of obtaining a voucher asks for."""
    obtain = region.manifest.obtain
    for kind in CASES_BY_SHAPE[obtain]:
        if kind not in edition.workflows:
            faults.add(region.folder / "workflows.yaml", kind.value, f"is missing in edition {edition.code}")
    for kind in edition.workflows:
        form = FORMS_BY_CASE.get(kind)
        if form and form not in edition.forms:
            faults.add(region.folder / "forms", form, f"is missing in edition {edition.code}")
    if obtain is Obtain.ON_ORDER and "order" not in edition.forms:
        faults.add(region.folder / "forms", "order", f"is missing in edition {edition.code}")
    if obtain is Obtain.ON_ORDER and not _can_be_used(edition):
        faults.add(region.folder / "workflows.yaml", "APPLICATION", f"what passes can never be USED in {edition.code}")
    if obtain is not Obtain.NONE and not edition.categories:
        faults.add(region.folder / "categories.yaml", "", f"{DRAWING} needs a kind of service in {edition.code}")
    if obtain is Obtain.NONE and region.manifest.filer is not Filer.ENTERPRISE:
        faults.add(region.folder / "manifest.yaml", "filer", f"concerns only {DRAWING}")


def _can_be_used(edition: Edition) -> bool:
    workflow = edition.workflows.get(CaseKind.APPLICATION)
    return workflow is None or any(row.event is Event.USE for row in workflow.table())


def _check_forms(region: LoadedRegion, edition: Edition, faults: Faults) -> None:
    """A form whose rows, and a task whose print, are another form's: that form is there."""
    for key, definition in edition.forms.items():
        for rows in definition.rows:
            if rows.form not in edition.forms:
                faults.add(region.folder / "forms", f"{key}.rows.{rows.key}", f"no form {rows.form} in {edition.code}")
    for form in _exports(edition) - set(edition.forms):
        faults.add(region.folder / "workflows.yaml", "task.export", f"no form {form} in edition {edition.code}")


def _exports(edition: Edition) -> set[str]:
    """The forms that an applicant is asked to print."""
    states = [state for workflow in edition.workflows.values() for state in workflow.states]
    return {task for state in states if (task := (state.settings or {}).get("task", {}).get("export", ""))}


def _check_parameters(region: LoadedRegion, edition: Edition, faults: Faults) -> None:
    policy = edition.policy
    assert isinstance(policy, BasePolicy)
    source = _text(region.folder / "policy.py")
    folder = region.folder / "parameters"
    for key, value in edition.parameters.items():
        if key.partition(".")[0] not in RESERVED or f'"{key}"' in source:
            continue
        unit, known = _known(key, policy)
        if not unit:
            faults.add(folder, key, "is read by nobody: neither by the base policy nor in policy.py")
        elif unit != policy.book.units[key]:
            faults.add(folder, key, f"unit {unit} is expected")
        elif known is not None and not set((value,) if isinstance(value, str) else value) <= set(known):
            faults.add(folder, key, f"a value among {', '.join(known)} is expected in edition {edition.code}")


def _known(key: str, policy: BasePolicy) -> tuple[str, tuple[str, ...] | None]:
    """Unit and known values of a parameter of the base policy; no unit where it is none."""
    if key == "money.rules":
        return "texts", tuple(policy.rules)
    if key.startswith(f"{KINDS}."):
        return "texts", tuple(register.code for register in policy.book.manifest.registers)
    if key.startswith("money.caps."):
        return "cap", None
    area, _, name = key.partition(".")
    if area == CHECKS_AREA:
        return next((("severity", _at_least(least)) for code, least in CHECKS.items() if key == key_of(code)), ("", None))
    if area == "eligibility" and name in policy.requirements:
        return "flag", None
    return KNOWN_PARAMETERS.get(key, ("", None))


def _at_least(least: Severity) -> tuple[str, ...]:
    """A region may be stricter than the platform, never less strict."""
    return tuple(each for each in Severity if each.rank >= least.rank)


def _check_registers(region: LoadedRegion, edition: Edition, faults: Faults) -> None:
    """A register that proves nothing would be imported in vain."""
    used = {code for key, value in edition.parameters.items() if key.startswith(f"{KINDS}.") for code in value}
    later = any(key.startswith(f"{KINDS}.") for other in region.editions for key in other.parameters)
    for register in region.manifest.registers:
        if later and edition is region.editions[-1] and register.code not in used:
            faults.add(region.folder / "manifest.yaml", f"registers.{register.code}", "no kind of enterprise uses it")


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.exists() else ""


def _check_policy(file: Path, faults: Faults) -> None:
    """A region does no I/O, asks no clock and sees no session: kept by what policy.py may import and call."""
    for node in ast.walk(ast.parse(_text(file))):
        modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            modules = [node.module or ""]
        for module in modules:
            if module not in PURE_IMPORTS:
                faults.add(file, f"line {getattr(node, 'lineno', 0)}", f"imports {module}, which a region may not")
        if isinstance(node, ast.Name) and node.id in IMPURE_NAMES:
            faults.add(file, f"line {node.lineno}", f"uses {node.id}; a region does no I/O")
        if isinstance(node, ast.Attribute) and node.attr in CLOCK_CALLS:
            faults.add(file, f"line {node.lineno}", f"calls {node.attr}; a region asks no clock, the facts say the day")


def _check_cases(region: LoadedRegion, faults: Faults) -> None:
    number = 0
    for case in cases.golden_cases(region.folder, faults):
        number += 1
        for text in cases.differences(region, case):
            faults.add(region.folder / "cases" / case.file, case.name, text)
    if region.manifest.obtain is not Obtain.NONE and not number:
        faults.add(region.folder / "cases", "", f"{DRAWING} needs golden cases")


def unconfirmed(region: Region) -> list[str]:
    """Rules of a region that nobody has confirmed, with the edition in which they hold: a worklist for its owners."""
    return [
        f"{region.manifest.code} {edition.code}: {key}: {citation.text}"
        for edition in region.editions
        for key, citation in edition.citations.items()
        if citation.confirmed is None
    ]
