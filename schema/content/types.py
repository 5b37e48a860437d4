"""Articles and recommended institutions as clients see them."""

from __future__ import annotations

from datetime import datetime

import strawberry

from domain.content.views import ArticleHead, ArticleView, NewsItem, NewsKind, RecommendedInstitution
from schema.catalogue.types import average
from schema.content.enums import ArticleKind, ArticleStatus
from schema.documents.types import UploadedFile, uploaded_file
from schema.ids import encode_id
from schema.node import Node


@strawberry.type(description="列表中的一篇文章。")
class ArticleSummary(Node):
    region: str = strawberry.field(description="地区代码。")
    kind: ArticleKind = strawberry.field(description="栏目。")
    title: str = strawberry.field(description="标题。")
    summary: str = strawberry.field(description="摘要；没有时为空文本。")
    source: str = strawberry.field(description="来源；没有时为空文本。")
    pinned: bool = strawberry.field(description="是否置顶。")
    status: ArticleStatus = strawberry.field(description="状态。")
    published_at: datetime | None = strawberry.field(description="发布时间，定时的为将来；草稿为空。")
    version: int = strawberry.field(description="版本号，修改时带回。")


@strawberry.type(description="一篇文章。")
class Article(ArticleSummary):
    html: str = strawberry.field(description="正文，已清理为安全的 HTML，可直接显示。")
    markdown: str | None = strawberry.field(description="正文的 Markdown 原文，供编辑；仅本地区管理员可见，其他人为空。")
    position: int = strawberry.field(description="操作指南的阅读次序，大的在后；其他栏目为 0。")
    attachments: list[UploadedFile] = strawberry.field(description="附件。")


@strawberry.type(description="工作动态的一条：文章或公示。")
class ZoneNewsItem:
    id: strawberry.ID = strawberry.field(description="文章或公示的标识。")
    kind: NewsKind = strawberry.field(description="种类。")
    title: str = strawberry.field(description="标题。")
    summary: str = strawberry.field(description="摘要；没有时为空文本。")
    pinned: bool = strawberry.field(description="是否置顶。")
    published_at: datetime = strawberry.field(description="发布时间；公示为开始时间。")


@strawberry.type(description="推荐机构。")
class RecommendedInstitutionCard:
    id: strawberry.ID = strawberry.field(description="机构标识。")
    name: str = strawberry.field(description="机构名称。")
    division: str = strawberry.field(description="行政区划代码。")
    kind: str = strawberry.field(description="机构类型，例如“高校”。")
    introduction: str = strawberry.field(description="介绍的前 200 字。")
    rating: float | None = strawberry.field(description="平均评分，一位小数；尚无评价时为空。")
    rating_count: int = strawberry.field(description="评价数。")


def article_summary(head: ArticleHead) -> ArticleSummary:
    return ArticleSummary(
        id=encode_id("Article", head.id), region=head.region, kind=head.kind, title=head.title, summary=head.summary,
        source=head.source, pinned=head.pinned, status=head.status, published_at=head.published_at,
        version=head.version,
    )  # fmt: skip


def article_type(view: ArticleView) -> Article:
    head = view.head
    return Article(
        id=encode_id("Article", head.id), region=head.region, kind=head.kind, title=head.title, summary=head.summary,
        source=head.source, pinned=head.pinned, status=head.status, published_at=head.published_at,
        version=head.version, html=view.html, markdown=view.markdown, position=view.position,
        attachments=[uploaded_file(file) for file in view.attachments],
    )  # fmt: skip


def news_type(item: NewsItem) -> ZoneNewsItem:
    prefix = "Article" if item.kind is NewsKind.ARTICLE else "Publicity"
    return ZoneNewsItem(
        id=encode_id(prefix, item.id), kind=item.kind, title=item.title, summary=item.summary, pinned=item.pinned,
        published_at=item.published_at,
    )  # fmt: skip


def recommended_type(card: RecommendedInstitution) -> RecommendedInstitutionCard:
    return RecommendedInstitutionCard(
        id=encode_id("Institution", card.id), name=card.name, division=card.division, kind=card.kind,
        introduction=card.introduction, rating=average(card.rating_sum, card.rating_count),
        rating_count=card.rating_count,
    )  # fmt: skip
