"""Looks at articles: the public sees what is published by now, a region's admins see all of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, String, case, cast, func, literal, select, union_all

from core.errors import NotFound
from core.paging import Page, PageRequest
from db.models import Article, Institution, Publicity, Recommendation
from db.paging import fetch_page
from domain.access.permissions import Permission, Resource, allowed, authorize
from domain.content.commands import ArticleKind, ArticleStatus
from domain.content.markdown import plain_text
from domain.content.views import ArticleHead, ArticleView, NewsItem, NewsKind, RecommendedInstitution
from domain.documents.queries import uploads_by_id
from domain.work import Read

SHOWN_PUBLICITIES: Final = ("OPEN", "PAUSED", "ENDED")

_PINNED = cast(Article.pinned, Integer)
ORDER: Final = (_PINNED.label("first"), (-Article.position).label("place"), Article.published_at, Article.id)
"""Pinned first, then by position, then the newest; all descending."""


def _status(now: datetime) -> ColumnElement[str]:
    waiting = (Article.status == ArticleStatus.PUBLISHED) & (Article.published_at > now)
    return case((waiting, literal(ArticleStatus.SCHEDULED.value)), else_=Article.status)


def head_columns(now: datetime) -> tuple[Any, ...]:
    return (
        Article.id, Article.region, Article.kind, Article.title, Article.summary, Article.source, Article.pinned,
        _status(now).label("status"), Article.published_at, Article.version,
    )  # fmt: skip


def published(region: str, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return Article.region == region, Article.status == ArticleStatus.PUBLISHED, Article.published_at <= now


def head(row: Any) -> ArticleHead:
    identifier, region, kind, title, summary, source, pinned, status, published_at, version = row
    return ArticleHead(
        identifier, region, ArticleKind(kind), title, summary, source, pinned, ArticleStatus(status), published_at,
        version,
    )  # fmt: skip


async def list_articles(read: Read, page: PageRequest, *, region: str, kind: ArticleKind) -> Page[ArticleHead]:
    """For everybody. One statement."""
    query = select(*head_columns(read.now)).where(*published(region, read.now), Article.kind == kind)
    async with read.session() as session:
        return await fetch_page(session, query, ORDER, page, head, descending=True)


async def published_articles(read: Read, ids: Sequence[UUID], *, texts: bool = False) -> list[tuple[ArticleHead, str]]:
    """Those of `ids` that everybody may read now, in that order, each with its text where `texts` are wanted. One statement."""
    if not ids:
        return []
    text = Article.html if texts else literal("")
    public = Article.id.in_(ids), Article.status == ArticleStatus.PUBLISHED, Article.published_at <= read.now
    async with read.session() as session:
        rows = (await session.execute(select(*head_columns(read.now), text).where(*public))).all()
    found = {row[0]: (head(row[:-1]), plain_text(row[-1])) for row in rows}
    return [found[each] for each in ids if each in found]


async def managed_articles(
    read: Read, page: PageRequest, *, region: str, kind: ArticleKind | None, status: ArticleStatus | None
) -> Page[ArticleHead]:
    """Everything of the region, newest first, for its admins. Raises Forbidden."""
    authorize(read.actor, Permission.MANAGE_CONTENT, Resource(region))
    query = select(*head_columns(read.now)).where(Article.region == region)
    if kind is not None:
        query = query.where(Article.kind == kind)
    if status is not None:
        query = query.where(_status(read.now) == status.value)
    async with read.session() as session:
        return await fetch_page(session, query, [Article.id], page, head, descending=True)


async def article_by_id(read: Read, article_id: UUID) -> ArticleView:
    """Raises NotFound for what is not published to anybody but the region's admins. Two statements."""
    now = read.now
    query = select(*head_columns(now), Article.html, Article.markdown, Article.position, Article.attachments)
    async with read.session() as session:
        row = (await session.execute(query.where(Article.id == article_id))).first()
    if row is None:
        raise NotFound("文章")
    *columns, html, markdown, position, attachments = row
    found = head(columns)
    admin = allowed(read.actor, Permission.MANAGE_CONTENT, Resource(found.region))
    if found.status is not ArticleStatus.PUBLISHED and not admin:
        raise NotFound("文章")
    files = await uploads_by_id(read, [UUID(each) for each in attachments]) if attachments else {}
    shown = tuple(files[UUID(each)] for each in attachments if UUID(each) in files)
    return ArticleView(found, html, markdown if admin else None, position, shown)


def news_of(region: str, now: datetime) -> Any:
    """Work news of a region with its publicities, as one relation."""
    articles = select(
        literal(NewsKind.ARTICLE.value).label("kind"), Article.id, Article.title, Article.summary,
        _PINNED.label("pinned"), Article.published_at.label("published_at"),
    ).where(*published(region, now), Article.kind == ArticleKind.WORK_NEWS)  # fmt: skip
    publicities = select(
        literal(NewsKind.PUBLICITY.value), Publicity.id,
        func.concat("公示：", Publicity.enterprise_name, "（", Publicity.programme_name, "）", type_=String),
        literal(""), literal(0), Publicity.since,
    ).where(
        Publicity.region == region, Publicity.since <= now, Publicity.status.in_(SHOWN_PUBLICITIES)
    )  # fmt: skip
    return union_all(articles, publicities).subquery("news")


def news_item(row: Any) -> NewsItem:
    kind, identifier, title, summary, pinned, published_at = row
    return NewsItem(NewsKind(kind), identifier, title, summary, bool(pinned), published_at)


async def work_news(read: Read, page: PageRequest, *, region: str) -> Page[NewsItem]:
    """工作动态: pinned first, then the newest. One statement."""
    news = news_of(region, read.now).c
    columns = (news.kind, news.id, news.title, news.summary, news.pinned, news.published_at)
    async with read.session() as session:
        return await fetch_page(
            session, select(*columns), [news.pinned, news.published_at, news.id], page, news_item, descending=True
        )


def recommended(region: str, most: int) -> Any:
    columns = (
        Institution.id, Institution.name, Institution.division, Institution.kind,
        func.left(Institution.introduction, 200), Institution.rating_sum, Institution.rating_count,
    )  # fmt: skip
    return (
        select(*columns)
        .join(Recommendation, Recommendation.institution_id == Institution.id)
        .where(Recommendation.region == region, Institution.status == "ADMITTED")
        .order_by(Recommendation.position)
        .limit(most)
    )


async def recommended_institutions(read: Read, *, region: str, most: int = 20) -> list[RecommendedInstitution]:
    """In the order shown; one that has left is not shown."""
    async with read.session() as session:
        rows = (await session.execute(recommended(region, most))).all()
    return [RecommendedInstitution._make(row) for row in rows]
