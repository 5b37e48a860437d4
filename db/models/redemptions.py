"""Redemptions: service items, their documents and bills, what was drawn on which document, and payouts."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id, Json, JsonList
from db.encryption import EncryptedJson, EncryptedText


class Redemption(Base):
    """The data of a redemption case. `draft` is what the applicant typed, whatever it is; items, bills and documents are
    what was submitted. `requested` is what was computed at submission, `approved` what reviewers left of it, `held` what
    is promised now (held or in payment), `paid` what the bank confirmed, `recovered` what of that came back."""

    __tablename__ = "redemptions"

    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    claim_id: Mapped[UUID | None] = mapped_column(ForeignKey("claims.case_id"), index=True)
    application_id: Mapped[UUID | None] = mapped_column(ForeignKey("voucher_applications.case_id"), index=True)
    """The voucher drawn on: a claim, or an application on an order."""
    split_from: Mapped[UUID | None] = mapped_column(ForeignKey("redemptions.case_id"), index=True)
    """The redemption whose review set these items apart."""
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programmes.id"), index=True)
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("units.id"), index=True)
    """The enterprise whose voucher it is; the case's unit is who files and is paid."""
    payee_unit_id: Mapped[UUID] = mapped_column(ForeignKey("units.id"))
    requested: Mapped[int] = mapped_column(BigInteger, default=0)
    approved: Mapped[int] = mapped_column(BigInteger, default=0)
    held: Mapped[int] = mapped_column(BigInteger, default=0)
    paid: Mapped[int] = mapped_column(BigInteger, default=0)
    recovered: Mapped[int] = mapped_column(BigInteger, default=0)
    draft: Mapped[Json]
    personal: Mapped[dict[str, Any]] = mapped_column(EncryptedJson, default=dict)
    """The form's personal values; the others are in `draft`."""
    facts: Mapped[Json]
    computation: Mapped[Json]
    findings: Mapped[JsonList]
    """What the cross-checks found at the last submission: what reviewers see."""
    rating_open: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        CheckConstraint("num_nonnulls(claim_id, application_id) = 1", name="one_voucher"),
        CheckConstraint("approved >= 0 AND approved <= requested", name="approved"),
        CheckConstraint("held >= 0 AND paid >= 0 AND held + paid <= requested", name="held"),
        CheckConstraint("recovered >= 0 AND recovered <= paid", name="recovered"),
    )


class ServiceItem(Base):
    """One contract inside a redemption. The seller is matched with the registry by USCC first, by name second."""

    __tablename__ = "service_items"

    id: Mapped[Id]
    redemption_id: Mapped[UUID] = mapped_column(ForeignKey("redemptions.case_id"))
    position: Mapped[int]
    category: Mapped[str] = mapped_column(String(40), default="")
    title: Mapped[str] = mapped_column(String(200), default="")
    service_id: Mapped[UUID | None] = mapped_column(ForeignKey("services.id"))
    institution_id: Mapped[UUID | None] = mapped_column(ForeignKey("institutions.id"))
    institution_name: Mapped[str] = mapped_column(String(200), default="")
    """As the registry had it at submission."""
    institution_uscc: Mapped[str] = mapped_column(String(18), default="")
    contract_number: Mapped[str] = mapped_column(String(100), default="")
    contract_date: Mapped[date | None]
    contract_amount: Mapped[int | None] = mapped_column(BigInteger)
    proof_amount: Mapped[int | None] = mapped_column(BigInteger)
    base: Mapped[int] = mapped_column(BigInteger, default=0)
    requested: Mapped[int] = mapped_column(BigInteger, default=0)
    approved: Mapped[int | None] = mapped_column(BigInteger)
    cut_reason: Mapped[str] = mapped_column(String(500), default="")

    __table_args__ = (
        Index("uq_service_items_position", "redemption_id", "position", unique=True),
        CheckConstraint("approved IS NULL OR (approved >= 0 AND approved <= requested)", name="approved"),
    )


class ItemDocument(Base):
    """A document of an item, by the document rule's key."""

    __tablename__ = "item_documents"

    id: Mapped[Id]
    item_id: Mapped[UUID] = mapped_column(ForeignKey("service_items.id"), index=True)
    position: Mapped[int]
    key: Mapped[str] = mapped_column(String(40))
    upload_id: Mapped[UUID] = mapped_column(ForeignKey("uploads.id"), index=True)


class Bill(Base):
    """An invoice (INVOICE) or a public institution's receipt (RECEIPT). A red-letter bill has a negative total."""

    __tablename__ = "bills"

    id: Mapped[Id]
    item_id: Mapped[UUID] = mapped_column(ForeignKey("service_items.id"), index=True)
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(20))
    code: Mapped[str] = mapped_column(String(20), default="")
    number: Mapped[str] = mapped_column(String(30))
    issued_on: Mapped[date]
    buyer_name: Mapped[str] = mapped_column(String(200), default="")
    buyer_uscc: Mapped[str] = mapped_column(String(18), default="")
    seller_name: Mapped[str] = mapped_column(String(200))
    seller_uscc: Mapped[str] = mapped_column(String(18), default="")
    total: Mapped[int] = mapped_column(BigInteger)
    tax: Mapped[int] = mapped_column(BigInteger, default=0)
    upload_id: Mapped[UUID | None] = mapped_column(ForeignKey("uploads.id"), index=True)


class DrawnDocument(Base):
    """A bill, contract or payment proof known by its fingerprint in all regions, and how much of it is drawn."""

    __tablename__ = "drawn_documents"

    id: Mapped[Id]
    kind: Mapped[str] = mapped_column(String(20))
    fingerprint: Mapped[str] = mapped_column(String(64))
    amount: Mapped[int] = mapped_column(BigInteger)
    drawn: Mapped[int] = mapped_column(BigInteger, default=0)

    __table_args__ = (
        Index("uq_drawn_documents", "kind", "fingerprint", unique=True),
        CheckConstraint("drawn >= 0 AND drawn <= amount", name="within_amount"),
    )


class DocumentDraw(Base):
    """A live draw of one case on one document. A bill has at most one, and so has its file."""

    __tablename__ = "document_draws"

    id: Mapped[Id]
    document_id: Mapped[UUID] = mapped_column(ForeignKey("drawn_documents.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), index=True)
    item_id: Mapped[UUID]
    amount: Mapped[int] = mapped_column(BigInteger)
    released_at: Mapped[datetime | None]
    created_at: Mapped[CreatedAt]

    __table_args__ = (
        Index(
            "uq_document_draws_bill",
            "document_id",
            unique=True,
            postgresql_where=text("kind IN ('BILL', 'BILL_FILE') AND released_at IS NULL"),
        ),
    )


class PayoutBatch(Base):
    """Payouts sent to the bank together. Prepared by one person, approved by another. `status` is PREPARED, SENT,
    SETTLED (every line has its bank result) or DISCARDED (before it was sent)."""

    __tablename__ = "payout_batches"

    id: Mapped[Id]
    number: Mapped[str] = mapped_column(String(40), unique=True)
    region: Mapped[str] = mapped_column(String(40), index=True)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programmes.id"))
    status: Mapped[str] = mapped_column(String(20), default="PREPARED")
    total: Mapped[int] = mapped_column(BigInteger)
    prepared_by: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    approved_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[CreatedAt]

    __table_args__ = (CheckConstraint("approved_by IS NULL OR approved_by <> prepared_by", name="two_persons"),)


class PayoutLine(Base):
    """One payment. `status` is PREPARED, SENT, PAID, FAILED or DISCARDED; a case has at most one that is neither of the
    last two. Who enters the bank's result is another person than who sent it."""

    __tablename__ = "payout_lines"

    id: Mapped[Id]
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("payout_batches.id"))
    position: Mapped[int]
    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), index=True)
    amount: Mapped[int] = mapped_column(BigInteger)
    payee_name: Mapped[str] = mapped_column(String(200))
    payee_bank: Mapped[str] = mapped_column(String(200))
    payee_account: Mapped[str] = mapped_column(EncryptedText)
    status: Mapped[str] = mapped_column(String(20), default="PREPARED")
    bank_reference: Mapped[str] = mapped_column(String(100), default="")
    failure: Mapped[str] = mapped_column(String(300), default="")
    sent_by: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    settled_by: Mapped[UUID | None] = mapped_column(ForeignKey("accounts.id"))
    settled_at: Mapped[datetime | None]

    __table_args__ = (
        Index(
            "uq_payout_lines_live",
            "case_id",
            unique=True,
            postgresql_where=text("status NOT IN ('FAILED', 'DISCARDED')"),
        ),
        Index("uq_payout_lines_position", "batch_id", "position", unique=True),
        CheckConstraint("settled_by IS NULL OR settled_by <> sent_by", name="two_persons"),
        CheckConstraint("amount > 0", name="amount"),
    )


class Clawback(Base):
    """The data of a clawback case: how much of a paid redemption is asked back, and why. `ground` is RED_LETTER_BILL,
    LATE_OBJECTION or MISTAKEN_PAYMENT. `pay_to` is the authority's account as `holder`, `bank` and `number`, empty where it is
    told otherwise. Who opened it does not approve it."""

    __tablename__ = "clawbacks"

    case_id: Mapped[UUID] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    redemption_id: Mapped[UUID] = mapped_column(ForeignKey("redemptions.case_id"), index=True)
    programme_id: Mapped[UUID] = mapped_column(ForeignKey("programmes.id"), index=True)
    amount: Mapped[int] = mapped_column(BigInteger)
    ground: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str] = mapped_column(String(1000))
    pay_to: Mapped[Json]
    bank_reference: Mapped[str] = mapped_column(String(100), default="")
    opened_by: Mapped[UUID]
    approved_by: Mapped[UUID | None]
    settled_by: Mapped[UUID | None]
    settled_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("approved_by IS NULL OR approved_by <> opened_by", name="two_persons"),
        CheckConstraint("settled_at IS NULL OR approved_by IS NOT NULL", name="approved_first"),
    )
