"""The guide for those who add a region: its worked example loads, and it leaves out no key."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from core.workflow import OUTCOMES, Overdue, Phase
from regions.cases import QUESTIONS
from regions.checker import KNOWN_PARAMETERS, check_all
from regions.contract import CaseKind, DocumentRule, FormField, FormRows, Manifest, Obtain, Register
from regions.eligibility import REQUIREMENTS
from regions.forms import FIELD_KINDS, FILE_FORMATS, PREFILLS
from regions.loading import LoadedRegion
from regions.manifests import REQUIRED_BODIES, REQUIRED_WORDS
from regions.money import EXCLUSIONS, RULES
from regions.orders import BACK, ORDER_EFFECTS, OrderEvent, OrderParty, OrderState
from regions.panels import DECISIONS
from regions.parameters import CAP_PERIODS, RATE_KEYS, UNITS
from regions.parties import TIES
from regions.registry import IN_TREE, load_registry
from regions.workflows import CONDITIONS, EFFECTS

README = (IN_TREE / "README.md").read_text(encoding="utf-8")
NAMES = [
    *(field.name for kind in (Manifest, FormField, FormRows, DocumentRule, Register, OrderState) for field in fields(kind)),
    *FIELD_KINDS, *FILE_FORMATS, *PREFILLS, *REQUIRED_BODIES, *REQUIRED_WORDS, *UNITS, *CAP_PERIODS, *RATE_KEYS,
    *EXCLUSIONS, *RULES, *TIES, *KNOWN_PARAMETERS, *EFFECTS, *CONDITIONS, *DECISIONS, *QUESTIONS,
    *(f"eligibility.{name}" for name in REQUIREMENTS), *Phase, *Overdue, *CaseKind, *Obtain,
    *OrderParty, *OrderEvent, *ORDER_EFFECTS, BACK, *OUTCOMES,
]  # fmt: skip


def worked_example(folder: Path) -> Path:
    region = folder / "harbour"
    for name, text in re.findall(r"```yaml\n# file: (\S+)\n(.*?)```", README, re.DOTALL):
        file = region / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (region / "README.md").write_text("Harbour", encoding="utf-8")
    return region


def test_the_worked_example_is_a_region_without_faults(tmp_path: Path) -> None:
    folder = worked_example(tmp_path)
    assert check_all([folder]) == []
    region = load_registry([folder]).for_("harbour")
    assert isinstance(region, LoadedRegion)
    assert [edition.code for edition in region.editions] == ["2026-01-01", "2027-01-01"]


@pytest.mark.parametrize("name", sorted(set(NAMES)))
def test_the_guide_names_every_key(name: str) -> None:
    assert re.search(rf"(?<![\w.]){re.escape(name)}(?![\w])", README), name
