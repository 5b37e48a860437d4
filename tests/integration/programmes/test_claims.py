"""Claims at once, claims at the end of their days, and claims under the rules they began under."""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Select, func, select

from core.actor import Actor, Grant, Role
from core.clock import FixedClock
from core.errors import DomainError
from core.ids import new_id
from db.models import Account, AuditEntry, Case, Claim, LedgerTransfer, Programme
from domain.programmes import claims, ledger, service
from domain.programmes.commands import CloseProgramme, ExtendProgramme, SubmitClaim
from domain.programmes.expiry import lapse
from domain.reviews.commands import Decide, Verdict
from domain.reviews.service import decide
from domain.work import Platform, perform
from regions.loading import load_region
from regions.reading import Faults
from regions.registry import IN_TREE, Registry
from tests.integration.programmes.claiming import AGREEMENT, case_of, drafted, submitted
from tests.support.vouchers import (
    CAP,
    DIVISION,
    REGION,
    act,
    books_balance,
    claim_rows,
    enterprise,
    enterprises,
    programme,
    sums,
)


def official(role: Role, division: str) -> Actor:
    return Actor(new_id(), None, Grant(new_id(), role, REGION, division, body="示例部门"))


ADMIN, REVIEWER = official(Role.REGIONAL_ADMIN, "210000"), official(Role.REVIEWER, DIVISION)


@pytest.fixture
async def officials(platform: Platform) -> None:
    async with platform.sessions() as session, session.begin():
        for number, actor in enumerate((ADMIN, REVIEWER)):
            session.add(
                Account(
                    id=actor.account_id, name=f"示例官员{number}", name_key=f"示例官员{number}", mobile="15600000000",
                    mobile_index=f"official-{number}", password_hash="",
                )
            )  # fmt: skip


async def test_of_200_claims_at_once_on_a_budget_for_50_exactly_50_are_accepted(platform: Platform) -> None:
    programme_id = await programme(platform, 50 * CAP, commitment="ON_CLAIM")
    owners = await enterprises(platform, 200)
    cases = [await drafted(platform, owner, programme_id) for owner in owners]
    outcomes = await asyncio.gather(
        *(submitted(platform, owner, case_id) for owner, case_id in zip(owners, cases, strict=True))
    )
    assert (outcomes.count("OK"), outcomes.count("BUDGET_EXCEEDED")) == (50, 150)
    assert await sums(platform, programme_id) == {"APPROPRIATION": -50 * CAP, "GRANTED": 50 * CAP}
    await books_balance(platform)
    async with platform.sessions() as session:
        phases = dict((await session.execute(_phases(programme_id))).all())
        granted = await session.scalar(select(func.sum(Claim.quota)).where(Claim.programme_id == programme_id))
    assert phases == {"ACTIVE": 50, "DRAFT": 150}
    assert granted == 50 * CAP


def _phases(programme_id: UUID) -> Select[str, int]:
    of = Case.programme_id == programme_id
    return select(Case.phase, func.count()).where(of).group_by(Case.phase)


async def test_of_many_drafts_at_once_of_one_enterprise_one_is_made(platform: Platform) -> None:
    programme_id, owner = await programme(platform, CAP), await enterprise(platform)

    async def draft() -> str:
        try:
            await drafted(platform, owner, programme_id)
        except DomainError as error:
            return error.code
        return "OK"

    outcomes = await asyncio.gather(*(draft() for _ in range(8)))
    assert outcomes.count("OK") == 1
    assert set(outcomes) <= {"OK", "ALREADY_CLAIMED", "ALREADY_EXISTS"}


async def test_one_submission_sent_many_times_at_once_is_one(platform: Platform) -> None:
    programme_id, owner = await programme(platform, 5 * CAP, commitment="ON_CLAIM"), await enterprise(platform)
    case_id, key = await drafted(platform, owner, programme_id), str(uuid4())
    version = (await case_of(platform, case_id)).version
    command = SubmitClaim(case_id, version, AGREEMENT)
    outcomes = await asyncio.gather(
        *(perform(platform, owner.actor, claims.submit, command, key=key) for _ in range(8))
    )
    assert set(outcomes) == {case_id}
    assert (await sums(platform, programme_id))["GRANTED"] == CAP
    async with platform.sessions() as session:
        acts = await session.scalar(select(func.count()).where(AuditEntry.act == "CLAIM.SUBMIT"))
    assert acts == 1


async def test_closing_and_claiming_at_once_never_leave_a_claim_made_after_the_close(
    platform: Platform, officials: None
) -> None:
    programme_id = await programme(platform, 30 * CAP)
    owners = await enterprises(platform, 20)
    cases = [await drafted(platform, owner, programme_id) for owner in owners]
    async with platform.sessions() as session:
        version = (await session.get_one(Programme, programme_id)).version

    async def close() -> str:
        await perform(platform, ADMIN, service.close, CloseProgramme(programme_id, version, "示例"))
        return "CLOSED"

    acts = [submitted(platform, owner, case_id) for owner, case_id in zip(owners, cases, strict=True)]
    outcomes = await asyncio.gather(*acts[:10], close(), *acts[10:])
    assert set(outcomes) <= {"OK", "CLOSED", "PROGRAMME_CLOSED"}
    assert await submitted(platform, owners[-1], cases[-1]) in {"PROGRAMME_CLOSED", "WRONG_STATE"}


async def test_at_the_end_of_the_redeem_by_day_what_nobody_holds_lapses_once(
    platform: Platform, clock: FixedClock
) -> None:
    programme_id = await programme(platform, 5 * CAP, commitment="ON_CLAIM", redeem_by=date(2026, 11, 30))
    owners = await enterprises(platform, 3)
    cases = await claim_rows(platform, programme_id, owners)
    for case_id in cases:
        await act(platform, lambda w, c=case_id: ledger.grant(w, programme_id=programme_id, claim_id=c, amount=CAP))
    held: dict[str, Any] = {"programme_id": programme_id, "voucher": ledger.Voucher(cases[0]), "case_id": cases[0], "amount": 400}
    await act(platform, lambda w: ledger.hold(w, **held, key="1"))
    _move_to(clock, date(2026, 11, 30))
    assert await lapse(platform, clock.now()) == 0
    clock.advance(timedelta(days=1))
    assert await lapse(platform, clock.now()) == 3
    assert await sums(platform, programme_id) == {"APPROPRIATION": -5 * CAP, "FREE": 5 * CAP - 400, "HELD": 400}
    assert [(await case_of(platform, case_id)).status_label for case_id in cases] == ["已过期"] * 3
    async with platform.sessions() as session:
        before = await session.scalar(select(func.count()).select_from(LedgerTransfer))
        assert (await session.get_one(Programme, programme_id)).lapsed_at == clock.now()
    assert await lapse(platform, clock.now()) == 0
    async with platform.sessions() as session:
        assert await session.scalar(select(func.count()).select_from(LedgerTransfer)) == before
    await act(platform, lambda w: ledger.release(w, **held, key="2"))
    assert await sums(platform, programme_id) == {"APPROPRIATION": -5 * CAP, "FREE": 5 * CAP}
    await books_balance(platform)


async def test_many_workers_at_once_end_each_claim_once(platform: Platform, clock: FixedClock) -> None:
    programme_id = await programme(platform, 20 * CAP, commitment="ON_CLAIM")
    for case_id in await claim_rows(platform, programme_id, await enterprises(platform, 10)):
        await act(platform, lambda w, c=case_id: ledger.grant(w, programme_id=programme_id, claim_id=c, amount=CAP))
    _move_to(clock, date(2026, 12, 1))
    assert sum(await asyncio.gather(*(lapse(platform, clock.now()) for _ in range(4)))) == 10
    assert await sums(platform, programme_id) == {"APPROPRIATION": -20 * CAP, "FREE": 20 * CAP}
    await books_balance(platform)


async def test_drafts_end_with_the_claim_window_and_claims_do_not(platform: Platform, clock: FixedClock) -> None:
    programme_id = await programme(platform, 5 * CAP)
    one, two = await enterprises(platform, 2)
    draft, claim = await drafted(platform, one, programme_id), await drafted(platform, two, programme_id)
    assert await submitted(platform, two, claim) == "OK"
    _move_to(clock, date(2026, 6, 30))
    assert await lapse(platform, clock.now()) == 0
    clock.advance(timedelta(days=1))
    assert await lapse(platform, clock.now()) == 1
    assert (await case_of(platform, draft)).status_label == "已过期"
    assert (await case_of(platform, claim)).status_label == "申领完成"


async def test_an_extension_keeps_claims_alive_and_a_lapsed_programme_is_not_extended(
    platform: Platform, clock: FixedClock, officials: None
) -> None:
    programme_id = await programme(platform, 5 * CAP)
    (case_id,) = await claim_rows(platform, programme_id, await enterprises(platform, 1))
    _move_to(clock, date(2026, 11, 30))
    longer = ExtendProgramme(programme_id, 1, redeem_by="2026-12-31", reason="示例")
    await perform(platform, ADMIN, service.extend, longer)
    _move_to(clock, date(2026, 12, 31))
    assert await lapse(platform, clock.now()) == 0
    clock.advance(timedelta(days=1))
    assert await lapse(platform, clock.now()) == 1
    assert (await case_of(platform, case_id)).status_label == "已过期"
    with pytest.raises(DomainError) as refused:
        await perform(platform, ADMIN, service.extend, replace(longer, version=2, redeem_by="2027-12-31"))
    assert refused.value.code == "PROGRAMME_LAPSED"


async def test_a_claim_in_review_at_the_end_can_no_longer_be_passed(
    platform: Platform, clock: FixedClock, officials: None
) -> None:
    programme_id, owner = await programme(platform, 5 * CAP, review_claims=True), await enterprise(platform)
    case_id = await drafted(platform, owner, programme_id)
    assert await submitted(platform, owner, case_id) == "OK"
    _move_to(clock, date(2026, 12, 1))
    assert await lapse(platform, clock.now()) == 0
    version = (await case_of(platform, case_id)).version
    with pytest.raises(DomainError) as refused:
        await perform(platform, REVIEWER, decide, Decide(case_id, version, Verdict.PASS))
    assert refused.value.code == "OUTSIDE_WINDOW"
    await perform(platform, REVIEWER, decide, Decide(case_id, version, Verdict.REJECT, text="批次已到期"))
    assert (await case_of(platform, case_id)).phase == "REJECTED"


STRICTER = """
eligibility.good_credit:
  description: 无不良信用记录
  unit: flag
  values:
    2026-04-01:
      value: true
      source: manual
      article: 示例条款
      confirmed: null
"""


async def test_a_claim_keeps_the_edition_it_was_submitted_under(
    platform: Platform, clock: FixedClock, tmp_path: Path, officials: None
) -> None:
    folder = tmp_path / REGION
    shutil.copytree(IN_TREE / REGION, folder)
    (folder / "parameters" / "later.yaml").write_text(STRICTER, encoding="utf-8")
    faults = Faults(folder)
    region = load_region(folder, faults)
    assert region is not None, faults.found
    platform = replace(platform, regions=Registry([region]))
    programme_id = await programme(platform, 5 * CAP, review_claims=True)
    early, late = await enterprises(platform, 2, adverse_credit=True)
    case_id = await drafted(platform, early, programme_id)
    assert await submitted(platform, early, case_id) == "OK"
    version = (await case_of(platform, case_id)).version
    await perform(platform, REVIEWER, decide, Decide(case_id, version, Verdict.RETURN, text="请补充介绍"))
    _move_to(clock, date(2026, 4, 2))
    assert await submitted(platform, early, case_id) == "OK"
    assert (await case_of(platform, case_id)).edition != "2026-04-01"
    newer = await drafted(platform, late, programme_id)
    assert await submitted(platform, late, newer) == "INELIGIBLE"


def _move_to(clock: FixedClock, day: date) -> None:
    clock.advance(timedelta(days=(day - clock.now().date()).days))
