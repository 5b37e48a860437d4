"""Lets experts decide: an admin enters them into the pool and draws, each declares to have no interest and scores."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from core.actor import Role
from tests.regions.driving.calling import Caller
from tests.support.people import Duty, person

if TYPE_CHECKING:
    from tests.regions.driving.cast import Stage

_SERIAL = itertools.count(1)
PANEL = """query($id: ID!) { node(id: $id) { ... on Case {
  panel { standing size vacant mayConvene criteria { key max } } } } }"""
INBOX = """query { panelInbox(waiting: true, first: 100) { nodes { id mayDeclare mayScore caseNumber
  panel { criteria { key max } } } } }"""
PLACES = ("甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥")


def _name(serial: int) -> str:
    """A made-up name that no legal representative of a drive has."""
    one, two = PLACES
    return f"专家{one[serial % 10]}{two[serial // 10 % 12]}"


async def pooled(stage: Stage, how_many: int) -> list[Caller]:
    """So many more experts in the region's pool, and who they are."""
    admin = stage.admins()[0]
    made = []
    for _ in range(how_many):
        serial = next(_SERIAL)
        who = await person(stage.world, Duty(Role.EXPERT, stage.code, body="示例专家库"))
        caller = Caller(Role.EXPERT, who)
        name = (await caller.ask("query { viewer { name } }"))["name"]
        data = {
            "realName": _name(serial), "title": "研究员", "fields": ["材料科学"],
            "employers": [{"name": f"示例第{serial}研究院"}],
        }  # fmt: skip
        await admin.act("expertAdd", region=stage.code, accountName=name, mobile=who.mobile, body="示例专家库", data=data)
        made.append(caller)
    return made


async def panelled(stage: Stage, case_id: str, number: str, *, favourably: bool = True) -> None:
    """The case's panel, convened and of one mind."""
    admin = stage.admins()[0]
    panel: dict[str, Any] = (await admin.ask(PANEL, id=case_id))["panel"]
    assert panel["mayConvene"], panel
    experts = await pooled(stage, panel["vacant"])
    await admin.act("panelDraw", caseId=case_id)
    for expert in experts:
        for task in (await expert.ask(INBOX))["nodes"]:
            if task["caseNumber"] != number:
                continue
            await expert.act("panelDeclare", seatId=task["id"], ties=[])
            points = [
                {"key": each["key"], "points": each["max"] if favourably else 0} for each in task["panel"]["criteria"]
            ]
            await expert.act("panelScore", seatId=task["id"], points=points, comment="示例评审意见。")
