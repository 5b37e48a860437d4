"""Workflows are tables. A region lists states in order; this module turns them into `(from, event, to, …)` rows.

Pure: no clock, no database. `domain/reviews/engine.py` moves real cases along these rows and is the only writer of a status.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Phase(StrEnum):
    """What a state is for. Clients draw by phase; people read the state's own label."""

    DRAFT = "DRAFT"
    REVIEW = "REVIEW"
    EXPERT_REVIEW = "EXPERT_REVIEW"
    APPLICANT_TASK = "APPLICANT_TASK"
    PUBLICITY = "PUBLICITY"
    PAYMENT = "PAYMENT"
    RECOVERY = "RECOVERY"
    """Money that was paid is asked back."""
    ACTIVE = "ACTIVE"
    """In force, and may still end: a certification, an admission, a claimed voucher."""
    DONE = "DONE"
    RETURNED = "RETURNED"
    OBJECTION = "OBJECTION"
    PAYMENT_FAILED = "PAYMENT_FAILED"
    CHANGING = "CHANGING"
    REJECTED = "REJECTED"
    WITHDRAWN = "WITHDRAWN"
    EXPIRED = "EXPIRED"
    VOIDED = "VOIDED"
    USED = "USED"


PATH_PHASES = (
    Phase.DRAFT, Phase.REVIEW, Phase.EXPERT_REVIEW, Phase.APPLICANT_TASK,
    Phase.PUBLICITY, Phase.PAYMENT, Phase.RECOVERY, Phase.ACTIVE, Phase.DONE,
)  # fmt: skip
FINAL_PHASES = frozenset(
    {Phase.DONE, Phase.REJECTED, Phase.WITHDRAWN, Phase.EXPIRED, Phase.VOIDED, Phase.USED}
)


class Event(StrEnum):
    SUBMIT = "SUBMIT"
    PASS = "PASS"  # noqa: S105 - a reviewer's verdict, not a password
    RETURN = "RETURN"
    REJECT = "REJECT"
    RESUBMIT = "RESUBMIT"
    WITHDRAW = "WITHDRAW"
    COMPLETE = "COMPLETE"
    ELAPSE = "ELAPSE"
    OBJECT = "OBJECT"
    DISMISS = "DISMISS"
    UPHOLD = "UPHOLD"
    CONFIRM = "CONFIRM"
    FAIL = "FAIL"
    RETRY = "RETRY"
    CANCEL = "CANCEL"
    EXPIRE = "EXPIRE"
    VOID = "VOID"
    USE = "USE"
    CHANGE = "CHANGE"
    SPLIT = "SPLIT"


class Mover(StrEnum):
    """Who may cause a transition."""

    APPLICANT = "APPLICANT"
    OWNER = "OWNER"
    """Whoever the state names as its owner."""
    ADMIN = "ADMIN"
    CLOCK = "CLOCK"
    SYSTEM = "SYSTEM"
    """The platform itself, inside another authorised act (a bank result, a panel's tally)."""


class Overdue(StrEnum):
    """What the clock does when a deadline passes."""

    NONE = "NONE"
    REMIND = "REMIND"
    ADVANCE = "ADVANCE"
    EXPIRE = "EXPIRE"


@dataclass(frozen=True, slots=True)
class Owner:
    """Who is at work in a state: a role, at a level of division; `body` is the name shown to applicants.

    `level` is `division` (city or district), `province`, or empty where the role has no division.
    """

    role: str
    level: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """One state of a case, as a region declares it.

    `effects` run on entry and must be idempotent ("ensure" semantics): a case can enter a state twice.
    `outcomes` names a review's verdicts; empty means pass, return and reject. Of something in force it names what may
    become of it; empty means all. A review may be split only where they say
    so: what is passed goes on as this case, what is not goes back to the applicant as a case of its own.
    `settings` holds what only some phases need (an expert panel's size and quorum, documents to upload).
    """

    key: str
    label: str
    phase: Phase
    owner: Owner
    working_days: int | None = None
    overdue: Overdue = Overdue.NONE
    effects: tuple[str, ...] = ()
    outcomes: tuple[Event, ...] = ()
    may_cut: bool = False
    settings: Mapping[str, Any] | None = None

    @property
    def final(self) -> bool:
        return self.phase in FINAL_PHASES


@dataclass(frozen=True, slots=True)
class Transition:
    source: str
    event: Event
    target: str
    mover: Mover
    guard: str = ""
    effects: tuple[str, ...] = ()


NEXT, ORIGIN, STAY = "→next", "→origin", "→stay"

# phase, event, target (a phase, or NEXT / ORIGIN), mover, guard
TEMPLATES: tuple[tuple[Phase, Event, Phase | str, Mover, str], ...] = (
    (Phase.DRAFT, Event.SUBMIT, NEXT, Mover.APPLICANT, "complete"),
    (Phase.DRAFT, Event.VOID, Phase.VOIDED, Mover.APPLICANT, ""),
    (Phase.DRAFT, Event.EXPIRE, Phase.EXPIRED, Mover.CLOCK, ""),
    (Phase.REVIEW, Event.PASS, NEXT, Mover.OWNER, ""),
    (Phase.REVIEW, Event.RETURN, Phase.RETURNED, Mover.OWNER, "opinion"),
    (Phase.REVIEW, Event.REJECT, Phase.REJECTED, Mover.OWNER, "opinion"),
    (Phase.REVIEW, Event.SPLIT, NEXT, Mover.OWNER, "split"),
    (Phase.REVIEW, Event.ELAPSE, NEXT, Mover.CLOCK, ""),
    (Phase.REVIEW, Event.WITHDRAW, Phase.WITHDRAWN, Mover.APPLICANT, ""),
    (Phase.REVIEW, Event.CANCEL, Phase.VOIDED, Mover.ADMIN, "opinion"),
    (Phase.EXPERT_REVIEW, Event.PASS, NEXT, Mover.SYSTEM, ""),
    (Phase.EXPERT_REVIEW, Event.RETURN, Phase.RETURNED, Mover.SYSTEM, "opinion"),
    (Phase.EXPERT_REVIEW, Event.REJECT, Phase.REJECTED, Mover.SYSTEM, "opinion"),
    (Phase.EXPERT_REVIEW, Event.WITHDRAW, Phase.WITHDRAWN, Mover.APPLICANT, ""),
    (Phase.EXPERT_REVIEW, Event.CANCEL, Phase.VOIDED, Mover.ADMIN, "opinion"),
    (Phase.RETURNED, Event.RESUBMIT, ORIGIN, Mover.APPLICANT, "complete"),
    (Phase.RETURNED, Event.WITHDRAW, Phase.WITHDRAWN, Mover.APPLICANT, ""),
    (Phase.RETURNED, Event.EXPIRE, Phase.EXPIRED, Mover.CLOCK, ""),
    (Phase.APPLICANT_TASK, Event.COMPLETE, NEXT, Mover.APPLICANT, "task"),
    (Phase.APPLICANT_TASK, Event.WITHDRAW, Phase.WITHDRAWN, Mover.APPLICANT, ""),
    (Phase.APPLICANT_TASK, Event.EXPIRE, Phase.EXPIRED, Mover.CLOCK, ""),
    (Phase.PUBLICITY, Event.ELAPSE, NEXT, Mover.CLOCK, "undisputed"),
    (Phase.PUBLICITY, Event.OBJECT, Phase.OBJECTION, Mover.SYSTEM, ""),
    (Phase.OBJECTION, Event.DISMISS, ORIGIN, Mover.OWNER, "opinion"),
    (Phase.OBJECTION, Event.UPHOLD, Phase.REJECTED, Mover.OWNER, "opinion"),
    (Phase.PAYMENT, Event.CONFIRM, NEXT, Mover.SYSTEM, ""),
    (Phase.PAYMENT, Event.FAIL, Phase.PAYMENT_FAILED, Mover.SYSTEM, ""),
    (Phase.PAYMENT_FAILED, Event.RETRY, ORIGIN, Mover.OWNER, ""),
    (Phase.PAYMENT_FAILED, Event.CANCEL, Phase.REJECTED, Mover.OWNER, "opinion"),
    (Phase.RECOVERY, Event.CONFIRM, NEXT, Mover.ADMIN, ""),
    (Phase.RECOVERY, Event.CANCEL, Phase.VOIDED, Mover.ADMIN, "opinion"),
    (Phase.ACTIVE, Event.EXPIRE, Phase.EXPIRED, Mover.CLOCK, ""),
    (Phase.ACTIVE, Event.VOID, Phase.VOIDED, Mover.ADMIN, "opinion"),
    (Phase.ACTIVE, Event.USE, Phase.USED, Mover.SYSTEM, ""),
    (Phase.ACTIVE, Event.CHANGE, Phase.CHANGING, Mover.APPLICANT, "complete"),
    (Phase.CHANGING, Event.PASS, ORIGIN, Mover.OWNER, ""),
    (Phase.CHANGING, Event.REJECT, ORIGIN, Mover.OWNER, "opinion"),
    (Phase.CHANGING, Event.WITHDRAW, ORIGIN, Mover.APPLICANT, ""),
)

ON_AN_ORDER = frozenset({"APPLICATION"})
"""Kinds of case that stand on an order, and end with it in whatever state they are."""

USUAL_OUTCOMES = (Event.PASS, Event.RETURN, Event.REJECT)
OUTCOMES = frozenset({*USUAL_OUTCOMES, Event.SPLIT, Event.CANCEL})
"""What a review can end in; by CANCEL it is given up without a verdict."""
ENDS = frozenset({Event.EXPIRE, Event.VOID, Event.USE, Event.CHANGE})
"""What can become of something in force."""

_DEADLINE_EVENTS: Mapping[Overdue, Event] = {Overdue.ADVANCE: Event.ELAPSE, Overdue.EXPIRE: Event.EXPIRE}
"""What the clock makes of a passed deadline: the state must have a row for it."""


@dataclass(frozen=True, slots=True)
class Workflow:
    """The states of one kind of case, path states first to last, side states anywhere among them."""

    kind: str
    states: tuple[State, ...]

    def state(self, key: str) -> State:
        return next(state for state in self.states if state.key == key)

    def by_phase(self, phase: Phase) -> State | None:
        return next((state for state in self.states if state.phase is phase), None)

    @property
    def path(self) -> tuple[State, ...]:
        return tuple(state for state in self.states if state.phase in PATH_PHASES)

    @property
    def initial(self) -> State:
        return self.path[0]

    def after(self, key: str) -> State | None:
        path = self.path
        position = next(i for i, state in enumerate(path) if state.key == key)
        return path[position + 1] if position + 1 < len(path) else None

    def find(self, status: str, event: Event, origin: str = "") -> Transition | None:
        """The row for `event` in `status`; `origin` is the state that a side state goes back to."""
        rows = (row for row in self.table() if row.source == status and row.event is event)
        row = next(rows, None)
        if row is None or row.target != ORIGIN:
            return row
        back = self.state(origin)
        return Transition(row.source, row.event, back.key, row.mover, row.guard, back.effects)

    def events(self, status: str) -> tuple[Transition, ...]:
        return tuple(row for row in self.table() if row.source == status)

    def table(self) -> tuple[Transition, ...]:
        return tuple(row for state in self.states for row in self._rows(state))

    def _rows(self, state: State) -> Iterable[Transition]:
        for phase, event, target, mover, guard in TEMPLATES:
            if phase is not state.phase:
                continue
            if not _declared(state, event):
                continue
            resolved = self._target(state, target)
            if resolved is not None:
                effects = self.state(resolved).effects if resolved != ORIGIN else ()
                yield Transition(state.key, event, resolved, mover, guard, effects)
        yield from self._with_its_order(state)

    def _with_its_order(self, state: State) -> Iterable[Transition]:
        voided = self.by_phase(Phase.VOIDED)
        by_itself = state.phase is Phase.DRAFT or (state.phase is Phase.ACTIVE and _declared(state, Event.VOID))
        if self.kind in ON_AN_ORDER and voided and not state.final and not by_itself:
            yield Transition(state.key, Event.VOID, voided.key, Mover.SYSTEM, "", voided.effects)

    def apart(self, status: str) -> Transition | None:
        """The row of what a split leaves behind: the items not passed begin a case of their own in the RETURNED state,
        whose origin is `status`, so that handed in again they meet the same review. None where a split is not declared."""
        state, returned = self.state(status), self.by_phase(Phase.RETURNED)
        if returned is None or self.find(status, Event.SPLIT) is None:
            return None
        return Transition(state.key, Event.SPLIT, returned.key, Mover.OWNER, "opinion", returned.effects)

    def _target(self, state: State, target: Phase | str) -> str | None:
        if target == ORIGIN:
            return ORIGIN
        if target == NEXT:
            following = self.after(state.key)
            return following.key if following else None
        side = self.by_phase(Phase(target))
        return side.key if side else None

    def to_json(self) -> dict[str, Any]:
        """The copy a case keeps, so that a later change of the region's table leaves it alone."""
        return {"kind": self.kind, "states": [asdict(state) for state in self.states]}

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Workflow:
        return Workflow(data["kind"], tuple(_state_from_json(state) for state in data["states"]))


def _declared(state: State, event: Event) -> bool:
    """Whether the state's own settings ask for a row of its phase."""
    if state.phase is Phase.ACTIVE:
        return not state.outcomes or event in state.outcomes
    if state.phase in {Phase.REVIEW, Phase.EXPERT_REVIEW, Phase.CHANGING} and event in OUTCOMES:
        return event in (state.outcomes or USUAL_OUTCOMES)
    if state.phase is Phase.REVIEW and event is Event.ELAPSE:
        return state.overdue is Overdue.ADVANCE
    return True


def _state_from_json(data: Mapping[str, Any]) -> State:
    return State(
        key=data["key"],
        label=data["label"],
        phase=Phase(data["phase"]),
        owner=Owner(**data["owner"]),
        working_days=data["working_days"],
        overdue=Overdue(data["overdue"]),
        effects=tuple(data["effects"]),
        outcomes=tuple(Event(outcome) for outcome in data["outcomes"]),
        may_cut=data["may_cut"],
        settings=data["settings"],
    )


def faults(workflow: Workflow) -> list[str]:
    """Everything statically wrong with a workflow; empty when sound. Collected, never raised one by one."""
    keys = [state.key for state in workflow.states]
    found = [f"{workflow.kind}: state {key} is declared twice" for key in sorted(set(keys)) if keys.count(key) > 1]
    if not workflow.path or workflow.path[-1].phase not in {Phase.ACTIVE, Phase.DONE}:
        return [*found, f"{workflow.kind}: the path must end in an ACTIVE or DONE state"]
    table = workflow.table()
    reachable = {workflow.initial.key} | {row.target for row in table}
    leaving = {row.source for row in table}
    for state in workflow.states:
        if state.key not in reachable:
            found.append(f"{workflow.kind}.{state.key}: cannot be reached")
        if state.final and state.key in leaving:
            found.append(f"{workflow.kind}.{state.key}: final, yet has a way out")
        if not state.final and state.phase is not Phase.ACTIVE and state.key not in leaving:
            found.append(f"{workflow.kind}.{state.key}: not final, and has no way out")
        if state.overdue is not Overdue.NONE and state.working_days is None:
            found.append(f"{workflow.kind}.{state.key}: acts when overdue, but has no deadline")
        found += [f"{workflow.kind}.{state.key}: {text}" for text in _verdict_faults(workflow, state)]
    return found


def _verdict_faults(workflow: Workflow, state: State) -> list[str]:
    events = {row.event for row in workflow.events(state.key)}
    splits = Event.SPLIT in state.outcomes
    allowed = ENDS if state.phase is Phase.ACTIVE else OUTCOMES
    expected = _DEADLINE_EVENTS.get(state.overdue)
    checks = (
        (not set(state.outcomes) <= allowed, f"outcomes are among {', '.join(sorted(allowed))}"),
        (splits and state.phase is not Phase.REVIEW, "only a REVIEW can be split"),
        (splits and workflow.apart(state.key) is None, "a split needs a RETURNED state for what does not pass"),
        (expected is not None and expected not in events, f"{state.overdue} leads nowhere: {expected} has no row"),
    )
    return [text for wrong, text in checks if wrong]
