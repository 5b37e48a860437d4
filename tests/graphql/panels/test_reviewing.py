"""Experts declare first, score on the region's criteria, and decide by its quorum and rule (domain.md §4, §6)."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from core.clock import FixedClock
from core.ids import new_id
from db.models import CaseStage, TaskDocument, Upload
from domain.reviews.deadlines import run_due
from schema.ids import encode_id
from tests.support.panels import GOOD, POOR, Jury, act, jury_of, pooled
from tests.support.platform import World
from tests.support.unchanged import unchanged

OPINIONS = "query($id: ID!) { redemption(id: $id) { status { key } opinions { body text event } history { by role act } } }"
PAPERS = "query($id: ID!) { redemption(id: $id) { number form { fields { key value { text } } } items { title } } }"


async def test_five_experts_score_and_the_average_decides(jury: Jury) -> None:
    rows = await jury.seated()
    for fellow, seat in rows[:-1]:
        task = (await fellow.score(seat))["task"]
        assert (task["panel"]["outcome"], task["seat"]["score"]) == ("", "90")
    last, seat = rows[-1]
    task = (await last.score(seat, POOR, "材料不足。"))["task"]
    assert (task["panel"]["outcome"], task["panel"]["average"]) == ("PASS", "76")
    assert (await jury.case()).status == "approved"


async def test_a_low_average_rejects_and_gives_the_money_back(jury: Jury) -> None:
    for fellow, seat in await jury.seated():
        await fellow.score(seat, POOR)
    assert (await jury.case()).status == "rejected"
    held = "query($id: ID!) { redemption(id: $id) { held } }"
    assert (await jury.who.client.execute(held, {"id": jury.id}))["redemption"]["held"] == "0.00"


async def test_nothing_of_the_papers_is_seen_before_the_declaration_nor_after_the_end(jury: Jury) -> None:
    ((fellow, seat), *others) = await jury.seated(declared=False)
    task = await fellow.task()
    assert (task["caseId"], task["mayDeclare"], task["mayScore"]) == (None, True, False)
    assert {party["side"] for party in task["parties"]} == {"ENTERPRISE", "INSTITUTION"}
    client = fellow.person.client
    (error,) = await client.errors(PAPERS, {"id": jury.id})
    assert error["extensions"]["code"] == "NOT_FOUND"
    shown = (await fellow.declare(seat))["task"]
    assert shown["caseId"] == jury.id
    assert (await client.execute(PAPERS, {"id": jury.id}))["redemption"]["items"]
    for other, place in others:
        await other.declare(place)
        await other.score(place)
    await fellow.score(seat)
    assert (await client.errors(PAPERS, {"id": jury.id}))[0]["extensions"]["code"] == "NOT_FOUND"


async def test_others_scores_are_seen_at_the_end_only_and_never_their_names(jury: Jury) -> None:
    rows = await jury.seated()
    for fellow, seat in rows[:-1]:
        await fellow.score(seat, comment="只有我知道。")
    last, seat = rows[-1]
    assert [each["id"] for each in (await last.task())["panel"]["seats"]] == [seat]
    for officials_view in (await jury.panel(),):
        assert all(each["score"] is None and not each["comment"] for each in officials_view["seats"])
        assert all(each["expertName"] for each in officials_view["seats"])
    seen = (await last.score(seat))["task"]["panel"]["seats"]
    assert [each["score"] for each in seen] == ["90"] * 5
    assert not any(each["expertName"] or each["expertId"] or each["reason"] for each in seen)


async def test_the_applicant_reads_the_outcome_and_opinions_as_a_bodys(jury: Jury) -> None:
    for number, (fellow, seat) in enumerate(await jury.seated()):
        await fellow.score(seat, comment=f"意见 {number}")
    told = (await jury.who.client.execute(OPINIONS, {"id": jury.id}))["redemption"]
    texts = [each["text"] for each in told["opinions"]]
    assert texts[-1] == "5 名专家完成评审，平均分 90（满分 100，合格 60），5 名达到合格分；按平均分的规则，评审通过。"
    assert {text.split("：")[1] for text in texts[:-1]} == {f"意见 {number}" for number in range(5)}
    assert {each["body"] for each in told["opinions"]} == {"评审专家组"}
    panel = await jury.panel(jury.who)
    assert (panel["outcome"], panel["average"], panel["seats"], panel["draws"]) == ("PASS", "90", [], [])


@pytest.mark.parametrize(
    ("points", "comment", "path", "code"),
    [
        ({**GOOD, "cost": 11}, "好", "input.points.cost", "OUT_OF_RANGE"),
        ({**GOOD, "cost": -1}, "好", "input.points.cost", "OUT_OF_RANGE"),
        ({"innovation": 9}, "好", "input.points", "REQUIRED"),
        ({**GOOD, "luck": 1}, "好", "input.points", "UNKNOWN"),
        (GOOD, " ", "input.comment", "REQUIRED"),
        (GOOD, "好" * 1001, "input.comment", "TOO_LONG"),
    ],
)
async def test_a_wrong_score_names_its_criterion_and_changes_nothing(
    jury: Jury, points: dict[str, int], comment: str, path: str, code: str
) -> None:
    ((fellow, seat), *_) = await jury.seated()
    async with unchanged(jury.world.platform.sessions):
        refused = await fellow.score(seat, points, comment, expect="InvalidInputFailure")
    assert (path, code) in {(fault["path"], fault["code"]) for fault in refused["faults"]}


async def test_one_scores_once_after_declaring_and_only_on_the_own_seat(jury: Jury) -> None:
    (first, one), (second, two), *_ = await jury.seated(declared=False)
    sessions = jury.world.platform.sessions
    async with unchanged(sessions):
        assert (await first.score(one, expect="RefusedFailure"))["code"] == "NOT_DECLARED"
        assert (await first.declare(two, expect="RefusedFailure"))["code"] == "NOT_FOUND"
    await first.declare(one)
    await second.declare(two)
    key = str(uuid4())
    await first.score(one, idempotencyKey=key)
    async with unchanged(sessions):
        await first.score(one, idempotencyKey=key)
        assert (await first.score(one, expect="RefusedFailure"))["code"] == "ALREADY_SCORED"
        assert (await first.declare(one, expect="RefusedFailure"))["code"] == "ALREADY_DECLARED"
        assert (await first.score(two, expect="RefusedFailure"))["code"] == "NOT_FOUND"
        unknown = encode_id("PanelSeat", new_id())
        assert (await first.score(unknown, expect="RefusedFailure"))["code"] == "NOT_FOUND"
        foreign = encode_id("Expert", new_id())
        assert (await first.score(foreign, expect="InvalidInputFailure"))["path"] == "input.seatId"
        left = await act(first.person, "panelRefuse", seatId=one, reason="BUSY", expect="RefusedFailure")
        assert left["code"] == "ALREADY_SCORED"


async def test_two_last_scores_at_once_decide_once(jury: Jury) -> None:
    rows = await jury.seated()
    for fellow, seat in rows[:3]:
        await fellow.score(seat)
    await asyncio.gather(*(fellow.score(seat) for fellow, seat in rows[3:]))
    assert (await jury.case()).status == "approved"
    panel = await jury.panel()
    assert (panel["outcome"], panel["scored"]) == ("PASS", 5)
    for fellow, seat in rows[:1]:
        assert (await fellow.score(seat, expect="RefusedFailure"))["code"] == "PANEL_CLOSED"


async def test_when_time_is_up_a_quorum_decides_and_the_rest_lapses(jury: Jury, clock: FixedClock) -> None:
    rows = await jury.seated()
    for fellow, seat in rows[:3]:
        await fellow.score(seat)
    assert (await jury.case()).status == "expert_review"
    clock.advance(timedelta(days=60))
    await run_due(jury.world.platform, clock.now())
    assert (await jury.case()).status == "approved"
    late, seat = rows[-1]
    assert (await late.task())["seat"]["status"] == "LAPSED"
    async with unchanged(jury.world.platform.sessions):
        assert (await late.score(seat, expect="RefusedFailure"))["code"] == "PANEL_CLOSED"


async def test_without_a_quorum_it_waits_for_the_admin_who_gives_time(jury: Jury, clock: FixedClock) -> None:
    rows = await jury.seated()
    for fellow, seat in rows[:2]:
        await fellow.score(seat)
    clock.advance(timedelta(days=60))
    await run_due(jury.world.platform, clock.now())
    assert (await jury.case()).status == "expert_review"
    assert (await rows[2][0].inbox())["counts"] == {"toDeclare": 0, "toScore": 1, "overdue": 1}
    told = "{ myNotifications { nodes { title text } } }"
    for who in (jury.admin, rows[2][0].person):
        titles = [each["title"] for each in (await who.client.execute(told))["myNotifications"]["nodes"]]
        assert any("超过办理时限" in title for title in titles)
    extended = await act(jury.admin, "panelExtend", caseId=jury.id, days=5, reason="专家出差")
    assert extended["panel"]["dueAt"] > clock.now().isoformat()
    await rows[2][0].score(rows[2][1])
    assert (await jury.case()).status == "expert_review"
    clock.advance(timedelta(days=30))
    await rows[3][0].score(rows[3][1])
    assert (await jury.case()).status == "approved"


async def test_more_experts_than_the_panel_has_do_not_change_the_work_of_a_look(world: World, statements) -> None:  # type: ignore[no-untyped-def]
    jury = await jury_of(world, 5)
    await jury.draw()
    counted = []
    for _ in range(2):
        with statements() as found:
            await jury.panel()
        counted.append(found.count)
        await pooled(jury, 10)
    assert counted[0] == counted[1]


async def test_an_expert_reads_the_matter_and_no_contact_no_account_and_no_signed_form(jury: Jury) -> None:
    ((fellow, _), *_) = await jury.seated()
    client = fellow.person.client
    async with jury.world.platform.sessions() as db, db.begin():
        stage = (await db.scalars(select(CaseStage.id).where(CaseStage.case_id == jury.case_id).limit(1))).one()
        bill, signed = (await db.scalars(select(Upload).where(Upload.case_id == jury.case_id).limit(2))).all()
        db.add(
            TaskDocument(
                case_id=jury.case_id, stage_id=stage, key="stamped_form", upload_id=signed.id, findings={}, standing="ACCEPTED",
                uploaded_by=signed.account_id, created_at=jury.world.platform.clock.now(),
            )
        )  # fmt: skip
    shown = (await client.execute(PAPERS, {"id": jury.id}))["redemption"]
    told = {each["key"]: (each["value"] or {}).get("text") for each in shown["form"]["fields"]}
    assert told["summary"] == "检测完成。"
    assert [told[key] for key in ("contact_name", "contact_mobile", "payee_account", "payee_bank")] == [None] * 4
    for upload, status in ((bill, 200), (signed, 404)):
        answer = await client.http.get(f"/uploads/{encode_id('Upload', upload.id)}", headers=client.headers)
        assert answer.status_code == status, upload.name
    units = "query($id: ID!) { node(id: $id) { id } }"
    unit = encode_id("Unit", jury.enterprise_id)
    assert (await client.execute(units, {"id": unit}))["node"] is None
    inbox = "{ reviewInbox { nodes { case { id } } } cases { nodes { id } } }"
    assert [each["id"] for each in (await client.execute(inbox))["cases"]["nodes"]] == [jury.id]
