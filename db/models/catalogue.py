"""Services, their imports, and ratings."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id, JsonList, Moment, Strings, Version


class Service(Base):
    """What an institution offers. `price` is fen per `unit` (元/小时, 元/样, 元/项); None means by agreement (面议)."""

    __tablename__ = "services"

    id: Mapped[Id]
    institution_id: Mapped[UUID] = mapped_column(ForeignKey("institutions.id"))
    region: Mapped[str] = mapped_column(String(40))
    division: Mapped[str] = mapped_column(String(6))
    category: Mapped[str] = mapped_column(String(40))
    instrument_class: Mapped[str] = mapped_column(String(40), default="")
    instrument_subclass: Mapped[str] = mapped_column(String(60), default="")
    code: Mapped[str] = mapped_column(String(60), default="")
    """The institution's own number; an import with a known one updates instead of adding."""
    name: Mapped[str] = mapped_column(String(200))
    aliases: Mapped[Strings]
    model: Mapped[str] = mapped_column(String(100), default="")
    description: Mapped[str] = mapped_column(Text, default="")
    price: Mapped[int | None] = mapped_column(BigInteger)
    unit: Mapped[str] = mapped_column(String(20), default="")
    voucher_supported: Mapped[bool] = mapped_column(default=True)
    status: Mapped[str] = mapped_column(String(20), default="LISTED")
    rating_sum: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    rating_count: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    demonstration: Mapped[bool] = mapped_column(default=False)
    version: Mapped[Version]
    created_at: Mapped[CreatedAt]
    updated_at: Mapped[Moment]

    __table_args__ = (
        Index("ix_services_institution_id", "institution_id", "id"),
        Index("uq_services_code", "institution_id", "code", unique=True, postgresql_where=text("code <> ''")),
        Index("ix_services_region_category", "region", "category", "status"),
        CheckConstraint("price IS NULL OR price >= 0", name="price"),
    )


class ServiceImport(Base):
    """One file of services. `faults` lists refused rows (row, column, code, message); with any, nothing was loaded."""

    __tablename__ = "service_imports"

    id: Mapped[Id]
    institution_id: Mapped[UUID] = mapped_column(ForeignKey("institutions.id"), index=True)
    upload_id: Mapped[UUID] = mapped_column(ForeignKey("uploads.id"))
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    status: Mapped[str] = mapped_column(String(20), default="PENDING")
    rows: Mapped[int] = mapped_column(default=0)
    processed: Mapped[int] = mapped_column(default=0)
    added: Mapped[int] = mapped_column(default=0)
    updated: Mapped[int] = mapped_column(default=0)
    faults: Mapped[JsonList]
    fault_count: Mapped[int] = mapped_column(default=0)
    finished_at: Mapped[datetime | None]
    created_at: Mapped[CreatedAt]


class Rating(Base):
    """One a redeemed item: from an enterprise whose redemption with that institution was approved."""

    __tablename__ = "ratings"

    id: Mapped[Id]
    item_id: Mapped[UUID] = mapped_column(ForeignKey("service_items.id"), unique=True)
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("units.id"))
    institution_id: Mapped[UUID] = mapped_column(ForeignKey("institutions.id"), index=True)
    service_id: Mapped[UUID | None] = mapped_column(ForeignKey("services.id"), index=True)
    stars: Mapped[int]
    text: Mapped[str] = mapped_column(String(1000), default="")
    created_at: Mapped[CreatedAt]

    __table_args__ = (CheckConstraint("stars BETWEEN 1 AND 5", name="stars"),)
