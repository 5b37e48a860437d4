"""An invented unit's certification: what it says, its files, and the acts that bring it about."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from core.actor import Actor, Grant, Role
from core.clock import local_date
from core.identifiers import make_resident_id, make_uscc
from core.ids import new_id
from db.models import Case, RoleGrant, Upload
from domain.forms import values_digest
from domain.organisations import service
from domain.organisations.commands import SaveDraft, Submit
from domain.reviews.commands import Decide, Verdict
from domain.reviews.service import decide
from domain.work import perform
from tests.support.people import Duty, Person, person
from tests.support.platform import World

REGION, DIVISION, ROOT = "liaoning", "210102", "210000"
USCC = make_uscc("91210102", "DEM00001")
OTHER_USCC = make_uscc("91210102", "DEM00002")
NAME = "示例智造（沈阳）科技有限公司"
REPRESENTATIVE_ID = make_resident_id("219999", date(1980, 1, 1), 11)
ADMIN = Duty(Role.REGIONAL_ADMIN, REGION, ROOT, body="服务平台认证审核窗口")


async def upload(world: World, account_id: UUID, kind: str = "pdf", *, case_id: UUID | None = None) -> UUID:
    """A file of that account's, stored by name only."""
    row = Upload(
        id=new_id(), account_id=account_id, case_id=case_id, name=f"示例.{kind}", kind=kind, size=9, sha256="0" * 64,
        storage_key="none", created_at=world.platform.clock.now(), unattached_since=world.platform.clock.now(),
    )  # fmt: skip
    async with world.platform.sessions() as db, db.begin():
        db.add(row)
    return row.id


async def particulars(world: World, account_id: UUID, **changes: Any) -> dict[str, Any]:
    """A complete form, files included."""
    values: dict[str, Any] = {
        "identity": "ENTERPRISE",
        "name": NAME,
        "uscc": USCC,
        "division": DIVISION,
        "address": "示例市示例路 1 号",
        "phone": "024-23456789",
        "licence": [str(await upload(world, account_id))],
        "legal_representative": "示例甲",
        "legal_representative_id": REPRESENTATIVE_ID,
        "legal_representative_id_scans": [
            str(await upload(world, account_id, "jpg")), str(await upload(world, account_id, "jpg")),
        ],
        "certifier": "LEGAL_REPRESENTATIVE",
        "payee_name": changes.get("name", NAME),
        "payee_bank": "示例银行沈阳分行",
        "payee_account": "6200000000000001",
    }  # fmt: skip
    return {**values, **changes}


def actor_of(who: Person, role: Role = Role.ACCOUNT, **grant: Any) -> Actor:
    """The caller that a test acts as without HTTP."""
    unit_id = grant.get("unit_id")
    units = frozenset({unit_id}) if unit_id else frozenset()
    return Actor(who.account_id, None, Grant(who.grant_id or new_id(), role, **grant), units)


def admin_actor(who: Person) -> Actor:
    return actor_of(who, Role.REGIONAL_ADMIN, region=REGION, division=ROOT, body=ADMIN.body)


async def draft(world: World, who: Person, *, region: str = REGION, **changes: Any) -> UUID:
    asked = world.platform.regions.for_(region).edition_on(local_date(world.platform.clock.now())).forms["certification"]
    fields = {each.key for each in asked.fields}
    given = await particulars(world, who.account_id, **changes)
    values = {key: value for key, value in given.items() if key in fields}
    command = SaveDraft(region, values, digest=values_digest(values))
    return await perform(world.platform, actor_of(who), service.save_draft, command)


async def submitted(world: World, who: Person, *, region: str = REGION, **changes: Any) -> UUID:
    case_id = await draft(world, who, region=region, **changes)
    await perform(world.platform, actor_of(who), service.submit, Submit(case_id, await version(world, case_id)))
    return case_id


async def certified(
    world: World, who: Person, admin: Person | None = None, *, region: str = REGION, **changes: Any
) -> UUID:
    """The case of a certification that an admin of the region has passed."""
    case_id = await submitted(world, who, region=region, **changes)
    root = world.platform.regions.for_(region).manifest.division
    admin = admin or await person(world, Duty(Role.REGIONAL_ADMIN, region, root, body="认证审核窗口"))
    actor = actor_of(admin, Role.REGIONAL_ADMIN, region=region, division=root, body="认证审核窗口")
    await perform(world.platform, actor, decide, Decide(case_id, await version(world, case_id), Verdict.PASS))
    return case_id


async def version(world: World, case_id: UUID) -> int:
    return (await the_case(world, case_id)).version


async def the_case(world: World, case_id: UUID) -> Case:
    async with world.platform.sessions() as db:
        found = await db.get(Case, case_id)
    assert found is not None
    return found


async def grants_of(world: World, account_id: UUID) -> list[RoleGrant]:
    """Live ones."""
    query = select(RoleGrant).where(RoleGrant.account_id == account_id, RoleGrant.revoked_at.is_(None))
    async with world.platform.sessions() as db:
        return list(await db.scalars(query.order_by(RoleGrant.created_at)))


