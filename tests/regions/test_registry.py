"""Finding regions: by folder, by entry point of an installed package, by a setting; and editions by day."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from core.errors import NotFound
from regions.contract import Filer
from regions.registry import discover, load_registry
from tests.regions.support import EXAMPLE, FOUND, HERE, REGISTRY, WORLDS, copy_of_example, spoil


def test_a_region_is_found_by_code() -> None:
    assert REGISTRY.for_("example").manifest.filer is Filer.INSTITUTION
    with pytest.raises(NotFound) as caught:
        REGISTRY.for_("atlantis")
    assert caught.value.path == "region"


def test_the_example_is_not_part_of_the_tree() -> None:
    assert "example" not in [region.manifest.code for region in load_registry().all()]


def test_a_folder_of_the_setting_may_be_a_region_or_hold_some() -> None:
    assert load_registry([EXAMPLE]).for_("example").manifest == load_registry([HERE]).for_("example").manifest
    held = {region.manifest.code for region in load_registry([WORLDS]).all()} - {region.manifest.code for region in FOUND.all()}
    assert held == {file.parent.name for file in WORLDS.glob("*/manifest.yaml")}


def test_a_setting_that_names_no_region_is_a_fault(tmp_path: Path) -> None:
    _, faults = discover([tmp_path])
    assert faults == [f"{tmp_path.name}: no manifest.yaml in this folder nor one below it"]


def test_the_home_of_a_division_is_the_region_it_lies_in() -> None:
    home = REGISTRY.home_of("990102")
    assert home is not None
    assert home.manifest.code == "example"
    assert REGISTRY.home_of("710000") is None


def test_every_division_of_a_region_finds_its_home() -> None:
    for region in REGISTRY.all():
        found = REGISTRY.home_of(region.manifest.division[:2] + "0102")
        assert found is not None
        assert found.manifest.code == region.manifest.code


def test_an_installed_package_brings_a_region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the entry point group `voucher.regions`, and without the package being imported."""
    site = tmp_path / "site"
    package = copy_of_example(site / "voucher_faraway")
    (site / "voucher_faraway" / "__init__.py").write_text("")
    spoil(package / "manifest.yaml", "number_prefix: EX", "number_prefix: EX # installed")
    (package / "__init__.py").write_text("raise RuntimeError('finding a region must not run its package')")
    info = site / "voucher_faraway-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: voucher-faraway\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[voucher.regions]\nexample = voucher_faraway.example\n")
    monkeypatch.syspath_prepend(str(site))
    try:
        assert load_registry().for_("example").manifest.name == "示例州"
    finally:
        sys.modules.pop("voucher_faraway", None)


def test_an_entry_point_without_a_region_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    info = tmp_path / "voucher_nowhere-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: voucher-nowhere\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[voucher.regions]\nnowhere = voucher_nowhere\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    _, faults = discover()
    assert faults == ["entry point nowhere: voucher_nowhere is not a package with a manifest.yaml"]


def test_an_edition_begins_on_each_day_something_changes() -> None:
    region = REGISTRY.for_("example")
    assert [edition.code for edition in region.editions] == ["2024-01-01", "2026-01-01"]
    assert region.edition_on(date(2025, 12, 31)).code == "2024-01-01"
    assert region.edition_on(date(2026, 1, 1)).code == "2026-01-01"
    assert region.edition_on(date(1999, 1, 1)).code == "2024-01-01"
    with pytest.raises(NotFound):
        region.edition("2025-01-01")


def test_a_null_ends_a_rule_and_the_citation_says_until_when() -> None:
    before, after = REGISTRY.for_("example").editions
    assert before.parameters["eligibility.registered_here"] is True
    assert before.citations["eligibility.registered_here"].valid_until == date(2025, 12, 31)
    assert "eligibility.registered_here" not in after.parameters
    assert after.citations["money.minimum"].valid_until is None
    assert after.citations["eligibility.certified"].confirmed == date(2024, 1, 2)


def test_forms_workflows_and_categories_change_by_edition() -> None:
    before, after = REGISTRY.for_("example").editions
    assert (before.forms["claim"].version, after.forms["claim"].version) == ("1", "2")
    assert before.workflows != after.workflows
    assert (before.category("DESIGN"), [c.code for c in after.categories]) == (None, ["TESTING", "DESIGN"])


def test_a_compact_is_data() -> None:
    for compact in REGISTRY.compacts.values():
        assert compact.lab_kinds
        assert all(REGISTRY.for_(code) for code in compact.regions)
        assert all(compact in REGISTRY.compacts_of(code) for code in compact.regions)
        assert all(set(batch.counts) <= set(compact.regions) for batch in compact.batches)
    assert REGISTRY.compacts_of("example") == ()


def test_the_jingjinji_compact_says_what_was_published() -> None:
    compact = REGISTRY.compacts["jingjinji"]
    assert compact.providers == 1155
    assert compact.batches[0].counts == {"beijing": 427, "tianjin": 238, "hebei": 88}
    assert sum(compact.batches[0].counts.values()) == 753
