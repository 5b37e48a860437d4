"""The pool of a region's experts, kept by its admins: add, edit, end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import exists, func, select

from core.actor import Role
from core.checking import Checker
from core.errors import Duplicate, NotFound, StaleVersion, WrongState, invalid
from core.identifiers import mobile as valid_mobile
from core.identifiers import person_name
from core.identifiers import uscc as valid_uscc
from core.ids import new_id
from db.encryption import KEYRING
from db.models import Account, Expert, Panel, PanelSeat, RoleGrant
from domain.access.permissions import Permission, Resource, authorize
from domain.organisations.commands import ProvisionOfficial
from domain.organisations.officials import provision_official
from domain.panels.commands import AddExpert, EditExpert, Employer, EndExpert, ExpertData
from domain.panels.states import AWAITED
from domain.work import Work

ACTIVE, ENDED = "ACTIVE", "ENDED"
MAX_FIELDS: Final = 20
MAX_FIELD: Final = 40
MAX_EMPLOYERS: Final = 20
MAX_TITLE: Final = 100
MAX_NAME: Final = 200
MAX_REASON: Final = 500
MAX_POOL: Final = 2_000
"""Experts of one region: a drawing looks at all of them and keeps who they were."""


async def add_expert(work: Work, command: AddExpert) -> UUID:
    """The expert's id. The account gets the role of an expert where it has it not yet; who was ended comes back.

    Raises InvalidInput with every fault, Duplicate for one of the pool, Forbidden for somebody who acts for a unit.
    """
    authorize(work.actor, Permission.MANAGE_EXPERTS, Resource(region=command.region))
    checker = Checker()
    data = checked(checker, command.data)
    checker.done()
    account_id = await _account_of(work, command)
    query = select(Expert).where(Expert.region == command.region, Expert.account_id == account_id)
    found = await work.session.scalar(query.with_for_update())
    if found is not None and found.status == ACTIVE:
        raise Duplicate("该专家已在专家库中。", path="mobile")
    await refuse_beyond_limit(work, command.region, 1)
    expert = found or Expert(
        id=new_id(), region=command.region, account_id=account_id, registered_by=work.actor.account_id, ties=[]
    )
    fill(expert, data)
    expert.status = ACTIVE
    expert.version = (expert.version or 0) + 1
    work.session.add(expert)
    await work.session.flush()
    act = "EXPERT.ADD" if found is None else "EXPERT.RESTORE"
    work.record(act, "expert", expert.id, region=expert.region, after=_told(expert))
    return expert.id


async def refuse_beyond_limit(work: Work, region: str, more: int) -> None:
    """Raises InvalidInput when so many more would be too many."""
    query = select(func.count()).where(Expert.region == region, Expert.status == ACTIVE)
    if (await work.session.scalar(query) or 0) + more > MAX_POOL:
        raise invalid("region", "TOO_MANY", f"一个地区的专家库最多 {MAX_POOL} 人。", "请先移出不再聘任的专家")


async def _account_of(work: Work, command: AddExpert) -> UUID:
    """The account of that mobile number with the role of an expert in the region. Raises as `provision_official` does."""
    try:
        index = KEYRING.blind_index(valid_mobile(command.mobile))
    except ValueError:
        index = ""
    holds = exists().where(
        RoleGrant.account_id == Account.id, RoleGrant.role == Role.EXPERT, RoleGrant.region == command.region,
        RoleGrant.revoked_at.is_(None),
    )  # fmt: skip
    name = command.account_name.strip().casefold()
    query = select(Account.id).where(Account.mobile_index == index, Account.name_key == name, holds)
    found = await work.session.scalar(query)
    if found is not None:
        return found
    wanted = ProvisionOfficial(command.account_name, command.mobile, Role.EXPERT, command.region, "", command.body)
    grant_id = await provision_official(work, wanted)
    return (await work.session.get_one(RoleGrant, grant_id)).account_id


async def edit_expert(work: Work, command: EditExpert) -> UUID:
    """Replace what the pool knows of an expert; the ties they declared stay."""
    expert = await _lock(work, command.expert_id, command.version)
    checker = Checker()
    data = checked(checker, command.data)
    checker.done()
    before = _told(expert)
    fill(expert, data)
    expert.version += 1
    work.record("EXPERT.EDIT", "expert", expert.id, region=expert.region, before=before, after=_told(expert))
    return expert.id


async def end_expert(work: Work, command: EndExpert) -> UUID:
    """Out of the pool: never drawn again. Refused (SEATED) while a panel waits for them; the admin replaces them there first."""
    expert = await _lock(work, command.expert_id, command.version)
    checker = Checker()
    reason = checker.text("reason", command.reason, "移出理由", maximum=MAX_REASON)
    checker.done()
    if expert.status != ACTIVE:
        raise WrongState("该专家已移出专家库。", path="expert_id")
    seated = exists().where(
        PanelSeat.expert_id == expert.id, PanelSeat.status.in_(AWAITED), Panel.id == PanelSeat.panel_id,
        Panel.closed_at.is_(None),
    )  # fmt: skip
    if await work.session.scalar(select(seated)):
        raise WrongState("该专家还有未完成的评审，请先在相应办件中更换专家。", code="SEATED", path="expert_id")
    expert.status = ENDED
    expert.version += 1
    work.record("EXPERT.END", "expert", expert.id, region=expert.region, reason=reason)
    return expert.id


async def _lock(work: Work, expert_id: UUID, version: int) -> Expert:
    """The expert, if their pool is the caller's to keep. Another region's is not found."""
    query = select(Expert).where(Expert.id == expert_id).with_for_update().execution_options(populate_existing=True)
    expert = await work.session.scalar(query)
    if expert is None or expert.region != work.actor.grant.region:
        raise NotFound("专家", path="expert_id")
    authorize(work.actor, Permission.MANAGE_EXPERTS, Resource(region=expert.region))
    if expert.version != version:
        raise StaleVersion(expert.version)
    return expert


def _told(expert: Expert) -> dict[str, object]:
    """For the audit log: nothing of the person, and how many employers rather than which."""
    return {"fields": list(expert.fields), "employers": len(expert.employers), "status": expert.status}


def fill(expert: Expert, data: ExpertData) -> None:
    expert.real_name, expert.real_name_index = data.real_name, KEYRING.blind_index(data.real_name)
    expert.title, expert.fields = data.title, list(data.fields)
    expert.employers = [{"uscc": each.uscc, "name": each.name} for each in data.employers]


def checked(checker: Checker, data: ExpertData) -> ExpertData:
    """As it is kept: trimmed, each field of work once."""
    name = checker.take("real_name", data.real_name, person_name, "")
    title = checker.text("title", data.title, "职称", maximum=MAX_TITLE, required=False)
    fields = _fields(checker, data.fields)
    employers = _employers(checker, data.employers)
    return ExpertData(name, title, fields, employers)


def _fields(checker: Checker, given: Sequence[str]) -> tuple[str, ...]:
    if not 1 <= len(given) <= MAX_FIELDS:
        checker.fault("fields", "OUT_OF_RANGE", f"请填写 1–{MAX_FIELDS} 个专业领域。", "例如：材料科学")
        return ()
    found = [checker.text(f"fields[{i}]", each, "专业领域", maximum=MAX_FIELD) for i, each in enumerate(given)]
    return tuple(dict.fromkeys(found))


def _employers(checker: Checker, given: Sequence[Employer]) -> tuple[Employer, ...]:
    """At least one: without it nobody could say that an expert is not tied."""
    if not 1 <= len(given) <= MAX_EMPLOYERS:
        checker.fault("employers", "OUT_OF_RANGE", f"请填写 1–{MAX_EMPLOYERS} 个工作单位。", "现任和近三年任职的单位，含兼职")
        return ()
    found = []
    for i, each in enumerate(given):
        name = checker.text(f"employers[{i}].name", each.name, "工作单位名称", maximum=MAX_NAME)
        code = checker.take(f"employers[{i}].uscc", each.uscc, valid_uscc, "") if each.uscc.strip() else ""
        found.append(Employer(name, code))
    return tuple(dict.fromkeys(found))
