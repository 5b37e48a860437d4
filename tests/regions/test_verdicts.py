"""What a review can end in: by default pass, return and reject; by declaration a split, or passing by the deadline."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.workflow import Event, Mover, Overdue, Owner, Phase, State, Workflow, faults
from regions.checker import check_all
from tests.regions.support import copy_of_example, spoil

P = Phase
ALL = (Event.PASS, Event.RETURN, Event.REJECT, Event.SPLIT)


def state(key: str, phase: Phase, **more: Any) -> State:
    return replace(State(key, key, phase, Owner("REVIEWER", "division")), **more)


def workflow(review: State, *, returned: bool = True) -> Workflow:
    side = (state("returned", P.RETURNED),) if returned else ()
    return Workflow(
        "REDEMPTION",
        (state("draft", P.DRAFT), review, state("done", P.DONE), *side, state("no", P.REJECTED), state("gone", P.WITHDRAWN)),
    )


REVIEW = state("review", P.REVIEW)


def test_an_undeclared_split_does_not_exist() -> None:
    plain = workflow(REVIEW)
    assert plain.find("review", Event.SPLIT) is None
    assert plain.apart("review") is None
    assert {row.event for row in plain.events("review")} == {Event.PASS, Event.RETURN, Event.REJECT, Event.WITHDRAW}


def test_of_a_split_one_part_goes_on_and_one_goes_back() -> None:
    split = workflow(replace(REVIEW, outcomes=ALL))
    assert faults(split) == []
    on, back = split.find("review", Event.SPLIT), split.apart("review")
    assert on is not None
    assert back is not None
    assert (on.target, on.mover, on.guard) == ("done", Mover.OWNER, "split")
    assert (back.target, back.guard) == ("returned", "opinion")
    again = split.find("returned", Event.RESUBMIT, "review")
    assert again is not None
    assert again.target == "review"


def test_a_split_that_leads_nowhere_is_a_fault() -> None:
    homeless = workflow(replace(REVIEW, outcomes=(Event.PASS, Event.REJECT, Event.SPLIT)), returned=False)
    assert any("a split needs a RETURNED state" in text for text in faults(homeless))
    panel = state("review", P.EXPERT_REVIEW, outcomes=ALL)
    assert any("only a REVIEW can be split" in text for text in faults(workflow(panel)))
    odd = replace(REVIEW, outcomes=(Event.PASS, Event.VOID))
    assert any("outcomes are among" in text for text in faults(workflow(odd)))


def test_a_review_passes_by_its_deadline_only_where_declared() -> None:
    assert workflow(replace(REVIEW, working_days=3, overdue=Overdue.REMIND)).find("review", Event.ELAPSE) is None
    row = workflow(replace(REVIEW, working_days=3, overdue=Overdue.ADVANCE)).find("review", Event.ELAPSE)
    assert row is not None
    assert (row.target, row.mover) == ("done", Mover.CLOCK)


@pytest.mark.parametrize(
    ("phase", "overdue"), [(P.EXPERT_REVIEW, Overdue.ADVANCE), (P.REVIEW, Overdue.EXPIRE), (P.RETURNED, Overdue.EXPIRE)]
)
def test_a_deadline_that_the_clock_cannot_carry_out_is_a_fault(phase: Phase, overdue: Overdue) -> None:
    spoilt = workflow(REVIEW)
    key = "returned" if phase is P.RETURNED else "review"
    spoilt = Workflow(
        "REDEMPTION",
        tuple(replace(each, phase=phase, working_days=3, overdue=overdue) if each.key == key else each for each in spoilt.states),
    )
    assert any("leads nowhere" in text for text in faults(spoilt))


def test_only_a_redemption_can_be_split(tmp_path: Path) -> None:
    folder = copy_of_example(tmp_path)
    review = (
        "    - {key: look, label: 审核, phase: REVIEW, owner: {role: AGENCY_REVIEWER, body: 中心}, working_days: 3, "
        "overdue: NONE, effects: [], outcomes: [PASS, SPLIT]}\n"
    )
    line = "    - {key: active, label: 已领取"
    spoil(folder / "workflows.yaml", line, review + line)
    assert any("only a redemption has items to split" in fault for fault in check_all([folder]))


def test_the_checker_refuses_a_split_that_no_reviewer_is_offered(tmp_path: Path) -> None:
    folder = copy_of_example(tmp_path)
    spoil(folder / "workflows.yaml", "outcomes: [PASS, REJECT], may_cut: true", "outcomes: [PASS, REJECT, SPLIT], may_cut: true")
    found = check_all([folder])
    assert any("REDEMPTION.agency.outcomes: SPLIT has a meaning" in fault for fault in found), found
