"""Programmes, their budgets, the claims on them, and the registers that decide who is eligible."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, Numeric, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, FenColumn, Id, Json, Moment, Strings, Version
from db.encryption import EncryptedJson


class Programme(Base):
    """One voucher kind for one period. `commitment` is `ON_CLAIM` or `ON_SUBMIT`; dates are days in Asia/Shanghai."""

    __tablename__ = "programmes"

    id: Mapped[Id]
    region: Mapped[str] = mapped_column(String(40), index=True)
    code: Mapped[str] = mapped_column(String(40))
    name: Mapped[str] = mapped_column(String(200))
    status: Mapped[str] = mapped_column(String(20), default="DRAFT")
    introduction: Mapped[str] = mapped_column(Text, default="")
    claim_from: Mapped[date]
    claim_until: Mapped[date]
    use_from: Mapped[date]
    use_by: Mapped[date]
    redeem_by: Mapped[date]
    ratio: Mapped[Decimal] = mapped_column(Numeric(7, 6))
    minimum: Mapped[FenColumn]
    cap_per_enterprise: Mapped[FenColumn]
    categories: Mapped[Strings]
    commitment: Mapped[str] = mapped_column(String(20))
    review_claims: Mapped[bool] = mapped_column(default=False)
    demonstration: Mapped[bool] = mapped_column(default=False)
    lapsed_at: Mapped[datetime | None]
    version: Mapped[Version]
    created_at: Mapped[CreatedAt]

    __table_args__ = (
        Index("uq_programmes_region_code", "region", "code", unique=True),
        CheckConstraint("ratio > 0 AND ratio <= 1", name="ratio"),
        CheckConstraint("minimum >= 0 AND cap_per_enterprise >= minimum", name="amounts"),
        CheckConstraint("claim_from <= claim_until AND use_from <= use_by AND use_by <= redeem_by", name="dates"),
    )


class BudgetChange(Base):
    """An appropriation proposed by one person and approved by another; only then does money move."""

    __tablename__ = "budget_changes"

    id: Mapped[Id]
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programmes.id"), index=True)
    amount: Mapped[FenColumn]
    reason: Mapped[str] = mapped_column(String(500))
    status: Mapped[str] = mapped_column(String(20), default="PROPOSED")
    proposed_by: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    decided_at: Mapped[datetime | None]
    created_at: Mapped[CreatedAt]

    __table_args__ = (CheckConstraint("decided_by IS NULL OR decided_by <> proposed_by", name="two_persons"),)


class Claim(Base):
    """The data of a claim case: a quota to draw on. `committed` is what is held, in payment or paid under it."""

    __tablename__ = "claims"

    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programmes.id"))
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("units.id"), index=True)
    form: Mapped[Json]
    personal: Mapped[dict[str, Any]] = mapped_column(EncryptedJson, default=dict)
    agreement_version: Mapped[str] = mapped_column(String(40), default="")
    agreement_accepted_at: Mapped[datetime | None]
    eligibility: Mapped[Json]
    """Facts and decision as of submission."""
    quota: Mapped[int] = mapped_column(BigInteger, default=0)
    committed: Mapped[int] = mapped_column(BigInteger, default=0)
    live: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (
        Index("uq_claims_live", "programme_id", "unit_id", unique=True, postgresql_where=text("live")),
        CheckConstraint("committed >= 0 AND committed <= quota", name="within_quota"),
    )


class RegisterImport(Base):
    """One import of one register, with the date it describes."""

    __tablename__ = "register_imports"

    id: Mapped[Id]
    region: Mapped[str] = mapped_column(String(40))
    register: Mapped[str] = mapped_column(String(40))
    as_of: Mapped[date]
    source: Mapped[str] = mapped_column(String(300))
    rows: Mapped[int]
    imported_by: Mapped[UUID | None]
    created_at: Mapped[CreatedAt]


class RegisterEntry(Base):
    """An enterprise in a register from a day to a day. Declared entries count once a reviewer confirmed them."""

    __tablename__ = "register_entries"

    id: Mapped[Id]
    region: Mapped[str] = mapped_column(String(40))
    register: Mapped[str] = mapped_column(String(40))
    uscc: Mapped[str] = mapped_column(String(18))
    name: Mapped[str] = mapped_column(String(200), default="")
    valid_from: Mapped[date]
    valid_until: Mapped[date | None]
    import_id: Mapped[UUID | None] = mapped_column(ForeignKey("register_imports.id"))
    declared: Mapped[bool] = mapped_column(default=False)
    proof_upload_id: Mapped[UUID | None]
    confirmed_by: Mapped[UUID | None]
    confirmed_at: Mapped[datetime | None]
    refused_at: Mapped[datetime | None]
    created_at: Mapped[Moment]

    __table_args__ = (
        Index("ix_register_entries_uscc", "region", "uscc"),
        Index("uq_register_entries", "region", "register", "uscc", "valid_from", "declared", unique=True),
    )
