"""Brings any case on its way: whoever the API lets act does so, until the case asks for something else than a decision."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tests.regions.driving.calling import Caller
from tests.regions.driving.tasks import done

if TYPE_CHECKING:
    from tests.regions.driving.cast import Stage

CASE = "id number kind version status { key label phase } atWork { body } availableActions { event needsText mayCut }"
ONE = f"query($id: ID!) {{ node(id: $id) {{ ... on Case {{ {CASE} }} }} }}"
TRAIL = """query($id: ID!) { node(id: $id) { ... on Case { title progress { state label phase standing body }
  opinions { stateLabel body event text } history { act by reason } } } }"""
BY_HAND = frozenset({"REVIEW", "CHANGING"})
MOST_STEPS = 30


async def look(stage: Stage, who: Caller, case_id: str) -> dict[str, Any]:
    """The case as its applicant sees it now, its state noted."""
    case = await who.ask(ONE, id=case_id)
    assert case, f"{who.name} cannot see their own case {case_id}"
    stage.seen.setdefault(case["kind"], set()).add(case["status"]["label"])
    return dict(case)


async def at_work(stage: Stage, case_id: str, event: str) -> tuple[Caller, dict[str, Any]] | None:
    """The first official whom the API offers `event` on the case, and the case as they see it."""
    for official in stage.officials:
        case = await official.ask(ONE, id=case_id)
        if case and event in events(case):
            return official, dict(case)
    return None


def events(case: Mapping[str, Any]) -> set[str]:
    return {action["event"] for action in case["availableActions"]}


async def decide(stage: Stage, applicant: Caller, case_id: str, verdict: str, text: str = "示例意见。") -> dict[str, Any]:
    """One verdict by the body at work; the case afterwards."""
    found = await at_work(stage, case_id, verdict)
    case = await look(stage, applicant, case_id)
    assert found, f"nobody can {verdict} {case['number']} in “{case['status']['label']}” ({case['atWork']['body']})"
    official, seen = found
    await official.act("reviewDecide", caseId=case_id, version=seen["version"], verdict=verdict, text=text)
    return await look(stage, applicant, case_id)


RESUBMIT = {
    "CERTIFICATION": "certificationSubmit", "ADMISSION": "admissionSubmit", "CLAIM": "claimSubmit",
    "APPLICATION": "applicationSubmit", "REDEMPTION": "redemptionSubmit",
}  # fmt: skip


async def reviewed(stage: Stage, applicant: Caller, case_id: str) -> dict[str, Any]:
    """Its present review: passed, but first returned once and handed in again where the drive wants that and the region lets."""
    case = await look(stage, applicant, case_id)
    if case["kind"] in stage.to_return and await at_work(stage, case_id, "RETURN"):
        stage.to_return.discard(case["kind"])
        stage.returned.add(case["kind"])
        back = await decide(stage, applicant, case_id, "RETURN")
        assert back["status"]["phase"] == "RETURNED", back
        assert "RESUBMIT" in events(back), back
        await again(applicant, back)
        return await look(stage, applicant, case_id)
    return await decide(stage, applicant, case_id, "PASS")


async def again(applicant: Caller, case: Mapping[str, Any]) -> None:
    """Handed in once more as it is; a claim's letter of commitment is accepted anew."""
    accepted = {}
    if case["kind"] == "CLAIM":
        query = "query($id: ID!) { claim(id: $id) { form { agreementVersion } } }"
        accepted["agreementVersion"] = (await applicant.ask(query, id=case["id"]))["form"]["agreementVersion"]
    await applicant.act(RESUBMIT[case["kind"]], id=case["id"], version=case["version"], **accepted)


async def passed(stage: Stage, applicant: Caller, case_id: str) -> dict[str, Any]:
    """Passed by hand, stage after stage, until it stands in a state that is not a review."""
    case = await look(stage, applicant, case_id)
    for _ in range(MOST_STEPS):
        if case["status"]["phase"] == "APPLICANT_TASK":
            await done(stage, applicant, case)
            case = await look(stage, applicant, case_id)
        elif case["status"]["phase"] in BY_HAND:
            case = await reviewed(stage, applicant, case_id)
        else:
            return case
    raise AssertionError(f"{case['number']} is passed again and again")
