"""What the mutations of this area answer with."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import strawberry

from schema.content.types import Article, RecommendedInstitutionCard
from schema.failures import (
    IneligibleFailure,
    InvalidInputFailure,
    RateLimitedFailure,
    RefusedFailure,
    StaleVersionFailure,
)


@strawberry.type(description="文章已保存。")
class ArticlePayload:
    article: Article = strawberry.field(description="文章的现状。")


@strawberry.type(description="推荐机构已设定。")
class RecommendationsPayload:
    institutions: list[RecommendedInstitutionCard] = strawberry.field(description="现在的推荐机构，按显示次序。")


ArticleResult: TypeAlias = Annotated[
    ArticlePayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("ArticleResult", description="保存文章的结果。"),
]  # fmt: skip
RecommendationsResult: TypeAlias = Annotated[
    RecommendationsPayload
    | InvalidInputFailure | StaleVersionFailure | IneligibleFailure | RateLimitedFailure | RefusedFailure,
    strawberry.union("RecommendationsResult", description="设定推荐机构的结果。"),
]  # fmt: skip
