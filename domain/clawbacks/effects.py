"""What the states of a clawback do. Documents that the redemption drew on stay used, and so does its quota."""

from __future__ import annotations

from core.errors import NotFound
from core.workflow import Event, Phase
from db.models import Case, Clawback, Redemption
from domain.programmes import ledger
from domain.reviews.handlers import CaseHandlers, Move
from domain.work import Work


async def clawback_of(work: Work, case: Case) -> Clawback:
    clawback = await work.session.get(Clawback, case.id, populate_existing=True)
    if clawback is None:
        raise NotFound("追回")
    return clawback


async def approve(work: Work, case: Case, step: Move) -> None:
    """Before the move: who passes it is noted; the database refuses the opener."""
    if step.event is Event.PASS and case.phase == Phase.REVIEW:
        (await clawback_of(work, case)).approved_by = work.actor.account_id
        await work.session.flush()


async def recover(work: Work, case: Case, _step: Move) -> None:
    """Ensure that the amount moved from paid to recovered, once for this case."""
    clawback = await clawback_of(work, case)
    redemption = await work.session.get_one(
        Redemption, clawback.redemption_id, with_for_update=True, populate_existing=True
    )
    posted = await ledger.settle_clawback(
        work, programme_id=clawback.programme_id, case_id=redemption.case_id, amount=clawback.amount, key=str(case.id)
    )
    if not posted:
        return
    redemption.recovered += clawback.amount
    clawback.settled_by, clawback.settled_at = work.actor.account_id, work.now
    work.record(
        "REDEMPTION.RECOVER", "case", redemption.case_id, region=case.region, reason=clawback.reason,
        after={"clawback": case.number, "amount": clawback.amount, "recovered": redemption.recovered},
    )  # fmt: skip


HANDLERS = CaseHandlers(effects={"RECOVER": recover}, before_move=approve)
