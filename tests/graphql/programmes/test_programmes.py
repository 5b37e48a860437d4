"""Programmes and budgets (issue item 3; domain.md §9): set up without code, two persons for money, terms that stay."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from core.actor import Role
from schema.ids import encode_id
from tests.graphql.programmes.documents import (
    BALANCES,
    BUDGET_DECIDE,
    BUDGET_PROPOSE,
    PROGRAMME_CLOSE,
    PROGRAMME_CREATE,
    PROGRAMME_EDIT,
    PROGRAMME_EXTEND,
    PROGRAMME_INTRODUCE,
    PROGRAMME_OPEN,
    TERMS,
    admin,
    key,
    operator,
    refused,
)
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.statements import Counting
from tests.support.vouchers import REGION, books_balance, enterprise, programme

LIST = """query($filter: ProgrammeFilterInput!, $first: Int) { programmes(filter: $filter, first: $first) { totalCount
  nodes { id name status introduction ratio minimum capPerEnterprise remaining claimable categories { label } } } }"""
LEDGER = """query($id: ID!) { ledgerEntries(programmeId: $id) { totalCount
  nodes { movement source target amount caseNumber } } }"""
CHANGES = "query($id: ID!) { budgetChanges(programmeId: $id) { nodes { amount status proposedBy decidedBy decision } } }"


async def created(who: Person, **changes: Any) -> dict[str, Any]:
    sent = {**TERMS, "region": REGION, "idempotencyKey": key(), **changes}
    return dict((await who.client.execute(PROGRAMME_CREATE, {"input": sent}, expect="ProgrammePayload"))["programme"])


async def proposed(who: Person, programme_id: str, amount: str = "500000") -> dict[str, Any]:
    sent = {"programmeId": programme_id, "amount": amount, "reason": "示例预算文号", "idempotencyKey": key()}
    return dict((await who.client.execute(BUDGET_PROPOSE, {"input": sent}, expect="BudgetPayload"))["change"])


def decision(change: dict[str, Any], *, approve: bool = True, **more: Any) -> dict[str, Any]:
    return {"changeId": change["id"], "approve": approve, "idempotencyKey": key(), **more}


async def budgeted(who: Person, other: Person, programme_id: str, amount: str = "500000") -> None:
    change = await proposed(who, programme_id, amount)
    await other.client.execute(BUDGET_DECIDE, {"input": decision(change)}, expect="BudgetPayload")


async def test_a_programme_is_drafted_budgeted_by_two_persons_opened_and_closed_without_code(world: World) -> None:
    one, two, visitor = await admin(world), await admin(world), await person(world)
    draft = await created(one, budget="500000", budgetReason="示例预算文号")
    assert (draft["status"], draft["remaining"], draft["ratio"]) == ("DRAFT", "0.00", "0.3")
    changes = (await two.client.execute(CHANGES, {"id": draft["id"]}))["budgetChanges"]["nodes"]
    assert [(each["amount"], each["status"], each["decidedBy"]) for each in changes] == [("500000.00", "PROPOSED", "")]
    assert (await visitor.client.execute(LIST, {"filter": {"region": REGION}}))["programmes"]["nodes"] == []
    await budgeted(one, two, draft["id"])
    at = {"id": draft["id"], "version": draft["version"], "idempotencyKey": key()}
    opened = (await one.client.execute(PROGRAMME_OPEN, {"input": at}, expect="ProgrammePayload"))["programme"]
    assert (opened["status"], opened["remaining"], opened["claimable"]) == ("OPEN", "500000.00", True)
    (listed,) = (await visitor.client.execute(LIST, {"filter": {"region": REGION, "claimable": True}}))["programmes"]["nodes"]
    assert listed["introduction"].startswith("# 示例")
    assert (listed["minimum"], listed["capPerEnterprise"], listed["remaining"]) == ("500.00", "10000.00", "500000.00")
    assert listed["categories"] == [{"label": "大型仪器共享"}]
    close = {"id": draft["id"], "version": opened["version"], "reason": "示例：额度用完", "idempotencyKey": key()}
    closed = (await one.client.execute(PROGRAMME_CLOSE, {"input": close}, expect="ProgrammePayload"))["programme"]
    assert (closed["status"], closed["claimable"]) == ("CLOSED", False)


async def test_every_fault_of_the_terms_is_told_at_once(world: World) -> None:
    wrong = {
        "code": "中文", "name": " ", "claimFrom": "2026-07-01", "useBy": "2025-01-01", "redeemBy": "31.12.2026", "ratio": "1.5",
        "minimum": "20000", "capPerEnterprise": "10,000", "categories": ["INSTRUMENT_SHARING", "NOTHING"],
    }  # fmt: skip
    sent = {**TERMS, **wrong, "region": REGION, "idempotencyKey": key()}
    failure = await refused(world, await admin(world), PROGRAMME_CREATE, sent, "InvalidInputFailure")
    assert {(fault["path"], fault["code"]) for fault in failure["faults"]} == {
        ("input.code", "INVALID"), ("input.name", "REQUIRED"), ("input.claimUntil", "OUT_OF_ORDER"),
        ("input.useBy", "OUT_OF_ORDER"), ("input.redeemBy", "INVALID"), ("input.ratio", "INVALID"),
        ("input.capPerEnterprise", "INVALID"), ("input.categories[1]", "UNKNOWN"),
    }  # fmt: skip


@pytest.mark.parametrize("ratio", ["0", "-0.1", "1.0001", "30%", "", "0.12345", "NaN"])
async def test_a_ratio_is_above_zero_and_at_most_one(world: World, ratio: str) -> None:
    sent = {**TERMS, "ratio": ratio, "region": REGION, "idempotencyKey": key()}
    failure = await refused(world, await admin(world), PROGRAMME_CREATE, sent, "InvalidInputFailure")
    assert [fault["path"] for fault in failure["faults"]] == ["input.ratio"]


async def test_only_the_regions_admins_set_up_programmes(world: World) -> None:
    sent = {**TERMS, "region": REGION, "idempotencyKey": key()}
    others = [
        await admin(world, "tianjin"),
        await person(world, Duty(Role.REVIEWER, REGION, "210000")),
        await person(world, Duty(Role.PLATFORM_ADMIN)),
        await operator(world, await enterprise(world.platform)),
    ]
    for who in others:
        assert (await refused(world, who, PROGRAMME_CREATE, sent))["code"] == "FORBIDDEN"
    unknown = await refused(world, others[0], PROGRAMME_CREATE, {**sent, "region": "atlantis"})
    assert unknown["code"] == "NOT_FOUND"


async def test_a_region_without_vouchers_of_its_own_has_no_programmes(world: World) -> None:
    sent = {**TERMS, "region": "hebei", "idempotencyKey": key()}
    assert (await refused(world, await admin(world, "hebei"), PROGRAMME_CREATE, sent))["code"] == "NO_VOUCHER"


async def test_a_code_is_used_once_in_a_region(world: World) -> None:
    one = await admin(world)
    await created(one)
    sent = {**TERMS, "region": REGION, "idempotencyKey": key()}
    assert (await refused(world, one, PROGRAMME_CREATE, sent))["code"] == "ALREADY_EXISTS"


async def test_a_repeated_request_makes_one_programme(world: World) -> None:
    one = await admin(world)
    again = key()
    assert (await created(one, idempotencyKey=again))["id"] == (await created(one, idempotencyKey=again))["id"]


async def test_who_proposed_a_budget_cannot_approve_it_and_another_approves_it_once(world: World) -> None:
    one, two = await admin(world), await admin(world)
    draft = await created(one)
    change = await proposed(one, draft["id"])
    failure = await refused(world, one, BUDGET_DECIDE, decision(change))
    assert (failure["code"], "另一人" in failure["message"]) == ("TWO_PERSONS", True)
    sent = decision(change)
    for _ in range(2):
        done = await two.client.execute(BUDGET_DECIDE, {"input": sent}, expect="BudgetPayload")
        assert done["change"]["status"] == "APPROVED"
    assert (await refused(world, two, BUDGET_DECIDE, decision(change)))["code"] == "WRONG_STATE"
    balances = (await one.client.execute(BALANCES, {"id": draft["id"]}))["programmeBalances"]
    assert (balances["appropriated"], balances["free"], balances["granted"]) == ("500000.00", "500000.00", "0.00")
    (entry,) = (await two.client.execute(LEDGER, {"id": draft["id"]}))["ledgerEntries"]["nodes"]
    assert entry == {
        "movement": "APPROPRIATED", "source": "APPROPRIATION", "target": "FREE", "amount": "500000.00", "caseNumber": "",
    }  # fmt: skip
    await books_balance(world.platform)


async def test_a_refused_budget_needs_a_reason_and_moves_nothing(world: World) -> None:
    one, two = await admin(world), await admin(world)
    draft = await created(one)
    change = await proposed(one, draft["id"])
    failure = await refused(world, two, BUDGET_DECIDE, decision(change, approve=False), "InvalidInputFailure")
    assert failure["path"] == "input.reason"
    sent = decision(change, approve=False, reason="示例：依据不足")
    done = await two.client.execute(BUDGET_DECIDE, {"input": sent}, expect="BudgetPayload")
    assert done["change"]["status"] == "REFUSED"
    assert (await one.client.execute(BALANCES, {"id": draft["id"]}))["programmeBalances"]["free"] == "0.00"


@pytest.mark.parametrize("amount", ["0", "-1", "1.234", "abc", "99999999999999"])
async def test_a_wrong_budget_amount_names_its_field(world: World, amount: str) -> None:
    one = await admin(world)
    draft = await created(one)
    sent = {"programmeId": draft["id"], "amount": amount, "reason": "示例", "idempotencyKey": key()}
    assert (await refused(world, one, BUDGET_PROPOSE, sent, "InvalidInputFailure"))["path"] == "input.amount"


async def test_a_budget_of_another_region_is_not_found(world: World) -> None:
    one, stranger = await admin(world), await admin(world, "tianjin")
    draft = await created(one)
    change = await proposed(one, draft["id"])
    assert (await refused(world, stranger, BUDGET_DECIDE, decision(change)))["code"] == "NOT_FOUND"
    errors = await stranger.client.errors(BALANCES, {"id": draft["id"]})
    assert errors[0]["extensions"]["code"] == "NOT_FOUND"


async def test_opening_says_everything_that_is_missing(world: World) -> None:
    one = await admin(world)
    draft = await created(one, introduction="", claimFrom="2026-01-01", claimUntil="2026-02-01")
    await proposed(one, draft["id"])
    sent = {"id": draft["id"], "version": draft["version"], "idempotencyKey": key()}
    failure = await refused(world, one, PROGRAMME_OPEN, sent, "InvalidInputFailure")
    assert [fault["path"] for fault in failure["faults"]] == ["input.introduction", "input.claimUntil", "input.budget"]
    assert "等待另一人审批" in failure["faults"][2]["hint"]


async def test_an_opened_programme_keeps_its_terms_but_its_introduction_and_later_days_may_change(world: World) -> None:
    one, two = await admin(world), await admin(world)
    draft = await created(one)
    await budgeted(one, two, draft["id"])
    sent = {"id": draft["id"], "version": draft["version"], "idempotencyKey": key()}
    opened = (await one.client.execute(PROGRAMME_OPEN, {"input": sent}, expect="ProgrammePayload"))["programme"]
    at = {"id": draft["id"], "version": opened["version"], "idempotencyKey": key()}
    assert (await refused(world, one, PROGRAMME_EDIT, {**TERMS, **at, "ratio": "0.5"}))["code"] == "TERMS_FROZEN"
    earlier = {**at, "claimUntil": "2026-05-01", "reason": "示例"}
    failure = await refused(world, one, PROGRAMME_EXTEND, earlier, "InvalidInputFailure")
    assert [(fault["path"], fault["code"]) for fault in failure["faults"]] == [("input.claimUntil", "NOT_LATER")]
    beyond = {**at, "useBy": "2026-12-31", "reason": "示例"}
    assert (await refused(world, one, PROGRAMME_EXTEND, beyond, "InvalidInputFailure"))["path"] == "input.redeemBy"
    later = {**at, "claimUntil": "2026-07-31", "redeemBy": "2026-12-31", "reason": "示例：应企业要求"}
    later["idempotencyKey"] = key()
    longer = (await one.client.execute(PROGRAMME_EXTEND, {"input": later}, expect="ProgrammePayload"))["programme"]
    assert (longer["claimUntil"], longer["redeemBy"], longer["ratio"]) == ("2026-07-31", "2026-12-31", "0.3")
    told = {"id": draft["id"], "version": longer["version"], "introduction": "新的介绍", "idempotencyKey": key()}
    changed = await one.client.execute(PROGRAMME_INTRODUCE, {"input": told}, expect="ProgrammePayload")
    assert changed["programme"]["introduction"] == "新的介绍"


async def test_a_stale_version_is_told_with_the_current_one(world: World) -> None:
    one = await admin(world)
    draft = await created(one)
    fresh = {**TERMS, "id": draft["id"], "version": draft["version"], "idempotencyKey": key()}
    edited = await one.client.execute(PROGRAMME_EDIT, {"input": {**fresh, "ratio": "0.4"}}, expect="ProgrammePayload")
    assert edited["programme"]["ratio"] == "0.4"
    failure = await refused(world, one, PROGRAMME_EDIT, {**fresh, "idempotencyKey": key()}, "StaleVersionFailure")
    assert failure["currentVersion"] == edited["programme"]["version"]


async def test_several_programmes_may_be_open_where_the_region_says_so(world: World) -> None:
    one, two = await admin(world), await admin(world)
    for code in ("LN-2026-1", "LN-2026-2"):
        draft = await created(one, code=code)
        await budgeted(one, two, draft["id"])
        sent = {"id": draft["id"], "version": draft["version"], "idempotencyKey": key()}
        await one.client.execute(PROGRAMME_OPEN, {"input": sent}, expect="ProgrammePayload")
    assert (await one.client.execute(LIST, {"filter": {"region": REGION}}))["programmes"]["totalCount"] == 2


async def test_a_draft_is_its_regions_own_business(world: World) -> None:
    draft = await created(await admin(world))
    query = "query($id: ID!) { programme(id: $id) { id } }"
    for who in (await person(world), await admin(world, "tianjin")):
        assert (await who.client.errors(query, {"id": draft["id"]}))[0]["extensions"]["code"] == "NOT_FOUND"
        sent = {"id": draft["id"], "version": 1, "reason": "示例", "idempotencyKey": key()}
        assert (await refused(world, who, PROGRAMME_CLOSE, sent))["code"] == "NOT_FOUND"


@pytest.mark.parametrize("id_", ["nonsense", encode_id("Claim", UUID(int=1))])
async def test_an_id_of_something_else_is_told(world: World, id_: str) -> None:
    sent = {"id": id_, "version": 1, "idempotencyKey": key()}
    failure = await refused(world, await admin(world), PROGRAMME_OPEN, sent, "InvalidInputFailure")
    assert failure["faults"][0]["code"] == "BAD_ID"


async def test_the_ledger_is_for_the_regions_admins(world: World) -> None:
    programme_id = encode_id("Programme", await programme(world.platform, 100))
    one = await operator(world, await enterprise(world.platform))
    for query in (BALANCES, LEDGER, CHANGES):
        assert (await one.client.errors(query, {"id": programme_id}))[0]["extensions"]["code"] == "FORBIDDEN"


async def test_a_list_issues_as_many_statements_for_100_programmes_as_for_20(world: World, statements: Counting) -> None:
    for i in range(100):
        await programme(world.platform, 100, claim_from=date(2026, 1, 1), code=f"N-{i}")
    counts = []
    for first in (20, 100):
        with statements() as counted:
            answer = await world.client().execute(LIST, {"filter": {"region": REGION}, "first": first})
        assert len(answer["programmes"]["nodes"]) == first
        counts.append(counted.count)
    assert counts[0] == counts[1]
