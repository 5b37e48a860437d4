"""Who sees and decides an application, what repeats and races do, and how its money comes free (domain.md §8, §9)."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from core.actor import Role
from core.clock import FixedClock
from domain.applications.ending import lapse
from domain.reviews.deadlines import run_due
from tests.support import vouchers
from tests.support.applying import FAILURE, ONE, Applying, admin, agency, applying, case_id, district, mutation
from tests.support.orders import act, one, trade
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.unchanged import unchanged

INBOX = "{ reviewInbox(first: 20) { nodes { case { id } } } }"
REVEAL = f"""mutation($input: ApplicationRevealInput!) {{ applicationReveal(input: $input) {{ __typename
  ... on ApplicationRevealPayload {{ field value }} {FAILURE} }} }}"""
WHOLE = 1_000_000_00


async def sees(mine: Applying, who: object, seen: dict[str, object]) -> bool:
    answer = (await who.client.post(ONE, {"id": seen["id"]})).json()  # type: ignore[attr-defined]
    return bool(answer.get("data") and answer["data"]["application"])


async def test_only_the_divisions_reviewers_the_agency_and_the_regions_admins_see_it_once_submitted(world: World) -> None:
    mine = await applying(world)
    draft = await mine.drafted()
    here, elsewhere = await district(world), await district(world, "120104")
    body, chief, stranger = await agency(world), await admin(world), await admin(world, "liaoning", "210000")
    other = (await trade(world)).buyer
    everybody = (here, elsewhere, body, chief, stranger, other, mine.here.seller)
    assert [await sees(mine, who, draft) for who in everybody] == [False] * 7
    seen = await mine.submit(draft)
    assert [await sees(mine, who, seen) for who in everybody] == [True, False, True, True, False, False, False]
    waiting = [await who.client.execute(INBOX) for who in (here, elsewhere, body)]
    assert [bool(each["reviewInbox"]["nodes"]) for each in waiting] == [True, False, False]


async def test_nobody_decides_out_of_turn_out_of_their_division_or_on_their_own_unit(world: World) -> None:
    mine = await applying(world)
    seen = await mine.submitted()
    operator = Duty(Role.ENTERPRISE_OPERATOR, unit_id=mine.here.enterprise_id)
    own = await person(world, Duty(Role.REVIEWER, "tianjin", "120101", body="区科技主管部门"), operator)
    tried = {"NOT_AT_WORK": await agency(world), "NOT_FOUND": await district(world, "120104"), "OWN_CASE": own}
    for code, who in tried.items():
        async with unchanged(world.platform.sessions):
            answer = await mine.decide(seen, who, expect="RefusedFailure")
        assert answer["code"] == code


async def test_the_same_person_does_not_pass_both_reviews(world: World) -> None:
    mine = await applying(world)
    seen = await mine.submitted()
    both = await person(
        world, Duty(Role.REVIEWER, "tianjin", "120101", body="区"), Duty(Role.AGENCY_REVIEWER, "tianjin", "120000", body="机构")
    )
    await mine.decide(seen, both)
    switch = "mutation($input: SessionActAsInput!) { sessionActAs(input: $input) { __typename } }"
    roles = (await both.client.execute("{ viewer { roles { id role } } }"))["viewer"]["roles"]
    second = next(each["id"] for each in roles if each["role"] == "AGENCY_REVIEWER")
    await both.client.execute(switch, {"input": {"grantId": second}})
    answer = await mine.decide(seen, both, expect="RefusedFailure")
    assert answer["code"] == "FOUR_EYES"


async def test_personal_values_are_masked_and_each_look_is_recorded(world: World) -> None:
    mine = await applying(world)
    seen = await mine.submitted(contact_mobile="15400001234")
    who = await district(world)
    shown = await mine.read(seen, who)
    (mobile,) = [each["value"]["text"] for each in shown["form"]["fields"] if each["key"] == "contact_mobile"]
    assert "0000" not in mobile
    given = {"id": seen["id"], "field": "contact_mobile", "reason": "电话核实"}
    answer = await who.client.execute(REVEAL, {"input": given}, expect="ApplicationRevealPayload")
    assert answer["value"] == "15400001234"
    async with unchanged(world.platform.sessions):
        refused = await mine.who.client.execute(REVEAL, {"input": given}, expect="RefusedFailure")
    assert refused["code"] == "FORBIDDEN"


async def test_the_same_request_twice_is_one_application_and_one_submission(world: World) -> None:
    mine = await applying(world)
    given = {"orderId": mine.order["id"], "values": mine.values(), "idempotencyKey": "first"}
    draft, again = [await mine.act("applicationSaveDraft", **given) for _ in range(2)]
    assert draft["id"] == again["id"]
    one_, two = [await mine.submit(draft, idempotencyKey="second") for _ in range(2)]
    assert one_ == two
    other = await mine.act("applicationSubmit", id=draft["id"], version=1, idempotencyKey="second", expect="InvalidInputFailure")
    assert other["faults"][0]["code"] == "REUSED"


async def test_whoever_saw_an_older_version_is_told(world: World) -> None:
    mine = await applying(world)
    draft = await mine.drafted()
    given = {"id": draft["id"], "version": draft["version"]}
    await mine.act("applicationSaveDraft", **given, values=mine.values(need="改过一次。"))
    async with unchanged(world.platform.sessions):
        stale = await mine.act("applicationSaveDraft", **given, values=mine.values(need="另一窗口。"), expect="StaleVersionFailure")
    assert stale["currentVersion"] == draft["version"] + 1


async def test_a_draft_keeps_whatever_was_typed(world: World) -> None:
    mine = await applying(world)
    draft = await mine.drafted(start_on="后天", commitment=None, need="半句")
    values = {each["key"]: each["value"] for each in (await mine.read(draft))["form"]["fields"]}
    assert (values["start_on"]["text"], values["need"]["text"], values["commitment"]) == ("后天", "半句", None)
    assert {each["path"] for each in draft["draft"]["faults"]} == {"input.values.startOn", "input.values.commitment"}
    async with unchanged(world.platform.sessions):
        refused = await mine.submit(draft, expect="InvalidInputFailure")
    assert {each["path"] for each in refused["faults"]} == {"input.values.startOn", "input.values.commitment"}


@pytest.mark.parametrize("verdicts", [[], ["RETURN"], ["PASS"], ["PASS", "PASS"]])
async def test_a_cancelled_order_ends_its_application_wherever_it_stands(world: World, verdicts: list[str]) -> None:
    mine = await applying(world)
    seen = await mine.submitted()
    for verdict, body in zip(verdicts, (district, agency), strict=False):
        seen = await mine.decide(seen, await body(world), verdict)
    opinions = len(seen["opinions"])
    await act(mine.who, "orderCancel", await one(mine.who, mine.order), reason="示例")
    seen = await mine.read(seen)
    assert (seen["status"]["label"], seen["status"]["phase"], seen["held"]) == ("已失效", "VOIDED", "0.00")
    assert len(seen["opinions"]) == opinions
    assert await mine.sums() == {"APPROPRIATION": -WHOLE, "FREE": WHOLE}


async def test_rejected_it_gives_up_its_place_under_the_cap_and_holds_nothing(world: World) -> None:
    mine = await applying(world, price="300000.00")
    seen = await mine.submitted()
    seen = await mine.decide(seen, await district(world), "REJECT")
    assert (seen["status"]["label"], seen["availableActions"]) == ("不通过", [])
    assert (await (await mine.on_another_order("300000.00")).submitted())["requested"] == "150000.00"


async def test_what_is_not_redeemed_lapses_after_the_redeem_by_day_and_its_money_is_free(world: World, clock: FixedClock) -> None:
    mine = await applying(world)
    seen = await mine.passed(await mine.submitted())
    clock.advance(datetime(2027, 12, 31, 15, 59, tzinfo=UTC) - clock.now())
    assert await lapse(world.platform, clock.now()) == 0
    clock.advance(datetime(2027, 12, 31, 16, tzinfo=UTC) - clock.now())
    assert await lapse(world.platform, clock.now()) == 1
    assert await lapse(world.platform, clock.now()) == 0
    seen = await mine.read(seen)
    assert (seen["status"]["label"], seen["status"]["phase"]) == ("已失效", "EXPIRED")
    assert await mine.sums() == {"APPROPRIATION": -WHOLE, "FREE": WHOLE}


async def test_what_was_returned_and_not_handed_in_again_lapses(world: World, clock: FixedClock) -> None:
    mine = await applying(world)
    seen = await mine.decide(await mine.submitted(), await district(world), "RETURN")
    clock.advance(datetime(2026, 9, 1, tzinfo=UTC) - clock.now())
    await run_due(world.platform, clock.now())
    assert (await mine.read(seen))["status"]["label"] == "已失效"


async def test_many_passes_at_once_never_hold_more_than_the_budget(world: World) -> None:
    """Six of 6,000 yuan on a budget for three; submitted while there was enough for each."""
    mine = await applying(world, budget=18_000_00)
    others = [await mine.on_another_order() for _ in range(5)]
    cases = [await each.submitted() for each in (mine, *others)]
    body = await agency(world)
    for case in cases:
        await mine.decide(case, await district(world))
    versions = {case["id"]: (await mine.read(case))["version"] for case in cases}
    decide = """mutation($input: ReviewDecideInput!) { reviewDecide(input: $input) { __typename ... on Failure { code } } }"""

    async def pass_(id_: str) -> str:
        given = {"caseId": id_, "version": versions[id_], "verdict": "PASS", "text": "同意。", "idempotencyKey": str(uuid4())}
        return str((await body.client.execute(decide, {"input": given}))["reviewDecide"].get("code", "PASSED"))

    answers = await asyncio.gather(*(pass_(id_) for id_ in versions))
    assert sorted(answers) == ["BUDGET_EXCEEDED"] * 3 + ["PASSED"] * 3
    assert await mine.sums() == {"APPROPRIATION": -18_000_00, "HELD": 18_000_00}
    await vouchers.books_balance(world.platform)


async def test_many_submissions_at_once_never_ask_for_more_than_the_cap(world: World) -> None:
    """Four of 50,000 yuan each under 150,000 a year."""
    mine = await applying(world, price="100000.00")
    others = [await mine.on_another_order("100000.00") for _ in range(3)]
    drafts = [await each.drafted() for each in (mine, *others)]

    async def hand_in(draft: dict[str, object]) -> str:
        accepted = draft["form"]["agreementVersion"]  # type: ignore[index]
        given = {"id": draft["id"], "version": draft["version"], "agreementVersion": accepted, "idempotencyKey": str(uuid4())}
        answer = (await mine.who.client.execute(mutation("applicationSubmit"), {"input": given}))["applicationSubmit"]
        return str(answer["application"]["requested"] if "application" in answer else answer["__typename"])

    answers = await asyncio.gather(*(hand_in(draft) for draft in drafts))
    assert sorted(answers) == ["50000.00"] * 3 + ["IneligibleFailure"]


async def test_of_many_drafts_on_one_order_at_once_there_is_one(world: World) -> None:
    mine = await applying(world)
    given = [{"orderId": mine.order["id"], "values": mine.values(), "idempotencyKey": str(uuid4())} for _ in range(4)]
    made = await asyncio.gather(
        *(mine.who.client.execute(mutation("applicationSaveDraft"), {"input": each}) for each in given)
    )
    kinds = sorted(each["applicationSaveDraft"]["__typename"] for each in made)
    assert kinds == ["ApplicationPayload", *["RefusedFailure"] * 3]
    listed = await mine.who.client.execute("{ myApplications(first: 10) { totalCount } }")
    assert listed["myApplications"]["totalCount"] == 1


async def test_a_cancellation_and_a_pass_at_once_leave_nothing_held_for_an_ended_order(world: World) -> None:
    mine = await applying(world)
    seen = await mine.decide(await mine.submitted(), await district(world))
    body, order = await agency(world), await one(mine.who, mine.order)
    await asyncio.gather(
        mine.decide(seen, body), act(mine.here.seller, "orderCancel", order, reason="示例"), return_exceptions=True
    )
    seen = await mine.read(seen)
    assert (seen["status"]["phase"], seen["held"]) == ("VOIDED", "0.00")
    assert await mine.sums() == {"APPROPRIATION": -WHOLE, "FREE": WHOLE}
    assert case_id(seen)
