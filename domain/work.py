"""What every act and every look is given: the platform's parts, who asks, and the moment it happens.

An act (`perform`) is one unit of work and returns the id of what it made or changed; a look (`Read`) opens its own short session.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import Actor
from core.clock import Clock, local_date
from core.errors import DomainError, invalid
from core.ports import (
    FileChecker,
    FileStore,
    FormPrinter,
    InvoiceVerifier,
    NoChecks,
    NoPictures,
    NoPrinter,
    NoScans,
    NoWeChat,
    Pictures,
    ScanReader,
    SmsSender,
    WeChat,
)
from db.engine import Sessions, reading
from db.models import AuditEntry, IdempotencyKey, OutboxRow
from db.unit_of_work import constraint, unit_of_work
from domain.constraints import MESSAGES
from domain.documents.recognition.reading import BillReader, NoReader
from regions.registry import Registry

if TYPE_CHECKING:
    from domain.reviews.handlers import CaseKinds

Command = TypeVar("Command")

MAX_KEY_LENGTH = 100
NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Platform:
    """The long-lived parts that the gateway wires together."""

    sessions: Sessions
    clock: Clock
    regions: Registry
    sms: SmsSender
    files: FileStore
    case_kinds: CaseKinds
    demonstration: bool = False
    wechat: WeChat = field(default_factory=NoWeChat)
    bill_reader: BillReader = field(default_factory=NoReader)
    printer: FormPrinter = field(default_factory=NoPrinter)
    scans: ScanReader = field(default_factory=NoScans)
    file_checker: FileChecker = field(default_factory=NoChecks)
    invoice_verifier: InvoiceVerifier | None = None
    pictures: Pictures = field(default_factory=NoPictures)
    looks: Sessions = field(init=False)
    """For whoever reads only."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "looks", reading(self.sessions))


@dataclass(slots=True)
class Work:
    """One act in one transaction. `now` is the same throughout."""

    session: AsyncSession
    actor: Actor
    platform: Platform
    now: datetime

    @property
    def today(self) -> date:
        return local_date(self.now)

    def record(
        self,
        act: str,
        entity: str,
        entity_id: UUID,
        *,
        region: str = "",
        reason: str = "",
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
    ) -> None:
        """Add to the audit log. `before` and `after` must not hold a personal field's value."""
        actor = self.actor
        self.session.add(
            AuditEntry(
                at=self.now,
                account_id=actor.account_id,
                role=actor.role,
                body=actor.grant.body,
                unit_id=actor.unit_id,
                region=region or actor.grant.region,
                act=act,
                entity=entity,
                entity_id=entity_id,
                reason=reason,
                before=dict(before) if before is not None else None,
                after=dict(after) if after is not None else None,
                request_id=actor.request_id,
            )
        )

    def emit(self, topic: str, entity_id: UUID, *, version: int = 0, payload: Mapping[str, Any] | None = None) -> None:
        """Tell the worker, in this transaction (topics: `service`, `institution`, `article`, `case`, `notice`)."""
        self.session.add(
            OutboxRow(
                topic=topic, entity_id=entity_id, version=version, payload=dict(payload or {}), created_at=self.now
            )
        )


@dataclass(frozen=True, slots=True)
class Read:
    """One caller's looks. Query fields run concurrently, so each look opens a session of its own."""

    platform: Platform
    actor: Actor

    @property
    def now(self) -> datetime:
        return self.platform.clock.now()

    @asynccontextmanager
    async def session(self) -> AsyncIterator[AsyncSession]:
        async with self.platform.looks() as session:
            yield session


Service = Callable[[Work, Command], Awaitable[UUID]]


async def perform(
    platform: Platform, actor: Actor, service: Service[Command], command: Command, *, key: str | None = None
) -> UUID:
    """Run `service` as one unit of work. With an idempotency `key`, a repeated request gives the first one's result,
    and the same key with other input is refused. A violated constraint becomes the error that `domain/constraints.py` names.
    """

    async def act(session: AsyncSession) -> UUID:
        work = Work(session, actor, platform, platform.clock.now())
        if key is None:
            return await service(work, command)
        return await _once(work, service, command, key)

    try:
        return await unit_of_work(platform.sessions, act)
    except IntegrityError as error:
        raise _named(error) from error


async def earlier_result(
    platform: Platform, actor: Actor, service: Service[Command], command: Command, key: str | None
) -> UUID | None:
    """What an earlier request with this key gave, for acts that do something long before their unit of work. None when there was
    none; raises InvalidInput where it asked for something else."""
    if not key:
        return None
    row = {"account_id": actor.account_id or NOBODY, "operation": _operation(service), "key": key}
    async with platform.sessions() as session:
        found = await session.scalar(select(IdempotencyKey).filter_by(**row))
    return _same(found, _digest(command)) if found is not None else None


async def _once(work: Work, service: Service[Command], command: Command, key: str) -> UUID:
    """The first request inserts the key; a concurrent twin waits for that row to be committed, then finds its result."""
    if not 1 <= len(key) <= MAX_KEY_LENGTH:
        raise invalid("idempotency_key", "INVALID", "幂等键长度应为 1–100 个字符。", "每次新操作使用新的 UUID")
    digest = _digest(command)
    row = {"account_id": work.actor.account_id or NOBODY, "operation": _operation(service), "key": key}
    fresh = insert(IdempotencyKey).values(**row, request_hash=digest, created_at=work.now).on_conflict_do_nothing()
    if (await work.session.execute(fresh.returning(IdempotencyKey.key))).first() is None:
        return await _earlier_result(work, row, digest)
    result = await service(work, command)
    await work.session.execute(update(IdempotencyKey).filter_by(**row).values(result_id=result))
    return result


async def _earlier_result(work: Work, row: Mapping[str, Any], digest: str) -> UUID:
    return _same((await work.session.execute(select(IdempotencyKey).filter_by(**row))).scalar_one(), digest)


def _same(found: IdempotencyKey, digest: str) -> UUID:
    if found.request_hash != digest:
        raise invalid("idempotency_key", "REUSED", "该幂等键已用于内容不同的请求。", "每次新操作使用新的 UUID")
    return found.result_id or NOBODY


def _operation(service: Service[Command]) -> str:
    return f"{service.__module__.removeprefix('domain.')}.{service.__name__}"


def _digest(command: object) -> str:
    return hashlib.sha256(repr(command).encode()).hexdigest()


def _named(error: IntegrityError) -> DomainError:
    message = MESSAGES.get(constraint(error))
    if message is None:
        raise error
    return message()
