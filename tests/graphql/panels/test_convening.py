"""What keeps a panel going: time, the record, the lock, and admins who are told to convene it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import select

from core.actor import Role
from core.ids import new_id
from db.models import (
    AuditEntry,
    Case,
    Panel,
    PanelSeat,
    RoleGrant,
)
from gateway.outbox import drain
from tests.support.panels import ADMIN, Fellow, Jury, act, jury_of, jury_on_application, pooled
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.unchanged import unchanged

TOLD = "{ myNotifications { nodes { title } } }"


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
