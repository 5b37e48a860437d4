"""What callers send to this area. Draft values are texts as typed: what is wrong is kept and told, never refused."""

from __future__ import annotations

from uuid import UUID

import strawberry

from core.checking import Checker
from core.workflow import Phase
from domain.forms import values_digest
from domain.redemptions import commands
from domain.redemptions.views import RedemptionFilter
from schema.forms.inputs import FormValueInput, values_of
from schema.ids import decode_id, decode_optional
from schema.redemptions.enums import BillKind
from schema.scalars import DayText, YuanText

KEY = "幂等键：每次新操作使用新的 UUID，重试时不变。"
VERSION = "所见的版本号。"
REDEMPTION = "兑付申请的标识。"
APPLICATION, ROW = "Application", "RedemptionRow"


@strawberry.input(description="一张票据，按所见填写；草稿中可以不完整。")
class RedemptionBillInput:
    id: strawberry.ID | None = strawberry.field(default=None, description="已保存的票据标识；新票据不填。")
    kind: BillKind | None = strawberry.field(default=None, description="票据种类。")
    code: str = strawberry.field(default="", description="票据代码；20 位号码的数电票没有代码。")
    number: str = strawberry.field(default="", description="票据号码。")
    issued_on: DayText = strawberry.field(default=DayText(""), description="开票日期。")
    buyer_name: str = strawberry.field(default="", description="购买方（交款单位）名称，须为本企业。")
    buyer_uscc: str = strawberry.field(default="", description="购买方统一社会信用代码；往来票据上没有时不填。")
    seller_name: str = strawberry.field(default="", description="销售方（收款单位）名称。")
    seller_uscc: str = strawberry.field(default="", description="销售方统一社会信用代码；往来票据上没有时不填。")
    total: YuanText = strawberry.field(default=YuanText(""), description="价税合计；红字发票为负数。")
    tax: YuanText = strawberry.field(default=YuanText(""), description="税额；没有时不填。")
    upload_id: strawberry.ID | None = strawberry.field(default=None, description="票据文件（PDF 或图片）上传后返回的 id。")

    def to_bill(self, path: str) -> commands.DraftBill:
        return commands.DraftBill(
            id=decode_optional(self.id, "RedemptionBill", f"{path}.id"),
            kind=self.kind.value if self.kind else "",
            code=self.code,
            number=self.number,
            issued_on=self.issued_on,
            buyer_name=self.buyer_name,
            buyer_uscc=self.buyer_uscc,
            seller_name=self.seller_name,
            seller_uscc=self.seller_uscc,
            total=self.total,
            tax=self.tax,
            upload_id=decode_optional(self.upload_id, "Upload", f"{path}.upload_id"),
        )


@strawberry.input(description="服务事项的一类材料。")
class RedemptionDocumentInput:
    key: str = strawberry.field(description="材料代码，见表单定义 categories.documents。")
    upload_ids: list[strawberry.ID] = strawberry.field(description="文件上传后返回的 id。")


@strawberry.input(description="一个服务事项，即一份合同；草稿中可以不完整。")
class RedemptionItemInput:
    id: strawberry.ID | None = strawberry.field(default=None, description="已保存的服务事项标识；新事项不填。")
    category: str = strawberry.field(default="", description="服务类别代码。")
    title: str = strawberry.field(default="", description="服务名称。")
    service_id: strawberry.ID | None = strawberry.field(default=None, description="目录中的服务，可不填；填了才能评价到该服务。")
    institution_name: str = strawberry.field(default="", description="服务机构名称；以票据的销售方为准。")
    institution_uscc: str = strawberry.field(default="", description="服务机构统一社会信用代码。")
    contract_number: str = strawberry.field(default="", description="合同编号。")
    contract_date: DayText = strawberry.field(default=DayText(""), description="合同签订日期。")
    contract_amount: YuanText = strawberry.field(default=YuanText(""), description="合同金额，含税。")
    proof_amount: YuanText = strawberry.field(default=YuanText(""), description="付款凭证金额。")
    funded_elsewhere: bool = strawberry.field(default=False, description="是否已获其他财政资金支持。")
    statutory: bool = strawberry.field(default=False, description="是否法定或强制检测。")
    documents: list[RedemptionDocumentInput] = strawberry.field(default_factory=list, description="各类材料。")
    bills: list[RedemptionBillInput] = strawberry.field(default_factory=list, description="票据，至多 100 张。")

    def to_item(self, path: str) -> commands.DraftItem:
        return commands.DraftItem(
            id=decode_optional(self.id, "RedemptionItem", f"{path}.id"),
            category=self.category,
            title=self.title,
            service_id=decode_optional(self.service_id, "Service", f"{path}.service_id"),
            institution_name=self.institution_name,
            institution_uscc=self.institution_uscc,
            contract_number=self.contract_number,
            contract_date=self.contract_date,
            contract_amount=self.contract_amount,
            proof_amount=self.proof_amount,
            funded_elsewhere=self.funded_elsewhere,
            statutory=self.statutory,
            documents=self._documents(path),
            bills=tuple(bill.to_bill(f"{path}.bills[{j}]") for j, bill in enumerate(self.bills)),
        )

    def _documents(self, path: str) -> dict[str, tuple[UUID, ...]]:
        found: dict[str, tuple[UUID, ...]] = {}
        for each in self.documents:
            ids = [decode_id(id_, "Upload", f"{path}.documents.{each.key[:40]}") for id_ in each.upload_ids]
            found[each.key] = (*found.get(each.key, ()), *ids)
        return found


@strawberry.input(description="新建兑付草稿。")
class RedemptionOpenInput:
    claim_id: strawberry.ID | None = strawberry.field(
        default=None, description="使用哪一张创新券（申领的标识）；与 applicationId 只填一个。"
    )
    application_id: strawberry.ID | None = strawberry.field(
        default=None, description="使用哪一份已通过的创新券申请（在订单上申请的地区）；订单须已完成。"
    )
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.OpenDraft:
        return commands.OpenDraft(
            decode_optional(self.claim_id, "Claim", "claim_id"),
            decode_optional(self.application_id, APPLICATION, "application_id"),
        )


@strawberry.input(description="保存表单一张表中的一行（例如一张发票），可以不完整；提交前须填完。")
class RedemptionRowSaveInput:
    id: strawberry.ID = strawberry.field(description=REDEMPTION)
    version: int = strawberry.field(description=VERSION)
    table: str = strawberry.field(description="哪一张表，见 tables.key，例如 invoices。")
    row_id: strawberry.ID | None = strawberry.field(default=None, description="已保存的行；新行不填。")
    values: list[FormValueInput] = strawberry.field(description="该行的内容；不带的字段保持原样。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.SaveRow:
        values = values_of(self.values)
        return commands.SaveRow(
            decode_id(self.id, "Redemption"), self.version, self.table, decode_optional(self.row_id, ROW, "row_id"),
            values, values_digest(values),
        )  # fmt: skip


@strawberry.input(description="删除表单一张表中的一行。")
class RedemptionRowRemoveInput:
    id: strawberry.ID = strawberry.field(description=REDEMPTION)
    version: int = strawberry.field(description=VERSION)
    table: str = strawberry.field(description="哪一张表，见 tables.key。")
    row_id: strawberry.ID = strawberry.field(description="要删除的行。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.RemoveRow:
        row_id = decode_id(self.row_id, ROW, "row_id")
        return commands.RemoveRow(decode_id(self.id, "Redemption"), self.version, self.table, row_id)


@strawberry.input(description="保存草稿：以所填内容整体替换该版本；退回修改后只能改要求的字段。")
class RedemptionSaveDraftInput:
    id: strawberry.ID = strawberry.field(description=REDEMPTION)
    version: int = strawberry.field(description=VERSION)
    items: list[RedemptionItemInput] = strawberry.field(description="全部服务事项，至多 50 个；不带的事项即删除。")
    values: list[FormValueInput] = strawberry.field(
        default_factory=list, description="表单其他字段（联络人等）；不带的字段保持原样。"
    )
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.SaveDraft:
        _check_count(self.items)
        items = tuple(item.to_item(f"items[{i}]") for i, item in enumerate(self.items))
        values = values_of(self.values)
        return commands.SaveDraft(decode_id(self.id, "Redemption"), self.version, items, values, values_digest(values))


def _check_count(items: list[RedemptionItemInput]) -> None:
    """Before anything of it is read: the domain refuses the same, with the same words for one item too many."""
    checker = Checker()
    if len(items) > commands.MAX_ITEMS:
        checker.fault("items", "TOO_MANY", f"一次申请最多 {commands.MAX_ITEMS} 个服务事项。", "可分次申请")
    for i, item in enumerate(items[: commands.MAX_ITEMS]):
        if len(item.bills) > commands.MAX_BILLS:
            text = f"一个服务事项最多 {commands.MAX_BILLS} 张票据。"
            checker.fault(f"items[{i}].bills", "TOO_MANY", text, "可拆分为多次申请")
    checker.done()


@strawberry.input(description="提交兑付申请，或退回修改后重新提交。")
class RedemptionSubmitInput:
    id: strawberry.ID = strawberry.field(description=REDEMPTION)
    version: int = strawberry.field(description=VERSION)
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Submit:
        return commands.Submit(decode_id(self.id, "Redemption"), self.version)


@strawberry.input(description="撤回审核中或退回的兑付申请，占用的额度和票据随即释放。")
class RedemptionWithdrawInput:
    id: strawberry.ID = strawberry.field(description=REDEMPTION)
    version: int = strawberry.field(description=VERSION)
    reason: str = strawberry.field(default="", description="撤回理由，可不填，至多 500 字。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Withdraw:
        return commands.Withdraw(decode_id(self.id, "Redemption"), self.version, self.reason)


@strawberry.input(description="作废尚未提交的兑付草稿，不能恢复。")
class RedemptionDiscardInput:
    id: strawberry.ID = strawberry.field(description=REDEMPTION)
    version: int = strawberry.field(description=VERSION)
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Discard:
        return commands.Discard(decode_id(self.id, "Redemption"), self.version)


@strawberry.input(description="评价一个已获支持的服务事项。")
class RatingCreateInput:
    item_id: strawberry.ID = strawberry.field(description="服务事项的标识。")
    stars: int = strawberry.field(description="1 至 5 星。")
    text: str = strawberry.field(default="", description="评价内容，至多 1000 字，公开显示。")
    idempotency_key: str = strawberry.field(description=KEY)

    def to_command(self) -> commands.Rate:
        return commands.Rate(decode_id(self.item_id, "RedemptionItem", "item_id"), self.stars, self.text)


@strawberry.input(description="兑付申请的筛选条件。")
class RedemptionFilterInput:
    phases: list[Phase] | None = strawberry.field(default=None, description="状态的性质。")
    programme_id: strawberry.ID | None = strawberry.field(default=None, description="创新券批次。")
    claim_id: strawberry.ID | None = strawberry.field(default=None, description="创新券（申领）。")
    application_id: strawberry.ID | None = strawberry.field(default=None, description="订单上的创新券申请。")

    def to_filter(self) -> RedemptionFilter:
        return RedemptionFilter(
            tuple(dict.fromkeys(self.phases or ())),
            decode_optional(self.programme_id, "Programme", "filter.programme_id"),
            decode_optional(self.claim_id, "Claim", "filter.claim_id"),
            decode_optional(self.application_id, APPLICATION, "filter.application_id"),
        )
