"""Panels: what they go by, their seats, how they were drawn; and an expert's own tasks."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

import strawberry

from domain.panels.ties import Party
from domain.panels.views import DrawView, PanelView, SeatView, TaskCounts, TaskView
from regions.contract import CaseKind
from schema.connection import Connection
from schema.ids import encode_id
from schema.organisations.enums import Capacity
from schema.panels.enums import Decision, How, Refusal, SeatStatus

OPEN, NOT_CONVENED, CLOSED = "OPEN", "NOT_CONVENED", "CLOSED"


@strawberry.type(description="一项评审指标。")
class PanelCriterion:
    key: str = strawberry.field(description="指标代码，评分时使用。")
    label: str = strawberry.field(description="指标名称。")
    max: int = strawberry.field(description="满分；按整数评分，从 0 到满分。")
    weight: int = strawberry.field(description="满分折合总分的分数。")


@strawberry.type(description="对一项指标的评分。")
class PanelPoints:
    key: str = strawberry.field(description="指标代码。")
    points: int = strawberry.field(description="评分。")


@strawberry.type(description="评审席位：一名专家。评审结束前，除专家本人外无人能看到评分和意见；专家是谁只有地区管理员可见。")
class PanelSeat:
    id: strawberry.ID = strawberry.field(description="席位标识。")
    number: int = strawberry.field(description="序号。")
    status: SeatStatus = strawberry.field(description="状态。")
    mine: bool = strawberry.field(description="是否为本人的席位。")
    seated_at: datetime = strawberry.field(description="何时抽取或指定。")
    declared_at: datetime | None = strawberry.field(description="何时申报利益关系。")
    scored_at: datetime | None = strawberry.field(description="何时评分。")
    left_at: datetime | None = strawberry.field(description="何时退出或被更换。")
    how: How | None = strawberry.field(description="如何产生；无权查看时为空。")
    reason: str = strawberry.field(description="指定的理由；仅地区管理员可见。")
    refusal: Refusal | None = strawberry.field(description="为何不参加；无权查看或没有时为空。")
    refusal_text: str = strawberry.field(description="不参加的说明；无权查看或没有时为空。")
    expert_id: strawberry.ID | None = strawberry.field(description="专家标识；仅地区管理员可见。")
    expert_name: str = strawberry.field(description="专家姓名；仅地区管理员可见。")
    points: list[PanelPoints] = strawberry.field(description="各项评分；评审结束前只有本人可见。")
    score: str | None = strawberry.field(description="总分，最多三位小数；评审结束前只有本人可见。")
    comment: str = strawberry.field(description="评审意见；评审结束前只有本人可见。")


@strawberry.type(description="一名专家没有参加抽取的原因。")
class PanelExclusion:
    expert_id: strawberry.ID = strawberry.field(description="专家标识。")
    reasons: list[str] = strawberry.field(
        description="代码：EMPLOYER 任职单位、DECLARED 曾申报利益关系、REPRESENTATIVE 与法定代表人同名、"
        "EMPLOYERS_REPRESENTATIVE 所在单位法定代表人相同、AFFILIATED 所在单位有登记的关联、MEMBER 单位经办人、OPENED 办件经办人、"
        "REVIEWED 前面环节的审核人、ADMIN 本地区管理员、SEATED 已参加过、OTHER_FIELD 专业不符。"
    )


@strawberry.type(
    description="一次抽取的记录，可据以重算：候选人按 sha256(种子+标识中的 UUID) 的十六进制从小到大排列，取前若干名。"
)
class PanelDraw:
    id: strawberry.ID = strawberry.field(description="抽取标识。")
    seed: str = strawberry.field(description="随机种子。")
    fields: list[str] = strawberry.field(description="限定的专业领域；空表示不限。")
    wanted: int = strawberry.field(description="抽取人数。")
    drawn_at: datetime = strawberry.field(description="抽取时间。")
    candidates: list[strawberry.ID] = strawberry.field(description="全部候选专家。")
    chosen: list[strawberry.ID] = strawberry.field(description="抽中的专家，按次序。")
    excluded: list[PanelExclusion] = strawberry.field(description="回避的专家及原因。")


@strawberry.type(description="专家评审：一个办件在专家评审环节的一次评审。")
class Panel:
    id: strawberry.ID | None = strawberry.field(description="评审标识；尚未组成时为空。")
    standing: str = strawberry.field(description="NOT_CONVENED 尚未组成、OPEN 进行中、CLOSED 已结束。")
    size: int = strawberry.field(description="应有专家人数。")
    quorum: int = strawberry.field(description="至少几名专家评分才能作出决定。")
    decision: Decision = strawberry.field(description="评分如何决定结果。")
    pass_score: int = strawberry.field(description="合格分。")
    scale: int = strawberry.field(description="总分。")
    criteria: list[PanelCriterion] = strawberry.field(description="评审指标。")
    outcome: str = strawberry.field(
        description="结果：PASS 通过、REJECT 不通过、RETURN 退回修改、VOID 未作决定（办件撤回等）；未结束时为空。"
    )
    average: str | None = strawberry.field(description="平均分；未结束时为空。")
    opened_at: datetime | None = strawberry.field(description="何时组成。")
    closed_at: datetime | None = strawberry.field(description="何时结束。")
    due_at: datetime | None = strawberry.field(description="应在何时前完成；已结束时为空。")
    seated: int = strawberry.field(description="现有专家人数。")
    scored: int = strawberry.field(description="已评分人数。")
    vacant: int = strawberry.field(description="空缺人数。")
    may_convene: bool = strawberry.field(description="当前用户现在能否抽取、指定、更换专家和延期。")
    seats: list[PanelSeat] = strawberry.field(description="可以看到的席位，含退出的；申请单位看不到。")
    draws: list[PanelDraw] = strawberry.field(description="抽取记录；仅地区管理员可见。")


@strawberry.type(description="办件的一个相关单位，申报利益关系时使用。")
class PanelParty:
    key: str = strawberry.field(description="申报时填写：统一社会信用代码，没有的为名称。")
    name: str = strawberry.field(description="单位名称。")
    side: Capacity = strawberry.field(description="在办件中是哪一方：申请企业（或收款单位），或服务机构。")


@strawberry.type(description="专家的一项评审任务。申报利益关系之前只能看到办件编号和相关单位，之后才能查看材料。")
class PanelTask:
    id: strawberry.ID = strawberry.field(description="席位标识，申报、退出和评分时使用。")
    seat: PanelSeat = strawberry.field(description="本人的席位。")
    panel: Panel = strawberry.field(description="所在的评审；其他专家的评分在结束后可见，不显示姓名。")
    case_number: str = strawberry.field(description="办件编号。")
    case_kind: CaseKind = strawberry.field(description="办件种类。")
    case_id: strawberry.ID | None = strawberry.field(description="办件标识，可据以查看材料；未申报、已退出或已结束时为空。")
    body: str = strawberry.field(description="以什么名义评审；已结束时为空。")
    parties: list[PanelParty] = strawberry.field(description="相关单位。")
    due_at: datetime | None = strawberry.field(description="应在何时前完成；无需本人办理时为空。")
    due_provisional: bool = strawberry.field(description="时限是否暂定。")
    overdue: bool = strawberry.field(description="是否已超过时限。")
    may_declare: bool = strawberry.field(description="现在能否申报利益关系。")
    may_refuse: bool = strawberry.field(description="现在能否退出。")
    may_score: bool = strawberry.field(description="现在能否评分。")


@strawberry.type(description="评审任务数。")
class PanelTaskCounts:
    to_declare: int = strawberry.field(description="待申报利益关系的。")
    to_score: int = strawberry.field(description="待评分的。")
    overdue: int = strawberry.field(description="其中已超过时限的。")


@strawberry.type(description="本人的评审任务，从新到旧。")
class PanelInboxConnection(Connection[PanelTask]):
    counts: PanelTaskCounts | None = strawberry.field(description="任务数；选取此字段时才计数。")


def panel_type(view: PanelView) -> Panel:
    rules = view.rules
    return Panel(
        id=encode_id("Panel", view.id) if view.id else None,
        standing=NOT_CONVENED if view.id is None else OPEN if view.closed_at is None else CLOSED,
        size=rules.experts,
        quorum=rules.quorum,
        decision=Decision(rules.decision),
        pass_score=rules.pass_score,
        scale=rules.scale,
        criteria=[PanelCriterion(key=c.key, label=c.label, max=c.max, weight=c.weight) for c in rules.criteria],
        outcome=view.outcome,
        average=_plain(view.average),
        opened_at=view.opened_at,
        closed_at=view.closed_at,
        due_at=view.due_at,
        seated=view.seated,
        scored=view.scored,
        vacant=max(0, rules.experts - view.seated) if view.closed_at is None else 0,
        may_convene=view.may_convene,
        seats=[_seat(seat) for seat in view.seats],
        draws=[_draw(draw) for draw in view.draws],
    )


def _seat(view: SeatView) -> PanelSeat:
    return PanelSeat(
        id=encode_id("PanelSeat", view.id),
        number=view.number,
        status=SeatStatus(view.status),
        mine=view.mine,
        seated_at=view.seated_at,
        declared_at=view.declared_at,
        scored_at=view.scored_at,
        left_at=view.left_at,
        how=How(view.how) if view.how else None,
        reason=view.reason,
        refusal=Refusal(view.refusal) if view.refusal else None,
        refusal_text=view.refusal_text,
        expert_id=encode_id("Expert", view.expert_id) if view.expert_id else None,
        expert_name=view.expert_name,
        points=[PanelPoints(key=key, points=points) for key, points in (view.points or {}).items()],
        score=_plain(view.score),
        comment=view.comment,
    )


def _draw(view: DrawView) -> PanelDraw:
    return PanelDraw(
        id=encode_id("PanelDraw", view.id),
        seed=view.seed,
        fields=list(view.fields),
        wanted=view.wanted,
        drawn_at=view.drawn_at,
        candidates=[encode_id("Expert", each) for each in view.candidates],
        chosen=[encode_id("Expert", each) for each in view.chosen],
        excluded=[PanelExclusion(expert_id=encode_id("Expert", each), reasons=list(why)) for each, why in view.excluded],
    )


def task_type(view: TaskView) -> PanelTask:
    open_ = view.panel.closed_at is None
    status = view.seat.status
    return PanelTask(
        id=encode_id("PanelSeat", view.seat.id),
        seat=_seat(view.seat),
        panel=panel_type(view.panel),
        case_number=view.case_number,
        case_kind=view.case_kind,
        case_id=encode_id(view.case_kind.value.capitalize(), view.case_id) if view.case_id else None,
        body=view.body,
        parties=[_party(party) for party in view.parties],
        due_at=view.due_at,
        due_provisional=view.due_provisional,
        overdue=view.overdue,
        may_declare=open_ and status == SeatStatus.INVITED,
        may_refuse=open_ and status in {SeatStatus.INVITED, SeatStatus.DECLARED},
        may_score=open_ and status == SeatStatus.DECLARED,
    )


def _party(party: Party) -> PanelParty:
    return PanelParty(key=party.key, name=party.name, side=party.side)


def counts_type(counts: TaskCounts) -> PanelTaskCounts:
    return PanelTaskCounts(to_declare=counts.to_declare, to_score=counts.to_score, overdue=counts.overdue)


def _plain(score: Decimal | None) -> str | None:
    """Without trailing zeros: `78.5`, `80`."""
    return None if score is None else f"{score.normalize():f}"
