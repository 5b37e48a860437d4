"""What was read off the bills of a redemption, from the upload to the confirmed row, and what the tax authority says of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id, JsonList
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


class BillVerification(Base):
    """What the tax authority's books said of a submitted invoice. `digest` is of what was asked: a corrected bill is asked
    about again, and the earlier answer stays. `result` is PENDING (`failure` says why) or one of `core.ports.InvoiceAnswer`'s."""

    __tablename__ = "bill_verifications"

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"))
    bill_id: Mapped[UUID]
    digest: Mapped[str] = mapped_column(String(64))
    number: Mapped[str] = mapped_column(String(30))
    result: Mapped[str] = mapped_column(String(20), default="PENDING")
    failure: Mapped[str] = mapped_column(String(40), default="")
    differences: Mapped[JsonList]
    source: Mapped[str] = mapped_column(String(60), default="")
    reference: Mapped[str] = mapped_column(String(100), default="")
    attempts: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[CreatedAt]
    checked_at: Mapped[datetime | None]

    __table_args__ = (Index("uq_bill_verifications_asked", "case_id", "bill_id", "digest", unique=True),)
