"""Orders: two parties, the way an order went, what they wrote to each other, and the files they exchanged."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, FenColumn, Id, Json, Moment, Version
from db.encryption import EncryptedJson


class Order(Base):
    """An order under the rules of `region` and `edition`, both fixed when it was placed. `status` is a key of the edition's
    table and written by `domain/orders/engine.py` alone. Names are those of the day it was placed."""

    __tablename__ = "orders"

    id: Mapped[Id]
    number: Mapped[str] = mapped_column(String(40), unique=True)
    region: Mapped[str] = mapped_column(String(40))
    edition: Mapped[str] = mapped_column(String(40))
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    institution_id: Mapped[UUID] = mapped_column(ForeignKey("institutions.id"))
    enterprise_unit_id: Mapped[UUID] = mapped_column(ForeignKey("units.id"))
    institution_unit_id: Mapped[UUID] = mapped_column(ForeignKey("units.id"))
    placed_by: Mapped[UUID]
    service_name: Mapped[str] = mapped_column(String(200))
    category: Mapped[str] = mapped_column(String(40))
    enterprise_name: Mapped[str] = mapped_column(String(200))
    institution_name: Mapped[str] = mapped_column(String(200))
    form: Mapped[Json]
    personal: Mapped[dict[str, Any]] = mapped_column(EncryptedJson, default=dict)
    price: Mapped[FenColumn]
    """Fen, with tax: as placed, or as both last agreed."""
    status: Mapped[str] = mapped_column(String(40))
    negotiated_from: Mapped[str] = mapped_column(String(40), default="")
    """The state a price negotiation goes back to; empty when none is open."""
    proposer: Mapped[str] = mapped_column(String(20), default="")
    proposed_price: Mapped[int | None] = mapped_column(BigInteger)
    entered_at: Mapped[Moment]
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(default=False)
    reminded_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    version: Mapped[Version]
    created_at: Mapped[Moment]

    __table_args__ = (
        CheckConstraint("price > 0 AND coalesce(proposed_price, 1) > 0", name="price"),
        CheckConstraint("enterprise_unit_id <> institution_unit_id", name="two_parties"),
        CheckConstraint(
            "(proposed_price IS NULL) = (proposer = '') AND (proposer = '') = (negotiated_from = '')", name="proposal"
        ),
        Index("ix_orders_purchases", "enterprise_unit_id", "created_at", "id"),
        Index("ix_orders_sales", "institution_unit_id", "created_at", "id"),
        Index("ix_orders_due", "due_at", postgresql_where=text("closed_at IS NULL AND reminded_at IS NULL")),
    )


class OrderStep(Base):
    """One move of an order: from where to where, by which side, and why. `source` is empty for the placing."""

    __tablename__ = "order_events"

    id: Mapped[Id]
    order_id: Mapped[UUID] = mapped_column(ForeignKey("orders.id"))
    event: Mapped[str] = mapped_column(String(20))
    source: Mapped[str] = mapped_column(String(40), default="")
    target: Mapped[str] = mapped_column(String(40))
    side: Mapped[str] = mapped_column(String(20))
    account_id: Mapped[UUID | None]
    price: Mapped[FenColumn]
    """Fen: the price proposed, or the one that held after the move."""
    reason: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[Moment]

    __table_args__ = (Index("ix_order_events_order_id", "order_id", "id"),)


class OrderMessage(Base):
    """What one side wrote to the other. `side` is shown, the person is not."""

    __tablename__ = "order_messages"

    id: Mapped[Id]
    order_id: Mapped[UUID] = mapped_column(ForeignKey("orders.id"))
    side: Mapped[str] = mapped_column(String(20))
    account_id: Mapped[UUID]
    text: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[Moment]

    __table_args__ = (Index("ix_order_messages_order_id", "order_id", "id"),)


class OrderFile(Base):
    """A file of an order, of its form (no message) or attached to a message: for the order's two parties only."""

    __tablename__ = "order_files"

    upload_id: Mapped[UUID] = mapped_column(ForeignKey("uploads.id"), primary_key=True)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("orders.id"), index=True)
    message_id: Mapped[UUID | None] = mapped_column(ForeignKey("order_messages.id"), index=True)
    created_at: Mapped[CreatedAt]
