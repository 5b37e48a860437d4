"""Clawbacks over HTTP: opened by one, approved by another, settled once the money came back; and every refusal."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from core.ids import new_id
from domain.redemptions.reconciliation import reconcile
from gateway.outbox import drain
from schema.ids import encode_id, split_id
from tests.support import redemptions as r
from tests.support import reviewing, vouchers
from tests.support.people import Person
from tests.support.scenes import FAILURE, Scene
from tests.support.unchanged import unchanged
from tests.support.vouchers import REGION

FIELDS = """id number kind version status { key label phase } atWork { body } redemptionId redemptionNumber programmeName
 amount ground reason bankReference settledAt availableActions { event label needsText } opinions { event text body }"""


def mutation(name: str, input_type: str) -> str:
    payload = f"... on ClawbackPayload {{ clawback {{ {FIELDS} }} }}"
    return f"mutation($input: {input_type}!) {{ {name}(input: $input) {{ __typename {payload} {FAILURE} }} }}"


OPEN = mutation("clawbackOpen", "ClawbackOpenInput")
SETTLE = mutation("clawbackSettle", "ClawbackSettleInput")
CANCEL = mutation("clawbackCancel", "ClawbackCancelInput")
DECIDE = f"""mutation($input: ReviewDecideInput!) {{ reviewDecide(input: $input) {{
  __typename ... on ReviewPayload {{ case {{ id version status {{ key label }} }} }} {FAILURE} }} }}"""
LIST = f"query($id: ID) {{ clawbacks(redemptionId: $id) {{ totalCount nodes {{ {FIELDS} }} }} }}"


async def do(who: Person, document: str, **entered: Any) -> dict[str, Any]:
    (result,) = (await who.client.execute(document, {"input": {"idempotencyKey": new_id().hex, **entered}})).values()
    return dict(result)


def asked(case_id: UUID, **changes: Any) -> dict[str, Any]:
    redemption = encode_id("Redemption", case_id)
    return {"redemptionId": redemption, "ground": "RED_LETTER_BILL", "amount": "1000.00", "reason": "示例：票据已红冲", **changes}


async def opened(scene: Scene, case_id: UUID, **changes: Any) -> dict[str, Any]:
    return dict((await do(scene.admin, OPEN, **asked(case_id, **changes)))["clawback"])


ACCOUNT = {"holder": "示例财政专户", "bank": "示例银行", "number": "6200 0000 0000 0001"}


async def test_the_enterprise_sees_what_was_paid_why_and_where_to_pay_it_back(scene: Scene) -> None:
    case_id = await reviewing.paid(scene.here)
    clawback = await opened(scene, case_id, payTo=ACCOUNT)
    one = f"query($id: ID!) {{ clawback(id: $id) {{ {FIELDS} paid recovered payTo {{ holder bank number }} }} }}"
    seen = (await scene.applicant.client.execute(one, {"id": clawback["id"]}))["clawback"]
    assert seen["payTo"] == {**ACCOUNT, "number": "6200000000000001"}
    assert (float(seen["paid"]) > 1000, seen["recovered"], seen["reason"]) == (True, "0.00", "示例：票据已红冲")
    other = await opened(scene, case_id, amount="1.00")
    assert (await scene.applicant.client.execute(one, {"id": other["id"]}))["clawback"]["payTo"] is None


async def test_an_account_that_is_none_is_refused_at_its_fields(scene: Scene) -> None:
    case_id = await reviewing.paid(scene.here)
    async with unchanged(scene.here.platform.sessions):
        refused = await do(scene.admin, OPEN, **asked(case_id, payTo={"holder": "", "bank": "长" * 101, "number": "12a"}))
    assert {fault["path"] for fault in refused["faults"]} == {
        "input.payTo.holder", "input.payTo.bank", "input.payTo.number",
    }  # fmt: skip


async def decided(who: Person, clawback: dict[str, Any], verdict: str = "PASS", **more: Any) -> dict[str, Any]:
    return await do(who, DECIDE, caseId=clawback["id"], version=clawback["version"], verdict=verdict, **more)


async def approved(scene: Scene, clawback: dict[str, Any]) -> dict[str, Any]:
    case = (await decided(scene.admin_two, clawback))["case"]
    assert case["status"] == {"key": "recovering", "label": "追回中"}
    return {**clawback, "version": case["version"]}


async def test_a_paid_amount_is_asked_back_by_two_persons_and_recovered(scene: Scene) -> None:
    await reviewing.grant_operators(scene.here.platform, scene.here.enterprise)
    case_id = await reviewing.paid(scene.here)
    before = await vouchers.sums(scene.here.platform, scene.here.programme_id)
    draws = [each.id for each in await r.live_draws(scene.here.platform, case_id)]
    clawback = await opened(scene, case_id)
    assert (clawback["kind"], clawback["status"]["label"], clawback["amount"]) == ("CLAWBACK", "待审核", "1000.00")
    assert [each["event"] for each in clawback["availableActions"]] == ["CANCEL"]  # approving is another person's
    inbox = "{ reviewInbox(filter: {kinds: [CLAWBACK]}) { nodes { case { id availableActions { event label } } } } }"
    assert (await scene.admin.client.execute(inbox))["reviewInbox"]["nodes"] == []
    (task,) = (await scene.admin_two.client.execute(inbox))["reviewInbox"]["nodes"]
    assert {each["event"] for each in task["case"]["availableActions"]} == {"PASS", "REJECT", "CANCEL"}
    clawback = await approved(scene, clawback)
    assert await vouchers.sums(scene.here.platform, scene.here.programme_id) == before
    done = (await do(scene.admin, SETTLE, id=clawback["id"], version=clawback["version"], bankReference="R-1"))["clawback"]
    assert (done["status"]["label"], done["bankReference"], bool(done["settledAt"])) == ("已追回", "R-1", True)
    after = await vouchers.sums(scene.here.platform, scene.here.programme_id)
    assert after == {**before, "PAID": before["PAID"] - 1000_00, "RECOVERED": 1000_00}
    await vouchers.books_balance(scene.here.platform)
    assert [each.id for each in await r.live_draws(scene.here.platform, case_id)] == draws
    (report,) = await reconcile(scene.here.platform, REGION)
    assert {each.check for each in report.differences} <= {"APPROPRIATION"}  # the setting's budget was never proposed


async def test_the_applicant_sees_it_with_its_reason_and_is_told(scene: Scene) -> None:
    await reviewing.grant_operators(scene.here.platform, scene.here.enterprise)
    case_id = await reviewing.paid(scene.here)
    await approved(scene, await opened(scene, case_id))
    found = (await scene.applicant.client.execute(LIST, {"id": encode_id("Redemption", case_id)}))["clawbacks"]
    (seen,) = found["nodes"]
    assert (found["totalCount"], seen["reason"], seen["status"]["label"]) == (1, "示例：票据已红冲", "追回中")
    assert seen["availableActions"] == []
    while await drain(scene.here.platform):
        pass
    told = [each.title for each in await reviewing.notifications(scene.here.platform, scene.here.enterprise.account_id)]
    assert [f"办件 {seen['number']}：{label}" in told for label in ("待审核", "追回中")] == [True, True]
    redemption = "query($id: ID!) { redemption(id: $id) { paid recovered history { act } } }"
    shown = (await scene.applicant.client.execute(redemption, {"id": seen["redemptionId"]}))["redemption"]
    assert (shown["paid"], shown["recovered"]) == ("3000.00", "0.00")


async def test_every_act_on_it_is_recorded(scene: Scene) -> None:
    case_id = await reviewing.paid(scene.here)
    clawback = await approved(scene, await opened(scene, case_id))
    await do(scene.admin, SETTLE, id=clawback["id"], version=clawback["version"], bankReference="R-1")
    entries = await reviewing.audit(scene.here.platform, split_id(clawback["id"])[1])
    assert [entry.act for entry in entries] == ["CLAWBACK.OPEN", "CLAWBACK.ASK", "CLAWBACK.PASS", "CLAWBACK.CONFIRM"]
    assert all(entry.account_id and entry.role == "REGIONAL_ADMIN" for entry in entries)
    assert (await reviewing.audit(scene.here.platform, case_id))[-1].act == "REDEMPTION.RECOVER"


async def test_who_opened_it_does_not_approve_it(scene: Scene) -> None:
    clawback = await opened(scene, await reviewing.paid(scene.here))
    async with unchanged(scene.here.platform.sessions):
        assert (await decided(scene.admin, clawback))["code"] == "OWN_CASE"
        early = await do(scene.admin_two, SETTLE, id=clawback["id"], version=clawback["version"], bankReference="R-1")
        assert early["code"] == "WRONG_STATE"


async def test_no_more_is_asked_back_than_was_paid_and_not_asked_back_yet(scene: Scene) -> None:
    case_id = await reviewing.paid(scene.here)
    first = await opened(scene, case_id, amount="2000.00")
    async with unchanged(scene.here.platform.sessions):
        refused = await do(scene.admin, OPEN, **asked(case_id, amount="1000.01"))
        assert [(each["path"], each["code"]) for each in refused["faults"]] == [("input.amount", "OUT_OF_RANGE")]
    await decided(scene.admin_two, first, "REJECT", text="示例：理由不充分")
    assert (await opened(scene, case_id, amount="3000.00"))["amount"] == "3000.00"


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"amount": "0"}, "input.amount", "OUT_OF_RANGE"),
        ({"amount": "-1"}, "input.amount", "OUT_OF_RANGE"),
        ({"amount": "一千"}, "input.amount", "INVALID"),
        ({"reason": " "}, "input.reason", "REQUIRED"),
        ({"reason": "长" * 1001}, "input.reason", "TOO_LONG"),
    ],
)
async def test_a_wrong_amount_or_reason_opens_nothing(scene: Scene, change: dict[str, str], path: str, code: str) -> None:
    case_id = await reviewing.paid(scene.here)
    async with unchanged(scene.here.platform.sessions):
        refused = await do(scene.admin, OPEN, **asked(case_id, **change))
        assert [(each["path"], each["code"]) for each in refused["faults"]] == [(path, code)]


async def test_only_what_was_paid_can_be_asked_back_and_only_by_an_admin(scene: Scene) -> None:
    unpaid = await reviewing.in_payment(scene.here)
    async with unchanged(scene.here.platform.sessions):
        assert (await do(scene.admin, OPEN, **asked(unpaid)))["code"] == "NOT_PAID"
        assert (await do(scene.applicant, OPEN, **asked(unpaid)))["code"] == "FORBIDDEN"
        assert (await do(scene.district, OPEN, **asked(unpaid)))["code"] == "FORBIDDEN"
        assert (await do(scene.admin, OPEN, **asked(new_id())))["code"] == "NOT_FOUND"


async def test_it_is_given_up_with_a_reason_before_and_after_it_is_approved(scene: Scene) -> None:
    case_id = await reviewing.paid(scene.here)
    clawback = await opened(scene, case_id)
    said = {"id": clawback["id"], "version": clawback["version"], "text": "示例：误立案"}
    async with unchanged(scene.here.platform.sessions):
        assert (await do(scene.applicant, CANCEL, **said))["code"] == "FORBIDDEN"
        bare = await do(scene.admin, CANCEL, **{**said, "text": " "})
        assert bare["faults"] == [{"path": "input.text", "code": "REQUIRED"}]
    assert (await do(scene.admin, CANCEL, **said))["clawback"]["status"]["label"] == "已撤销"
    again = await approved(scene, await opened(scene, case_id, amount="3000.00"))
    given_up = await do(scene.admin_two, CANCEL, id=again["id"], version=again["version"], text="示例：已另行处理")
    assert given_up["clawback"]["status"]["label"] == "已撤销"
    assert (await vouchers.sums(scene.here.platform, scene.here.programme_id)).get("RECOVERED", 0) == 0


async def test_settled_twice_it_recovers_once(scene: Scene) -> None:
    clawback = await approved(scene, await opened(scene, await reviewing.paid(scene.here)))
    entered = {"id": clawback["id"], "version": clawback["version"], "bankReference": "R-1", "idempotencyKey": "same"}
    one, two = await do(scene.admin, SETTLE, **entered), await do(scene.admin, SETTLE, **entered)
    assert one == two
    async with unchanged(scene.here.platform.sessions):
        other = await do(scene.admin_two, SETTLE, **{**entered, "idempotencyKey": "other"})
        assert other["__typename"] == "StaleVersionFailure"
    assert (await vouchers.sums(scene.here.platform, scene.here.programme_id))["RECOVERED"] == 1000_00
