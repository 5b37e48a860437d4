"""Who acts: an account under exactly one of its roles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    VISITOR = "VISITOR"
    ACCOUNT = "ACCOUNT"
    """Signed in, acting for no unit yet."""
    ENTERPRISE_OPERATOR = "ENTERPRISE_OPERATOR"
    INSTITUTION_OPERATOR = "INSTITUTION_OPERATOR"
    REVIEWER = "REVIEWER"
    """Of a division: district, city or province, told by the division's level."""
    AGENCY_REVIEWER = "AGENCY_REVIEWER"
    EXPERT = "EXPERT"
    REGIONAL_ADMIN = "REGIONAL_ADMIN"
    PLATFORM_ADMIN = "PLATFORM_ADMIN"
    SYSTEM = "SYSTEM"
    """The clock and the worker."""


OFFICIAL_ROLES = frozenset(
    {Role.REVIEWER, Role.AGENCY_REVIEWER, Role.EXPERT, Role.REGIONAL_ADMIN, Role.PLATFORM_ADMIN}
)


@dataclass(frozen=True, slots=True)
class Grant:
    """One role of one account, with its reach. `body` is the name applicants see instead of a person's."""

    id: UUID
    role: Role
    region: str = ""
    division: str = ""
    unit_id: UUID | None = None
    body: str = ""
    owner: bool = False
    """For a unit: whether the account owns it (decides on members), or is an operator only."""


@dataclass(frozen=True, slots=True)
class Actor:
    """The caller of one operation. `unit_ids` are all units of the account, whatever role it acts under:
    nobody reviews their own unit's case by switching roles."""

    account_id: UUID | None
    session_id: UUID | None
    grant: Grant
    unit_ids: frozenset[UUID] = frozenset()
    address: str = ""
    request_id: str = ""

    @property
    def role(self) -> Role:
        return self.grant.role

    @property
    def signed_in(self) -> bool:
        return self.account_id is not None

    @property
    def unit_id(self) -> UUID | None:
        return self.grant.unit_id


VISITOR = Actor(None, None, Grant(UUID(int=0), Role.VISITOR))
SYSTEM = Actor(None, None, Grant(UUID(int=0), Role.SYSTEM, body="系统"))
