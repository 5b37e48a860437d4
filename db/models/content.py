"""What the zone's pages show: notices, work news, policies, guides, recommended institutions; messages to accounts."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id, Moment, Strings, Version


class Article(Base):
    """`kind` is NOTICE, WORK_NEWS, POLICY or GUIDE. `html` is made from `markdown` and cleaned when saved."""

    __tablename__ = "articles"

    id: Mapped[Id]
    region: Mapped[str] = mapped_column(String(40))
    kind: Mapped[str] = mapped_column(String(20))
    title: Mapped[str] = mapped_column(String(200))
    summary: Mapped[str] = mapped_column(String(500), default="")
    markdown: Mapped[str] = mapped_column(Text)
    html: Mapped[str] = mapped_column(Text)
    source: Mapped[str] = mapped_column(String(200), default="")
    attachments: Mapped[Strings]
    pinned: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    """Reading order among the pinned or unpinned of its kind; 0 for those ordered by date alone."""
    status: Mapped[str] = mapped_column(String(20), default="DRAFT")
    published_at: Mapped[datetime | None]
    author_id: Mapped[UUID | None]
    case_id: Mapped[UUID | None]
    version: Mapped[Version]
    created_at: Mapped[CreatedAt]

    __table_args__ = (Index("ix_articles_list", "region", "kind", "status", "published_at", "id"),)


class Recommendation(Base):
    """An institution shown on the zone home, in order."""

    __tablename__ = "recommendations"

    id: Mapped[Id]
    region: Mapped[str] = mapped_column(String(40), index=True)
    institution_id: Mapped[UUID] = mapped_column(ForeignKey("institutions.id"), unique=True)
    position: Mapped[int]


class Notification(Base):
    """A message to an account about one of its cases, requests or saved searches."""

    __tablename__ = "notifications"

    id: Mapped[Id]
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("cases.id"))
    saved_search_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("saved_searches.id", ondelete="SET NULL"), index=True
    )
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(String(1000))
    key: Mapped[str] = mapped_column(String(120), unique=True)
    read_at: Mapped[datetime | None]
    created_at: Mapped[Moment]

    __table_args__ = (Index("ix_notifications_account_id", "account_id", "created_at", "id"),)
