"""What a redemption holds: exactly what is approved, never beyond quota or budget, whatever runs at the same time."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from core.clock import FixedClock
from core.errors import DomainError, Ineligible, Insufficient, InvalidInput, WrongState
from core.workflow import Phase
from db.models import Claim
from domain.programmes import ledger
from domain.redemptions import drafts, service
from domain.redemptions.commands import Submit, Withdraw
from domain.redemptions.service import withdraw
from domain.reviews.commands import Verdict
from domain.work import Platform, perform
from tests.support import redemptions as r
from tests.support import vouchers
from tests.support.redemptions import Setting

RATIO = 30
HELD = 10_000_00 * RATIO // 100


async def committed(here: Setting) -> int:
    async with here.platform.sessions() as session:
        return await session.scalar(select(Claim.committed).where(Claim.case_id == here.claim_id)) or 0


async def test_submission_holds_the_computed_amount_and_keeps_why(here: Setting) -> None:
    case_id = await r.submitted(here)
    case, data = await r.the_case(here.platform, case_id), await r.the_redemption(here.platform, case_id)
    assert (case.status, case.division) == ("first_review", vouchers.DIVISION)
    assert (data.requested, data.approved, data.held) == (HELD, HELD, HELD)
    assert data.computation["total"] == HELD
    assert [step["code"] for step in data.computation["items"][0]["steps"]] == ["BASE", "RATIO"]
    assert data.facts["items"][0]["contract"] == 10_000_00
    assert await committed(here) == HELD
    assert await vouchers.sums(here.platform, here.programme_id) == {
        "APPROPRIATION": -1_000_000_00, "FREE": 1_000_000_00 - HELD, "HELD": HELD,
    }  # fmt: skip
    await vouchers.books_balance(here.platform)


async def test_a_quota_cuts_the_amount_and_an_exhausted_one_refuses(here: Setting) -> None:
    first = await r.submitted(here, yuan="30000.00")
    assert (await r.the_redemption(here.platform, first)).requested == 9_000_00
    second = await r.submitted(here, yuan="10000.00")
    assert (await r.the_redemption(here.platform, second)).requested == 1_000_00
    third = await r.drafted(here)
    before = await r.everything(here.platform, third)
    with pytest.raises(Ineligible) as refusal:
        await r.submit(here.platform, here.enterprise, third)
    assert [reason.code for reason in refusal.value.reasons] == ["QUOTA_EXHAUSTED"]
    assert await r.everything(here.platform, third) == before


async def test_a_repeated_request_submits_once(here: Setting) -> None:
    case_id = await r.drafted(here)
    version = await r.version(here.platform, case_id)
    command = Submit(case_id, version)
    acts = (perform(here.platform, here.enterprise.actor, service.submit, command, key="k") for _ in range(3))
    assert set(await asyncio.gather(*acts)) == {case_id}
    assert (await r.the_redemption(here.platform, case_id)).held == HELD
    await vouchers.books_balance(here.platform)


@pytest.mark.slow
async def test_two_hundred_submissions_on_a_budget_for_fifty_leave_fifty(platform: Platform) -> None:
    programme_id = await vouchers.programme(platform, 50 * HELD)
    owners = await vouchers.enterprises(platform, 200)
    claims = await vouchers.claim_rows(platform, programme_id, owners)
    seller = await r.provider(platform)
    cases = []
    for owner, claim_id in zip(owners, claims, strict=True):
        case_id = await r.opened(platform, owner, claim_id)
        cases.append(await r.saved(platform, owner, case_id, await r.items(platform, owner, seller)))
    answers = await asyncio.gather(
        *(r.submit(platform, owner, case_id) for owner, case_id in zip(owners, cases, strict=True)),
        return_exceptions=True,
    )
    refused = [answer for answer in answers if isinstance(answer, BaseException)]
    assert len(answers) - len(refused) == 50
    assert {type(error) for error in refused} <= {Insufficient, Ineligible}
    assert await vouchers.sums(platform, programme_id) == {"APPROPRIATION": -50 * HELD, "HELD": 50 * HELD}
    await vouchers.books_balance(platform)
    held = [(await r.the_redemption(platform, case_id)).held for case_id in cases]
    assert sorted(held) == [0] * 150 + [HELD] * 50
    drafts = [case_id for case_id, kept in zip(cases, held, strict=True) if not kept]
    assert {(await r.the_case(platform, case_id)).phase for case_id in drafts} == {Phase.DRAFT}
    assert [draw for case_id in drafts for draw in await r.live_draws(platform, case_id)] == []


async def test_submissions_at_once_never_exceed_one_quota(here: Setting) -> None:
    cases = [await r.drafted(here, yuan="20000.00") for _ in range(4)]
    answers = await asyncio.gather(
        *(r.submit(here.platform, here.enterprise, case_id) for case_id in cases), return_exceptions=True
    )
    assert all(isinstance(answer, DomainError) for answer in answers if isinstance(answer, BaseException))
    held = [(await r.the_redemption(here.platform, case_id)).held for case_id in cases]
    assert sorted(held) == [0, 0, 4_000_00, 6_000_00]
    assert await committed(here) == vouchers.CAP
    await vouchers.books_balance(here.platform)


async def test_a_cut_releases_at_once_and_a_later_stage_may_restore_it(here: Setting) -> None:
    case_id = await r.submitted(here)
    (item,) = await r.the_items(here.platform, case_id)
    await r.review(here.platform, case_id, cuts=(r.cut(item, 1_000_00),))
    data = await r.the_redemption(here.platform, case_id)
    assert (data.requested, data.approved, data.held, await committed(here)) == (HELD, 1_000_00, 1_000_00, 1_000_00)
    await r.review(here.platform, case_id, cuts=(r.cut(item, HELD),))
    data = await r.the_redemption(here.platform, case_id)
    assert (data.approved, data.held, await committed(here)) == (HELD, HELD, HELD)
    (item,) = await r.the_items(here.platform, case_id)
    assert item.cut_reason == ""
    await vouchers.books_balance(here.platform)


async def test_restoring_needs_money_that_is_still_there(platform: Platform) -> None:
    here = await r.setting(platform, HELD)
    case_id = await r.submitted(here)
    (item,) = await r.the_items(platform, case_id)
    await r.review(platform, case_id, cuts=(r.cut(item, 1_000_00),))
    await r.submitted(here, yuan="6000.00")
    before = await r.everything(platform, case_id)
    with pytest.raises(Insufficient):
        await r.review(platform, case_id, cuts=(r.cut(item, HELD),))
    assert await r.everything(platform, case_id) == before


@pytest.mark.parametrize("left", [-1, HELD + 1])
async def test_a_cut_stays_within_what_was_applied_for(here: Setting, left: int) -> None:
    case_id = await r.submitted(here)
    (item,) = await r.the_items(here.platform, case_id)
    before = await r.everything(here.platform, case_id)
    with pytest.raises(InvalidInput) as refusal:
        await r.review(here.platform, case_id, cuts=(r.cut(item, left),))
    assert refusal.value.faults[0].path == "cuts[0].left"
    assert await r.everything(here.platform, case_id) == before


async def test_cutting_everything_is_a_rejection_not_a_pass(here: Setting) -> None:
    case_id = await r.submitted(here)
    (item,) = await r.the_items(here.platform, case_id)
    before = await r.everything(here.platform, case_id)
    with pytest.raises(InvalidInput) as refusal:
        await r.review(here.platform, case_id, cuts=(r.cut(item, 0),))
    assert refusal.value.faults[0].code == "NOTHING_LEFT"
    assert await r.everything(here.platform, case_id) == before


async def withdrawn(here: Setting, case_id: object) -> None:
    command = Withdraw(case_id, await r.version(here.platform, case_id), "重复申请")  # type: ignore[arg-type]
    await perform(here.platform, here.enterprise.actor, withdraw, command)


async def test_withdrawing_releases_money_and_documents(here: Setting) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider)
    case_id = await r.submitted(here, rows)
    assert len(await r.live_draws(here.platform, case_id)) == r.DRAWS
    await withdrawn(here, case_id)
    assert (await r.the_case(here.platform, case_id)).phase == Phase.WITHDRAWN
    assert (await r.the_redemption(here.platform, case_id)).held == 0
    assert await committed(here) == 0
    assert await r.live_draws(here.platform, case_id) == []
    files = iter(await r.uploads(here.platform, here.enterprise.account_id, 4))
    documents = {key: (next(files),) for key in rows[0].documents}
    again = r.with_bill(r.changed(rows, documents=documents), upload_id=next(files))
    assert (await r.the_case(here.platform, await r.submitted(here, again))).phase == Phase.REVIEW
    await vouchers.books_balance(here.platform)


async def test_a_withdrawn_case_cannot_be_withdrawn_again(here: Setting) -> None:
    case_id = await r.submitted(here)
    await withdrawn(here, case_id)
    before = await r.everything(here.platform, case_id)
    with pytest.raises(WrongState):
        await withdrawn(here, case_id)
    assert await r.everything(here.platform, case_id) == before


async def test_a_rejection_releases_everything(here: Setting) -> None:
    case_id = await r.submitted(here)
    await r.review(here.platform, case_id, Verdict.REJECT)
    assert (await r.the_redemption(here.platform, case_id)).held == 0
    assert await r.live_draws(here.platform, case_id) == []
    assert await vouchers.sums(here.platform, here.programme_id) == {
        "APPROPRIATION": -1_000_000_00, "FREE": 1_000_000_00,
    }  # fmt: skip


async def test_a_return_keeps_what_is_held_and_the_resubmission_adjusts_it(here: Setting) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider)
    case_id = await r.submitted(here, rows)
    await r.review(here.platform, case_id, Verdict.RETURN)
    assert (await r.the_redemption(here.platform, case_id)).held == HELD
    for yuan, held in (("6000.00", 1_800_00), ("12000.00", 3_600_00)):
        stored = drafts.from_json((await r.the_redemption(here.platform, case_id)).draft)
        rows = r.with_bill(r.changed(stored, contract_amount=yuan, proof_amount=yuan), total=yuan)
        await r.saved(here.platform, here.enterprise, case_id, rows)
        await r.submit(here.platform, here.enterprise, case_id)
        data = await r.the_redemption(here.platform, case_id)
        assert (data.requested, data.approved, data.held, await committed(here)) == (held, held, held, held)
        await r.review(here.platform, case_id, Verdict.RETURN)
    await vouchers.books_balance(here.platform)


async def test_a_resubmission_keeps_earlier_cuts(here: Setting) -> None:
    case_id = await r.submitted(here)
    (item,) = await r.the_items(here.platform, case_id)
    await r.review(here.platform, case_id, cuts=(r.cut(item, 1_000_00),))
    await r.review(here.platform, case_id, Verdict.RETURN)
    await r.submit(here.platform, here.enterprise, case_id)
    data = await r.the_redemption(here.platform, case_id)
    assert (data.requested, data.approved, data.held) == (HELD, 1_000_00, 1_000_00)


async def test_a_resubmission_is_not_held_to_the_redeem_by_day(here: Setting, clock: FixedClock) -> None:
    case_id = await r.submitted(here)
    await r.review(here.platform, case_id, Verdict.RETURN)
    clock.advance(timedelta(days=300))
    await r.submit(here.platform, here.enterprise, case_id)
    assert (await r.the_case(here.platform, case_id)).status == "first_review"
    late = await r.drafted(here)
    with pytest.raises(Ineligible) as refusal:
        await r.submit(here.platform, here.enterprise, late)
    assert "REDEEM_BY_PASSED" in {reason.code for reason in refusal.value.reasons}


async def test_on_claim_the_hold_comes_out_of_the_grant(platform: Platform) -> None:
    here = await r.setting(platform, vouchers.CAP, commitment="ON_CLAIM")
    await vouchers.act(
        platform,
        lambda work: ledger.grant(
            work, programme_id=here.programme_id, claim_id=here.claim_id, amount=vouchers.CAP
        ),
    )
    case_id = await r.submitted(here)
    expected = {"APPROPRIATION": -vouchers.CAP, "GRANTED": vouchers.CAP - HELD, "HELD": HELD}
    assert await vouchers.sums(platform, here.programme_id) == expected
    await withdrawn(here, case_id)
    assert await vouchers.sums(platform, here.programme_id) == {"APPROPRIATION": -vouchers.CAP, "GRANTED": vouchers.CAP}
