"""A redemption at the experts' stage, a pool of invented experts, and what each of them does, over HTTP."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select, update

from core.actor import Role
from core.ids import new_id
from core.working_days import add_working_days
from db.encryption import KEYRING
from db.models import Case, CaseStage, Expert
from schema.ids import decode_id, encode_id
from tests.support.applying import applying, district
from tests.support.orders import REGION
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.redeeming import redeemer

_SERIAL = itertools.count(1)
ADMIN = Duty(Role.REGIONAL_ADMIN, REGION, "120000", body="市科技主管部门")
EXPERT = Duty(Role.EXPERT, REGION, body="评审专家库")
PANEL = """standing size quorum decision passScore scale outcome average seated scored vacant mayConvene dueAt closedAt
  criteria { key max weight }
  seats { id number status mine how reason refusal refusalText expertId expertName score comment points { key points } }
  draws { seed wanted fields candidates chosen excluded { expertId reasons } }"""
TASK = f"""id caseNumber caseId body mayDeclare mayRefuse mayScore overdue dueAt parties {{ key name side }}
  seat {{ id status mine score comment refusal points {{ key points }} }} panel {{ {PANEL} }}"""
FAILURE = """... on Failure { __typename code message path } ... on InvalidInputFailure { faults { path code message hint } }
  ... on StaleVersionFailure { currentVersion }"""
CASE_PANEL = f"query($id: ID!) {{ node(id: $id) {{ ... on Case {{ status {{ key phase }} panel {{ {PANEL} }} }} }} }}"
INBOX = f"""query($waiting: Boolean, $first: Int, $after: String) {{
  panelInbox(waiting: $waiting, first: $first, after: $after) {{
  totalCount counts {{ toDeclare toScore overdue }} pageInfo {{ hasNextPage endCursor }} nodes {{ {TASK} }} }} }}"""
GOOD = {"innovation": 9, "result": 9, "cost": 9, "documents": 9}
POOR = {"innovation": 2, "result": 2, "cost": 2, "documents": 2}


def _mutation(verb: str, payload: str, fields: str) -> str:
    given = f"{verb[0].upper()}{verb[1:]}Input"
    return f"""mutation($input: {given}!) {{ {verb}(input: $input) {{ __typename
      ... on {payload} {{ {fields} }} {FAILURE} }} }}"""


async def act(who: Person, verb: str, *, expect: str = "", **given: Any) -> dict[str, Any]:
    """A panel's or the pool's mutation; its payload, or with `expect` the failure of that type."""
    kinds = {
        "expert": ("ExpertPayload", "expert { id realName mobile fields status version employers { name uscc } }"),
        "panel": ("PanelPayload", f"panel {{ {PANEL} }}"), "task": ("PanelTaskPayload", f"task {{ {TASK} }}"),
    }  # fmt: skip
    theirs = verb in {"panelDeclare", "panelRefuse", "panelScore"}
    payload, fields = kinds["expert" if verb.startswith("expert") else "task" if theirs else "panel"]
    body = {"idempotencyKey": str(uuid4()), **given}
    return await who.client.execute(_mutation(verb, payload, fields), {"input": body}, expect=expect or payload)


@dataclass(frozen=True)
class Fellow:
    """An expert of the pool, signed in."""

    expert_id: UUID
    person: Person

    @property
    def id(self) -> str:
        return encode_id("Expert", self.expert_id)

    async def task(self, **options: Any) -> dict[str, Any]:
        (found,) = (await self.inbox(**options))["nodes"]
        return dict(found)

    async def inbox(self, **options: Any) -> dict[str, Any]:
        return dict((await self.person.client.execute(INBOX, options))["panelInbox"])

    async def declare(self, seat: str, ties: Sequence[dict[str, str]] = (), *, expect: str = "") -> dict[str, Any]:
        return await act(self.person, "panelDeclare", seatId=seat, ties=list(ties), expect=expect)

    async def score(
        self, seat: str, points: dict[str, int] | None = None, comment: str = "同意。", *, expect: str = "", **more: Any
    ) -> dict[str, Any]:
        rows = [{"key": key, "points": given} for key, given in (points or GOOD).items()]
        return await act(self.person, "panelScore", seatId=seat, points=rows, comment=comment, expect=expect, **more)


@dataclass
class Jury:
    """A case under review by experts, its applicant, the admin who convenes them, and the pool."""

    world: World
    case_id: UUID
    who: Person
    enterprise_id: UUID
    admin: Person
    kind: str = "Redemption"
    pool: dict[str, Fellow] = field(default_factory=dict)
    """By the expert's global id."""

    @property
    def id(self) -> str:
        return encode_id(self.kind, self.case_id)

    async def draw(self, **options: Any) -> dict[str, Any]:
        return await act(self.admin, "panelDraw", caseId=self.id, **options)

    async def panel(self, who: Person | None = None) -> dict[str, Any]:
        found = (await (who or self.admin).client.execute(CASE_PANEL, {"id": self.id}))["node"]
        return dict(found["panel"])

    async def case(self) -> Case:
        async with self.world.platform.sessions() as session:
            return await session.get_one(Case, self.case_id)

    async def seated(self, *, declared: bool = True) -> list[tuple[Fellow, str]]:
        """Drawn experts with their seats; they have declared to have no interest."""
        panel = (await self.draw())["panel"]
        rows = [(self.pool[seat["expertId"]], seat["id"]) for seat in panel["seats"]]
        for fellow, seat in rows if declared else ():
            await fellow.declare(seat)
        return rows


async def expert(world: World, region: str = REGION, **changes: Any) -> Fellow:
    """An expert of the pool with an account, without the acts that make them."""
    serial = next(_SERIAL)
    who = await person(world, Duty(Role.EXPERT, region, body="评审专家库"))
    name = changes.pop("real_name", f"评审{chr(0x4E00 + serial)}")
    values = {
        "fields": ["材料科学"], "employers": [{"uscc": "", "name": f"示例第{serial}研究院"}], "ties": [],
        "registered_by": who.account_id, "region": region, **changes,
    }  # fmt: skip
    row = Expert(
        id=new_id(), account_id=who.account_id, real_name=name, real_name_index=KEYRING.blind_index(name), **values
    )
    async with world.platform.sessions() as session, session.begin():
        session.add(row)
    return Fellow(row.id, who)


async def pooled(jury: Jury, count: int, **changes: Any) -> list[Fellow]:
    made = [await expert(jury.world, **changes) for _ in range(count)]
    jury.pool |= {each.id: each for each in made}
    return made


async def at_the_experts(world: World, redemption: UUID) -> None:
    """The case stands at the experts' stage, without having walked there."""
    platform = world.platform
    async with platform.sessions() as session, session.begin():
        case = await session.get_one(Case, redemption)
        state = next(each for each in case.workflow["states"] if each["phase"] == "EXPERT_REVIEW")
        due = add_working_days(platform.clock.now(), state["working_days"]).at
        head = {
            "status": state["key"], "status_label": state["label"], "phase": state["phase"], "due_at": due,
            "owner_role": state["owner"]["role"], "owner_level": "", "owner_body": state["owner"]["body"],
        }  # fmt: skip
        await session.execute(update(Case).where(Case.id == redemption).values(**head))
        stage = update(CaseStage).where(CaseStage.case_id == redemption, CaseStage.left_at.is_(None))
        named = {"state": state["key"], "label": state["label"], "phase": state["phase"], "body": state["owner"]["body"]}
        await session.execute(stage.values(due_at=due, **named))


async def jury_of(world: World, experts: int = 5) -> Jury:
    """A submitted redemption at the experts' stage and so many experts in the pool."""
    here = await redeemer(world)
    seen = await here.submit(await here.filled())
    case_id = decode_id(seen["id"], "Redemption")
    await at_the_experts(world, case_id)
    jury = Jury(world, case_id, here.who, here.here.enterprise_id, await person(world, ADMIN))
    await pooled(jury, experts)
    return jury


async def stored_expert(world: World, fellow: Fellow) -> Expert:
    async with world.platform.sessions() as session:
        return (await session.scalars(select(Expert).where(Expert.id == fellow.expert_id))).one()


async def jury_on_application(world: World, experts: int = 3, **terms: Any) -> Jury:
    """A voucher application whose region asks experts where the real one asks an agency; the district has passed it."""
    mine = await applying(world, **terms)
    seen = await mine.submitted()
    case_id = decode_id(seen["id"], "Application")
    panel = {
        "experts": 3, "quorum": 2, "decision": "majority", "pass_score": 6,
        "criteria": [{"key": "need", "label": "必要性", "max": 10}],
    }  # fmt: skip
    asked = {
        "phase": "EXPERT_REVIEW", "label": "专家论证", "owner": {"role": "EXPERT", "level": "", "body": "专家组"},
        "settings": {"panel": panel}, "outcomes": ["PASS", "RETURN"],
    }  # fmt: skip
    async with world.platform.sessions() as session, session.begin():
        case = await session.get_one(Case, case_id)
        states = [{**each, **(asked if each["key"] == "agency_review" else {})} for each in case.workflow["states"]]
        await session.execute(update(Case).where(Case.id == case_id).values(workflow={**case.workflow, "states": states}))
    await mine.decide(seen, await district(world))
    jury = Jury(world, case_id, mine.who, mine.here.enterprise_id, await person(world, ADMIN), "Application")
    await pooled(jury, experts)
    return jury
