"""What ends an application from outside: its order ended, or its days are over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, exists, or_, select

from core.actor import SYSTEM
from core.clock import local_date
from core.errors import NotFound, WrongState
from core.workflow import Event, Phase
from db.models import Case, Order, Programme, Redemption, VoucherApplication
from domain.orders.effects import ENDING
from domain.reviews.engine import lock_case, move
from domain.reviews.handlers import Move
from domain.work import Platform, Work, perform
from regions.contract import CaseKind

BATCH: Final = 500
_DRAFTS: Final = (Phase.DRAFT,)
_ENDING: Final = (Phase.DRAFT, Phase.RETURNED, Phase.ACTIVE, Phase.APPLICANT_TASK)
"""What the end of the redeem-by day ends; an application in review stays until it is decided."""
_OVER: Final = (Phase.DRAFT, Phase.DONE, Phase.REJECTED, Phase.WITHDRAWN, Phase.EXPIRED, Phase.VOIDED)
ORDER_ENDED: Final = "订单已结束，创新券申请随之失效。"


async def end_with_order(work: Work, order: Order) -> None:
    """The order was declined, cancelled or lapsed: its application ends wherever it stands, and what it holds is free."""
    query = (
        select(Case)
        .join(VoucherApplication, VoucherApplication.case_id == Case.id)
        .where(VoucherApplication.order_id == order.id, VoucherApplication.live, Case.closed_at.is_(None))
        .with_for_update(of=Case)
        .execution_options(populate_existing=True)
    )
    for case in (await work.session.scalars(query)).all():
        await move(work, case, Move(Event.VOID, text=ORDER_ENDED), by_platform=True)


ENDING.append(end_with_order)


def in_review() -> ColumnElement[bool]:
    """A redemption that was handed in and is not over keeps its application from lapsing."""
    paper = select(Redemption.case_id).join(Case, Case.id == Redemption.case_id)
    mine = paper.where(Redemption.application_id == VoucherApplication.case_id, Case.phase.not_in(_OVER))
    return exists(mine.correlate(VoucherApplication))


async def lapse(platform: Platform, now: datetime) -> int:
    """Carry out every day that is over, in Asia/Shanghai; how many applications ended. As `programmes.expiry.lapse`: at any
    time, any number of times, each in a unit of work of its own."""
    today = local_date(now)
    ended = 0
    while due := await _due(platform, today):
        before = ended
        for case_id in due:
            ended += await _end(platform, case_id)
        if ended == before:
            break
    return ended


async def _due(platform: Platform, today: date) -> Sequence[UUID]:
    over = (Programme.redeem_by < today) & Case.phase.in_(_ENDING)
    late = (Programme.use_by < today) & Case.phase.in_(_DRAFTS)
    query = (
        select(VoucherApplication.case_id)
        .join(Case, Case.id == VoucherApplication.case_id)
        .join(Programme, Programme.id == VoucherApplication.programme_id)
        .where(VoucherApplication.live, or_(over, late), ~in_review())
        .order_by(VoucherApplication.case_id)
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
    """Looks again under the lock: it may have moved, been drawn on, or the programme extended."""
    case = await lock_case(work, case_id, CaseKind.APPLICATION)
    locked = select(VoucherApplication.programme_id, in_review()).where(VoucherApplication.case_id == case_id)
    programme_id, drawn_on = (await work.session.execute(locked.with_for_update(of=VoucherApplication))).one()
    programme = await work.session.get_one(
        Programme, programme_id, populate_existing=True, with_for_update={"read": True}
    )
    last = programme.use_by if case.phase in _DRAFTS else programme.redeem_by
    if work.today <= last or case.phase not in _ENDING or drawn_on:
        raise WrongState("尚未到期。")
    await move(work, case, Move(Event.EXPIRE))
    return case.id
