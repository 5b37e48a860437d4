"""Uploaded files."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id, Moment


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
    state: Mapped[str] = mapped_column(String(10), default="PASSED", server_default=text("'PASSED'"))
    """PASSED its checks, CHECKING while they cannot be done, or REFUSED by them: only the first is given to anybody."""
    refusal: Mapped[str] = mapped_column(String(200), default="", server_default=text("''"))
    """Why it was refused, for people."""
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


class ResumableUpload(Base):
    """A file that comes in parts. The parts lie in the store under its id until it is complete, given up or out of time.
    `status` is OPEN, COMPLETING (somebody puts the parts together since `touched_at`), DONE (then it is `upload_id`) or ENDED."""

    __tablename__ = "resumable_uploads"

    id: Mapped[Id]
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    key: Mapped[str] = mapped_column(String(100))
    """The client's own name of it: asking again with the same key goes on with the same file."""
    name: Mapped[str] = mapped_column(String(200))
    size: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str] = mapped_column(String(64), default="")
    """Of the whole file, where the client said it."""
    status: Mapped[str] = mapped_column(String(10), default="OPEN")
    upload_id: Mapped[UUID | None] = mapped_column(ForeignKey("uploads.id"), index=True)
    created_at: Mapped[CreatedAt]
    touched_at: Mapped[Moment]

    __table_args__ = (
        Index("uq_resumable_uploads_key", "account_id", "key", unique=True),
        Index("ix_resumable_uploads_open", "created_at", postgresql_where=text("status <> 'SWEPT'")),
    )


class UploadPart(Base):
    """A part that has arrived whole; numbers begin at 1."""

    __tablename__ = "upload_parts"

    resumable_id: Mapped[UUID] = mapped_column(ForeignKey("resumable_uploads.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
