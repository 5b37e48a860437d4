"""`workflows.yaml`: the states of each kind of case, first to last, and what only some phases need (`settings`)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from core.actor import Role
from core.workflow import Event, Overdue, Owner, Phase, State, Workflow
from regions.contract import CaseKind, Edition
from regions.forms import FILE_FORMATS
from regions.panels import DECISIONS, panel_faults
from regions.reading import Faults, Node, read_yaml
from regions.timeline import Timeline
from regions.versions import Frame, read_timeline

EFFECTS: Mapping[str, str] = {
    "HOLD": "ensure that the submitted amount is held; a redemption on an application takes it from what that holds",
    "RELEASE": "ensure that nothing is held: it falls back to where it came from (claim, application), else to the budget",
    "GRANT": "set the quota aside (a claim under commitment on_claim)",
    "REVOKE": "let what is left of the quota fall back",
    "PUBLISH": "list the case publicly",
    "QUEUE_PAYOUT": "put the case in the queue for payout",
    "PAY": "close the payment; an application redeemed here becomes USED, and what it still holds is released",
    "OPEN_RATING": "let the enterprise rate the services",
    "CERTIFY": "take over the unit's particulars as certified",
    "ADMIT": "enter the institution in the region's registry",
    "RECOVER": "close the recovery: the money that came back moves from paid to recovered",
    "LEAVE": "take the institution out of the registry",
}
"""What entering a state may do; the platform carries these out, each as "ensure", for a state can be entered twice."""

CONDITIONS: Mapping[str, str] = {"review_claims": "the programme asks that claims be reviewed"}
"""What a state's `settings.when` may name: a state is left out where the condition does not hold."""

UNREADABLE: Mapping[str, str] = {
    "REFUSE": "a scan on which no code can be read is refused",
    "CONFIRM": "the body that reviewed last looks at such a scan and says whether it is the form",
}
"""What a task may say of a scan."""

APPLICANT = "APPLICANT"
"""The owner of a state in which it is the applicant's turn."""

OWNER_ROLES = frozenset(Role.__members__) - {Role.VISITOR, Role.ACCOUNT} | {APPLICANT}
OWNER_LEVELS = frozenset({"", "division", "province"})


def workflow_for(edition: Edition, kind: CaseKind, conditions: Collection[str] = ()) -> Workflow:
    """The workflow to copy onto a case of `kind`: states whose `settings.when` is not among `conditions` left out.

    Raises KeyError where the edition has no such kind of case.
    """
    workflow = edition.workflows[kind]
    return Workflow(workflow.kind, tuple(state for state in workflow.states if _kept(state, conditions)))


def _kept(state: State, conditions: Collection[str]) -> bool:
    when = (state.settings or {}).get("when", "")
    return not when or when in conditions


def read_workflows(file: Path, frame: Frame, faults: Faults) -> dict[CaseKind, Timeline[Workflow]]:
    """The workflows of a region's file; empty where it has none of its own."""
    if not file.exists():
        return {}
    node = Node(faults, file, "", read_yaml(file, faults))
    found = {}
    for name in [str(key) for key in node.data]:
        if name not in CaseKind.__members__:
            node.fault(f"is none of {', '.join(CaseKind.__members__)}", name)
            continue
        kind = CaseKind(name)
        found[kind] = read_timeline(node.versions(name), frame, lambda each, kind=kind: _workflow(kind, each, frame))  # type: ignore[misc]
    return found


def _workflow(kind: CaseKind, node: Node, frame: Frame) -> Workflow:
    workflow = Workflow(kind.value, tuple(_state(each, frame) for each in node.children("states")))
    for state in workflow.states:
        if Event.SPLIT in state.outcomes and kind is not CaseKind.REDEMPTION:
            node.fault(f"{state.key}: only a redemption has items to split", "states")
        if Event.CANCEL in state.outcomes and kind is not CaseKind.CLAWBACK:
            node.fault(f"{state.key}: only a clawback is given up without a verdict", "states")
    return workflow


def _state(node: Node, frame: Frame) -> State:
    """Owner, deadline, what happens after it and the effects are all written out, `null` and `[]` included."""
    for name in ("working_days", "overdue", "effects"):
        if name not in node.data:
            node.fault("is missing; every state declares it", name)
    settings = _settings(node.child("settings")) if "settings" in node.data else None
    phase = node.choice("phase", Phase.__members__) or Phase.DRAFT
    outcomes = tuple(_event(node, name) for name in node.texts("outcomes", ()) if name)
    state = State(
        key=node.text("key"),
        label=node.text("label"),
        phase=phase,
        owner=_owner(node.child("owner"), frame.bodies),
        working_days=node.integer("working_days", None),
        overdue=node.choice("overdue", Overdue.__members__, "NONE") or Overdue.NONE,
        effects=_effects(node),
        outcomes=outcomes,
        may_cut=node.flag("may_cut", False),
        settings=settings,
    )
    node.finish()
    _phase_needs(node, state)
    return state


def _event(node: Node, name: str) -> Event:
    if name not in Event.__members__:
        node.fault(f"{name!r} is not an event", "outcomes")
        return Event.PASS
    return Event(name)


def _effects(node: Node) -> tuple[str, ...]:
    effects = node.texts("effects", ())
    for effect in effects:
        if effect not in EFFECTS:
            node.fault(f"{effect!r} is none of {', '.join(EFFECTS)}", "effects")
    return effects


def _owner(node: Node, bodies: Mapping[str, str]) -> Owner:
    role, level, body = node.text("role"), node.text("level", ""), node.text("body")
    node.finish()
    if role and role not in OWNER_ROLES:
        node.fault(f"{role!r} is none of {', '.join(sorted(OWNER_ROLES))}", "role")
    if level not in OWNER_LEVELS:
        node.fault(f"{level!r} is none of division, province", "level")
    if role == Role.REVIEWER and not level:
        node.fault("a reviewer acts at a level: division or province", "level")
    try:
        body = body.format_map(bodies)
    except (KeyError, ValueError):
        node.fault(f"{body!r} names a body that manifest.yaml does not declare", "body")
    return Owner(role, level, body)


def _settings(node: Node) -> dict[str, Any]:
    """Settings stay plain data: the case keeps a copy of them as JSON."""
    when = node.text("when", "")
    if when and when not in CONDITIONS:
        node.fault(f"{when!r} is none of {', '.join(CONDITIONS)}", "when")
    node.text("note", "")
    if "panel" in node.data:
        _panel(node.child("panel"))
    if "task" in node.data:
        _task(node.child("task"))
    node.finish()
    return dict(node.data)


def _panel(node: Node) -> None:
    """An expert panel: how many are drawn, how many must score, how the scores decide."""
    experts, quorum = node.integer("experts"), node.integer("quorum")
    if not 0 < quorum <= experts:
        node.fault(f"a quorum between 1 and the {experts} experts is expected", "quorum")
    decision = node.text("decision")
    if decision not in DECISIONS:
        node.fault(f"{decision!r} is none of {', '.join(sorted(DECISIONS))}", "decision")
    node.integer("pass_score")
    for criterion in node.children("criteria"):
        criterion.text("key"), criterion.text("label"), criterion.integer("max"), criterion.integer("weight", None)
        criterion.finish()
    node.finish()
    for text in panel_faults(node.data):
        node.fault(text, "criteria")


def _task(node: Node) -> None:
    """What the applicant does in between: `export` names the form to print, with its `declaration` and `places` to sign and seal;
    `documents` what to upload, scans of that print unless they say otherwise."""
    node.text("export", "")
    node.text("declaration", "")
    for place in node.children("places", []):
        place.text("label"), place.flag("seal", False)
        place.finish()
    for document in node.children("documents", []):
        document.text("key"), document.text("label"), document.flag("scan", True)
        document.choice("unreadable", UNREADABLE, "REFUSE")
        if not set(document.texts("formats")) <= FILE_FORMATS:
            document.fault(f"formats are among {', '.join(sorted(FILE_FORMATS))}", "formats")
        document.finish()
    node.finish()


def _phase_needs(node: Node, state: State) -> None:
    settings = state.settings or {}
    needs = {Phase.EXPERT_REVIEW: "panel", Phase.APPLICANT_TASK: "task"}
    name = needs.get(state.phase)
    if name and name not in settings:
        node.fault(f"a state of phase {state.phase.value} needs settings.{name}", "settings")
    if state.phase is Phase.PUBLICITY and not state.working_days:
        node.fault("publicity needs its length in working days", "working_days")
