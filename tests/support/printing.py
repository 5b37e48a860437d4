"""Redemptions that wait for their stamped form, and scans of it, for tests over HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import Role
from core.working_days import add_working_days
from db.models import Case, CaseStage
from schema.ids import split_id
from tests.regions.driving.tasks import scan_of
from tests.support.orders import DIVISION, REGION
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.redeeming import Redeemer, redeemer
from tests.support.uploading import upload_of

FAILURE = """... on Failure { __typename code message path } ... on InvalidInputFailure { faults { path code message hint } }
  ... on StaleVersionFailure { currentVersion }"""
EXPORT = f"""mutation($input: FormExportInput!) {{ formExport(input: $input) {{ __typename
  ... on FormExportPayload {{ formExport {{ id caseId caseNumber title version digest code pages standing url }} }}
  {FAILURE} }} }}"""
COMPLETE = f"""mutation($input: TaskCompleteInput!) {{ taskComplete(input: $input) {{ __typename
  ... on TaskPayload {{ case {{ id version status {{ key phase }} }} }} {FAILURE} }} }}"""
DECIDE = f"""mutation($input: ReviewDecideInput!) {{ reviewDecide(input: $input) {{ __typename
  ... on ReviewPayload {{ case {{ id version status {{ key phase }} }} }} {FAILURE} }} }}"""
JUDGE = f"""mutation($input: TaskJudgeScanInput!) {{ taskJudgeScan(input: $input) {{ __typename
  ... on TaskPayload {{ case {{ id version status {{ key phase }} }} }} {FAILURE} }} }}"""
TASK = """query($id: ID!) { applicantTask(caseId: $id) { label note open judging formTitle
  documents { key label formats scan files { standing pages readPages file { name } } } exports { id version standing } } }"""
VERIFY = """query($code: String!) { verifyForm(code: $code) { standing message caseNumber title region unitName version
  newestVersion pages exportedAt } }"""
CASE = "query($id: ID!) { redemption(id: $id) { id version number status { key phase } } }"
PATH = (
    (Role.REVIEWER, DIVISION, "district_review"),
    (Role.AGENCY_REVIEWER, "", "agency_review"),
    (Role.REVIEWER, f"{DIVISION[:2]}0000", "city_accepted"),
)
DOCUMENT = "stamped_form"


@dataclass
class Waiting:
    """A redemption in 待上传盖章件."""

    mine: Redeemer
    id: str

    @property
    def world(self) -> World:
        return self.mine.world

    @property
    def who(self) -> Person:
        return self.mine.who

    async def case(self) -> dict[str, Any]:
        return dict((await self.who.client.execute(CASE, {"id": self.id}))["redemption"])

    async def export(self, who: Person | None = None, expect: str = "FormExportPayload", **given: Any) -> dict[str, Any]:
        body = {"caseId": self.id, "idempotencyKey": str(uuid4()), **given}
        answer = await (who or self.who).client.execute(EXPORT, {"input": body}, expect=expect)
        return dict(answer["formExport"]) if expect == "FormExportPayload" else answer

    async def pdf(self, export: Mapping[str, Any] | None = None) -> bytes:
        found = export or await self.export()
        answer = await self.who.client.http.get(found["url"], headers=self.who.client.headers)
        assert answer.status_code == 200, answer.text
        return answer.content

    async def upload(self, data: bytes, who: Person | None = None) -> str:
        return await upload_of(self.world, who or self.who, data, "扫描件")

    async def complete(self, *uploads: str, expect: str = "TaskPayload", **given: Any) -> dict[str, Any]:
        documents = [{"key": DOCUMENT, "uploadIds": list(uploads)}]
        version = (await self.case())["version"]
        body = {"caseId": self.id, "version": version, "documents": documents, "idempotencyKey": str(uuid4()), **given}
        answer = await self.who.client.execute(COMPLETE, {"input": body}, expect=expect)
        return dict(answer["case"]) if expect == "TaskPayload" else answer

    async def refused(self, *uploads: str, **given: Any) -> list[str]:
        """The codes of the faults; the case stays as it was."""
        before = await self.case()
        answer = await self.complete(*uploads, expect="InvalidInputFailure", **given)
        assert await self.case() == before
        return [fault["code"] for fault in answer["faults"]]

    async def judge(self, who: Person, accept: bool, text: str = "", expect: str = "TaskPayload") -> dict[str, Any]:
        version = (await self.case())["version"]
        body = {"caseId": self.id, "version": version, "accept": accept, "text": text, "idempotencyKey": str(uuid4())}
        answer = await who.client.execute(JUDGE, {"input": body}, expect=expect)
        return dict(answer["case"]) if expect == "TaskPayload" else answer

    async def verify(self, code: str, who: Person | None = None) -> dict[str, Any]:
        client = who.client if who else self.world.client()
        return dict((await client.execute(VERIFY, {"code": code}))["verifyForm"])

    async def task(self, who: Person | None = None) -> dict[str, Any]:
        return dict((await (who or self.who).client.execute(TASK, {"id": self.id}))["applicantTask"])

    async def scan(self) -> str:
        """An upload of the newest print, scanned."""
        return await self.upload(scan_of(await self.pdf()))


async def official(world: World, role: Role, division: str = "") -> Person:
    return await person(world, Duty(role, REGION, division, body="示例部门"))


async def decided(world: World, who: Person, case_id: str, verdict: str = "PASS", **given: Any) -> dict[str, Any]:
    query = "query($id: ID!) { node(id: $id) { ... on Case { version } } }"
    version = (await who.client.execute(query, {"id": case_id}))["node"]["version"]
    text = "" if verdict == "PASS" else "请补正。"
    body = {"caseId": case_id, "version": version, "verdict": verdict, "text": text, "idempotencyKey": str(uuid4()), **given}
    return dict((await who.client.execute(DECIDE, {"input": body}, expect="ReviewPayload"))["case"])


async def through_reviews(world: World, case_id: str, until: str = "") -> None:
    """Passed by the district, the agency and the city; `until` is the state before whose decision to stop."""
    for role, division, state in PATH:
        if state == until:
            return
        await decided(world, await official(world, role, division), case_id)


async def waiting(world: World, mine: Redeemer | None = None, *, walked: bool = False, **draft: Any) -> Waiting:
    """`walked`: through every review; otherwise put where it would be after them."""
    mine = mine or await redeemer(world)
    case = await mine.submit(await mine.filled(**draft))
    here = Waiting(mine, case["id"])
    await (through_reviews(world, case["id"]) if walked else put_there(here))
    return here


async def put_there(here: Waiting) -> None:
    """In its task, as after the last review."""
    key: UUID = split_id(here.id)[1]
    now = here.world.platform.clock.now()
    due = add_working_days(now, 20).at
    async with here.world.platform.sessions() as session, session.begin():
        values = {"status": "stamped_copy", "status_label": "待上传盖章件", "phase": "APPLICANT_TASK", "owner_role": "APPLICANT"}
        moved = update(Case).where(Case.id == key).values(**values, due_at=due, submitted_at=now, entered_at=now)
        await session.execute(moved)
        left = update(CaseStage).where(CaseStage.case_id == key, CaseStage.left_at.is_(None))
        await session.execute(left.values(left_at=now, event="PASS" if await _handed_in(session, key) else "SUBMIT"))
        session.add(
            CaseStage(
                case_id=key, state="stamped_copy", label="待上传盖章件", phase="APPLICANT_TASK", body="申请企业",
                entered_at=now, due_at=due,
            )
        )  # fmt: skip


async def _handed_in(session: AsyncSession, key: UUID) -> bool:
    return bool(await session.scalar(select(exists().where(CaseStage.case_id == key, CaseStage.event == "SUBMIT"))))
