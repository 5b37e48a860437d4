"""Institutions in a region's registry, with their storefronts, and their admission."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id, Json, Strings, Version
from db.encryption import EncryptedJson


class Institution(Base):
    """A provider. `status` is ADMITTED, PENDING or LEFT; `names` are its aliases and former names, used to match bills.

    A unit is an institution once a region, with an empty `lab_key`. Each of its labs is an institution beside it, told by
    `lab_key` (the lab's name as `domain.institutions.matching.name_key` writes it): labs of one house share its USCC.
    `by_recognition`: listed because a compact recognises it, without an admission to the region's registry."""

    __tablename__ = "institutions"

    id: Mapped[Id]
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("units.id"))
    case_id: Mapped[UUID | None] = mapped_column(ForeignKey("cases.id"))
    region: Mapped[str] = mapped_column(String(40))
    division: Mapped[str] = mapped_column(String(6))
    uscc: Mapped[str] = mapped_column(String(18))
    name: Mapped[str] = mapped_column(String(200))
    names: Mapped[Strings]
    kind: Mapped[str] = mapped_column(String(40), default="")
    lab_kind: Mapped[str] = mapped_column(String(40), default="")
    lab_level: Mapped[str] = mapped_column(String(40), default="")
    lab_key: Mapped[str] = mapped_column(String(200), default="", server_default="")
    by_recognition: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    address: Mapped[str] = mapped_column(String(300), default="")
    introduction: Mapped[str] = mapped_column(Text, default="")
    storefront: Mapped[Json]
    """What the institution shows of itself: contact person's office line, opening hours, strengths, pictures."""
    status: Mapped[str] = mapped_column(String(20), default="PENDING")
    rating_sum: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    rating_count: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    demonstration: Mapped[bool] = mapped_column(default=False)
    admitted_at: Mapped[datetime | None]
    version: Mapped[Version]
    created_at: Mapped[CreatedAt]

    __table_args__ = (
        Index("uq_institutions_region_unit", "unit_id", "region", "lab_key", unique=True),
        Index("uq_institutions_lab", "unit_id", "lab_key", unique=True, postgresql_where=text("lab_key <> ''")),
        Index("ix_institutions_region_status", "region", "status", "division"),
        Index("ix_institutions_uscc", "uscc"),
    )


class Admission(Base):
    """The data of an admission case. `personal` (the contact's numbers) is encrypted. `live`: one a unit and region, from
    its draft until it is refused, withdrawn or the institution leaves."""

    __tablename__ = "admissions"

    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("units.id"), index=True)
    region: Mapped[str] = mapped_column(String(40))
    form: Mapped[Json]
    personal: Mapped[dict[str, Any]] = mapped_column(EncryptedJson, default=dict)
    live: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (Index("uq_admissions_live", "region", "unit_id", unique=True, postgresql_where=text("live")),)
