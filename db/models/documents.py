"""Uploaded files."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id


class Upload(Base):
    """One file, told by its content. `case_id` is set when a case takes it up; until then only its uploader sees it."""

    __tablename__ = "uploads"

    id: Mapped[Id]
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("cases.id"), index=True)
    purpose: Mapped[str] = mapped_column(String(40), default="")
    """What keeps it outside a case (an import, an article, a storefront); empty: nothing does."""
    name: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(10))
    """pdf, jpg, png, gif, xlsx, csv: by content, never by name."""
    size: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    storage_key: Mapped[str] = mapped_column(String(200))
    """Empty once the bytes are gone."""
    identity: Mapped[bool] = mapped_column(default=False)
    """An identity paper: never shown to institutions, every download audited."""
    public: Mapped[bool] = mapped_column(default=False)
    unattached_since: Mapped[datetime | None]
    """Since when nothing keeps it; None while something does."""
    created_at: Mapped[CreatedAt]
    deleted_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_uploads_account_id_created_at", "account_id", "created_at"),
        Index(
            "ix_uploads_orphans",
            "unattached_since",
            postgresql_where=text("unattached_since IS NOT NULL AND deleted_at IS NULL"),
        ),
    )
