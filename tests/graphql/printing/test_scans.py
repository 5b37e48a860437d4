"""The signed, stamped scan: it must be the newest print of this very case, whole; anything else is refused and changes nothing."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from PIL import Image
from sqlalchemy import select, update

from core.actor import Role
from core.clock import FixedClock
from db.models import Case, TaskDocument
from domain.reviews.deadlines import run_due
from schema.ids import split_id
from tests.support.files import pdf as small_pdf
from tests.support.orders import DIVISION, REGION
from tests.support.people import Duty, person
from tests.support.platform import World
from tests.support.printing import COMPLETE, DOCUMENT, Waiting, decided, official, put_there, waiting
from tests.support.redeeming import redeemer
from tests.support.scanning import SPOILT, picture, scan, without_codes

CITY = f"{DIVISION[:2]}0000"


async def documents(here: Waiting) -> list[TaskDocument]:
    query = select(TaskDocument).where(TaskDocument.case_id == split_id(here.id)[1]).order_by(TaskDocument.id)
    async with here.world.platform.sessions() as session:
        return list(await session.scalars(query))


async def test_the_signed_scan_brings_the_case_to_its_next_stage(world: World) -> None:
    here = await waiting(world, walked=True)
    case = await here.complete(await here.scan())
    assert case["status"]["phase"] == "EXPERT_REVIEW"
    (kept,) = await documents(here)
    assert kept.standing == "ACCEPTED"
    assert kept.findings["read"] == kept.findings["pages"]


async def test_pictures_of_the_pages_do_as_well(world: World) -> None:
    here = await waiting(world)
    export = await here.export()
    pdf = await here.pdf(export)
    uploads = [
        await here.upload(picture(pdf, SPOILT["photographed"], "JPEG", page)) for page in range(export["pages"])
    ]
    assert (await here.complete(*uploads))["status"]["phase"] == "EXPERT_REVIEW"
    task = await here.task()
    assert [file["standing"] for file in task["documents"][0]["files"]] == ["ACCEPTED"] * len(uploads)
    assert not task["open"]


async def test_nothing_can_be_handed_in_before_the_form_was_exported(world: World) -> None:
    here = await waiting(world)
    before = await here.case()
    answer = await here.complete(await here.upload(small_pdf("x")), expect="RefusedFailure")
    assert answer["code"] == "NOT_EXPORTED"
    assert await here.case() == before


async def test_another_cases_scan_is_refused(world: World) -> None:
    here, other = await waiting(world), await waiting(world, await redeemer(world))
    await here.export()
    foreign = scan(await other.pdf())
    assert await here.refused(await here.upload(foreign)) == ["OTHER_CASE"]
    assert await documents(here) == []


async def test_a_page_of_another_case_among_ones_own_is_refused(world: World) -> None:
    here, other = await waiting(world), await waiting(world, await redeemer(world))
    own, foreign = scan(await here.pdf()), picture(await other.pdf(), SPOILT["as it is"])
    assert await here.refused(await here.upload(own), await here.upload(foreign)) == ["OTHER_CASE"]


async def test_after_a_return_the_earlier_print_is_stale(world: World) -> None:
    """Even where nothing was changed: what was signed is not what was reviewed."""
    mine = await redeemer(world)
    case = await mine.submit(await mine.filled())
    for role, division in ((Role.REVIEWER, DIVISION), (Role.AGENCY_REVIEWER, "")):
        await decided(world, await official(world, role, division), case["id"])
    here = Waiting(mine, case["id"])
    await decided(world, await official(world, Role.REVIEWER, CITY), case["id"])
    old = await here.export()
    pdf = await here.pdf(old)
    await set_back(here)
    await mine.submit(await mine.read(case))
    await decided(world, await official(world, Role.REVIEWER, CITY), case["id"])
    outdated = await here.complete(await here.upload(scan(pdf)), expect="RefusedFailure")
    assert outdated["code"] == "PRINT_OUTDATED"
    new = await here.export()
    assert (new["version"], new["digest"] != old["digest"]) == (2, True)
    assert await here.refused(await here.upload(scan(pdf))) == ["STALE_PRINT"]
    assert (await here.verify(old["code"]))["standing"] == "STALE"
    assert (await here.complete(await here.scan()))["status"]["phase"] == "EXPERT_REVIEW"


async def set_back(here: Waiting) -> None:
    """As if the city had sent it back instead: the way a case stands after a return."""
    key: UUID = split_id(here.id)[1]
    async with here.world.platform.sessions() as session, session.begin():
        values: dict[str, Any] = {"status": "returned", "status_label": "退回修改", "phase": "RETURNED", "origin": "city_accepted"}
        await session.execute(update(Case).where(Case.id == key).values(**values, owner_role="APPLICANT"))


async def test_what_was_cut_after_the_print_makes_it_outdated(world: World) -> None:
    here = await waiting(world)
    pdf = await here.pdf()
    async with world.platform.sessions() as session, session.begin():
        from db.models import Redemption

        await session.execute(
            update(Redemption).where(Redemption.case_id == split_id(here.id)[1]).values(approved=Redemption.approved - 1)
        )
    before = await here.case()
    answer = await here.complete(await here.upload(scan(pdf)), expect="RefusedFailure")
    assert (answer["code"], await here.case()) == ("PRINT_OUTDATED", before)


async def test_a_missing_page_is_named(world: World) -> None:
    mine = await redeemer(world)
    draft = await mine.filled()
    for _ in range(45):
        draft = await mine.row(draft, "invoices", mine.invoice("1.00"), file=False)
    here = Waiting(mine, draft["id"])
    await put_there(here)
    export = await here.export()
    assert export["pages"] > 2
    pdf = await here.pdf(export)
    answer = await here.complete(await here.upload(scan(pdf, pages=slice(0, -1))), expect="InvalidInputFailure")
    (fault,) = answer["faults"]
    assert fault["code"] == "PAGES_MISSING"
    assert fault["path"] == "input.documents[0].uploadIds"
    assert f"缺第 {export['pages']} 页" in fault["message"]
    whole = [await here.upload(scan(pdf, pages=slice(i, i + 1))) for i in reversed(range(export["pages"]))]
    assert (await here.complete(*whole))["status"]["phase"] == "EXPERT_REVIEW"


async def test_a_scan_without_a_readable_code_is_refused_with_what_to_do(world: World) -> None:
    here = await waiting(world)
    blind = scan(await here.pdf(), without_codes)
    answer = await here.complete(await here.upload(blind), expect="InvalidInputFailure")
    (fault,) = answer["faults"]
    assert fault["code"] == "NO_CODE"
    assert "200 DPI" in fault["hint"]
    assert await documents(here) == []


async def test_the_files_must_be_ones_own_and_of_the_right_kind(world: World) -> None:
    here = await waiting(world)
    good, other = await here.scan(), await official(world, Role.REVIEWER, DIVISION)
    assert await here.refused(await here.upload(small_pdf("theirs"), other)) == ["NOT_FOUND"]
    assert await here.refused(await here.upload(b"a,b\n1,2\n")) == ["FILE_KIND"]
    assert await here.refused() == ["REQUIRED"]
    assert await here.refused(good, good) == ["REPEATED"]
    assert await here.refused(documents=[]) == ["REQUIRED"]
    assert await here.refused(documents=[{"key": "other", "uploadIds": [good]}]) == ["REQUIRED", "UNKNOWN_FIELD"]
    twice = [{"key": DOCUMENT, "uploadIds": [good]}, {"key": DOCUMENT, "uploadIds": [good]}]
    assert await here.refused(documents=twice) == ["REPEATED"]
    many = [{"key": DOCUMENT, "uploadIds": [good] * 61}]
    assert await here.refused(documents=many) == ["TOO_MANY"]


async def test_hostile_files_are_refused_and_the_next_is_read(world: World) -> None:
    here = await waiting(world)
    good = await here.scan()
    whole = await here.pdf()
    hostile = {
        "nonsense": (b"%PDF-1.7\n" + b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" * 50 + b"%%EOF", "DAMAGED"),
        "something else": (many_pages(8), "NO_CODE"),
        "something short": (many_pages(1), "PAGES_MISSING"),
        "torn in the middle": (whole[: len(whole) // 3] + b"\n%%EOF", "DAMAGED"),
        "too many pages": (many_pages(121), "TOO_MANY_PAGES"),
        "a huge page": (many_pages(8, 0.001), "NO_CODE"),
        "a picture that unfolds": (bomb(), "TOO_LARGE"),
    }
    for name, (data, code) in hostile.items():
        found = await here.refused(await here.upload(data))
        assert found == [code], name
    assert (await here.complete(good))["status"]["phase"] == "EXPERT_REVIEW"


def many_pages(count: int, resolution: float = 72) -> bytes:
    made, page = io.BytesIO(), Image.new("1", (20, 20), 1)
    page.save(made, "PDF", save_all=True, append_images=[page] * (count - 1), resolution=resolution)
    return made.getvalue()


def bomb() -> bytes:
    made = io.BytesIO()
    Image.new("1", (30_000, 30_000), 1).save(made, "PNG")
    return made.getvalue()


async def test_a_repeated_request_hands_in_once(world: World) -> None:
    here = await waiting(world)
    upload, version = await here.scan(), (await here.case())["version"]
    key = str(uuid4())
    first = await here.complete(upload, idempotencyKey=key, version=version)
    body = {
        "caseId": here.id, "version": version, "idempotencyKey": key,
        "documents": [{"key": DOCUMENT, "uploadIds": [upload]}],
    }  # fmt: skip
    again = await here.who.client.execute(COMPLETE, {"input": body})
    assert again["taskComplete"]["case"] == first
    other = await here.who.client.execute(COMPLETE, {"input": {**body, "version": version + 7}})
    assert other["taskComplete"]["faults"][0]["code"] == "REUSED"
    assert (await here.case())["version"] == first["version"]
    assert len(await documents(here)) == 1


async def test_a_stale_version_is_refused(world: World) -> None:
    here = await waiting(world)
    upload = await here.scan()
    answer = await here.complete(upload, version=1, expect="StaleVersionFailure")
    assert answer["currentVersion"] == (await here.case())["version"]


async def test_only_the_applicant_hands_in(world: World) -> None:
    here = await waiting(world)
    upload = await here.scan()
    version = (await here.case())["version"]
    body = {
        "caseId": here.id, "version": version, "idempotencyKey": str(uuid4()),
        "documents": [{"key": DOCUMENT, "uploadIds": [upload]}],
    }  # fmt: skip
    city, stranger = await official(world, Role.REVIEWER, CITY), await redeemer(world)
    for client, code in ((city.client, "FORBIDDEN"), (stranger.who.client, "NOT_FOUND"), (world.client(), "NOT_FOUND")):
        answer = await client.execute(COMPLETE, {"input": body}, expect="RefusedFailure")
        assert answer["code"] == code
    assert (await here.case())["version"] == version


async def test_what_is_not_handed_in_in_time_counts_as_withdrawn(world: World) -> None:
    here = await waiting(world)
    clock = world.platform.clock
    assert isinstance(clock, FixedClock)

    clock.advance(timedelta(days=60))
    await run_due(world.platform, clock.now())
    assert (await here.case())["status"] == {"key": "lapsed", "phase": "EXPIRED"}
    answer = await here.complete(await here.upload(small_pdf("late")), expect="RefusedFailure")
    assert answer["code"] == "WRONG_STATE"


# --- where the region lets eyes judge --------------------------------------------------------------------------------


async def by_eye(world: World) -> Waiting:
    """A case whose region lets the city judge scans without a code."""
    here = await waiting(world)
    key: UUID = split_id(here.id)[1]
    async with world.platform.sessions() as session, session.begin():
        case = await session.get_one(Case, key)
        states = [dict(state) for state in case.workflow["states"]]
        for state in states:
            if state["key"] == "stamped_copy":
                task = state["settings"]["task"]
                documents = [{**each, "unreadable": "CONFIRM"} for each in task["documents"]]
                state["settings"] = {**state["settings"], "task": {**task, "documents": documents}}
        case.workflow = {**case.workflow, "states": states}
    return here


async def handed_in_blind(here: Waiting) -> dict[str, Any]:
    return await here.complete(await here.upload(scan(await here.pdf(), without_codes)))


INBOX = "{ reviewInbox { edges { node { case { id availableActions { event } } } } } }"


async def test_a_scan_without_a_code_waits_for_the_body_that_reviewed_last(world: World) -> None:
    here = await by_eye(world)
    case = await handed_in_blind(here)
    assert case["status"]["key"] == "stamped_copy"
    task = await here.task()
    assert (task["open"], task["judging"]) == (False, True)
    city, district = await official(world, Role.REVIEWER, CITY), await official(world, Role.REVIEWER, DIVISION)
    (edge,) = (await city.client.execute(INBOX))["reviewInbox"]["edges"]
    assert edge["node"]["case"] == {"id": here.id, "availableActions": [{"event": "CONFIRM"}]}
    assert (await district.client.execute(INBOX))["reviewInbox"]["edges"] == []
    refused = await here.judge(district, True, expect="RefusedFailure")
    assert refused["code"] == "NOT_AT_WORK"
    again = await here.complete(await here.upload(small_pdf("again")), expect="RefusedFailure")
    assert again["code"] == "BEING_JUDGED"
    assert (await here.judge(city, True))["status"]["phase"] == "EXPERT_REVIEW"
    (kept,) = await documents(here)
    assert (kept.standing, kept.judged_by) == ("ACCEPTED", city.account_id)


async def test_a_scan_that_eyes_refuse_is_handed_in_anew(world: World) -> None:
    here = await by_eye(world)
    await handed_in_blind(here)
    city = await official(world, Role.REVIEWER, CITY)
    nothing_said = await here.judge(city, False, expect="InvalidInputFailure")
    assert nothing_said["faults"][0]["path"] == "input.text"
    await here.judge(city, False, "没有盖章。")
    task = await here.task()
    assert (task["open"], task["judging"]) == (True, False)
    told = "query($id: ID!) { redemption(id: $id) { opinions { event body text } atWork { body dueAt } } }"
    seen = (await here.who.client.execute(told, {"id": here.id}))["redemption"]
    assert seen["opinions"][-1]["text"] == "没有盖章。"
    assert seen["atWork"]["dueAt"]
    assert (await here.complete(await here.scan()))["status"]["phase"] == "EXPERT_REVIEW"


async def test_the_applicants_time_stands_still_while_others_look(world: World) -> None:
    here = await by_eye(world)
    await handed_in_blind(here)
    clock = world.platform.clock
    assert isinstance(clock, FixedClock)

    clock.advance(timedelta(days=60))
    await run_due(world.platform, clock.now())
    assert (await here.case())["status"]["key"] == "stamped_copy"
    await here.judge(await official(world, Role.REVIEWER, CITY), False, "没有盖章。")
    await run_due(world.platform, clock.now())
    assert (await here.case())["status"]["key"] == "stamped_copy"
    clock.advance(timedelta(days=60))
    await run_due(world.platform, clock.now())
    assert (await here.case())["status"]["key"] == "lapsed"


async def test_even_eyes_need_every_page(world: World) -> None:
    here = await by_eye(world)
    export = await here.export()
    if export["pages"] > 1:
        blind = scan(await here.pdf(export), without_codes, pages=slice(0, 1))
        assert await here.refused(await here.upload(blind)) == ["PAGES_MISSING"]


async def test_nobody_judges_a_scan_of_their_own_unit(world: World) -> None:

    here = await by_eye(world)
    await handed_in_blind(here)
    enterprise = Duty(Role.ENTERPRISE_OPERATOR, unit_id=here.mine.here.enterprise_id)
    both = await person(world, Duty(Role.REVIEWER, REGION, CITY, body="市"), enterprise)
    answer = await here.judge(both, True, expect="RefusedFailure")
    assert answer["code"] == "OWN_CASE"
