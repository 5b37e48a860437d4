"""What callers send to this area."""

from __future__ import annotations

import strawberry

from core.checking import Checker
from core.errors import DomainError, InvalidInput, invalid
from core.workflow import Phase
from domain.reviews import commands
from domain.reviews.inbox import CaseFilter
from regions.contract import CaseKind
from schema.ids import decode_id, decode_optional
from schema.reviews.enums import Keeper, Verdict
from schema.reviews.summaries import case_id_of
from schema.scalars import YuanText

MAX_LIST = 20
MAX_SEARCH = 100
IDEMPOTENCY = "幂等键：每次新操作使用新的 UUID，重试时不变。"
VERSION = "所见的版本号。"


@strawberry.input(description="办件的筛选条件，各项同时满足。")
class CaseFilterInput:
    kinds: list[CaseKind] | None = strawberry.field(default=None, description="办件种类。")
    statuses: list[str] | None = strawberry.field(default=None, description="状态代码（status.key）。")
    phases: list[Phase] | None = strawberry.field(default=None, description="状态的性质。")
    overdue: bool | None = strawberry.field(default=None, description="是否已超过时限。")
    programme_id: strawberry.ID | None = strawberry.field(default=None, description="创新券批次。")
    division: str | None = strawberry.field(default=None, description="行政区划代码，包含下级。")
    keeper: Keeper | None = strawberry.field(default=None, description="由谁经手。")
    text: str | None = strawberry.field(default=None, description="办件编号、标题或企业名称的一部分。")
    open: bool | None = strawberry.field(default=None, description="是否未办结。")

    def to_filter(self) -> CaseFilter:
        checker = Checker("filter.")
        _bounded(checker, "statuses", self.statuses)
        _bounded(checker, "kinds", self.kinds)
        _bounded(checker, "phases", self.phases)
        text = checker.text("text", self.text, "查找内容", maximum=MAX_SEARCH, required=False)
        division = self.division or ""
        if division and not (len(division) == 6 and division.isascii() and division.isdigit()):
            checker.fault("division", "INVALID", "行政区划代码应为 6 位数字。")
        checker.done()
        return CaseFilter(
            kinds=tuple(self.kinds or ()),
            statuses=tuple(self.statuses or ()),
            phases=tuple(self.phases or ()),
            overdue=self.overdue,
            programme_id=decode_optional(self.programme_id, "Programme", "filter.programme_id"),
            division=division,
            keeper=self.keeper,
            text=text,
            open=self.open,
        )


def _bounded(checker: Checker, path: str, values: list[str] | list[CaseKind] | list[Phase] | None) -> None:
    if values and (len(values) > MAX_LIST or any(len(value) > 40 for value in values)):
        checker.fault(path, "TOO_MANY", f"最多 {MAX_LIST} 项，每项不超过 40 字。")


@strawberry.input(description="核减一个服务事项的金额。")
class ReviewCutInput:
    item_id: strawberry.ID = strawberry.field(description="服务事项标识。")
    left: YuanText = strawberry.field(description="核定后的金额，不高于申请金额。")
    reason: str = strawberry.field(description="核减理由，申请单位可以看到。")


@strawberry.input(description="审核一个办件。")
class ReviewDecideInput:
    case_id: strawberry.ID = strawberry.field(description="办件标识。")
    version: int = strawberry.field(description=VERSION)
    verdict: Verdict = strawberry.field(description="决定。")
    text: str = strawberry.field(default="", description="审核意见，不超过 2000 字；退回与不通过必填（或选预设理由）。")
    reasons: list[str] = strawberry.field(default_factory=list, description="预设理由的代码，见 reviewReasons。")
    requested_fields: list[str] = strawberry.field(
        default_factory=list, description="退回时要求修改的字段路径；空表示全部可改。"
    )
    cuts: list[ReviewCutInput] = strawberry.field(default_factory=list, description="通过时的核减明细。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.Decide:
        if len(self.cuts) > 100 or len(self.reasons) > 10:
            raise invalid("cuts", "TOO_MANY", "核减明细最多 100 条，预设理由最多 10 条。")
        checker = Checker()
        cuts = [_cut(checker, f"cuts[{i}]", cut) for i, cut in enumerate(self.cuts)]
        checker.done()
        return commands.Decide(
            case_id=case_id_of(self.case_id, "case_id"),
            version=self.version,
            verdict=self.verdict,
            text=self.text,
            reasons=tuple(self.reasons),
            requested_fields=tuple(self.requested_fields),
            cuts=tuple(cut for cut in cuts if cut is not None),
        )


def _cut(checker: Checker, path: str, cut: ReviewCutInput) -> commands.Cut | None:
    left = checker.amount(f"{path}.left", cut.left, "核定金额")
    try:
        return commands.Cut(decode_id(cut.item_id, "RedemptionItem", f"{path}.item_id"), left, cut.reason)
    except InvalidInput as error:
        checker.faults += error.faults
    except DomainError as error:
        checker.fault(f"{path}.item_id", error.code, error.message)
    return None


@strawberry.input(description="批量通过中的一个办件。")
class ReviewPassManyCase:
    case_id: strawberry.ID = strawberry.field(description="办件标识。")
    version: int = strawberry.field(description=VERSION)


@strawberry.input(description="批量通过，最多 50 个；每个办件单独办理，互不影响。")
class ReviewPassManyInput:
    cases: list[ReviewPassManyCase] = strawberry.field(description="要通过的办件。")
    text: str = strawberry.field(default="", description="共同的审核意见。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.PassMany:
        if len(self.cases) > 50:
            raise invalid("cases", "OUT_OF_RANGE", "一次可批量通过 1–50 个办件。", "请分批办理")
        pairs = [(case_id_of(case.case_id, f"cases[{i}].case_id"), case.version) for i, case in enumerate(self.cases)]
        return commands.PassMany(tuple(pairs), self.text)


@strawberry.input(description="经手一个办件，或放回本部门。")
class ReviewTakeInput:
    case_id: strawberry.ID = strawberry.field(description="办件标识。")
    version: int = strawberry.field(description=VERSION)
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_take(self) -> commands.Take:
        return commands.Take(case_id_of(self.case_id, "case_id"), self.version)

    def to_release(self) -> commands.Release:
        return commands.Release(case_id_of(self.case_id, "case_id"), self.version)


@strawberry.input(description="把办件分派给当前办理部门的一名人员。")
class ReviewAssignInput:
    case_id: strawberry.ID = strawberry.field(description="办件标识。")
    version: int = strawberry.field(description=VERSION)
    account_id: strawberry.ID = strawberry.field(description="人员的账号标识，见 reviewColleagues。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.Assign:
        account = decode_id(self.account_id, "Viewer", "account_id")
        return commands.Assign(case_id_of(self.case_id, "case_id"), self.version, account)


@strawberry.input(description="对公示提出异议，登录与否均可。")
class PublicityObjectInput:
    publicity_id: strawberry.ID = strawberry.field(description="公示标识。")
    contact_name: str = strawberry.field(description="联系人姓名，只有处理异议的管理员可见。")
    contact_phone: str = strawberry.field(description="联系电话，只有处理异议的管理员可见。")
    text: str = strawberry.field(description="异议内容与依据，不超过 2000 字；申请单位可以看到，请勿写个人信息。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.RaiseObjection:
        publicity_id = decode_id(self.publicity_id, "Publicity", "publicity_id")
        return commands.RaiseObjection(publicity_id, self.text, self.contact_name, self.contact_phone)


@strawberry.input(description="处理异议。")
class ObjectionDecideInput:
    objection_id: strawberry.ID = strawberry.field(description="异议标识。")
    upheld: bool = strawberry.field(description="异议是否成立：成立则不通过并释放金额，不成立则继续公示。")
    text: str = strawberry.field(description="处理意见，必填。")
    idempotency_key: str = strawberry.field(description=IDEMPOTENCY)

    def to_command(self) -> commands.DecideObjection:
        objection_id = decode_id(self.objection_id, "Objection", "objection_id")
        return commands.DecideObjection(objection_id, self.upheld, self.text)


@strawberry.input(description="查看异议人的联系方式，记入审计日志。")
class ObjectionRevealInput:
    objection_id: strawberry.ID = strawberry.field(description="异议标识。")

    def to_command(self) -> commands.RevealContact:
        return commands.RevealContact(decode_id(self.objection_id, "Objection", "objection_id"))
