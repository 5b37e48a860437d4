"""Who sits on a panel: by lot among who is tied to nobody, or named with a reason; replaced when one cannot (domain.md §8)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from core.actor import Role
from db.models import (
    RoleGrant,
)
from domain.panels.lots import lots
from schema.ids import encode_id, split_id
from tests.graphql.panels.ties import TIES, change, tied
from tests.support import postgres
from tests.support.panels import ADMIN, EXPERT, Jury, act, expert, jury_of, pooled, stored_expert
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.platform import world as make_world
from tests.support.unchanged import unchanged

TOLD = "{ myNotifications { nodes { title } } }"


@pytest.mark.parametrize("how", TIES)
async def test_whoever_is_tied_is_neither_drawn_nor_named_nor_may_score(world: World, how: str) -> None:
    """With five others the panel is full; the record says who was left out and why."""
    jury = await jury_of(world, 5)
    (bound,) = await pooled(jury, 1)
    await tied(jury, how, bound)
    async with unchanged(world.platform.sessions):
        named = await act(jury.admin, "panelName", caseId=jury.id, expertId=bound.id, reason="熟悉情况", expect="RefusedFailure")
    assert (named["code"], named["path"]) == ("TIED", "input.expertId")
    panel = (await jury.draw())["panel"]
    assert bound.id not in {seat["expertId"] for seat in panel["seats"]}
    (draw,) = panel["draws"]
    assert {"expertId": bound.id, "reasons": [TIES[how]]} in draw["excluded"]


@pytest.mark.parametrize("how", ["employer by code", "legal representative", "reviewed an earlier stage"])
async def test_a_tie_that_comes_to_light_after_the_drawing_bars_from_papers_and_scores(jury: Jury, how: str) -> None:
    (early, one), (late, two), *_ = await jury.seated(declared=False)
    await late.declare(two)
    for fellow in (early, late):
        await tied(jury, how, fellow)
    async with unchanged(jury.world.platform.sessions):
        assert (await early.declare(one, expect="RefusedFailure"))["code"] == "TIED"
        assert (await late.score(two, expect="RefusedFailure"))["code"] == "TIED"


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
async def test_in_any_pool_nobody_tied_is_ever_drawn(engine: Any, tmp_path_factory: Any, clock: Any, data: Any) -> None:
    """Whatever part of the pool is tied in whatever way, the chosen are among the others, and the record can be repeated."""
    await postgres.empty_all_tables(engine)
    async with make_world(engine, clock, tmp_path_factory.mktemp("pool")) as world:
        jury = await jury_of(world, 5)
        bound = await pooled(jury, data.draw(st.integers(1, 6)))
        for fellow in bound:
            await tied(jury, data.draw(st.sampled_from(["employer by code", "employer by name", "declared before", "former member"])), fellow)
        await pooled(jury, data.draw(st.integers(0, 4)))
        panel = (await jury.draw())["panel"]
        assert not {seat["expertId"] for seat in panel["seats"]} & {fellow.id for fellow in bound}
        (draw,) = panel["draws"]
        order = lots(draw["seed"], [split_id(each)[1] for each in draw["candidates"]])
        assert [encode_id("Expert", each) for each in order[:5]] == draw["chosen"]
        assert len(draw["candidates"]) + len(draw["excluded"]) == len(jury.pool)


async def test_a_pool_that_is_too_small_is_told_with_figures_and_draws_nobody(world: World) -> None:
    jury = await jury_of(world, 4)
    await change(jury, next(iter(jury.pool.values())), status="ENDED")
    async with unchanged(world.platform.sessions):
        refused = await act(jury.admin, "panelDraw", caseId=jury.id, expect="RefusedFailure")
    assert refused["code"] == "NOT_ENOUGH_EXPERTS"
    assert "需要抽取 5 名专家，专家库中符合条件的只有 3 名" in refused["message"]


async def test_who_cannot_sign_in_as_an_expert_of_the_region_is_not_drawn(world: World) -> None:
    jury = await jury_of(world, 5)
    gone, *_ = jury.pool.values()
    async with world.platform.sessions() as db, db.begin():
        now = world.platform.clock.now()
        await db.execute(update(RoleGrant).where(RoleGrant.account_id == gone.person.account_id).values(revoked_at=now))
    await expert(world, "liaoning")
    assert (await act(jury.admin, "panelDraw", caseId=jury.id, expect="RefusedFailure"))["code"] == "NOT_ENOUGH_EXPERTS"


async def test_a_drawing_may_be_held_among_a_field_of_work(world: World) -> None:
    jury = await jury_of(world, 5)
    chosen = await pooled(jury, 5, fields=["检验检测", "机械"])
    panel = (await jury.draw(fields=["检验检测"]))["panel"]
    assert {seat["expertId"] for seat in panel["seats"]} == {each.id for each in chosen}
    assert {tuple(each["reasons"]) for each in panel["draws"][0]["excluded"]} == {("OTHER_FIELD",)}


async def test_an_admin_names_with_a_reason_and_draws_the_rest(jury: Jury) -> None:
    chosen, *_ = jury.pool.values()
    async with unchanged(jury.world.platform.sessions):
        given = {"caseId": jury.id, "expertId": chosen.id}
        refused = await act(jury.admin, "panelName", **given, reason=" ", expect="InvalidInputFailure")
    assert refused["path"] == "input.reason"
    await act(jury.admin, "panelName", **given, reason="唯一熟悉该设备的专家")
    panel = (await jury.draw())["panel"]
    assert [seat["how"] for seat in panel["seats"]] == ["NAMED", *["DRAWN"] * 4]
    assert panel["seats"][0]["reason"] == "唯一熟悉该设备的专家"
    assert panel["draws"][0]["wanted"] == 4
    assert {"expertId": chosen.id, "reasons": ["SEATED"]} in panel["draws"][0]["excluded"]
    async with unchanged(jury.world.platform.sessions):
        assert (await act(jury.admin, "panelDraw", caseId=jury.id, expect="RefusedFailure"))["code"] == "PANEL_FULL"
        assert (await act(jury.admin, "panelName", **given, reason="再来", expect="RefusedFailure"))["code"] == "PANEL_FULL"


async def test_who_declares_an_interest_is_replaced_by_lot_and_never_drawn_for_that_unit_again(world: World) -> None:
    jury = await jury_of(world, 7)
    (fellow, seat), *_ = await jury.seated(declared=False)
    task = await fellow.task()
    party = next(each for each in task["parties"] if each["side"] == "INSTITUTION")
    async with unchanged(world.platform.sessions):
        unknown = await fellow.declare(seat, [{"party": "别的单位", "kind": "FAMILY"}], expect="InvalidInputFailure")
    assert unknown["path"] == "input.ties[0].party"
    told = (await fellow.declare(seat, [{"party": party["key"], "kind": "COOPERATION"}]))["task"]
    assert (told["seat"]["status"], told["caseId"]) == ("TIED", None)
    assert [each["kind"] for each in (await stored_expert(world, fellow)).ties] == ["COOPERATION"]
    panel = await jury.panel()
    assert (panel["seated"], panel["vacant"], len(panel["seats"])) == (5, 0, 6)
    assert {"expertId": fellow.id, "reasons": ["SEATED", "DECLARED"]} in panel["draws"][1]["excluded"]


@pytest.mark.parametrize(("reason", "said", "fine"), [("BUSY", "", True), ("OTHER", "", False), ("OTHER", "出国", True), ("TIED", "", False)])
async def test_an_expert_refuses_with_a_typed_reason_and_another_is_drawn(world: World, reason: str, said: str, fine: bool) -> None:
    jury = await jury_of(world, 6)
    (fellow, seat), *_ = await jury.seated()
    if not fine:
        async with unchanged(world.platform.sessions):
            await act(fellow.person, "panelRefuse", seatId=seat, reason=reason, text=said, expect="InvalidInputFailure")
        return
    told = (await act(fellow.person, "panelRefuse", seatId=seat, reason=reason, text=said))["task"]
    assert (told["seat"]["status"], told["seat"]["refusal"], told["caseId"]) == ("REFUSED", reason, None)
    assert (await jury.panel())["seated"] == 5
    async with unchanged(world.platform.sessions):
        assert (await fellow.score(seat, expect="RefusedFailure"))["code"] == "SEAT_LEFT"


async def test_when_all_refuse_and_nobody_is_left_the_admins_are_told_and_can_add_and_draw(jury: Jury) -> None:
    for fellow, seat in await jury.seated():
        await act(fellow.person, "panelRefuse", seatId=seat, reason="BUSY")
    panel = await jury.panel()
    assert (panel["seated"], panel["vacant"], panel["mayConvene"]) == (0, 5, True)
    told = (await jury.admin.client.execute("{ myNotifications { nodes { title } } }"))["myNotifications"]["nodes"]
    assert any("专家评审待处理" in each["title"] for each in told)
    await pooled(jury, 5)
    for fellow, seat in [(jury.pool[each["expertId"]], each["id"]) for each in (await jury.draw())["panel"]["seats"][5:]]:
        await fellow.declare(seat)
        await fellow.score(seat)
    assert (await jury.case()).status == "approved"


async def test_a_silent_expert_is_replaced_by_the_admin_but_not_one_who_has_scored(world: World) -> None:
    jury = await jury_of(world, 6)
    (silent, one), (done, two), *_ = await jury.seated()
    await done.score(two)
    async with unchanged(world.platform.sessions):
        kept = await act(jury.admin, "panelReplace", seatId=two, reason="分数太高", expect="RefusedFailure")
        assert kept["code"] == "NOT_AWAITED"
        bare = await act(jury.admin, "panelReplace", seatId=one, reason="", expect="InvalidInputFailure")
        assert bare["path"] == "input.reason"
    panel = (await act(jury.admin, "panelReplace", seatId=one, reason="联系不上"))["panel"]
    assert panel["seated"] == 5
    (seat,) = [each for each in panel["seats"] if each["id"] == one]
    assert (seat["status"], seat["refusal"], seat["refusalText"]) == ("REMOVED", "REMOVED", "联系不上")
    assert (await silent.task())["caseId"] is None


async def test_only_the_regions_admins_convene_a_panel(jury: Jury) -> None:
    (fellow, seat), *_ = await jury.seated()
    outsiders = [
        await person(jury.world, Duty(Role.REGIONAL_ADMIN, "liaoning", "210000")), jury.who, fellow.person,
        await person(jury.world, Duty(Role.REVIEWER, ADMIN.region, "120000")), await person(jury.world),
        await person(jury.world, EXPERT),
    ]  # fmt: skip
    async with unchanged(jury.world.platform.sessions):
        for who in outsiders:
            for verb, asked in (
                ("panelDraw", {"caseId": jury.id}), ("panelName", {"caseId": jury.id, "expertId": fellow.id, "reason": "好"}),
                ("panelReplace", {"seatId": seat, "reason": "好"}), ("panelExtend", {"caseId": jury.id, "days": 30, "reason": "好"}),
            ):  # fmt: skip
                refused = await act(who, verb, **asked, expect="RefusedFailure")
                assert refused["code"] in {"NOT_FOUND", "FORBIDDEN"}, (verb, refused)


async def test_a_reviewer_sees_how_it_stands_and_no_persons_and_another_region_nothing(jury: Jury) -> None:
    await jury.seated()
    reviewer = await person(jury.world, Duty(Role.REVIEWER, ADMIN.region, "120000"))
    panel = await jury.panel(reviewer)
    assert [seat["status"] for seat in panel["seats"]] == ["DECLARED"] * 5
    assert not any(seat["expertId"] or seat["expertName"] or seat["how"] for seat in panel["seats"])
    assert (panel["draws"], panel["mayConvene"]) == ([], False)
    elsewhere = await person(jury.world, Duty(Role.REGIONAL_ADMIN, "liaoning", "210000"))
    query = "query($id: ID!) { node(id: $id) { id } }"
    assert (await elsewhere.client.execute(query, {"id": jury.id}))["node"] is None
