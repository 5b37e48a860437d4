"""Payouts: two persons, once, by the bank's word."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from core.errors import Duplicate, Forbidden, InvalidInput, NotFound, StaleVersion, WrongState
from db.models import Certification, PayoutBatch, PayoutLine
from domain.redemptions import bank_file, payouts, settlement
from domain.redemptions.payout_commands import (
    ApproveBatch,
    BankResult,
    CancelPayout,
    DiscardBatch,
    ExportBatch,
    PrepareBatch,
    RetryPayout,
    SettleLine,
)
from domain.reviews.queries import opinions_of
from domain.work import Read, perform
from tests.support import redemptions as r
from tests.support import reviewing, vouchers
from tests.support.redemptions import Setting

HELD = 3_000_00
PAID, FAILED = BankResult.PAID, BankResult.FAILED


async def test_money_waits_is_sent_and_is_paid(here: Setting) -> None:
    case_id = await reviewing.in_payment(here)
    assert await reviewing.money(here) == {"HELD": HELD}
    batch_id, clerk = await reviewing.sent(here)
    assert await reviewing.money(here) == {"IN_PAYMENT": HELD}
    (line,) = await reviewing.lines(here.platform, batch_id)
    assert (line.payee_name, line.payee_account, line.amount) == (here.enterprise.name, "6222000000000001", HELD)
    await reviewing.settle(here.platform, clerk, line.id, PAID)
    assert await reviewing.money(here) == {"PAID": HELD}
    case, data = await r.the_case(here.platform, case_id), await r.the_redemption(here.platform, case_id)
    assert (case.status_label, data.held, data.paid, data.rating_open) == ("已兑付", 0, HELD, True)
    assert (await reviewing.batch(here.platform, batch_id)).status == "SETTLED"


async def test_who_prepared_a_batch_may_not_send_it(here: Setting) -> None:
    case_id = await reviewing.in_payment(here)
    one = await reviewing.admin(here.platform)
    batch_id = await reviewing.prepared(here, one)
    before = await r.everything(here.platform, case_id)
    with pytest.raises(Forbidden) as refusal:
        await perform(here.platform, one, payouts.approve, ApproveBatch(batch_id, 1))
    assert refusal.value.code == "TWO_PERSONS"
    assert await r.everything(here.platform, case_id) == before
    assert (await reviewing.batch(here.platform, batch_id)).status == "PREPARED"


async def test_who_sent_a_batch_may_not_enter_its_results(here: Setting) -> None:
    await reviewing.in_payment(here)
    batch_id, _ = await reviewing.sent(here)
    (line,) = await reviewing.lines(here.platform, batch_id)
    sender = replace(await reviewing.admin(here.platform), account_id=line.sent_by)
    with pytest.raises(Forbidden) as refusal:
        await reviewing.settle(here.platform, sender, line.id, PAID)
    assert refusal.value.code == "TWO_PERSONS"
    assert await reviewing.money(here) == {"IN_PAYMENT": HELD}


async def test_the_database_itself_refuses_one_person_in_both_roles(here: Setting) -> None:
    await reviewing.in_payment(here)
    batch_id, _ = await reviewing.sent(here)
    for change in (
        update(PayoutBatch).values(approved_by=PayoutBatch.prepared_by),
        update(PayoutLine).values(settled_by=PayoutLine.sent_by),
    ):
        with pytest.raises(IntegrityError, match="two_persons"):
            async with here.platform.sessions() as session, session.begin():
                await session.execute(change)
    assert (await reviewing.batch(here.platform, batch_id)).status == "SENT"


async def test_a_failure_keeps_the_money_held_and_tells_the_applicant_why(here: Setting) -> None:
    case_id = await reviewing.in_payment(here)
    batch_id, clerk = await reviewing.sent(here)
    (line,) = await reviewing.lines(here.platform, batch_id)
    await reviewing.settle(here.platform, clerk, line.id, FAILED, "账号已销户")
    assert await reviewing.money(here) == {"HELD": HELD}
    assert (await r.the_case(here.platform, case_id)).status_label == "兑付失败"
    opinions = (await opinions_of(Read(here.platform, here.enterprise.actor), [case_id]))[case_id]
    assert "账号已销户" in opinions[-1].text
    assert (await reviewing.batch(here.platform, batch_id)).status == "SETTLED"


async def test_a_failed_payout_is_retried_with_the_account_of_now(here: Setting) -> None:
    case_id = await reviewing.in_payment(here)
    batch_id, clerk = await reviewing.sent(here)
    (line,) = await reviewing.lines(here.platform, batch_id)
    await reviewing.settle(here.platform, clerk, line.id, FAILED, "账号有误")
    with pytest.raises(WrongState):
        await reviewing.prepared(here, clerk)
    await perform(here.platform, clerk, settlement.retry, RetryPayout(case_id, await r.version(here.platform, case_id)))
    async with here.platform.sessions() as session, session.begin():
        changed = {"payee_account": "6222000000000999"}
        await session.execute(
            update(Certification).where(Certification.unit_id == here.enterprise.unit_id).values(personal=changed)
        )
    second, clerk = await reviewing.sent(here)
    (line,) = await reviewing.lines(here.platform, second)
    assert line.payee_account == "6222000000000999"
    await reviewing.settle(here.platform, clerk, line.id, PAID)
    assert await reviewing.money(here) == {"PAID": HELD}


async def test_a_failed_payout_is_cancelled_with_words_and_released(here: Setting) -> None:
    case_id = await reviewing.in_payment(here)
    batch_id, clerk = await reviewing.sent(here)
    (line,) = await reviewing.lines(here.platform, batch_id)
    await reviewing.settle(here.platform, clerk, line.id, FAILED, "账号有误")
    version = await r.version(here.platform, case_id)
    with pytest.raises(InvalidInput):
        await perform(here.platform, clerk, settlement.cancel, CancelPayout(case_id, version, " "))
    await perform(here.platform, clerk, settlement.cancel, CancelPayout(case_id, version, "企业放弃。"))
    assert await reviewing.money(here) == {}
    assert (await r.the_case(here.platform, case_id)).status_label == "不通过"


async def test_a_result_said_twice_changes_nothing_and_the_contrary_is_refused(here: Setting) -> None:
    case_id = await reviewing.in_payment(here)
    batch_id, clerk = await reviewing.sent(here)
    (line,) = await reviewing.lines(here.platform, batch_id)
    await reviewing.settle(here.platform, clerk, line.id, PAID, "B-1")
    before, trail = await r.everything(here.platform, case_id), len(await reviewing.audit(here.platform, line.id))
    for _ in range(2):
        await reviewing.settle(here.platform, clerk, line.id, PAID, "B-1")
    for result, said in ((FAILED, "退汇"), (PAID, "B-2")):
        with pytest.raises(WrongState) as refusal:
            await reviewing.settle(here.platform, clerk, line.id, result, said)
        assert refusal.value.code == "CONTRARY_RESULT"
    assert await r.everything(here.platform, case_id) == before
    assert len(await reviewing.audit(here.platform, line.id)) == trail
    assert await reviewing.money(here) == {"PAID": HELD}


async def test_ten_banks_answers_at_once_are_one_payment(here: Setting) -> None:
    await reviewing.in_payment(here)
    batch_id, clerk = await reviewing.sent(here)
    (line,) = await reviewing.lines(here.platform, batch_id)
    said = [(PAID, "B-1")] * 5 + [(FAILED, "退汇")] * 5
    answers = await asyncio.gather(
        *(reviewing.settle(here.platform, clerk, line.id, *each) for each in said), return_exceptions=True
    )
    refused = [answer for answer in answers if isinstance(answer, BaseException)]
    assert len(refused) == 5
    assert all(isinstance(answer, WrongState) and answer.code == "CONTRARY_RESULT" for answer in refused)
    assert await reviewing.money(here) in ({"PAID": HELD}, {"HELD": HELD})


async def test_two_batches_at_once_pay_no_case_twice(here: Setting) -> None:
    cases = {await reviewing.in_publicity(here, yuan="1700.00") for _ in range(4)}
    await reviewing.let_publicity_end(here.platform)
    admins = [await reviewing.admin(here.platform) for _ in range(4)]
    made = await asyncio.gather(*(reviewing.prepared(here, one) for one in admins), return_exceptions=True)
    batches = [each for each in made if isinstance(each, UUID)]
    assert len(batches) == 1
    assert all(isinstance(each, WrongState | Duplicate) for each in made if not isinstance(each, UUID))
    assert {line.case_id for line in await reviewing.lines(here.platform, batches[0])} == cases


async def test_a_batch_names_chosen_cases_and_every_one_that_cannot_be_paid(here: Setting) -> None:
    one, two = await reviewing.in_publicity(here, yuan="1700.00"), await reviewing.in_publicity(here, yuan="1700.00")
    await reviewing.let_publicity_end(here.platform)
    early = await r.submitted(here, yuan="1700.00")
    clerk = await reviewing.admin(here.platform)
    batch_id = await reviewing.prepared(here, clerk, one)
    with pytest.raises(InvalidInput) as refusal:
        await reviewing.prepared(here, clerk, one, two, early)
    assert [fault.path for fault in refusal.value.faults] == ["case_ids[0]", "case_ids[2]"]
    assert [line.case_id for line in await reviewing.lines(here.platform, batch_id)] == [one]
    assert await reviewing.count(here.platform, PayoutBatch) == 1


async def test_a_unit_without_an_account_holds_up_the_batch_by_name(here: Setting) -> None:
    case_id = await reviewing.in_payment(here)
    async with here.platform.sessions() as session, session.begin():
        await session.execute(update(Certification).values(personal={}))
    with pytest.raises(InvalidInput) as refusal:
        await reviewing.prepared(here, await reviewing.admin(here.platform))
    (fault,) = refusal.value.faults
    assert fault.code == "NO_PAYEE_ACCOUNT"
    assert (await r.the_case(here.platform, case_id)).number in fault.message
    assert await reviewing.count(here.platform, PayoutBatch) == 0


async def test_a_prepared_batch_may_be_discarded_and_its_cases_prepared_again(here: Setting) -> None:
    await reviewing.in_payment(here)
    clerk = await reviewing.admin(here.platform)
    batch_id = await reviewing.prepared(here, clerk)
    with pytest.raises(InvalidInput):
        await perform(here.platform, clerk, payouts.discard, DiscardBatch(batch_id, 1, ""))
    await perform(here.platform, clerk, payouts.discard, DiscardBatch(batch_id, 1, "编制有误"))
    with pytest.raises(StaleVersion):
        await perform(here.platform, await reviewing.admin(here.platform), payouts.approve, ApproveBatch(batch_id, 1))
    with pytest.raises(WrongState):
        await perform(here.platform, await reviewing.admin(here.platform), payouts.approve, ApproveBatch(batch_id, 2))
    again, _ = await reviewing.sent(here)
    assert again != batch_id
    with pytest.raises(WrongState):
        await perform(here.platform, clerk, payouts.discard, DiscardBatch(again, 2, "晚了"))
    assert await reviewing.money(here) == {"IN_PAYMENT": HELD}


async def test_a_case_changed_after_preparing_is_not_sent(here: Setting) -> None:
    case_id = await reviewing.in_payment(here)
    batch_id = await reviewing.prepared(here, await reviewing.admin(here.platform))
    await reviewing.change(here.platform, case_id, phase="OBJECTION", status="objection")
    with pytest.raises(InvalidInput) as refusal:
        await perform(here.platform, await reviewing.admin(here.platform), payouts.approve, ApproveBatch(batch_id, 1))
    assert refusal.value.faults[0].code == "CASE_CHANGED"
    assert (await vouchers.sums(here.platform, here.programme_id)).get("IN_PAYMENT") is None


async def test_payouts_are_the_regions_admins_alone(here: Setting) -> None:
    await reviewing.in_payment(here)
    batch_id, clerk = await reviewing.sent(here)
    (line,) = await reviewing.lines(here.platform, batch_id)
    abroad = replace(clerk, grant=replace(clerk.grant, region="tianjin"))
    insider = replace(clerk, unit_ids=frozenset({here.enterprise.unit_id}))
    reviewer = await r.official(here.platform, "second_review")
    acts = (
        (payouts.approve, ApproveBatch(batch_id, 2)), (bank_file.export, ExportBatch(batch_id)),
        (settlement.settle_line, SettleLine(line.id, PAID, "B-1")),
    )  # fmt: skip
    for service, command in acts:
        for who, expected in ((abroad, NotFound), (reviewer, Forbidden), (here.enterprise.actor, NotFound)):
            with pytest.raises(expected):
                await perform(here.platform, who, service, command)  # type: ignore[arg-type]
    with pytest.raises(Forbidden):
        await perform(here.platform, reviewer, payouts.prepare, PrepareBatch(here.programme_id))
    await r.submitted(here, yuan="1700.00")
    other = await reviewing.in_payment(here, yuan="1700.00")
    with pytest.raises(Forbidden) as refusal:
        await reviewing.prepared(here, insider, other)
    assert refusal.value.code == "OWN_CASE"
    assert await reviewing.money(here) == {"IN_PAYMENT": HELD, "HELD": 2 * 510_00}
