"""What the tax authority's books say of submitted bills, told as findings, over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from core.ids import new_id
from db.models import Bill, BillVerification, ServiceItem
from domain.reviews.commands import Verdict
from tests.graphql.redemptions.conftest import Shop
from tests.graphql.redemptions.test_findings import found, told
from tests.support import redemptions as r


async def answered(shop: Shop, redemption: dict[str, Any], result: str, number: str = "", **more: Any) -> None:
    """What the worker keeps of an answer."""
    async with shop.world.platform.sessions() as session, session.begin():
        query = select(Bill).join(ServiceItem, ServiceItem.id == Bill.item_id)
        bill = (await session.scalars(query.where(ServiceItem.redemption_id == shop.case_id(redemption)))).one()
        session.add(
            BillVerification(
                id=new_id(), case_id=shop.case_id(redemption), bill_id=bill.id, digest=new_id().hex * 2,
                number=number or bill.number, result=result, source="示例查验服务",
                checked_at=shop.world.platform.clock.now(), **{"differences": [], **more},
            )
        )  # fmt: skip


ANSWERS = {
    "VOIDED": ("BLOCK", "BILL_VOIDED"), "RED_LETTERED": ("ASK", "BILL_RED_LETTERED"), "NOT_FOUND": ("ASK", "BILL_NOT_FOUND"),
    "MISMATCH": ("ASK", "BILL_DIFFERS"),
}  # fmt: skip


@pytest.mark.parametrize("result", ANSWERS)
async def test_what_the_books_say_after_submission_is_told_to_both_and_counts_for_the_draft_when_returned(
    shop: Shop, result: str
) -> None:
    redemption, reviewer = await shop.submitted(), await shop.reviewer()
    await answered(shop, redemption, "VALID")
    assert await found(shop, redemption, reviewer) == []
    differences = [["total", "10000.00", "1000.00"]] if result == "MISMATCH" else []
    await answered(shop, redemption, result, differences=differences)
    (theirs,) = await found(shop, redemption, reviewer)
    (mine,) = await found(shop, redemption)
    expected = [(*ANSWERS[result], "items[0].bills[0].number")]
    assert told([theirs]) == told([mine]) == expected
    assert theirs["message"] != mine["message"]
    assert theirs["compared"][-1] == {"label": "税务机关查验", "value": "2026-03-02 示例查验服务"}
    await r.review(shop.world.platform, shop.case_id(redemption), Verdict.RETURN)
    returned = await shop.read(redemption)
    assert told(await found(shop, returned)) == expected
    if result == "VOIDED":
        before = await shop.everything(returned)
        refused = await shop.submit(returned, expect="InvalidInputFailure")
        assert [each["code"] for each in refused["faults"]] == ["BILL_VOIDED"]
        assert await shop.everything(returned) == before
    else:
        assert (await shop.submit(returned))["status"]["phase"] == "REVIEW"


async def test_an_answer_about_another_number_and_one_still_to_come_say_nothing(shop: Shop) -> None:
    redemption = await shop.submitted()
    await answered(shop, redemption, "VOIDED", number="26112000000000000001")
    await answered(shop, redemption, "PENDING")
    assert await found(shop, redemption, await shop.reviewer()) == []
