"""Deciding cases, and who at the body at work does it."""

from __future__ import annotations

import re
from uuid import UUID

from core.actor import Role
from core.errors import Fault, Forbidden, InvalidInput, WrongState, invalid
from core.money import MAX_FEN
from core.workflow import Event, Phase, State
from db.models import Case
from domain.access.permissions import Permission, authorize
from domain.reviews.commands import Assign, Cut, Decide, Release, Take, Verdict
from domain.reviews.engine import check_body, check_owner, lock_case, move, resource_of, workflow_of
from domain.reviews.handlers import Move
from domain.reviews.owners import accounts_at_work
from domain.reviews.reasons import opinion_text
from domain.work import Work
from regions.contract import CaseKind

MAX_FIELDS = 50
MAX_PATH = 100
MAX_CUTS = 100
MAX_CUT_REASON = 500
MAX_REASONS = 10
_PATH = re.compile(r"[A-Za-z]\w*(\[(\d{1,3}|[0-9a-f-]{36})\])?(\.[A-Za-z]\w*(\[(\d{1,3}|[0-9a-f-]{36})\])?)*", re.ASCII)

DECIDED_BY_HAND = frozenset({Phase.REVIEW, Phase.CHANGING})
"""Experts decide by their tally, objections and failed payouts by mutations of their own."""


async def decide(work: Work, command: Decide) -> UUID:
    """Pass, return for correction or reject. Raises InvalidInput with every fault, StaleVersion, Forbidden, WrongState;
    cuts go to the kind's own handler before the state changes."""
    case = await lock_case(work, command.case_id, version=command.version, path="case_id")
    state = workflow_of(case).state(case.status)
    if state.phase not in DECIDED_BY_HAND:
        raise WrongState(f"办件当前状态为“{case.status_label}”，不能作出审核决定，请刷新后查看可办理的事项。")
    text, faults = opinion_text(CaseKind(case.kind), command.verdict, command.reasons[:MAX_REASONS], command.text)
    faults += _field_faults(command) or await _unknown_fields(work, case, command)
    faults += _cut_faults(command, state)
    if faults:
        raise InvalidInput(faults)
    cuts = {str(cut.item_id): (cut.left, cut.reason.strip()) for cut in command.cuts}
    await move(work, case, Move(Event(command.verdict), text, command.requested_fields, cuts))
    return case.id


def _field_faults(command: Decide) -> list[Fault]:
    fields = command.requested_fields
    if fields and command.verdict is not Verdict.RETURN:
        return [Fault("requested_fields", "NOT_APPLICABLE", "只有退回修改时才能指定要修改的字段。")]
    if len(fields) > MAX_FIELDS:
        return [Fault("requested_fields", "TOO_MANY", f"要修改的字段不能超过 {MAX_FIELDS} 个。", "整体退回不必指定")]
    return [
        Fault(f"requested_fields[{i}]", "INVALID", "字段路径格式不正确。", "例如 items[0].contract")
        for i, path in enumerate(fields)
        if len(path) > MAX_PATH or not _PATH.fullmatch(path)
    ]


async def _unknown_fields(work: Work, case: Case, command: Decide) -> list[Fault]:
    if not command.requested_fields:
        return []
    known = await work.platform.case_kinds[CaseKind(case.kind)].fields(work, case)
    return [
        Fault(f"requested_fields[{i}]", "UNKNOWN_FIELD", "表单没有这一项。", "请按最新的表单定义填写")
        for i, path in enumerate(command.requested_fields)
        if not known(path)
    ]


def _cut_faults(command: Decide, state: State) -> list[Fault]:
    if not command.cuts:
        return []
    if command.verdict is not Verdict.PASS or not state.may_cut:
        return [Fault("cuts", "NOT_APPLICABLE", "当前环节或结果不能核减金额，请删除核减明细后重试。")]
    if len(command.cuts) > MAX_CUTS:
        return [Fault("cuts", "TOO_MANY", f"核减明细不能超过 {MAX_CUTS} 条。")]
    seen: set[UUID] = set()
    found = []
    for i, cut in enumerate(command.cuts):
        found += _one_cut_faults(f"cuts[{i}]", cut, repeated=cut.item_id in seen)
        seen.add(cut.item_id)
    return found


def _one_cut_faults(path: str, cut: Cut, *, repeated: bool) -> list[Fault]:
    rules = (
        (repeated, "item_id", "REPEATED", "同一服务事项只能核减一次。"),
        (not 0 <= cut.left <= MAX_FEN, "left", "OUT_OF_RANGE", "核定金额应为不小于 0 的金额。"),
        (not cut.reason.strip(), "reason", "REQUIRED", "请填写核减理由，申请单位可以看到。"),
        (len(cut.reason) > MAX_CUT_REASON, "reason", "TOO_LONG", f"核减理由不能超过 {MAX_CUT_REASON} 字。"),
    )
    return [Fault(f"{path}.{field}", code, message) for broken, field, code, message in rules if broken]


async def take(work: Work, command: Take) -> UUID:
    """Keep a case for oneself; colleagues of the same body then leave it alone."""
    case, state = await _in_hand(work, command.case_id, command.version)
    authorize(work.actor, Permission.REVIEW, resource_of(case))
    check_owner(work.actor, case, state.owner)
    return _assign(work, case, work.actor.account_id, "TAKE")


async def release(work: Work, command: Release) -> UUID:
    """Give a case back to its body: whoever has it, or who may assign."""
    case, state = await _in_hand(work, command.case_id, command.version)
    if case.assignee_id is None or case.assignee_id != work.actor.account_id:
        _check_may_assign(work, case, state)
    else:
        authorize(work.actor, Permission.REVIEW, resource_of(case))
    return _assign(work, case, None, "RELEASE")


async def assign(work: Work, command: Assign) -> UUID:
    """Give a case to one person of the body at work. Raises InvalidInput when that person could not decide it."""
    case, state = await _in_hand(work, command.case_id, command.version)
    _check_may_assign(work, case, state)
    if command.account_id not in set(await work.session.scalars(accounts_at_work(case))):
        raise invalid("account_id", "CANNOT_REVIEW", "该人员不能办理此环节。", "请选择当前办理部门的人员")
    return _assign(work, case, command.account_id, "ASSIGN")


async def _in_hand(work: Work, case_id: UUID, version: int) -> tuple[Case, State]:
    case = await lock_case(work, case_id, version=version, path="case_id")
    state = workflow_of(case).state(case.status)
    if case.owner_role not in {Role.REVIEWER, Role.AGENCY_REVIEWER, Role.REGIONAL_ADMIN}:
        raise WrongState(f"办件当前状态为“{case.status_label}”，不在审核部门手中，不能分派。")
    return case, state


def _check_may_assign(work: Work, case: Case, state: State) -> None:
    authorize(work.actor, Permission.ASSIGN_CASE, resource_of(case))
    if work.actor.role is not Role.REGIONAL_ADMIN:
        check_body(work.actor, case, state.owner)
    elif case.unit_id in work.actor.unit_ids:
        raise Forbidden("不能分派本单位的办件，请由其他人员办理。", code="OWN_CASE")


def _assign(work: Work, case: Case, account_id: UUID | None, act: str) -> UUID:
    before = {"assignee": str(case.assignee_id) if case.assignee_id else None}
    case.assignee_id = account_id
    case.version += 1
    after = {"assignee": str(account_id) if account_id else None}
    work.record(f"{case.kind}.{act}", "case", case.id, region=case.region, before=before, after=after)
    return case.id
