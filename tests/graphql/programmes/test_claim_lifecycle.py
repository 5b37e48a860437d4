"""After a claim was submitted: reviewed, returned, voided, looked into; and lists of one's own."""

from __future__ import annotations

from sqlalchemy import select

from db.models import AuditEntry
from tests.graphql.programmes.documents import (
    CLAIM_REVEAL,
    CLAIM_SAVE,
    CLAIM_SUBMIT,
    CLAIM_VOID,
    CLAIM_WITHDRAW,
    admin,
    claimed,
    drafted,
    key,
    operator,
    refused,
    reviewer,
    submission,
)
from tests.support.platform import World
from tests.support.statements import Counting
from tests.support.vouchers import CAP, claim_rows, enterprise, programme, sums

REVIEW = """mutation($input: ReviewDecideInput!) { reviewDecide(input: $input) { __typename
  ... on Failure { code message path } ... on ReviewPayload { case { version status { label } } } } }"""
MINE = """query($first: Int) { myClaims(first: $first) { totalCount nodes { id status { label } quota { total remaining }
  programme { name remaining } form { key files { name } } progress { label standing } } } }"""


async def test_where_the_programme_asks_for_a_review_the_quota_comes_with_passing(world: World) -> None:
    who, official = await operator(world, await enterprise(world.platform)), await reviewer(world)
    programme_id = await programme(world.platform, CAP, commitment="ON_CLAIM", review_claims=True)
    claim = await claimed(world, who, programme_id)
    assert (claim["status"]["label"], claim["quota"]["total"]) == ("待审核", "0.00")
    returned = {
        "caseId": claim["id"], "version": claim["version"], "verdict": "RETURN", "text": "请补充介绍",
        "requestedFields": ["values.description"], "idempotencyKey": key(),
    }  # fmt: skip
    back = (await official.client.execute(REVIEW, {"input": returned}, expect="ReviewPayload"))["case"]
    other = {"id": claim["id"], "version": back["version"], "values": [{"key": "revenue", "text": "OVER_20M"}], "idempotencyKey": key()}
    failure = await refused(world, who, CLAIM_SAVE, other, "InvalidInputFailure")
    assert [fault["code"] for fault in failure["faults"]] == ["NOT_EDITABLE"]
    asked = {**other, "values": [{"key": "description", "text": "补充后的介绍"}], "idempotencyKey": key()}
    fixed = (await who.client.execute(CLAIM_SAVE, {"input": asked}, expect="ClaimPayload"))["claim"]
    assert [field["key"] for field in fixed["form"]["fields"] if field["editable"]] == ["description"]
    again = (await who.client.execute(CLAIM_SUBMIT, {"input": submission(fixed)}, expect="ClaimPayload"))["claim"]
    assert again["status"]["label"] == "待审核"
    passed = {"caseId": claim["id"], "version": again["version"], "verdict": "PASS", "idempotencyKey": key()}
    done = (await official.client.execute(REVIEW, {"input": passed}, expect="ReviewPayload"))["case"]
    assert done["status"]["label"] == "申领完成"
    assert (await sums(world.platform, programme_id))["GRANTED"] == CAP


async def test_after_a_rejection_the_enterprise_may_claim_again(world: World) -> None:
    who, official = await operator(world, await enterprise(world.platform)), await reviewer(world)
    programme_id = await programme(world.platform, CAP, review_claims=True)
    claim = await claimed(world, who, programme_id)
    rejected = {
        "caseId": claim["id"], "version": claim["version"], "verdict": "REJECT", "text": "示例：材料不实", "idempotencyKey": key(),
    }  # fmt: skip
    await official.client.execute(REVIEW, {"input": rejected}, expect="ReviewPayload")
    assert (await claimed(world, who, programme_id))["status"]["label"] == "待审核"


async def test_an_admin_voids_a_claim_with_a_reason_and_the_quota_falls_back(world: World) -> None:
    who, one = await operator(world, await enterprise(world.platform)), await admin(world)
    programme_id = await programme(world.platform, CAP, commitment="ON_CLAIM")
    claim = await claimed(world, who, programme_id)
    sent = {"id": claim["id"], "version": claim["version"], "idempotencyKey": key()}
    assert (await refused(world, who, CLAIM_VOID, {**sent, "reason": "示例"}))["code"] == "FORBIDDEN"
    assert (await refused(world, one, CLAIM_VOID, sent, "InvalidInputFailure"))["path"] == "input.text"
    assert (await refused(world, who, CLAIM_WITHDRAW, sent))["code"] == "WRONG_STATE"
    done = await one.client.execute(CLAIM_VOID, {"input": {**sent, "reason": "示例：重复申领"}}, expect="ClaimPayload")
    assert (done["claim"]["status"]["label"], done["claim"]["quota"]["remaining"]) == ("已作废", "0.00")
    assert await sums(world.platform, programme_id) == {"APPROPRIATION": -CAP, "FREE": CAP}


async def test_an_applicant_throws_a_draft_away_and_may_start_anew(world: World) -> None:
    who = await operator(world, await enterprise(world.platform))
    programme_id = await programme(world.platform, CAP)
    draft = await drafted(world, who, programme_id)
    sent = {"id": draft["id"], "version": draft["version"], "idempotencyKey": key()}
    done = await who.client.execute(CLAIM_VOID, {"input": sent}, expect="ClaimPayload")
    assert done["claim"]["status"]["label"] == "已作废"
    assert (await drafted(world, who, programme_id))["id"] != draft["id"]


async def test_a_personal_value_is_revealed_to_officials_only_and_every_look_is_recorded(world: World) -> None:
    unit = await enterprise(world.platform)
    who, official, elsewhere = await operator(world, unit), await reviewer(world), await reviewer(world, "210200")
    claim = await claimed(world, who, await programme(world.platform, CAP))
    sent = {"id": claim["id"], "field": "contact_email", "reason": "示例：电话核实"}
    assert (await refused(world, who, CLAIM_REVEAL, sent))["code"] == "FORBIDDEN"
    assert (await refused(world, elsewhere, CLAIM_REVEAL, sent))["code"] == "NOT_FOUND"
    failure = await refused(world, official, CLAIM_REVEAL, {**sent, "reason": "", "field": "industry"}, "InvalidInputFailure")
    assert [fault["path"] for fault in failure["faults"]] == ["input.reason", "input.key"]
    shown = await official.client.execute(CLAIM_REVEAL, {"input": sent}, expect="ClaimRevealPayload")
    assert shown["value"] == "contact@example.com"
    async with world.platform.sessions() as session:
        entry = (await session.scalars(select(AuditEntry).where(AuditEntry.act == "CLAIM.REVEAL"))).one()
    assert (entry.account_id, entry.reason, entry.after) == (official.account_id, "示例：电话核实", {"field": "contact_email"})


async def test_my_claims_issue_as_many_statements_for_100_as_for_20(world: World, statements: Counting) -> None:
    unit = await enterprise(world.platform)
    who = await operator(world, unit)
    for i in range(100):
        await claim_rows(world.platform, await programme(world.platform, code=f"M-{i}"), [unit])
    counts = []
    for first in (20, 100):
        with statements() as counted:
            answer = await who.client.execute(MINE, {"first": first})
        assert len(answer["myClaims"]["nodes"]) == first
        assert answer["myClaims"]["totalCount"] == 100
        counts.append(counted.count)
    assert counts[0] == counts[1]
