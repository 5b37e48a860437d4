"""What the caller may do with a case now, read from the same table that the engine moves along."""

from __future__ import annotations

from core.actor import Actor
from core.errors import DomainError
from core.workflow import Event, Mover, Owner, Phase, State
from db.models import Case
from domain.access.permissions import Permission, allowed
from domain.reviews.engine import applicant_permission, check_owner, lent, resource_of, workflow_of
from domain.reviews.views import Action

LABELS: dict[Event, str] = {
    Event.SUBMIT: "提交",
    Event.PASS: "通过",
    Event.RETURN: "退回修改",
    Event.REJECT: "不通过",
    Event.RESUBMIT: "重新提交",
    Event.WITHDRAW: "撤回",
    Event.COMPLETE: "完成",
    Event.DISMISS: "驳回异议",
    Event.UPHOLD: "异议成立",
    Event.RETRY: "重新拨付",
    Event.CANCEL: "取消拨付",
    Event.VOID: "作废",
    Event.CHANGE: "变更信息",
}
LABELS_OF_PHASE: dict[tuple[Phase, Event], str] = {
    (Phase.REVIEW, Event.CANCEL): "撤销",
    (Phase.EXPERT_REVIEW, Event.CANCEL): "撤销",
    (Phase.RECOVERY, Event.CONFIRM): "确认到账",
    (Phase.RECOVERY, Event.CANCEL): "撤销追回",
}
"""Where an event has another word than elsewhere."""
GUARDED_BY_OPINION = "opinion"
BY_EYE = "核对扫描件"


def available_actions(actor: Actor, case: Case) -> tuple[Action, ...]:
    workflow = workflow_of(case)
    state = workflow.state(case.status)
    elsewhere = lent(case)
    found = tuple(
        Action(row.event, label, row.guard == GUARDED_BY_OPINION, state.may_cut)
        for row in workflow.events(case.status)
        if (label := _label(state, row.event)) and may_move(actor, case, state, row.mover)
        if not (elsewhere and row.event is Event.COMPLETE)
    )
    return (*found, Action(Event.CONFIRM, BY_EYE, needs_text=False)) if elsewhere and may_judge(actor, case) else found


def may_judge(actor: Actor, case: Case) -> bool:
    """Whether the caller is of the body that looks at a case in its owner's stead."""
    owner = Owner(case.owner_role, case.owner_level, case.owner_body)
    if not allowed(actor, Permission.REVIEW, resource_of(case)):
        return False
    try:
        check_owner(actor, case, owner)
    except DomainError:
        return False
    return True


def _label(state: State, event: Event) -> str:
    return LABELS_OF_PHASE.get((state.phase, event)) or LABELS.get(event, "")


def may_move(actor: Actor, case: Case, state: State, mover: Mover) -> bool:
    if mover is Mover.APPLICANT:
        return allowed(actor, applicant_permission(case), resource_of(case))
    if mover is Mover.ADMIN:
        return allowed(actor, Permission.ADMINISTER_CASE, resource_of(case))
    if mover is not Mover.OWNER or not allowed(actor, Permission.REVIEW, resource_of(case)):
        return False
    try:
        check_owner(actor, case, state.owner)
    except DomainError:
        return False
    return state.phase is not Phase.DRAFT
