"""What a state of phase APPLICANT_TASK asks of the applicant, and whether it was done in the present stay."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from core.actor import Role
from core.errors import Fault
from core.workflow import Owner, Phase, State, Workflow
from db.models import Case, CaseStage, TaskDocument
from domain.work import Work

BY_EYE: Final = "CONFIRM"
REFUSED: Final = "REFUSE"
UNREADABLE: Final = (REFUSED, BY_EYE)
"""What a region may say of a scan without a readable code."""


class Standing(StrEnum):
    """Of a document that was handed in."""

    ACCEPTED = "ACCEPTED"
    AWAITING = "AWAITING"
    """Nobody has looked at it yet, and no code could be read on it."""
    REFUSED = "REFUSED"


@dataclass(frozen=True, slots=True)
class TaskRule:
    """A document that is asked for; a `scan` is the signed print of the form that the task exports. `by_eye`: where no code can
    be read on it, the body that reviewed last looks at it; otherwise it is refused."""

    key: str
    label: str
    formats: tuple[str, ...]
    scan: bool
    by_eye: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """`export` is the key of the form to print, empty where there is none."""

    settings: Mapping[str, Any]
    export: str
    documents: tuple[TaskRule, ...]
    note: str = ""


def task_of(case: Case) -> Task | None:
    """The task of the state that the case is in; None where it waits for something else."""
    return task_of_state(Workflow.from_json(case.workflow).state(case.status))


def task_of_state(state: State) -> Task | None:
    if state.phase is not Phase.APPLICANT_TASK:
        return None
    settings = (state.settings or {}).get("task") or {}
    export = str(settings.get("export") or "")
    documents = tuple(_rule(each, bool(export)) for each in settings.get("documents") or ())
    return Task(settings, export, documents, str((state.settings or {}).get("note") or ""))


def _rule(each: Mapping[str, Any], exported: bool) -> TaskRule:
    scan, by_eye = exported and each.get("scan", True), each.get("unreadable") == BY_EYE
    return TaskRule(each["key"], each["label"], tuple(each["formats"]), scan, by_eye)


async def present_stay(work: Work, case: Case) -> UUID:
    query = select(CaseStage.id).where(CaseStage.case_id == case.id, CaseStage.left_at.is_(None))
    stage_id: UUID = (await work.session.execute(query)).scalar_one()
    return stage_id


async def documents_here(work: Work, case: Case, standing: Standing) -> list[TaskDocument]:
    """What was handed in since the case came here and stands like that now."""
    query = select(TaskDocument).where(
        TaskDocument.stage_id == await present_stay(work, case), TaskDocument.standing == standing
    )
    return list(await work.session.scalars(query.order_by(TaskDocument.id)))


async def task_faults(work: Work, case: Case) -> list[Fault]:
    """A fault for each document that was not handed in, and accepted, since the case came here."""
    task = task_of(case)
    if task is None or not task.documents:
        return []
    return missing(task.documents, {row.key for row in await documents_here(work, case, Standing.ACCEPTED)})


def judge_of(case: Case) -> Owner:
    """Who looks at what only eyes can judge: the body that reviewed last before the present state, else the region's admins."""
    workflow = Workflow.from_json(case.workflow)
    before = itertools.takewhile(lambda state: state.key != case.status, workflow.path)
    reviews = [state.owner for state in before if state.phase is Phase.REVIEW]
    return reviews[-1] if reviews else Owner(Role.REGIONAL_ADMIN, "", "地区主管部门")


def missing(rules: Sequence[TaskRule], keys: set[str]) -> list[Fault]:
    return [
        Fault(f"documents.{rule.key}", "REQUIRED", f"请上传{rule.label}。") for rule in rules if rule.key not in keys
    ]
