"""What the clock does to cases past their due date: reminds, lets a publicity end, or lets a returned case expire."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy import select

from core.actor import SYSTEM
from core.errors import DomainError
from core.workflow import Event, Overdue, Phase
from db.models import Case
from domain.notifications import notify
from domain.panels.deciding import try_to_conclude
from domain.reviews.engine import lent, move, workflow_of
from domain.reviews.handlers import Move
from domain.reviews.owners import accounts_at_work, admins_of
from domain.work import Platform, Work, perform

LOG = structlog.get_logger(__name__)
NOTHING: Final = UUID(int=0)

EVENT_OF: Final[dict[Overdue, Event]] = {Overdue.ADVANCE: Event.ELAPSE, Overdue.EXPIRE: Event.EXPIRE}
REASON_OF: Final[dict[tuple[Event, Phase | None], str]] = {
    (Event.ELAPSE, Phase.PUBLICITY): "公示期满，无未处理的异议。",
    (Event.ELAPSE, None): "办理期限届满，按规定自动进入下一环节。",
    (Event.EXPIRE, Phase.RETURNED): "逾期未修改，视为撤回。",
    (Event.EXPIRE, None): "逾期未办理，自动结束。",
}
"""By what happens and the phase it happens in; None for every other phase."""


def reason_of(event: Event, phase: Phase) -> str:
    """What is recorded as the reason of a move that the clock makes."""
    return REASON_OF.get((event, phase)) or REASON_OF[event, None]


async def run_due(platform: Platform, now: datetime, limit: int = 200) -> int:
    """Do what is due, each case in a unit of work of its own; how many cases were acted on.

    Safe with several workers (a locked case is another's) and when repeated (a reminder is noted on the case, a move
    gives it a new due date). A case that cannot be moved is logged and does not hold up the others.
    """
    due = (Case.closed_at.is_(None), Case.due_at <= now, Case.reminded_at.is_(None))
    async with platform.sessions() as session:
        ids = (await session.scalars(select(Case.id).where(*due).order_by(Case.due_at, Case.id).limit(limit))).all()
    acted = 0
    for case_id in ids:
        try:
            acted += await perform(platform, SYSTEM, _act, case_id) != NOTHING
        except DomainError as error:
            LOG.warning("deadline.refused", case=str(case_id), code=error.code)
        except Exception as error:
            LOG.error("deadline.failed", case=str(case_id), error=type(error).__name__)
    return acted


async def _act(work: Work, case_id: UUID) -> UUID:
    still_due = (Case.id == case_id, Case.closed_at.is_(None), Case.due_at <= work.now, Case.reminded_at.is_(None))
    case = await work.session.scalar(select(Case).where(*still_due).with_for_update(skip_locked=True))
    if case is None:
        return NOTHING
    state = workflow_of(case).state(case.status)
    event = EVENT_OF.get(state.overdue)
    elsewhere = lent(case)
    if event is not None and not elsewhere:
        await move(work, case, Move(event, text=reason_of(event, state.phase)))
        return case.id
    if state.phase is Phase.EXPERT_REVIEW and await try_to_conclude(work, case):
        return case.id
    case.reminded_at = work.now
    if elsewhere or state.overdue is Overdue.REMIND:
        await _remind(work, case)
    return case.id


async def _remind(work: Work, case: Case) -> None:
    accounts = list(await work.session.scalars(accounts_at_work(case)))
    if case.phase == Phase.EXPERT_REVIEW:  # whoever has not scored is told, and who can replace them or give them time
        accounts += await work.session.scalars(admins_of(case.region))
    title = f"办件 {case.number} 已超过办理时限"
    name = case.number if case.phase == Phase.EXPERT_REVIEW else case.title or case.number
    text = f"“{name}”在“{case.status_label}”环节已超过办理时限，请尽快办理。"
    await notify(work, accounts, case.id, title=title, text=text, key=f"overdue:{case.id}:{case.version}")
    after = {"status": case.status, "told": len(accounts)}
    work.record(f"{case.kind}.OVERDUE", "case", case.id, region=case.region, reason="超过办理时限", after=after)
