"""No case that no one can move: static, over every region's every edition."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.actor import OFFICIAL_ROLES, Role
from core.workflow import Event, Mover, Overdue, Phase, State, Workflow
from domain.access.permissions import TABLE, Permission
from domain.case_kinds import CASE_KINDS
from domain.reviews.deadlines import EVENT_OF
from regions.contract import CaseKind
from regions.registry import load_registry
from regions.workflows import APPLICANT, workflow_for

BY_THE_PLATFORM = {
    Event.CONFIRM: "payoutLineSettle", Event.FAIL: "payoutLineSettle", Event.OBJECT: "publicityObject",
    Event.USE: "an order", Event.PASS: "a panel", Event.RETURN: "a panel", Event.REJECT: "a panel",
}  # fmt: skip
"""Events that a person causes through an act of another name."""
APPLICANTS = {*(Permission.FILE_CASE, Permission.FILE_REDEMPTION), Permission.FILE_CERTIFICATION, Permission.APPLY_FOR_ADMISSION}


def every_state() -> Iterator[tuple[str, Workflow, State]]:
    for region in load_registry().all():
        for edition in region.editions:
            for kind in edition.workflows:
                for conditions in ((), ("review_claims",)):
                    workflow = workflow_for(edition, kind, conditions)
                    for state in workflow.states:
                        yield f"{region.manifest.code} {edition.code} {kind} {state.key} {conditions}", workflow, state


def can_be_moved(workflow: Workflow, state: State) -> bool:
    for row in workflow.events(state.key):
        if row.mover is Mover.APPLICANT and any(TABLE[permission] for permission in APPLICANTS):
            return True
        if row.mover is Mover.OWNER and state.owner.role in TABLE[Permission.REVIEW]:
            return True
        if row.mover is Mover.ADMIN and TABLE[Permission.ADMINISTER_CASE]:
            return True
        if row.mover is Mover.CLOCK and state.working_days is not None and state.overdue in EVENT_OF:
            return True
        if row.mover is Mover.SYSTEM and row.event in BY_THE_PLATFORM:
            return True
    return False


@pytest.mark.parametrize(("name", "workflow", "state"), [pytest.param(*row, id=row[0]) for row in every_state()])
def test_every_state_that_is_not_final_has_somebody_who_can_act(name: str, workflow: Workflow, state: State) -> None:
    assert state.final or state.phase is Phase.ACTIVE or can_be_moved(workflow, state), name


@pytest.mark.parametrize(("name", "workflow", "state"), [pytest.param(*row, id=row[0]) for row in every_state()])
def test_what_the_clock_is_told_to_do_it_can_do(name: str, workflow: Workflow, state: State) -> None:
    event = EVENT_OF.get(state.overdue)
    if event is not None:
        row = workflow.find(state.key, event)
        assert row is not None
        assert row.mover is Mover.CLOCK
    assert state.overdue is Overdue.NONE or state.working_days


@pytest.mark.parametrize(("name", "workflow", "state"), [pytest.param(*row, id=row[0]) for row in every_state()])
def test_the_owner_of_a_review_may_review_at_a_level_that_exists(name: str, workflow: Workflow, state: State) -> None:
    if state.phase in (Phase.REVIEW, Phase.CHANGING, Phase.OBJECTION, Phase.PAYMENT_FAILED):
        role = Role(state.owner.role)
        assert role in OFFICIAL_ROLES
        assert role in TABLE[Permission.REVIEW]
    else:
        assert state.owner.role in {APPLICANT, *Role}


@pytest.mark.parametrize(("name", "workflow", "state"), [pytest.param(*row, id=row[0]) for row in every_state()])
def test_every_effect_has_a_handler(name: str, workflow: Workflow, state: State) -> None:
    kind = CaseKind(workflow.kind)
    if kind in CASE_KINDS:
        assert set(state.effects) <= set(CASE_KINDS[kind].effects), name
