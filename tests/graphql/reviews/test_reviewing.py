"""Reviewing over HTTP: the inbox, verdicts, who sees what, objections by anybody."""

from __future__ import annotations

from typing import Any

from core.ids import new_id
from db.models import OutboxRow
from gateway.outbox import drain
from schema.ids import encode_id
from tests.support import redemptions as r
from tests.support import reviewing
from tests.support.client import GraphQLClient
from tests.support.people import Person
from tests.support.platform import World
from tests.support.scenes import FAILURE, Scene
from tests.support.statements import Counting

INBOX = """query($filter: CaseFilterInput, $first: Int, $after: String) {
  reviewInbox(filter: $filter, first: $first, after: $after) {
    totalCount counts { kind total overdue } pageInfo { hasNextPage endCursor }
    nodes { mine overdue case {
      id number kind title unitName version status { key label phase } atWork { body dueAt dueProvisional }
      availableActions { event label needsText mayCut }
    } }
  }
}"""
DECIDE = f"""mutation($input: ReviewDecideInput!) {{ reviewDecide(input: $input) {{
  __typename ... on ReviewPayload {{ case {{ id version status {{ key label }} }} }}
  ... on StaleVersionFailure {{ currentVersion }} {FAILURE}
}} }}"""
CASE = """query { cases { nodes { id status { key } version opinions { event body text cuts requestedFields }
  changes { path before after } history { act by role reason } progress { state standing body } } } }"""


async def inbox(client: GraphQLClient, **variables: Any) -> dict[str, Any]:
    found = await client.execute(INBOX, variables)
    return dict(found["reviewInbox"])


async def decide(who: Person, task: dict[str, Any], verdict: str = "PASS", **more: Any) -> dict[str, Any]:
    entered = {"caseId": task["id"], "version": task["version"], "verdict": verdict, "idempotencyKey": new_id().hex}
    data = await who.client.execute(DECIDE, {"input": {**entered, **more}})
    return dict(data["reviewDecide"])


async def the_case(who: Person) -> dict[str, Any]:
    nodes = (await who.client.execute(CASE))["cases"]["nodes"]
    return dict(next(node for node in nodes if node["status"]["key"] not in ("certified", "claimed")))


async def test_a_redemption_passes_from_inbox_to_inbox(scene: Scene) -> None:
    await r.submitted(scene.here)
    found = await inbox(scene.district.client)
    assert found["totalCount"] == 1
    assert found["counts"] == [{"kind": "REDEMPTION", "total": 1, "overdue": 0}]
    task = found["nodes"][0]["case"]
    assert task["status"] == {"key": "first_review", "label": "初审", "phase": "REVIEW"}
    assert task["atWork"]["dueAt"] == "2026-03-16T10:00:00+00:00"  # ten working days
    assert {action["event"] for action in task["availableActions"]} == {"PASS", "RETURN", "REJECT"}
    assert (await inbox(scene.province.client))["nodes"] == []
    answer = await decide(scene.district, task)
    assert answer["case"]["status"]["label"] == "复审"
    assert (await inbox(scene.district.client))["nodes"] == []
    (second,) = (await inbox(scene.province.client))["nodes"]
    assert (await decide(scene.province, second["case"]))["case"]["status"]["label"] == "公示"


async def test_a_cut_names_item_amount_and_reason_and_the_applicant_sees_it(scene: Scene) -> None:
    case_id = await r.submitted(scene.here)
    (item,) = await r.the_items(scene.here.platform, case_id)
    (node,) = (await inbox(scene.district.client))["nodes"]
    item_id = _global("RedemptionItem", item.id)
    wrong = [{"itemId": item_id, "left": "abc", "reason": "x"}]
    answer = await decide(scene.district, node["case"], cuts=wrong)
    assert (answer["__typename"], answer["faults"][0]["path"]) == ("InvalidInputFailure", "input.cuts[0].left")
    more = [{"itemId": item_id, "left": "3000.01", "reason": "x"}]
    assert (await decide(scene.district, node["case"], cuts=more))["__typename"] == "InvalidInputFailure"
    assert (await r.the_redemption(scene.here.platform, case_id)).approved == 3_000_00
    cut = [{"itemId": item_id, "left": "2500.00", "reason": "超出支持范围"}]
    assert (await decide(scene.district, node["case"], cuts=cut))["__typename"] == "ReviewPayload"
    assert (await r.the_redemption(scene.here.platform, case_id)).held == 2_500_00
    seen = await the_case(scene.applicant)
    assert seen["opinions"][0]["cuts"][0]["reason"] == "超出支持范围"


async def test_what_no_form_has_cannot_be_asked_for(scene: Scene) -> None:
    here = scene.here
    await r.submitted(here, await r.items(here.platform, here.enterprise, here.provider))
    (node,) = (await inbox(scene.district.client))["nodes"]
    asked = ["values.note", "items[0].contract", "items[7]", "no_such_field", "rows.invoices"]
    answer = await decide(scene.district, node["case"], "RETURN", text="请补正", requestedFields=asked)
    unknown = [(fault["path"], fault["code"]) for fault in answer["faults"]]
    assert unknown == [(f"input.requestedFields[{i}]", "UNKNOWN_FIELD") for i in (2, 3, 4)]
    (node,) = (await inbox(scene.district.client))["nodes"]
    assert node["case"]["status"]["label"] == "初审"


async def test_a_return_says_what_to_change_and_the_difference_comes_back(scene: Scene) -> None:
    here = scene.here
    rows = await r.items(here.platform, here.enterprise, here.provider)
    case_id = await r.submitted(here, rows)
    (node,) = (await inbox(scene.district.client))["nodes"]
    asked = ["items"]
    answer = await decide(scene.district, node["case"], "RETURN", reasons=["CONTRACT"], requestedFields=asked)
    assert answer["case"]["status"]["label"] == "退回修改"
    await r.saved(here.platform, here.enterprise, case_id, r.changed(rows, title="改后的名称"))
    await r.submit(here.platform, here.enterprise, case_id)
    for who in (scene.district, scene.applicant):
        seen = await the_case(who)
        assert {"path": "items[0].title", "before": "示例设备测试", "after": "改后的名称"} in seen["changes"]
        assert seen["opinions"][0]["text"] == "合同缺少签章页或主要条款，请补充。"
        assert seen["opinions"][0]["requestedFields"] == asked


async def test_the_applicant_sees_bodies_and_never_persons(scene: Scene) -> None:
    await r.submitted(scene.here)
    (node,) = (await inbox(scene.district.client))["nodes"]
    await decide(scene.district, node["case"])
    seen = await the_case(scene.applicant)
    assert [opinion["body"] for opinion in seen["opinions"]]
    assert [(entry["act"], entry["by"]) for entry in seen["history"]][-1][0] == "REDEMPTION.PASS"
    whole = (await scene.applicant.client.post(CASE)).text
    assert str(scene.district.account_id) not in whole
    assert "示例用户" not in whole


async def test_a_stale_version_and_a_repeated_key_are_told_apart(scene: Scene) -> None:
    case_id = await r.submitted(scene.here)
    (node,) = (await inbox(scene.district.client))["nodes"]
    stale = await decide(scene.district, {**node["case"], "version": 1})
    assert (stale["__typename"], stale["currentVersion"]) == ("StaleVersionFailure", node["case"]["version"])
    for _ in range(2):
        answer = await decide(scene.district, node["case"], idempotencyKey="same")
        assert answer["case"]["version"] == node["case"]["version"] + 1
    reused = await decide(scene.district, node["case"], "REJECT", text="否", idempotencyKey="same")
    assert reused["faults"][0]["code"] == "REUSED"
    moves = [entry.act for entry in await reviewing.audit(scene.here.platform, case_id)]
    assert moves.count("REDEMPTION.PASS") == 1


async def test_who_has_no_part_in_a_case_does_not_find_it(scene: Scene, world: World) -> None:
    case_id = await r.submitted(scene.here)
    (node,) = (await inbox(scene.district.client))["nodes"]
    answer = await decide(scene.applicant, node["case"])
    assert (answer["__typename"], answer["code"]) == ("RefusedFailure", "FORBIDDEN")
    visitor = world.client()
    data = await visitor.execute(DECIDE, {"input": {
        "caseId": node["case"]["id"], "version": 1, "verdict": "PASS", "idempotencyKey": "v",
    }})  # fmt: skip
    assert data["reviewDecide"]["code"] == "NOT_FOUND"
    assert data["reviewDecide"]["path"] == "input.caseId"
    (error,) = await visitor.errors("{ reviewInbox { totalCount } }")
    assert error["extensions"]["code"] == "UNAUTHENTICATED"
    (error,) = await scene.applicant.client.errors("{ reviewInbox { totalCount } }")
    assert error["extensions"]["code"] == "FORBIDDEN"
    assert (await r.the_case(scene.here.platform, case_id)).status == "first_review"


async def test_bad_filters_cursors_and_ids_are_named(scene: Scene) -> None:
    client = scene.district.client
    for variables, code in (
        ({"after": "nonsense"}, "BAD_CURSOR"), ({"first": 101}, "OUT_OF_RANGE"),
        ({"filter": {"division": "21"}}, "INVALID"), ({"filter": {"text": "字" * 101}}, "TOO_LONG"),
        ({"filter": {"programmeId": "x"}}, "BAD_ID"),
    ):  # fmt: skip
        (error,) = await client.errors(INBOX, variables)
        assert error["extensions"]["code"] == code, variables
    wrong = await decide(scene.district, {"id": _global("Upload", new_id()), "version": 1})
    assert (wrong["__typename"], wrong["path"]) == ("InvalidInputFailure", "input.caseId")


TAKE = f"""mutation($input: ReviewTakeInput!) {{ reviewTake(input: $input) {{
  __typename ... on ReviewPayload {{ case {{ version }} }} {FAILURE} }} }}"""
RELEASE = TAKE.replace("reviewTake(", "reviewRelease(")
ASSIGN = f"""mutation($input: ReviewAssignInput!) {{ reviewAssign(input: $input) {{
  __typename ... on ReviewPayload {{ case {{ version }} }} {FAILURE} }} }}"""
PASS_MANY = f"""mutation($input: ReviewPassManyInput!) {{ reviewPassMany(input: $input) {{
  __typename ... on ReviewPassManyPayload {{ outcomes {{ caseId passed failure {{ code message }} }} }} {FAILURE} }} }}"""


async def test_cases_are_taken_released_assigned_and_passed_in_bulk(scene: Scene) -> None:
    await r.submitted(scene.here, yuan="1700.00")
    await r.submitted(scene.here, yuan="1700.00")
    one, two = [node["case"] for node in (await inbox(scene.district.client))["nodes"]]
    taken = await scene.district.client.execute(
        TAKE, {"input": {"caseId": one["id"], "version": one["version"], "idempotencyKey": "t"}}
    )
    version = taken["reviewTake"]["case"]["version"]
    mine = await inbox(scene.district.client, filter={"keeper": "ME"})
    assert [(node["case"]["id"], node["mine"]) for node in mine["nodes"]] == [(one["id"], True)]
    released = await scene.district.client.execute(
        RELEASE, {"input": {"caseId": one["id"], "version": version, "idempotencyKey": "r"}}
    )
    version = released["reviewRelease"]["case"]["version"]
    found = await scene.admin.client.execute(
        "query($id: ID!) { reviewColleagues(caseId: $id) { id name } }", {"id": one["id"]}
    )
    (colleague,) = found["reviewColleagues"]
    assigned = await scene.admin.client.execute(
        ASSIGN,
        {"input": {"caseId": one["id"], "version": version, "accountId": colleague["id"], "idempotencyKey": "a"}},
    )
    version = assigned["reviewAssign"]["case"]["version"]
    cases = [{"caseId": one["id"], "version": version}, {"caseId": two["id"], "version": 1}]
    passed = await scene.district.client.execute(PASS_MANY, {"input": {"cases": cases, "idempotencyKey": "p"}})
    outcomes = passed["reviewPassMany"]["outcomes"]
    assert [(outcome["passed"], (outcome["failure"] or {}).get("code")) for outcome in outcomes] == [
        (True, None), (False, "STALE_VERSION"),
    ]  # fmt: skip


OBJECT = f"""mutation($input: PublicityObjectInput!) {{ publicityObject(input: $input) {{
  __typename ... on PublicityObjectPayload {{ objectionId }} {FAILURE} }} }}"""
PUBLICITIES = """query { publicities(region: "liaoning", openOnly: true) { nodes {
  id enterpriseName institutionNames programmeName amount until status acceptsObjections } } }"""
OBJECTIONS = """query($id: ID!) { caseObjections(caseId: $id) { id text status contactName contactPhone } }"""
DECIDE_OBJECTION = f"""mutation($input: ObjectionDecideInput!) {{ objectionDecide(input: $input) {{
  __typename ... on ObjectionPayload {{ objection {{ status decision }} }} {FAILURE} }} }}"""
REVEAL = f"""mutation($input: ObjectionRevealInput!) {{ objectionReveal(input: $input) {{
  __typename ... on ObjectionPayload {{ objection {{ contactName contactPhone }} }} {FAILURE} }} }}"""


async def test_anybody_objects_without_signing_in_and_the_admin_decides(scene: Scene, world: World) -> None:
    case_id = await reviewing.in_publicity(scene.here)
    visitor = world.client()
    (listed,) = (await visitor.execute(PUBLICITIES))["publicities"]["nodes"]
    assert (listed["amount"], listed["status"], listed["acceptsObjections"]) == ("3000.00", "OPEN", True)
    entered = {"publicityId": listed["id"], "contactName": "", "contactPhone": "1", "text": "", "idempotencyKey": "o"}
    refused = (await visitor.execute(OBJECT, {"input": entered}))["publicityObject"]
    assert [fault["path"] for fault in refused["faults"]] == ["input.contactName", "input.contactPhone", "input.text"]
    entered |= {"contactName": "示例丁", "contactPhone": "13912345678", "text": "不符合条件"}
    for _ in range(2):
        made = await visitor.execute(OBJECT, {"input": entered}, expect="PublicityObjectPayload")
    global_id = _global("Redemption", case_id)
    (own,) = (await scene.applicant.client.execute(OBJECTIONS, {"id": global_id}))["caseObjections"]
    assert (own["text"], own["contactName"], own["contactPhone"]) == ("不符合条件", "", "")
    history = "query($id: ID!) { redemption(id: $id) { history { act by role } } }"
    told = (await scene.applicant.client.execute(history, {"id": global_id}))["redemption"]["history"]
    assert {"act": "REDEMPTION.OBJECT", "by": "公众", "role": "VISITOR"} in told
    shown = await scene.admin.client.execute(REVEAL, {"input": {"objectionId": made["objectionId"]}})
    assert shown["objectionReveal"]["objection"] == {"contactName": "示例丁", "contactPhone": "13912345678"}
    entered = {"objectionId": made["objectionId"], "upheld": False, "text": "经核查不成立。", "idempotencyKey": "d"}
    denied = (await scene.province.client.execute(DECIDE_OBJECTION, {"input": entered}))["objectionDecide"]
    assert denied["code"] == "FORBIDDEN"
    decided = (await scene.admin.client.execute(DECIDE_OBJECTION, {"input": entered}))["objectionDecide"]
    assert decided["objection"] == {"status": "DISMISSED", "decision": "经核查不成立。"}
    seen = await the_case(scene.applicant)
    assert (seen["status"]["key"], seen["opinions"][-1]["text"]) == ("publicity", "经核查不成立。")


async def test_messages_arrive_are_counted_and_marked_read(scene: Scene) -> None:
    await r.submitted(scene.here)
    (node,) = (await inbox(scene.district.client))["nodes"]
    await decide(scene.district, node["case"])
    while await drain(scene.here.platform):
        pass
    mine = "{ myNotifications { unread nodes { id caseId title text readAt } } }"
    found = (await scene.applicant.client.execute(mine))["myNotifications"]
    assert found["unread"] == 1
    assert found["nodes"][0]["caseId"] == node["case"]["id"]
    assert "复审" in found["nodes"][0]["title"]
    others = (await scene.district.client.execute(mine))["myNotifications"]
    assert others == {"unread": 0, "nodes": []}
    mark = f"""mutation($ids: [ID!]!) {{ notificationMarkRead(input: {{ids: $ids}}) {{
      __typename ... on NotificationMarkReadPayload {{ unread }} {FAILURE} }} }}"""
    ids = [found["nodes"][0]["id"]]
    await scene.district.client.execute(mark, {"ids": ids}, expect="NotificationMarkReadPayload")
    assert (await scene.applicant.client.execute(mine))["myNotifications"]["unread"] == 1
    done = await scene.applicant.client.execute(mark, {"ids": ids}, expect="NotificationMarkReadPayload")
    assert done["unread"] == 0
    assert await reviewing.count(scene.here.platform, OutboxRow) > 0


async def test_an_inbox_takes_as_many_statements_for_100_cases_as_for_20(scene: Scene, statements: Counting) -> None:
    counted = []
    for many in (20, 80):
        for _ in range(many):
            await reviewing.copied(scene.here)
        with statements() as found:
            listed = await inbox(scene.district.client, first=100)
        assert len(listed["nodes"]) == (20 if many == 20 else 100)
        counted.append(found.count)
    assert counted[0] == counted[1]


def _global(kind: str, id_: object) -> str:
    return str(encode_id(kind, id_))  # type: ignore[arg-type]
