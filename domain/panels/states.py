"""What a seat on a panel can be in, and which panels there are of a case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final
from uuid import UUID

from sqlalchemy import select

from core.errors import WrongState
from core.workflow import Phase, State
from db.models import Case, Panel, PanelSeat
from domain.reviews.engine import workflow_of
from domain.work import Work
from regions.panels import Panel as Rules


class SeatStatus(StrEnum):
    INVITED = "INVITED"
    DECLARED = "DECLARED"
    SCORED = "SCORED"
    REFUSED = "REFUSED"
    TIED = "TIED"
    REMOVED = "REMOVED"
    LAPSED = "LAPSED"


class How(StrEnum):
    DRAWN = "DRAWN"
    NAMED = "NAMED"


AWAITED: Final = frozenset({SeatStatus.INVITED, SeatStatus.DECLARED})
"""Seats whose expert still has something to do."""
TAKEN: Final = AWAITED | {SeatStatus.SCORED}
"""Seats that count towards the panel's size."""

NOT_UNDER_REVIEW = "该办件不在专家评审环节，请刷新后查看。"


def rules_of(settings: Mapping[str, object]) -> Rules:
    """How a panel's scores are made up and decide, by the settings that it keeps."""
    return Rules.of(settings)


def stage_of(case: Case) -> State:
    """The EXPERT_REVIEW state that the case is in. Raises WrongState."""
    state = workflow_of(case).state(case.status)
    if state.phase is not Phase.EXPERT_REVIEW:
        raise WrongState(NOT_UNDER_REVIEW, code="NOT_UNDER_REVIEW")
    return state


async def open_panel(work: Work, case_id: UUID) -> Panel | None:
    """The panel at work on a case that the caller has locked."""
    query = select(Panel).where(Panel.case_id == case_id, Panel.closed_at.is_(None))
    found: Panel | None = await work.session.scalar(query.execution_options(populate_existing=True))
    return found


async def seats_of(work: Work, panel_id: UUID) -> Sequence[PanelSeat]:
    """All seats a panel ever had, in the order in which they were given."""
    query = select(PanelSeat).where(PanelSeat.panel_id == panel_id).order_by(PanelSeat.seated_at, PanelSeat.id)
    return (await work.session.scalars(query.execution_options(populate_existing=True))).all()
