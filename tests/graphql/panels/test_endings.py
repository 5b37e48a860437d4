"""However a panel ends the case goes on: no money, a return, a withdrawal, on an application as on a redemption (domain.md §6)."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from core.ids import new_id
from domain.programmes import ledger
from tests.support.panels import Jury, act, jury_on_application
from tests.support.platform import World
from tests.support.unchanged import unchanged
from tests.support.vouchers import act as ledger_act

ONE = """query($id: ID!) { node(id: $id) { ... on Case { id version status { key phase } requestedFields
  availableActions { event } opinions { text event } } } }"""
FORM = """query($id: ID!) { application(id: $id) { form { fields { key value { text } } } } }"""


async def scored(jury: Jury, *points: int) -> None:
    for (fellow, seat), given in zip(await jury.seated(), points, strict=True):
        await fellow.score(seat, {"need": given})


async def seen(jury: Jury) -> dict[str, Any]:
    return dict((await jury.who.client.execute(ONE, {"id": jury.id}))["node"])


@pytest.mark.parametrize(("points", "status"), [((9, 6, 0), "passed"), ((9, 5, 0), "returned")])
async def test_experts_decide_on_an_application_by_majority(world: World, points: tuple[int, ...], status: str) -> None:
    """Where the region has no rejection by experts, their no returns the case."""
    jury = await jury_on_application(world)
    await scored(jury, *points)
    case = await seen(jury)
    assert case["status"]["key"] == status
    assert len(case["opinions"]) == 1 + 3 + 1
    assert {action["event"] for action in case["availableActions"]} >= ({"RESUBMIT"} if status == "returned" else set())


async def test_handed_in_again_it_meets_a_new_panel(world: World) -> None:
    jury = await jury_on_application(world)
    await scored(jury, 0, 0, 0)
    case = await seen(jury)
    again = """mutation($input: ApplicationSubmitInput!) { applicationSubmit(input: $input) { __typename
      ... on Failure { code message } } }"""
    given = {"id": jury.id, "version": case["version"], "agreementVersion": "", "idempotencyKey": str(uuid4())}
    await jury.who.client.execute(again, {"input": given}, expect="ApplicationPayload")
    panel = await jury.panel()
    assert (panel["standing"], panel["vacant"], panel["seats"], panel["mayConvene"]) == ("NOT_CONVENED", 3, [], True)
    await scored(jury, 9, 9, 9)
    assert (await seen(jury))["status"]["key"] == "passed"


async def test_an_expert_reads_an_application_without_its_contacts(world: World) -> None:
    jury = await jury_on_application(world)
    ((fellow, _), *_) = await jury.seated()
    fields = (await fellow.person.client.execute(FORM, {"id": jury.id}))["application"]["form"]["fields"]
    told = {each["key"]: (each["value"] or {}).get("text") for each in fields}
    assert told["need"] == "示例：验证新材料的成分。"
    assert {told[key] for key in ("contact_name", "contact_mobile")} == {None}


async def test_without_money_the_scores_stay_the_case_waits_and_the_admin_concludes_later(world: World) -> None:
    jury = await jury_on_application(world, budget=10_000_00)
    await taken_elsewhere(jury, 9_000_00)
    rows = await jury.seated()
    for fellow, seat in rows:
        task = (await fellow.score(seat, {"need": 9}))["task"]
    assert (task["seat"]["status"], task["panel"]["standing"]) == ("SCORED", "OPEN")
    assert (await seen(jury))["status"]["phase"] == "EXPERT_REVIEW"
    told = (await jury.admin.client.execute("{ myNotifications { nodes { title text } } }"))["myNotifications"]["nodes"]
    assert any("评审已完成，但办件不能前进" in each["text"] for each in told)
    async with unchanged(world.platform.sessions):
        refused = await act(jury.admin, "panelConclude", caseId=jury.id, expect="RefusedFailure")
    assert refused["code"] == "BUDGET_EXCEEDED"
    await appropriated(jury)
    panel = (await act(jury.admin, "panelConclude", caseId=jury.id))["panel"]
    assert (panel["outcome"], (await seen(jury))["status"]["key"]) == ("PASS", "passed")


async def taken_elsewhere(jury: Jury, fen: int) -> None:
    """Somebody else's application was quicker."""
    case = await jury.case()
    assert case.programme_id is not None
    money: dict[str, Any] = {"programme_id": case.programme_id, "case_id": case.id, "amount": fen, "key": "elsewhere"}
    await ledger_act(jury.world.platform, lambda work: ledger.hold(work, voucher=ledger.BUDGET, **money))


async def appropriated(jury: Jury) -> None:
    money: dict[str, Any] = {"programme_id": (await jury.case()).programme_id, "change_id": new_id(), "amount": 100_000_00}
    await ledger_act(jury.world.platform, lambda work: ledger.appropriate(work, **money))


async def test_a_panel_whose_scores_are_awaited_is_not_concluded(world: World) -> None:
    jury = await jury_on_application(world)
    (first, seat), *_ = await jury.seated()
    await first.score(seat, {"need": 9})
    async with unchanged(world.platform.sessions):
        refused = await act(jury.admin, "panelConclude", caseId=jury.id, expect="RefusedFailure")
    assert refused["code"] == "NOT_OVER"


async def test_a_withdrawn_case_leaves_no_expert_with_something_to_score(world: World) -> None:
    jury = await jury_on_application(world)
    (fellow, seat), *_ = await jury.seated()
    case = await seen(jury)
    assert "WITHDRAW" in {action["event"] for action in case["availableActions"]}
    gone = """mutation($input: ApplicationLeaveInput!) { applicationWithdraw(input: $input) { __typename
      ... on Failure { code message } } }"""
    given = {"id": jury.id, "version": case["version"], "reason": "不再需要", "idempotencyKey": str(uuid4())}
    await jury.who.client.execute(gone, {"input": given}, expect="ApplicationPayload")
    task = await fellow.task()
    assert (task["seat"]["status"], task["panel"]["outcome"], task["caseId"]) == ("LAPSED", "VOID", None)
    async with unchanged(world.platform.sessions):
        assert (await fellow.score(seat, {"need": 9}, expect="RefusedFailure"))["code"] == "PANEL_CLOSED"
    assert (await jury.panel())["outcome"] == "VOID"
