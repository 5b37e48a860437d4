"""What the embedded search engine looks in: one row a document, made from the business tables and safe to lose."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, Identity, Index, String, Text, text
from sqlalchemy.dialects.postgresql import JSONB, TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id, JsonList

CHANGES_LOCK = 7_301_403
"""Names, for PostgreSQL, the writing down of changes: their numbers are then in the order of their commits."""


class SearchWordings(Base):
    """What an admin adds to the dictionary, as a whole: the row with the highest `revision` counts, older ones are kept. `items`
    are what `domain.catalogue.commands.Wording` says, `account_id` who set them."""

    __tablename__ = "search_wordings"

    id: Mapped[Id]
    revision: Mapped[int] = mapped_column(unique=True)
    items: Mapped[JsonList]
    account_id: Mapped[UUID | None]
    created_at: Mapped[CreatedAt]


class SearchDocument(Base):
    """`kind` is service, institution or article, `id` that thing's. A row that is not `listed` keeps the version of what
    was removed, so that a late older change does not bring it back. `rating` is thousandths of a star, `price` fen."""

    __tablename__ = "search_documents"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    version: Mapped[int] = mapped_column(BigInteger)
    listed: Mapped[bool]
    dated: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    region: Mapped[str] = mapped_column(String(40))
    division: Mapped[str] = mapped_column(String(6))
    category: Mapped[str] = mapped_column(String(40))
    instrument_class: Mapped[str] = mapped_column(String(60))
    institution_id: Mapped[UUID | None]
    price: Mapped[int | None] = mapped_column(BigInteger)
    rating: Mapped[int | None]
    voucher_supported: Mapped[bool]
    lab_kind: Mapped[str] = mapped_column(String(40))
    recognitions: Mapped[list[Any]] = mapped_column(JSONB)
    """`compact`, `batch`, `since` and `until` of each, days as ISO text; empty for what is no lab."""
    standing: Mapped[str] = mapped_column(Text)
    """What regions' rules are told of the institution; see search.standing."""
    merit: Mapped[int]
    """What orders documents that fit a query equally well; see search.ranking."""
    appeal: Mapped[int] = mapped_column(BigInteger)
    """What orders documents when nothing is asked; see search.ranking."""
    digest: Mapped[int] = mapped_column(BigInteger)
    """Of everything the document says: differs from that of the thing when a change was missed."""
    analysis: Mapped[str] = mapped_column(String(12))
    """Names the dictionary and rules that made the tokens, which need not be made again while these stay."""
    name: Mapped[str] = mapped_column(String(300))
    tokens: Mapped[str] = mapped_column(TSVECTOR)

    __table_args__ = (
        Index("ix_search_documents_tokens", "tokens", postgresql_using="gin"),
        Index("ix_search_documents_scope", "kind", "listed", "region"),
        Index("ix_search_documents_browsing", "kind", "appeal", "id", postgresql_where=text("listed IS TRUE")),
    )


class SearchChange(Base):
    """A service's document changed while searches were kept: `before` is its row of `search_documents` as it was, None for none.
    Rows stay until every saved search was looked at; numbers are given under `CHANGES_LOCK`."""

    __tablename__ = "search_changes"

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    document_id: Mapped[UUID]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
