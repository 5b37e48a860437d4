"""What a cross-check found, told to the applicant and to the reviewer, and how it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from core.errors import Fault
from regions.checks import Severity

MOST: Final = 500
"""Kept of one case, the strictest first: more than anybody reads."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One side of a comparison: what it is, and what it says."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Finding:
    """`message` tells the applicant what to do, `explanation` the reviewer what was compared with what and how to go on.

    `path` is the field (`items[0].bills[1].total`, or that of a row). Neither text says anything of another case or its people.
    """

    code: str
    severity: Severity
    title: str
    path: str
    message: str
    explanation: str
    compared: tuple[Compared, ...] = ()
    citation: str = ""

    @property
    def fault(self) -> Fault:
        return Fault(self.path, self.code, self.message, self.citation)


def to_json(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    return [asdict(each) for each in ordered(findings)[:MOST]]


def from_json(rows: Sequence[Mapping[str, Any]]) -> tuple[Finding, ...]:
    return tuple(
        Finding(
            **{name: each[name] for name in ("code", "title", "path", "message", "explanation", "citation")},
            severity=Severity(each["severity"]),
            compared=tuple(Compared(**side) for side in each["compared"]),
        )
        for each in rows
    )


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """The strictest first, else as found; each once."""
    return sorted(dict.fromkeys(findings), key=lambda each: -each.severity.rank)
