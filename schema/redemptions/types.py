"""Redemptions: what was typed, what was submitted, and line by line why an amount is what it is."""

from __future__ import annotations

from datetime import datetime

import strawberry

from schema.documents.types import UploadedFile
from schema.failures import InputFault, RuleReason
from schema.forms.types import FilledForm
from schema.node import Node
from schema.redemptions.enums import BillKind
from schema.redemptions.findings import RedemptionFinding
from schema.reviews.types import Case
from schema.scalars import Day, Yuan


@strawberry.type(description="一张创新券的额度与规则。")
class RedemptionQuota:
    total: Yuan = strawberry.field(description="总额度。")
    reserved: Yuan = strawberry.field(description="审核或支付中占用的额度。")
    used: Yuan = strawberry.field(description="已兑付的额度。")
    remaining: Yuan = strawberry.field(description="剩余额度。")
    ratio: str = strawberry.field(description="支持比例，小数，例如 0.3 表示 30%。")
    minimum: Yuan = strawberry.field(description="每次最低申请额度。")
    programme_rest: Yuan = strawberry.field(description="本批次剩余总额度。")
    use_from: Day = strawberry.field(description="使用期开始日；合同和票据日期不早于此日。")
    use_by: Day = strawberry.field(description="使用期截止日；合同和票据日期不晚于此日。")
    redeem_by: Day = strawberry.field(description="兑付申请截止日。")


@strawberry.type(description="计算的一步及其依据。")
class AmountStep:
    code: str = strawberry.field(description="规则代码。")
    text: str = strawberry.field(description="怎样计算。")
    before: Yuan = strawberry.field(description="此步之前的金额。")
    after: Yuan = strawberry.field(description="此步之后的金额。")
    citation: str = strawberry.field(description="出自哪份文件哪一条。")


@strawberry.type(description="表单一张表中的一行。")
class RedemptionRow:
    id: strawberry.ID = strawberry.field(description="行的标识，修改和删除时带回。")
    form: FilledForm = strawberry.field(description="该行的字段及已填内容；个人信息隐去部分字符。")


@strawberry.type(description="表单中逐行填写的一张表，例如发票、银行回单、合同。")
class RedemptionTable:
    key: str = strawberry.field(description="表的代码，保存行时带回。")
    label: str = strawberry.field(description="名称。")
    minimum: int = strawberry.field(description="提交时至少几行。")
    maximum: int = strawberry.field(description="至多几行。")
    row_form: FilledForm = strawberry.field(description="一行的字段，空白。")
    rows: list[RedemptionRow] = strawberry.field(description="已保存的行，按添加的次序。")


@strawberry.type(description="一个服务事项的金额。")
class ItemAmount:
    item_id: strawberry.ID = strawberry.field(description="服务事项的标识。")
    base: Yuan = strawberry.field(description="计算基数：合同、票据（扣除红字）、付款凭证中最低者。")
    amount: Yuan = strawberry.field(description="可申请的金额。")
    steps: list[AmountStep] = strawberry.field(description="逐步的计算。")


@strawberry.type(description="金额的计算：各事项、整体的上限，以及不能申请的理由。")
class AmountComputation:
    total: Yuan = strawberry.field(description="合计。")
    items: list[ItemAmount] = strawberry.field(description="各服务事项。")
    steps: list[AmountStep] = strawberry.field(description="对整体的计算：上限、剩余额度等。")
    refusals: list[RuleReason] = strawberry.field(description="规则不允许的理由；没有时为空。")


@strawberry.type(description="一类材料的要求。")
class DocumentRequirement:
    key: str = strawberry.field(description="材料代码。")
    label: str = strawberry.field(description="材料名称。")
    formats: list[str] = strawberry.field(description="文件格式，例如 pdf、jpg。")
    required: bool = strawberry.field(description="是否必须上传。")
    max_files: int = strawberry.field(description="最多几个文件。")
    help: str = strawberry.field(description="说明；没有时为空文本。")


@strawberry.type(description="一种服务类别及其材料要求。")
class RedemptionCategory:
    code: str = strawberry.field(description="类别代码。")
    label: str = strawberry.field(description="类别名称。")
    documents: list[DocumentRequirement] = strawberry.field(description="须提供的材料。")


@strawberry.type(description="兑付申请的表单：全部字段、各类别的材料、额度。")
class RedemptionForm:
    form: FilledForm = strawberry.field(description="申请的字段，已带出已知内容。")
    item_form: FilledForm = strawberry.field(description="每个服务事项的字段。")
    categories: list[RedemptionCategory] = strawberry.field(description="服务类别及材料要求。")
    quota: RedemptionQuota = strawberry.field(description="额度与规则。")
    tables: list[RedemptionTable] = strawberry.field(description="逐行填写的表；没有时为空。")


@strawberry.type(description="已提交的一张票据。")
class RedemptionBill:
    id: strawberry.ID = strawberry.field(description="票据标识。")
    kind: BillKind = strawberry.field(description="票据种类。")
    code: str = strawberry.field(description="票据代码；没有时为空文本。")
    number: str = strawberry.field(description="票据号码。")
    issued_on: Day = strawberry.field(description="开票日期。")
    buyer_name: str = strawberry.field(description="购买方名称。")
    buyer_uscc: str = strawberry.field(description="购买方统一社会信用代码；没有时为空文本。")
    seller_name: str = strawberry.field(description="销售方名称。")
    seller_uscc: str = strawberry.field(description="销售方统一社会信用代码；没有时为空文本。")
    total: Yuan = strawberry.field(description="价税合计；红字发票为负数。")
    tax: Yuan = strawberry.field(description="税额。")
    file: UploadedFile | None = strawberry.field(description="票据文件。")


@strawberry.type(description="服务事项的一份材料。")
class ItemDocument:
    key: str = strawberry.field(description="材料代码。")
    label: str = strawberry.field(description="材料名称。")
    file: UploadedFile = strawberry.field(description="文件。")


@strawberry.type(description="已提交的一个服务事项。")
class RedemptionItem:
    id: strawberry.ID = strawberry.field(description="服务事项标识，核减和评价时使用。")
    position: int = strawberry.field(description="次序，从 0 开始。")
    category: str = strawberry.field(description="服务类别代码。")
    category_label: str = strawberry.field(description="服务类别名称。")
    title: str = strawberry.field(description="服务名称。")
    service_id: strawberry.ID | None = strawberry.field(description="目录中的服务；没有指明时为空。")
    institution_id: strawberry.ID | None = strawberry.field(description="服务机构的标识。")
    institution_name: str = strawberry.field(description="服务机构名称，提交时机构库中的。")
    institution_uscc: str = strawberry.field(description="服务机构统一社会信用代码。")
    contract_number: str = strawberry.field(description="合同编号；没有时为空文本。")
    contract_date: Day | None = strawberry.field(description="合同签订日期。")
    contract_amount: Yuan = strawberry.field(description="合同金额。")
    proof_amount: Yuan = strawberry.field(description="付款凭证金额。")
    base: Yuan = strawberry.field(description="计算基数。")
    requested: Yuan = strawberry.field(description="申请的金额。")
    approved: Yuan = strawberry.field(description="审核后核定的金额。")
    cut_reason: str = strawberry.field(description="核减理由；没有核减时为空文本。")
    may_rate: bool = strawberry.field(description="现在是否可以评价。")
    bills: list[RedemptionBill] = strawberry.field(description="票据。")
    documents: list[ItemDocument] = strawberry.field(description="材料。")


@strawberry.type(description="草稿中的一张票据：与所填完全一致，可以不完整。")
class RedemptionDraftBill:
    id: strawberry.ID = strawberry.field(description="票据标识，保存时带回。")
    kind: BillKind | None = strawberry.field(description="票据种类；未选时为空。")
    code: str = strawberry.field(description="票据代码。")
    number: str = strawberry.field(description="票据号码。")
    issued_on: str = strawberry.field(description="开票日期，原样。")
    buyer_name: str = strawberry.field(description="购买方名称。")
    buyer_uscc: str = strawberry.field(description="购买方统一社会信用代码。")
    seller_name: str = strawberry.field(description="销售方名称。")
    seller_uscc: str = strawberry.field(description="销售方统一社会信用代码。")
    total: str = strawberry.field(description="价税合计，原样。")
    tax: str = strawberry.field(description="税额，原样。")
    file: UploadedFile | None = strawberry.field(description="票据文件；未上传时为空。")


@strawberry.type(description="草稿中的一类材料。")
class RedemptionDraftDocument:
    key: str = strawberry.field(description="材料代码。")
    files: list[UploadedFile] = strawberry.field(description="文件。")


@strawberry.type(description="草稿中的一个服务事项：与所填完全一致，可以不完整。")
class RedemptionDraftItem:
    id: strawberry.ID = strawberry.field(description="服务事项标识，保存时带回。")
    category: str = strawberry.field(description="服务类别代码。")
    title: str = strawberry.field(description="服务名称。")
    service_id: strawberry.ID | None = strawberry.field(description="目录中的服务。")
    institution_name: str = strawberry.field(description="填写的服务机构名称。")
    institution_uscc: str = strawberry.field(description="填写的服务机构统一社会信用代码。")
    matched_institution_id: strawberry.ID | None = strawberry.field(
        description="按票据在机构库中找到的服务机构；不在机构库内时为空，不能提交。"
    )
    matched_institution_name: str = strawberry.field(description="找到的服务机构名称；没有时为空文本。")
    contract_number: str = strawberry.field(description="合同编号。")
    contract_date: str = strawberry.field(description="合同签订日期，原样。")
    contract_amount: str = strawberry.field(description="合同金额，原样。")
    proof_amount: str = strawberry.field(description="付款凭证金额，原样。")
    funded_elsewhere: bool = strawberry.field(description="是否已获其他财政资金支持。")
    statutory: bool = strawberry.field(description="是否法定或强制检测。")
    documents: list[RedemptionDraftDocument] = strawberry.field(description="各类材料。")
    bills: list[RedemptionDraftBill] = strawberry.field(description="票据。")


@strawberry.type(description="可以编辑的内容，以及现在还不能提交的全部原因。")
class RedemptionDraft:
    items: list[RedemptionDraftItem] = strawberry.field(description="全部服务事项。")
    faults: list[InputFault] = strawberry.field(description="现在提交会被指出的全部错误。")
    reasons: list[RuleReason] = strawberry.field(description="规则不允许的理由及其出处。")


@strawberry.type(description="兑付（兑现）申请。")
class Redemption(Case):
    claim_id: strawberry.ID | None = strawberry.field(description="使用的创新券（申领）；用订单上的申请时为空。")
    application_id: strawberry.ID | None = strawberry.field(description="使用的订单上的创新券申请；用申领的券时为空。")
    programme_id: strawberry.ID = strawberry.field(description="创新券批次。")
    programme_name: str = strawberry.field(description="创新券批次名称。")
    requested: Yuan = strawberry.field(description="申请的金额，提交时计算；未提交时为 0。")
    approved: Yuan = strawberry.field(description="审核后核定的金额。")
    held: Yuan = strawberry.field(description="现在为本申请占用的金额。")
    paid: Yuan = strawberry.field(description="已兑付的金额。")
    recovered: Yuan = strawberry.field(description="已兑付的金额中已追回的；明细见 clawbacks。")
    quota: RedemptionQuota = strawberry.field(description="所用创新券的额度与规则。")
    items: list[RedemptionItem] = strawberry.field(description="已提交的服务事项；首次提交前为空。")
    draft: RedemptionDraft | None = strawberry.field(description="可以编辑的内容；仅申请单位在草稿和退回修改时有。")
    computation: AmountComputation | None = strawberry.field(
        description="金额的计算；草稿和退回修改时按当前草稿计算，之后为提交时的计算。"
    )
    form: FilledForm = strawberry.field(description="申请的字段及已填内容；个人信息隐去部分字符。")
    item_form: FilledForm = strawberry.field(description="服务事项的字段。")
    tables: list[RedemptionTable] = strawberry.field(description="逐行填写的表及已保存的行；地区不用时为空。")
    categories: list[RedemptionCategory] = strawberry.field(description="服务类别及材料要求。")
    findings: list[RedemptionFinding] = strawberry.field(
        description="交叉核验的结果，严重的在前：草稿和退回修改时按当前草稿核验，之后为最近一次提交时的结果。仅申请单位和审核方可见。"
    )


@strawberry.type(description="列表中的兑付申请。")
class RedemptionSummary(Case):
    programme_name: str = strawberry.field(description="创新券批次名称。")
    requested: Yuan = strawberry.field(description="申请的金额；未提交时为 0。")
    approved: Yuan = strawberry.field(description="核定的金额。")
    paid: Yuan = strawberry.field(description="已兑付的金额。")


@strawberry.type(description="对服务的一条评价；不显示评价人。")
class Rating(Node):
    institution_id: strawberry.ID = strawberry.field(description="服务机构的标识。")
    service_id: strawberry.ID | None = strawberry.field(description="服务的标识；只评价机构时为空。")
    stars: int = strawberry.field(description="1 至 5 星。")
    text: str = strawberry.field(description="评价内容；没有时为空文本。")
    created_at: datetime = strawberry.field(description="评价时间。")
