"""What a workflow must have so that a case can come to its end and its money with it: beyond `core.workflow.faults`, which knows
no kind of case. Each fault says what to write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from core.actor import Role
from core.workflow import FINAL_PHASES, Event, Overdue, Phase, State, Workflow
from regions.contract import CaseKind

APPLICANT = "APPLICANT"

EFFECTS_OF: Mapping[CaseKind, frozenset[str]] = MappingProxyType(
    {
        CaseKind.CERTIFICATION: frozenset({"CERTIFY"}),
        CaseKind.ADMISSION: frozenset({"ADMIT", "LEAVE"}),
        CaseKind.CLAIM: frozenset({"GRANT", "REVOKE"}),
        CaseKind.APPLICATION: frozenset({"HOLD", "RELEASE", "PUBLISH"}),
        CaseKind.REDEMPTION: frozenset({"HOLD", "RELEASE", "PUBLISH", "QUEUE_PAYOUT", "PAY", "OPEN_RATING"}),
        CaseKind.CLAWBACK: frozenset({"RECOVER"}),
    }
)
"""The effects that a state of each kind of case may have; the platform has no other for it."""

_ASIDE = frozenset({Phase.RETURNED, Phase.REJECTED, Phase.WITHDRAWN, Phase.EXPIRED, Phase.VOIDED})
_JUDGED = frozenset({Phase.REVIEW, Phase.EXPERT_REVIEW, Phase.PUBLICITY})
_TOLD = frozenset({Phase.EXPERT_REVIEW, Phase.APPLICANT_TASK})
PHASES_OF: Mapping[CaseKind, frozenset[Phase]] = MappingProxyType(
    {
        CaseKind.CERTIFICATION: _ASIDE | {Phase.DRAFT, Phase.REVIEW, Phase.APPLICANT_TASK, Phase.ACTIVE, Phase.CHANGING},
        CaseKind.ADMISSION: _ASIDE | {Phase.DRAFT, Phase.REVIEW, Phase.APPLICANT_TASK, Phase.ACTIVE},
        CaseKind.CLAIM: _ASIDE | {Phase.DRAFT, Phase.REVIEW, Phase.APPLICANT_TASK, Phase.ACTIVE},
        CaseKind.APPLICATION: _ASIDE | _TOLD | {
            Phase.DRAFT, Phase.REVIEW, Phase.PUBLICITY, Phase.OBJECTION, Phase.ACTIVE, Phase.USED,
        },
        CaseKind.REDEMPTION: _ASIDE | _TOLD | {
            Phase.DRAFT, Phase.REVIEW, Phase.PUBLICITY, Phase.OBJECTION, Phase.PAYMENT, Phase.PAYMENT_FAILED, Phase.DONE,
        },
        CaseKind.CLAWBACK: _ASIDE | {Phase.REVIEW, Phase.RECOVERY, Phase.DONE},
    }
)  # fmt: skip
"""The phases that a case of each kind can be in."""

NEEDED: Mapping[CaseKind, Mapping[Phase, str]] = MappingProxyType(
    {
        CaseKind.CERTIFICATION: {Phase.ACTIVE: "the certification in force"},
        CaseKind.ADMISSION: {Phase.ACTIVE: "the institution in the registry"},
        CaseKind.CLAIM: {Phase.ACTIVE: "the voucher in force", Phase.EXPIRED: "what a voucher lapses into"},
        CaseKind.APPLICATION: {
            Phase.ACTIVE: "the voucher in force", Phase.USED: "what a paid redemption makes of it",
            Phase.EXPIRED: "what a voucher lapses into", Phase.VOIDED: "what a cancelled order makes of it",
        },
        CaseKind.REDEMPTION: {
            Phase.PAYMENT: "the payment by two persons", Phase.PAYMENT_FAILED: "what the bank sends back",
            Phase.REJECTED: "a payment that is given up", Phase.DONE: "the end of the path",
        },
        CaseKind.CLAWBACK: {Phase.RECOVERY: "the money asked back", Phase.DONE: "the end of the path"},
    }
)  # fmt: skip
"""The phases that a kind of case cannot do without, and what for."""

EFFECT_AT: Mapping[CaseKind, Mapping[Phase, str]] = MappingProxyType(
    {
        CaseKind.CERTIFICATION: {Phase.ACTIVE: "CERTIFY"},
        CaseKind.ADMISSION: {Phase.ACTIVE: "ADMIT", Phase.VOIDED: "LEAVE"},
        CaseKind.CLAIM: {Phase.ACTIVE: "GRANT", Phase.EXPIRED: "REVOKE", Phase.VOIDED: "REVOKE"},
        CaseKind.APPLICATION: {
            Phase.ACTIVE: "HOLD", Phase.PUBLICITY: "PUBLISH", **dict.fromkeys(sorted(FINAL_PHASES - {Phase.DONE}), "RELEASE"),
        },
        CaseKind.REDEMPTION: {
            Phase.PUBLICITY: "PUBLISH", Phase.PAYMENT: "QUEUE_PAYOUT", Phase.DONE: "PAY",
            **dict.fromkeys(sorted(FINAL_PHASES - {Phase.DONE}), "RELEASE"),
        },
        CaseKind.CLAWBACK: {Phase.DONE: "RECOVER"},
    }
)  # fmt: skip
"""The effect that each state of a phase must have."""

_REVIEWERS = frozenset({Role.REVIEWER, Role.AGENCY_REVIEWER, Role.REGIONAL_ADMIN})
_ADMIN = frozenset({Role.REGIONAL_ADMIN})
OWNERS_AT: Mapping[Phase, frozenset[str]] = MappingProxyType(
    {
        **dict.fromkeys((Phase.DRAFT, Phase.RETURNED, Phase.APPLICANT_TASK), frozenset({APPLICANT})),
        **dict.fromkeys((Phase.REVIEW, Phase.CHANGING), _REVIEWERS),
        Phase.EXPERT_REVIEW: frozenset({Role.EXPERT}),
        **dict.fromkeys((Phase.PAYMENT, Phase.PAYMENT_FAILED, Phase.RECOVERY, Phase.OBJECTION), _ADMIN),
    }
)
"""Who can be at work in a phase; in the others it does not matter."""

DATED = frozenset(
    {Phase.REVIEW, Phase.EXPERT_REVIEW, Phase.PUBLICITY, Phase.PAYMENT, Phase.OBJECTION, Phase.CHANGING, Phase.RECOVERY}
)
"""Where somebody waits for an official, and is told until when."""


def unsound(kind: CaseKind, workflow: Workflow) -> list[str]:
    """Everything that would keep a case of this kind from its end, each with the state it concerns."""
    states = workflow.states
    found = [f"{kind}.{state.key}: {text}" for state in states for text in _of_state(kind, state)]
    phases = {state.phase for state in states}
    found += [f"{kind}: has no state of phase {phase}: {what}" for phase, what in NEEDED[kind].items() if phase not in phases]
    if kind is CaseKind.APPLICATION and phases & _JUDGED and Phase.REJECTED not in phases:
        found.append(f"{kind}: has no state of phase REJECTED: a review's no")
    if Phase.PUBLICITY in phases and not {Phase.OBJECTION, Phase.REJECTED} <= phases:
        found.append(f"{kind}: anyone may object to what is public: states of phase OBJECTION and REJECTED are expected")
    found += [f"{kind}.{key}: experts decide: outcomes PASS, and REJECT or RETURN, are expected" for key in _undecided(workflow)]
    if kind is CaseKind.REDEMPTION and not _held_before_payment(workflow):
        found.append(f"{kind}: no state before PAYMENT has the effect HOLD, so nothing could be paid")
    return found


def _undecided(workflow: Workflow) -> Iterator[str]:
    """States in which a panel's scores could come to something that moves nothing."""
    for state in workflow.states:
        events = {row.event for row in workflow.events(state.key)}
        if state.phase is Phase.EXPERT_REVIEW and not (Event.PASS in events and events & {Event.REJECT, Event.RETURN}):
            yield state.key


def _of_state(kind: CaseKind, state: State) -> Iterator[str]:
    if state.phase not in PHASES_OF[kind]:
        known = ", ".join(sorted(PHASES_OF[kind]))
        yield f"the platform does not know {state.phase} in this kind of case; phases are among {known}"
    foreign = [effect for effect in state.effects if effect not in EFFECTS_OF[kind]]
    if foreign:
        yield f"{', '.join(foreign)} is no effect of this kind of case; there are {', '.join(sorted(EFFECTS_OF[kind]))}"
    needed = EFFECT_AT[kind].get(state.phase)
    if needed and needed not in state.effects:
        yield f"a state of phase {state.phase} needs the effect {needed} here"
    owners = OWNERS_AT.get(state.phase)
    if owners and state.owner.role not in owners:
        yield f"in phase {state.phase} the owner is {' or '.join(sorted(owners))}, not {state.owner.role}"
    if state.phase in DATED and not state.working_days:
        yield "somebody waits here: its deadline in working_days is expected"
    if state.phase is Phase.PUBLICITY and state.overdue is not Overdue.ADVANCE:
        yield "a publicity ends by its deadline: overdue must be ADVANCE"


def _held_before_payment(workflow: Workflow) -> bool:
    for state in workflow.path:
        if "HOLD" in state.effects:
            return True
        if state.phase is Phase.PAYMENT:
            return False
    return False
