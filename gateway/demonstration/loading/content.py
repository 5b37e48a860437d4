"""Articles and recommended institutions, published by an admin on their days."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select

from db.models import Article
from domain.content.commands import ArticleFields, ArticleKind, CreateArticle, PublishArticle, SetRecommendations
from domain.content.recommending import set_recommendations
from domain.content.service import create_article, publish_article
from gateway.demonstration.content import articles, recommended_institutions
from gateway.demonstration.loading.stage import Stage, morning
from gateway.demonstration.staff import Staff, staff


async def load_articles(stage: Stage) -> int:
    """Every article by an admin of its region, published in the morning of its day: the clock goes there and comes back."""
    rows, present = articles(stage.base), stage.clock.now()
    for row in rows:
        stage.clock.advance(morning(row.published_on) - stage.clock.now())
        fields = ArticleFields(
            ArticleKind(row.kind), row.title, row.markdown, source=row.source, pinned=row.pinned, position=row.position
        )
        crew = staff(row.region)
        article_id = await stage.act(crew.admin, create_article, CreateArticle(crew.region, fields))
        async with stage.platform.sessions() as session:
            version = (await session.execute(select(Article.version).where(Article.id == article_id))).scalar_one()
        await stage.act(crew.admin, publish_article, PublishArticle(article_id, version))
    stage.clock.advance(present - stage.clock.now())
    return len(rows)


async def recommend(stage: Stage, institution_ids: Mapping[UUID, UUID], crew: Staff) -> None:
    chosen = tuple(institution_ids[institution.id] for institution in recommended_institutions())
    await stage.act(crew.admin, set_recommendations, SetRecommendations(crew.region, chosen))
