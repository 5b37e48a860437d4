"""When a panel has come to its end, and what it decides by the region's quorum and rule. The engine moves the case."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final
from uuid import UUID

from sqlalchemy import select

from core.errors import DomainError
from core.ids import new_id
from core.workflow import Event
from db.models import Case, CaseStage, Opinion, Panel, PanelSeat
from domain.panels.commands import Refusal
from domain.panels.states import AWAITED, SeatStatus, open_panel, rules_of, seats_of
from domain.panels.telling import tell_admins
from domain.reviews.engine import move, workflow_of
from domain.reviews.handlers import Move
from domain.work import Work
from regions.panels import Panel as Rules
from regions.panels import Tally

THOUSANDTH: Final = Decimal("0.001")
WORDS_OF_RULE: Final = {
    "majority": "按赞成者过半数通过的规则",
    "unanimous": "按一致赞成方可通过的规则",
    "average": "按平均分的规则",
}


def rounded(score: Fraction) -> Decimal:
    """As it is shown and kept; what decides is the fraction itself."""
    return (Decimal(score.numerator) / Decimal(score.denominator)).quantize(THOUSANDTH, ROUND_HALF_UP)


async def conclude(work: Work, case: Case) -> bool:
    """Decide if the panel of this locked case has come to its end: all its seats are scored; or its time is up, or nobody
    is awaited where it has no time limit, and a quorum has scored. Whether it was decided."""
    panel = await open_panel(work, case.id)
    if panel is None:
        return False
    rules, seats = rules_of(panel.settings), await seats_of(work, panel.id)
    scored = [seat for seat in seats if seat.status == SeatStatus.SCORED]
    awaited = [seat for seat in seats if seat.status in AWAITED]
    over = case.due_at <= work.now if case.due_at is not None else not awaited
    if len(scored) < rules.quorum or not (len(scored) >= rules.experts or over):
        return False
    for seat in awaited:
        seat.status, seat.refusal, seat.left_at = SeatStatus.LAPSED, Refusal.LAPSED, work.now
        seat.version += 1
    tally = rules.tally([rules.score(seat.points or {}) for seat in scored])
    await _close(work, case, panel, rules, tally, scored)
    return True


async def try_to_conclude(work: Work, case: Case) -> bool:
    """The same for whoever has done their part: where the case cannot be moved (no money is left to hold), what was scored
    stays, the case waits, and the admins are told why."""
    case_id = case.id
    try:
        async with work.session.begin_nested():
            return await conclude(work, case)
    except DomainError as error:
        await work.session.refresh(case)
        await tell_admins(work, case, f"waits:{case_id}:{work.now.isoformat()}", f"评审已完成，但办件不能前进：{error.message}")
        return False


async def _close(
    work: Work, case: Case, panel: Panel, rules: Rules, tally: Tally, scored: Sequence[PanelSeat]
) -> None:
    event = _event_of(case, passed=bool(tally.passed))
    panel.outcome, panel.average, panel.closed_at = event, rounded(tally.average), work.now
    panel.version += 1
    await _give_opinions(work, case, event, scored)
    result = {"scored": tally.scored, "in_favour": tally.in_favour, "average": str(panel.average), "outcome": event}
    work.record("PANEL.CLOSE", "panel", panel.id, region=case.region, after={"case": str(case.id), **result})
    await work.session.flush()
    await move(work, case, Move(event, summary(rules, tally)), by_platform=True)


def _event_of(case: Case, *, passed: bool) -> Event:
    """PASS, or the no that the region has: REJECT, else RETURN."""
    if passed:
        return Event.PASS
    offered = {row.event for row in workflow_of(case).events(case.status)}
    return Event.REJECT if Event.REJECT in offered else Event.RETURN


def summary(rules: Rules, tally: Tally) -> str:
    """What the body says of it, for everybody who may see the case."""
    average = f"{rounded(tally.average).normalize():f}"
    verdict = "评审通过" if tally.passed else "评审不通过"
    return (
        f"{tally.scored} 名专家完成评审，平均分 {average}（满分 {rules.scale}，合格 {rules.pass_score}），"
        f"{tally.in_favour} 名达到合格分；{WORDS_OF_RULE[rules.decision]}，{verdict}。"
    )


async def _give_opinions(work: Work, case: Case, event: Event, scored: Sequence[PanelSeat]) -> None:
    """Each expert's opinion as the body's, in an order that says nothing of who was seated first."""
    query = select(CaseStage.id).where(CaseStage.case_id == case.id, CaseStage.left_at.is_(None))
    stage_id = (await work.session.execute(query)).scalar_one()
    work.session.add_all(
        Opinion(
            id=new_id(), case_id=case.id, stage_id=stage_id, state=case.status, state_label=case.status_label,
            event=event, body=case.owner_body, account_id=seat.account_id, text=f"专家意见{number}：{seat.comment}",
            requested_fields=[], details=[], created_at=work.now,
        )
        for number, seat in enumerate(sorted(scored, key=_scrambled), 1)
    )  # fmt: skip


def _scrambled(seat: PanelSeat) -> UUID:
    """By the random end of the id: its beginning is the time."""
    return UUID(int=int(seat.id.hex[::-1], 16))
