"""What moves through reviews: cases, the stages they passed, opinions, publicity and objections."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id, Json, JsonList, Moment, Strings, Version
from db.encryption import EncryptedText

DUE_OR_NEVER = "coalesce(due_at, '9999-12-31 00:00:00+00'::timestamptz)"
"""What an inbox is sorted by: cases without a deadline come last."""


class Case(Base):
    """The head of every case. `workflow` is the region's table as copied at submission; `status` is written by the
    engine alone. `owner_*` say who is at work now; `origin` is the state that a side state goes back to."""

    __tablename__ = "cases"

    id: Mapped[Id]
    kind: Mapped[str] = mapped_column(String(20))
    number: Mapped[str] = mapped_column(String(40), unique=True)
    title: Mapped[str] = mapped_column(String(300), default="")
    region: Mapped[str] = mapped_column(String(40))
    edition: Mapped[str] = mapped_column(String(40))
    workflow: Mapped[Json]
    status: Mapped[str] = mapped_column(String(40))
    status_label: Mapped[str] = mapped_column(String(40))
    phase: Mapped[str] = mapped_column(String(20))
    origin: Mapped[str] = mapped_column(String(40), default="")
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("units.id"), index=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    programme_id: Mapped[UUID | None] = mapped_column(ForeignKey("programmes.id"), index=True)
    division: Mapped[str] = mapped_column(String(6), default="")
    owner_role: Mapped[str] = mapped_column(String(40), default="")
    owner_level: Mapped[str] = mapped_column(String(20), default="")
    owner_body: Mapped[str] = mapped_column(String(100), default="")
    assignee_id: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    requested_fields: Mapped[Strings]
    """After a return: the fields the applicant may edit (paths); empty means all."""
    returned_snapshot: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    """What the applicant had submitted when it was returned, personal fields left out: the base of the difference."""
    entered_at: Mapped[Moment]
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(default=False)
    reminded_at: Mapped[datetime | None]
    submitted_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    version: Mapped[Version]
    created_at: Mapped[CreatedAt]

    __table_args__ = (
        Index("ix_cases_inbox", "region", "owner_role", text(DUE_OR_NEVER), "id", postgresql_where=text("closed_at IS NULL")),
        Index(
            "ix_cases_inbox_of_division",
            "region",
            "division",
            "owner_role",
            text(DUE_OR_NEVER),
            "id",
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index("ix_cases_due", "due_at", postgresql_where=text("closed_at IS NULL")),
        Index("ix_cases_kind_region_status", "kind", "region", "status"),
    )


class CaseStage(Base):
    """One stay of a case in one state: who was at work, since when, until when, and how it ended."""

    __tablename__ = "case_stages"

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), index=True)
    state: Mapped[str] = mapped_column(String(40))
    label: Mapped[str] = mapped_column(String(40))
    phase: Mapped[str] = mapped_column(String(20))
    body: Mapped[str] = mapped_column(String(100), default="")
    entered_at: Mapped[Moment]
    due_at: Mapped[datetime | None]
    due_provisional: Mapped[bool] = mapped_column(default=False)
    left_at: Mapped[datetime | None]
    event: Mapped[str] = mapped_column(String(20), default="")
    actor_account_id: Mapped[UUID | None]


class Opinion(Base):
    """What a reviewer decided and wrote. Applicants see `body`, never the person. `details` holds cuts per item."""

    __tablename__ = "opinions"

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), index=True)
    stage_id: Mapped[UUID] = mapped_column(ForeignKey("case_stages.id"))
    state: Mapped[str] = mapped_column(String(40))
    state_label: Mapped[str] = mapped_column(String(40))
    event: Mapped[str] = mapped_column(String(20))
    body: Mapped[str] = mapped_column(String(100))
    account_id: Mapped[UUID | None]
    text: Mapped[str] = mapped_column(Text, default="")
    requested_fields: Mapped[Strings]
    details: Mapped[JsonList]
    created_at: Mapped[Moment]


class Publicity(Base):
    """A result shown to the public until `until`, to which anyone may object. `status` is OPEN, PAUSED, ENDED or UPHELD."""

    __tablename__ = "publicities"

    id: Mapped[Id]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), unique=True)
    region: Mapped[str] = mapped_column(String(40))
    enterprise_name: Mapped[str] = mapped_column(String(200))
    institution_names: Mapped[Strings]
    programme_name: Mapped[str] = mapped_column(String(200))
    amount: Mapped[int] = mapped_column(BigInteger)
    since: Mapped[Moment]
    until: Mapped[Moment]
    status: Mapped[str] = mapped_column(String(20), default="OPEN")

    __table_args__ = (Index("ix_publicities_region_since", "region", "since", "id"),)


class Objection(Base):
    """An objection with a contact that the applicant never sees. `status` is OPEN, DISMISSED, UPHELD or MOOT."""

    __tablename__ = "objections"

    id: Mapped[Id]
    publicity_id: Mapped[UUID] = mapped_column(ForeignKey("publicities.id"), index=True)
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), index=True)
    contact_name: Mapped[str] = mapped_column(EncryptedText)
    contact_phone: Mapped[str] = mapped_column(EncryptedText)
    text: Mapped[str] = mapped_column(Text)
    address_index: Mapped[str] = mapped_column(String(64), default="")
    """Blind index of the sender's network address, for counting only."""
    status: Mapped[str] = mapped_column(String(20), default="OPEN")
    decision: Mapped[str] = mapped_column(Text, default="")
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    created_at: Mapped[CreatedAt]

    __table_args__ = (Index("ix_objections_address_index", "address_index", "created_at"),)
