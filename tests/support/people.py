"""People for tests, put straight into the database, each with a signed-in user agent of their own."""

from __future__ import annotations

import itertools
import secrets
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from core.actor import OFFICIAL_ROLES, Role
from core.ids import new_id
from db.encryption import KEYRING
from db.models import Account, RoleGrant, SignInSession, Unit
from domain.access.commands import Entry
from domain.access.sign_in import token_hash
from tests.support.client import GraphQLClient
from tests.support.platform import World

_SERIAL = itertools.count(1)


@dataclass(frozen=True)
class Person:
    """An account and the user agent it is signed in with."""

    account_id: UUID
    grant_id: UUID | None
    client: GraphQLClient
    mobile: str


@dataclass(frozen=True)
class Duty:
    """A role to be held; `unit_id` for operators, region and division for officials."""

    role: Role
    region: str = ""
    division: str = ""
    unit_id: UUID | None = None
    body: str = ""
    owner: bool = True


async def person(world: World, duty: Duty | None = None, *more: Duty) -> Person:
    """A signed-in account; it acts under its first duty."""
    serial = next(_SERIAL)
    mobile = f"154{serial:08d}"
    now = world.platform.clock.now()
    duties = [given for given in (duty, *more) if given is not None]
    token = secrets.token_urlsafe(24)
    account = Account(
        id=new_id(), name=f"示例用户{serial}", name_key=f"示例用户{serial}", mobile=mobile,
        mobile_index=KEYRING.blind_index(mobile), password_hash="",
    )  # fmt: skip
    grants = [
        RoleGrant(
            id=new_id(), account_id=account.id, role=given.role, region=given.region, division=given.division,
            unit_id=given.unit_id, owner=given.owner, body=given.body,
        )
        for given in duties
    ]  # fmt: skip
    first = grants[0].id if grants else None
    session = SignInSession(
        id=new_id(), account_id=account.id, token_hash=token_hash(token), csrf_hash="", entry=_entry(duties),
        client="MINI_PROGRAM", acting_grant_id=first, last_seen_at=now, expires_at=now + timedelta(days=3650),
    )  # fmt: skip
    async with world.platform.sessions() as db, db.begin():
        db.add(account)
        await db.flush()
        db.add_all(grants)
        await db.flush()
        db.add(session)
    return Person(account.id, first, world.client().with_bearer(token), mobile)


def _entry(duties: list[Duty]) -> Entry:
    if any(duty.role in OFFICIAL_ROLES for duty in duties):
        return Entry.OFFICIAL
    institution = any(duty.role is Role.INSTITUTION_OPERATOR for duty in duties)
    return Entry.INSTITUTION if institution else Entry.ENTERPRISE


async def unit(world: World, name: str, uscc: str, *, region: str, division: str, capacity: str = "ENTERPRISE") -> UUID:
    """A legal unit, not yet certified anywhere."""
    row = Unit(
        id=new_id(), uscc=uscc, name=name, capacities=[capacity], home_region=region, home_division=division,
        address="示例路 1 号", legal_representative="示例甲",
    )  # fmt: skip
    async with world.platform.sessions() as db, db.begin():
        db.add(row)
    return row.id
