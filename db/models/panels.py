"""Experts: the pool of a region, the panels that review cases, and what each expert on a panel declared and scored."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, String, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id, Json, JsonList, Moment, Strings, Version
from db.encryption import EncryptedText


class Expert(Base):
    """A person of the region's pool. `employers` are {uscc, name}, present and former ones that still count; `ties` are
    {uscc, name, kind, on}: units they declared an interest in. `status` is ACTIVE or ENDED."""

    __tablename__ = "experts"

    id: Mapped[Id]
    region: Mapped[str] = mapped_column(String(40))
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    real_name: Mapped[str] = mapped_column(EncryptedText)
    real_name_index: Mapped[str] = mapped_column(String(64))
    """Blind index, to be compared with that of a unit's legal representative."""
    title: Mapped[str] = mapped_column(String(100), default="")
    fields: Mapped[Strings]
    """Fields of work (专业领域), as the pool names them."""
    employers: Mapped[JsonList]
    ties: Mapped[JsonList]
    status: Mapped[str] = mapped_column(String(20), default="ACTIVE")
    registered_by: Mapped[UUID]
    version: Mapped[Version]
    created_at: Mapped[CreatedAt]

    __table_args__ = (
        Index("uq_experts_region_account_id", "region", "account_id", unique=True),
        Index("ix_experts_region", "region", "id"),
    )


class ExpertImport(Base):
    """One import into a region's pool: `LOADED` as a whole, or `REFUSED` with every fault (row, column, message)."""

    __tablename__ = "expert_imports"

    id: Mapped[Id]
    region: Mapped[str] = mapped_column(String(40))
    upload_id: Mapped[UUID | None]
    status: Mapped[str] = mapped_column(String(20), default="LOADED")
    rows: Mapped[int] = mapped_column(default=0)
    added: Mapped[int] = mapped_column(default=0)
    updated: Mapped[int] = mapped_column(default=0)
    faults: Mapped[JsonList]
    fault_count: Mapped[int] = mapped_column(default=0)
    imported_by: Mapped[UUID]
    created_at: Mapped[Moment]

    __table_args__ = (Index("ix_expert_imports_region", "region", "created_at", "id"),)


class Panel(Base):
    """The experts' review of one stay of a case in an EXPERT_REVIEW state. `settings` is the state's, as the case keeps it.
    `outcome` is empty while open, then the event it moved the case by (PASS, REJECT or RETURN), or VOID where
    the case left by another way."""

    __tablename__ = "panels"

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), index=True)
    state: Mapped[str] = mapped_column(String(40))
    settings: Mapped[Json]
    outcome: Mapped[str] = mapped_column(String(20), default="")
    average: Mapped[Decimal | None] = mapped_column(Numeric(7, 3))
    opened_by: Mapped[UUID]
    opened_at: Mapped[Moment]
    closed_at: Mapped[datetime | None]
    version: Mapped[Version]

    __table_args__ = (Index("uq_panels_open", "case_id", unique=True, postgresql_where=text("closed_at IS NULL")),)


class PanelDraw(Base):
    """One drawing of lots, kept so that anybody can repeat it: candidates in the order of sha256(`seed` + expert id), the
    first `wanted` are `chosen`. `excluded` are {expert, why}: who of the pool did not take part, by codes of ties."""

    __tablename__ = "panel_draws"

    id: Mapped[Id]
    panel_id: Mapped[UUID] = mapped_column(ForeignKey("panels.id"), index=True)
    seed: Mapped[str] = mapped_column(String(64))
    fields: Mapped[Strings]
    wanted: Mapped[int]
    candidates: Mapped[Strings]
    excluded: Mapped[JsonList]
    chosen: Mapped[Strings]
    drawn_by: Mapped[UUID]
    drawn_at: Mapped[Moment]


class PanelSeat(Base):
    """An expert on a panel. `how` is DRAWN or NAMED (then with `reason`); `status` is INVITED, DECLARED (no interest), SCORED,
    REFUSED, TIED (declared an interest), REMOVED (by an admin) or LAPSED (the panel closed without their score); `refusal` and
    `refusal_text` say why it was left at `left_at`. Scores are read by nobody else before the panel closes."""

    __tablename__ = "panel_seats"

    id: Mapped[Id]
    panel_id: Mapped[UUID] = mapped_column(ForeignKey("panels.id"))
    expert_id: Mapped[UUID] = mapped_column(ForeignKey("experts.id"), index=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    how: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str] = mapped_column(String(500), default="")
    seated_by: Mapped[UUID]
    seated_at: Mapped[Moment]
    status: Mapped[str] = mapped_column(String(20), default="INVITED")
    declared_at: Mapped[datetime | None]
    refusal: Mapped[str] = mapped_column(String(20), default="")
    refusal_text: Mapped[str] = mapped_column(String(500), default="")
    left_at: Mapped[datetime | None]
    points: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    score: Mapped[Decimal | None] = mapped_column(Numeric(7, 3))
    comment: Mapped[str] = mapped_column(Text, default="")
    scored_at: Mapped[datetime | None]
    version: Mapped[Version]

    __table_args__ = (
        Index("uq_panel_seats_panel_id_expert_id", "panel_id", "expert_id", unique=True),
        Index("ix_panel_seats_account_id", "account_id", "seated_at", "id"),
        CheckConstraint("(points IS NULL) = (scored_at IS NULL)", name="scored"),
    )
