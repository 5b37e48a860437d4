"""What callers send to this area."""

from __future__ import annotations

import strawberry

from domain.content import commands
from domain.content.attachments import MAX_ATTACHMENTS
from domain.content.recommending import MOST
from schema.content.enums import ArticleKind, ArticleStatus
from schema.ids import decode_id

VERSION = "所见的版本号。"
ARTICLE = "文章标识。"
IDEMPOTENCY = "幂等键：每次新操作使用新的 UUID，重试时不变。"


@strawberry.input(description="文章的内容。")
class ArticleFieldsInput:
    kind: ArticleKind = strawberry.field(description="栏目。")
    title: str = strawberry.field(description="标题，最多 200 字。")
    markdown: str = strawberry.field(description="正文，Markdown，最多 100000 字；其中的 HTML 按文字显示。")
    summary: str = strawberry.field(default="", description="摘要，最多 500 字。")
    source: str = strawberry.field(default="", description="来源，最多 200 字。")
    attachment_ids: list[strawberry.ID] = strawberry.field(
        default_factory=list, description="附件，POST /uploads 返回的标识，最多 20 个；文章发布后公开。"
    )
    pinned: bool = strawberry.field(default=False, description="是否置顶。")
    position: int = strawberry.field(default=0, description="操作指南的阅读次序，0–10000，大的在后；其他栏目不用。")

    def to_fields(self) -> commands.ArticleFields:
        ids = self.attachment_ids[: MAX_ATTACHMENTS + 1]
        return commands.ArticleFields(
            kind=self.kind,
            title=self.title,
            markdown=self.markdown,
            summary=self.summary,
            source=self.source,
            attachments=tuple(decode_id(each, "Upload", f"attachment_ids[{i}]") for i, each in enumerate(ids)),
            pinned=self.pinned,
            position=self.position,
        )


@strawberry.input(description="新建一篇文章，先存为草稿。")
class ArticleCreateInput(ArticleFieldsInput):
    region: str = strawberry.field(description="地区代码。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.CreateArticle:
        return commands.CreateArticle(self.region, self.to_fields())


@strawberry.input(description="修改一篇文章，以新内容整体替换；已发布的立即生效。")
class ArticleEditInput(ArticleFieldsInput):
    article_id: strawberry.ID = strawberry.field(description=ARTICLE)
    version: int = strawberry.field(description=VERSION)

    def to_command(self) -> commands.EditArticle:
        return commands.EditArticle(
            decode_id(self.article_id, "Article", "article_id"), self.version, self.to_fields()
        )


@strawberry.input(description="发布一篇文章，立即或定时。")
class ArticlePublishInput:
    article_id: strawberry.ID = strawberry.field(description=ARTICLE)
    version: int = strawberry.field(description=VERSION)
    at: str | None = strawberry.field(
        default=None, description="发布时间，ISO 8601，不带时区按北京时间；不填为立即。"
    )

    def to_command(self) -> commands.PublishArticle:
        return commands.PublishArticle(decode_id(self.article_id, "Article", "article_id"), self.version, self.at)


@strawberry.input(description="撤下一篇已发布的文章，或取消定时。")
class ArticleUnpublishInput:
    article_id: strawberry.ID = strawberry.field(description=ARTICLE)
    version: int = strawberry.field(description=VERSION)

    def to_command(self) -> commands.UnpublishArticle:
        return commands.UnpublishArticle(decode_id(self.article_id, "Article", "article_id"), self.version)


@strawberry.input(description="设定一个地区的推荐机构，整体替换。")
class RecommendationsSetInput:
    region: str = strawberry.field(description="地区代码。")
    institution_ids: list[strawberry.ID] = strawberry.field(description="按显示次序排列的机构，最多 20 家。")

    def to_command(self) -> commands.SetRecommendations:
        ids = self.institution_ids[: MOST + 1]
        found = (decode_id(each, "Institution", f"institution_ids[{i}]") for i, each in enumerate(ids))
        return commands.SetRecommendations(self.region, tuple(found))


@strawberry.input(description="管理端文章的筛选条件，各项同时满足。")
class ManagedArticlesFilterInput:
    kind: ArticleKind | None = strawberry.field(default=None, description="栏目。")
    status: ArticleStatus | None = strawberry.field(default=None, description="状态。")
