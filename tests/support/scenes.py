"""A redemption's setting and the people who review and pay it, reached over HTTP."""

from __future__ import annotations

from dataclasses import dataclass

from core.actor import Role
from tests.support import redemptions
from tests.support.people import Duty, Person, person
from tests.support.platform import World
from tests.support.redemptions import Setting
from tests.support.vouchers import DIVISION, REGION

FAILURE = "... on Failure { __typename code message path } ... on InvalidInputFailure { faults { path code } }"


@dataclass(frozen=True)
class Scene:
    """`applicant` operates for the enterprise of `here`."""

    here: Setting
    applicant: Person
    district: Person
    province: Person
    admin: Person
    admin_two: Person


async def scene_of(world: World) -> Scene:
    here = await redemptions.setting(world.platform)
    admin = Duty(Role.REGIONAL_ADMIN, REGION, "210000", body="省科技主管部门")
    return Scene(
        here,
        await person(world, Duty(Role.ENTERPRISE_OPERATOR, unit_id=here.enterprise.unit_id)),
        await person(world, Duty(Role.REVIEWER, REGION, DIVISION, body="区科技主管部门")),
        await person(world, Duty(Role.REVIEWER, REGION, "210000", body="省科技主管部门")),
        await person(world, admin),
        await person(world, admin),
    )
