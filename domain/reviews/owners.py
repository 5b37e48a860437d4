"""Who is at work on a case, as SQL: accounts whose role, level and division fit its present state. The same rule as
`engine.check_body`, the other way round."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, or_, select

from core.actor import Actor, Role
from core.divisions import PROVINCE, level_of
from db.divisions import below
from db.models import Case, Panel, PanelSeat, RoleGrant
from regions.workflows import APPLICANT

PROVINCE_SUFFIX = "0000"


def accounts_at_work(case: Case) -> Select[UUID]:
    """Accounts that may act on the case where it is now: the applicant's unit, or the officials of the body at work
    (never members of the applicant's unit)."""
    if case.owner_role == APPLICANT:
        return members_of(case)
    if case.owner_role == Role.EXPERT:
        return experts_awaited(case)
    own = select(RoleGrant.account_id).where(RoleGrant.unit_id == case.unit_id, RoleGrant.revoked_at.is_(None))
    fits = and_(
        RoleGrant.revoked_at.is_(None), RoleGrant.role == case.owner_role, RoleGrant.region == case.region,
        RoleGrant.account_id != case.account_id, RoleGrant.account_id.not_in(own), _reaches(case), _level(case),
    )  # fmt: skip
    return select(RoleGrant.account_id).where(fits).distinct()


def experts_awaited(case: Case) -> Select[UUID]:
    """Of all experts only those on the case's panel who have not scored yet."""
    at_work = PanelSeat.left_at.is_(None), PanelSeat.scored_at.is_(None), Panel.closed_at.is_(None)
    query = select(PanelSeat.account_id).join(Panel, Panel.id == PanelSeat.panel_id)
    return query.where(Panel.case_id == case.id, *at_work)


def admins_of(region: str) -> Select[UUID]:
    live = RoleGrant.revoked_at.is_(None), RoleGrant.role == Role.REGIONAL_ADMIN, RoleGrant.region == region
    return select(RoleGrant.account_id).where(*live).distinct()


def members_of(case: Case) -> Select[UUID]:
    """The accounts that act for the applicant's unit; before it has one, who opened the case."""
    if case.unit_id is None:
        return select(Case.account_id).where(Case.id == case.id)
    return (
        select(RoleGrant.account_id)
        .where(RoleGrant.unit_id == case.unit_id, RoleGrant.revoked_at.is_(None))
        .distinct()
    )


def _reaches(case: Case) -> ColumnElement[bool]:
    if case.owner_role != Role.REVIEWER:
        return RoleGrant.id.is_not(None)
    code = case.division
    above = {code, f"{code[:4]}00", f"{code[:2]}{PROVINCE_SUFFIX}"} if code else set()
    return RoleGrant.division.in_(above)


def _level(case: Case) -> ColumnElement[bool]:
    if not case.owner_level:
        return RoleGrant.id.is_not(None)
    of_province = RoleGrant.division.endswith(PROVINCE_SUFFIX)
    wanted = of_province if level_at_work(case.owner_level, case.division) == PROVINCE else ~of_province
    return or_(RoleGrant.division == "", wanted)


def level_at_work(owner_level: str, division: str) -> str:
    """Where a unit hangs directly under the province, its division's department is the province's."""
    return PROVINCE if owner_level == PROVINCE or (division and level_of(division) == PROVINCE) else owner_level


def waiting_for(actor: Actor) -> ColumnElement[bool]:
    """Cases whose present owner is the actor's role, at the actor's level, in the actor's division or region, that no
    colleague keeps, and that are not the actor's own."""
    grant = actor.grant
    if not grant.region or actor.account_id is None:
        return false()
    conditions = [
        Case.region == grant.region, _for_role(actor.role), Case.closed_at.is_(None),
        or_(Case.assignee_id.is_(None), Case.assignee_id == actor.account_id), Case.account_id != actor.account_id,
    ]  # fmt: skip
    if actor.unit_ids:
        conditions.append(or_(Case.unit_id.is_(None), Case.unit_id.not_in(actor.unit_ids)))
    if actor.role is Role.REVIEWER:
        conditions.append(below(Case.division, grant.division))
    if grant.division:
        conditions.append(_my_level(grant.division))
    return and_(*conditions)


def _for_role(role: Role) -> ColumnElement[bool]:
    """What the role itself is at work on; and for the admins, who convene panels, cases whose panel has an empty seat."""
    if role is not Role.REGIONAL_ADMIN:
        return Case.owner_role == role
    return or_(Case.owner_role == role, and_(Case.owner_role == Role.EXPERT, ~_panel_is_full()))


def _panel_is_full() -> ColumnElement[bool]:
    taken = (
        select(func.count())
        .where(PanelSeat.panel_id == Panel.id, PanelSeat.left_at.is_(None))
        .correlate(Panel)
        .scalar_subquery()
    )
    size = Panel.settings["panel"]["experts"].as_integer()
    return exists().where(Panel.case_id == Case.id, Panel.closed_at.is_(None), taken >= size)


def _my_level(division: str) -> ColumnElement[bool]:
    directly_under = Case.division.endswith(PROVINCE_SUFFIX)
    if level_of(division) == PROVINCE:
        return or_(Case.owner_level.in_(["", PROVINCE]), directly_under)
    return and_(Case.owner_level.in_(["", "division"]), ~directly_under)
