"""What every write leaves behind: audit entries, outbox rows, idempotency keys; and the divisions everyone refers to."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Index, String, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Id, Json, JsonList, Moment


class AuditEntry(Base):
    """Never changed or deleted. `before` and `after` hold no personal field's value, only that it changed."""

    __tablename__ = "audit_entries"

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    at: Mapped[Moment]
    account_id: Mapped[UUID | None]
    role: Mapped[str] = mapped_column(String(40))
    body: Mapped[str] = mapped_column(String(100), default="")
    unit_id: Mapped[UUID | None]
    region: Mapped[str] = mapped_column(String(40), default="")
    act: Mapped[str] = mapped_column(String(60))
    entity: Mapped[str] = mapped_column(String(40))
    entity_id: Mapped[UUID]
    reason: Mapped[str] = mapped_column(Text, default="")
    before: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    after: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    request_id: Mapped[str] = mapped_column(String(40), default="")

    __table_args__ = (
        Index("ix_audit_entries_entity", "entity_id", "id"),
        Index("ix_audit_entries_region", "region", "id"),
        Index("ix_audit_entries_account_id", "account_id", "id"),
    )


class OutboxRow(Base):
    """Something others must learn of, written with the change. The worker takes rows in order and may see one twice."""

    __tablename__ = "outbox"

    id: Mapped[int] = mapped_column(BigInteger, Identity(), primary_key=True)
    topic: Mapped[str] = mapped_column(String(40))
    entity_id: Mapped[UUID]
    version: Mapped[int] = mapped_column(BigInteger, default=0)
    payload: Mapped[Json]
    created_at: Mapped[Moment]
    done_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    retry_at: Mapped[datetime | None]
    error: Mapped[str] = mapped_column(String(500), default="")

    __table_args__ = (
        Index("ix_outbox_open", "id", postgresql_where=text("done_at IS NULL")),
        Index("ix_outbox_open_entity", "entity_id", "id", postgresql_where=text("done_at IS NULL")),
    )


class IdempotencyKey(Base):
    """One client key for one operation of one account, and what it led to. Kept for ever."""

    __tablename__ = "idempotency_keys"

    account_id: Mapped[UUID] = mapped_column(primary_key=True)
    operation: Mapped[str] = mapped_column(String(60), primary_key=True)
    key: Mapped[str] = mapped_column(String(100), primary_key=True)
    request_hash: Mapped[str] = mapped_column(String(64))
    result_id: Mapped[UUID | None]
    created_at: Mapped[Moment]


class JobRun(Base):
    """The last day for which a nightly job has run."""

    __tablename__ = "job_runs"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    day: Mapped[date]
    finished_at: Mapped[Moment]


class Reconciliation(Base):
    """One nightly comparison of ledger, cases and bank results in one region. `checked` counts rows by check;
    `differences` lists every one found (check, subject, expected, found, in fen)."""

    __tablename__ = "reconciliations"

    id: Mapped[Id]
    region: Mapped[str] = mapped_column(String(40))
    at: Mapped[Moment]
    checked: Mapped[Json]
    differences: Mapped[JsonList]
    difference_count: Mapped[int]

    __table_args__ = (Index("ix_reconciliations_region", "region", "at", "id"),)


class Division(Base):
    """A GB/T 2260 division."""

    __tablename__ = "divisions"

    code: Mapped[str] = mapped_column(String(6), primary_key=True)
    name: Mapped[str] = mapped_column(String(50))
    parent: Mapped[str] = mapped_column(String(6), default="", index=True)
    region: Mapped[str] = mapped_column(String(40), index=True)
    level: Mapped[str] = mapped_column(String(10))
