"""The interface over every kind of case: status, who is at work, progress, opinions, history, what the caller may do."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from core.actor import Role
from core.workflow import Event, Phase
from domain.reviews.views import Action, CaseHead, HistoryEntry, OpinionView, ProgressStep
from regions.contract import CaseKind
from schema.context import Info
from schema.ids import encode_id
from schema.node import Node
from schema.panels.types import Panel, panel_type

CaseKindEnum, PhaseEnum, EventEnum, RoleEnum = CaseKind, Phase, Event, Role


@strawberry.type(description="办件的状态：由地区规则命名。")
class CaseStatus:
    key: str = strawberry.field(description="状态代码，例如 FIRST_REVIEW。")
    label: str = strawberry.field(description="状态名称，例如“初审”。")
    phase: Phase = strawberry.field(description="状态的性质。")


@strawberry.type(description="当前由谁办理：只显示部门，不显示个人。")
class AtWork:
    body: str = strawberry.field(description="办理部门。")
    since: datetime = strawberry.field(description="何时开始。")
    due_at: datetime | None = strawberry.field(description="应在何时前办结；没有时限时为空。")
    due_provisional: bool = strawberry.field(description="时限是否暂定（官方节假日安排尚未公布）。")


@strawberry.type(description="当前可以进行的操作。")
class CaseAction:
    event: Event = strawberry.field(description="事件代码。")
    label: str = strawberry.field(description="按钮文字。")
    needs_text: bool = strawberry.field(description="是否必须填写意见。")
    may_cut: bool = strawberry.field(description="审核时是否可以核减金额。")


@strawberry.type(description="流程中的一步。")
class ProgressStage:
    state: str = strawberry.field(description="状态代码。")
    label: str = strawberry.field(description="状态名称。")
    phase: Phase = strawberry.field(description="状态的性质。")
    standing: str = strawberry.field(description="DONE 已完成、CURRENT 进行中、TO_COME 未开始。")
    body: str = strawberry.field(description="办理部门。")
    since: datetime | None = strawberry.field(description="何时进入。")
    left_at: datetime | None = strawberry.field(description="何时离开。")
    due_at: datetime | None = strawberry.field(description="时限。")
    due_provisional: bool = strawberry.field(description="时限是否暂定。")
    event: Event | None = strawberry.field(description="以什么结果离开。")


@strawberry.type(description="审核意见。")
class ReviewOpinion:
    id: strawberry.ID = strawberry.field(description="意见标识。")
    state: str = strawberry.field(description="在哪个状态作出。")
    state_label: str = strawberry.field(description="状态名称。")
    event: Event = strawberry.field(description="结果。")
    body: str = strawberry.field(description="审核部门。")
    text: str = strawberry.field(description="意见内容。")
    requested_fields: list[str] = strawberry.field(description="退回时要求修改的字段路径；空表示全部可改。")
    cuts: list[JSON] = strawberry.field(description="核减明细：itemId、left（分）、reason。")
    created_at: datetime = strawberry.field(description="作出时间。")


@strawberry.type(description="办件的一条操作记录。")
class CaseHistoryEntry:
    at: datetime = strawberry.field(description="时间。")
    act: str = strawberry.field(description="操作代码，例如 REDEMPTION.SUBMIT。")
    by: str = strawberry.field(description="谁：申请单位或办理部门。")
    role: Role = strawberry.field(description="以什么角色。")
    reason: str = strawberry.field(description="理由。")
    before: JSON = strawberry.field(description="操作前。")
    after: JSON = strawberry.field(description="操作后。")


@strawberry.type(description="一处修改。")
class CaseChange:
    path: str = strawberry.field(description="字段路径。")
    before: str | None = strawberry.field(description="退回时的内容；原来没有时为空。")
    after: str | None = strawberry.field(description="现在的内容；已删除时为空。")


@strawberry.interface(description="办件：认证、入库、申领、申请、兑付等需要审核的事项。")
class Case(Node):
    case_id: strawberry.Private[UUID]
    number: str = strawberry.field(description="办件编号。")
    kind: CaseKind = strawberry.field(description="办件种类。")
    title: str = strawberry.field(description="标题。")
    region: str = strawberry.field(description="地区代码。")
    edition: str = strawberry.field(description="适用的规则版本。")
    status: CaseStatus = strawberry.field(description="状态。")
    at_work: AtWork = strawberry.field(description="当前由谁办理。")
    unit_name: str = strawberry.field(description="申请单位名称。")
    division: str = strawberry.field(description="提交时确定的行政区划代码。")
    version: int = strawberry.field(description="版本号，提交修改时带回，防止覆盖他人的修改。")
    requested_fields: list[str] = strawberry.field(description="退回修改时可以编辑的字段路径；空表示全部。")
    created_at: datetime = strawberry.field(description="创建时间。")
    submitted_at: datetime | None = strawberry.field(description="首次提交时间。")
    closed_at: datetime | None = strawberry.field(description="办结时间。")

    @strawberry.field(description="当前用户可以进行的操作。")
    async def available_actions(self, info: Info) -> list[CaseAction]:
        return [_action(action) for action in await info.context.loaders.case_actions.load(self.case_id)]

    @strawberry.field(description="进度：已完成、进行中、未开始的各步。")
    async def progress(self, info: Info) -> list[ProgressStage]:
        return [_stage(step) for step in await info.context.loaders.case_progress.load(self.case_id)]

    @strawberry.field(description="全部审核意见，从早到晚。")
    async def opinions(self, info: Info) -> list[ReviewOpinion]:
        return [_opinion(opinion) for opinion in await info.context.loaders.case_opinions.load(self.case_id)]

    @strawberry.field(description="退回后重新提交的，与退回时相比改了什么；没有退回过时为空。")
    async def changes(self, info: Info) -> list[CaseChange]:
        found = await info.context.loaders.case_changes.load(self.case_id)
        return [CaseChange(path=change.path, before=change.before, after=change.after) for change in found]

    @strawberry.field(description="最近一次专家评审；从未进入专家评审环节的为空。能看到多少取决于当前角色。")
    async def panel(self, info: Info) -> Panel | None:
        found = await info.context.loaders.case_panels.load(self.case_id)
        return panel_type(found) if found else None

    @strawberry.field(description="办件自己的操作记录，从早到晚。")
    async def history(self, info: Info) -> list[CaseHistoryEntry]:
        return [_history(entry) for entry in await info.context.loaders.case_history.load(self.case_id)]


def case_fields(type_name: str, head: CaseHead) -> dict[str, Any]:
    """The interface's attributes, to be splatted into a type that implements it."""
    return {
        "id": encode_id(type_name, head.id),
        "case_id": head.id,
        "number": head.number,
        "kind": CaseKind(head.kind),
        "title": head.title,
        "region": head.region,
        "edition": head.edition,
        "status": CaseStatus(key=head.status, label=head.status_label, phase=head.phase),
        "at_work": AtWork(
            body=head.body, since=head.entered_at, due_at=head.due_at, due_provisional=head.due_provisional
        ),
        "unit_name": head.unit_name,
        "division": head.division,
        "version": head.version,
        "requested_fields": list(head.requested_fields),
        "created_at": head.created_at,
        "submitted_at": head.submitted_at,
        "closed_at": head.closed_at,
    }


def _action(action: Action) -> CaseAction:
    return CaseAction(
        event=action.event, label=action.label, needs_text=action.needs_text, may_cut=action.may_cut
    )


def _stage(step: ProgressStep) -> ProgressStage:
    return ProgressStage(
        state=step.state,
        label=step.label,
        phase=step.phase,
        standing=step.standing,
        body=step.body,
        since=step.since,
        left_at=step.left_at,
        due_at=step.due_at,
        due_provisional=step.due_provisional,
        event=step.event,
    )


def _opinion(opinion: OpinionView) -> ReviewOpinion:
    return ReviewOpinion(
        id=encode_id("ReviewOpinion", opinion.id),
        state=opinion.state,
        state_label=opinion.state_label,
        event=opinion.event,
        body=opinion.body,
        text=opinion.text,
        requested_fields=list(opinion.requested_fields),
        cuts=[JSON(dict(cut)) for cut in opinion.cuts],
        created_at=opinion.created_at,
    )


def _history(entry: HistoryEntry) -> CaseHistoryEntry:
    return CaseHistoryEntry(
        at=entry.at,
        act=entry.act,
        by=entry.by,
        role=Role(entry.role),
        reason=entry.reason,
        before=JSON(dict(entry.before)),
        after=JSON(dict(entry.after)),
    )
