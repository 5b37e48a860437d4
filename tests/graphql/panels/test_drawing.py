"""Who sits on a panel: by lot among who is tied to nobody, or named with a reason; replaced when one cannot (domain.md §8)."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from core.actor import Role
from core.ids import new_id
from db.models import (
    Affiliation,
    AuditEntry,
    Case,
    CaseStage,
    Expert,
    Institution,
    Opinion,
    Order,
    Panel,
    PanelSeat,
    RoleGrant,
    Unit,
)
from domain.panels.lots import lots
from gateway.outbox import drain
from schema.ids import encode_id, split_id
from tests.support import postgres
from tests.support.panels import ADMIN, EXPERT, Fellow, Jury, act, expert, jury_of, jury_on_application, pooled, stored_expert
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.platform import world as make_world
from tests.support.unchanged import unchanged

TOLD = "{ myNotifications { nodes { title } } }"


async def parties(jury: Jury) -> tuple[Unit, Unit]:
    """Enterprise and institution."""
    async with jury.world.platform.sessions() as db:
        enterprise = await db.get_one(Unit, jury.enterprise_id)
        seller = (await db.scalars(select(Order.institution_unit_id).where(Order.enterprise_unit_id == enterprise.id))).one()
        return enterprise, await db.get_one(Unit, seller)


async def change(jury: Jury, fellow: Fellow, **values: Any) -> None:
    async with jury.world.platform.sessions() as db, db.begin():
        await db.execute(update(Expert).where(Expert.id == fellow.expert_id).values(**values))


async def tied(jury: Jury, how: str, fellow: Fellow) -> None:
    """Make that expert tied in that way, behind the platform's back."""
    enterprise, institution = await parties(jury)
    account = fellow.person.account_id
    sessions = jury.world.platform.sessions
    if how == "employer by code":
        await change(jury, fellow, employers=[{"uscc": enterprise.uscc, "name": "另有名称"}])
    elif how == "employer by name":
        await change(jury, fellow, employers=[{"uscc": "", "name": f" {institution.name.replace('（', '(')} "}])
    elif how == "another name of the institution":
        async with sessions() as db, db.begin():
            await db.execute(update(Institution).where(Institution.unit_id == institution.id).values(names=["示例旧名研究院"]))
        await change(jury, fellow, employers=[{"uscc": "", "name": "示例旧名研究院"}])
    elif how == "declared before":
        await change(jury, fellow, ties=[{"uscc": institution.uscc, "name": "x", "kind": "FAMILY", "on": "2026-01-01"}])
    elif how == "legal representative":
        made = await expert(jury.world, real_name=enterprise.legal_representative)
        row = await stored_expert(jury.world, made)
        await change(jury, made, status="ENDED")
        await change(jury, fellow, real_name_index=row.real_name_index)
    elif how == "employer with the same legal representative":
        async with sessions() as db, db.begin():
            sister = Unit(
                id=new_id(), uscc="91120101MADRAWN01X", name="示例姊妹公司", capacities=["ENTERPRISE"], home_region=ADMIN.region,
                home_division="120101", address="", legal_representative=enterprise.legal_representative,
            )  # fmt: skip
            db.add(sister)
        await change(jury, fellow, employers=[{"uscc": sister.uscc, "name": sister.name}])
    elif how == "employer affiliated on record":
        owner = "91120101MAOWNER01X"
        one, other = sorted((owner, institution.uscc))
        async with sessions() as db, db.begin():
            db.add(
                Affiliation(
                    region=ADMIN.region, one=one, other=other, kind="OWNERSHIP", source="示例登记信息",
                    recorded_by=jury.admin.account_id, recorded_at=jury.world.platform.clock.now(),
                )
            )  # fmt: skip
        await change(jury, fellow, employers=[{"uscc": owner, "name": "示例控股公司"}])
    elif how == "former member":
        async with sessions() as db, db.begin():
            db.add(
                RoleGrant(
                    id=new_id(), account_id=account, role=Role.ENTERPRISE_OPERATOR, unit_id=enterprise.id,
                    revoked_at=jury.world.platform.clock.now(),
                )
            )  # fmt: skip
    else:
        await reviewed_earlier(jury, account)


async def reviewed_earlier(jury: Jury, account: UUID) -> None:
    async with jury.world.platform.sessions() as db, db.begin():
        case = await jury.case()
        stage = (await db.scalars(select(CaseStage.id).where(CaseStage.case_id == case.id).limit(1))).one()
        db.add(
            Opinion(
                id=new_id(), case_id=case.id, stage_id=stage, state="agency_review", state_label="专业机构形式审查", event="PASS",
                body="示例机构", account_id=account, text="", created_at=jury.world.platform.clock.now(),
            )
        )  # fmt: skip


TIES = {
    "employer by code": "EMPLOYER", "employer by name": "EMPLOYER", "another name of the institution": "EMPLOYER",
    "declared before": "DECLARED", "legal representative": "REPRESENTATIVE",
    "employer with the same legal representative": "EMPLOYERS_REPRESENTATIVE", "former member": "MEMBER",
    "employer affiliated on record": "AFFILIATED",
    "reviewed an earlier stage": "REVIEWED",
}  # fmt: skip


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


@pytest.mark.parametrize("days", [0, 61, 1])
async def test_more_time_is_later_than_before_and_bounded(jury: Jury, days: int) -> None:
    async with unchanged(jury.world.platform.sessions):
        answer = await jury.admin.client.execute(
            "mutation($input: PanelExtendInput!) { panelExtend(input: $input) { ... on Failure { code path } } }",
            {"input": {"caseId": jury.id, "days": days, "reason": "好", "idempotencyKey": str(new_id())}},
        )
    assert answer["panelExtend"]["path"] == "input.days"


async def test_every_act_on_a_panel_is_in_the_audit_log_without_scores_or_names(world: World) -> None:
    jury = await jury_of(world, 6)
    (fellow, seat), *rest = await jury.seated()
    await act(fellow.person, "panelRefuse", seatId=seat, reason="HEALTH")
    await rest[0][0].score(rest[0][1], comment="只有我知道。")
    async with world.platform.sessions() as db:
        entries = (await db.scalars(select(AuditEntry).where(AuditEntry.entity == "panel"))).all()
        seats = (await db.scalars(select(PanelSeat))).all()
    assert {"PANEL.DRAW", "PANEL.DECLARE", "PANEL.REFUSE", "PANEL.SCORE"} == {entry.act for entry in entries}
    assert "只有我知道" not in str([entry.after for entry in entries])
    assert len(seats) == 6


async def test_two_drawings_at_once_fill_the_panel_once_and_a_repeated_request_answers_again(world: World) -> None:
    jury = await jury_of(world, 12)
    key = str(new_id())
    body = {"caseId": jury.id, "fields": []}
    document = "mutation($input: PanelDrawInput!) { panelDraw(input: $input) { __typename ... on Failure { code } } }"
    second = await person(world, ADMIN)
    answers = await asyncio.gather(
        jury.admin.client.execute(document, {"input": {**body, "idempotencyKey": key}}),
        second.client.execute(document, {"input": {**body, "idempotencyKey": str(new_id())}}),
    )
    told = sorted(answer["panelDraw"].get("code", "") for answer in answers)
    assert told == ["", "PANEL_FULL"]
    assert len((await jury.panel())["seats"]) == 5
    winner = jury.admin if answers[0]["panelDraw"]["__typename"] == "PanelPayload" else second
    if winner is jury.admin:
        async with unchanged(world.platform.sessions):
            await winner.client.execute(document, {"input": {**body, "idempotencyKey": key}}, expect="PanelPayload")


async def test_who_keeps_panels_sits_on_none(world: World) -> None:
    jury = await jury_of(world, 5)
    (both,) = await pooled(jury, 1)
    async with world.platform.sessions() as db, db.begin():
        db.add(RoleGrant(id=new_id(), account_id=both.person.account_id, role=Role.REGIONAL_ADMIN, region=ADMIN.region, body="x"))
    async with unchanged(world.platform.sessions):
        named = await act(jury.admin, "panelName", caseId=jury.id, expertId=both.id, reason="熟悉", expect="RefusedFailure")
    assert named["code"] == "ADMIN"
    panel = (await jury.draw())["panel"]
    assert {"expertId": both.id, "reasons": ["ADMIN"]} in panel["draws"][0]["excluded"]


async def test_admins_are_told_to_convene_and_have_the_case_in_their_inbox_until_the_panel_is_full(world: World) -> None:
    jury = await jury_on_application(world, experts=4)
    while await drain(world.platform):
        pass
    titles = [each["title"] for each in (await jury.admin.client.execute(TOLD))["myNotifications"]["nodes"]]
    assert any(title.startswith("请组织专家评审") for title in titles)
    waiting = "{ reviewInbox { totalCount nodes { case { id } } } }"
    assert [each["case"]["id"] for each in (await jury.admin.client.execute(waiting))["reviewInbox"]["nodes"]] == [jury.id]
    (fellow, seat), *_ = await jury.seated()
    assert (await jury.admin.client.execute(waiting))["reviewInbox"]["totalCount"] == 0
    await act(fellow.person, "panelRefuse", seatId=seat, reason="BUSY")
    assert (await jury.admin.client.execute(waiting))["reviewInbox"]["totalCount"] == 0
    (again, place), *_ = [each for each in await placed(jury) if each[0] is not fellow]
    await act(again.person, "panelRefuse", seatId=place, reason="BUSY")
    assert (await jury.admin.client.execute(waiting))["reviewInbox"]["totalCount"] == 1
    elsewhere = await person(world, Duty(Role.REGIONAL_ADMIN, "liaoning", "210000"))
    assert (await elsewhere.client.execute(waiting))["reviewInbox"]["totalCount"] == 0


async def placed(jury: Jury) -> list[tuple[Fellow, str]]:
    """Who is awaited now."""
    seats = [each for each in (await jury.panel())["seats"] if each["status"] in {"INVITED", "DECLARED"}]
    return [(jury.pool[each["expertId"]], each["id"]) for each in seats]


async def test_an_inbox_takes_as_many_statements_for_many_seats_as_for_one(jury: Jury, statements: Any) -> None:
    (fellow, _), *_ = await jury.seated()
    counted = []
    for more in (0, 20):
        await copied(jury, fellow, more)
        with statements() as found:
            listed = await fellow.inbox(first=100)
        assert (listed["totalCount"], len(listed["nodes"])) == (more + 1, more + 1)
        counted.append(found.count)
    assert counted[0] == counted[1]
    page = await fellow.inbox(first=8, waiting=True)
    rest = await fellow.inbox(first=100, waiting=True, after=page["pageInfo"]["endCursor"])
    assert len({each["id"] for each in (*page["nodes"], *rest["nodes"])}) == 21
    assert page["counts"] == {"toDeclare": 20, "toScore": 1, "overdue": 0}


async def copied(jury: Jury, fellow: Fellow, count: int) -> None:
    """So many more cases of the same kind with a seat of that expert, without their journey."""
    now = jury.world.platform.clock.now()
    async with jury.world.platform.sessions() as db, db.begin():
        case = await db.get_one(Case, jury.case_id)
        panel = (await db.scalars(select(Panel).where(Panel.case_id == case.id))).one()
        for _ in range(count):
            kept = {column.key: getattr(case, column.key) for column in Case.__table__.columns if column.key not in {"id", "number"}}
            another = Case(id=new_id(), number=new_id().hex, **kept)
            convened = Panel(
                id=new_id(), case_id=another.id, state=panel.state, settings=panel.settings, opened_by=panel.opened_by, opened_at=now
            )
            db.add(another)
            await db.flush()
            db.add(convened)
            await db.flush()
            db.add(
                PanelSeat(
                    panel_id=convened.id, expert_id=fellow.expert_id, account_id=fellow.person.account_id, how="DRAWN",
                    seated_by=panel.opened_by, seated_at=now,
                )
            )  # fmt: skip
