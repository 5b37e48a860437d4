"""What experts and those who convene them send."""

from __future__ import annotations

from collections import Counter

import strawberry

from core.errors import invalid
from domain.panels import commands
from schema.ids import decode_id
from schema.panels.enums import Refusal, TieKind
from schema.reviews.summaries import case_id_of

KEY = "幂等键：每次新操作使用新的 UUID，重试时不变。"
SEAT = "评审席位的标识。"
CASE = "办件标识，须在专家评审环节。"
MAX_LIST = 50


@strawberry.input(description="抽取专家，补足空缺的席位。")
class PanelDrawInput:
    case_id: strawberry.ID = strawberry.field(description=CASE)
    fields: list[str] = strawberry.field(default_factory=list, description="只在这些专业领域的专家中抽取；空表示不限。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Draw:
        return commands.Draw(case_id_of(self.case_id, "case_id"), tuple(self.fields[:MAX_LIST]))


@strawberry.input(description="指定一名专家。")
class PanelNameInput:
    case_id: strawberry.ID = strawberry.field(description=CASE)
    expert_id: strawberry.ID = strawberry.field(description="专家标识，见 experts。")
    reason: str = strawberry.field(description="为何指定而不抽取，必填，至多 500 字。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Name:
        expert = decode_id(self.expert_id, "Expert", "expert_id")
        return commands.Name(case_id_of(self.case_id, "case_id"), expert, self.reason)


@strawberry.input(description="更换一名尚未评分的专家。")
class PanelReplaceInput:
    seat_id: strawberry.ID = strawberry.field(description=SEAT)
    reason: str = strawberry.field(description="更换的理由，必填，至多 500 字。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Remove:
        return commands.Remove(decode_id(self.seat_id, "PanelSeat", "seat_id"), self.reason)


@strawberry.input(description="延长专家评审的期限。")
class PanelExtendInput:
    case_id: strawberry.ID = strawberry.field(description=CASE)
    days: int = strawberry.field(description="从今天起多少个工作日，1–60，须晚于现在的期限。")
    reason: str = strawberry.field(description="延期的理由，必填，至多 500 字。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Extend:
        return commands.Extend(case_id_of(self.case_id, "case_id"), self.days, self.reason)


@strawberry.input(description="再次按评分作出决定。")
class PanelConcludeInput:
    case_id: strawberry.ID = strawberry.field(description=CASE)
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Conclude:
        return commands.Conclude(case_id_of(self.case_id, "case_id"))


@strawberry.input(description="与一个相关单位的利益关系。")
class PanelTieInput:
    party: str = strawberry.field(description="相关单位的 key。")
    kind: TieKind = strawberry.field(description="何种关系。")


@strawberry.input(description="申报利益关系。")
class PanelDeclareInput:
    seat_id: strawberry.ID = strawberry.field(description=SEAT)
    ties: list[PanelTieInput] = strawberry.field(
        description="与相关单位的利益关系；没有任何利益关系的填空列表，本人对此负责。有的应当回避，席位由他人接替。"
    )
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Declare:
        ties = [commands.DeclaredTie(tie.party.strip(), tie.kind) for tie in self.ties[:MAX_LIST]]
        return commands.Declare(decode_id(self.seat_id, "PanelSeat", "seat_id"), tuple(ties))


@strawberry.input(description="退出评审。")
class PanelRefuseInput:
    seat_id: strawberry.ID = strawberry.field(description=SEAT)
    reason: Refusal = strawberry.field(description="理由；有利益关系的请用 panelDeclare。")
    text: str = strawberry.field(default="", description="说明，至多 500 字；理由为其他时必填。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Refuse:
        return commands.Refuse(decode_id(self.seat_id, "PanelSeat", "seat_id"), self.reason, self.text)


@strawberry.input(description="对一项指标的评分。")
class PanelPointsInput:
    key: str = strawberry.field(description="指标代码。")
    points: int = strawberry.field(description="评分，0 到该项满分的整数。")


@strawberry.input(description="评分并提出意见；提交后不能修改。")
class PanelScoreInput:
    seat_id: strawberry.ID = strawberry.field(description=SEAT)
    points: list[PanelPointsInput] = strawberry.field(description="每项指标的评分，各一次。")
    comment: str = strawberry.field(description="评审意见，至多 1000 字；申请单位可以看到，不显示专家姓名，请勿写个人信息。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Score:
        if len(self.points) > MAX_LIST:
            raise invalid("points", "TOO_MANY", f"评分最多 {MAX_LIST} 项。", "每项指标一次")
        counted = Counter(each.key for each in self.points)
        twice = tuple(sorted(key for key, times in counted.items() if times > 1))
        points = {each.key: each.points for each in self.points}
        return commands.Score(decode_id(self.seat_id, "PanelSeat", "seat_id"), points, self.comment, twice)
