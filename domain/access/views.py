"""What looks answer with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from core.actor import Role


@dataclass(frozen=True, slots=True)
class GrantView:
    id: UUID
    role: Role
    region: str
    division: str
    unit_id: UUID | None
    unit_name: str
    unit_uscc: str
    body: str
    owner: bool
    acting: bool


@dataclass(frozen=True, slots=True)
class AccountView:
    """`mobile` is masked."""

    id: UUID
    name: str
    mobile: str
    role: Role
    grants: tuple[GrantView, ...]


@dataclass(frozen=True, slots=True)
class SessionView:
    id: UUID
    entry: str
    client: str
    device: str
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime
    current: bool
