"""What certification leaves behind, and what it lets nobody do twice (domain.md §3 Certify, §9 Identity)."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import func, select

from core.actor import Role
from core.errors import DomainError, Duplicate, WrongState
from core.identifiers import make_uscc
from core.workflow import Event
from db.models import Account, Certification, OutboxRow, RoleGrant, Unit
from domain.organisations import officials, service
from domain.organisations.commands import ChangeParticulars, ProvisionOfficial, Submit, Withdraw
from domain.organisations.standing import CHANGING, NOT_CERTIFIED, Capacity, certified_unit, payee_of
from domain.reviews.commands import Decide, Verdict
from domain.reviews.service import decide
from domain.work import perform
from tests.support.certification import (
    ADMIN,
    DIVISION,
    NAME,
    REGION,
    USCC,
    actor_of,
    admin_actor,
    certified,
    draft,
    grants_of,
    submitted,
    the_case,
    version,
)
from tests.support.people import person
from tests.support.platform import World


async def units(world: World) -> list[Unit]:
    async with world.platform.sessions() as db:
        return list(await db.scalars(select(Unit)))


async def the_certification(world: World, case_id: Any) -> Certification:
    async with world.platform.sessions() as db:
        found = await db.get(Certification, case_id)
    assert found is not None
    return found


async def test_passing_makes_the_unit_and_its_owner(world: World) -> None:
    who = await person(world)
    case_id = await certified(world, who)
    (unit,) = await units(world)
    assert (unit.uscc, unit.name, unit.capacities) == (USCC, NAME, ["ENTERPRISE"])
    assert (unit.home_region, unit.home_division, unit.legal_person) == (REGION, DIVISION, True)
    (grant,) = await grants_of(world, who.account_id)
    assert (grant.role, grant.owner, grant.unit_id) == (Role.ENTERPRISE_OPERATOR, True, unit.id)
    case = await the_case(world, case_id)
    assert (case.status_label, case.unit_id, case.division) == ("认证通过", unit.id, DIVISION)


async def test_an_individual_business_is_no_legal_person(world: World) -> None:
    await certified(world, await person(world), uscc=make_uscc("92210102", "DEM00003"))
    (unit,) = await units(world)
    assert unit.legal_person is False


async def test_of_two_certifications_of_one_code_at_once_one_wins(world: World) -> None:
    people = [await person(world) for _ in range(6)]
    cases = [
        await draft(world, who, identity=("ENTERPRISE", "INSTITUTION")[i % 2]) for i, who in enumerate(people)
    ]
    versions = [await version(world, case_id) for case_id in cases]

    async def act(i: int) -> str:
        try:
            await perform(world.platform, actor_of(people[i]), service.submit, Submit(cases[i], versions[i]))
        except DomainError as error:
            return f"{error.code} {error.path}"
        return "submitted"

    outcomes = await asyncio.gather(*(act(i) for i in range(len(people))))
    assert sorted(outcomes) == ["UNIT_ALREADY_CERTIFIED uscc"] * 5 + ["submitted"]
    labels = sorted([(await the_case(world, case_id)).status_label for case_id in cases])
    assert labels == sorted(["待审核", *["草稿"] * 5])


async def test_a_second_claimant_of_a_certified_unit_is_told_to_ask_to_join(world: World) -> None:
    await certified(world, await person(world))
    late = await person(world)
    for identity in ("ENTERPRISE", "INSTITUTION"):
        with pytest.raises(Duplicate, match="申请加入") as refused:
            await submitted(world, late, identity=identity)
        assert (refused.value.code, refused.value.path) == ("UNIT_ALREADY_CERTIFIED", "uscc")
    assert await grants_of(world, late.account_id) == []
    assert len(await units(world)) == 1


async def test_the_owner_adds_the_other_capacity_and_another_region_to_the_same_unit(world: World) -> None:
    who = await person(world)
    await certified(world, who)
    await certified(world, who, identity="INSTITUTION")
    await certified(world, who, region="tianjin")
    (unit,) = await units(world)
    assert unit.capacities == ["ENTERPRISE", "INSTITUTION"]
    roles = {grant.role for grant in await grants_of(world, who.account_id)}
    assert roles == {Role.ENTERPRISE_OPERATOR, Role.INSTITUTION_OPERATOR}
    with pytest.raises(Duplicate):
        await submitted(world, who)


async def test_a_returned_certification_does_not_keep_the_code_from_the_unit(world: World) -> None:
    first, second, admin = await person(world), await person(world), await person(world, ADMIN)
    returned = await submitted(world, first)
    command = Decide(returned, await version(world, returned), Verdict.RETURN, "营业执照不清晰，请重新上传")
    await perform(world.platform, admin_actor(admin), decide, command)
    await certified(world, second, admin)
    with pytest.raises(Duplicate):
        await perform(
            world.platform, actor_of(first), service.submit, Submit(returned, await version(world, returned))
        )
    assert (await the_case(world, returned)).status_label == "退回修改"


async def changed(world: World, who: Any, case_id: Any, **values: Any) -> None:
    command = ChangeParticulars(case_id, await version(world, case_id), values)
    await perform(world.platform, actor_of(who), service.change_particulars, command)


async def test_changing_particulars_blocks_new_submissions_only_until_decided(world: World) -> None:
    who, admin = await person(world), await person(world, ADMIN)
    case_id = await certified(world, who, admin)
    (unit,) = await units(world)
    await changed(world, who, case_id, payee_account="6200000000000002")
    async with world.platform.sessions() as db:
        with pytest.raises(WrongState) as refused:
            await certified_unit(db, unit.id, REGION)
        assert refused.value.code == CHANGING
        assert (await payee_of(db, unit.id, REGION)).number == "6200000000000001"
    await perform(world.platform, admin_actor(admin), decide, Decide(case_id, await version(world, case_id), Verdict.PASS))
    async with world.platform.sessions() as db:
        assert (await certified_unit(db, unit.id, REGION)).certification_id == case_id
        payee = await payee_of(db, unit.id, REGION)
    assert (payee.number, payee.holder) == ("6200000000000002", NAME)


@pytest.mark.parametrize("by", [Event.REJECT, Event.WITHDRAW])
async def test_a_change_that_does_not_pass_leaves_everything_as_it_was(world: World, by: Event) -> None:
    who, admin = await person(world), await person(world, ADMIN)
    case_id = await certified(world, who, admin)
    before = await the_certification(world, case_id)
    await changed(world, who, case_id, name="示例更名科技有限公司", payee_name="示例更名科技有限公司")
    if by is Event.REJECT:
        command = Decide(case_id, await version(world, case_id), Verdict.REJECT, "请先办理工商变更")
        await perform(world.platform, admin_actor(admin), decide, command)
    else:
        await perform(
            world.platform, actor_of(who), service.withdraw, Withdraw(case_id, await version(world, case_id))
        )
    after = await the_certification(world, case_id)
    assert (after.form, after.personal, after.pending, after.live) == (before.form, before.personal, None, True)
    assert (await units(world))[0].name == NAME
    assert (await the_case(world, case_id)).status_label == "认证通过"


async def test_an_unknown_unit_is_not_certified(world: World) -> None:
    who = await person(world)
    await certified(world, who)
    (unit,) = await units(world)
    async with world.platform.sessions() as db:
        for region, capacity in (("tianjin", Capacity.ENTERPRISE), (REGION, Capacity.INSTITUTION)):
            with pytest.raises(WrongState) as refused:
                await certified_unit(db, unit.id, region, capacity=capacity)
            assert refused.value.code == NOT_CERTIFIED


async def test_a_certification_in_force_is_written_once_however_often_its_effect_runs(world: World) -> None:
    who, admin = await person(world), await person(world, ADMIN)
    case_id = await certified(world, who, admin)
    await changed(world, who, case_id, address="示例市示例路 2 号")
    await perform(world.platform, admin_actor(admin), decide, Decide(case_id, await version(world, case_id), Verdict.PASS))
    async with world.platform.sessions() as db:
        assert await db.scalar(select(func.count()).select_from(RoleGrant).where(RoleGrant.unit_id.is_not(None))) == 1
        assert await db.scalar(select(func.count()).select_from(OutboxRow).where(OutboxRow.topic == "case")) == 4
    assert (await units(world))[0].address == "示例市示例路 2 号"


async def test_an_account_becomes_an_official_or_a_claimant_but_never_both_at_once(world: World) -> None:
    admin = await person(world, ADMIN)
    for _ in range(5):
        who = await person(world)
        case_id = await draft(world, who)
        async with world.platform.sessions() as db:
            account = await db.get(Account, who.account_id)
        assert account is not None
        provision = ProvisionOfficial(account.name, who.mobile, Role.EXPERT, REGION, "", "示例专家库")
        outcomes = await asyncio.gather(
            perform(world.platform, actor_of(who), service.submit, Submit(case_id, await version(world, case_id))),
            perform(world.platform, admin_actor(admin), officials.provision_official, provision),
            return_exceptions=True,
        )
        refused = [error for error in outcomes if isinstance(error, DomainError)]
        assert len(refused) == 1
        assert refused[0].code in {"OFFICIAL_NOT_MEMBER", "MEMBER_NOT_OFFICIAL"}
        if (await the_case(world, case_id)).status_label == "待审核":
            withdrawal = Withdraw(case_id, await version(world, case_id))
            await perform(world.platform, actor_of(who), service.withdraw, withdrawal)
