"""The one engine that moves cases: it checks mover and guard, writes status, stage, audit and outbox, runs effects."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import exists, select, update

from core.actor import Actor, Role
from core.divisions import PROVINCE, level_of
from core.errors import Forbidden, InvalidInput, NotFound, StaleVersion, WrongState, invalid
from core.ids import case_number, new_id
from core.workflow import Event, Mover, Owner, Phase, State, Transition, Workflow
from core.working_days import DueDate, add_working_days, working_days_between
from db.models import Case, CaseStage, Objection, Opinion
from domain.access.permissions import Permission, Resource, authorize
from domain.access.visibility import cases_visible_to
from domain.panels.following import follow_panel
from domain.reviews.handlers import CaseHandlers, Move
from domain.reviews.listing import follow_publicity
from domain.reviews.owners import level_at_work
from domain.reviews.tasks import task_faults
from domain.work import Work
from regions.contract import CaseKind

MAX_OPINION = 2000
OWN_CASE = "不能办理本单位或本人提交的办件，请由其他人员办理。"
APPLICANT_BODY = "申请单位"
FOUR_EYES = "您已在前一环节审核过该办件，须由另一人审核。"


@dataclass(frozen=True, slots=True)
class NewCase:
    kind: CaseKind
    region: str
    edition: str
    workflow: Workflow
    title: str
    unit_id: UUID | None = None
    programme_id: UUID | None = None
    division: str = ""


def resource_of(case: Case) -> Resource:
    return Resource(region=case.region, division=case.division, unit_id=case.unit_id, account_id=case.account_id)


def workflow_of(case: Case) -> Workflow:
    return Workflow.from_json(case.workflow)


async def open_case(work: Work, new: NewCase) -> Case:
    """A case in its first state, with its first stage. The caller must have authorised it."""
    if work.actor.account_id is None:
        raise Forbidden
    prefix = work.platform.regions.for_(new.region).manifest.number_prefix
    case = Case(
        id=new_id(),
        kind=new.kind,
        number=case_number(f"{prefix}-{new.kind[0:2]}", work.today),
        title=new.title,
        region=new.region,
        edition=new.edition,
        workflow=new.workflow.to_json(),
        status="",
        status_label="",
        phase="",
        unit_id=new.unit_id,
        account_id=work.actor.account_id,
        programme_id=new.programme_id,
        division=new.division,
        entered_at=work.now,
    )
    work.session.add(case)
    await work.session.flush()  # the stage refers to it
    _enter(work, case, new.workflow.initial, days=new.workflow.initial.working_days)
    work.record(f"{new.kind}.OPEN", "case", case.id, region=new.region, after={"status": case.status})
    return case


async def lock_case(
    work: Work, case_id: UUID, kind: CaseKind | None = None, version: int | None = None, path: str = "id"
) -> Case:
    """The case, locked until the transaction ends. Invisible is not found; another version than expected is stale.

    `path` names the input field that the id came in.
    """
    query = select(Case).where(Case.id == case_id, cases_visible_to(work.actor)).with_for_update()
    case = await work.session.scalar(query.execution_options(populate_existing=True))
    if case is None or (kind is not None and case.kind != kind):
        raise NotFound("办件", path=path)
    if version is not None and case.version != version:
        raise StaleVersion(case.version)
    return case


async def move(work: Work, case: Case, step: Move, *, by_platform: bool = False) -> None:
    """Move a locked case along its own copied table. `by_platform`: inside another authorised act (a bank result)."""
    workflow = workflow_of(case)
    source = workflow.state(case.status)
    row = workflow.find(case.status, step.event, case.origin)
    if row is None:
        raise WrongState(f"办件当前状态为“{case.status_label}”，不能进行此操作，请刷新后查看可办理的事项。")
    await _check_mover(work, case, source, row.mover, by_platform=by_platform)
    handlers = work.platform.case_kinds[CaseKind(case.kind)]
    await _check_guard(work, case, row, step, handlers)
    await handlers.before_move(work, case, step)
    await _remember_return(work, case, step, handlers)
    target = workflow.state(row.target)
    days = await _days_left(work, case, source, target)
    stage = await _leave(work, case, step.event)
    if _is_opinion(row, step, by_platform=by_platform):
        work.session.add(_opinion(work, case, stage, step, row.mover))
    before = case.status
    _enter(work, case, target, origin=_origin(source, step.event, case.origin), days=days)
    await follow_publicity(work, case, source, step.event)
    await follow_panel(work, case, source)
    if step.event in {Event.SUBMIT, Event.RESUBMIT}:
        case.submitted_at = case.submitted_at or work.now
    for effect in row.effects:
        await handlers.effects[effect](work, case, step)
    work.record(
        f"{case.kind}.{step.event}", "case", case.id, region=case.region, reason=step.text,
        before={"status": before}, after={"status": case.status},
    )  # fmt: skip
    work.emit("case", case.id, version=case.version, payload={"event": step.event, "from": before, "to": case.status})


async def postpone(work: Work, case: Case, days: int, reason: str) -> None:
    """The locked case stays where it is until so many working days from now, and never shorter than it had.

    The caller must have authorised it. Raises WrongState where that would not be later.
    """
    due = add_working_days(work.now, days)
    if case.due_at is not None and due.at <= case.due_at:
        raise WrongState("延长后的期限不晚于现在的期限，请增加天数。", code="NOT_LATER", path="days")
    before = case.due_at
    case.due_at, case.due_provisional, case.reminded_at = due.at, due.provisional, None
    case.version += 1
    stage = update(CaseStage).where(CaseStage.case_id == case.id, CaseStage.left_at.is_(None))
    await work.session.execute(stage.values(due_at=due.at, due_provisional=due.provisional))
    work.record(
        f"{case.kind}.POSTPONE", "case", case.id, region=case.region, reason=reason,
        before={"due_at": before.isoformat() if before else None}, after={"due_at": due.at.isoformat()},
    )  # fmt: skip


def _is_opinion(row: Transition, step: Move, *, by_platform: bool) -> bool:
    """What somebody said of the case. What ends with the thing it stands on was nobody's opinion."""
    if by_platform and row.event is Event.VOID:
        return False
    return row.mover is Mover.OWNER or (bool(step.text) and row.mover is not Mover.CLOCK)


def lend(case: Case, owner: Owner, due: DueDate) -> None:
    """Another body looks at a locked case without its state changing (a scan that only eyes can judge). The state's own deadline
    stands still meanwhile: what is due is that body's look."""
    case.owner_role, case.owner_level, case.owner_body = owner.role, owner.level, owner.body
    case.assignee_id = None
    _due(case, due)


def take_back(case: Case, due: DueDate | None) -> None:
    """The state's own owner has the case again, until `due`."""
    owner = workflow_of(case).state(case.status).owner
    case.owner_role, case.owner_level, case.owner_body = owner.role, owner.level, owner.body
    case.assignee_id = None
    _due(case, due)


def _due(case: Case, due: DueDate | None) -> None:
    case.due_at = due.at if due else None
    case.due_provisional = bool(due and due.provisional)
    case.reminded_at = None
    case.version += 1


def lent(case: Case) -> bool:
    """Whether another body than the state's own has the case now."""
    return case.owner_role != workflow_of(case).state(case.status).owner.role


def _origin(source: State, event: Event, origin: str) -> str:
    """A side state goes back to where it was entered from; a state on the path forgets."""
    leaves_path = event in {Event.RETURN, Event.OBJECT, Event.FAIL, Event.CHANGE}
    return source.key if leaves_path else ("" if source.phase is not Phase.RETURNED else origin)


async def _days_left(work: Work, case: Case, source: State, target: State) -> int | None:
    """The working days a state gets. A publicity that an objection interrupted goes on with those it had left."""
    if source.phase is not Phase.OBJECTION or target.phase is not Phase.PUBLICITY:
        return target.working_days
    interrupted = (
        select(CaseStage.left_at, CaseStage.due_at)
        .where(CaseStage.case_id == case.id, CaseStage.state == target.key, CaseStage.event == Event.OBJECT)
        .order_by(CaseStage.left_at.desc())
        .limit(1)
    )
    row = (await work.session.execute(interrupted)).first()
    if row is None or row.left_at is None or row.due_at is None:
        return target.working_days
    return working_days_between(row.left_at, row.due_at)


def _enter(work: Work, case: Case, state: State, *, origin: str = "", days: int | None = None) -> None:
    due = add_working_days(work.now, days) if days is not None else None
    case.status, case.status_label, case.phase = state.key, state.label, state.phase
    case.origin = origin
    case.owner_role, case.owner_level, case.owner_body = state.owner.role, state.owner.level, state.owner.body
    case.assignee_id = None
    case.entered_at, case.reminded_at = work.now, None
    case.due_at = due.at if due else None
    case.due_provisional = bool(due and due.provisional)
    case.closed_at = work.now if state.final else None
    case.version = (case.version or 0) + 1
    work.session.add(
        CaseStage(
            case_id=case.id,
            state=state.key,
            label=state.label,
            phase=state.phase,
            body=state.owner.body,
            entered_at=work.now,
            due_at=case.due_at,
            due_provisional=case.due_provisional,
        )
    )


async def _leave(work: Work, case: Case, event: Event) -> UUID:
    await work.session.flush()  # a case may be opened and submitted in one act
    stage_id: UUID = (
        await work.session.execute(
            update(CaseStage)
            .where(CaseStage.case_id == case.id, CaseStage.left_at.is_(None))
            .values(left_at=work.now, event=event, actor_account_id=work.actor.account_id)
            .returning(CaseStage.id)
        )
    ).scalar_one()
    return stage_id


def _opinion(work: Work, case: Case, stage_id: UUID, step: Move, mover: Mover) -> Opinion:
    """Said by the body at work; what an applicant says when withdrawing is the applicant's."""
    return Opinion(
        case_id=case.id,
        stage_id=stage_id,
        state=case.status,
        state_label=case.status_label,
        event=step.event,
        body=APPLICANT_BODY if mover is Mover.APPLICANT else case.owner_body or work.actor.grant.body,
        account_id=work.actor.account_id,
        text=step.text,
        requested_fields=list(step.requested_fields),
        details=[{"itemId": item, "left": left, "reason": reason} for item, (left, reason) in step.cuts.items()],
        created_at=work.now,
    )


async def _remember_return(work: Work, case: Case, step: Move, handlers: CaseHandlers) -> None:
    if step.event is Event.RETURN:
        case.requested_fields = list(step.requested_fields)
        case.returned_snapshot = await handlers.snapshot(work, case)


async def _check_guard(work: Work, case: Case, row: Transition, step: Move, handlers: CaseHandlers) -> None:
    if len(step.text) > MAX_OPINION:
        raise invalid("text", "TOO_LONG", f"意见不能超过 {MAX_OPINION} 字。", "请精简后重试")
    if row.guard == "opinion" and not step.text.strip():
        raise invalid("text", "REQUIRED", "请填写意见，说明原因和需要补正的内容。", "例如：合同缺少签章页，请补充")
    if row.guard in ("complete", "task"):
        faults = await (handlers.complete if row.guard == "complete" else task_faults)(work, case)
        if faults:
            raise InvalidInput(faults)
    if row.guard == "undisputed":
        disputed = exists().where(Objection.case_id == case.id, Objection.status == "OPEN")
        if await work.session.scalar(select(disputed)):
            raise WrongState("公示期内有未处理的异议，不能结束公示。")


async def _check_mover(work: Work, case: Case, state: State, mover: Mover, *, by_platform: bool) -> None:
    if by_platform or work.actor.role is Role.SYSTEM:
        return
    if mover is Mover.APPLICANT:
        authorize(work.actor, applicant_permission(case), resource_of(case))
    elif mover is Mover.OWNER:
        authorize(work.actor, Permission.REVIEW, resource_of(case))
        check_owner(work.actor, case, state.owner)
        await _check_four_eyes(work, case, state)
    elif mover is Mover.ADMIN:
        authorize(work.actor, Permission.ADMINISTER_CASE, resource_of(case))
    else:
        raise Forbidden("此环节由系统自动办理。")


def applicant_permission(case: Case) -> Permission:
    return {
        CaseKind.CERTIFICATION: Permission.FILE_CERTIFICATION,
        CaseKind.ADMISSION: Permission.APPLY_FOR_ADMISSION,
        CaseKind.REDEMPTION: Permission.FILE_REDEMPTION,
    }.get(CaseKind(case.kind), Permission.FILE_CASE)


def check_owner(actor: Actor, case: Case, owner: Owner) -> None:
    """Only the body at work may decide, and there only who keeps the case, if somebody does."""
    check_body(actor, case, owner)
    if case.assignee_id is not None and case.assignee_id != actor.account_id:
        raise Forbidden("该办件已分派给其他审核人员。", code="ASSIGNED_TO_ANOTHER")


def check_body(actor: Actor, case: Case, owner: Owner) -> None:
    """The right role, at the right level, and nobody on their own unit's case. `owners.py` says the same in SQL."""
    if case.unit_id in actor.unit_ids or case.account_id == actor.account_id:
        raise Forbidden(OWN_CASE, code="OWN_CASE")
    if actor.role != owner.role or not _level_fits(actor, owner.level, case.division):
        raise Forbidden(f"当前环节由{owner.body or '其他部门'}办理。", code="NOT_AT_WORK")


def _level_fits(actor: Actor, level: str, division: str) -> bool:
    if not level or not actor.grant.division:
        return True
    return (level_of(actor.grant.division) == PROVINCE) == (level_at_work(level, division) == PROVINCE)


async def _check_four_eyes(work: Work, case: Case, state: State) -> None:
    """Two reviews of one submission are two persons' (never acted on by the one who passed the earlier stage)."""
    earlier = exists().where(
        Opinion.case_id == case.id,
        Opinion.account_id == work.actor.account_id,
        Opinion.event == Event.PASS,
        Opinion.state != state.key,
    )
    if state.phase is Phase.REVIEW and await work.session.scalar(select(earlier)):
        raise Forbidden(FOUR_EYES, code="FOUR_EYES")
