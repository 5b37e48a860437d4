"""How the pages of submitted papers look, found out by the worker, and which of them look the same."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import DomainError
from db.models import DocumentTrace, Upload
from db.unit_of_work import unit_of_work
from domain.redemptions.likeness.keys import pair_key
from domain.redemptions.likeness.picture import alike, looks
from domain.work import Platform

LOG = structlog.get_logger(__name__)

MOST_COMPARED: Final = 300
"""Pages compared with one page: the newest that may look the same."""
MOST_TIED: Final = 50


async def look_at_papers(platform: Platform, case_id: UUID) -> None:
    """Describe each page of the case that nobody described yet, then tie each to those that look the same. May be begun twice.

    A page that cannot be read stays without a picture. Two cases at once: each describes first and compares then, so that the
    later one finds the earlier.
    """
    for id_, key in await _undescribed(platform, case_id):
        picture = await _described(platform, key)
        await unit_of_work(platform.sessions, partial(_keep, id_, picture))
    async with platform.sessions() as session:
        query = select(DocumentTrace).where(DocumentTrace.case_id == case_id, func.cardinality(DocumentTrace.looks) > 0)
        mine = list(await session.scalars(query.order_by(DocumentTrace.id)))
    for each in mine:
        found = await _alike(platform, each)
        await unit_of_work(platform.sessions, partial(_tie, each.id, found))


async def _undescribed(platform: Platform, case_id: UUID) -> Sequence[tuple[UUID, str]]:
    query = (
        select(DocumentTrace.id, Upload.storage_key)
        .join(Upload, Upload.id == DocumentTrace.upload_id)
        .where(DocumentTrace.case_id == case_id, DocumentTrace.picture.is_(None), Upload.storage_key != "")
        .order_by(DocumentTrace.id)
    )
    async with platform.sessions() as session:
        return [(row[0], row[1]) for row in (await session.execute(query)).all()]


async def _described(platform: Platform, key: str) -> bytes:
    try:
        data = b"".join([piece async for piece in await platform.files.open(key)])
        return await platform.pictures.describe(data)
    except DomainError as error:
        LOG.info("papers.no_picture", code=error.code)
        return b""


async def _keep(id_: UUID, picture: bytes, session: AsyncSession) -> None:
    row = update(DocumentTrace).where(DocumentTrace.id == id_)
    await session.execute(row.values(picture=picture, looks=looks(picture)))


async def _alike(platform: Platform, mine: DocumentTrace) -> list[UUID]:
    query = (
        select(DocumentTrace.id, DocumentTrace.picture)
        .where(DocumentTrace.looks.overlap(mine.looks), DocumentTrace.id != mine.id, DocumentTrace.role == mine.role)
        .order_by(DocumentTrace.id.desc())
        .limit(MOST_COMPARED)
    )
    async with platform.sessions() as session:
        rows = (await session.execute(query)).all()
    picture = mine.picture or b""

    def compared() -> list[UUID]:
        return [row[0] for row in rows if alike(picture, row[1] or b"")][:MOST_TIED]

    return await asyncio.to_thread(compared)


async def _tie(id_: UUID, others: Sequence[UUID], session: AsyncSession) -> None:
    for other in others:
        key = pair_key(str(id_), str(other))
        untied = update(DocumentTrace).where(DocumentTrace.id.in_((id_, other)), ~DocumentTrace.keys.contains([key]))
        await session.execute(untied.values(keys=func.array_append(DocumentTrace.keys, key)))
