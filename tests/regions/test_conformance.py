"""What every region must be, in-tree and installed ones alike. Nothing here knows a region by name."""

from __future__ import annotations

from itertools import combinations

import pytest

from core.divisions import PROVINCE, level_of
from core.workflow import Phase, Workflow, faults
from regions.cases import GoldenCase, differences, golden_cases
from regions.checker import CASES_BY_SHAPE, FORMS_BY_CASE, check
from regions.contract import CaseKind, Edition, Obtain
from regions.forms import FIELD_KINDS, PREFILLS
from regions.loading import LoadedRegion
from regions.reading import Faults
from regions.workflows import CONDITIONS, EFFECTS, workflow_for
from tests.regions.support import REGIONS

EDITIONS = [(region, edition) for region in REGIONS for edition in region.editions]
WORKFLOWS = [(region, edition, kind) for region, edition in EDITIONS for kind in edition.workflows]
CASES = [(region, case) for region in REGIONS for case in golden_cases(region.folder, Faults(region.folder))]

every_region = pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.manifest.code)
every_edition = pytest.mark.parametrize(
    ("region", "edition"), EDITIONS, ids=[f"{region.manifest.code}-{edition.code}" for region, edition in EDITIONS]
)
every_workflow = pytest.mark.parametrize(
    ("region", "edition", "kind"),
    WORKFLOWS,
    ids=[f"{region.manifest.code}-{edition.code}-{kind}" for region, edition, kind in WORKFLOWS],
)


@every_region
def test_a_region_has_no_fault(region: LoadedRegion) -> None:
    assert check(region) == []


@every_region
def test_a_manifest_is_complete(region: LoadedRegion) -> None:
    manifest = region.manifest
    assert manifest.name
    assert manifest.name_en
    assert manifest.owners
    assert level_of(manifest.division) == PROVINCE
    assert 2 <= len(manifest.number_prefix) <= 4
    assert all(manifest.words.values())


@every_edition
def test_every_rule_cites_a_source(region: LoadedRegion, edition: Edition) -> None:
    rules = [
        *edition.parameters,
        *(f"workflow.{kind.value}" for kind in edition.workflows),
        *(f"form.{key}" for key in edition.forms),
        *(f"category.{category.code}" for category in edition.categories),
    ]
    for key in rules:
        citation = edition.citations[key]
        assert citation.source == region.manifest.sources[citation.source.key], key
        assert citation.source.title, key
        assert citation.article, key
        assert citation.valid_from <= edition.valid_from, key


@every_region
def test_editions_are_dated_and_ordered(region: LoadedRegion) -> None:
    days = [edition.valid_from for edition in region.editions]
    assert days == sorted(set(days))
    for edition in region.editions:
        assert edition.code == edition.valid_from.isoformat()
        assert region.edition(edition.code) is edition
        assert region.edition_on(edition.valid_from) is edition


@every_edition
def test_an_edition_has_what_its_shape_needs(region: LoadedRegion, edition: Edition) -> None:
    needed = {CaseKind.CERTIFICATION, CaseKind.ADMISSION, *CASES_BY_SHAPE[region.manifest.obtain]}
    assert needed <= set(edition.workflows)
    assert {FORMS_BY_CASE[kind] for kind in needed} <= set(edition.forms)
    assert bool(edition.categories) is (region.manifest.obtain is not Obtain.NONE)


@every_workflow
def test_a_workflow_is_sound_under_all_conditions(region: LoadedRegion, edition: Edition, kind: CaseKind) -> None:
    for size in range(len(CONDITIONS) + 1):
        for conditions in combinations(CONDITIONS, size):
            assert faults(workflow_for(edition, kind, conditions)) == []


@every_workflow
def test_every_state_names_owner_and_effects(region: LoadedRegion, edition: Edition, kind: CaseKind) -> None:
    for state in edition.workflows[kind].states:
        assert state.label
        assert state.owner.role
        assert state.owner.body
        assert "{" not in state.owner.body
        assert set(state.effects) <= set(EFFECTS)


@every_workflow
def test_whoever_reviews_has_a_deadline(region: LoadedRegion, edition: Edition, kind: CaseKind) -> None:
    waiting = {Phase.REVIEW, Phase.EXPERT_REVIEW, Phase.PUBLICITY, Phase.PAYMENT, Phase.OBJECTION, Phase.CHANGING}
    assert [s.key for s in edition.workflows[kind].states if s.phase in waiting and not s.working_days] == []


@every_workflow
def test_money_held_is_paid_or_released_at_every_end(
    region: LoadedRegion, edition: Edition, kind: CaseKind
) -> None:
    """A case whose review holds money has no end that forgets it."""
    workflow = edition.workflows[kind]
    if any("HOLD" in state.effects for state in workflow.states if state.phase is not Phase.DONE):
        ends = [state for state in workflow.states if state.final]
        assert [end.key for end in ends if not {"RELEASE", "PAY"} & set(end.effects)] == []


@every_workflow
def test_a_copied_workflow_reads_back_equal(region: LoadedRegion, edition: Edition, kind: CaseKind) -> None:
    workflow = edition.workflows[kind]
    assert Workflow.from_json(workflow.to_json()) == workflow


@every_edition
def test_forms_are_well_formed(region: LoadedRegion, edition: Edition) -> None:
    for form in edition.forms.values():
        keys = [field.key for field in form.fields]
        assert len(keys) == len(set(keys))
        for field in form.fields:
            assert field.label
            assert field.kind in FIELD_KINDS
            assert not field.prefill or field.prefill in PREFILLS
            assert field.personal or field.kind not in {"resident_id", "bank_account", "mobile"}


@every_edition
def test_documents_name_their_formats(region: LoadedRegion, edition: Edition) -> None:
    for category in edition.categories:
        assert category.label
        assert category.documents
        assert all(rule.formats and rule.label for rule in category.documents)


@pytest.mark.parametrize(
    ("region", "case"), CASES, ids=[f"{region.manifest.code}-{case.file}-{case.name}" for region, case in CASES]
)
def test_golden_case(region: LoadedRegion, case: GoldenCase) -> None:
    assert differences(region, case) == []


@pytest.mark.parametrize(("region", "case"), [pair for pair in CASES if "total" in pair[1].expect][:10])
def test_a_golden_case_that_expects_a_fen_more_fails(region: LoadedRegion, case: GoldenCase) -> None:
    wrong = GoldenCase(case.file, case.name, case.ask, case.facts, {**case.expect, "total": "0.01"}, case.began)
    assert any("expected 0.01" in text for text in differences(region, wrong))
