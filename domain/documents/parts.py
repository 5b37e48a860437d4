"""Files that come in parts: begun once, parts in any order and as often as needed, put together at the end.

Parts lie in the store, what arrived is in the database: a broken line, a closed page or a restart loses nothing.
"""

from __future__ import annotations

import asyncio
import hashlib
import math
import tempfile
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import IO, Final, cast
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert

from core.actor import SYSTEM, Actor
from core.errors import DomainError, InvalidInput, NotFound, RateLimited, Unauthenticated, WrongState, invalid
from core.ids import new_id
from db.models import ResumableUpload, Upload, UploadPart
from domain.documents.commands import BeginUpload, NewUpload, UploadLimits
from domain.documents.receiving import EMPTY, receive, too_large
from domain.documents.views import PartsView, UploadView
from domain.work import Platform, Read, Work, perform

PART: Final = 5 * 1024 * 1024
"""Bytes of every part but the last."""
MOST_OPEN: Final = 20
KEPT_OPEN: Final = timedelta(days=2)
ALONE: Final = timedelta(minutes=2)
"""How long putting the parts together is left to who began it; after that it is taken to have died."""
OPEN, COMPLETING, DONE, ENDED, SWEPT = "OPEN", "COMPLETING", "DONE", "ENDED", "SWEPT"


def parts_of(size: int) -> int:
    return math.ceil(size / PART)


def size_of(size: int, number: int) -> int:
    """Bytes of part `number` of a file of `size`."""
    return min(PART, size - (number - 1) * PART)


async def start(platform: Platform, actor: Actor, command: BeginUpload, limits: UploadLimits) -> PartsView:
    """Begin a file, or go on with the one of that key. Raises InvalidInput, RateLimited."""
    if actor.account_id is None:
        raise Unauthenticated
    if not 1 <= len(command.key) <= 100:
        raise invalid("key", "INVALID", "文件的标识应为 1–100 个字符。", "每个文件使用新的 UUID，续传时不变")
    if command.size <= 0:
        raise invalid("size", EMPTY, "文件是空的，请重新选择文件。")
    if command.size > limits.most:
        raise too_large(limits.most)
    return await status(Read(platform, actor), await perform(platform, actor, _begin, command))


async def _begin(work: Work, command: BeginUpload) -> UUID:
    account = work.actor.account_id
    lock = func.pg_advisory_xact_lock(func.hashtextextended(f"parts:{account}", 0))
    await work.session.execute(select(lock))
    mine = ResumableUpload.account_id == account
    found = await work.session.scalar(select(ResumableUpload).where(mine, ResumableUpload.key == command.key))
    if found is not None:
        if (found.size, found.sha256) != (command.size, command.sha256.lower()):
            raise invalid("key", "REUSED", "该标识已用于另一份文件。", "每个文件使用新的 UUID")
        return found.id
    going = select(func.count()).select_from(ResumableUpload).where(mine, ResumableUpload.status.in_((OPEN, COMPLETING)))
    if (await work.session.scalar(going) or 0) >= MOST_OPEN:
        raise RateLimited(f"同时最多有 {MOST_OPEN} 个未完成的上传，请先完成或取消。", 60)
    row = ResumableUpload(
        id=new_id(), account_id=account, key=command.key, name=command.name[:200], size=command.size,
        sha256=command.sha256.lower(), status=OPEN, created_at=work.now, touched_at=work.now,
    )  # fmt: skip
    work.session.add(row)
    return row.id


async def _mine(read: Read, resumable_id: UUID) -> ResumableUpload:
    query = select(ResumableUpload).where(
        ResumableUpload.id == resumable_id, ResumableUpload.account_id == read.actor.account_id
    )
    async with read.session() as session:
        found = await session.scalar(query)
    if found is None or read.actor.account_id is None:
        raise NotFound("上传")
    return found


async def status(read: Read, resumable_id: UUID) -> PartsView:
    """What has arrived. Raises NotFound for another's."""
    row = await _mine(read, resumable_id)
    numbers = select(UploadPart.number).where(UploadPart.resumable_id == row.id).order_by(UploadPart.number)
    async with read.session() as session:
        received = tuple(await session.scalars(numbers))
        upload = await session.get(Upload, row.upload_id) if row.upload_id else None
    view = UploadView(upload.id, upload.name, upload.kind, upload.size, upload.state) if upload else None
    return PartsView(row.id, row.size, PART, parts_of(row.size), received, row.status, row.created_at + KEPT_OPEN, view)


async def put_part(platform: Platform, actor: Actor, resumable_id: UUID, number: int, body: bytes) -> PartsView:
    """Keep a part; the same again replaces it. Raises InvalidInput for a wrong number or size, WrongState once it is complete."""
    read = Read(platform, actor)
    row = await _mine(read, resumable_id)
    if row.status != OPEN:
        raise WrongState("该上传已完成或已取消，不能再传分片。", code="UPLOAD_ENDED")
    if not 1 <= number <= parts_of(row.size):
        raise invalid("part", "OUT_OF_RANGE", f"分片序号应为 1 至 {parts_of(row.size)}。")
    if len(body) != (expected := size_of(row.size, number)):
        raise invalid("part", "WRONG_SIZE", f"第 {number} 个分片应为 {expected} 字节，收到 {len(body)} 字节。", "请重传该分片")
    await platform.files.put(_key(row.id, number), _once(body))
    digest = hashlib.sha256(body).hexdigest()

    async def note(work: Work, _command: None) -> UUID:
        known = {"resumable_id": row.id, "number": number, "size": len(body), "sha256": digest}
        adding = insert(UploadPart).values(**known)
        await work.session.execute(adding.on_conflict_do_update(index_elements=["resumable_id", "number"], set_=known))
        return row.id

    await perform(platform, actor, note, None)
    return await status(read, row.id)


async def complete(platform: Platform, actor: Actor, resumable_id: UUID, limits: UploadLimits) -> UploadView:
    """Put the parts together and receive the file as any other; asked again, the same upload.

    Raises InvalidInput (MISSING_PARTS, DIGEST_DIFFERS, and what `receive` raises), WrongState while another request is at it.
    """
    read = Read(platform, actor)
    row, known = await _mine(read, resumable_id), await status(read, resumable_id)
    if known.upload is not None:
        return known.upload
    missing = sorted(set(range(1, known.parts + 1)) - set(known.received))
    if missing:
        text = "、".join(str(each) for each in missing[:10])
        raise invalid("part", "MISSING_PARTS", f"还缺少 {len(missing)} 个分片：{text}。", "请传完后再合并")
    await perform(platform, actor, _take, row.id)
    try:
        upload = await _assembled(platform, actor, row, known.parts, limits)
    except InvalidInput:
        await _end(platform, actor, row.id, known.parts, ENDED)
        raise
    except DomainError:
        await perform(platform, actor, _release, row.id)
        raise
    await perform(platform, actor, _done, (row.id, upload.id))
    await _drop(platform, row.id, known.parts)
    return upload


async def _take(work: Work, resumable_id: UUID) -> UUID:
    free = (ResumableUpload.status == OPEN) | (
        (ResumableUpload.status == COMPLETING) & (ResumableUpload.touched_at < work.now - ALONE)
    )
    taking = update(ResumableUpload).where(ResumableUpload.id == resumable_id, free)
    taken = await work.session.execute(
        taking.values(status=COMPLETING, touched_at=work.now).returning(ResumableUpload.id)
    )
    if taken.first() is None:
        raise WrongState("文件正在合并，或该上传已结束，请稍后查询状态。", code="UPLOAD_ENDED")
    return resumable_id


async def _release(work: Work, resumable_id: UUID) -> UUID:
    await work.session.execute(update(ResumableUpload).where(ResumableUpload.id == resumable_id).values(status=OPEN))
    return resumable_id


async def _done(work: Work, both: tuple[UUID, UUID]) -> UUID:
    changing = update(ResumableUpload).where(ResumableUpload.id == both[0])
    await work.session.execute(changing.values(status=DONE, upload_id=both[1], touched_at=work.now))
    return both[0]


async def _assembled(
    platform: Platform, actor: Actor, row: ResumableUpload, parts: int, limits: UploadLimits
) -> UploadView:
    with tempfile.SpooledTemporaryFile(max_size=1024 * 1024) as spooled:
        file = cast("IO[bytes]", spooled)
        digest, size = hashlib.sha256(), 0
        for number in range(1, parts + 1):
            async for piece in await platform.files.open(_key(row.id, number)):
                digest.update(piece)
                size += len(piece)
                await asyncio.to_thread(file.write, piece)
        if size != row.size or (row.sha256 and digest.hexdigest() != row.sha256):
            raise invalid("sha256", "DIGEST_DIFFERS", "合并后的文件与原文件不一致，请重新上传。")
        file.seek(0)
        return await receive(platform, actor, NewUpload(row.name, size, file), limits)


async def abandon(platform: Platform, actor: Actor, resumable_id: UUID) -> None:
    """Give it up; what arrived is removed. No error when it is over already."""
    row = await _mine(Read(platform, actor), resumable_id)
    if row.status == OPEN:
        await _end(platform, actor, row.id, parts_of(row.size), ENDED)


async def _end(platform: Platform, actor: Actor, resumable_id: UUID, parts: int, status_: str) -> None:
    async def note(work: Work, _command: None) -> UUID:
        changing = update(ResumableUpload).where(ResumableUpload.id == resumable_id)
        await work.session.execute(changing.values(status=status_, touched_at=work.now))
        return resumable_id

    await perform(platform, actor, note, None)
    await _drop(platform, resumable_id, parts)


async def _drop(platform: Platform, resumable_id: UUID, parts: int) -> None:
    for number in range(1, parts + 1):
        await platform.files.delete(_key(resumable_id, number))


async def sweep_parts(platform: Platform, now: datetime) -> int:
    """Remove the parts of files that were not completed in time; how many files."""
    late = select(ResumableUpload.id, ResumableUpload.size).where(
        ResumableUpload.created_at < now - KEPT_OPEN, ResumableUpload.status != SWEPT
    )
    async with platform.sessions() as session:
        rows = (await session.execute(late.limit(500))).all()
    for row in rows:
        await _end(platform, SYSTEM, row.id, parts_of(row.size), SWEPT)
    return len(rows)


def _key(resumable_id: UUID, number: int) -> str:
    return f"parts/{resumable_id}/{number}"


async def _once(body: bytes) -> AsyncIterator[bytes]:
    yield body
