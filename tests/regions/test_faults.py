"""A region with faults does not load, and hears of all of them at once, each with file and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from regions.checker import check, check_all
from regions.checks import Severity, severity_of
from regions.loading import load_region
from regions.reading import Faults, RegionError
from regions.registry import load_registry
from tests.regions.support import HERE, copy_of_example, spoil


def load_faults(folder: Path) -> list[str]:
    faults = Faults(folder)
    region = load_region(folder, faults)
    assert (region is None) is bool(faults.found)
    return faults.found


def check_faults(folder: Path) -> list[str]:
    faults = Faults(folder)
    region = load_region(folder, faults)
    assert region is not None, faults.found
    return check(region)


def test_the_example_has_none(tmp_path: Path) -> None:
    assert load_faults(copy_of_example(tmp_path)) == []


def test_faults_of_all_files_and_regions_are_told_together(tmp_path: Path) -> None:
    one, two = copy_of_example(tmp_path / "a"), copy_of_example(tmp_path / "b")
    spoil(one / "manifest.yaml", "name: 示例州\n", "")
    spoil(one / "parameters" / "rules.yaml", 'value: "50.00", source: measures', 'value: "50.00", source: nowhere')
    spoil(one / "forms" / "redemption.yaml", "kind: mobile", "kind: telex")
    spoil(two / "workflows.yaml", "phase: ACTIVE", "phase: ASLEEP")
    with pytest.raises(RegionError) as caught:
        load_registry([one, two])
    told = "\n".join(caught.value.faults)
    assert "example/manifest.yaml: name: is missing" in told
    assert "example/parameters/rules.yaml: money.minimum.values.2024-01-01.source: 'nowhere' is none of" in told
    assert "example/forms/redemption.yaml: fields.contact.kind: 'telex' is none of" in told
    assert "example/workflows.yaml: CLAIM.states.active.phase: 'ASLEEP' is none of" in told


CHECK = """checks.{key}:
  description: 从严
  unit: {unit}
  values:
    2024-01-01: {{value: {value}, source: measures, article: 第四条, confirmed: 2024-01-02}}
money.exclusions:"""


def check_of(key: str, value: str, unit: str = "severity") -> str:
    return CHECK.format(key=key, value=value, unit=unit)


def test_a_region_may_take_a_check_more_strictly(tmp_path: Path) -> None:
    folder = copy_of_example(tmp_path)
    spoil(folder / "parameters" / "rules.yaml", "money.exclusions:", check_of("proof_below_bills", "BLOCK"))
    assert check_faults(folder) == []
    region = load_region(folder, Faults(folder))
    assert region is not None
    assert severity_of(region.editions[-1], "PROOF_BELOW_BILLS") is Severity.BLOCK
    assert severity_of(region.editions[-1], "BILLS_EXCEED_CONTRACT") is Severity.ASK


LOADING = [
    ("manifest.yaml", "code: example", "code: other", "code: must equal the folder's name, 'example'"),
    ("manifest.yaml", 'division: "990000"', "division: 990000", "division: text (in quotes"),
    ("manifest.yaml", "obtain: DIRECT_CLAIM", "obtain: BARTER", "obtain: 'BARTER' is none of"),
    ("manifest.yaml", "voucher: 示例券, ", "", "words.voucher: is missing"),
    ("manifest.yaml", "desk: 示例州服务台, ", "", "bodies.desk: is missing"),
    ("manifest.yaml", "several_programmes: true", "severalprogrammes: true", "severalprogrammes: is not a key known"),
    ("manifest.yaml", "name_en: Example", "name_en: Example\nname_en: Example", "the key name_en appears twice"),
    ("manifest.yaml", "valid_from: 2024-01-01", "valid_from: 2025-01-01", "valid_from: a parameter holds already"),
    ("parameters/rules.yaml", 'value: "50.00"', "value: 50.5", "money.minimum.values.2024-01-01.value: yuan in quotes"),
    ("parameters/rules.yaml", 'value: "50.00"', 'value: "-50.00"', "an amount is never negative"),
    ("parameters/rules.yaml", 'ratio: "0.4"', 'ratio: "40"', "money.ratio.values.2024-01-01.value: a ratio in quotes"),
    ("parameters/rules.yaml", 'ratio: "0.4"', 'rate: "0.4"', "each row names a ratio"),
    ("parameters/rules.yaml", "over: item", "over: moon", "money.caps.each_item.values.2024-01-01.value: over is one"),
    ("parameters/rules.yaml", "article: 第十一条, ", "", "money.minimum.values.2024-01-01.article: is missing"),
    ("parameters/rules.yaml", "第十一条, confirmed: 2024-01-02", "第十一条", "money.minimum.values.2024-01-01.conf"),
    ("parameters/rules.yaml", "description: 每次最低金额", "description: ''", "money.minimum.description: must not be"),
    ("workflows.yaml", "effects: [GRANT]", "effects: [GIVE]", "CLAIM.states.active.effects: 'GIVE' is none of"),
    ("workflows.yaml", "overdue: NONE, effects: [GRANT]", "overdue: NONE", "CLAIM.states.active.effects: is missing"),
    ("workflows.yaml", "role: AGENCY_REVIEWER", "role: NOBODY", "states.agency.owner.role: 'NOBODY' is none of"),
    ("workflows.yaml", "{agency}", "{council}", "states.agency.owner.body: '{council}' names a body"),
    ("workflows.yaml", "quorum: 3", "quorum: 6", "settings.panel.quorum: a quorum between 1 and the 5 experts"),
    ("workflows.yaml", "decision: average", "decision: dice", "settings.panel.decision: 'dice' is none of"),
    ("workflows.yaml", "valid_from: 2026-01-01", "valid_from: 2024-01-01", "a second version for 2024-01-01"),
    ("categories.yaml", "formats: [pdf]", "formats: [exe]", "TESTING.documents.report.formats: formats are"),
    ("forms/claim.yaml", "prefill: unit.name", "prefill: unit.nick", "fields.name.prefill: 'unit.nick' is not known"),
    ("forms/claim.yaml", "key: need", "key: name", "fields: the field name is declared twice"),
    ("parameters/rules.yaml", "money.exclusions:", check_of("buyer_is_another", "HARSH"), "one of NOTE, ASK, BLOCK is expected"),
    ("policy.py", "class Policy(BasePolicy)", "class Polizei(BasePolicy)", "policy.py: Policy: a class Policy"),
    ("policy.py", "from core.money import Fen", "from core.money import Taler", "cannot be imported: ImportError"),
]


@pytest.mark.parametrize(("file", "old", "new", "told"), LOADING, ids=[row[3][:60] for row in LOADING])
def test_loading_refuses(tmp_path: Path, file: str, old: str, new: str, told: str) -> None:
    folder = copy_of_example(tmp_path)
    spoil(folder / file, old, new)
    found, place = load_faults(folder), f"example/{file}: "
    assert any(told in fault.removeprefix("example/") and fault.startswith(place) for fault in found), found


CHECKING = [
    ("parameters/rules.yaml", "money.exclusions:", check_of("proof", "BLOCK"), "checks.proof: is read by nobody"),
    ("parameters/rules.yaml", "money.exclusions:", check_of("proof_below_bills", "NOTE"), "a value among ASK, BLOCK is expected"),
    ("parameters/rules.yaml", "money.exclusions:", check_of("proof_below_bills", "BLOCK", "text"), "unit severity is expected"),
    ("workflows.yaml", "phase: REJECTED", "phase: USED", "REDEMPTION.rejected: cannot be reached"),
    ("parameters/rules.yaml", "money.minimum:", "money.minimun:", "money.minimun: is read by nobody"),
    ("parameters/rules.yaml", "value: cut", "value: shrug", "money.budget: a value among refuse, cut"),
    ("parameters/rules.yaml", "base, ratio, first_use", "base, ratio, last_use", "money.rules: a value among"),
    ("parameters/rules.yaml", "value: [young_company]", "value: [old_company]", "eligibility.kinds.young_company"),
    ("manifest.yaml", "registers:\n", "registers:\n  - {code: idle, label: 闲}\n", "registers.idle: no kind of"),
    ("policy.py", "from dataclasses", "import socket\nfrom dataclasses", "imports socket, which a region may not"),
    ("policy.py", "from dataclasses", "from regions.other import x as y\nfrom dataclasses", "cannot be imported"),
    ("policy.py", "year = work.facts.on.year", "globals()\n    year = work.facts.on.year", "uses globals; a region"),
    ("policy.py", "year = work.facts.on.year", "year = type(work.facts.on).today().year", "a region asks no clock"),
    ("policy.py", "year = work.facts.on.year", "year = work.facts.year", "no answer to these facts: AttributeError"),
    ("cases/money.yaml", 'total: "4100.00"', 'total: "4100.01"', "expected 4100.01, got 4100.00"),
    ("cases/money.yaml", "says: [第六条]", "says: [第九十条]", "nothing says '第九十条'"),
    ("cases/money.yaml", "cases:", "cases:\n  - {name: 只有名字}", "只有名字: cannot be read: KeyError: 'expect'"),
]


@pytest.mark.parametrize(("file", "old", "new", "told"), CHECKING, ids=[row[3][:60] for row in CHECKING])
def test_the_checker_finds(tmp_path: Path, file: str, old: str, new: str, told: str) -> None:
    folder = copy_of_example(tmp_path)
    spoil(folder / file, old, new)
    found = check_all([folder])
    assert any(told in fault for fault in found), found


def test_a_region_without_readme_or_cases_is_told(tmp_path: Path) -> None:
    folder = copy_of_example(tmp_path)
    (folder / "README.md").unlink()
    for file in (folder / "cases").iterdir():
        file.unlink()
    assert [fault.split(": ")[0] for fault in check_faults(folder)] == ["example/cases", "example/README.md"]


def test_on_and_no_stay_words(tmp_path: Path) -> None:
    """YAML 1.1 would read the key `on` as true and the code `no` as false."""
    folder = copy_of_example(tmp_path)
    spoil(folder / "forms" / "redemption.yaml", "key: contact", "key: no")
    region = load_region(folder, Faults(folder))
    assert region is not None
    assert [field.key for field in region.editions[0].forms["redemption"].fields] == ["no"]


def test_two_regions_cannot_share_code_prefix_or_territory(tmp_path: Path) -> None:
    found = check_all([HERE, copy_of_example(tmp_path)])
    assert [fault.split(": ")[1] for fault in found if "already that of" in fault] == [
        "code",
        "number_prefix",
        "division",
    ]
