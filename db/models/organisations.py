"""Units, known once by their USCC, and the certifications that tie accounts to them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id, Json, Strings, Version
from db.encryption import EncryptedJson


class Unit(Base):
    """A legal unit. `capacities` hold `ENTERPRISE`, `INSTITUTION` or both; home is read from the certified address."""

    __tablename__ = "units"

    id: Mapped[Id]
    uscc: Mapped[str] = mapped_column(String(18), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    capacities: Mapped[Strings]
    home_region: Mapped[str] = mapped_column(String(40))
    home_division: Mapped[str] = mapped_column(String(6))
    address: Mapped[str] = mapped_column(String(300), default="")
    legal_representative: Mapped[str] = mapped_column(String(50), default="")
    legal_person: Mapped[bool] = mapped_column(default=True)
    adverse_credit: Mapped[bool] = mapped_column(default=False)
    demonstration: Mapped[bool] = mapped_column(default=False)
    version: Mapped[Version]
    created_at: Mapped[CreatedAt]


class Certification(Base):
    """The data of a certification case. `personal` (identity numbers, phones, bank account) is encrypted;
    `pending` is what a change of particulars would replace. `live`: it holds the USCC, being in review or in force; a draft,
    a returned or a refused one does not, so that nobody can keep a unit's code from its owner."""

    __tablename__ = "certifications"

    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("units.id"), index=True)
    region: Mapped[str] = mapped_column(String(40))
    uscc: Mapped[str] = mapped_column(String(18))
    name: Mapped[str] = mapped_column(String(200))
    capacity: Mapped[str] = mapped_column(String(20))
    form: Mapped[Json]
    personal: Mapped[dict[str, Any]] = mapped_column(EncryptedJson, default=dict)
    pending: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    pending_personal: Mapped[dict[str, Any] | None] = mapped_column(EncryptedJson)
    certified_at: Mapped[datetime | None]
    live: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (
        Index("uq_certifications_live", "region", "uscc", "capacity", unique=True, postgresql_where=text("live")),
        Index("ix_certifications_uscc", "uscc"),
    )


class JoinRequest(Base):
    """A second claimant's request to act for a unit already certified; its owner or an admin decides."""

    __tablename__ = "join_requests"

    id: Mapped[Id]
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("units.id"), index=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    capacity: Mapped[str] = mapped_column(String(20))
    message: Mapped[str] = mapped_column(String(500), default="")
    status: Mapped[str] = mapped_column(String(20), default="PENDING")
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(String(500), default="")
    created_at: Mapped[CreatedAt]

    __table_args__ = (
        Index(
            "uq_join_requests_pending",
            "unit_id",
            "account_id",
            unique=True,
            postgresql_where=text("status = 'PENDING'"),
        ),
    )
