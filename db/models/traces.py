"""What submitted papers are found again by when they are not the same, only alike."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Id, Strings


class DocumentTrace(Base):
    """One paper of a submitted case. `keys` hold what two papers that resemble each other have in common: the number with one
    character left out, a digest of amount, day and parties, that their pages look the same. One index finds all."""

    __tablename__ = "document_traces"

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), index=True)
    item_id: Mapped[UUID]
    role: Mapped[str] = mapped_column(String(20))
    """BILL, CONTRACT or PROOF."""
    place: Mapped[str] = mapped_column(String(80))
    """Where in the application: the path of the bill or of the document."""
    code: Mapped[str] = mapped_column(String(20), default="")
    number: Mapped[str] = mapped_column(String(100), default="")
    issued_on: Mapped[date | None]
    amount: Mapped[int | None] = mapped_column(BigInteger)
    buyer: Mapped[str] = mapped_column(String(200), default="")
    seller: Mapped[str] = mapped_column(String(200), default="")
    upload_id: Mapped[UUID | None] = mapped_column(ForeignKey("uploads.id"), index=True)
    sha256: Mapped[str] = mapped_column(String(64), default="")
    picture: Mapped[bytes | None]
    """The look of the first page; empty where there is none, None until somebody looked."""
    looks: Mapped[Strings]
    """Rough keys of the picture, under which those that may look the same are found."""
    keys: Mapped[Strings]

    __table_args__ = (
        Index("ix_document_traces_keys", "keys", postgresql_using="gin"),
        Index("ix_document_traces_looks", "looks", postgresql_using="gin"),
    )
