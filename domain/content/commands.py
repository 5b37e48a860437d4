"""What a caller may ask of this area."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class ArticleKind(StrEnum):
    NOTICE = "NOTICE"
    WORK_NEWS = "WORK_NEWS"
    POLICY = "POLICY"
    GUIDE = "GUIDE"


class ArticleStatus(StrEnum):
    DRAFT = "DRAFT"
    SCHEDULED = "SCHEDULED"
    """To be published at a moment that has not come; stored as PUBLISHED with that moment."""
    PUBLISHED = "PUBLISHED"
    UNPUBLISHED = "UNPUBLISHED"


@dataclass(frozen=True, slots=True)
class ArticleFields:
    """An article as written. `attachments` are upload ids in the order shown; `position` is the reading order of guide
    pages, the others go by date."""

    kind: ArticleKind
    title: str
    markdown: str
    summary: str = ""
    source: str = ""
    attachments: tuple[UUID, ...] = ()
    pinned: bool = False
    position: int = 0


@dataclass(frozen=True, slots=True)
class CreateArticle:
    """A draft."""

    region: str
    fields: ArticleFields


@dataclass(frozen=True, slots=True)
class EditArticle:
    article_id: UUID
    version: int
    fields: ArticleFields


@dataclass(frozen=True, slots=True)
class PublishArticle:
    """`at` is ISO 8601 (Asia/Shanghai where it names no zone); None means now."""

    article_id: UUID
    version: int
    at: str | None = None


@dataclass(frozen=True, slots=True)
class UnpublishArticle:
    article_id: UUID
    version: int


@dataclass(frozen=True, slots=True)
class SetRecommendations:
    """All recommended institutions of a region, in the order shown."""

    region: str
    institution_ids: tuple[UUID, ...]
