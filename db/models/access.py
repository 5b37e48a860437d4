"""Accounts, their sessions, text messages sent to them, and the roles they hold."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, CreatedAt, Id, Moment, Version
from db.encryption import EncryptedText


class Account(Base):
    """One person's login. `mobile_index` is the blind index by which a number is found."""

    __tablename__ = "accounts"

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(String(40))
    name_key: Mapped[str] = mapped_column(String(40), unique=True)
    mobile: Mapped[str] = mapped_column(EncryptedText)
    mobile_index: Mapped[str] = mapped_column(String(64), unique=True)
    password_hash: Mapped[str] = mapped_column(String(255))
    disabled: Mapped[bool] = mapped_column(default=False)
    demonstration: Mapped[bool] = mapped_column(default=False)
    failed_sign_ins: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    locked_until: Mapped[datetime | None]
    version: Mapped[Version]
    created_at: Mapped[CreatedAt]


class RoleGrant(Base):
    """A role of an account: over a unit, or over a division or region. `body` is the name shown instead of a person's."""

    __tablename__ = "role_grants"

    id: Mapped[Id]
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    role: Mapped[str] = mapped_column(String(40))
    region: Mapped[str] = mapped_column(String(40), default="")
    division: Mapped[str] = mapped_column(String(6), default="")
    unit_id: Mapped[UUID | None] = mapped_column(ForeignKey("units.id"), index=True)
    owner: Mapped[bool] = mapped_column(default=False)
    body: Mapped[str] = mapped_column(String(100), default="")
    granted_by: Mapped[UUID | None]
    revoked_at: Mapped[datetime | None]
    created_at: Mapped[CreatedAt]

    __table_args__ = (
        Index(
            "uq_role_grants_live",
            "account_id",
            "role",
            "region",
            "division",
            text("coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid)"),
            unique=True,
            postgresql_where=text("revoked_at IS NULL"),
        ),
    )


class SignInSession(Base):
    """An opaque token's digest. `acting_grant_id` is the role under which its acts are done."""

    __tablename__ = "sessions"

    id: Mapped[Id]
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    csrf_hash: Mapped[str] = mapped_column(String(64))
    entry: Mapped[str] = mapped_column(String(20))
    client: Mapped[str] = mapped_column(String(20))
    device: Mapped[str] = mapped_column(String(200), default="")
    acting_grant_id: Mapped[UUID | None] = mapped_column(ForeignKey("role_grants.id"))
    created_at: Mapped[CreatedAt]
    last_seen_at: Mapped[Moment]
    expires_at: Mapped[Moment]
    revoked_at: Mapped[datetime | None]


class WeChatBinding(Base):
    """A WeChat user of one mini program as another way to sign in to an account. `openid_index` is the blind index over
    mini program and openid; the session key that WeChat hands out beside it is kept nowhere."""

    __tablename__ = "wechat_bindings"

    id: Mapped[Id]
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    app_id: Mapped[str] = mapped_column(String(40))
    openid: Mapped[str] = mapped_column(EncryptedText)
    openid_index: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[CreatedAt]

    __table_args__ = (
        Index("uq_wechat_bindings_openid", "openid_index", unique=True),
        Index("uq_wechat_bindings_account", "account_id", "app_id", unique=True),
    )


class SmsCode(Base):
    """One code sent to one number for one purpose; also what the limits are counted over."""

    __tablename__ = "sms_codes"

    id: Mapped[Id]
    mobile_index: Mapped[str] = mapped_column(String(64))
    address_index: Mapped[str] = mapped_column(String(64))
    purpose: Mapped[str] = mapped_column(String(30))
    code_hash: Mapped[str] = mapped_column(String(64))
    attempts: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[Moment]
    expires_at: Mapped[Moment]
    used_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_sms_codes_mobile_index_sent_at", "mobile_index", "sent_at"),
        Index("ix_sms_codes_address_index_sent_at", "address_index", "sent_at"),
    )
