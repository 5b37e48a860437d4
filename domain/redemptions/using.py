"""What a paid redemption does to the application it was drawn on."""

from __future__ import annotations

from sqlalchemy import select

from core.workflow import Event, Phase
from db.models import Case, Redemption
from domain.reviews.engine import move
from domain.reviews.handlers import Move
from domain.work import Work


async def use_application(work: Work, redemption: Redemption) -> None:
    """The application is used up, which releases what was not needed; one that ended meanwhile stays as it is."""
    if redemption.application_id is None:
        return
    query = select(Case).where(Case.id == redemption.application_id).with_for_update()
    case = await work.session.scalar(query.execution_options(populate_existing=True))
    if case is not None and case.phase == Phase.ACTIVE:
        await move(work, case, Move(Event.USE), by_platform=True)
