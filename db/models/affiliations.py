"""Ties between units that an official knows of from public registration: who owns, founded or belongs to whom."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Id, Moment


class Affiliation(Base):
    """A tie between two units, known by USCC whether or not they are on the platform; `one` < `other`, for it has no direction.
    It counts in the region that recorded it, until it ended."""

    __tablename__ = "affiliations"

    id: Mapped[Id]
    region: Mapped[str] = mapped_column(String(40))
    one: Mapped[str] = mapped_column(String(18))
    other: Mapped[str] = mapped_column(String(18))
    kind: Mapped[str] = mapped_column(String(20))
    source: Mapped[str] = mapped_column(String(300))
    """Where it can be read."""
    recorded_by: Mapped[UUID]
    recorded_at: Mapped[Moment]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str] = mapped_column(String(300), default="")

    __table_args__ = (
        CheckConstraint("one < other", name="ordered"),
        Index(
            "uq_affiliations_standing", "region", "one", "other", "kind", unique=True, postgresql_where=text("ended_at IS NULL")
        ),
        Index("ix_affiliations_region", "region", "recorded_at", "id"),
    )
