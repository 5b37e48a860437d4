"""Who may decide a case, and what a decision leaves behind."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import func, select

from core.actor import Actor, Role
from core.errors import DomainError, Forbidden, InvalidInput, NotFound, StaleVersion
from core.workflow import Phase, Workflow
from db.models import OutboxRow
from domain.reviews.bulk import pass_many
from domain.reviews.changes import changes_of
from domain.reviews.commands import Assign, Cut, Decide, PassMany, Release, Take, Verdict
from domain.reviews.queries import history_of, opinions_of
from domain.reviews.service import assign, decide, release, take
from domain.work import Platform, Read, perform
from tests.support import redemptions as r
from tests.support import reviewing
from tests.support.redemptions import Setting
from tests.support.vouchers import DIVISION, other

S = 4
"""The version of a case that was opened, saved and submitted."""


def passing(case_id: UUID, version: int, **changes: object) -> Decide:
    return replace(Decide(case_id, version, Verdict.PASS), **changes)  # type: ignore[arg-type]


async def refused(platform: Platform, who: Actor, command: Decide) -> DomainError:
    """The refusal, after which nothing has changed."""
    before = await r.everything(platform, command.case_id)
    trail = len(await reviewing.audit(platform, command.case_id))
    with pytest.raises(DomainError) as refusal:
        await perform(platform, who, decide, command)
    assert await r.everything(platform, command.case_id) == before
    assert len(await reviewing.audit(platform, command.case_id)) == trail
    return refusal.value


async def test_a_reviewer_outside_the_division_neither_sees_nor_decides(here: Setting) -> None:
    case_id = await r.submitted(here)
    for division in ("210103", "210200", "210201"):
        stranger = other(await r.official(here.platform, "first_review"))
        stranger = replace(stranger, grant=replace(stranger.grant, division=division))
        error = await refused(here.platform, stranger, passing(case_id, S))
        assert isinstance(error, NotFound)


async def test_a_reviewer_of_another_region_does_not_find_the_case(here: Setting) -> None:
    case_id = await r.submitted(here)
    stranger = await r.official(here.platform, "first_review")
    stranger = replace(stranger, grant=replace(stranger.grant, region="tianjin"))
    assert isinstance(await refused(here.platform, stranger, passing(case_id, S)), NotFound)


async def test_a_reviewer_of_no_division_is_a_reviewer_of_nothing(here: Setting) -> None:
    case_id = await r.submitted(here)
    nowhere = await r.official(here.platform, "first_review")
    nowhere = replace(nowhere, grant=replace(nowhere.grant, division=""))
    assert isinstance(await refused(here.platform, nowhere, passing(case_id, S)), NotFound)


async def test_only_the_body_at_work_decides(here: Setting) -> None:
    case_id = await r.submitted(here)
    for state in ("second_review", "publicity"):
        error = await refused(here.platform, await r.official(here.platform, state), passing(case_id, S))
        assert error.code in {"NOT_AT_WORK", "FORBIDDEN"}
    error = await refused(here.platform, here.enterprise.actor, passing(case_id, S))
    assert isinstance(error, Forbidden)


async def test_the_city_may_decide_for_its_districts(here: Setting) -> None:
    case_id = await r.submitted(here)
    city = await r.official(here.platform, "first_review")
    city = replace(city, grant=replace(city.grant, division="210100"))
    await perform(here.platform, city, decide, passing(case_id, S))
    assert (await r.the_case(here.platform, case_id)).status == "second_review"


async def test_nobody_decides_on_their_own_units_case_whatever_role_they_act_under(here: Setting) -> None:
    case_id = await r.submitted(here)
    insider = replace(await r.official(here.platform, "first_review"), unit_ids=frozenset({here.enterprise.unit_id}))
    assert (await refused(here.platform, insider, passing(case_id, S))).code == "OWN_CASE"
    applicant = replace(await r.official(here.platform, "first_review"), account_id=here.enterprise.account_id)
    assert (await refused(here.platform, applicant, passing(case_id, S))).code == "OWN_CASE"


async def test_two_reviews_are_two_persons(here: Setting) -> None:
    case_id = await r.submitted(here)
    first = await r.official(here.platform, "first_review")
    await perform(here.platform, first, decide, passing(case_id, S))
    promoted = replace(first, grant=replace(first.grant, division="210000"))
    assert (await refused(here.platform, promoted, passing(case_id, S + 1))).code == "FOUR_EYES"


async def test_a_stale_version_is_refused_and_a_repeated_request_is_one_decision(here: Setting) -> None:
    case_id = await r.submitted(here)
    who = await r.official(here.platform, "first_review")
    assert isinstance(await refused(here.platform, who, passing(case_id, S - 1)), StaleVersion)
    for _ in range(2):
        await perform(here.platform, who, decide, passing(case_id, S), key="once")
    found = await opinions_of(Read(here.platform, here.enterprise.actor), [case_id])
    assert [(opinion.event, opinion.state) for opinion in found[case_id]] == [("PASS", "first_review")]


async def test_a_return_or_refusal_needs_words_and_all_faults_come_at_once(here: Setting) -> None:
    case_id = await r.submitted(here)
    who = await r.official(here.platform, "first_review")
    for verdict in (Verdict.RETURN, Verdict.REJECT):
        error = await refused(here.platform, who, Decide(case_id, S, verdict, "  "))
        assert isinstance(error, InvalidInput)
        assert [fault.path for fault in error.faults] == ["text"]
    (item,) = await r.the_items(here.platform, case_id)
    bad = Decide(
        case_id, S, Verdict.REJECT, reasons=("NO_SUCH",), requested_fields=("a",), cuts=(Cut(item.id, -1, ""),)
    )
    error = await refused(here.platform, who, bad)
    assert isinstance(error, InvalidInput)
    assert [fault.path for fault in error.faults] == ["reasons[0]", "requested_fields", "cuts"]
    twice = passing(case_id, S, cuts=(Cut(item.id, 1, ""), Cut(item.id, 1, "重复")))
    error = await refused(here.platform, who, twice)
    assert isinstance(error, InvalidInput)
    assert [fault.path for fault in error.faults] == ["cuts[0].reason", "cuts[1].item_id"]
    path = Decide(case_id, S, Verdict.RETURN, "请改。", requested_fields=("items[0].bills[1].number", "x y"))
    error = await refused(here.platform, who, path)
    assert isinstance(error, InvalidInput)
    assert [fault.path for fault in error.faults] == ["requested_fields[1]"]


async def test_a_long_opinion_is_kept_whole_in_opinion_and_audit(here: Setting) -> None:
    case_id = await r.submitted(here)
    text = "改" * 2000
    await r.review(here.platform, case_id, Verdict.RETURN, reasons=())
    case_id = await r.submitted(here)
    who = await r.official(here.platform, "first_review")
    await perform(here.platform, who, decide, Decide(case_id, S, Verdict.REJECT, text))
    assert (await reviewing.audit(here.platform, case_id))[-1].reason == text


async def test_every_move_leaves_act_actor_role_time_and_reason(here: Setting) -> None:
    case_id = await r.submitted(here)
    first = await r.official(here.platform, "first_review")
    await perform(here.platform, first, decide, Decide(case_id, S, Verdict.RETURN, "合同缺页。"))
    trail = await reviewing.audit(here.platform, case_id)
    moves = [entry for entry in trail if entry.before and "status" in entry.before]
    assert [entry.act for entry in moves] == ["REDEMPTION.SUBMIT", "REDEMPTION.RETURN"]
    last = moves[-1]
    assert (last.account_id, last.role, last.reason) == (first.account_id, Role.REVIEWER, "合同缺页。")
    assert (last.before, last.after) == ({"status": "first_review"}, {"status": "returned"})
    assert all(entry.at and entry.region and entry.role for entry in trail)
    async with here.platform.sessions() as session:
        told = select(func.count()).select_from(OutboxRow).where(OutboxRow.topic == "case")
        assert await session.scalar(told) == len(moves)


async def test_applicants_see_every_opinion_with_bodies_and_never_persons(here: Setting) -> None:
    case_id = await r.submitted(here)
    await r.passed(here.platform, case_id)
    read = Read(here.platform, here.enterprise.actor)
    opinions = (await opinions_of(read, [case_id]))[case_id]
    assert [(opinion.state, bool(opinion.body)) for opinion in opinions] == [
        ("first_review", True), ("second_review", True),
    ]  # fmt: skip
    history = (await history_of(read, [case_id]))[case_id]
    persons = {str(entry.account_id) for entry in await reviewing.audit(here.platform, case_id)}
    told = f"{opinions}{history}"
    assert not any(person in told for person in persons - {str(here.enterprise.account_id)})
    assert "示例审核" not in told


async def test_the_difference_between_what_was_returned_and_what_came_back_is_shown(here: Setting) -> None:
    rows = await r.items(here.platform, here.enterprise, here.provider)
    case_id = await r.submitted(here, rows)
    await r.review(here.platform, case_id, Verdict.RETURN)
    await r.saved(here.platform, here.enterprise, case_id, r.changed(rows, title="改后的名称"))
    await r.submit(here.platform, here.enterprise, case_id)
    reviewer = await r.official(here.platform, "first_review")
    for who in (reviewer, here.enterprise.actor):
        changes = (await changes_of(Read(here.platform, who), [case_id]))[case_id]
        assert [(change.before, change.after) for change in changes] == [("示例设备测试", "改后的名称")]
        assert changes[0].path.endswith("title")


async def test_a_case_keeps_the_table_it_began_under(here: Setting) -> None:
    case_id = await r.submitted(here)
    case = await r.the_case(here.platform, case_id)
    edition = here.platform.regions.for_(case.region).editions[-1]
    kept = Workflow.from_json(case.workflow)
    shorter = Workflow(kept.kind, tuple(state for state in kept.states if state.key != "second_review"))
    changed = replace(edition, workflows={**edition.workflows, kept.kind: shorter})  # type: ignore[dict-item]
    regions = _OneEdition(here.platform.regions, changed)
    later = replace(here.platform, regions=regions)  # type: ignore[arg-type]
    await perform(later, await r.official(later, "first_review"), decide, passing(case_id, S))
    assert (await r.the_case(here.platform, case_id)).status == "second_review"


class _OneEdition:
    """Regions whose table has changed since."""

    def __init__(self, regions: object, edition: object) -> None:
        self._regions, self._edition = regions, edition

    def for_(self, code: str) -> object:
        region = self._regions.for_(code)  # type: ignore[attr-defined]
        return type("Region", (), {
            "manifest": region.manifest, "editions": (self._edition,),
            "edition_on": lambda _self, _day: self._edition, "edition": lambda _self, _code: self._edition,
        })()  # fmt: skip


async def test_a_case_taken_is_left_alone_by_colleagues_until_released(here: Setting) -> None:
    case_id = await r.submitted(here)
    one = await reviewing.official(here.platform, Role.REVIEWER, DIVISION)
    two = await reviewing.official(here.platform, Role.REVIEWER, DIVISION)
    await perform(here.platform, one, take, Take(case_id, S))
    assert (await refused(here.platform, two, passing(case_id, S + 1))).code == "ASSIGNED_TO_ANOTHER"
    with pytest.raises(Forbidden):
        await perform(here.platform, two, take, Take(case_id, S + 1))
    await perform(here.platform, one, release, Release(case_id, S + 1))
    await perform(here.platform, two, decide, passing(case_id, S + 2))
    assert (await r.the_case(here.platform, case_id)).assignee_id is None


async def test_a_case_is_assigned_only_to_who_could_decide_it(here: Setting) -> None:
    case_id = await r.submitted(here)
    boss = await r.official(here.platform, "publicity")
    fitting = await reviewing.official(here.platform, Role.REVIEWER, DIVISION)
    for role, division in ((Role.REVIEWER, "210103"), (Role.REVIEWER, "210000"), (Role.AGENCY_REVIEWER, "")):
        unfit = await reviewing.official(here.platform, role, division)
        with pytest.raises(InvalidInput):
            await perform(here.platform, boss, assign, Assign(case_id, S, unfit.account_id or UUID(int=0)))
    assert (await r.the_case(here.platform, case_id)).version == S
    await perform(here.platform, boss, assign, Assign(case_id, S, fitting.account_id or UUID(int=0)))
    assert (await r.the_case(here.platform, case_id)).assignee_id == fitting.account_id
    outsider = await r.official(here.platform, "second_review")
    with pytest.raises(Forbidden):
        await perform(here.platform, outsider, assign, Assign(case_id, S + 1, fitting.account_id or UUID(int=0)))


async def test_bulk_passing_gives_each_case_its_own_answer(here: Setting) -> None:
    cases = [await r.submitted(here, yuan="2000.00") for _ in range(3)]
    who = await r.official(here.platform, "first_review")
    command = PassMany(((cases[0], S), (cases[1], S - 1), (cases[2], S)), "同意。")
    for _ in range(2):
        outcomes = await pass_many(here.platform, who, command, key="bulk")
        assert [getattr(outcome.error, "code", None) for outcome in outcomes] == [None, "STALE_VERSION", None]
    states = [(await r.the_case(here.platform, case_id)).status for case_id in cases]
    assert states == ["second_review", "first_review", "second_review"]
    with pytest.raises(InvalidInput):
        await pass_many(here.platform, who, PassMany(tuple((UUID(int=i), 1) for i in range(51))), key="k")


async def test_a_rejected_case_is_over(here: Setting) -> None:
    case_id = await r.submitted(here)
    await r.review(here.platform, case_id, Verdict.REJECT)
    case = await r.the_case(here.platform, case_id)
    assert (case.phase, case.closed_at is not None) == (Phase.REJECTED, True)
    who = await r.official(here.platform, "first_review")
    assert (await refused(here.platform, who, passing(case_id, case.version))).code == "WRONG_STATE"
