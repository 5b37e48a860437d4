"""Programmes, their budgets, the claims on them, and the registers that decide who is eligible."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, Numeric, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, FenColumn, Id, Json, JsonList, Moment, Strings, Version
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
    opened_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    lapsed_at: Mapped[datetime | None]
    """When the end of the redeem-by day had been carried out for every claim."""
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
    decision: Mapped[str] = mapped_column(String(500), default="")
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
        Index("ix_claims_programme_id", "programme_id"),
        Index("uq_claims_live", "programme_id", "unit_id", unique=True, postgresql_where=text("live")),
        CheckConstraint("committed >= 0 AND committed <= quota", name="within_quota"),
    )


class RegisterImport(Base):
    """One import of one register, with the date it describes: `LOADED` as a whole, or `REFUSED` with every fault
    (row, column, message). `complete`: the file was the whole register, so that who is not in it left on that day."""

    __tablename__ = "register_imports"

    id: Mapped[Id]
    region: Mapped[str] = mapped_column(String(40))
    register: Mapped[str] = mapped_column(String(40))
    as_of: Mapped[date]
    source: Mapped[str] = mapped_column(String(300))
    upload_id: Mapped[UUID | None]
    complete: Mapped[bool] = mapped_column(default=False)
    status: Mapped[str] = mapped_column(String(20), default="LOADED")
    rows: Mapped[int]
    added: Mapped[int] = mapped_column(default=0)
    updated: Mapped[int] = mapped_column(default=0)
    ended: Mapped[int] = mapped_column(default=0)
    faults: Mapped[JsonList]
    fault_count: Mapped[int] = mapped_column(default=0)
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
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("units.id"), index=True)
    """Who declared it; the division is the unit's, for the reviewers who decide."""
    division: Mapped[str] = mapped_column(String(6), default="")
    declared_by: Mapped[UUID | None]
    proof_upload_id: Mapped[UUID | None] = mapped_column(ForeignKey("uploads.id"), index=True)
    confirmed_by: Mapped[UUID | None]
    confirmed_at: Mapped[datetime | None]
    refused_by: Mapped[UUID | None]
    refused_at: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(String(500), default="")
    created_at: Mapped[Moment]

    __table_args__ = (
        Index("ix_register_entries_uscc", "region", "uscc"),
        Index("ix_register_entries_register", "region", "register", "id"),
        Index("uq_register_entries", "region", "register", "uscc", "valid_from", "declared", unique=True),
    )
