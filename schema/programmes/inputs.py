"""What callers send about programmes and budgets."""

from __future__ import annotations

import strawberry

from domain.programmes import commands
from domain.programmes.ledger import Commitment
from domain.programmes.queries import ProgrammeFilter
from domain.programmes.views import ProgrammeStatus
from schema.context import Info
from schema.ids import decode_id
from schema.regions.own import OWN, own_region
from schema.scalars import DayText, YuanText

KEY = "幂等键：每次新操作使用新的 UUID，重试时不变。"
VERSION = "所见的版本号。"
PROGRAMME = "批次标识。"


@strawberry.input(description="批次的筛选条件。")
class ProgrammeFilterInput:
    region: str | None = strawberry.field(default=None, description=OWN)
    statuses: list[ProgrammeStatus] = strawberry.field(default_factory=list, description="只要这些状态的；空表示全部可见的。")
    claimable: bool = strawberry.field(default=False, description="只要今天能申领的。")

    def to_filter(self, info: Info) -> ProgrammeFilter:
        return ProgrammeFilter(own_region(info, self.region), tuple(sorted(set(self.statuses))), self.claimable)


@strawberry.input(description="批次的条款；有误时一次列出全部错误。")
class ProgrammeTermsInput:
    code: str = strawberry.field(description="批次编码，2–40 位字母、数字、连字符，地区内唯一。")
    name: str = strawberry.field(description="批次名称，至多 200 字。")
    introduction: str = strawberry.field(default="", description="介绍，Markdown，至多 20000 字；开放前必填。")
    claim_from: DayText = strawberry.field(description="申领开始日。")
    claim_until: DayText = strawberry.field(description="申领截止日。")
    use_from: DayText = strawberry.field(description="使用开始日。")
    use_by: DayText = strawberry.field(description="使用截止日。")
    redeem_by: DayText = strawberry.field(description="兑付截止日。")
    ratio: str = strawberry.field(description="支持比例，大于 0、不超过 1 的小数，最多四位，例如 0.3。")
    minimum: YuanText = strawberry.field(description="每次最低申请额度。")
    cap_per_enterprise: YuanText = strawberry.field(description="每家企业的上限。")
    categories: list[str] = strawberry.field(description="支持的服务类别代码，至少一个。")
    commitment: Commitment = strawberry.field(description="何时占用预算。")
    review_claims: bool = strawberry.field(default=False, description="申领是否需要审核。")

    def to_text(self) -> commands.ProgrammeText:
        return commands.ProgrammeText(
            self.code, self.name, self.introduction, self.claim_from, self.claim_until, self.use_from, self.use_by,
            self.redeem_by, self.ratio, self.minimum, self.cap_per_enterprise, tuple(self.categories), self.commitment,
            self.review_claims,
        )  # fmt: skip


@strawberry.input(description="新建批次草稿。")
class ProgrammeCreateInput(ProgrammeTermsInput):
    region: str = strawberry.field(description="地区代码。")
    budget: YuanText = strawberry.field(default=YuanText(""), description="同时提出的预算，可不填；须由另一人审批后才入账。")
    budget_reason: str = strawberry.field(default="", description="预算依据；填了预算时必填。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.CreateProgramme:
        return commands.CreateProgramme(self.region, self.to_text(), self.budget, self.budget_reason)


@strawberry.input(description="修改批次草稿；开放过的批次条款不能再改。")
class ProgrammeEditInput(ProgrammeTermsInput):
    id: strawberry.ID = strawberry.field(description=PROGRAMME)
    version: int = strawberry.field(description=VERSION)
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.EditProgramme:
        return commands.EditProgramme(decode_id(self.id, "Programme"), self.version, self.to_text())


@strawberry.input(description="修改批次介绍，任何时候都可以。")
class ProgrammeIntroduceInput:
    id: strawberry.ID = strawberry.field(description=PROGRAMME)
    version: int = strawberry.field(description=VERSION)
    introduction: str = strawberry.field(description="介绍，Markdown。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.IntroduceProgramme:
        return commands.IntroduceProgramme(decode_id(self.id, "Programme"), self.version, self.introduction)


@strawberry.input(description="延长已开放批次的期限；只能延后。")
class ProgrammeExtendInput:
    id: strawberry.ID = strawberry.field(description=PROGRAMME)
    version: int = strawberry.field(description=VERSION)
    claim_until: DayText | None = strawberry.field(default=None, description="新的申领截止日；不填不变。")
    use_by: DayText | None = strawberry.field(default=None, description="新的使用截止日；不填不变。")
    redeem_by: DayText | None = strawberry.field(default=None, description="新的兑付截止日；不填不变。")
    reason: str = strawberry.field(description="延期理由。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.ExtendProgramme:
        return commands.ExtendProgramme(
            decode_id(self.id, "Programme"), self.version, self.claim_until or "", self.use_by or "",
            self.redeem_by or "", self.reason,
        )  # fmt: skip


@strawberry.input(description="开放批次。")
class ProgrammeOpenInput:
    id: strawberry.ID = strawberry.field(description=PROGRAMME)
    version: int = strawberry.field(description=VERSION)
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.OpenProgramme:
        return commands.OpenProgramme(decode_id(self.id, "Programme"), self.version)


@strawberry.input(description="关闭批次：不再接受申领。")
class ProgrammeCloseInput:
    id: strawberry.ID = strawberry.field(description=PROGRAMME)
    version: int = strawberry.field(description=VERSION)
    reason: str = strawberry.field(description="关闭理由。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.CloseProgramme:
        return commands.CloseProgramme(decode_id(self.id, "Programme"), self.version, self.reason)


@strawberry.input(description="提出追加预算，由另一人审批。")
class BudgetProposeInput:
    programme_id: strawberry.ID = strawberry.field(description=PROGRAMME)
    amount: YuanText = strawberry.field(description="金额。")
    reason: str = strawberry.field(description="依据，例如预算文号。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.ProposeBudget:
        programme_id = decode_id(self.programme_id, "Programme", "programme_id")
        return commands.ProposeBudget(programme_id, self.amount, self.reason)


@strawberry.input(description="审批预算；不能审批自己提出的。")
class BudgetDecideInput:
    change_id: strawberry.ID = strawberry.field(description="预算变动标识。")
    approve: bool = strawberry.field(description="是否同意；同意即入账。")
    reason: str = strawberry.field(default="", description="不同意时必填。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.DecideBudget:
        return commands.DecideBudget(decode_id(self.change_id, "BudgetChange", "change_id"), self.approve, self.reason)
