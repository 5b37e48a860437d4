"""`voucher check` refuses a workflow in which a case could not come to its end, or its money would stay behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from regions.checker import check_all
from tests.regions.support import copy_of_example, spoil

FILE = "workflows.yaml"
UNSOUND = [
    ("phase: ACTIVE, owner", "phase: DONE, owner", "CLAIM.active: the platform does not know DONE in this kind of case"),
    ("effects: [GRANT]", "effects: [PAY]", "CLAIM.active: PAY is no effect of this kind of case"),
    ("effects: [GRANT]", "effects: []", "CLAIM.active: a state of phase ACTIVE needs the effect GRANT here"),
    ("effects: [REVOKE]", "effects: []", "CLAIM.expired: a state of phase EXPIRED needs the effect REVOKE here"),
    ("role: EXPERT, body: 专家组", "role: REVIEWER, level: province, body: 专家组",
     "REDEMPTION.panel: in phase EXPERT_REVIEW the owner is EXPERT"),
    ("effects: []\n        outcomes: [PASS, REJECT]", "effects: []\n        outcomes: [PASS]",
     "REDEMPTION.panel: experts decide: outcomes PASS, and REJECT or RETURN, are expected"),
    ("working_days: 3, overdue: REMIND", "working_days: null, overdue: NONE", "REDEMPTION.agency: somebody waits here"),
    ("effects: [HOLD]", "effects: []", "REDEMPTION: no state before PAYMENT has the effect HOLD"),
    ("phase: PAYMENT_FAILED", "phase: RETURNED", "REDEMPTION: has no state of phase PAYMENT_FAILED"),
    ("phase: EXPERT_REVIEW", "phase: PUBLICITY",
     "REDEMPTION.panel: a publicity ends by its deadline: overdue must be ADVANCE"),
    ("phase: EXPERT_REVIEW", "phase: PUBLICITY",
     "REDEMPTION: anyone may object to what is public"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "told"), UNSOUND, ids=[row[2][:60] for row in UNSOUND])
def test_a_workflow_without_an_end_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    folder = copy_of_example(tmp_path)
    spoil(folder / FILE, old, new)
    found = check_all([folder])
    assert any(told in fault for fault in found), found


def test_a_fault_under_every_condition_is_told_once_and_without_them(tmp_path: Path) -> None:
    folder = copy_of_example(tmp_path)
    spoil(folder / FILE, "effects: [GRANT]", "effects: []")
    (told,) = [fault for fault in check_all([folder]) if "needs the effect GRANT" in fault]
    assert "(with" not in told
