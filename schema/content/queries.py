"""Looks at articles and work news."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias
from uuid import UUID

import strawberry

from core.paging import page_request, query_digest
from domain.content import queries
from schema.connection import Connection, connection_of
from schema.content.enums import ArticleKind
from schema.content.inputs import ManagedArticlesFilterInput
from schema.content.types import Article, ArticleSummary, ZoneNewsItem, article_summary, article_type, news_type
from schema.context import Info
from schema.ids import decode_id
from schema.regions.own import OwnRegion, own_region
from schema.selection import selects

RegionCode: TypeAlias = Annotated[str, strawberry.argument(description="地区代码。")]
Kind: TypeAlias = Annotated[ArticleKind, strawberry.argument(description="栏目。")]
ArticleId: TypeAlias = Annotated[strawberry.ID, strawberry.argument(description="文章标识。")]

ARTICLE_KEY = (int, int, datetime.fromisoformat, UUID)
NEWS_KEY = (int, datetime.fromisoformat, UUID)


@strawberry.type
class ContentQuery:
    @strawberry.field(description="一个栏目已发布的文章：置顶的在前，然后按顺序，再从新到旧。")
    async def articles(
        self, info: Info, region: RegionCode, kind: Kind, first: int | None = None, after: str | None = None
    ) -> Connection[ArticleSummary]:
        digest = query_digest("articles", region, kind)
        request = page_request(first, after, digest, ARTICLE_KEY, count=selects(info, "totalCount"))
        page = await queries.list_articles(info.context.read, request, region=region, kind=kind)
        return connection_of(page, digest, article_summary)

    @strawberry.field(description="一篇文章。未发布的只有本地区管理员可见。")
    async def article(self, info: Info, id: ArticleId) -> Article:
        return article_type(await queries.article_by_id(info.context.read, decode_id(id, "Article")))

    @strawberry.field(description="工作动态：文章与公示，置顶的在前，再从新到旧。")
    async def work_news(
        self, info: Info, region: RegionCode, first: int | None = None, after: str | None = None
    ) -> Connection[ZoneNewsItem]:
        digest = query_digest("workNews", region)
        request = page_request(first, after, digest, NEWS_KEY, count=selects(info, "totalCount"))
        return connection_of(await queries.work_news(info.context.read, request, region=region), digest, news_type)

    @strawberry.field(description="一个地区的全部文章，从新到旧，包括草稿、定时与已撤下的。仅本地区管理员。")
    async def managed_articles(
        self,
        info: Info,
        region: OwnRegion = None,
        filter: ManagedArticlesFilterInput | None = None,
        first: int | None = None,
        after: str | None = None,
    ) -> Connection[ArticleSummary]:
        wanted, home = filter or ManagedArticlesFilterInput(), own_region(info, region)
        digest = query_digest("managedArticles", home, wanted.kind, wanted.status)
        request = page_request(first, after, digest, [UUID], count=selects(info, "totalCount"))
        page = await queries.managed_articles(
            info.context.read, request, region=home, kind=wanted.kind, status=wanted.status
        )
        return connection_of(page, digest, article_summary)
