"""What waits for whom, in which order, in how many statements."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from core.actor import VISITOR, Actor
from core.clock import FixedClock
from core.errors import Forbidden, Unauthenticated
from core.paging import PageRequest
from core.workflow import Phase
from domain.reviews.commands import Take
from domain.reviews.inbox import CaseFilter, Keeper, inbox_counts, list_cases, review_inbox
from domain.reviews.service import take
from domain.work import Platform, Read, perform
from regions.contract import CaseKind
from tests.support import redemptions as r
from tests.support import reviewing
from tests.support.redemptions import Setting
from tests.support.statements import Counting


async def waiting(platform: Platform, who: Actor, **wanted: object) -> list[UUID]:
    page = await review_inbox(Read(platform, who), CaseFilter(**wanted), PageRequest(100))  # type: ignore[arg-type]
    return [row.head.id for row in page.rows]


def of(actor: Actor, division: str) -> Actor:
    return replace(actor, grant=replace(actor.grant, division=division))


async def test_a_case_is_in_the_inbox_of_the_body_at_work_and_of_no_other(here: Setting) -> None:
    case_id = await r.submitted(here)
    district, province = await r.official(here.platform, "first_review"), await r.official(here.platform, "second_review")
    boss = await r.official(here.platform, "publicity")
    everyone = {"district": district, "city": of(district, "210100"), "other": of(district, "210103"),
                "other city": of(district, "210200"), "province": province, "admin": boss}  # fmt: skip

    async def who_has_it() -> set[str]:
        return {name for name, actor in everyone.items() if case_id in await waiting(here.platform, actor)}

    assert await who_has_it() == {"district", "city"}
    await r.review(here.platform, case_id)
    assert await who_has_it() == {"province"}
    await r.review(here.platform, case_id)
    assert await who_has_it() == set()  # a publicity ends by the clock
    await reviewing.let_publicity_end(here.platform)
    assert await who_has_it() == {"admin"}


async def test_what_is_in_the_inbox_can_be_decided(here: Setting) -> None:
    """The SQL of the inbox and the check of the engine say the same."""
    case_id = await r.submitted(here)
    for division in ("210102", "210100", "210000", "210103", "210200"):
        who = of(await r.official(here.platform, "first_review"), division)
        listed = case_id in await waiting(here.platform, who)
        try:
            await perform(here.platform, who, take, Take(case_id, await r.version(here.platform, case_id)))
        except Exception:
            taken = False
        else:
            taken = True
            await reviewing.change(here.platform, case_id, assignee_id=None)
        assert listed == taken, division


async def test_one_never_finds_the_own_units_case_nor_one_a_colleague_keeps(here: Setting) -> None:
    case_id = await r.submitted(here)
    one, two = await r.official(here.platform, "first_review"), await r.official(here.platform, "first_review")
    insider = replace(two, unit_ids=frozenset({here.enterprise.unit_id}))
    assert await waiting(here.platform, insider) == []
    await perform(here.platform, one, take, Take(case_id, await r.version(here.platform, case_id)))
    assert await waiting(here.platform, one, keeper=Keeper.ME) == [case_id]
    assert await waiting(here.platform, one, keeper=Keeper.NOBODY) == []
    assert await waiting(here.platform, two) == []


async def test_the_most_urgent_comes_first_and_pages_join_without_gap(here: Setting) -> None:
    assert isinstance(here.platform.clock, FixedClock)
    cases = []
    for _ in range(5):
        cases.append(await r.submitted(here, yuan="1700.00"))
        here.platform.clock.advance(timedelta(days=1))
    await reviewing.change(here.platform, cases[0], due_at=None)
    expected = [*cases[1:], cases[0]]
    read = Read(here.platform, await r.official(here.platform, "first_review"))
    assert await waiting(here.platform, read.actor) == expected
    seen: list[UUID] = []
    request = PageRequest(2)
    while True:
        page = await review_inbox(read, CaseFilter(), request)
        seen += [row.head.id for row in page.rows]
        if not page.has_next:
            break
        request = PageRequest(2, page.keys[-1])
    assert seen == expected


async def test_filters_hold_together(here: Setting) -> None:
    assert isinstance(here.platform.clock, FixedClock)
    one = await r.submitted(here, yuan="1700.00")
    here.platform.clock.advance(timedelta(days=30))
    two = await r.submitted(here, yuan="1700.00")
    who = await r.official(here.platform, "first_review")
    number = (await r.the_case(here.platform, two)).number
    assert await waiting(here.platform, who, overdue=True) == [one]
    assert await waiting(here.platform, who, overdue=False) == [two]
    assert await waiting(here.platform, who, text=number[-4:].lower()) == [two]
    assert await waiting(here.platform, who, text=here.enterprise.name[2:5]) == [one, two]
    assert await waiting(here.platform, who, text="%") == []
    assert await waiting(here.platform, who, kinds=(CaseKind.CLAIM,)) == []
    assert await waiting(here.platform, who, statuses=("first_review",), programme_id=here.programme_id) == [one, two]
    assert await waiting(here.platform, who, division="210100") == [one, two]
    assert await waiting(here.platform, who, division="210103") == []
    assert await waiting(here.platform, who, overdue=True, text=number) == []
    (count,) = await inbox_counts(Read(here.platform, who), CaseFilter())
    assert (count.kind, count.total, count.overdue) == (CaseKind.REDEMPTION, 2, 1)


async def test_an_inbox_is_for_officials_only(here: Setting) -> None:
    await r.submitted(here)
    with pytest.raises(Unauthenticated):
        await waiting(here.platform, VISITOR)
    with pytest.raises(Forbidden):
        await waiting(here.platform, here.enterprise.actor)
    nowhere = await r.official(here.platform, "first_review")
    assert await waiting(here.platform, replace(nowhere, grant=replace(nowhere.grant, region=""))) == []


async def test_the_list_of_cases_shows_each_role_what_it_may_know(here: Setting) -> None:
    sent, draft = await r.submitted(here, yuan="1700.00"), await r.drafted(here)

    async def seen(who: Actor, **wanted: object) -> set[UUID]:
        page = await list_cases(Read(here.platform, who), CaseFilter(**wanted), PageRequest(100))  # type: ignore[arg-type]
        return {row.id for row in page.rows}

    redemptions = {"kinds": (CaseKind.REDEMPTION,)}
    assert await seen(here.enterprise.actor, **redemptions) == {sent, draft}
    assert await seen(here.enterprise.actor, **redemptions, phases=(Phase.DRAFT,)) == {draft}
    assert await seen(await r.official(here.platform, "second_review"), **redemptions) == {sent}
    other_district = of(await r.official(here.platform, "first_review"), "210103")
    assert await seen(other_district, **redemptions) == set()
    with pytest.raises(Unauthenticated):
        await seen(VISITOR)


async def test_the_statements_of_an_inbox_do_not_grow_with_its_rows(here: Setting, statements: Counting) -> None:
    who = await r.official(here.platform, "first_review")
    counts = []
    for many in (20, 100):
        for _ in range(many):
            await reviewing.copied(here)
        with statements() as counted:
            page = await review_inbox(Read(here.platform, who), CaseFilter(), PageRequest(100))
            await inbox_counts(Read(here.platform, who), CaseFilter())
        assert len(page.rows) >= many
        counts.append(counted.count)
    assert counts[0] == counts[1] == 2
