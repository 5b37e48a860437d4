"""What looks answer with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from domain.content.commands import ArticleKind, ArticleStatus
from domain.documents.views import UploadView


class ArticleHead(NamedTuple):
    """An article in a list."""

    id: UUID
    region: str
    kind: ArticleKind
    title: str
    summary: str
    source: str
    pinned: bool
    status: ArticleStatus
    published_at: datetime | None
    version: int


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article's page. `html` is safe to show; `markdown` is None for all but the region's admins."""

    head: ArticleHead
    html: str
    markdown: str | None
    position: int
    attachments: tuple[UploadView, ...]


class NewsKind(StrEnum):
    ARTICLE = "ARTICLE"
    PUBLICITY = "PUBLICITY"


class NewsItem(NamedTuple):
    """A line of 工作动态: an article of that kind, or a publicity. `id` is that thing's."""

    kind: NewsKind
    id: UUID
    title: str
    summary: str
    pinned: bool
    published_at: datetime


class RecommendedInstitution(NamedTuple):
    id: UUID
    name: str
    division: str
    kind: str
    introduction: str
    rating_sum: int
    rating_count: int
