"""Who may do what, and how far: one table, and `authorize`, the one function that reads it. Not listed means refused.

An act asks for a permission; which cases one may see at all is said in SQL (`visibility.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from core.actor import Actor, Role
from core.divisions import within
from core.errors import Forbidden, Unauthenticated


class Permission(StrEnum):
    FILE_CERTIFICATION = "FILE_CERTIFICATION"
    FILE_CASE = "FILE_CASE"
    """Draft, submit, resubmit, withdraw a claim or voucher application of one's own enterprise."""
    FILE_REDEMPTION = "FILE_REDEMPTION"
    """Ask for the money: the enterprise, or the institution where the region lets it file."""
    HANDLE_ENTRUSTMENT = "HANDLE_ENTRUSTMENT"
    MANAGE_MEMBERS = "MANAGE_MEMBERS"
    APPLY_FOR_ADMISSION = "APPLY_FOR_ADMISSION"
    MANAGE_SERVICES = "MANAGE_SERVICES"
    PLACE_ORDER = "PLACE_ORDER"
    HANDLE_ORDER = "HANDLE_ORDER"
    """Look at, move and write on an order of one's own unit, on the side that the role stands on."""
    RATE = "RATE"
    SAVE_SEARCHES = "SAVE_SEARCHES"
    """Keep searches of one's own and be told what is new."""
    REVIEW = "REVIEW"
    DECIDE_OBJECTION = "DECIDE_OBJECTION"
    ASSIGN_CASE = "ASSIGN_CASE"
    ADMINISTER_CASE = "ADMINISTER_CASE"
    MANAGE_PROGRAMMES = "MANAGE_PROGRAMMES"
    MANAGE_BUDGETS = "MANAGE_BUDGETS"
    MANAGE_PAYOUTS = "MANAGE_PAYOUTS"
    MANAGE_REGISTERS = "MANAGE_REGISTERS"
    MANAGE_CONTENT = "MANAGE_CONTENT"
    MANAGE_COMPACTS = "MANAGE_COMPACTS"
    """Batches of labs that several regions recognise together: no one region's act."""
    MANAGE_OFFICIALS = "MANAGE_OFFICIALS"
    MANAGE_EXPERTS = "MANAGE_EXPERTS"
    CONVENE_PANEL = "CONVENE_PANEL"
    """Draw, name and replace the experts on a case, and give them more time."""
    SCORE = "SCORE"
    """Declare, refuse and score on a panel; whose seat it is, the seat says."""
    READ_AUDIT = "READ_AUDIT"
    READ_LEDGER = "READ_LEDGER"
    UNMASK = "UNMASK"
    OPERATE_PLATFORM = "OPERATE_PLATFORM"


class Scope(StrEnum):
    """How far a permission reaches from the actor."""

    OWN_ACCOUNT = "OWN_ACCOUNT"
    OWN_UNIT = "OWN_UNIT"
    OWNED_UNIT = "OWNED_UNIT"
    """A unit the account owns, not one it merely operates for."""
    DIVISION = "DIVISION"
    REGION = "REGION"
    PLATFORM = "PLATFORM"


@dataclass(frozen=True, slots=True)
class Resource:
    """What an act touches, as far as authorisation cares."""

    region: str = ""
    division: str = ""
    unit_id: UUID | None = None
    account_id: UUID | None = None


R, S, P = Role, Scope, Permission

TABLE: Final[dict[Permission, dict[Role, Scope]]] = {
    P.FILE_CERTIFICATION: {
        R.ACCOUNT: S.OWN_ACCOUNT, R.ENTERPRISE_OPERATOR: S.OWN_ACCOUNT, R.INSTITUTION_OPERATOR: S.OWN_ACCOUNT,
    },
    P.FILE_CASE: {R.ENTERPRISE_OPERATOR: S.OWN_UNIT},
    P.FILE_REDEMPTION: {R.ENTERPRISE_OPERATOR: S.OWN_UNIT, R.INSTITUTION_OPERATOR: S.OWN_UNIT},
    P.HANDLE_ENTRUSTMENT: {R.ENTERPRISE_OPERATOR: S.OWN_UNIT, R.INSTITUTION_OPERATOR: S.OWN_UNIT},
    P.MANAGE_MEMBERS: {
        R.ENTERPRISE_OPERATOR: S.OWNED_UNIT, R.INSTITUTION_OPERATOR: S.OWNED_UNIT,
        R.REGIONAL_ADMIN: S.REGION, R.PLATFORM_ADMIN: S.PLATFORM,
    },
    P.APPLY_FOR_ADMISSION: {R.INSTITUTION_OPERATOR: S.OWN_UNIT},
    P.MANAGE_SERVICES: {R.INSTITUTION_OPERATOR: S.OWN_UNIT},
    P.PLACE_ORDER: {R.ENTERPRISE_OPERATOR: S.OWN_UNIT},
    P.HANDLE_ORDER: {R.ENTERPRISE_OPERATOR: S.OWN_UNIT, R.INSTITUTION_OPERATOR: S.OWN_UNIT},
    P.RATE: {R.ENTERPRISE_OPERATOR: S.OWN_UNIT},
    P.SAVE_SEARCHES: dict.fromkeys(sorted(set(R) - {R.VISITOR, R.SYSTEM}), S.OWN_ACCOUNT),
    P.REVIEW: {R.REVIEWER: S.DIVISION, R.AGENCY_REVIEWER: S.REGION, R.REGIONAL_ADMIN: S.REGION},
    P.DECIDE_OBJECTION: {R.REGIONAL_ADMIN: S.REGION},
    P.ASSIGN_CASE: {R.REGIONAL_ADMIN: S.REGION, R.REVIEWER: S.DIVISION},
    P.ADMINISTER_CASE: {R.REGIONAL_ADMIN: S.REGION},
    P.MANAGE_PROGRAMMES: {R.REGIONAL_ADMIN: S.REGION},
    P.MANAGE_BUDGETS: {R.REGIONAL_ADMIN: S.REGION},
    P.MANAGE_PAYOUTS: {R.REGIONAL_ADMIN: S.REGION},
    P.MANAGE_REGISTERS: {R.REGIONAL_ADMIN: S.REGION},
    P.MANAGE_CONTENT: {R.REGIONAL_ADMIN: S.REGION},
    P.MANAGE_COMPACTS: {R.PLATFORM_ADMIN: S.PLATFORM},
    P.MANAGE_OFFICIALS: {R.REGIONAL_ADMIN: S.REGION, R.PLATFORM_ADMIN: S.PLATFORM},
    P.MANAGE_EXPERTS: {R.REGIONAL_ADMIN: S.REGION},
    P.CONVENE_PANEL: {R.REGIONAL_ADMIN: S.REGION},
    P.SCORE: {R.EXPERT: S.REGION},
    P.READ_AUDIT: {R.REGIONAL_ADMIN: S.REGION, R.PLATFORM_ADMIN: S.PLATFORM},
    P.READ_LEDGER: {R.REGIONAL_ADMIN: S.REGION},
    P.UNMASK: {R.REVIEWER: S.DIVISION, R.AGENCY_REVIEWER: S.REGION, R.REGIONAL_ADMIN: S.REGION},
    P.OPERATE_PLATFORM: {R.PLATFORM_ADMIN: S.PLATFORM},
}  # fmt: skip


def allowed(actor: Actor, permission: Permission, resource: Resource) -> bool:
    scope = TABLE[permission].get(actor.role)
    return scope is not None and _REACHES[scope](actor, resource)


def authorize(actor: Actor, permission: Permission, resource: Resource) -> None:
    """Raise unless the actor's present role may do this to this resource."""
    if allowed(actor, permission, resource):
        return
    if not actor.signed_in:
        raise Unauthenticated
    raise Forbidden


_REACHES: Final[dict[Scope, Callable[[Actor, Resource], bool]]] = {
    Scope.OWN_ACCOUNT: lambda actor, at: at.account_id is not None and at.account_id == actor.account_id,
    Scope.OWN_UNIT: lambda actor, at: at.unit_id is not None and at.unit_id == actor.unit_id,
    Scope.OWNED_UNIT: lambda actor, at: at.unit_id is not None and at.unit_id == actor.unit_id and actor.grant.owner,
    Scope.DIVISION: lambda actor, at: at.region == actor.grant.region
    and bool(at.division)
    and bool(actor.grant.division)  # the empty code is a prefix of all
    and within(at.division, actor.grant.division),
    Scope.REGION: lambda actor, at: bool(at.region) and at.region == actor.grant.region,
    Scope.PLATFORM: lambda _actor, _at: True,
}
