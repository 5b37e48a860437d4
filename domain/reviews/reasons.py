"""Predefined reasons, from `data/reasons.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from core.errors import Fault
from domain.reviews.commands import Verdict
from regions.contract import CaseKind

FILE = Path(__file__).parent / "data" / "reasons.yaml"
FOR_EVERY_KIND = "ANY"


@dataclass(frozen=True, slots=True)
class ReviewReason:
    code: str
    verdict: Verdict
    text: str


@lru_cache(maxsize=1)
def _all() -> dict[str, tuple[ReviewReason, ...]]:
    return {
        kind: tuple(
            ReviewReason(reason["code"], Verdict(verdict), reason["text"])
            for verdict, reasons in verdicts.items()
            for reason in reasons
        )
        for kind, verdicts in yaml.safe_load(FILE.read_text(encoding="utf-8")).items()
    }


def reasons_for(kind: CaseKind) -> tuple[ReviewReason, ...]:
    """What a reviewer of this kind of case may tick; the kind's own first."""
    return (*_all().get(kind, ()), *_all()[FOR_EVERY_KIND])


def opinion_text(kind: CaseKind, verdict: Verdict, codes: Sequence[str], text: str) -> tuple[str, list[Fault]]:
    """The opinion in words: the ticked reasons, then what was added. A code that is not offered is a fault."""
    offered = {reason.code: reason.text for reason in reversed(reasons_for(kind)) if reason.verdict is verdict}
    faults = [
        Fault(f"reasons[{i}]", "UNKNOWN_REASON", "没有该预设理由。", "请从 reviewReasons 给出的代码中选择")
        for i, code in enumerate(codes)
        if code not in offered
    ]
    words = [offered[code] for code in dict.fromkeys(codes) if code in offered]
    return "".join([*words, text.strip()]), faults
