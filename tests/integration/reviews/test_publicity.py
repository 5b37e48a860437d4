"""Publicity: what is public, who may object, and how long it lasts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, text

from core.actor import VISITOR, Actor, Grant, Role
from core.clock import FixedClock
from core.errors import Forbidden, InvalidInput, NotFound, RateLimited, WrongState
from core.paging import PageRequest
from core.workflow import Event, Phase
from db.models import Objection, Publicity
from domain.reviews.commands import DecideObjection, RaiseObjection, RevealContact
from domain.reviews.deadlines import run_due
from domain.reviews.engine import lock_case, move
from domain.reviews.handlers import Move
from domain.reviews.objections import decide_objection, raise_objection, reveal_contact
from domain.reviews.publicities import list_publicities, objections_to
from domain.work import Platform, Read, Work, perform
from tests.support import redemptions as r
from tests.support import reviewing, vouchers
from tests.support.redemptions import Setting
from tests.support.vouchers import REGION

HELD = 3_000_00


def visitor(address: str = "203.0.113.7") -> Actor:
    return Actor(None, None, Grant(VISITOR.grant.id, Role.VISITOR), frozenset(), address)


async def public(platform: Platform) -> list[Publicity]:
    async with platform.sessions() as session:
        return list(await session.scalars(select(Publicity)))


async def objected(platform: Platform, who: Actor | None = None, text: str = "不符合条件") -> UUID:
    (listed,) = await public(platform)
    command = RaiseObjection(listed.id, text, "示例丁", "024-23456789")
    return await perform(platform, who or visitor(), raise_objection, command)


async def decided(here: Setting, objection_id: UUID, *, upheld: bool) -> None:
    who = await reviewing.admin(here.platform)
    await perform(here.platform, who, decide_objection, DecideObjection(objection_id, upheld, "已核查。"))


def clock_of(platform: Platform) -> FixedClock:
    assert isinstance(platform.clock, FixedClock)
    return platform.clock


async def test_the_public_sees_enterprise_institution_programme_and_amount_only(here: Setting) -> None:
    await reviewing.in_publicity(here)
    page = await list_publicities(Read(here.platform, VISITOR), PageRequest(), region=REGION)
    (row,) = page.rows
    assert (row.enterprise_name, row.institution_names) == (here.enterprise.name, (here.provider.name,))
    assert (row.programme_name, row.amount, row.open) == ("2026 年示例创新券", HELD, True)
    assert set(type(row).__dataclass_fields__) == {
        "id", "region", "enterprise_name", "institution_names", "programme_name", "amount", "since", "until", "status",
        "open",
    }  # fmt: skip


async def test_it_ends_by_the_clock_and_not_before(here: Setting) -> None:
    case_id = await reviewing.in_publicity(here)
    due = (await r.the_case(here.platform, case_id)).due_at
    assert due == datetime(2026, 3, 9, 10, 0, tzinfo=UTC)  # five working days after Monday 2 March, 18:00
    clock = clock_of(here.platform)
    clock.advance(due - clock.now() - timedelta(seconds=1))
    assert await run_due(here.platform, clock.now()) == 0
    clock.advance(timedelta(seconds=1))
    assert await run_due(here.platform, clock.now()) == 1
    assert (await r.the_case(here.platform, case_id)).status == "payment"
    assert [row.status for row in await public(here.platform)] == ["ENDED"]
    assert await run_due(here.platform, clock.now()) == 0


async def test_an_objection_pauses_and_dismissal_goes_on_with_the_days_that_were_left(here: Setting) -> None:
    case_id = await reviewing.in_publicity(here)
    clock = clock_of(here.platform)
    clock.advance(timedelta(days=2))  # Wednesday: Thursday, Friday and Monday are left
    objection_id = await objected(here.platform)
    assert (await r.the_case(here.platform, case_id)).status == "objection"
    assert [row.status for row in await public(here.platform)] == ["PAUSED"]
    clock.advance(timedelta(days=6))  # Tuesday: the publicity would have been over
    await run_due(here.platform, clock.now())
    assert (await r.the_case(here.platform, case_id)).phase == Phase.OBJECTION
    await decided(here, objection_id, upheld=False)
    case = await r.the_case(here.platform, case_id)
    assert (case.status, case.due_at) == ("publicity", datetime(2026, 3, 13, 10, 0, tzinfo=UTC))
    (listed,) = await public(here.platform)
    assert (listed.status, listed.until, listed.since) == ("OPEN", case.due_at, datetime(2026, 3, 2, 2, 0, tzinfo=UTC))
    clock.advance(timedelta(days=3, hours=9))
    assert await run_due(here.platform, clock.now()) == 1
    assert (await r.the_case(here.platform, case_id)).status == "payment"


async def test_a_second_interruption_counts_on_from_what_the_first_left(here: Setting) -> None:
    case_id = await reviewing.in_publicity(here)
    clock = clock_of(here.platform)
    clock.advance(timedelta(days=2))
    await decided(here, await objected(here.platform), upheld=False)  # three left: until Monday
    clock.advance(timedelta(days=1))
    await decided(here, await objected(here.platform), upheld=False)  # two left after Thursday
    assert (await r.the_case(here.platform, case_id)).due_at == datetime(2026, 3, 9, 10, 0, tzinfo=UTC)


async def test_an_upheld_objection_refuses_the_case_and_releases_the_money(here: Setting) -> None:
    case_id = await reviewing.in_publicity(here)
    first, second = await objected(here.platform), await objected(here.platform, text="另一条")
    await decided(here, first, upheld=True)
    assert (await r.the_case(here.platform, case_id)).status == "rejected"
    assert [row.status for row in await public(here.platform)] == ["UPHELD"]
    assert (await r.the_redemption(here.platform, case_id)).held == 0
    assert "HELD" not in await vouchers.sums(here.platform, here.programme_id)
    async with here.platform.sessions() as session:
        rows = (await session.execute(select(Objection.id, Objection.status))).all()
        assert dict(rows) == {first: "UPHELD", second: "MOOT"}
    with pytest.raises(WrongState):
        await decided(here, second, upheld=False)


async def test_the_case_waits_until_every_objection_is_decided(here: Setting) -> None:
    case_id = await reviewing.in_publicity(here)
    first, second = await objected(here.platform), await objected(here.platform, text="另一条")
    await decided(here, first, upheld=False)
    assert (await r.the_case(here.platform, case_id)).status == "objection"
    await decided(here, second, upheld=False)
    assert (await r.the_case(here.platform, case_id)).status == "publicity"


async def test_a_late_objection_is_refused_with_words(here: Setting) -> None:
    case_id = await reviewing.in_publicity(here)
    clock = clock_of(here.platform)
    clock.advance(timedelta(days=7, hours=8))  # the last day's close; the clock's work has not been done yet
    for _ in range(2):
        with pytest.raises(WrongState) as refusal:
            await objected(here.platform)
        assert refusal.value.code == "PUBLICITY_OVER"
        assert "公示已结束" in refusal.value.message
        await run_due(here.platform, clock.now())
    assert (await r.the_case(here.platform, case_id)).status == "payment"
    assert await reviewing.count(here.platform, Objection) == 0


async def test_an_objection_needs_a_contact_that_is_encrypted_and_never_shown_to_the_applicant(here: Setting) -> None:
    case_id = await reviewing.in_publicity(here)
    (listed,) = await public(here.platform)
    with pytest.raises(InvalidInput) as refusal:
        await perform(here.platform, visitor(), raise_objection, RaiseObjection(listed.id, " ", "", "12"))
    assert [fault.path for fault in refusal.value.faults] == ["contact_name", "contact_phone", "text"]
    assert await reviewing.count(here.platform, Objection) == 0
    objection_id = await objected(here.platform)
    async with here.platform.sessions() as session:
        stored = (await session.execute(text("SELECT contact_name, contact_phone FROM objections"))).one()
    assert "示例丁" not in stored[0]
    assert "23456789" not in stored[1]
    (seen,) = await objections_to(Read(here.platform, here.enterprise.actor), case_id)
    assert (seen.text, seen.contact_name, seen.contact_phone) == ("不符合条件", "", "")
    who = await reviewing.admin(here.platform)
    (masked,) = await objections_to(Read(here.platform, who), case_id)
    assert masked.contact_phone not in ("", "024-23456789")
    assert masked.contact_name not in ("", "示例丁")
    await perform(here.platform, who, reveal_contact, RevealContact(objection_id))
    (shown,) = await objections_to(Read(here.platform, who), case_id)
    assert shown.contact_name == "示例丁"
    assert [entry.act for entry in await reviewing.audit(here.platform, objection_id)] == [
        "OBJECTION.RAISE", "OBJECTION.REVEAL_CONTACT",
    ]  # fmt: skip
    everything = [str(vars(entry)) for entry in await reviewing.audit(here.platform, case_id)]
    assert not any("示例丁" in entry or "23456789" in entry for entry in everything)


async def test_objections_are_limited_by_address(here: Setting) -> None:
    await reviewing.in_publicity(here)
    for _ in range(5):
        await objected(here.platform)
    with pytest.raises(RateLimited) as refusal:
        await objected(here.platform)
    assert 0 < refusal.value.retry_after <= 3601
    assert await reviewing.count(here.platform, Objection) == 5
    await objected(here.platform, visitor("203.0.113.8"))
    clock_of(here.platform).advance(timedelta(hours=1, seconds=1))
    await objected(here.platform)


async def test_only_the_regions_admin_decides_and_never_on_the_own_units_case(here: Setting) -> None:
    case_id = await reviewing.in_publicity(here)
    objection_id = await objected(here.platform)
    before = await r.everything(here.platform, case_id)
    command = DecideObjection(objection_id, True, "成立")
    insider = vouchers.other(await reviewing.admin(here.platform), unit_ids=frozenset({here.enterprise.unit_id}))
    for who, expected in (
        (await r.official(here.platform, "second_review"), Forbidden), (here.enterprise.actor, Forbidden),
        (visitor(), NotFound), (insider, Forbidden),
    ):  # fmt: skip
        with pytest.raises(expected):
            await perform(here.platform, who, decide_objection, command)
    boss = await reviewing.admin(here.platform)
    with pytest.raises(InvalidInput):
        await perform(here.platform, boss, decide_objection, DecideObjection(objection_id, True, " "))
    assert await r.everything(here.platform, case_id) == before


async def test_nobody_ends_a_publicity_by_hand(here: Setting) -> None:
    case_id = await reviewing.in_publicity(here)

    async def elapse(work: Work, _none: None) -> UUID:
        await move(work, await lock_case(work, case_id), Move(Event.ELAPSE))
        return case_id

    for who in (await reviewing.admin(here.platform), await r.official(here.platform, "second_review")):
        with pytest.raises(Forbidden):
            await perform(here.platform, who, elapse, None)
    assert (await r.the_case(here.platform, case_id)).status == "publicity"
