from __future__ import annotations

from regions.diagrams import FOLDER, diagrams
from regions.registry import load_registry
from tests.regions.support import REGISTRY


def test_the_committed_diagrams_are_those_of_the_regions() -> None:
    """Run `python -m regions.diagrams` after changing a workflow."""
    assert {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*.md")} == diagrams(load_registry())


def test_a_diagram_has_every_state_and_every_version() -> None:
    page = diagrams(REGISTRY)["example-redemption.md"]
    assert page.count("```mermaid") == 2
    for edition in REGISTRY.for_("example").editions:
        for workflow in edition.workflows.values():
            if workflow.kind == "REDEMPTION":
                assert all(f'state "{state.label}" as {state.key}' in page for state in workflow.states)
    assert "专家 5 人，至少 3 人评分" in page
