"""Labs that a compact recognises: batches recognised together, their imports, and each lab's recognition with its days."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id, JsonList, Moment, Version


class RecognitionBatch(Base):
    """A batch of a compact, recognised on one day. It is here once its first file was loaded."""

    __tablename__ = "recognition_batches"

    id: Mapped[Id]
    compact: Mapped[str] = mapped_column(String(40))
    code: Mapped[str] = mapped_column(String(40))
    recognised_on: Mapped[date]
    source: Mapped[str] = mapped_column(String(300))
    created_at: Mapped[Moment]

    __table_args__ = (Index("uq_recognition_batches_code", "compact", "code", unique=True),)


class RecognitionImport(Base):
    """One file of a batch: `LOADED` as a whole, or `REFUSED` with every fault (row, column, message)."""

    __tablename__ = "recognition_imports"

    id: Mapped[Id]
    compact: Mapped[str] = mapped_column(String(40))
    batch: Mapped[str] = mapped_column(String(40))
    recognised_on: Mapped[date]
    source: Mapped[str] = mapped_column(String(300))
    upload_id: Mapped[UUID | None]
    status: Mapped[str] = mapped_column(String(20), default="LOADED")
    rows: Mapped[int] = mapped_column(default=0)
    added: Mapped[int] = mapped_column(default=0)
    updated: Mapped[int] = mapped_column(default=0)
    faults: Mapped[JsonList]
    fault_count: Mapped[int] = mapped_column(default=0)
    imported_by: Mapped[UUID | None]
    created_at: Mapped[Moment]


class Recognition(Base):
    """A lab's recognition, in force on both days named; `until` is None while nobody ended it. `lab_kind` is a code of the
    compact's, `home_region` the region that nominated the lab."""

    __tablename__ = "recognitions"

    id: Mapped[Id]
    institution_id: Mapped[UUID] = mapped_column(ForeignKey("institutions.id"))
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("recognition_batches.id"))
    compact: Mapped[str] = mapped_column(String(40))
    lab_kind: Mapped[str] = mapped_column(String(40))
    home_region: Mapped[str] = mapped_column(String(40))
    since: Mapped[date]
    until: Mapped[date | None]
    reason: Mapped[str] = mapped_column(String(500), default="")
    """Why it was ended."""
    version: Mapped[Version]
    created_at: Mapped[CreatedAt]

    __table_args__ = (
        Index("uq_recognitions_batch_institution", "batch_id", "institution_id", unique=True),
        Index("ix_recognitions_institution_id", "institution_id", "compact"),
        CheckConstraint("until IS NULL OR until >= since", name="days"),
    )
