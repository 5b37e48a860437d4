"""A region's admins write, publish, schedule and withdraw articles."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from core.checking import Checker
from core.clock import SHANGHAI
from core.errors import NotFound, StaleVersion, WrongState, invalid
from core.ids import new_id
from db.models import Article
from domain.access.permissions import Permission, Resource, authorize
from domain.content.attachments import set_attachments, show_attachments
from domain.content.commands import (
    ArticleFields,
    ArticleKind,
    ArticleStatus,
    CreateArticle,
    EditArticle,
    PublishArticle,
    UnpublishArticle,
)
from domain.content.markdown import render
from domain.work import Work

MAX_MARKDOWN: Final = 100_000
MAX_POSITION: Final = 10_000
_AUDITED: Final = ("kind", "title", "status", "pinned", "position")


async def create_article(work: Work, command: CreateArticle) -> UUID:
    """A draft, seen by the region's admins only. Raises InvalidInput, Forbidden, NotFound."""
    work.platform.regions.for_(command.region)
    authorize(work.actor, Permission.MANAGE_CONTENT, Resource(command.region))
    values = await _checked(command.fields)
    article = Article(
        id=new_id(), region=command.region, status=ArticleStatus.DRAFT, attachments=[], version=1,
        author_id=work.actor.account_id, created_at=work.now, **values,
    )  # fmt: skip
    work.session.add(article)
    await set_attachments(work, article, command.fields.attachments)
    await _save(work, "ARTICLE.CREATE", article, None)
    return article.id


async def edit_article(work: Work, command: EditArticle) -> UUID:
    """Of a published article the change shows at once."""
    article = await _locked(work, command.article_id, command.version)
    values = await _checked(command.fields)
    before = _facts(article)
    for key, value in values.items():
        setattr(article, key, value)
    await set_attachments(work, article, command.fields.attachments)
    article.version += 1
    await _save(work, "ARTICLE.EDIT", article, before)
    return article.id


async def publish_article(work: Work, command: PublishArticle) -> UUID:
    """Now, or at a moment to come; a scheduled article may be given another moment."""
    article = await _locked(work, command.article_id, command.version)
    moment = _moment(command.at, work.now)
    if article.status == ArticleStatus.PUBLISHED and article.published_at and article.published_at <= work.now:
        raise WrongState("该文章已发布；如需修改请直接编辑，如需改期请先撤下。")
    before = _facts(article)
    article.status, article.published_at = ArticleStatus.PUBLISHED, moment
    article.version += 1
    await _save(work, "ARTICLE.PUBLISH", article, before)
    return article.id


async def unpublish_article(work: Work, command: UnpublishArticle) -> UUID:
    """Take a published article down, or call a scheduled publication off."""
    article = await _locked(work, command.article_id, command.version)
    if article.status != ArticleStatus.PUBLISHED:
        raise WrongState("该文章没有发布，无需撤下。")
    before = _facts(article)
    article.status = ArticleStatus.UNPUBLISHED
    article.version += 1
    await _save(work, "ARTICLE.UNPUBLISH", article, before)
    return article.id


async def _locked(work: Work, article_id: UUID, version: int) -> Article:
    article = (await work.session.scalars(select(Article).where(Article.id == article_id).with_for_update())).first()
    if article is None:
        raise NotFound("文章", path="article_id")
    public = article.status == ArticleStatus.PUBLISHED and article.published_at and article.published_at <= work.now
    resource = Resource(article.region)
    if not public and work.actor.grant.region != article.region:
        raise NotFound("文章", path="article_id")
    authorize(work.actor, Permission.MANAGE_CONTENT, resource)
    if article.version != version:
        raise StaleVersion(article.version)
    return article


async def _checked(fields: ArticleFields) -> dict[str, Any]:
    checker = Checker()
    values: dict[str, Any] = {
        "kind": fields.kind,
        "title": checker.text("title", fields.title, "标题", maximum=200),
        "summary": checker.text("summary", fields.summary, "摘要", maximum=500, required=False),
        "source": checker.text("source", fields.source, "来源", maximum=200, required=False),
        "markdown": checker.text("markdown", fields.markdown.replace("\r\n", "\n"), "正文", maximum=MAX_MARKDOWN),
        "pinned": fields.pinned,
        "position": fields.position if fields.kind is ArticleKind.GUIDE else 0,
    }
    if not 0 <= fields.position <= MAX_POSITION:
        checker.fault("position", "OUT_OF_RANGE", f"顺序应为 0–{MAX_POSITION}。")
    checker.done()
    values["html"] = await asyncio.to_thread(render, values["markdown"])
    return values


def _moment(text: str | None, now: datetime) -> datetime:
    if text is None or not text.strip():
        return now
    try:
        given = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise invalid("at", "INVALID", "发布时间格式不正确。", "例如 2026-01-31T09:00:00+08:00") from error
    moment = given.replace(tzinfo=SHANGHAI) if given.tzinfo is None else given
    if moment < now:
        raise invalid("at", "OUT_OF_RANGE", "定时发布的时间不能早于现在。", "留空表示立即发布")
    if moment.year >= now.year + 10:
        raise invalid("at", "OUT_OF_RANGE", "定时发布的时间过远，请检查年份。")
    return moment


async def _save(work: Work, act: str, article: Article, before: dict[str, Any] | None) -> None:
    await work.session.flush()
    await show_attachments(work.session, work.now, article.id)
    work.record(act, "article", article.id, region=article.region, before=before, after=_facts(article))
    work.emit("article", article.id, version=article.version)


def _facts(article: Article) -> dict[str, Any]:
    published = article.published_at.isoformat() if article.published_at else None
    return {**{key: getattr(article, key) for key in _AUDITED}, "published_at": published}
