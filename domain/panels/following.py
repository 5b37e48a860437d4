"""A panel ends with the stay it was convened for, whatever ends that: a withdrawal leaves nobody with something to score."""

from __future__ import annotations

from sqlalchemy import select, update

from core.workflow import Phase, State
from db.models import Case, Panel, PanelSeat
from domain.work import Work

VOID = "VOID"


async def follow_panel(work: Work, case: Case, source: State) -> None:
    """Close a panel that decided nothing; called by the engine on every move."""
    if source.phase is not Phase.EXPERT_REVIEW:
        return
    left = select(Panel.id).where(Panel.case_id == case.id, Panel.closed_at.is_(None))
    lapsed = {"status": "LAPSED", "refusal": "LAPSED", "left_at": work.now, "version": PanelSeat.version + 1}
    awaited = PanelSeat.panel_id.in_(left), PanelSeat.status.in_(("INVITED", "DECLARED"))
    await work.session.execute(update(PanelSeat).where(*awaited).values(**lapsed))
    closed = update(Panel).where(Panel.id.in_(left)).values(outcome=VOID, closed_at=work.now, version=Panel.version + 1)
    await work.session.execute(closed)
