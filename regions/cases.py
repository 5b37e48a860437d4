"""Golden cases: `cases/*.yaml`, facts in, decision out, as a policy officer writes and reads them.

Amounts are yuan in quotes. `given` holds the facts that the file's cases share; each case's `facts` add to them, its
`items` are laid over `given.item` one by one. What `expect` does not mention is not compared, but for `refusals`:
unmentioned, they are expected to be none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from core.money import Fen, format_yuan, parse_yuan
from regions.contract import (
    BillFacts,
    CaseKind,
    Edition,
    EligibilityFacts,
    InstitutionFacts,
    ItemFacts,
    MoneyFacts,
    ProgrammeTerms,
    Recognition,
    Region,
    RegisterEntry,
    TieFacts,
    UsabilityFacts,
    Usage,
)
from regions.reading import Faults, read_yaml
from regions.usability import voucher_usable

_AMOUNTS = frozenset(
    {"minimum", "cap_per_enterprise", "contract", "bills", "bills_tax", "proofs", "amount", "tax", "quota_left"}
    | {"budget_left", "granted"}
)


@dataclass(frozen=True, slots=True)
class GoldenCase:
    """One case of one file; `began` is the day whose edition holds (the day of the facts where absent)."""

    file: str
    name: str
    ask: str
    facts: Mapping[str, Any]
    expect: Mapping[str, Any]
    began: date


def golden_cases(folder: Path, faults: Faults) -> Iterator[GoldenCase]:
    """The cases of a region's folder, in file order."""
    for file in sorted((folder / "cases").glob("*.yaml")):
        data = read_yaml(file, faults)
        if not isinstance(data, dict) or not isinstance(data.get("cases"), list):
            faults.add(file, "cases", "a list of cases is expected")
            continue
        for position, case in enumerate(data["cases"]):
            name = str(case.get("name", position)) if isinstance(case, dict) else str(position)
            try:
                yield _case(file, data, case)
            except (KeyError, TypeError, ValueError) as error:
                faults.add(file, name, f"cannot be read: {type(error).__name__}: {error}")


def _case(file: Path, data: Mapping[str, Any], case: Mapping[str, Any]) -> GoldenCase:
    unknown = set(case) - {"name", "ask", "began", "facts", "items", "expect"}
    if unknown:
        raise ValueError(f"unknown keys {', '.join(sorted(unknown))}")
    given = dict(data.get("given", {}))
    shared_item = given.pop("item", {})
    facts = {**given, **case.get("facts", {})}
    if "terms" in given and facts["terms"] is not None:
        facts["terms"] = {**given["terms"], **facts["terms"]}
    if "items" in case:
        facts["items"] = [
            {"key": chr(ord("a") + i), **shared_item, **(item or {})} for i, item in enumerate(case["items"])
        ]
    began = case.get("began", facts.get("on", date.max))
    return GoldenCase(file.name, case["name"], case.get("ask", data.get("ask")), facts, dict(case["expect"]), began)


def _fen(value: Any) -> Fen | None:
    return None if value is None else parse_yuan(value)


def _build(kind: type[Any], data: Mapping[str, Any]) -> Any:
    """A facts object from YAML: yuan become fen, lists tuples, nested mappings their own facts."""
    known = {field.name for field in fields(kind)}
    unknown = set(data) - known
    if unknown:
        raise ValueError(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
    return kind(**{name: _value(name, value) for name, value in data.items()})


_NESTED: Mapping[str, type[Any]] = {
    "terms": ProgrammeTerms,
    "items": ItemFacts,
    "usage": Usage,
    "entries": RegisterEntry,
    "bill_lines": BillFacts,
    "recognitions": Recognition,
    "institution": InstitutionFacts,
    "eligibility": EligibilityFacts,
    "ties": TieFacts,
}


def _value(name: str, value: Any) -> Any:
    if name in _AMOUNTS:
        return _fen(value)
    if name == "ratio":
        return Decimal(value)
    if name == "kind":
        return CaseKind(value)
    if isinstance(value, dict):
        return _build(_NESTED[name], value)
    if isinstance(value, list):
        return tuple(_build(_NESTED[name], each) if name in _NESTED else each for each in value)
    return value


def _eligibility(edition: Edition, facts: Mapping[str, Any]) -> dict[str, Any]:
    answer = edition.policy.eligibility(_build(EligibilityFacts, facts))
    satisfied = {line.code for line in answer.requirements if line.satisfied}
    words = [text for line in answer.requirements for text in (line.message, line.remedy, line.citation)]
    return {
        "eligible": answer.eligible,
        "satisfied": satisfied,
        "refusals": [reason.code for reason in answer.unmet],
        "says": words,
    }


def _amount(edition: Edition, facts: Mapping[str, Any]) -> dict[str, Any]:
    facts = {"items": [], **facts}
    shares = [
        {"bills_tax": "0.00", "contract_date": None, "bills": None, "proofs": None, **item} for item in facts["items"]
    ]
    answer = edition.policy.amount(_build(MoneyFacts, {**facts, "items": shares}))
    steps = (*(step for item in answer.items for step in item.steps), *answer.steps)
    words = [text for step in steps for text in (step.text, step.citation)]
    words += [text for reason in answer.refusals for text in (reason.message, reason.citation, reason.remedy)]
    return {
        "total": format_yuan(answer.total),
        "bases": [format_yuan(item.base) for item in answer.items],
        "items": [format_yuan(item.amount) for item in answer.items],
        "steps": {step.code for step in steps},
        "refusals": [reason.code for reason in answer.refusals],
        "says": words,
    }


def _ties(edition: Edition, facts: Mapping[str, Any]) -> dict[str, Any]:
    reasons = edition.policy.ties(_build(TieFacts, facts))
    return {"refusals": [reason.code for reason in reasons], "says": [f"{r.message}{r.citation}" for r in reasons]}


def _institution(edition: Edition, facts: Mapping[str, Any]) -> dict[str, Any]:
    reasons = edition.policy.institution(_build(InstitutionFacts, facts))
    return {"refusals": [reason.code for reason in reasons], "says": [f"{r.message}{r.citation}" for r in reasons]}


def _usability(edition: Edition, facts: Mapping[str, Any]) -> dict[str, Any]:
    answer = voucher_usable(edition, _build(UsabilityFacts, facts))
    limit = answer.tightest
    words = [text for reason in answer.reasons for text in (reason.message, reason.citation, reason.remedy)]
    words += [text for each in answer.limits for text in (each.text, each.citation)]
    return {
        "usable": answer.usable,
        "ratio": None if answer.ratio is None else str(answer.ratio),
        "cap": format_yuan(limit.limit) if limit else None,
        "left": format_yuan(limit.left) if limit else None,
        "refusals": [reason.code for reason in answer.reasons],
        "says": [*words, answer.citation],
    }


QUESTIONS: Mapping[str, Callable[[Edition, Mapping[str, Any]], dict[str, Any]]] = {
    "eligibility": _eligibility,
    "amount": _amount,
    "ties": _ties,
    "institution": _institution,
    "usability": _usability,
}


def differences(region: Region, case: GoldenCase) -> list[str]:
    """How the region's answer differs from what the case expects; empty when it does not."""
    if case.ask not in QUESTIONS:
        return [f"ask is one of {', '.join(QUESTIONS)}, not {case.ask!r}"]
    try:
        answer = QUESTIONS[case.ask](region.edition_on(case.began), case.facts)
    except Exception as error:  # a region's own policy may raise anything; it is told with the other faults
        return [f"no answer to these facts: {type(error).__name__}: {error}"]
    expected = {"refusals": [], **case.expect}
    return [text for name, value in expected.items() for text in _difference(name, value, answer)]


def _difference(name: str, value: Any, answer: Mapping[str, Any]) -> list[str]:
    """`says` and sets ask for what must be among the answer; everything else must be equal."""
    if name not in answer:
        return [f"expect.{name} is not part of this answer"]
    found = answer[name]
    if name == "says":
        unsaid = [str(text) for text in value if not any(str(text) in each for each in found)]
        return [f"nothing says {text!r}; said: {found}" for text in unsaid]
    if isinstance(found, set):
        return [f"{name}: {each} is missing from {sorted(found)}" for each in value if each not in found]
    return [] if found == value else [f"{name}: expected {value}, got {found}"]
