"""The end of days: drafts end with the claim window, and what nobody holds lapses after the redeem-by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import exists, select, update

from core.actor import SYSTEM
from core.clock import local_date
from core.errors import NotFound, WrongState
from core.workflow import Event, Phase
from db.models import Case, Claim, Programme, VoucherApplication
from domain.reviews.engine import lock_case, move
from domain.reviews.handlers import Move
from domain.work import Platform, Work, perform
from regions.contract import CaseKind

BATCH = 500
_DRAFTS = (Phase.DRAFT,)
_ENDING = (Phase.DRAFT, Phase.RETURNED, Phase.ACTIVE)
"""What the end of the redeem-by day ends; a claim in review stays until it is decided."""


async def lapse(platform: Platform, now: datetime) -> int:
    """Carry out every day that is over, in Asia/Shanghai. How many claims ended. May run at any time, any number of
    times, in several processes: each claim is one unit of work, and an ended one is left alone."""
    today = local_date(now)
    ended = 0
    while due := await _due(platform, today):
        before = ended
        for case_id in due:
            ended += await _end(platform, case_id)
        if ended == before:
            break
    await _close_books(platform, today, now)
    return ended


async def _due(platform: Platform, today: date) -> Sequence[UUID]:
    over = (Programme.redeem_by < today) & Case.phase.in_(_ENDING)
    unclaimed = (Programme.claim_until < today) & Case.phase.in_(_DRAFTS)
    query = (
        select(Case.id)
        .join(Programme, Programme.id == Case.programme_id)
        .where(Case.kind == CaseKind.CLAIM, over | unclaimed)
        .order_by(Case.id)
        .limit(BATCH)
    )
    async with platform.sessions() as session:
        return (await session.scalars(query)).all()


async def _end(platform: Platform, case_id: UUID) -> int:
    try:
        await perform(platform, replace(SYSTEM, request_id="lapse"), _expire, case_id)
    except (WrongState, NotFound):
        return 0
    return 1


async def _expire(work: Work, case_id: UUID) -> UUID:
    """Looks again under the lock: the claim may have moved, the programme may have been extended."""
    case = await lock_case(work, case_id, CaseKind.CLAIM)
    programme = await work.session.get_one(
        Programme, case.programme_id, populate_existing=True, with_for_update={"read": True}
    )
    last = programme.claim_until if case.phase in _DRAFTS else programme.redeem_by
    if work.today <= last or case.phase not in _ENDING:
        raise WrongState("尚未到期。")
    await move(work, case, Move(Event.EXPIRE))
    return case.id


async def _close_books(platform: Platform, today: date, now: datetime) -> None:
    """Remember that a programme is through: extending it would promise what has fallen back."""
    claims = exists().where(Claim.programme_id == Programme.id, Case.id == Claim.case_id, Case.phase.in_(_ENDING))
    applications = exists().where(VoucherApplication.programme_id == Programme.id, VoucherApplication.live)
    async with platform.sessions() as session:
        over = select(Programme.id).where(Programme.redeem_by < today, Programme.lapsed_at.is_(None), ~claims, ~applications)
        programmes = (await session.scalars(over)).all()
    for programme_id in programmes:
        await perform(platform, SYSTEM, _mark, (programme_id, now))


async def _mark(work: Work, command: tuple[UUID, datetime]) -> UUID:
    programme_id, now = command
    over = (Programme.id == programme_id, Programme.lapsed_at.is_(None), Programme.redeem_by < local_date(now))
    marked = update(Programme).where(*over).values(lapsed_at=now)
    row = (await work.session.execute(marked.returning(Programme.region))).first()
    if row is not None:
        work.record("PROGRAMME.LAPSE", "programme", programme_id, region=row.region)
    return programme_id
