"""Who of the pool may sit on a case's panel, who may not and why, and the drawing among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, select

from core.actor import Role
from core.ids import new_id
from db.models import Account, Case, Expert, Panel, PanelDraw, PanelSeat, RoleGrant
from domain.panels.lots import lots, new_seed
from domain.panels.pool import ACTIVE
from domain.panels.states import How, SeatStatus
from domain.panels.ties import interests_of, ties_of
from domain.reviews.owners import admins_of
from domain.work import Work

SEATED: Final = "SEATED"
"""Has or had a seat on this panel: nobody is asked twice."""
ADMIN: Final = "ADMIN"
"""Keeps the region's panels: would replace others on a panel of their own."""
OTHER_FIELD: Final = "OTHER_FIELD"
"""Works in none of the fields asked for."""


def serving(region: str) -> ColumnElement[bool]:
    """Experts of the region's pool who can sign in and act as such."""
    holds = exists().where(
        RoleGrant.account_id == Expert.account_id, RoleGrant.role == Role.EXPERT, RoleGrant.region == Expert.region,
        RoleGrant.revoked_at.is_(None),
    )  # fmt: skip
    enabled = exists().where(Account.id == Expert.account_id, ~Account.disabled)
    return and_(Expert.region == region, Expert.status == ACTIVE, holds, enabled)


@dataclass(frozen=True, slots=True)
class Candidates:
    """`excluded` are (expert, codes of why)."""

    eligible: tuple[Expert, ...]
    excluded: tuple[tuple[UUID, tuple[str, ...]], ...]


async def candidates_for(work: Work, case: Case, seats: Sequence[PanelSeat], fields: Sequence[str]) -> Candidates:
    """The whole pool, each eligible or excluded. Locked against being ended meanwhile."""
    interests = await interests_of(work.session, case)
    seated = {seat.expert_id for seat in seats}
    query = select(Expert).where(serving(case.region)).order_by(Expert.id).with_for_update(read=True)
    eligible, excluded = [], []
    admins = set(await work.session.scalars(admins_of(case.region)))
    for expert in await work.session.scalars(query.execution_options(populate_existing=True)):
        why = [SEATED] if expert.id in seated else []
        why += ties_of(expert, interests)
        why += [ADMIN] if expert.account_id in admins else []
        why += [OTHER_FIELD] if fields and not set(fields) & set(expert.fields) else []
        if why:
            excluded.append((expert.id, tuple(why)))
        else:
            eligible.append(expert)
    return Candidates(tuple(eligible), tuple(excluded))


def draw(work: Work, panel: Panel, found: Candidates, wanted: int, fields: Sequence[str] = ()) -> list[PanelSeat]:
    """Seats for `wanted` of the eligible (fewer where there are fewer), by lot; the drawing is kept."""
    seed = new_seed()
    by_id = {expert.id: expert for expert in found.eligible}
    chosen = lots(seed, by_id)[:wanted]
    work.session.add(
        PanelDraw(
            id=new_id(), panel_id=panel.id, seed=seed, fields=list(fields), wanted=wanted,
            candidates=sorted(map(str, by_id)), chosen=list(map(str, chosen)), drawn_by=work.actor.account_id,
            drawn_at=work.now, excluded=[{"expert": str(expert), "why": list(why)} for expert, why in found.excluded],
        )
    )  # fmt: skip
    return [seat_for(work, panel, by_id[each], How.DRAWN) for each in chosen]


def seat_for(work: Work, panel: Panel, expert: Expert, how: How, reason: str = "") -> PanelSeat:
    """A seat of the panel, added; its expert is to be told."""
    values: dict[str, Any] = {"how": how, "reason": reason, "status": SeatStatus.INVITED}
    seat = PanelSeat(
        id=new_id(), panel_id=panel.id, expert_id=expert.id, account_id=expert.account_id,
        seated_by=work.actor.account_id, seated_at=work.now, version=1, **values,
    )  # fmt: skip
    work.session.add(seat)
    return seat
