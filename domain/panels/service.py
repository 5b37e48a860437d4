"""What an expert does on a panel: declares interests first, refuses, or scores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import select

from core.actor import Role
from core.checking import Checker
from core.errors import Forbidden, NotFound, Unauthenticated, WrongState
from db.models import Case, Expert, Panel, PanelSeat
from domain.access.permissions import Permission, Resource, authorize
from domain.panels.commands import THEIR_OWN, Declare, DeclaredTie, Refusal, Refuse, Score
from domain.panels.convening import leave, replace
from domain.panels.deciding import rounded, try_to_conclude
from domain.panels.pool import ACTIVE
from domain.panels.states import AWAITED, SeatStatus, rules_of
from domain.panels.ties import Party, interests_of, parties_of, ties_of
from domain.work import Work
from regions.panels import Panel as Rules

MAX_COMMENT: Final = 1000
MAX_TEXT: Final = 500
MAX_TIES: Final = 20
SEAT = "评审席位"


async def declare(work: Work, command: Declare) -> UUID:
    """The seat's id. Without ties the expert may read and score; with any, the seat is left to another and the tie is kept,
    so that this expert is not drawn for that unit again."""
    case, panel, seat, expert = await _sitting(work, command.seat_id)
    if seat.status != SeatStatus.INVITED:
        raise WrongState("您已申报过利益关系，不能重复申报。", code="ALREADY_DECLARED", path="seat_id")
    named = _named(command.ties, (await parties_of(work.session, [case.id]))[case.id])
    seat.declared_at = work.now
    if not command.ties:
        await _refuse_tied(work, case, expert)
        seat.status = SeatStatus.DECLARED
        seat.version += 1
        _record(work, case, panel, seat, "PANEL.DECLARE")
        return seat.id
    kinds = {tie.party: tie.kind for tie in command.ties}
    fresh = [
        {"uscc": party.uscc, "name": party.name, "kind": kinds[party.key], "on": work.today.isoformat()} for party in named
    ]
    expert.ties = [*expert.ties, *fresh]
    leave(work, seat, SeatStatus.TIED, Refusal.TIED)
    _record(work, case, panel, seat, "PANEL.TIED")
    await replace(work, case, panel, seat)
    return command.seat_id


def _named(ties: Sequence[DeclaredTie], parties: Sequence[Party]) -> list[Party]:
    checker = Checker()
    if len(ties) > MAX_TIES:
        checker.fault("ties", "TOO_MANY", f"利益关系最多 {MAX_TIES} 条。")
    known = {party.key: party for party in parties}
    for i, tie in enumerate(ties[:MAX_TIES]):
        if tie.party not in known:
            checker.fault(f"ties[{i}].party", "UNKNOWN", "该单位不是本办件的相关单位。", "请使用席位中列出的单位")
    if len({tie.party for tie in ties}) < len(ties):
        checker.fault("ties", "REPEATED", "同一单位只需申报一次，请选择最主要的关系。")
    checker.done()
    return [known[tie.party] for tie in ties]


async def refuse(work: Work, command: Refuse) -> UUID:
    """The seat's id; the expert does not take part, before having scored."""
    case, panel, seat, _ = await _sitting(work, command.seat_id)
    if seat.status not in AWAITED:
        raise WrongState("您已完成评审，不能再退出。", code="ALREADY_SCORED", path="seat_id")
    checker = Checker()
    if command.reason not in THEIR_OWN:
        checker.fault("reason", "INVALID", "请选择本人的理由；有利益关系的请使用利益申报。")
    needed = command.reason is Refusal.OTHER
    text = checker.text("text", command.text, "退出说明", maximum=MAX_TEXT, required=needed)
    checker.done()
    leave(work, seat, SeatStatus.REFUSED, command.reason, text)
    _record(work, case, panel, seat, "PANEL.REFUSE")
    await replace(work, case, panel, seat)
    return command.seat_id


async def score(work: Work, command: Score) -> UUID:
    """The seat's id; one score, for good. The last one that is awaited lets the panel decide.

    Raises WrongState (NOT_DECLARED, ALREADY_SCORED), Forbidden (TIED), InvalidInput with every fault.
    """
    case, panel, seat, expert = await _sitting(work, command.seat_id)
    if seat.status == SeatStatus.SCORED:
        raise WrongState("您已评分，评分提交后不能修改。", code="ALREADY_SCORED", path="seat_id")
    if seat.status != SeatStatus.DECLARED:
        raise WrongState("请先申报利益关系，再评分。", code="NOT_DECLARED", path="seat_id")
    await _refuse_tied(work, case, expert)
    rules = rules_of(panel.settings)
    comment = _checked(rules, command)
    seat.points, seat.score, seat.comment = dict(command.points), rounded(rules.score(command.points)), comment
    seat.status, seat.scored_at = SeatStatus.SCORED, work.now
    seat.version += 1
    _record(work, case, panel, seat, "PANEL.SCORE")
    await work.session.flush()
    await try_to_conclude(work, case)
    return command.seat_id


def _checked(rules: Rules, command: Score) -> str:
    checker = Checker()
    known = {criterion.key for criterion in rules.criteria}
    if set(command.points) - known:
        labels = "、".join(f"{each.key}（{each.label}）" for each in rules.criteria)
        checker.fault("points", "UNKNOWN", "有不存在的评审指标。", f"本次评审的指标：{labels}")
    if command.given_twice:
        checker.fault("points", "REPEATED", "同一项指标只能评一次分。")
    for criterion in rules.criteria:
        given = command.points.get(criterion.key)
        if given is None:
            checker.fault("points", "REQUIRED", f"请为“{criterion.label}”评分。", f"0 至 {criterion.max} 的整数")
        elif not 0 <= given <= criterion.max:
            message = f"“{criterion.label}”的评分超出范围。"
            checker.fault(f"points.{criterion.key}", "OUT_OF_RANGE", message, f"0 至 {criterion.max} 的整数")
    comment = checker.text("comment", command.comment, "评审意见", maximum=MAX_COMMENT)
    checker.done()
    return comment


async def _sitting(work: Work, seat_id: UUID) -> tuple[Case, Panel, PanelSeat, Expert]:
    """The caller's own seat on an open panel, its case locked. Another's seat is not found."""
    actor = work.actor
    if not actor.signed_in:
        raise Unauthenticated
    mine = (PanelSeat.id == seat_id, PanelSeat.account_id == actor.account_id, Case.region == actor.grant.region)
    query = (
        select(Case).join(Panel, Panel.case_id == Case.id).join(PanelSeat, PanelSeat.panel_id == Panel.id).where(*mine)
    )
    case = await work.session.scalar(query.with_for_update(of=Case).execution_options(populate_existing=True))
    if case is None or actor.role is not Role.EXPERT:
        raise NotFound(SEAT, path="seat_id")
    authorize(actor, Permission.SCORE, Resource(region=case.region))
    # What stood in the other tables before the lock was granted may be old.
    fresh = (
        select(PanelSeat, Panel, Expert)
        .join(Panel, Panel.id == PanelSeat.panel_id)
        .join(Expert, Expert.id == PanelSeat.expert_id)
        .where(PanelSeat.id == seat_id)
    )
    seat, panel, expert = (await work.session.execute(fresh.execution_options(populate_existing=True))).one()
    if panel.closed_at is not None:
        raise WrongState("本次专家评审已结束。", code="PANEL_CLOSED", path="seat_id")
    if seat.left_at is not None or expert.status != ACTIVE:
        raise WrongState("您已不参加本次评审。", code="SEAT_LEFT", path="seat_id")
    return case, panel, seat, expert


async def _refuse_tied(work: Work, case: Case, expert: Expert) -> None:
    """What the platform knows by now counts, whatever was declared (domain.md §8)."""
    if ties_of(expert, await interests_of(work.session, case)):
        message = "登记信息显示您与相关单位存在利益关系，应当回避，请在利益申报中说明。"
        raise Forbidden(message, code="TIED", path="seat_id")


def _record(work: Work, case: Case, panel: Panel, seat: PanelSeat, act: str) -> None:
    """Who did it is in the entry; what was scored is not, for the panel may still be open."""
    after = {"case": str(case.id), "seat": str(seat.id), "status": seat.status}
    work.record(act, "panel", panel.id, region=case.region, after=after)
