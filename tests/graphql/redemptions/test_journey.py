"""A redemption as its applicant and its reviewers go it (manual §2.5), over HTTP."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from core.workflow import Phase
from db.models import Institution, OutboxRow
from schema.ids import encode_id
from tests.graphql.redemptions.conftest import Shop
from tests.graphql.redemptions.documents import CHANGES, DECIDE, FORM, LIST, RATE, RATINGS, WITHDRAW
from tests.support import redemptions as r
from tests.support.people import Person


async def decide(shop: Shop, redemption: dict[str, Any], who: Person, verdict: str, **more: Any) -> dict[str, Any]:
    version = await r.version(shop.world.platform, shop.case_id(redemption))
    given = {
        "caseId": redemption["id"], "version": version, "verdict": verdict, "idempotencyKey": shop.key(), **more,
    }  # fmt: skip
    return await who.client.execute(DECIDE, {"input": given})


async def test_the_form_shows_ratio_minimum_quota_and_what_is_known(shop: Shop) -> None:
    variables = {"id": encode_id("Claim", shop.here.claim_id)}
    form = (await shop.operator.client.execute(FORM, variables))["redemptionForm"]
    assert form["quota"] == {
        "total": "10000.00", "used": "0.00", "reserved": "0.00", "remaining": "10000.00", "ratio": "0.3",
        "minimum": "500.00", "programmeRest": "1000000.00",
    }  # fmt: skip
    fields = {field["key"]: field for field in form["form"]["fields"]}
    assert fields["payee_name"]["value"]["text"] == shop.here.enterprise.name
    assert not fields["payee_account"]["editable"]
    assert fields["payee_account"]["value"]["text"] == "************0001"
    testing = next(each for each in form["categories"] if each["code"] == "INSPECTION_TESTING")
    assert [(rule["key"], rule["formats"]) for rule in testing["documents"]][-1] == ("relevance", ["pdf"])


async def test_a_draft_is_computed_while_it_is_typed(shop: Shop) -> None:
    draft = await shop.drafted()
    assert draft["draft"]["faults"] == []
    assert draft["draft"]["items"][0]["matchedInstitutionName"] == shop.here.provider.name
    assert draft["computation"]["total"] == "3000.00"
    (item,) = draft["computation"]["items"]
    assert [step["code"] for step in item["steps"]] == ["BASE", "RATIO"]
    assert all(step["text"] and step["citation"] for step in item["steps"])
    assert (draft["items"], draft["held"]) == ([], "0.00")
    assert {action["event"] for action in draft["availableActions"]} == {"SUBMIT", "VOID"}


async def test_submitted_it_holds_money_and_shows_who_is_at_work(shop: Shop) -> None:
    redemption = await shop.submitted()
    assert redemption["status"] == {"key": "first_review", "label": "初审", "phase": "REVIEW"}
    assert (redemption["requested"], redemption["approved"], redemption["held"]) == ("3000.00",) * 3
    assert redemption["quota"]["reserved"] == "3000.00"
    assert redemption["quota"]["remaining"] == "7000.00"
    assert redemption["draft"] is None
    (item,) = redemption["items"]
    assert (item["base"], item["requested"], item["institutionName"]) == ("10000.00", "3000.00", shop.here.provider.name)
    assert {each["label"] for each in item["documents"]} == {"服务结果", "合同", "付款凭证"}
    assert {action["event"] for action in redemption["availableActions"]} == {"WITHDRAW"}


async def test_the_same_request_twice_submits_once(shop: Shop) -> None:
    draft = await shop.drafted()
    first = await shop.submit(draft, key="once")
    again = await shop.submit(draft, key="once")
    assert (first["id"], first["version"], first["held"]) == (again["id"], again["version"], again["held"])


async def test_only_what_was_asked_may_be_corrected_and_the_difference_is_shown(shop: Shop) -> None:
    items = [await shop.item(), await shop.item()]
    redemption = await shop.submitted(items)
    reviewer = await shop.reviewer()
    fields = ["items[1].contractNumber", "items[1].documents.contract"]
    answer = await decide(shop, redemption, reviewer, "RETURN", text="第二项合同编号有误", requestedFields=fields)
    assert "faults" not in answer["reviewDecide"], answer
    returned = await shop.read(redemption)
    assert returned["status"]["phase"] == Phase.RETURNED
    stored = as_input(returned)
    before = await shop.everything(redemption)
    wrong = [{**stored[0], "title": "别的服务"}, {**stored[1], "contractAmount": "1.00"}]
    refused = await shop.save(returned, wrong, expect="InvalidInputFailure", values=[])
    assert [(fault["path"], fault["code"]) for fault in refused["faults"]] == [
        ("input.items[0].title", "NOT_EDITABLE"), ("input.items[1].contractAmount", "NOT_EDITABLE"),
    ]  # fmt: skip
    refused = await shop.save(returned, stored[:1], expect="InvalidInputFailure", values=[])
    assert [fault["path"] for fault in refused["faults"]] == ["input.items"]
    assert await shop.everything(redemption) == before
    corrected = await shop.save(returned, [stored[0], {**stored[1], "contractNumber": "HT-RIGHT"}], values=[])
    again = await shop.submit(corrected)
    assert again["status"]["key"] == "first_review"
    shown = (await reviewer.client.execute(CHANGES, {"id": redemption["id"]}))["redemption"]
    number = items[1]["contractNumber"]
    assert shown["changes"] == [{"path": "items[1].contract_number", "before": number, "after": "HT-RIGHT"}]


def as_input(redemption: dict[str, Any]) -> list[dict[str, Any]]:
    """What a client sends back of the draft it read."""
    found = []
    for item in redemption["draft"]["items"]:
        row = {key: item[key] for key in item if key not in ("matchedInstitutionName", "bills", "documents")}
        row["documents"] = [
            {"key": each["key"], "uploadIds": [file["id"] for file in each["files"]]} for each in item["documents"]
        ]
        row["bills"] = [
            {**{key: bill[key] for key in bill if key != "file"}, "uploadId": bill["file"] and bill["file"]["id"]}
            for bill in item["bills"]
        ]
        found.append(row)
    return found


async def test_reviewers_do_not_see_unsubmitted_corrections(shop: Shop) -> None:
    redemption = await shop.submitted()
    reviewer = await shop.reviewer()
    await decide(shop, redemption, reviewer, "RETURN", text="请补正")
    returned = await shop.read(redemption)
    await shop.save(returned, [{**as_input(returned)[0], "title": "改到一半"}])
    seen = await shop.read(redemption, reviewer)
    assert seen["draft"] is None
    assert seen["items"][0]["title"] == "示例设备测试"
    assert (await reviewer.client.execute(CHANGES, {"id": redemption["id"]}))["redemption"]["changes"] == []


async def test_a_withdrawal_frees_the_quota(shop: Shop) -> None:
    redemption = await shop.submitted()
    given = {"id": redemption["id"], "version": redemption["version"], "reason": "重复", "idempotencyKey": "w"}
    answer = await shop.operator.client.execute(WITHDRAW, {"input": given}, expect="RedemptionPayload")
    assert answer["redemption"]["status"]["label"] == "已撤回"
    assert answer["redemption"]["quota"]["remaining"] == "10000.00"


async def test_the_list_is_paged_and_filtered(shop: Shop) -> None:
    drafts = [await shop.open() for _ in range(3)]
    submitted = await shop.submitted()
    client = shop.operator.client
    page = (await client.execute(LIST, {"first": 2}))["redemptions"]
    assert page["totalCount"] == 4
    assert page["pageInfo"]["hasNextPage"]
    rest = (await client.execute(LIST, {"first": 2, "after": page["pageInfo"]["endCursor"]}))["redemptions"]
    ids = [node["id"] for node in (*page["nodes"], *rest["nodes"])]
    assert sorted(ids) == sorted([submitted["id"], *(draft["id"] for draft in drafts)])
    reviewing = (await client.execute(LIST, {"filter": {"phases": ["REVIEW"]}}))["redemptions"]
    assert [node["id"] for node in reviewing["nodes"]] == [submitted["id"]]
    errors = await client.errors(LIST, {"after": page["pageInfo"]["endCursor"], "filter": {"phases": ["REVIEW"]}})
    assert errors[0]["extensions"]["code"] == "BAD_CURSOR"


async def test_a_rating_opens_with_final_approval_and_is_given_once(shop: Shop) -> None:
    redemption = await shop.submitted()
    (item,) = redemption["items"]
    rating = {"itemId": item["id"], "stars": 5, "text": "数据可靠"}

    async def rate(expect: str, who: Person = shop.operator, **changes: Any) -> dict[str, Any]:
        given = {"input": {**rating, "idempotencyKey": shop.key(), **changes}}
        return await who.client.execute(RATE, given, expect=expect)

    assert (await rate("RefusedFailure"))["code"] == "RATING_NOT_OPEN"
    await r.passed(shop.world.platform, shop.case_id(redemption))
    assert (await rate("RefusedFailure"))["code"] == "RATING_NOT_OPEN"
    await r.elapse(shop.world.platform, shop.case_id(redemption))
    assert (await shop.read(redemption))["items"][0]["mayRate"]
    assert (await rate("InvalidInputFailure", stars=6))["faults"][0]["path"] == "input.stars"
    assert (await rate("RefusedFailure", await shop.reviewer()))["code"] == "FORBIDDEN"
    assert (await rate("RatingPayload"))["rating"]["stars"] == 5
    assert (await rate("RefusedFailure"))["code"] == "ALREADY_EXISTS"
    variables = {"id": encode_id("Institution", shop.here.provider.id)}
    shown = (await shop.world.client().execute(RATINGS, variables))["ratings"]
    assert shown == {"totalCount": 1, "nodes": [{"stars": 5, "text": "数据可靠"}]}
    assert not (await shop.read(redemption))["items"][0]["mayRate"]
    async with shop.world.platform.sessions() as session:
        institution = await session.get_one(Institution, shop.here.provider.id)
        told = await session.scalars(select(OutboxRow.entity_id).where(OutboxRow.topic == "institution"))
        assert set(told) == {institution.id}
    assert (institution.rating_sum, institution.rating_count) == (5, 1)
