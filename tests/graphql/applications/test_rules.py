"""What an application is held to, one fen around each limit (domain.md §4, §9)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import update

from core.clock import FixedClock
from db.models import Case, Institution, Order, Programme, Service, Unit, VoucherApplication
from tests.support.applying import Applying, admin, agency, applying, case_id, district, ordered
from tests.support.orders import act, uuid_of
from tests.support.platform import World
from tests.support.unchanged import unchanged


async def change(mine: Applying, row: Any, key: Any, **values: Any) -> None:
    async with mine.world.platform.sessions() as session, session.begin():
        column = row.case_id if row is VoucherApplication else row.id
        await session.execute(update(row).where(column == key).values(**values))


async def refused(mine: Applying, *, expect: str = "IneligibleFailure", **values: Any) -> dict[str, Any]:
    """The submission is refused and nothing changed."""
    draft = await mine.drafted(**values)
    async with unchanged(mine.world.platform.sessions):
        return await mine.submit(draft, expect=expect)


def codes(answer: Mapping[str, Any]) -> set[str]:
    return {each["code"] for each in answer.get("reasons", answer.get("faults", ()))}


@pytest.mark.parametrize(
    ("price", "granted"), [("299999.98", "149999.99"), ("300000.00", "150000.00"), ("300000.02", "150000.00"), ("0.03", "0.01")]
)
async def test_half_of_the_contract_rounded_down_and_at_most_the_years_cap(world: World, price: str, granted: str) -> None:
    mine = await applying(world, price=price)
    assert (await mine.submitted())["requested"] == granted


@pytest.mark.parametrize(("price", "ok"), [("2000.00", True), ("1999.98", False)])
async def test_the_programmes_minimum_is_exact(world: World, price: str, ok: bool) -> None:
    mine = await applying(world, price=price, minimum=1_000_00)
    if ok:
        assert (await mine.submitted())["requested"] == "1000.00"
    else:
        answer = await refused(mine)
        assert codes(answer) == {"BELOW_MINIMUM"}
        assert all(each["citation"] for each in answer["reasons"])


async def test_the_years_cap_counts_what_other_applications_ask_for(world: World) -> None:
    mine = await applying(world, price="200000.00")
    await mine.submitted()
    more = await mine.on_another_order("200000.00")
    seen = await more.submitted()
    assert seen["requested"] == "50000.00"
    assert "YEAR" in {each["code"] for each in seen["computation"]["steps"]}
    answer = await refused(await mine.on_another_order("10.00"))
    assert codes(answer) == {"CAP_EXHAUSTED"}


async def test_a_withdrawn_application_frees_the_cap(world: World) -> None:
    mine = await applying(world, price="300000.00")
    seen = await mine.submitted()
    await mine.act("applicationWithdraw", id=seen["id"], version=seen["version"])
    assert (await (await mine.on_another_order("300000.00")).submitted())["requested"] == "150000.00"


@pytest.mark.parametrize(
    ("moment", "left"), [(datetime(2026, 12, 31, 15, 59, tzinfo=UTC), "50000.00"), (datetime(2026, 12, 31, 16, tzinfo=UTC), "150000.00")]
)
async def test_the_year_is_that_of_the_submission_in_shanghai(world: World, clock: FixedClock, moment: datetime, left: str) -> None:
    mine = await applying(world, price="200000.00")
    await mine.submitted()
    more = await mine.on_another_order("400000.00")
    draft = await more.drafted()
    clock.advance(moment - clock.now())
    assert (await more.submit(draft))["requested"] == left


@pytest.mark.parametrize(("budget", "granted"), [(5_999_99, "5999.99"), (6_000_00, "6000.00"), (6_000_01, "6000.00")])
async def test_the_budgets_rest_cuts_what_is_asked_for(world: World, budget: int, granted: str) -> None:
    mine = await applying(world, budget=budget)
    assert (await mine.submitted())["requested"] == granted


async def test_without_a_budget_nothing_is_asked_for(world: World) -> None:
    mine = await applying(world, budget=0)
    assert codes(await refused(mine)) & {"BUDGET_INSUFFICIENT", "NOTHING_TO_PAY"}


async def test_when_the_money_went_meanwhile_the_pass_is_refused_and_the_case_waits(world: World) -> None:
    mine = await applying(world, budget=6_000_00)
    first, other = await mine.submitted(), await (await mine.on_another_order()).submitted()
    await mine.passed(first)
    await mine.decide(other, await district(world))
    second = await agency(world)
    async with unchanged(world.platform.sessions):
        answer = await mine.decide(other, second, expect="RefusedFailure")
    assert answer["code"] == "BUDGET_EXCEEDED"
    assert (await mine.read(other))["status"]["label"] == "专业机构复审"
    await mine.act(
        "applicationVoid", who=await admin(world), id=first["id"], version=(await mine.read(first))["version"], reason="示例"
    )
    assert (await mine.decide(other, await agency(world)))["status"]["label"] == "复审通过"


async def test_no_more_is_asked_for_than_both_parties_agreed(world: World) -> None:
    mine = await applying(world)
    answer = await refused(mine, contract_amount="12000.01", expect="InvalidInputFailure")
    assert answer["faults"] == [
        {"path": "input.values.contractAmount", "code": "ABOVE_ORDER", "hint": "合同金额有变化的，请先在订单上协商改价"}
    ]
    assert (await (await mine.on_another_order()).submitted(contract_amount="8000.00"))["requested"] == "4000.00"


@pytest.mark.parametrize("category", ["RESEARCH_DEVELOPMENT", "INSPECTION_TESTING", "COMPREHENSIVE"])
async def test_three_kinds_of_service_are_paid_for(world: World, category: str) -> None:
    mine = await applying(world, categories=[category])
    await change(mine, Order, uuid_of(mine.order), category=category)
    assert (await mine.submitted())["requested"] == "6000.00"


async def test_another_kind_finds_no_programme(world: World) -> None:
    mine = await applying(world, categories=["RESEARCH_DEVELOPMENT"])
    async with unchanged(world.platform.sessions):
        answer = await mine.drafted(expect="RefusedFailure")
    assert answer["code"] == "NO_OPEN_PROGRAMME"


async def test_the_contracts_day_lies_in_the_use_window(world: World) -> None:
    mine = await applying(world, use_from=date(2026, 1, 1))
    assert codes(await refused(mine, contract_date="2025-12-31")) == {"CONTRACT_DATE_OUTSIDE_WINDOW"}


async def test_after_the_use_by_day_nothing_new_is_handed_in(world: World, clock: FixedClock) -> None:
    mine = await applying(world, use_by=date(2026, 6, 30))
    draft = await mine.drafted()
    clock.advance(datetime(2026, 6, 30, 16, tzinfo=UTC) - clock.now())
    async with unchanged(world.platform.sessions):
        answer = await mine.submit(draft, expect="IneligibleFailure")
    assert codes(answer) == {"USE_BY_PASSED"}


# --- order and programme ----------------------------------------------------------------------------------------------


async def test_an_order_that_the_institution_has_not_taken_carries_a_draft_only(world: World) -> None:
    mine = await applying(world, accept=False)
    answer = await refused(mine, expect="RefusedFailure")
    assert answer["code"] == "ORDER_NOT_ACCEPTED"


async def test_the_application_comes_before_the_service(world: World) -> None:
    mine = await applying(world)
    draft = await mine.drafted()
    mine.order = await act(mine.here.seller, "orderStart", mine.order)
    async with unchanged(world.platform.sessions):
        late = await mine.submit(draft, expect="RefusedFailure")
    assert late["code"] == "SERVICE_BEGUN"


async def test_a_service_that_begins_before_the_pass_is_at_the_enterprises_risk_and_shown_so(world: World) -> None:
    mine = await applying(world)
    seen = await mine.submitted()
    assert seen["atOwnRisk"] is False
    mine.order = await act(mine.here.seller, "orderStart", mine.order)
    assert (await mine.read(seen))["atOwnRisk"] is True
    assert (await mine.passed(seen))["atOwnRisk"] is False


async def test_an_open_negotiation_of_the_price_is_waited_for(world: World) -> None:
    mine = await applying(world)
    draft = await mine.drafted()
    order = await act(mine.here.seller, "orderProposePrice", mine.order, price="9000", reason="示例")
    async with unchanged(world.platform.sessions):
        answer = await mine.submit(draft, expect="RefusedFailure")
    assert answer["code"] == "PRICE_NEGOTIATED"
    await act(mine.who, "orderAgreePrice", order)
    answer = await mine.submit(draft, expect="InvalidInputFailure")
    assert codes(answer) == {"ABOVE_ORDER"}


async def test_a_cancelled_order_carries_none(world: World) -> None:
    mine = await applying(world)
    mine.order = await act(mine.who, "orderCancel", mine.order, reason="示例")
    async with unchanged(world.platform.sessions):
        answer = await mine.drafted(expect="RefusedFailure")
    assert answer["code"] == "ORDER_ENDED"


async def test_one_order_carries_one_application_at_a_time(world: World) -> None:
    mine = await applying(world)
    seen = await mine.submitted()
    async with unchanged(world.platform.sessions):
        answer = await mine.drafted(expect="RefusedFailure")
    assert answer["code"] == "ALREADY_APPLIED"
    await mine.act("applicationWithdraw", id=seen["id"], version=seen["version"])
    assert (await mine.drafted())["status"]["label"] == "草稿"


async def test_a_closed_programme_takes_none_and_several_must_be_chosen_among(world: World) -> None:
    mine = await applying(world)
    draft = await mine.drafted()
    await change(mine, Programme, mine.programme_id, status="CLOSED")
    async with unchanged(world.platform.sessions):
        closed = await mine.submit(draft, expect="RefusedFailure")
    assert closed["code"] == "PROGRAMME_CLOSED"
    await change(mine, Programme, mine.programme_id, status="OPEN")
    await applying(world, here=mine.here)
    more = await mine.on_another_order()
    async with unchanged(world.platform.sessions):
        answer = await more.drafted(expect="InvalidInputFailure")
    assert answer["faults"][0]["path"] == "input.programmeId"


# --- who with whom ----------------------------------------------------------------------------------------------------


async def test_the_same_legal_representative_is_refused_with_the_article(world: World) -> None:
    mine = await applying(world)
    await change(mine, Unit, mine.here.house.unit_id, legal_representative="示例甲")
    answer = await refused(mine)
    (reason,) = answer["reasons"]
    assert reason["code"] == "TIE_SAME_REPRESENTATIVE"
    assert "津科规〔2019〕2号" in reason["citation"]


async def test_a_declared_tie_is_refused_with_the_article(world: World) -> None:
    mine = await applying(world)
    answer = await refused(mine, declared_ties=["CO_FOUNDATION"])
    (reason,) = answer["reasons"]
    assert (reason["code"], "津科规〔2019〕2号" in reason["citation"]) == ("TIE_DECLARED", True)


async def test_a_unit_never_trades_with_itself(world: World) -> None:
    mine = await applying(world)
    async with world.platform.sessions() as session:
        own = (await session.get_one(Unit, mine.here.enterprise_id)).uscc
    await change(mine, Institution, mine.here.house.id, uscc=own)
    assert "SAME_PARTY" in codes(await refused(mine))


async def test_a_service_without_the_badge_and_an_institution_outside_the_registry_are_refused(world: World) -> None:
    mine = await applying(world)
    await change(mine, Service, mine.here.offer.id, voucher_supported=False)
    assert codes(await refused(mine)) == {"NOT_BADGED"}
    await change(mine, Service, mine.here.offer.id, voucher_supported=True)
    await change(mine, Institution, mine.here.house.id, region="liaoning")
    draft = await mine.read({"id": (await _drafts(mine))[0]})
    answer = await mine.submit(draft, expect="IneligibleFailure")
    assert codes(answer) == {"INSTITUTION_NOT_ACCEPTED"}


async def _drafts(mine: Applying) -> list[str]:
    query = "{ myApplications(first: 10) { nodes { id } } }"
    return [each["id"] for each in (await mine.who.client.execute(query))["myApplications"]["nodes"]]


async def test_an_enterprise_registered_elsewhere_is_refused_line_by_line(world: World) -> None:
    mine = await applying(world)
    await change(mine, Unit, mine.here.enterprise_id, home_region="liaoning")
    answer = await refused(mine)
    assert codes(answer) == {"REGISTERED_HERE"}


async def test_an_uncertified_enterprise_applies_for_nothing(world: World) -> None:
    mine = await applying(world)
    draft = await mine.drafted()
    async with world.platform.sessions() as session, session.begin():
        theirs = update(Case).where(Case.unit_id == mine.here.enterprise_id, Case.kind == "CERTIFICATION")
        await session.execute(theirs.values(phase="EXPIRED"))
    async with unchanged(world.platform.sessions):
        answer = await mine.submit(draft, expect="RefusedFailure")
    assert answer["code"] == "NOT_CERTIFIED"


# --- old rules --------------------------------------------------------------------------------------------------------


async def under_the_notice(mine: Applying) -> None:
    """The order was placed in 2021, under 津科规〔2019〕2号."""
    placed = datetime(2021, 3, 1, 4, tzinfo=UTC)
    await change(mine, Order, uuid_of(mine.order), edition="2020-01-01", created_at=placed)


OLD = {"statutory": "NO", "funded_elsewhere": "NO"}


@pytest.mark.parametrize(
    ("price", "granted"), [("199999.98", "99999.99"), ("200000.00", "100000.00"), ("200000.02", "100000.00"), ("2000.00", "1000.00")]
)
async def test_an_order_begun_under_the_old_rules_keeps_their_figures(world: World, price: str, granted: str) -> None:
    mine = await applying(world, price=price)
    await under_the_notice(mine)
    seen = await mine.submitted(**OLD)
    assert (seen["edition"], seen["requested"]) == ("2020-01-01", granted)


async def test_the_old_minimum_is_a_thousand_yuan(world: World) -> None:
    mine = await applying(world, price="1999.98")
    await under_the_notice(mine)
    assert codes(await refused(mine, **OLD)) == {"BELOW_MINIMUM"}


@pytest.mark.parametrize(("key", "code"), [("statutory", "EXCLUDED_STATUTORY"), ("funded_elsewhere", "EXCLUDED_FUNDED_ELSEWHERE")])
async def test_the_old_rules_exclude_statutory_tests_and_what_is_funded_already(world: World, key: str, code: str) -> None:
    mine = await applying(world)
    await under_the_notice(mine)
    assert codes(await refused(mine, **{**OLD, key: "YES"})) == {code}


async def test_the_old_rules_know_two_kinds_of_service(world: World) -> None:
    mine = await applying(world, categories=["COMPREHENSIVE"])
    await under_the_notice(mine)
    await change(mine, Order, uuid_of(mine.order), category="COMPREHENSIVE")
    assert "CATEGORY_NOT_SUPPORTED" in codes(await refused(mine, **OLD))


async def test_the_old_rules_ask_for_credit_and_the_present_do_not(world: World) -> None:
    mine = await applying(world)
    await change(mine, Unit, mine.here.enterprise_id, adverse_credit=True)
    other = Applying(mine.here, mine.programme_id, await ordered(mine.here))
    await under_the_notice(other)
    assert codes(await refused(other, **OLD)) == {"GOOD_CREDIT"}
    assert (await mine.submitted())["status"]["phase"] == "REVIEW"


async def test_facts_edition_and_computation_are_kept_with_the_case(world: World) -> None:
    mine = await applying(world)
    seen = await mine.submitted()
    async with world.platform.sessions() as session:
        row = await session.get_one(VoucherApplication, case_id(seen))
    assert row.facts["items"][0]["contract"] == 12_000_00
    assert row.computation["total"] == 6_000_00
    assert row.eligibility["edition"] == seen["edition"]
    assert {each["satisfied"] for each in seen["eligibility"]} == {True}
