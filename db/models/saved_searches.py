"""Searches that people keep, and which services each of them has found since."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id, Json, Moment


class SavedSearch(Base):
    """`criteria` is what `search.saving` makes of a query, `seen` the last change of the index that was looked at for it,
    `quiet` the last one that it does not tell of (those during a pause), `told_on` the day of its last message."""

    __tablename__ = "saved_searches"

    id: Mapped[Id]
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    name: Mapped[str] = mapped_column(String(60))
    criteria: Mapped[Json]
    paused: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    seen: Mapped[int] = mapped_column(BigInteger)
    quiet: Mapped[int] = mapped_column(BigInteger, default=0, server_default=text("0"))
    told_on: Mapped[date | None]
    created_at: Mapped[CreatedAt]

    __table_args__ = (
        UniqueConstraint("account_id", "name", name="uq_saved_searches_name"),
        Index("ix_saved_searches_seen", "seen", "id"),
    )


class SavedSearchHit(Base):
    """A service that a saved search has to do with, once for ever. `state`: FOUND, to be told; TOLD; KNOWN, which needs no
    telling (it was there before, or came while nobody was to be told)."""

    __tablename__ = "saved_search_hits"

    search_id: Mapped[UUID] = mapped_column(ForeignKey("saved_searches.id", ondelete="CASCADE"), primary_key=True)
    service_id: Mapped[UUID] = mapped_column(primary_key=True)
    state: Mapped[str] = mapped_column(String(10))
    found_at: Mapped[Moment]

    __table_args__ = (
        CheckConstraint("state IN ('FOUND', 'TOLD', 'KNOWN')", name="state"),
        Index("ix_saved_search_hits_found", "search_id", postgresql_where=text("state = 'FOUND'")),
    )
