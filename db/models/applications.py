"""Voucher applications on orders, and the institutions that an enterprise lets redeem its claimed voucher."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id, Json
from db.encryption import EncryptedJson


class VoucherApplication(Base):
    """The data of an application case: a voucher asked for on one order, before the service. `requested` is what was computed
    at submission, `granted` what passing it promised, `held` what of that waits under the application itself (the rest
    is under its redemptions). Amounts in fen. `live` is False once the case ended; one live application per order."""

    __tablename__ = "voucher_applications"

    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("orders.id"), index=True)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programmes.id"), index=True)
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("units.id"), index=True)
    """The enterprise's."""
    form: Mapped[Json]
    personal: Mapped[dict[str, Any]] = mapped_column(EncryptedJson, default=dict)
    """The form's personal values; the others are in `form`."""
    agreement_version: Mapped[str] = mapped_column(String(40), default="")
    agreement_accepted_at: Mapped[datetime | None]
    requested: Mapped[int] = mapped_column(BigInteger, default=0)
    granted: Mapped[int] = mapped_column(BigInteger, default=0)
    held: Mapped[int] = mapped_column(BigInteger, default=0)
    facts: Mapped[Json]
    computation: Mapped[Json]
    eligibility: Mapped[Json]
    """Facts and decision as of submission."""
    live: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (
        Index("uq_voucher_applications_live", "order_id", unique=True, postgresql_where=text("live")),
        Index("ix_voucher_applications_standing", "unit_id", postgresql_where=text("live")),
        CheckConstraint("granted >= 0 AND granted <= requested", name="granted"),
        CheckConstraint("held >= 0 AND held <= granted", name="held"),
    )


class Entrustment(Base):
    """An enterprise lets an institution redeem its claimed voucher, where the region's filer is the institution."""

    __tablename__ = "entrustments"

    id: Mapped[Id]
    claim_id: Mapped[UUID] = mapped_column(ForeignKey("claims.case_id"), index=True)
    institution_id: Mapped[UUID] = mapped_column(ForeignKey("institutions.id"), index=True)
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("units.id"))
    """The institution's unit, which files and is paid."""
    entrusted_by: Mapped[UUID]
    created_at: Mapped[CreatedAt]
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        Index("uq_entrustments_standing", "claim_id", "unit_id", unique=True, postgresql_where=text("ended_at IS NULL")),
        Index("ix_entrustments_unit_id", "unit_id", "created_at", "id"),
    )
