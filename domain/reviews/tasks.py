"""What a state of phase APPLICANT_TASK asks of the applicant, and whether it was done in the present stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from core.errors import Fault
from core.workflow import Phase, State, Workflow
from db.models import Case, CaseStage, TaskDocument
from domain.work import Work


@dataclass(frozen=True, slots=True)
class TaskRule:
    """A document that is asked for; a `scan` is the signed print of the form that the task exports."""

    key: str
    label: str
    formats: tuple[str, ...]
    scan: bool


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
    documents = tuple(
        TaskRule(each["key"], each["label"], tuple(each["formats"]), bool(export) and each.get("scan", True))
        for each in settings.get("documents") or ()
    )
    return Task(settings, export, documents, str((state.settings or {}).get("note") or ""))


async def present_stay(work: Work, case: Case) -> UUID:
    query = select(CaseStage.id).where(CaseStage.case_id == case.id, CaseStage.left_at.is_(None))
    stage_id: UUID = (await work.session.execute(query)).scalar_one()
    return stage_id


async def task_faults(work: Work, case: Case) -> list[Fault]:
    """A fault for each document that was not handed in since the case came here."""
    task = task_of(case)
    if task is None or not task.documents:
        return []
    query = select(TaskDocument.key).where(
        TaskDocument.case_id == case.id, TaskDocument.stage_id == await present_stay(work, case)
    )
    return missing(task.documents, set(await work.session.scalars(query)))


def missing(rules: Sequence[TaskRule], keys: set[str]) -> list[Fault]:
    return [
        Fault(f"documents.{rule.key}", "REQUIRED", f"请上传{rule.label}。") for rule in rules if rule.key not in keys
    ]
