"""Trying other figures on the past year's cases, before they hold: nothing that holds changes."""

from __future__ import annotations

from typing import Any

import pytest

from schema.ids import encode_id
from tests.support import redemptions as r
from tests.support.people import Person
from tests.support.scenes import Scene
from tests.support.unchanged import unchanged

WHAT_IF = """query($input: WhatIfInput!) { whatIf(input: $input) {
  cases changed refused before after appropriated leftOut months { month before after } examples { number before after refused }
} }"""
FIGURES = "query($id: ID!) { whatIfFigures(programmeId: $id) { key label unit value citation } }"


async def tried(who: Person, scene: Scene, **figures: Any) -> dict[str, Any]:
    programme = encode_id("Programme", scene.here.programme_id)
    answer = await who.client.execute(WHAT_IF, {"input": {"programmeId": programme, **figures}})
    return dict(answer["whatIf"])


async def test_the_figures_that_held_give_what_was_computed(scene: Scene) -> None:
    await r.submitted(scene.here)
    await r.submitted(scene.here)
    found = await tried(scene.admin, scene)
    assert (found["cases"], found["changed"], found["refused"]) == (2, 0, 0)
    assert found["before"] == found["after"] == "6000.00"
    assert found["appropriated"] == "1000000.00"


async def test_another_ratio_is_applied_to_each_case(scene: Scene) -> None:
    await r.submitted(scene.here)
    found = await tried(scene.admin, scene, ratio="0.2")
    assert (found["before"], found["after"]) == ("3000.00", "2000.00")
    assert found["months"] == [{"month": "2026-03", "before": "3000.00", "after": "2000.00"}]
    assert [each["after"] for each in found["examples"]] == ["2000.00"]


async def test_a_lower_cap_counts_over_an_enterprises_cases_in_their_order(scene: Scene) -> None:
    await r.submitted(scene.here)
    await r.submitted(scene.here)
    found = await tried(scene.admin, scene, capPerEnterprise="4000.00")
    assert (found["before"], found["after"]) == ("6000.00", "4000.00")
    assert [each["after"] for each in found["examples"]] == ["1000.00"]


async def test_a_higher_ratio_meets_the_cap(scene: Scene) -> None:
    for _ in range(2):
        await r.submitted(scene.here)
    found = await tried(scene.admin, scene, ratio="0.8")
    assert found["after"] == "10000.00"


async def test_a_case_that_a_higher_minimum_would_refuse_says_why(scene: Scene) -> None:
    await r.submitted(scene.here)
    found = await tried(scene.admin, scene, minimum="5000.00")
    assert (found["refused"], found["after"]) == (1, "0.00")
    assert "5000.00" in found["examples"][0]["refused"]


async def test_the_regions_own_figures_are_told_with_their_source(scene: Scene) -> None:
    programme = encode_id("Programme", scene.here.programme_id)
    found = (await scene.admin.client.execute(FIGURES, {"id": programme}))["whatIfFigures"]
    assert all(each["key"].startswith("money.") and each["citation"] for each in found)


@pytest.mark.parametrize(
    ("figures", "path"),
    [
        ({"ratio": "1.5"}, "ratio"),
        ({"ratio": "abc"}, "ratio"),
        ({"minimum": "-1"}, "minimum"),
        ({"minimum": "99999999.00"}, "minimum"),
        ({"parameters": [{"key": "money.nothing", "value": "1"}]}, "parameters[0]"),
    ],
)
async def test_a_figure_that_is_none_is_refused(scene: Scene, figures: dict[str, Any], path: str) -> None:
    await r.submitted(scene.here)
    programme = encode_id("Programme", scene.here.programme_id)
    (error,) = await scene.admin.client.errors(WHAT_IF, {"input": {"programmeId": programme, **figures}})
    assert error["extensions"]["faults"][0]["path"] == path


async def test_trying_is_for_the_regions_admins_and_changes_nothing(scene: Scene) -> None:
    await r.submitted(scene.here)
    async with unchanged(scene.here.platform.sessions):
        await tried(scene.admin, scene, ratio="0.1")
        programme = encode_id("Programme", scene.here.programme_id)
        for who in (scene.applicant, scene.district):
            (error,) = await who.client.errors(WHAT_IF, {"input": {"programmeId": programme}})
            assert error["extensions"]["code"] == "FORBIDDEN"
