"""What was read off the bills of a redemption, from the upload to the confirmed row."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id
from db.encryption import EncryptedJson


class BillReading(Base):
    """One file of a case, read once. `status` is WAITING, READING, READ, REFUSED (`refusal` says why), CONFIRMED (it became the
    row `bill_id` of the draft) or DISMISSED. What was read is encrypted: a bill's remarks may hold anything."""

    __tablename__ = "bill_readings"

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"))
    upload_id: Mapped[UUID] = mapped_column(ForeignKey("uploads.id"), index=True)
    status: Mapped[str] = mapped_column(String(20), default="WAITING")
    refusal: Mapped[str] = mapped_column(String(40), default="")
    reading: Mapped[dict[str, Any] | None] = mapped_column(EncryptedJson)
    answers: Mapped[dict[str, Any] | None] = mapped_column(EncryptedJson)
    """What the applicant said on confirming: `values` that replace what was read, and the fields `checked` as read."""
    bill_id: Mapped[UUID | None]
    created_at: Mapped[CreatedAt]
    read_at: Mapped[datetime | None]
    confirmed_at: Mapped[datetime | None]

    __table_args__ = (Index("uq_bill_readings_upload", "case_id", "upload_id", unique=True),)
