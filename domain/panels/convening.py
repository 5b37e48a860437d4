"""What an admin does about a panel: draws it, names somebody with a reason, takes a seat away, gives it more time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import select

from core.checking import Checker
from core.errors import Forbidden, NotFound, WrongState, invalid
from core.ids import new_id
from db.models import Case, Expert, Panel, PanelSeat
from domain.access.permissions import Permission, authorize
from domain.panels.candidates import candidates_for, draw, seat_for, serving
from domain.panels.commands import Conclude, Draw, Extend, Name, Refusal, Remove
from domain.panels.deciding import conclude, try_to_conclude
from domain.panels.pool import MAX_FIELD, MAX_FIELDS, MAX_REASON
from domain.panels.states import AWAITED, TAKEN, How, SeatStatus, open_panel, rules_of, seats_of, stage_of
from domain.panels.telling import invite, tell_admins, tell_of_time
from domain.panels.ties import interests_of, said, ties_of
from domain.reviews.engine import OWN_CASE, lock_case, postpone, resource_of
from domain.reviews.owners import admins_of
from domain.work import Work

MAX_DAYS: Final = 60


async def draw_panel(work: Work, command: Draw) -> UUID:
    """The case's id. Its panel's empty seats are filled by lot among those of the pool who are tied to no party.

    Raises WrongState: PANEL_FULL, or NOT_ENOUGH_EXPERTS (with how many there are) where the seats cannot all be filled.
    """
    case = await _convened(work, command.case_id)
    fields = _fields(command.fields)
    panel = await _panel_of(work, case)
    seats = await seats_of(work, panel.id)
    empty = _empty(panel, seats)
    found = await candidates_for(work, case, seats, fields)
    if len(found.eligible) < empty:
        message = (
            f"需要抽取 {empty} 名专家，专家库中符合条件的只有 {len(found.eligible)} 名"
            f"（{len(found.excluded)} 名因利益关系、已参加过本次评审或专业不符而回避）。请增补专家库或指定专家。"
        )
        raise WrongState(message, code="NOT_ENOUGH_EXPERTS", path="case_id")
    fresh = draw(work, panel, found, empty, fields)
    await work.session.flush()
    await invite(work, case, fresh)
    after = {"case": str(case.id), "seats": [str(seat.id) for seat in fresh], "excluded": len(found.excluded)}
    work.record("PANEL.DRAW", "panel", panel.id, region=case.region, after=after)
    return case.id


async def name_expert(work: Work, command: Name) -> UUID:
    """The case's id; one more seat for an expert whom the admin names. Never for somebody tied to a party (TIED)."""
    case = await _convened(work, command.case_id)
    reason = _reason(command.reason, "指定理由")
    panel = await _panel_of(work, case)
    seats = await seats_of(work, panel.id)
    _empty(panel, seats)
    query = select(Expert).where(Expert.id == command.expert_id, serving(case.region)).with_for_update(read=True)
    expert = await work.session.scalar(query.execution_options(populate_existing=True))
    if expert is None:
        raise NotFound("专家", path="expert_id")
    if any(seat.expert_id == expert.id for seat in seats):
        raise WrongState("该专家已在或曾在本次评审的专家名单中，不能再次指定。", code="SEATED", path="expert_id")
    if expert.account_id in set(await work.session.scalars(admins_of(case.region))):
        raise Forbidden("管理员组织评审，不能同时担任专家。", code="ADMIN", path="expert_id")
    ties = ties_of(expert, await interests_of(work.session, case))
    if ties:
        raise Forbidden(f"该专家{said(ties)}，应当回避。", code="TIED", path="expert_id")
    seat = seat_for(work, panel, expert, How.NAMED, reason)
    await work.session.flush()
    await invite(work, case, [seat])
    after = {"case": str(case.id), "seat": str(seat.id)}
    work.record("PANEL.NAME", "panel", panel.id, region=case.region, reason=reason, after=after)
    return case.id


async def remove_seat(work: Work, command: Remove) -> UUID:
    """The case's id; a seat whose expert has not scored is taken away. A drawn one is drawn anew where somebody is left."""
    query = select(Panel.case_id).join(PanelSeat, PanelSeat.panel_id == Panel.id).where(PanelSeat.id == command.seat_id)
    case_id = await work.session.scalar(query)
    if case_id is None:
        raise NotFound("评审席位", path="seat_id")
    case = await _convened(work, case_id, "seat_id", "评审席位")
    reason = _reason(command.reason, "更换理由")
    panel = await _panel_of(work, case)
    seats = await seats_of(work, panel.id)
    seat = next((each for each in seats if each.id == command.seat_id), None)
    if seat is None or seat.status not in AWAITED:
        raise WrongState("该专家已完成评审或已退出，不能更换。", code="NOT_AWAITED", path="seat_id")
    leave(work, seat, SeatStatus.REMOVED, Refusal.REMOVED, reason)
    work.record("PANEL.REMOVE", "panel", panel.id, region=case.region, reason=reason, after={"seat": str(seat.id)})
    await replace(work, case, panel, seat)
    return case_id


async def extend(work: Work, command: Extend) -> UUID:
    """The case's id; the experts have until so many working days from now. Never less than they had."""
    case = await _convened(work, command.case_id)
    reason = _reason(command.reason, "延期理由")
    if not 1 <= command.days <= MAX_DAYS:
        raise invalid("days", "OUT_OF_RANGE", f"延长的工作日应为 1–{MAX_DAYS} 天。")
    await postpone(work, case, command.days, reason)
    panel = await open_panel(work, case.id)
    if panel is not None:
        await tell_of_time(work, case, await seats_of(work, panel.id))
    return case.id


async def conclude_panel(work: Work, command: Conclude) -> UUID:
    """The case's id; decide once more what was scored, where deciding was refused (no money was left) and may not be now.

    Raises WrongState (NOT_OVER) while scores are awaited, and whatever the move is refused with.
    """
    case = await _convened(work, command.case_id)
    if not await conclude(work, case):
        message = "评审尚未结束：须全部专家评分，或期限届满且评分人数达到要求。"
        raise WrongState(message, code="NOT_OVER", path="case_id")
    return case.id


async def _convened(work: Work, case_id: UUID, path: str = "case_id", what: str = "办件") -> Case:
    """The case, locked, under review by experts, and the caller's to convene a panel for."""
    try:
        case = await lock_case(work, case_id, path=path)
    except NotFound:
        raise NotFound(what, path=path) from None
    authorize(work.actor, Permission.CONVENE_PANEL, resource_of(case))
    if case.unit_id in work.actor.unit_ids or case.account_id == work.actor.account_id:
        raise Forbidden(OWN_CASE, code="OWN_CASE")
    stage_of(case)
    return case


async def _panel_of(work: Work, case: Case) -> Panel:
    found = await open_panel(work, case.id)
    if found is not None:
        return found
    panel = Panel(
        id=new_id(), case_id=case.id, state=case.status, settings=dict(stage_of(case).settings or {}),
        opened_by=work.actor.account_id, opened_at=work.now, version=1,
    )  # fmt: skip
    work.session.add(panel)
    await work.session.flush()
    return panel


def _empty(panel: Panel, seats: Sequence[PanelSeat]) -> int:
    empty = rules_of(panel.settings).experts - sum(seat.status in TAKEN for seat in seats)
    if empty <= 0:
        raise WrongState("评审专家已满员；如需更换，请先移出未完成评审的专家。", code="PANEL_FULL", path="case_id")
    return empty


def _fields(given: Sequence[str]) -> tuple[str, ...]:
    checker = Checker()
    if len(given) > MAX_FIELDS:
        checker.fault("fields", "TOO_MANY", f"专业领域最多 {MAX_FIELDS} 个。")
    found = [checker.text(f"fields[{i}]", each, "专业领域", maximum=MAX_FIELD) for i, each in enumerate(given[:MAX_FIELDS])]
    checker.done()
    return tuple(dict.fromkeys(found))


def _reason(given: str, label: str) -> str:
    checker = Checker()
    reason = checker.text("reason", given, label, maximum=MAX_REASON)
    checker.done()
    return reason


# --- what experts and admins have in common -------------------------------------------------------------------------


def leave(work: Work, seat: PanelSeat, status: SeatStatus, refusal: Refusal, text: str = "") -> None:
    """The expert has no more part in the panel."""
    seat.status, seat.refusal, seat.refusal_text, seat.left_at = status, refusal, text, work.now
    seat.version += 1


async def replace(work: Work, case: Case, panel: Panel, left: PanelSeat) -> None:
    """Who was drawn is drawn anew while somebody is left to draw; else, and for who was named, the admins are told."""
    fresh: list[PanelSeat] = []
    await work.session.flush()
    if left.how == How.DRAWN:
        found = await candidates_for(work, case, await seats_of(work, panel.id), ())
        fresh = draw(work, panel, found, 1) if found.eligible else []
    if fresh:
        await work.session.flush()
        await invite(work, case, fresh)
        after = {"case": str(case.id), "seats": [str(seat.id) for seat in fresh], "instead_of": str(left.id)}
        work.record("PANEL.DRAW", "panel", panel.id, region=case.region, after=after)
        return
    if not await try_to_conclude(work, case):
        await tell_admins(work, case, f"vacant:{left.id}", "有评审席位空缺，请补抽或指定专家。")
