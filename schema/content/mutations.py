"""A region's admins keep the zone's pages."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import strawberry

from domain.content import queries, recommending, service
from schema.content import inputs
from schema.content.payloads import ArticlePayload, ArticleResult, RecommendationsPayload, RecommendationsResult
from schema.content.types import article_type, recommended_type
from schema.context import Info
from schema.execution import execute


@strawberry.type
class ContentMutation:
    @strawberry.mutation(description="新建文章，先存为草稿。仅本地区管理员。")
    async def article_create(self, info: Info, input: inputs.ArticleCreateInput) -> ArticleResult:
        return await execute(
            info, service.create_article, input.to_command, _article(info), key=input.idempotency_key
        )

    @strawberry.mutation(description="修改文章；已发布的立即生效。仅本地区管理员。")
    async def article_edit(self, info: Info, input: inputs.ArticleEditInput) -> ArticleResult:
        return await execute(info, service.edit_article, input.to_command, _article(info))

    @strawberry.mutation(description="发布文章，立即或定时；已定时的可以改期。仅本地区管理员。")
    async def article_publish(self, info: Info, input: inputs.ArticlePublishInput) -> ArticleResult:
        return await execute(info, service.publish_article, input.to_command, _article(info))

    @strawberry.mutation(description="撤下已发布的文章，或取消定时。仅本地区管理员。")
    async def article_unpublish(self, info: Info, input: inputs.ArticleUnpublishInput) -> ArticleResult:
        return await execute(info, service.unpublish_article, input.to_command, _article(info))

    @strawberry.mutation(description="设定专区首页的推荐机构及其次序。仅本地区管理员。")
    async def recommendations_set(self, info: Info, input: inputs.RecommendationsSetInput) -> RecommendationsResult:
        async def load(_id: UUID) -> RecommendationsPayload:
            cards = await queries.recommended_institutions(info.context.read, region=input.region)
            return RecommendationsPayload(institutions=[recommended_type(card) for card in cards])

        return await execute(info, recommending.set_recommendations, input.to_command, load)


def _article(info: Info) -> Callable[[UUID], Awaitable[ArticlePayload]]:
    async def load(article_id: UUID) -> ArticlePayload:
        return ArticlePayload(article=article_type(await queries.article_by_id(info.context.read, article_id)))

    return load
