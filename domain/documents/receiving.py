"""Receiving a file: kind and size are checked on the whole content before anything is stored."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import IO
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.actor import SYSTEM, Actor
from core.errors import DomainError, InvalidInput, RateLimited, Unauthenticated, Unavailable, invalid
from core.ids import new_id
from core.ports import FileStore
from db.models import Upload
from domain.documents.commands import MIB, NewUpload, UploadLimits
from domain.documents.kinds import WORDS, UnknownKind, kind_of
from domain.documents.names import clean_name
from domain.documents.views import UploadView
from domain.work import Platform, Work, perform

FILES_AN_HOUR = 600
BYTES_A_DAY = 2048 * MIB
_PIECE = 256 * 1024

EMPTY, TOO_LARGE, WRONG_KIND = "EMPTY_FILE", "FILE_TOO_LARGE", "FILE_KIND"
"""Codes of a refusal."""
PASSED, CHECKING, REFUSED = "PASSED", "CHECKING", "REFUSED"
"""States of a file: only one that passed its checks is given to anybody or taken up."""
CHECK_TOPIC = "upload_check"


@dataclass(frozen=True, slots=True)
class _Received:
    id: UUID
    name: str
    kind: str
    size: int
    sha256: str
    storage_key: str = field(repr=False)
    state: str = PASSED


async def receive(platform: Platform, actor: Actor, new: NewUpload, limits: UploadLimits) -> UploadView:
    """Check, store, then record one file of the actor's account; nobody else sees it until a case takes it up.

    Raises Unauthenticated, RateLimited, Unavailable, or InvalidInput with path `file` and code EMPTY_FILE,
    FILE_TOO_LARGE, FILE_KIND, MALWARE or one of `recognition.refusals.MESSAGES`. When the checks cannot be done now, the file
    is kept in the state CHECKING, and the worker checks it again.
    """
    if actor.account_id is None:
        raise Unauthenticated
    async with platform.sessions() as session:
        await _check_rate(session, actor.account_id, platform.clock.now(), new.size)
    kind = await checked_kind(new, limits)
    state = await _checked(platform, kind, new.file)
    upload_id = new_id()
    key = f"{platform.clock.now():%Y/%m}/{upload_id}"
    digest = await _store(platform.files, key, new.file)
    received = _Received(upload_id, clean_name(new.name, kind), kind, new.size, digest, key, state)
    try:
        await perform(platform, actor, _record, received)
    except DomainError:
        await platform.files.delete(key)
        raise
    return UploadView(upload_id, received.name, kind, new.size, state)


async def _checked(platform: Platform, kind: str, file: IO[bytes]) -> str:
    """The state of a file that may be kept."""
    data = await asyncio.to_thread(file.read)
    file.seek(0)
    try:
        await platform.file_checker.check(kind, data)
    except Unavailable:
        return CHECKING
    return PASSED


async def check_again(platform: Platform, upload_id: UUID) -> None:
    """The worker's part, for a file whose checks could not be done when it came. Raises Unavailable when they still can't."""
    query = select(Upload.storage_key, Upload.kind).where(
        Upload.id == upload_id, Upload.state == CHECKING, Upload.deleted_at.is_(None)
    )
    async with platform.sessions() as session:
        row = (await session.execute(query)).first()
    if row is None:
        return
    data = b"".join([chunk async for chunk in await platform.files.open(row.storage_key)])
    try:
        await platform.file_checker.check(row.kind, data)
    except InvalidInput as refused:
        await perform(platform, SYSTEM, _settle, Settled(upload_id, REFUSED, refused.faults[0].message))
    else:
        await perform(platform, SYSTEM, _settle, Settled(upload_id, PASSED))


@dataclass(frozen=True, slots=True)
class Settled:
    """What the checks said in the end."""

    upload_id: UUID
    state: str
    refusal: str = ""


async def _settle(work: Work, settled: Settled) -> UUID:
    values = {"state": settled.state, "refusal": settled.refusal[:200]}
    mine = (Upload.id == settled.upload_id, Upload.state == CHECKING)
    await work.session.execute(update(Upload).where(*mine).values(**values))
    return settled.upload_id


async def checked_kind(new: NewUpload, limits: UploadLimits) -> str:
    """The kind of a file that may be taken."""
    if new.size == 0:
        raise invalid("file", EMPTY, "文件是空的，请重新选择文件。")
    if new.size > limits.most:
        raise too_large(limits.most)
    try:
        kind = await asyncio.to_thread(kind_of, new.file)
    except UnknownKind as error:
        raise invalid("file", WRONG_KIND, error.reason, f"可以上传：{'、'.join(WORDS.values())}") from error
    if new.size > limits.of(kind):
        raise too_large(limits.of(kind))
    return kind


def too_large(limit: int) -> InvalidInput:
    return invalid("file", TOO_LARGE, f"文件过大，此类文件不能超过 {limit // MIB} MB。", "请压缩或拆分后重新上传")


async def _store(files: FileStore, key: str, file: IO[bytes]) -> str:
    """Put the file under `key`; its sha256 as hexadecimal."""
    digest = hashlib.sha256()

    async def pieces() -> AsyncIterator[bytes]:
        while piece := await asyncio.to_thread(file.read, _PIECE):
            digest.update(piece)
            yield piece

    await files.put(key, pieces())
    return digest.hexdigest()


async def _record(work: Work, received: _Received) -> UUID:
    """Counted again under a lock: of many uploads at once no more get through than one by one."""
    account_id = work.actor.account_id or UUID(int=0)
    lock = func.pg_advisory_xact_lock(func.hashtextextended(f"upload:{account_id}", 0))
    await work.session.execute(select(lock))
    await _check_rate(work.session, account_id, work.now, received.size)
    work.session.add(
        Upload(
            id=received.id,
            account_id=account_id,
            name=received.name,
            kind=received.kind,
            size=received.size,
            sha256=received.sha256,
            storage_key=received.storage_key,
            state=received.state,
            unattached_since=work.now,
            created_at=work.now,
        )
    )
    if received.state == CHECKING:
        work.emit(CHECK_TOPIC, received.id)
    return received.id


async def _check_rate(session: AsyncSession, account_id: UUID, now: datetime, size: int) -> None:
    hour, day = now - timedelta(hours=1), now - timedelta(days=1)
    files, volume = (
        await session.execute(
            select(
                func.count().filter(Upload.created_at > hour),
                func.coalesce(func.sum(Upload.size), 0),
            ).where(Upload.account_id == account_id, Upload.created_at > day)
        )
    ).one()
    if files >= FILES_AN_HOUR:
        raise RateLimited(f"上传过于频繁，每小时最多 {FILES_AN_HOUR} 个文件，请稍后再试。", 600)
    if volume + size > BYTES_A_DAY:
        raise RateLimited(f"今日上传总量已达上限（{BYTES_A_DAY // MIB} MB），请明天再试。", 3600)
