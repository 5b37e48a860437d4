"""Who takes part: the officials that a region may need, and units that certify themselves by the region's own form."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from core.actor import OFFICIAL_ROLES, Role
from core.clock import FixedClock, local_date
from core.identifiers import make_uscc
from domain.reviews.deadlines import run_due
from schema.ids import split_id
from tests.regions.driving.calling import Caller
from tests.regions.driving.filling import FORM, filled
from tests.regions.driving.moving import CASE, passed
from tests.support.people import Duty, person
from tests.support.platform import World

_SERIAL = itertools.count(1)
COLLEAGUES = 3
"""Of each body: two reviews of one submission are two persons' work."""
REGION = """query($code: String!) { region(code: $code) {
  code name division obtain filer edition severalProgrammes words { term word } registers { code }
  categories { code label } } }"""
DIVISIONS = """query($region: String!, $parent: String!) {
  divisions(region: $region, parent: $parent, first: 100) { nodes { code leaf } } }"""
CERTIFICATION = f"""query($region: String!, $capacity: UnitCapacity!) {{
  certificationFormDefinition(region: $region, capacity: $capacity) {{ {FORM} }} }}"""


@dataclass(frozen=True)
class Unit:
    """A certified unit and who acts for it."""

    id: UUID
    name: str
    uscc: str
    operator: Caller


@dataclass
class Stage:
    """One region as its API shows it, on a platform whose clock the drive moves."""

    world: World
    region: dict[str, Any]
    district: str
    officials: list[Caller] = field(default_factory=list)
    seen: dict[str, set[str]] = field(default_factory=dict)
    """By kind of case: the labels of the states it was shown in."""
    to_return: set[str] = field(default_factory=set)
    """Kinds of case that are returned for correction once, where the region lets; then they are in `returned`."""
    returned: set[str] = field(default_factory=set)

    @property
    def code(self) -> str:
        return str(self.region["code"])

    @property
    def today(self) -> date:
        return local_date(self.world.platform.clock.now())

    def admins(self) -> list[Caller]:
        return [each for each in self.officials if each.name == Role.REGIONAL_ADMIN]

    async def later(self, days: int) -> None:
        """The clock moves on, and what has fallen due is done."""
        clock = self.world.platform.clock
        assert isinstance(clock, FixedClock)
        clock.advance(timedelta(days=days))
        while await run_due(self.world.platform, clock.now()):
            pass


async def stage_of(world: World, code: str) -> Stage:
    """The region's officials of every role, at its root and in a district of its own."""
    visitor = Caller("visitor", await person(world))
    region = await visitor.ask(REGION, code=code)
    district = await _district(visitor, code, region["division"])
    stage = Stage(world, region, district)
    for role in sorted(OFFICIAL_ROLES - {Role.PLATFORM_ADMIN}):
        for division in dict.fromkeys((region["division"], district) if role is Role.REVIEWER else (region["division"],)):
            for _ in range(COLLEAGUES):
                duty = Duty(role, code, division, body=f"示例{role.lower()}")
                stage.officials.append(Caller(role, await person(world, duty)))
    return stage


async def _district(visitor: Caller, region: str, root: str) -> str:
    """The first division that has none below it; the root where the region lists none."""
    parent = ""
    while True:
        found = (await visitor.ask(DIVISIONS, region=region, parent=parent))["nodes"]
        if not found:
            return parent or root
        parent = found[0]["code"]
        if found[0]["leaf"]:
            return str(parent)


async def certified(stage: Stage, capacity: str) -> Unit:
    """A new unit: its certification filled in, submitted and passed by whoever that is in this region."""
    serial = next(_SERIAL)
    applicant = Caller("applicant", await person(stage.world))
    name = f"示例第{serial}{'企业' if capacity == 'ENTERPRISE' else '检测中心'}有限公司"
    uscc = make_uscc(f"91{stage.district}", f"D{serial:07d}")
    form = await applicant.ask(CERTIFICATION, region=stage.code, capacity=capacity)
    said = {
        "identity": capacity, "name": name, "uscc": uscc, "division": stage.district, "address": "示例路 1 号",
        "legal_representative": f"示例甲{serial}", "payee_name": name, "certifier": "LEGAL_REPRESENTATIVE",
    }  # fmt: skip
    values = await filled(applicant, form, stage.today, **said)
    saved = await applicant.act("certificationSaveDraft", f"certification {{ {CASE} }}", region=stage.code, values=values)
    case = saved["certification"]
    await applicant.act("certificationSubmit", id=case["id"], version=case["version"])
    await passed(stage, applicant, case["id"])
    unit = await applicant.ask("query($id: ID!) { certification(id: $id) { unitId } }", id=case["id"])
    unit_id = split_id(unit["unitId"])[1]
    role = Role.ENTERPRISE_OPERATOR if capacity == "ENTERPRISE" else Role.INSTITUTION_OPERATOR
    return Unit(unit_id, name, uscc, Caller(name, await person(stage.world, Duty(role, unit_id=unit_id))))
