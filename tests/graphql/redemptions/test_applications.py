"""Redemption on an application: rows one by one, money taken over from the application and given back."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import uuid4

import pytest_asyncio

from core.actor import Role
from tests.support import vouchers
from tests.support.orders import DIVISION, REGION
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.redeeming import FAILURE, Redeemer, redeemer
from tests.support.statements import counting
from tests.support.unchanged import unchanged


@pytest_asyncio.fixture
async def mine(world: World) -> Redeemer:
    return await redeemer(world)


def faults(answer: dict[str, Any]) -> list[tuple[str, str]]:
    return [(fault["path"], fault["code"]) for fault in answer["faults"]]


async def sums(mine: Redeemer) -> dict[str, int]:
    return await vouchers.sums(mine.world.platform, mine.programme_id)


async def test_rows_become_one_item_of_the_order_and_take_over_the_applications_money(mine: Redeemer) -> None:
    draft = await mine.filled()
    assert draft["draft"]["faults"] == []
    done = await mine.submit(draft)
    assert (done["status"]["key"], done["held"], done["requested"]) == ("district_review", "6000.00", "6000.00")
    (item,) = done["items"]
    assert (item["category"], item["contractAmount"], item["proofAmount"]) == ("INSPECTION_TESTING", "12000.00", "12000.00")
    assert item["institutionName"] == mine.here.house.name
    assert {each["key"]: each["label"] for each in item["documents"]} == {
        "result": "检验检测报告", "relevance": "与科技创新活动相关的说明", "contract": "合同", "payment_proof": "银行回单",
    }  # fmt: skip
    assert (await mine.stored()).held == 0
    assert (await sums(mine))["HELD"] == 6_000_00
    assert done["quota"] == {"total": "6000.00", "reserved": "6000.00", "used": "0.00", "remaining": "0.00"}
    await vouchers.books_balance(mine.world.platform)


async def test_a_contract_that_came_out_lower_is_recomputed_and_the_rest_stays_with_the_application(mine: Redeemer) -> None:
    done = await mine.submit(await mine.filled(agreed="8000.00"))
    assert done["held"] == "4000.00"
    assert (await mine.stored()).held == 2_000_00


async def test_a_contract_that_came_out_higher_is_paid_as_granted(mine: Redeemer) -> None:
    done = await mine.submit(await mine.filled(bills="20000.00", paid="20000.00", agreed="20000.00"))
    assert done["held"] == "6000.00"


async def test_a_red_letter_invoice_counts_against(mine: Redeemer) -> None:
    draft = await mine.row(await mine.filled(), "invoices", mine.invoice("2000.00", red_letter=True))
    done = await mine.submit(draft)
    assert done["held"] == "5000.00"
    assert sorted(bill["total"] for bill in done["items"][0]["bills"]) == ["-2000.00", "12000.00"]


async def test_withdrawn_the_voucher_can_be_redeemed_again(mine: Redeemer) -> None:
    done = await mine.submit(await mine.filled())
    gone = await mine.act("redemptionWithdraw", id=done["id"], version=done["version"])
    assert gone["status"]["phase"] == "WITHDRAWN"
    assert (await mine.stored()).held == 6_000_00
    assert (await mine.submit(await mine.filled()))["held"] == "6000.00"
    await vouchers.books_balance(mine.world.platform)


async def test_what_is_released_after_the_application_ended_goes_to_the_budget(mine: Redeemer) -> None:
    done = await mine.submit(await mine.filled())
    before = (await sums(mine))["FREE"]
    await mine.end("EXPIRED")
    await mine.act("redemptionWithdraw", id=done["id"], version=done["version"])
    assert (await sums(mine))["FREE"] == before + 6_000_00
    assert (await mine.stored()).held == 0


async def test_exactly_one_voucher_is_named(mine: Redeemer) -> None:
    async with unchanged(mine.world.platform.sessions):
        answer = await mine.act("redemptionOpen", expect="InvalidInputFailure")
    assert faults(answer) == [("input.claimId", "ONE_VOUCHER")]


async def test_an_application_that_ended_cannot_be_redeemed(mine: Redeemer) -> None:
    await mine.end("VOIDED")
    async with unchanged(mine.world.platform.sessions):
        answer = await mine.open(expect="RefusedFailure")
    assert answer["code"] == "APPLICATION_NOT_LIVE"


async def test_the_order_must_be_completed(world: World) -> None:
    for status in ("in_service", "cancelled"):
        mine = await redeemer(world, status=status)
        async with unchanged(world.platform.sessions):
            answer = await mine.open(expect="RefusedFailure")
        assert answer["code"] == "ORDER_NOT_COMPLETED"


async def test_anothers_application_is_not_found(mine: Redeemer, world: World) -> None:
    mine.who = (await redeemer(world)).who
    async with unchanged(world.platform.sessions):
        answer = await mine.open(expect="RefusedFailure")
    assert answer["code"] == "NOT_FOUND"


async def test_of_two_redemptions_of_one_application_at_once_one_is_opened(mine: Redeemer) -> None:
    names = await asyncio.gather(*(mine.who.client.execute(OPEN, opening(mine, str(i))) for i in range(2)))
    codes = sorted(each["redemptionOpen"].get("code", "") for each in names)
    assert codes == ["", "REDEMPTION_UNDER_WAY"]


OPEN = """mutation($input: RedemptionOpenInput!) { redemptionOpen(input: $input) { __typename
  ... on Failure { code } } }"""


def opening(mine: Redeemer, key: str) -> dict[str, Any]:
    return {"input": {"applicationId": mine.application, "idempotencyKey": key}}


async def test_a_draft_row_may_be_incomplete_and_submission_names_what_it_lacks(mine: Redeemer) -> None:
    draft = await mine.row(await mine.filled(), "invoices", {"number": "1"}, file=False)
    assert ("input.rows.invoices[1].total", "REQUIRED") in [
        (fault["path"], fault["code"]) for fault in draft["draft"]["faults"]
    ]
    async with unchanged(mine.world.platform.sessions):
        answer = await mine.submit(draft, expect="InvalidInputFailure")
    assert ("input.rows.invoices[1].total", "REQUIRED") in faults(answer)


async def test_a_row_is_edited_and_removed_alone(mine: Redeemer) -> None:
    draft = await mine.filled()
    (table,) = [each for each in draft["tables"] if each["key"] == "invoices"]
    edited = await mine.row(draft, "invoices", {"total": "9000.00"}, file=False, rowId=table["rows"][0]["id"])
    (row,) = next(each for each in edited["tables"] if each["key"] == "invoices")["rows"]
    shown = {field["key"]: field["value"] for field in row["form"]["fields"]}
    assert row["id"] == table["rows"][0]["id"]
    assert shown["total"]["text"] == "9000.00"
    assert shown["number"] is not None
    given = {"id": edited["id"], "version": edited["version"], "table": "invoices", "rowId": row["id"]}
    removed = await mine.act("redemptionRowRemove", **given)
    assert [len(each["rows"]) for each in removed["tables"]] == [0, 1, 1]
    async with unchanged(mine.world.platform.sessions):
        assert (await mine.act("redemptionRowRemove", expect="StaleVersionFailure", **given))["currentVersion"]
        given["version"] = removed["version"]
        assert (await mine.act("redemptionRowRemove", expect="RefusedFailure", **given))["code"] == "NOT_FOUND"


async def test_an_unknown_table_is_refused(mine: Redeemer) -> None:
    draft = await mine.open()
    async with unchanged(mine.world.platform.sessions):
        answer = await mine.row(draft, "tickets", {"total": "1.00"}, file=False, expect="InvalidInputFailure")
    assert faults(answer) == [("input.table", "UNKNOWN_FIELD")]


async def test_bills_of_another_than_the_orders_institution_are_refused(mine: Redeemer, world: World) -> None:
    other = await redeemer(world)
    seller = {"seller_name": other.here.house.name, "seller_uscc": ""}
    draft = await mine.save(await mine.open())
    draft = await mine.row(draft, "invoices", mine.invoice(**{**seller, "kind": "RECEIPT"}))
    draft = await mine.row(draft, "bank_slips", mine.slip())
    draft = await mine.row(draft, "contracts", mine.contract())
    async with unchanged(world.platform.sessions):
        answer = await mine.submit(draft, expect="InvalidInputFailure")
    assert "SELLER_NOT_OF_ORDER" in {code for _, code in faults(answer)}


async def fill(mine: Redeemer, *rows: tuple[str, dict[str, Any]]) -> dict[str, Any]:
    draft = await mine.save(await mine.open())
    for table, row in rows:
        draft = await mine.row(draft, table, row)
    return draft


async def test_an_invoice_counts_for_one_enterprise_only(mine: Redeemer, world: World) -> None:
    invoice, other = mine.invoice(), await redeemer(world)
    rest = ("bank_slips", mine.slip()), ("contracts", mine.contract())
    await mine.submit(await fill(mine, ("invoices", invoice), *rest))
    draft = await fill(other, ("invoices", invoice), *rest)
    async with unchanged(world.platform.sessions):
        answer = await other.submit(draft, expect="InvalidInputFailure")
    assert faults(answer) == [("input.rows.invoices[0].number", "BILL_ALREADY_USED")]


async def test_one_invoice_twice_in_one_redemption_is_refused(mine: Redeemer) -> None:
    invoice = mine.invoice()
    rows = ("invoices", invoice), ("invoices", invoice), ("bank_slips", mine.slip()), ("contracts", mine.contract())
    draft = await fill(mine, *rows)
    async with unchanged(mine.world.platform.sessions):
        answer = await mine.submit(draft, expect="InvalidInputFailure")
    assert faults(answer) == [("input.rows.invoices[1].number", "DUPLICATE_BILL")]


async def test_a_slip_or_contract_typed_twice_does_not_count_twice(mine: Redeemer) -> None:
    slip, contract = mine.slip("6000.00"), mine.contract("6000.00")
    rows = ("bank_slips", slip), ("bank_slips", slip), ("contracts", contract), ("contracts", contract)
    draft = await fill(mine, ("invoices", mine.invoice()), *rows)
    async with unchanged(mine.world.platform.sessions):
        answer = await mine.submit(draft, expect="InvalidInputFailure")
    assert faults(answer) == [
        ("input.rows.contracts[1].number", "DOCUMENT_OVERDRAWN"), ("input.rows.bankSlips[1].number", "DOCUMENT_OVERDRAWN"),
    ]  # fmt: skip


DECIDE = f"""mutation($input: ReviewDecideInput!) {{ reviewDecide(input: $input) {{ __typename {FAILURE} }} }}"""


async def decided(mine: Redeemer, seen: dict[str, Any], verdict: str, **more: Any) -> dict[str, Any]:
    who = await person(mine.world, Duty(Role.REVIEWER, REGION, DIVISION, body="区科技主管部门"))
    given = {"caseId": seen["id"], "version": seen["version"], "verdict": verdict, "idempotencyKey": str(uuid4()), **more}
    answer = await who.client.execute(DECIDE, {"input": given})
    assert answer["reviewDecide"]["__typename"] == "ReviewPayload", answer
    return await mine.read(seen)


async def test_a_rejected_redemption_keeps_the_voucher(mine: Redeemer) -> None:
    done = await decided(mine, await mine.submit(await mine.filled()), "REJECT", text="材料不真实")
    assert done["status"]["phase"] == "REJECTED"
    assert (await mine.stored()).held == 6_000_00
    assert (await mine.submit(await mine.filled()))["held"] == "6000.00"


async def test_a_cut_gives_back_to_the_application_at_once(mine: Redeemer) -> None:
    done = await mine.submit(await mine.filled())
    cuts = [{"itemId": done["items"][0]["id"], "left": "1000.00", "reason": "超出支持范围"}]
    cut = await decided(mine, done, "PASS", cuts=cuts)
    assert (cut["status"]["key"], cut["held"], cut["approved"]) == ("agency_review", "1000.00", "1000.00")
    assert (await mine.stored()).held == 5_000_00
    await vouchers.books_balance(mine.world.platform)


async def test_after_a_return_only_the_rows_asked_for_may_change(mine: Redeemer) -> None:
    done = await mine.submit(await mine.filled())
    asked = await decided(mine, done, "RETURN", text="请更正发票", requestedFields=["rows.invoices[0].total"])
    ids = {table["key"]: table["rows"][0]["id"] for table in asked["tables"]}
    async with unchanged(mine.world.platform.sessions):
        wrong = {"file": False, "rowId": ids["contracts"], "expect": "InvalidInputFailure"}
        answer = await mine.row(asked, "contracts", {"amount": "1.00"}, **wrong)
    assert faults(answer) == [("input.rows.contracts[0].amount", "NOT_EDITABLE")]
    right = await mine.row(asked, "invoices", {"total": "8000.00"}, file=False, rowId=ids["invoices"])
    assert (await mine.submit(right))["held"] == "4000.00"
    assert (await mine.stored()).held == 2_000_00


async def test_reading_takes_as_many_statements_with_40_rows_as_with_3(mine: Redeemer) -> None:
    draft = await mine.filled()
    with counting(mine.world.parts.engine)() as few:
        await mine.read(draft)
    for _ in range(37):
        draft = await mine.row(draft, "invoices", mine.invoice("1.00"), file=False)
    with counting(mine.world.parts.engine)() as many:
        await mine.read(draft)
    assert many.count == few.count
