"""What a caller may ask of this area."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class CodePurpose(StrEnum):
    REGISTER = "REGISTER"
    SIGN_IN = "SIGN_IN"
    RESET_PASSWORD = "RESET_PASSWORD"  # noqa: S105 - a purpose, not a password
    CHANGE_MOBILE = "CHANGE_MOBILE"


class Entry(StrEnum):
    """The three doors of domain.md §2."""

    ENTERPRISE = "ENTERPRISE"
    INSTITUTION = "INSTITUTION"
    OFFICIAL = "OFFICIAL"


class Client(StrEnum):
    WEB = "WEB"
    MINI_PROGRAM = "MINI_PROGRAM"


@dataclass(frozen=True, slots=True)
class RequestCode:
    mobile: str = field(repr=False)
    purpose: CodePurpose


@dataclass(frozen=True, slots=True)
class Register:
    name: str
    mobile: str = field(repr=False)
    code: str = field(repr=False)
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignIn:
    """`identifier` is an account name or a mobile number; either `password` or `code` is given."""

    entry: Entry
    client: Client
    identifier: str = field(repr=False)
    password: str | None = field(default=None, repr=False)
    code: str | None = field(default=None, repr=False)
    device: str = ""


@dataclass(frozen=True, slots=True)
class SignInByWeChat:
    """`code` is that of `wx.login`; `region` names a region with a mini program of its own."""

    entry: Entry
    client: Client
    code: str = field(repr=False)
    region: str = ""
    device: str = ""


@dataclass(frozen=True, slots=True)
class BindWeChat:
    code: str = field(repr=False)
    region: str = ""


@dataclass(frozen=True, slots=True)
class UnbindWeChat:
    """Every mini program of the account's is forgotten."""


@dataclass(frozen=True, slots=True)
class ChangePassword:
    current: str = field(repr=False)
    new: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ResetPassword:
    mobile: str = field(repr=False)
    code: str = field(repr=False)
    new: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ChangeMobile:
    password: str = field(repr=False)
    mobile: str = field(repr=False)
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RevokeSession:
    session_id: UUID


@dataclass(frozen=True, slots=True)
class ActAs:
    """None: act for oneself only."""

    grant_id: UUID | None
