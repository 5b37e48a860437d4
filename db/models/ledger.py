"""The double-entry ledger. Balances change only together with a transfer; the database refuses a negative one."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, Id, Moment


class LedgerAccount(Base):
    """`kind` is APPROPRIATION, FREE, GRANTED, HELD, IN_PAYMENT, PAID or RECOVERED. `owner_id` is the programme for the
    first two, the claim for GRANTED, the redemption for the rest: a case can never give back more than it holds."""

    __tablename__ = "ledger_accounts"

    id: Mapped[Id]
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programmes.id"))
    kind: Mapped[str] = mapped_column(String(20))
    owner_id: Mapped[UUID]
    balance: Mapped[int] = mapped_column(BigInteger, default=0)

    __table_args__ = (
        Index("uq_ledger_accounts", "programme_id", "kind", "owner_id", unique=True),
        CheckConstraint("balance >= 0 OR kind = 'APPROPRIATION'", name="not_negative"),
    )


class LedgerTransfer(Base):
    """One movement, never changed or deleted. `key` makes a repeated request one movement, for ever."""

    __tablename__ = "ledger_transfers"

    id: Mapped[Id]
    key: Mapped[str] = mapped_column(String(120), unique=True)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programmes.id"))
    event: Mapped[str] = mapped_column(String(30))
    source_id: Mapped[UUID] = mapped_column(ForeignKey("ledger_accounts.id"))
    target_id: Mapped[UUID] = mapped_column(ForeignKey("ledger_accounts.id"))
    amount: Mapped[int] = mapped_column(BigInteger)
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("cases.id"), index=True)
    actor_account_id: Mapped[UUID | None]
    at: Mapped[Moment]

    __table_args__ = (
        CheckConstraint("amount > 0 AND source_id <> target_id", name="moves"),
        Index("ix_ledger_transfers_programme_id_at", "programme_id", "at", "id"),
    )
