"""Files of articles: kept with the article, and public exactly while an article that shows them is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, String, cast, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core.errors import invalid
from db.models import Article, Upload
from db.unit_of_work import unit_of_work
from domain.content.commands import ArticleStatus
from domain.documents.service import keep
from domain.work import Platform, Work

MAX_ATTACHMENTS: Final = 20
KINDS: Final = ("pdf", "jpg", "png", "gif", "xlsx")
PURPOSE: Final = "ARTICLE"


async def set_attachments(work: Work, article: Article, upload_ids: Sequence[UUID]) -> None:
    """Make these the article's files: new ones must be the actor's own uploads, dropped ones are let go."""
    wanted = [str(upload_id) for upload_id in dict.fromkeys(upload_ids)]
    if len(wanted) > MAX_ATTACHMENTS:
        raise invalid("attachment_ids", "TOO_MANY", f"附件不能超过 {MAX_ATTACHMENTS} 个。")
    had = set(article.attachments)
    for place, upload_id in enumerate(wanted):
        if upload_id not in had:
            await keep(work, UUID(upload_id), kinds=KINDS, path=f"attachment_ids[{place}]", purpose=PURPOSE)
    article.attachments = wanted
    await work.session.flush()
    dropped = [UUID(upload_id) for upload_id in had.difference(wanted)]
    if dropped:
        await work.session.execute(
            update(Upload)
            .where(Upload.id.in_(dropped), ~_used(Article.id.is_not(None)))
            .values(purpose="", public=False, unattached_since=work.now)
        )


async def show_attachments(session: AsyncSession, now: datetime, article_id: UUID | None = None) -> int:
    """Make the files of published articles public, and those of others not; how many changed. With `article_id` only
    that article's files are looked at."""
    shown = _used((Article.status == ArticleStatus.PUBLISHED) & (Article.published_at <= now))
    changing = [Upload.purpose == PURPOSE, or_(Upload.public & ~shown, ~Upload.public & shown)]
    if article_id is not None:
        changing.append(_used(Article.id == article_id))
    result = await session.execute(update(Upload).where(*changing).values(public=~Upload.public).returning(Upload.id))
    return len(result.all())


async def publish_due(platform: Platform) -> int:
    """For the clock: files of articles whose moment has come become public; how many."""

    async def act(session: AsyncSession) -> int:
        return await show_attachments(session, platform.clock.now())

    return await unit_of_work(platform.sessions, act)


def _used(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists(select(Article.id).where(condition, cast(Upload.id, String(36)) == Article.attachments.any_()))
