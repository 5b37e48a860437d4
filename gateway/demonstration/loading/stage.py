"""The stage on which the demonstration is played: a clock that is moved along, the actors by account name, and their acts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Executable, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import Actor, Grant, Role
from core.clock import SHANGHAI, FixedClock
from core.working_days import is_working_day
from db.base import Base
from db.models import Account, Case, RoleGrant
from db.unit_of_work import unit_of_work
from domain.documents.commands import NewUpload, UploadLimits
from domain.documents.receiving import receive
from domain.work import Platform, Service, perform

Command = TypeVar("Command")

OFFICE_OPENS = time(9, 30)


@dataclass
class Stage:
    """`platform` runs on `clock`; `base` is the day of loading, on which the story ends."""

    platform: Platform
    clock: FixedClock
    base: date
    say: Callable[[str], None]
    _actors: dict[str, Actor] = field(default_factory=dict)
    _acts: int = 0

    async def act(self, name: str, service: Service[Command], command: Command) -> UUID:
        """Let the account called `name` do something, with an idempotency key as any client would send."""
        self._acts += 1
        self.clock.advance(timedelta(minutes=7))
        key = f"demonstration-{self._acts}"
        return await perform(self.platform, await self.actor(name), service, command, key=key)

    async def actor(self, name: str) -> Actor:
        """The account under its first role; looked up again until it has one (a certification may still give it)."""
        known = self._actors.get(name)
        if known is not None and known.role is not Role.ACCOUNT:
            return known
        self._actors[name] = await self._look_up(name)
        return self._actors[name]

    async def _look_up(self, name: str) -> Actor:
        async with self.platform.sessions() as session:
            account = (await session.execute(select(Account).where(Account.name == name))).scalar_one()
            query = select(RoleGrant).where(RoleGrant.account_id == account.id, RoleGrant.revoked_at.is_(None))
            rows = (await session.scalars(query.order_by(RoleGrant.created_at, RoleGrant.id))).all()
        grants = [Grant(r.id, Role(r.role), r.region, r.division, r.unit_id, r.body, r.owner) for r in rows]
        units = frozenset(grant.unit_id for grant in grants if grant.unit_id is not None)
        acting = grants[0] if grants else Grant(UUID(int=0), Role.ACCOUNT)
        return Actor(account.id, None, acting, units)

    async def file(self, name: str, data: bytes, file_name: str) -> str:
        """Upload one file as the account called `name`; its id as forms hold it."""
        new = NewUpload(file_name, len(data), BytesIO(data))
        return str((await receive(self.platform, await self.actor(name), new, UploadLimits())).id)

    async def write(self, rows: Sequence[Base]) -> None:
        """Put rows that no service makes (logins, officials' roles) straight into the database, in this order."""

        async def add(session: AsyncSession) -> None:
            for row in rows:
                session.add(row)
                await session.flush()

        await unit_of_work(self.platform.sessions, add)

    async def execute(self, statement: Executable, values: Sequence[Mapping[str, Any]] = ()) -> None:
        async def run(session: AsyncSession) -> None:
            await session.execute(statement, [dict(row) for row in values] or None)

        await unit_of_work(self.platform.sessions, run)

    async def version(self, case_id: UUID) -> int:
        """The case's present version, as a client would have read it."""
        async with self.platform.sessions() as session:
            return (await session.execute(select(Case.version).where(Case.id == case_id))).scalar_one()

    def forget(self, name: str) -> None:
        """Look `name` up again before its next act: it was given another role."""
        self._actors.pop(name, None)


def make_stage(platform: Platform, base: date, say: Callable[[str], None], *, days_before: int) -> Stage:
    """A stage whose clock stands in the morning of a working day at least `days_before` days before `base`."""
    clock = FixedClock(morning(base - timedelta(days=days_before)))
    return Stage(replace(platform, clock=clock), clock, base, say)


def morning(day: date) -> datetime:
    """Office hours begin, on `day` or the last working day before it."""
    while not is_working_day(day)[0]:
        day -= timedelta(days=1)
    return datetime.combine(day, OFFICE_OPENS, tzinfo=SHANGHAI).astimezone(UTC)


def next_working_days(stage: Stage, days: int) -> None:
    """Move the clock to the morning of the `days`-th working day from now."""
    day = stage.clock.now().astimezone(SHANGHAI).date()
    left = days
    while left > 0:
        day += timedelta(days=1)
        left -= is_working_day(day)[0]
    stage.clock.advance(morning(day) - stage.clock.now())
