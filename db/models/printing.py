"""Forms printed for signing, and the signed scans that came back: what an applicant's task in between two stages consists of."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Id, Json, Moment


class FormExport(Base):
    """One version of a case's form as printed: `digest` is the SHA-256 of what it says; the print carries it. `submission` is
    how often the case had been handed in by then: a print of an earlier one is stale."""

    __tablename__ = "form_exports"

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"))
    form: Mapped[str] = mapped_column(String(40))
    digest: Mapped[str] = mapped_column(String(64))
    version: Mapped[int]
    submission: Mapped[int]
    pages: Mapped[int]
    content: Mapped[Json]
    """What was printed, personal values masked."""
    exported_by: Mapped[UUID]
    created_at: Mapped[Moment]

    __table_args__ = (
        Index("uq_form_exports_case_id_digest", "case_id", "digest", unique=True),
        Index("uq_form_exports_case_id_version", "case_id", "version", unique=True),
    )


class TaskDocument(Base):
    """A document that the applicant handed in for a task, by the task's key. `findings` is what was read off it (case number,
    digest) and compared; `stage` is the stay in the state that asked for it."""

    __tablename__ = "task_documents"

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), index=True)
    stage_id: Mapped[UUID] = mapped_column(ForeignKey("case_stages.id"), index=True)
    key: Mapped[str] = mapped_column(String(40))
    upload_id: Mapped[UUID] = mapped_column(ForeignKey("uploads.id"), unique=True)
    export_id: Mapped[UUID | None] = mapped_column(ForeignKey("form_exports.id"), index=True)
    findings: Mapped[Json]
    standing: Mapped[str] = mapped_column(String(20))
    """ACCEPTED, AWAITING (someone's look), REFUSED."""
    judged_by: Mapped[UUID | None]
    uploaded_by: Mapped[UUID]
    created_at: Mapped[Moment]
