"""An invented institution's way into the registry."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from core.actor import Role
from domain.forms import values_digest
from domain.institutions import service
from domain.institutions.commands import SaveAdmission, SubmitAdmission
from domain.reviews.commands import Decide, Verdict
from domain.reviews.service import decide
from domain.work import perform
from tests.support.certification import REGION, ROOT, actor_of, certified, the_case, upload, version
from tests.support.people import Duty, Person, person
from tests.support.platform import World

PROVINCE = Duty(Role.REVIEWER, REGION, ROOT, body="省科技厅")


async def admission_values(world: World, account_id: UUID, **changes: Any) -> dict[str, Any]:
    values: dict[str, Any] = {
        "kind": "UNIVERSITY",
        "introduction": "示例介绍：提供检验检测服务。",
        "qualification": [str(await upload(world, account_id))],
        "contact_name": "示例丙",
        "contact_mobile": "15400009999",
    }
    return {**values, **changes}


async def certified_institution(world: World, who: Person, **changes: Any) -> UUID:
    """The unit, certified as an institution."""
    case_id = await certified(world, who, identity="INSTITUTION", **changes)
    unit_id = (await the_case(world, case_id)).unit_id
    assert unit_id is not None
    return unit_id


async def admitted(world: World, who: Person, unit_id: UUID) -> UUID:
    """The case of an admission that the province has passed."""
    actor = actor_of(who, Role.INSTITUTION_OPERATOR, unit_id=unit_id)
    values = await admission_values(world, who.account_id)
    command = SaveAdmission(REGION, values, digest=values_digest(values))
    case_id = await perform(world.platform, actor, service.save_admission, command)
    submission = SubmitAdmission(case_id, await version(world, case_id))
    await perform(world.platform, actor, service.submit_admission, submission)
    reviewer = actor_of(await person(world, PROVINCE), Role.REVIEWER, region=REGION, division=ROOT, body="省科技厅")
    await perform(world.platform, reviewer, decide, Decide(case_id, await version(world, case_id), Verdict.PASS))
    return case_id
