"""Which rows an actor may know of, as SQL conditions. What is invisible is not found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sqlalchemy import ColumnElement, and_, exists, false, or_, true

from core.actor import Actor, Role
from core.divisions import is_code
from db.divisions import below
from db.models import Case, Order, Panel, PanelSeat, RegisterEntry

Condition = ColumnElement[bool]


def cases_visible_to(actor: Actor) -> Condition:
    """An applicant's own cases; officials' cases once submitted, inside their region and division."""
    rule = _CASES.get(actor.role)
    return rule(actor) if rule is not None else false()


def _own(actor: Actor) -> Condition:
    mine = Case.account_id == actor.account_id
    if actor.unit_id is None:
        return and_(mine, Case.unit_id.is_(None))
    return or_(Case.unit_id == actor.unit_id, and_(mine, Case.kind == "CERTIFICATION"))


def _submitted_in_region(actor: Actor) -> Condition:
    return and_(Case.region == actor.grant.region, Case.submitted_at.is_not(None))


def _submitted_in_division(actor: Actor) -> Condition:
    if not is_code(actor.grant.division):
        return false()  # the empty code is a prefix of all
    return and_(_submitted_in_region(actor), below(Case.division, actor.grant.division))


READING: Final = ("DECLARED", "SCORED")
"""Seats whose expert declared to have no interest."""


def _under_my_eyes(actor: Actor) -> Condition:
    """An expert reads a case from the declaration of no interest until the panel closes."""
    seat = exists().where(
        PanelSeat.account_id == actor.account_id, PanelSeat.status.in_(READING), PanelSeat.panel_id == Panel.id,
        Panel.case_id == Case.id, Panel.closed_at.is_(None),
    )  # fmt: skip
    return and_(Case.region == actor.grant.region, seat)


def may_know_persons(actor: Actor) -> bool:
    """Experts judge the matter: of the papers they read, none says whom to reach at the applicant's."""
    return actor.role is not Role.EXPERT


_CASES: Final[dict[Role, Callable[[Actor], Condition]]] = {
    Role.ACCOUNT: lambda actor: Case.account_id == actor.account_id,
    Role.ENTERPRISE_OPERATOR: _own,
    Role.INSTITUTION_OPERATOR: _own,
    Role.REVIEWER: _submitted_in_division,
    Role.AGENCY_REVIEWER: lambda actor: and_(
        _submitted_in_region(actor), or_(Case.assignee_id == actor.account_id, Case.assignee_id.is_(None))
    ),
    Role.EXPERT: _under_my_eyes,
    Role.REGIONAL_ADMIN: _submitted_in_region,
    Role.PLATFORM_ADMIN: lambda _actor: Case.submitted_at.is_not(None),
    Role.SYSTEM: lambda _actor: true(),
}


def declarations_visible_to(actor: Actor) -> Condition:
    """Declared register entries: the unit's own; a reviewer's division's; a regional admin's region's."""
    rule = _DECLARATIONS.get(actor.role)
    return rule(actor) if rule is not None else false()


def _declared_in_division(actor: Actor) -> Condition:
    if not is_code(actor.grant.division):
        return false()
    return and_(RegisterEntry.region == actor.grant.region, below(RegisterEntry.division, actor.grant.division))


_DECLARATIONS: Final[dict[Role, Callable[[Actor], Condition]]] = {
    Role.ENTERPRISE_OPERATOR: lambda actor: RegisterEntry.unit_id == actor.unit_id,
    Role.REVIEWER: _declared_in_division,
    Role.REGIONAL_ADMIN: lambda actor: RegisterEntry.region == actor.grant.region,
}


def orders_visible_to(actor: Actor) -> Condition:
    """Orders are their two parties' alone, each under the role that trades; the clock sees all."""
    rule = _ORDERS.get(actor.role)
    return rule(actor) if rule is not None else false()


_ORDERS: Final[dict[Role, Callable[[Actor], Condition]]] = {
    Role.ENTERPRISE_OPERATOR: lambda actor: Order.enterprise_unit_id == actor.unit_id,
    Role.INSTITUTION_OPERATOR: lambda actor: Order.institution_unit_id == actor.unit_id,
    Role.SYSTEM: lambda _actor: true(),
}
